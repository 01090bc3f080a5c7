"""Intervals: what a figure can mean."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.interval import Interval, day_number
from factcheck.model.quantity import Quantity

D = Decimal
numbers = st.decimals(min_value=-1000, max_value=1000, allow_nan=False, allow_infinity=False, places=2)
ends = st.none() | numbers


def figure(low: str | None, high: str | None, bound: str, kind: str = "count") -> Interval | None:
    return Interval.of(Quantity(kind, None, None, None, "", bound, (low, high)))  # type: ignore[arg-type]


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    closed = low is not None and low == high
    return Interval(
        low,
        high,
        draw(st.booleans()) and low is not None and not closed,
        draw(st.booleans()) and high is not None and not closed,
    )


@pytest.mark.parametrize(
    ("left", "right", "meets"),
    [
        (figure("9000", None, "more_than"), figure("6121", "6121", "exact"), False),
        (figure("40", None, "more_than", "percent"), figure("42.45", "42.55", "exact", "percent"), True),
        (figure("22", None, "more_than"), figure("22", "22", "exact"), False),
        (figure("22", None, "at_least"), figure("22", "22", "exact"), True),
        (figure(None, "31", "less_than"), figure("31", "31", "exact"), False),
        (figure("54", "60", "nearly", "percent"), figure("60", "60", "exact", "percent"), False),
        (figure("54", "60", "nearly", "percent"), figure("59", "59", "exact", "percent"), True),
        (figure("66.6", "66.7", "exact", "percent"), figure("66.5", "67.5", "exact", "percent"), True),
    ],
)
def test_bounds_decide_whether_figures_meet(left: Interval, right: Interval, meets: bool) -> None:
    assert left.meets(right) is meets
    assert right.disjoint(left) is not meets


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (("2023", "2023", "exact"), ("2023-12", "2023-12", "exact"), True),
        (("2023-12", "2023-12", "exact"), ("2023-12-05", "2023-12-05", "exact"), True),
        (("2016", "2016", "exact"), ("2015", "2015", "exact"), False),
        ((None, "2011", "less_than"), ("2011-07-06", "2011-07-06", "exact"), False),
        ((None, "2016-07", "less_than"), ("2016-04-26", "2016-04-26", "exact"), True),
        (("2016", None, "more_than"), ("2016-04-26", "2016-04-26", "exact"), False),
        (("2016", None, "at_least"), ("2016-04-26", "2016-04-26", "exact"), True),
        (("-0185", "-0185", "exact"), ("-0085", "-0085", "exact"), False),
    ],
)
def test_dates_meet_at_their_own_precision(
    one: tuple[str | None, str | None, str], other: tuple[str | None, str | None, str], meets: bool
) -> None:
    left, right = figure(*one, kind="date"), figure(*other, kind="date")
    assert left is not None
    assert right is not None
    assert left.meets(right) is meets


def test_a_figure_of_unknown_size_has_no_interval() -> None:
    assert figure(None, None, "exact") is None
    assert figure(None, None, "exact", "date") is None


def test_gap_is_the_distance_between_disjoint_intervals() -> None:
    assert Interval(D(1), D(2)).gap(Interval(D(5), D(6))) == 3
    assert Interval(D(5), D(6)).gap(Interval(D(1), D(2))) == 3
    assert Interval(D(1), D(3)).gap(Interval(D(2), D(6))) == 0


def test_a_difference_is_as_wide_as_both_sides() -> None:
    inflow = Interval(D("4.45"), D("4.55"))
    outflow = Interval(D("172.5"), D("173.5"))
    assert inflow.minus(outflow) == Interval(D("-169.05"), D("-167.95"))
    assert inflow.minus(outflow).negated().meets(Interval(D("167.5"), D("168.5")))


def test_the_base_that_a_share_and_an_amount_imply() -> None:
    base = Interval(D(100), None, low_open=True).over(Interval(D("0.5"), D("0.6"), high_open=True))
    assert base is not None
    assert base.high is None
    assert base.low is not None
    assert round(base.low, 2) == D("166.67")
    assert Interval(D(-1), D(1)).over(Interval(D(1), D(2))) is None
    assert Interval(D(1), D(2)).over(Interval(D(0), D(2))) is None


@pytest.mark.parametrize("text", ["", "x", "2024-x", "2024-01-02-03", "--2024"])
def test_what_is_no_iso_date_has_no_day_number(text: str) -> None:
    assert day_number(text) is None


@given(intervals(), intervals())
def test_meeting_is_mutual_and_excludes_a_gap(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one)
    assert one.meets(other) != one.disjoint(other)
    if one.gap(other) > 0:
        assert one.disjoint(other)


@given(intervals(), numbers)
def test_an_interval_meets_the_points_that_it_holds(one: Interval, value: Decimal) -> None:
    assert one.holds(value) == Interval.point(value).within(one)


@given(intervals(), intervals(), numbers, numbers)
def test_sums_hold_the_sum_of_what_each_holds(one: Interval, other: Interval, a: Decimal, b: Decimal) -> None:
    if one.holds(a) and other.holds(b):
        assert one.plus(other).holds(a + b)
        assert one.minus(other).holds(a - b)
        assert one.negated().holds(-a)


@given(intervals(), st.decimals(min_value=0, max_value=1, places=2))
def test_widening_keeps_what_was_inside(one: Interval, share: Decimal) -> None:
    wide = one.widened(share)
    assert Interval(one.low, one.high).within(Interval(wide.low, wide.high))
