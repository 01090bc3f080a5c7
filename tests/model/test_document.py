"""A document holds text that every format can hold, and tells lines and columns of its offsets."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, Report, check, mine
from factcheck.model.document import Positions

HALVES = st.text(
    st.one_of(st.characters(categories=["Cs"]), st.sampled_from("5% rose $3 million in 2024. ")), max_size=60
)


@pytest.mark.parametrize("field", ["text", "id", "title", "publisher"])
def test_half_of_a_surrogate_pair_is_replaced_in_place(field):
    document = replace(Document(text="", id=""), **{field: "up \ud83d 5% \udcff"})
    assert getattr(document, field) == "up \N{REPLACEMENT CHARACTER} 5% \N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("text", ["", "up 5%", "升 5 %", "up 5% 😀", "\N{REPLACEMENT CHARACTER}"])
def test_whole_characters_stay(text):
    assert Document(text=text, id=text).text == text


def test_offsets_are_those_of_the_text_as_given():
    text = "\ud83dSales rose 5% in 2024."
    (figure, *_) = mine(Document(text=text, id="a"))
    assert text[figure.span.start : figure.span.end] == "5%"


@given(HALVES, HALVES)
def test_a_report_is_never_lost(text, name):
    report = check([Document(text=text, id=name, title=text, publisher=name, published=date(2025, 2, 22))])
    said = report.model_dump_json()
    assert Report.model_validate_json(said) == report
    assert len(json.loads(said)["documents"][0]["text"]) == len(text)


def test_positions_count_from_one():
    positions = Positions(Document(text="one\ntwo\n", id="a"))
    assert [positions.at(offset) for offset in (0, 3, 4, 8)] == [(1, 1), (1, 4), (2, 1), (3, 1)]
