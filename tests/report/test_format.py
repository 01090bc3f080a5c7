"""Figures, periods and differences as people read them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.calendar import Period
from factcheck.model.claim import BaseValue
from factcheck.model.quantity import Quantity
from factcheck.report.difference import difference
from factcheck.report.format import meaning, number, period, quantity, reading


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0", "0"),
        ("138.5", "138.5"),
        ("999", "999"),
        ("1000", "1,000"),
        ("-12345.5", "-12,345.5"),
        ("1000000", "1 million"),
        ("4500000000", "4.5 billion"),
        ("-168500000000", "-168.5 billion"),
        ("1234567", "1,234,567"),
        ("2500000000000", "2.5 trillion"),
        ("0.125", "0.125"),
    ],
)
def test_numbers(value, said):
    assert number(value) == said


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=3))
def test_a_number_keeps_its_value(value):
    words = number(value).replace(",", "").split()
    size = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[words[1]] if len(words) > 1 else 1
    assert Decimal(words[0]) * size == value


def figure(kind, value, unit="", bound="exact", low=None, high=None, interval=(None, None)):
    return Quantity(kind, value, low, high, unit, bound, interval)


@pytest.mark.parametrize(
    ("q", "said"),
    [
        (figure("money", "4500000000", "USD"), "4.5 billion USD"),
        (figure("money", "100000000000", "USD", "more_than"), ">100 billion USD"),
        (figure("money", "52", "USD/oil_barrel"), "52 USD/oil barrel"),
        (figure("percent", "12", "percent"), "12%"),
        (figure("percent", "9", "percent", "nearly"), "nearly 9%"),
        (figure("percent", "3", "percent/year"), "3%/year"),
        (figure("percentage_point", "0.25", "percentage_point"), "0.25 percentage points"),
        (figure("count", "400", "person", "at_least"), "≥400 person"),
        (figure("multiple", "2"), "2x"),
        (figure("ordinal", "3"), "no. 3"),
        (figure("date", "2024-02"), "2024-02"),
        (figure("date", None), "year unknown"),
        (figure("date", None, bound="range", low="2020-10-01", high="2023-03-31"), "2020-10-01 to 2023-03-31"),
        (figure("money", None, "USD", "range", "26000000", "31000000"), "26 million to 31 million USD"),
        (figure("count", None, "job", "range", "12", None), "≥12 job"),
        (figure("count", None, "job", "range", None, "12"), "≤12 job"),
        (figure("count", None, "job", "range", interval=("12", "120")), "12 to 120 job"),
        (figure("number", "3.2"), "3.2"),
    ],
)
def test_quantities(q, said):
    assert quantity(q) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2024, 1, 1), (2024, 12, 31), "2024"),
        ((2023, 1, 1), (2024, 12, 31), "2023 to 2024"),
        ((2024, 2, 1), (2024, 2, 29), "2024-02"),
        ((2024, 4, 1), (2024, 6, 30), "2024-Q2"),
        ((2024, 2, 1), (2024, 4, 30), "2024-02 to 2024-04"),
        ((2024, 2, 21), (2024, 2, 21), "2024-02-21"),
        ((2024, 2, 21), (2024, 2, 28), "2024-02-21 to 2024-02-28"),
        ((2024, 2, 21), None, "since 2024-02-21"),
        (None, (2024, 2, 21), "until 2024-02-21"),
        (None, None, "this year"),
        ((1, 1, 1), (9999, 12, 31), "0001-01-01 to 9999-12-31"),
    ],
)
def test_periods(start, end, said):
    assert period(Period(start and date(*start), end and date(*end), "this\nyear")) == said


def test_no_period():
    assert period(None) == ""


def test_a_difference_in_one_unit(sample):
    told, board = (each for each in sample.claims() if each.id in ("a1", "b1"))
    assert difference(told, board) == "4.5 billion USD against 5.4 billion USD: +900 million USD (+20 %)"
    assert difference(board, told) == "5.4 billion USD against 4.5 billion USD: -900 million USD (-16.7 %)"


def test_a_difference_across_currencies_goes_by_the_days_rate(sample):
    price, dollars = (each for each in sample.claims() if each.id in ("b2", "b3"))
    base = BaseValue("USD", "17.8", date(2025, 2, 27))
    assert difference(price, replace(dollars, base_value=base)) == (
        "138.5 HKD against 17.8 USD: -0.013 USD (-0.073 %) at the rates of 2025-02-27, 2025-02-28"
    )
    assert difference(price, dollars) == ""


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (figure("percent", "12", "percent"), figure("percent", "9.5", "percent"),
         "12% against 9.5%: -2.5 percentage points"),
        (figure("date", "2023-12-30"), figure("date", "2024-01-02"), "2023-12-30 against 2024-01-02: +3 days"),
        (figure("date", "2023"), figure("date", "2024-01-02"), "2023 against 2024-01-02"),
        (figure("count", "0", "death"), figure("count", "3", "death"), "0 death against 3 death: +3 death"),
        (figure("count", None, "job", "range", "1", "2"), figure("count", "3", "job"), "1 to 2 job against 3 job"),
        (figure("date", "2023"), figure("count", "3", "job"), ""),
        (figure("count", "2", "boat"), figure("count", "3", "job"), ""),
    ],
)  # fmt: skip
def test_differences(sample, one, other, said):
    claim = sample.claims()[0]
    assert difference(replace(claim, quantity=one), replace(claim, quantity=other)) == said


@pytest.mark.parametrize(
    ("change", "role", "said"),
    [
        (None, "level", "4.5 billion USD"),
        ("down", "delta", "down 4.5 billion USD"),
        ("down", "target", "down to 4.5 billion USD"),
        ("down", "origin", "down from 4.5 billion USD"),
    ],
)
def test_readings_say_the_direction(sample, change, role, said):
    assert reading(replace(sample.claims()[0], change=change, role=role)) == said


@pytest.mark.parametrize(
    ("q", "said"),
    [
        (figure("percent", "60", "percent", "nearly", interval=("54", "60")), "54% to 60%"),
        (figure("money", "100", "USD", "more_than", interval=("100000000000", None)), "100 billion USD to anything"),
        (figure("number", "5", interval=("5", "5")), "5"),
        (figure("date", None), ""),
    ],
)
def test_what_a_figure_can_mean(q, said):
    assert meaning(q) == said
