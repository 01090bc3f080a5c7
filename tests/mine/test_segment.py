"""A block is cut into sentences of bounded length, and no word or figure is cut in two."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, mine
from factcheck.mine.segment import LONGEST, sentences

PARTS = st.sampled_from(
    ["costs", "1,200", "1.5%", "x" * 400, ";", ",", ".", "\n", "\n\n", " ", "—", "No.", "Up", " " * 900]
)
TEXTS = st.lists(PARTS, max_size=60).map("".join)


def pieces(text):
    return [text[start:end] for start, end in sentences(text, 0, len(text))]


def test_sentences_end_where_a_new_one_begins():
    assert pieces("Sales rose. Costs of No. 3 fell.\n\nThe U.S. unit, e.g. Acme Inc. grew. It hired.") == [
        "Sales rose.", "Costs of No. 3 fell.", "The U.S. unit, e.g. Acme Inc. grew.", "It hired."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("joint", "cut"),
    [("; ", ";"), ("\n", ""), (",\n", ","), (", ", ","), (" ", ""), ("—", "—")],
    ids=["semicolon", "line", "comma at a line's end", "comma", "blank", "dash"],
)
def test_a_sentence_that_runs_on_is_cut_at_its_joints(joint, cut):
    item = "sales1,200.5" if joint == "—" else "sales of 1,200.5 units"
    found = pieces(joint.join([item] * 400))
    assert len(found) > 1
    assert all(len(each) <= LONGEST for each in found)
    assert all(each.startswith("sales") for each in found)
    assert all(each.endswith(item + cut) for each in found[:-1])


def test_a_semicolon_goes_before_a_comma():
    text = "a, " * 300 + "b; " + "c, " * 100 + "d " * 400
    assert pieces(text)[0].endswith("b;")


def test_a_word_longer_than_the_longest_piece_stays_whole():
    number = "7" * (2 * LONGEST)
    assert pieces(f"the {number} sold") == [f"the {number}", "sold"]


def test_what_is_short_enough_is_not_cut():
    text = "word " * (LONGEST // 5)
    assert pieces(text) == [text.rstrip()]


@given(TEXTS)
def test_pieces_are_in_order_and_lose_only_blanks(text):
    spans = list(sentences(text, 0, len(text)))
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(TEXTS)
def test_no_word_or_figure_is_cut_in_two(text):
    for _, end in sentences(text, 0, len(text)):
        assert not re.compile(r"(?<=\w)(?:\w|[.,]\d)|(?<=\d[.,])\d").match(text, end)


def test_the_figures_of_a_long_list_keep_their_places():
    text = "; ".join(f"region {number} sold {number + 100} cars in 2023" for number in range(300))
    claims = mine(Document(text=text, id="list"))
    cars = [claim for claim in claims if claim.quantity.unit == "car"]
    assert [claim.quantity.value for claim in cars] == [str(number + 100) for number in range(300)]
    assert all(text[claim.span.start : claim.span.end] == claim.text for claim in claims)
    assert all(claim.sentence.end - claim.sentence.start <= LONGEST for claim in claims)
