"""Patches that git takes as they stand, and statements set against each other."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model.document import Document, Positions, SourceMap
from factcheck.model.finding import Edit, Finding
from factcheck.model.report import Coverage, Report
from factcheck.model.span import Span
from factcheck.report import render

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def edit(document, old, new):
    start = document.text.index(old)
    return Edit(document.id, Span(start, start + len(old), *Positions(document).at(start)), new)


def report_of(documents, *changes):
    """A report with one finding for each change, a list of edits."""
    findings = [
        Finding(
            f"FC90{n}", "a-fault", "warning", "a fault", edits[0].document, edits[0].span, (), edits=tuple(edits)
        )
        for n, edits in enumerate(changes)
    ]  # fmt: skip
    return Report(
        as_of=None, documents=tuple(documents), claims=(), links=(), findings=tuple(findings), coverage=Coverage()
    )  # fmt: skip


def applied(folder: Path, documents, patch: str) -> dict[str, str]:
    """What `git apply` makes of the documents."""
    for document in documents:
        path = folder / document.id
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(document.text.encode())
    quiet = {"cwd": folder, "capture_output": True}
    subprocess.run(["git", "init", "-q"], check=True, **quiet)
    subprocess.run(["git", "-c", "core.autocrlf=false", "apply", "-"], input=patch.encode(), check=True, **quiet)
    return {document.id: (folder / document.id).read_bytes().decode() for document in documents}


@needs_git
def test_git_applies_the_whole_document(report, sample, tmp_path):
    found = applied(tmp_path, sample.DOCUMENTS, render(report, "diff"))
    changed = sample.HARBOUR.text.replace("at $5.4", "at US$5.4")
    assert found == {document.id: document.text for document in sample.DOCUMENTS} | {sample.HARBOUR.id: changed}


LINES = "".join(f"line {n} has {n} figures\n" for n in range(1, 31))


@needs_git
@pytest.mark.parametrize(
    "text",
    [
        LINES,
        LINES.rstrip("\n"),
        LINES.replace("\n", "\r\n"),
        LINES.replace("line", "```"),
        LINES.replace("line", "-- a/x"),
        LINES.replace("line", "größe 数字 \u2028"),
        LINES.replace("line 15 has", "@@ -1 +1 @@"),
    ],
    ids=["plain", "no newline at the end", "CRLF", "fences", "dashes", "non-ASCII", "hunk head in the text"],
)
def test_git_applies_edits_near_and_far(text, tmp_path):
    document = Document(text=text, id="a folder/notes.md")
    changes = [[edit(document, f" {n} fig", f" {n}00 fig")] for n in (30, 1, 14, 16, 2)]
    changes[2] += [edit(document, " 20 fig", " 2000 fig")]
    expected = text
    for made in changes:
        for each in made:
            n = int(text[each.span.start : each.span.end].split()[0])
            expected = expected.replace(f" {n} fig", each.replacement)
    found = applied(tmp_path, [document], render(report_of([document], *changes), "diff"))
    assert found == {document.id: expected}


@needs_git
def test_one_finding_may_change_two_files_and_the_number_of_lines(tmp_path):
    one, two = Document(text="a 1\nb 2\n", id="one.txt"), Document(text="c 3\nd 4", id="two.txt")
    report = report_of([one, two], [edit(one, "1\nb", "1\n\nB"), edit(two, "4", "5\n")])
    assert applied(tmp_path, [one, two], render(report, "diff")) == {"one.txt": "a 1\n\nB 2\n", "two.txt": "c 3\nd 5\n"}


def test_an_absolute_path_is_patched_below_the_root():
    document = Document(text="a 1\n", id="/home/desk/one.txt")
    assert "--- a/home/desk/one.txt\n+++ b/home/desk/one.txt\n@@ -1 +1 @@\n-a 1\n+a 2\n" in render(
        report_of([document], [edit(document, "1", "2")]), "diff"
    )


def test_an_edit_over_another_is_left_to_the_reader():
    document = Document(text="up 12 per cent\n", id="one.txt")
    shown = render(
        report_of([document], [edit(document, "12 per", "13 per")], [edit(document, "per cent", "%")]), "diff"
    )
    assert shown.count("+++ b/") == 1
    assert "**Edit by hand**: `per cent` → `%`" in shown


def test_a_text_taken_out_of_its_file_is_not_patched():
    document = Document(text="up 12 per cent", id="page.html", source=SourceMap(((0, 40, 8),)))
    shown = render(report_of([document], [edit(document, "per cent", "%")]), "diff")
    assert "+++ b/" not in shown
    assert "! page.html:40: up 12 per cent" in shown


def test_without_an_edit_the_statements_stand_against_each_other(report):
    shown = render(report, "diff")
    assert "\n- desk/port.md:3: Net investment in the *Port of Lindow* fell to US$4.5 billion in 2024" in shown
    assert "\n+ desk/harbour board.txt:1: The harbour board put" in shown
    assert "**Difference**: 4.5 billion USD against 5.4 billion USD: +900 million USD (+20 %)" in shown


def test_findings_may_be_absent(report):
    shown = render(report.model_copy(update={"findings": (), "problems": ()}), "diff")
    assert shown.startswith("# Figures: no findings\n")
    assert "```" not in shown


def test_the_span_of_an_edit_that_names_no_document_is_ignored(report):
    finding = replace(report.findings[3], edits=(Edit("gone.txt", Span(0, 1, 1, 1), "x"),))
    assert "+++ b/" not in render(report.model_copy(update={"findings": (finding,)}), "diff")


def test_figures_of_one_sentence_have_their_difference_below(report):
    shown = render(report, "diff")
    assert "\n! desk/port.md:4: The quay handled" in shown
    assert "**Difference**: 173,000 container against 168,000 container: -5,000 container (-2.9 %)" in shown


def test_statements_that_do_not_oppose_each_other_are_pointed_at(report):
    finding = replace(report.findings[2], edits=())
    shown = render(report.model_copy(update={"findings": (finding,), "links": ()}), "diff")
    assert "\n! desk/port.md:3: " in shown
    assert "\n! desk/harbour board.txt:1: " in shown
    assert "Difference" not in shown
