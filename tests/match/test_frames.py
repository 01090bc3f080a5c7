"""Each frame of the arithmetic rules does what its examples say, and what its links hold."""

from datetime import date

import pytest

import factcheck
from factcheck.packs import load
from factcheck.packs.arithmetic import Arithmetic

FRAMES = load("arithmetic", Arithmetic).frames
NOTES = {"portion": "portion", "margin": "portion", "amount": "amount", "multiple": "multiple", "age": "age"}


def computed(text):
    """The links over a product and its factors in a text."""
    report = factcheck.check([factcheck.Document(text=text, id="a", published=date(2024, 3, 15))])
    return [link for link in report.links if link.note in NOTES.values()]


@pytest.mark.parametrize(
    ("relation", "text", "holds"),
    [(frame.relation, example.text, example.holds) for frame in FRAMES for example in frame.examples],
)
def test_a_frame_finds_its_figures(relation, text, holds):
    [link] = computed(text)
    assert (link.kind, link.note, link.verdict) == (
        "computed", NOTES[relation], "agrees" if holds else "conflicts"
    )  # fmt: skip
    assert len(link.claims) == (3 if NOTES[relation] != "age" else 2 + ("died" in text))
    assert link.working[1].startswith("admissible")


@pytest.mark.parametrize("text", [text for frame in FRAMES for text in frame.silent])
def test_what_no_frame_ties_together(text):
    assert computed(text) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Of the 3,000 people asked, 1,080, or 40%, said no.", "agrees"),  # 3,000 may be rounded
        ("Of the 3,012 people asked, 1,080, or 40%, said no.", "conflicts"),
        ("Of the 3,012 people asked, more than 1,080, or 40%, said no.", "agrees"),
        ("Of the 800 people asked, 307, or 38%, said no.", "agrees"),  # cut, not rounded
        ("Nordwerk bought 500,000 shares at $12 each, or $6.4 million.", "agrees"),
        ("Nordwerk bought 512,300 shares at $12.00 each, or $6.4 million.", "conflicts"),
        ("Nordwerk's sales were nearly three times the $100 million of 2020, at $270 million.", None),
        ("Nordwerk sold 40 machines for $2.0 million, or 50,000 euros each.", None),
        ("Nordwerk bought 500 tonnes at $12 a barrel, or $9 million.", None),
    ],
)
def test_what_the_print_allows(text, verdict):
    assert [link.verdict for link in computed(text)] == ([verdict] if verdict else [])


def test_the_working_of_an_amount():
    [link] = computed("Nordwerk bought 512,300 shares at $12.00 each, or $9.0 million.")
    assert link.working == (
        "$12.00 x 512,300 shares = US$6.148 million",
        "admissible by their print: US$6.14444 million to US$6.15076 million",
        "printed: $9.0 million",
    )
