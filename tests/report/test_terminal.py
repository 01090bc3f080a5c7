"""The report for a terminal."""

import re

import pytest

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.report import Coverage, Report
from factcheck.model.span import Span
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
