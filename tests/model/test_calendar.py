"""Arithmetic on days and stretches of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.calendar import (
    Period,
    days_in,
    half_days,
    iso_days,
    month_days,
    months_days,
    nth_weekday,
    part_of_period,
    previous_weekday,
    quarter_days,
    shift,
    trading_day_before,
    week_days,
    year_days,
)  # fmt: skip

UNITS = ["day", "week", "fortnight", "month", "quarter", "half", "year", "decade", "century"]


def test_calendar_units_have_their_days():
    assert year_days(2024) == (date(2024, 1, 1), date(2024, 12, 31))
    assert month_days(2024, 2) == (date(2024, 2, 1), date(2024, 2, 29))
    assert quarter_days(2024, 3) == (date(2024, 7, 1), date(2024, 9, 30))
    assert half_days(2024, 2) == (date(2024, 7, 1), date(2024, 12, 31))
    assert week_days(date(2025, 2, 23)) == (date(2025, 2, 17), date(2025, 2, 23))
    assert months_days(2023, 12, 2) == (date(2023, 12, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("day", "count", "unit", "to"),
    [
        ("2024-01-31", 1, "month", "2024-02-29"),
        ("2024-02-29", -1, "year", "2023-02-28"),
        ("2025-02-21", -1, "week", "2025-02-14"),
        ("2025-02-21", -1, "quarter", "2024-11-21"),
        ("9999-12-01", 5, "year", "9999-12-31"),
        ("0001-01-02", -5, "decade", "0001-01-01"),
        ("0001-01-02", -5, "day", "0001-01-01"),
    ],
)
def test_shift_ends_on_real_days(day, count, unit, to):
    assert shift(date.fromisoformat(day), count, unit) == date.fromisoformat(to)


@given(st.dates(), st.integers(-400, 400), st.sampled_from(UNITS))
def test_shift_moves_in_the_direction_of_its_count(day, count, unit):
    moved = shift(day, count, unit)
    assert (moved >= day) if count >= 0 else (moved <= day)


@given(
    st.dates(date(2, 1, 1), date(9900, 1, 1)),
    st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade", "century"]),
)
def test_a_day_lies_in_each_unit_around_it(day, unit):
    start, end = part_of_period(day, unit)
    assert start <= day <= end


def test_weekdays():
    sunday = date(2025, 2, 23)
    assert previous_weekday(sunday, 6) == sunday
    assert previous_weekday(sunday, 6, same=False) == date(2025, 2, 16)
    assert previous_weekday(sunday, 0) == date(2025, 2, 17)
    assert trading_day_before(date(2025, 2, 24)) == date(2025, 2, 21)
    assert trading_day_before(sunday) == date(2025, 2, 21)
    assert trading_day_before(date(2023, 7, 13)) == date(2023, 7, 12)
    assert nth_weekday(2023, 11, 3, 4) == date(2023, 11, 23)
    assert nth_weekday(2024, 5, 0, -1) == date(2024, 5, 27)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024", ("2024-01-01", "2024-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-05", ("2024-02-05", "2024-02-05")),
        ("2023-02-29", None),
        ("2024-13", None),
        ("soon", None),
        ("", None),
    ],
)
def test_iso_dates_cover_their_days(text, days):
    found = iso_days(text)
    assert found == (days and tuple(map(date.fromisoformat, days)))


def period(start: str | None, end: str | None) -> Period:
    return Period(start and date.fromisoformat(start), end and date.fromisoformat(end), "")


def test_periods_overlap_contain_and_meet():
    year, march, since = (
        period("2024-01-01", "2024-12-31"),
        period("2024-03-01", "2024-03-31"),
        period("2024-12-31", None),
    )
    assert year.contains(march)
    assert not march.contains(year)
    assert year.overlaps(since)
    assert not march.overlaps(since)
    assert since.contains(period("2030-01-01", None))
    assert year.meets(date(2024, 12, 31))
    assert not year.meets(date(2025, 1, 1))
    assert (march.days, since.days) == (31, None)


@given(st.dates(), st.dates(), st.dates(), st.dates())
def test_overlap_is_mutual_and_containment_implies_it(a, b, c, d):
    one, two = Period(min(a, b), max(a, b), ""), Period(min(c, d), max(c, d), "")
    assert one.overlaps(two) == two.overlaps(one)
    assert one.overlaps(two) or not one.contains(two)
    assert one.days == days_in(min(a, b), max(a, b)) == (abs(a - b) + timedelta(days=1)).days
