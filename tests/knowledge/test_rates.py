"""Exchange rates: the last known one, never a later one."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.knowledge.rates import MAX_AGE, newest_day, rate

FIRST = date(1999, 1, 4)
LAST = newest_day() or FIRST


def test_the_day_s_rate_is_crossed_through_the_euro() -> None:
    found = rate("HKD", "USD", date(2025, 2, 21))
    assert found is not None
    assert round(found.value, 4) == Decimal("0.1287")
    assert found.day == date(2025, 2, 21)


@pytest.mark.parametrize(
    ("day", "fixed"),
    [
        (date(2025, 2, 22), date(2025, 2, 21)),
        (date(2025, 2, 23), date(2025, 2, 21)),
        (date(2025, 2, 24), date(2025, 2, 24)),
        (date(2024, 12, 26), date(2024, 12, 24)),
        (FIRST, FIRST),
    ],
)
def test_weekends_and_holidays_take_the_last_fixing_before(day: date, fixed: date) -> None:
    found = rate("USD", "EUR", day)
    assert found is not None
    assert found.day == fixed


@pytest.mark.parametrize(
    ("currency", "base", "day"),
    [
        ("USD", "EUR", date(1999, 1, 3)),
        ("EUR", "USD", date(1987, 3, 1)),
        ("XYZ", "USD", date(2025, 2, 21)),
        ("RUB", "USD", date(2025, 2, 21)),
        ("EUR", "Date", date(2025, 2, 21)),
    ],
)
def test_no_rate_where_none_was_fixed(currency: str, base: str, day: date) -> None:
    assert rate(currency, base, day) is None


def test_a_day_long_after_the_history_s_end_has_no_rate() -> None:
    assert rate("USD", "EUR", LAST + MAX_AGE) is not None
    assert rate("USD", "EUR", LAST + MAX_AGE + timedelta(days=1)) is None


def test_a_currency_in_itself_is_one() -> None:
    found = rate("USD", "USD", date(1987, 3, 1))
    assert found is not None
    assert found.value == 1


@settings(deadline=None, max_examples=60)
@given(st.dates(FIRST, LAST), st.sampled_from(["USD", "HKD", "GBP", "JPY"]), st.sampled_from(["EUR", "CHF", "CAD"]))
def test_rates_are_never_of_a_later_day_and_invert(day: date, one: str, other: str) -> None:
    there, back = rate(one, other, day), rate(other, one, day)
    assert there is not None
    assert back is not None
    assert day - MAX_AGE <= there.day <= day
    assert abs(there.value * back.value - 1) < Decimal("1e-30")
