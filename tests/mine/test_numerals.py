"""Numbers in digits and words: value, extent, and the precision of the print."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.digits import digits
from factcheck.mine.numerals import numerals
from factcheck.mine.tokens import tokenize
from factcheck.model.decimals import plain
from tests.spelling import spelled


def read(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text, 0, len(text))
    return [
        (text[tokens.starts[each.first] : tokens.ends[each.last - 1]], plain(each.value)) for each in numerals(tokens)
    ]


@given(st.integers(min_value=2, max_value=10**12 - 1))
def test_words_give_the_number_they_spell(number):
    text = spelled(number)
    assert read(f"{text} trees") == [(text, str(number))]


@given(st.integers(min_value=0, max_value=10**12))
def test_grouped_digits_give_their_number(number):
    text = f"{number:,}"
    assert read(f"It is {text} in all.") == [(text, str(number))]


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_decimals_give_their_number(number):
    text = f"{number:,f}"
    assert read(f"({text})") == [(text, plain(number))]


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("168", "168", "0.5"),
        ("1,200", "1200", "50"),
        ("0.25", "0.25", "0.005"),
        ("1.234.567", "1234567", "0.5"),
        ("1.234,5", "1234.5", "0.05"),
        ("2,29", "2.29", "0.005"),
    ],
)
def test_the_last_printed_digit_gives_the_precision(text, value, half):
    assert tuple(map(plain, digits(text))) == (value, half)


@pytest.mark.parametrize("text", ["5,334,00", "3,342,0000", "1.2.3"])
def test_groups_that_make_no_sense_are_not_guessed(text):
    assert digits(text)[0].is_nan()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two million and three million", [("two million", "2000000"), ("three million", "3000000")]),
        ("the first half of the second quarter", []),
        ("several hundred of a few thousand", []),
        ("a mill by the river", []),
        ("the twenty-third of them", [("twenty-third", "23")]),
        ("a half-dozen eggs", [("a half-dozen", "6")]),
        ("a quarter of a million", [("a quarter of a million", "250000")]),
        ("a third quarter", []),
        ("Stoxx 50 -1.3%", [("50", "50"), ("-1.3", "-1.3")]),
        ("for three quarters of the year", [("three quarters", "0.75")]),
        ("the past three quarters", [("three", "3")]),
    ],
)
def test_words_that_look_like_numbers(text, expected):
    assert read(text) == expected


def test_a_scale_makes_the_precision_coarse():
    tokens = tokenize("2.5 million", 0, 11)
    (numeral,) = numerals(tokens)
    assert (numeral.scaled, numeral.half_unit) == (True, Decimal(50000))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.234,5", "1234.5"), ("1.234", "1234"), ("12,5", "12.5"), ("1\u2009234,5", "1234.5"), ("1234", "1234")],
)
def test_the_locale_says_which_mark_is_decimal(text, value):
    tokens = tokenize(text, 0, len(text))
    assert [plain(each.value) for each in numerals(tokens, decimal_comma=True)] == [value]


def test_a_sum_of_groups_is_as_exact_as_its_last():
    tokens = tokenize("one billion and two million", 0, 27)
    (number,) = numerals(tokens)
    assert (plain(number.value), plain(number.half_unit)) == ("1002000000", "500000")
