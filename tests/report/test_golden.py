"""What each format makes of the hand-made report, character for character."""

from pathlib import Path

import pytest

from factcheck.report import pages, render

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize(
    ("style", "file"),
    [
        ("terminal", "report.txt"),
        ("markdown", "report.md"),
        ("diff", "report.diff.md"),
        ("json", "report.json"),
    ],
)
def test_each_format(report, golden, style, file):
    golden(GOLDEN / file, render(report, style))


def test_terminal_verbose(report, golden):
    golden(GOLDEN / "verbose.txt", render(report, "terminal", verbose=True))


def test_terminal_in_colour(report, golden):
    golden(GOLDEN / "colour.txt", render(report, "terminal", colors="standard", columns=60))


def test_claims_explained(sample, golden):
    golden(GOLDEN / "claims.txt", pages.render(sample.DOCUMENTS, sample.claims(), explain=True))


@pytest.mark.parametrize("style", ["terminal", "markdown", "diff", "json"])
def test_two_renderings_are_the_same(sample, style):
    assert render(sample.report(), style) == render(sample.report(), style)
