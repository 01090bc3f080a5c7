"""What each format makes of a hand-made revision, character for character; its schema is published."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.model.calendar import Period
from factcheck.model.quantity import Quantity
from factcheck.model.report import Problem
from factcheck.model.revision import ClaimChange, FileChange, Revision
from factcheck.report.revision import render_revision
from factcheck.report.revision_words import said
from factcheck.report.schema import revision_schema

GOLDEN = Path(__file__).parent / "golden"
OLD = "Net investment in the *Port of Lindow* fell to US$4.5 billion in 2024, the harbour board said | on Friday <sic>."
NEW = "Net investment in the *Port of Lindow* rose to about US$5.4 billion in 2023, the harbour board said | on Friday."
QUAY = "The quay handled 168,000 containers, after 173,000 in 2023."


@pytest.fixture
def revision(sample):
    old, boxes, before, board, *_, share, wire = sample.claims()
    new = replace(
        old, text="US$5.4 billion", change="up", period=Period(None, None, "in 2023"),
        quantity=replace(board.quantity, bound="approximate"),
    )  # fmt: skip
    changes = (
        ClaimChange(
            "changed",
            ("figure", "direction", "bound", "period"),
            old,
            new,
            OLD,
            NEW,
            "900000000",
            "20",
            compatible=False,
        ),
        ClaimChange("dropped", (), boxes, None, QUAY, ""),
        ClaimChange("dropped", (), before, None, QUAY, ""),
    )
    added = ClaimChange("added", (), None, wire, "", "Lindow (林道) drew US$4.5 billion of net investment last year.")
    return Revision(
        files=(
            FileChange("old/port.md", "new/port.md", "name", 4, changes),
            FileChange("old/board.txt", "new/harbour board.txt", "content", 2, (ClaimChange("dropped", (), share, None, "Up 11.6%.", "Up."),)),
            FileChange("old/same.md", "new/same.md", "name", 1, ()),
            FileChange(None, "new/lindow.txt", None, 0, (added,)),
        ),
        problems=(Problem("old/scan.pdf", "holds no text", "Give the text.", 3),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("style", "file"),
    [("terminal", "revision.txt"), ("markdown", "revision.md"), ("diff", "revision.md"), ("json", "revision.json")],
)
def test_each_format(revision, golden, style, file):
    golden(GOLDEN / file, render_revision(revision, style))


def test_terminal_in_colour(revision, golden):
    golden(GOLDEN / "revision-colour.txt", render_revision(revision, "terminal", colors="standard", columns=60))


def test_the_published_schema_is_current(root, golden):
    golden(root / "docs" / "revision.schema.json", revision_schema())


def test_json_reads_back_as_the_same_revision(revision):
    assert Revision.model_validate_json(render_revision(revision, "json")) == revision


def test_the_schema_names_every_field_of_the_json(revision):
    published, data = json.loads(revision_schema()), json.loads(render_revision(revision, "json"))
    assert set(data) == set(published["properties"]) == set(published["required"])
    for name, record in (("FileChange", data["files"][0]), ("ClaimChange", data["files"][0]["changes"][0])):
        assert set(record) == set(published["$defs"][name]["properties"])


@pytest.mark.parametrize(
    ("kind", "unit", "values", "words"),
    [
        ("money", "USD", ("4", "5", "1", "25"), "a → b (+1 USD, +25 %)"),
        ("money", "USD", ("5", "4", "-1", "-20"), "a → b (-1 USD, -20 %)"),
        ("count", "box", ("3000", "3001", "1", "0.033333333333"), "a → b (+1 box, +0.033 %)"),
        ("percent", "percent", ("5", "7.5", "2.5", "50"), "a → b (+2.5 percentage points)"),
        ("date", "", ("2024-03-03", "2024-03-04", "1", None), "a → b (+1 day)"),
        ("date", "", ("2024-03-13", "2024-03-03", "-10", None), "a → b (-10 days)"),
        ("date", "", ("2023", "2024", None, None), "a → b"),
    ],
)
def test_the_difference_in_words(sample, kind, unit, values, words):
    before, after, step, percent = values
    old, new = (
        replace(
            sample.claims()[1], text=text, quantity=Quantity(kind, value, None, None, unit, "exact", (value, value))
        )
        for text, value in (("a", before), ("b", after))
    )
    assert said(ClaimChange("changed", ("figure",), old, new, "a", "b", step, percent, compatible=False)) == words


def test_figures_that_can_both_hold_say_so(sample):
    old = sample.claims()[0]
    change = ClaimChange(
        "changed", ("figure",), old, replace(old, text="4.52bn"), "a", "b", "20000000", "0.4", compatible=True
    )
    assert said(change) == "US$4.5 billion → 4.52bn (+20 million USD, +0.4 %; both can hold)"


@pytest.mark.parametrize(
    ("aspect", "fields", "words"),
    [
        ("role", {"role": "delta"}, "role target → delta"),
        ("subject", {"subject": "Port of Marrow"}, "subject Port of Lindow → Port of Marrow"),
        ("modality", {"modality": "forecast"}, "modality actual → forecast"),
        ("direction", {"change": "up"}, "direction down → up"),
    ],
)
def test_other_aspects_in_words(sample, aspect, fields, words):
    old = sample.claims()[0]
    change = ClaimChange("changed", (aspect,), old, replace(old, **fields), "a", "b")
    assert said(change) == f"US$4.5 billion; {words}"


def test_another_unit_in_words(sample):
    old = sample.claims()[0]
    new = replace(old, text="€4.5 billion", quantity=replace(old.quantity, unit="EUR"))
    assert (
        said(ClaimChange("changed", ("unit",), old, new, "a", "b")) == "US$4.5 billion → €4.5 billion; unit USD → EUR"
    )
