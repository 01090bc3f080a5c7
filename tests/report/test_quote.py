"""The sentences around findings, and the marks in them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.report import Coverage, Report
from factcheck.model.span import Span
from factcheck.report import FORMATS, render
from factcheck.report.index import Index
from factcheck.report.quote import excerpts, visible


def quotes(report, code):
    finding = next(each for each in report.findings if each.code == code)
    return excerpts(finding, Index(report))


def marked(quote):
    return [(row.text[mark.start : mark.end], mark.primary) for row in quote.rows for mark in row.marks]


def alone(text, start, end):
    """A report of one finding without a claim."""
    document = Document(text=text, id="a.txt")
    finding = Finding("FC999", "a-fault", "error", "a fault", "a.txt", Span(start, end, 1, start + 1), ())
    return Report(
        as_of=None, documents=(document,), claims=(), links=(), findings=(finding,), coverage=Coverage()
    )  # fmt: skip


def test_both_sides_are_quoted_each_with_its_figure(report):
    one, other = quotes(report, "FC101")
    assert (one.place, other.place) == ("desk/port.md:3", "desk/harbour board.txt:1")
    assert marked(one) == [("US$4.5 billion", True)]
    assert marked(other) == [("$5.4 billion", False)]


def test_figures_of_one_sentence_share_a_quote(report):
    (quote,) = quotes(report, "FC305")
    assert marked(quote) == [("HK$138.5", False), ("11.6%", True)]
    assert [row.line for row in quote.rows] == [2, 3]


def test_a_finding_without_a_claim_quotes_its_sentence(report):
    (quote,) = quotes(report, "FC307")
    assert marked(quote) == [("the two northern lines", True)]


def test_a_finding_without_a_claim_or_sentence_quotes_its_line():
    report = alone("one\n  two three\nfour", 6, 9)
    (quote,) = excerpts(report.findings[0], Index(report))
    assert [row.text for row in quote.rows] == ["two three"]
    assert marked(quote) == [("two", True)]


def test_a_long_sentence_is_cut_between_words():
    words = "word " * 200
    report = alone(f"{words}42 {words}", len(words), len(words) + 2)
    (quote,) = excerpts(report.findings[0], Index(report))
    (row,) = quote.rows
    assert row.text.startswith("… word ")
    assert row.text.endswith(" word …")
    assert len(row.text) < 500
    assert marked(quote) == [("42", True)]


def test_steering_characters_are_made_harmless():
    assert visible("a\x1b[31m\u202eb\tc") == "a�[31m�b c"


@pytest.mark.parametrize("style", [each for each in FORMATS if each != "json"])
def test_no_escape_sequence_of_an_article_reaches_the_reader(style):
    assert "\x1b" not in render(alone("figure \x1b]0;owned\x07 42 here", 22, 24), style)


@given(st.text(min_size=1, max_size=400), st.data())
def test_any_text_can_be_quoted_in_any_format(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    report = alone(text, start, end)
    for style in ("terminal", "markdown", "diff"):
        assert render(report, style).endswith("\n")
    for quote in excerpts(report.findings[0], Index(report)):
        for row in quote.rows:
            assert all(0 <= mark.start < mark.end <= len(row.text) for mark in row.marks)


def test_documents_of_unknown_ids_are_left_out(report):
    finding = replace(report.findings[0], document="gone.txt", claims=("gone",))
    assert excerpts(finding, Index(report)) == ()
