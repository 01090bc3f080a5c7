"""Tokens: their places in the text, and which of them are words, digits and signs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.tokens import Tokens, tokenize

TEXTS = [
    "the mill made two  kinds   of paper last year",
    "Sales at the mill's shop rose 12.5% to $3.4m, it said.",
    "a twenty-five year lease\non the <b>old</b> mill  ",
    "Olga's co-op isn't for sale; EUR50m was bid (in 2019).",
    "prices fell\tby 1,250 dlrs a tonne",
]


def _read(text: str) -> Tokens:
    return tokenize(text, 0, len(text))


@pytest.mark.parametrize("text", TEXTS)
def test_each_token_stands_where_it_is_printed(text):
    tokens = _read(text)
    places = list(zip(tokens.starts, tokens.ends, strict=True))
    assert [text[start:end] for start, end in places] == tokens.texts
    assert places == sorted(places)
    assert len(tokens.lower) == len(tokens.kinds) == len(tokens.texts)


@given(st.text(alphabet="abcdeYZ '-.,0159%\n\t\u00a0é", max_size=60))
def test_no_letter_or_digit_is_left_out_or_read_twice(text):
    tokens = _read(text)
    assert re.sub(r"\s", "", "".join(tokens.texts)) == re.sub(r"\s", "", text)
    assert all(
        text[start:end] == said for start, end, said in zip(tokens.starts, tokens.ends, tokens.texts, strict=True)
    )


def test_more_blanks_between_words_change_no_word():
    close, wide = _read("the mill made good paper."), _read("the  mill made   good paper.")
    assert (close.texts, close.kinds) == (wide.texts, wide.kinds)


@pytest.mark.parametrize("text", TEXTS)
def test_odd_tokens_are_those_that_are_no_words_in_small_letters(text):
    tokens = _read(text)
    plain = [at for at in range(len(tokens.texts)) if at not in tokens.odd]
    assert all(re.fullmatch("[a-z]+", tokens.texts[at]) for at in plain)
    assert all(tokens.kinds[at] == "w" and tokens.texts[at] is tokens.lower[at] for at in plain)
    assert tokens.numbers == [at for at, kind in enumerate(tokens.kinds) if kind == "n"]


def test_glued_tokens_touch():
    tokens = _read("a five-year lease")
    assert [tokens.glued(at) for at in range(len(tokens.texts))] == [False, False, True, True, False]


def test_tokens_are_printed_as_in_the_text_with_blanks_as_one():
    text = "the full-year,  mid-July\nfigure"
    tokens = tokenize(text, 0, len(text))
    assert tokens.printed(0, len(tokens.texts)) == "the full-year, mid-July figure"
    assert tokens.printed(2, 2) == ""
