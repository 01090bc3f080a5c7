"""How findings speak of claims."""

from datetime import date
from decimal import Decimal

import pytest

from factcheck.checks.say import about, figure, meaning, when, worth
from factcheck.model.calendar import Period


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Nordwerk share price"),
        ({"scope": {"listing": "Hong Kong"}}, "Nordwerk share price (Hong Kong)"),
        ({"metric": "fdi_net"}, "Nordwerk net foreign direct investment"),
        ({"subject": "Aldmoor index", "metric": "index"}, "Aldmoor index"),
        ({"subject": "", "subject_text": "the company", "metric": "fine"}, "the company fine"),
        ({"subject": "Nordwerk", "metric": "nordwerk employee"}, "nordwerk employee"),
        ({"subject": "", "subject_text": "", "metric": ""}, "the figure"),
    ],
)
def test_what_a_figure_is_of(world, fields, said):
    assert about(world.tell("It is [$41].", 41, **fields)) == said


@pytest.mark.parametrize(
    ("printed", "bound", "said"),
    [("$41", "exact", "$41"), ("$41", "nearly", "nearly $41"), ("$41\nbillion", "more_than", "more than $41 billion")],
)
def test_a_figure_is_quoted_on_one_line_with_its_bound(world, printed, bound, said):
    assert figure(world.tell(f"It is [{printed}].", 41, bound=bound)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (date(2024, 3, 15), date(2024, 3, 15), "2024-03-15"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024-01-01 to 2024-12-31"),
        (date(2024, 1, 1), None, "from 2024-01-01"),
        (None, date(2024, 1, 1), "until 2024-01-01"),
        (None, None, ""),
    ],
)
def test_a_period_in_days(start, end, said):
    assert when(Period(start, end, "then")) == said


def test_no_period_is_not_spoken_of():
    assert when(None) == ""


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("166666666666.67", "USD", "USD 166.7 billion"),
        ("17.8213", "USD", "USD 17.82"),
        ("1000000", "person", "1 million person"),
        ("1.5e12", "JPY", "JPY 1.5 trillion"),
        ("11.6", "percent", "11.6%"),
        ("123456", "oil_barrel/day", "123456 oil barrel/day"),
        ("0", "EUR", "EUR 0"),
        ("-68.5e9", "USD", "USD -68.5 billion"),
    ],
)
def test_a_value_is_rounded_for_reading(value, unit, said):
    assert worth(Decimal(value), unit) == said


@pytest.mark.parametrize(
    ("interval", "said"),
    [
        (("167500000000", "168500000000"), "$41: 167.5 billion to 168.5 billion USD"),
        (("41", "41"), "$41: 41 USD"),
        (("41", None), "$41: 41 or more USD"),
        ((None, "41"), "$41: 41 or less USD"),
    ],
)
def test_what_the_words_can_mean(world, interval, said):
    assert meaning(world.tell("It is [$41].", 41, interval=interval)) == said


def test_what_a_date_can_mean(world):
    claim = world.tell("In [late 2020].", None, kind="date", unit="", interval=("2020-09", "2020-12"))
    assert meaning(claim) == "late 2020: 2020-09 to 2020-12"
