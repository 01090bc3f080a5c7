"""The report for a terminal."""

import re

import pytest

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.report import Coverage, DocumentCoverage, Report, Skip
from factcheck.model.span import Extent, Span
from factcheck.report import render
from factcheck.report.paint import width

EMPTY = Report(as_of=None, documents=(), claims=(), links=(), findings=(), coverage=Coverage())


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(report, columns):
    shown = render(report, "terminal", columns=columns, verbose=True)
    wide = [line for line in shown.splitlines() if width(line) > columns]
    assert [line for line in wide if not re.search(r"\S{20}", line)] == []


@pytest.mark.parametrize("columns", [0, 1, 20, 40, 41, 50, 1000])
def test_every_finding_and_claim_is_shown_at_any_width(report, columns):
    shown = render(report, "terminal", columns=columns)
    assert all(f"[{finding.code}]" in shown for finding in report.findings)
    assert all(f"  {claim.text}" in shown for claim in report.claims)


def test_colours_change_nothing_but_colours(report):
    coloured = render(report, "terminal", colors="truecolor")
    plain = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert [line.rstrip() for line in plain.splitlines()] == render(report, "terminal").splitlines()
    assert plain != coloured


def test_nothing_read():
    shown = render(EMPTY, "terminal")
    assert shown.startswith("factcheck: nothing was read\n")
    assert "Coverage" not in shown
    assert "shelf lives are not judged" in shown
    assert "Coverage" not in render(EMPTY, "markdown")


def carets(text, figure):
    start = text.index(figure)
    document = Document(text=text, id="a.txt")
    finding = Finding("FC999", "a-fault", "error", "x", "a.txt", Span(start, start + len(figure), 1, start + 1), ())
    shown = render(EMPTY.model_copy(update={"documents": (document,), "findings": (finding,)}), "terminal")
    lines = [line.partition("| ")[2] for line in shown.splitlines() if "| " in line]
    return [
        (lines[n - 1], line) for n, line in enumerate(lines) if line.strip() and set(line.strip()) == {"^"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("up 12% now", "12%"),
        ("林道 rose 12% now", "12%"),
        ("cafe\u0301 rose 12% now", "12%"),
        ("\tup\t12% now", "12%"),
        ("word " * 30 + "12% " + "word " * 30, "12%"),
    ],
    ids=["plain", "wide letters", "combining accents", "tabs", "wrapped"],
)
def test_carets_stand_under_the_figure(text, figure):
    ((line, pointer),) = carets(text, figure)
    before = line[: line.index(figure)]
    assert len(pointer) - len(pointer.lstrip()) == width(before)
    assert pointer.strip() == "^" * width(figure)


def test_a_figure_across_two_lines_is_underlined_on_both():
    assert [pointer.strip() for _, pointer in carets("word " * 14 + "US$4.5 billion", "US$4.5 billion")] == [
        "^" * 6,
        "^" * 7,
    ]


def test_a_long_ledger_lists_only_what_others_bear_on(report, monkeypatch):
    monkeypatch.setattr("factcheck.report.terminal.FULL_LEDGER", 3)
    few = report.model_copy(update={"links": report.links[:1]})
    shown = render(few, "terminal")
    assert "6 claims of a single source left out; --verbose lists all" in shown
    assert "wire/lindow.txt  undated" not in shown
    assert "wire/lindow.txt  undated" in render(few, "terminal", verbose=True)


def many(count):
    documents = tuple(Document(text="", id=f"{n:03}.txt") for n in range(count))
    covered = tuple(DocumentCoverage(each.id, 3, 2, (Skip(Extent(0, 1), 1, "1", "page"),)) for each in documents)
    return EMPTY.model_copy(update={"documents": documents, "coverage": Coverage(covered)})


def test_coverage_sums_up_and_lists_each_of_a_few_files():
    shown = render(many(2), "terminal")
    assert "  all 2 files: 6 numerals seen, 4 mined, 2 skipped (2 page)\n  000.txt: 3 numerals" in shown


def test_of_many_files_only_the_sum_is_told():
    shown = render(many(60), "terminal", columns=120)
    assert "all 60 files: 180 numerals seen, 120 mined, 60 skipped (60 page)\n  --verbose lists each file\n" in shown
    assert "009.txt, and 50 more\n" in shown
    assert "\n  059.txt: 3 numerals seen" in render(many(60), "terminal", verbose=True)


def test_one_file_needs_no_sum():
    assert "all 1 files" not in render(many(1), "terminal")
