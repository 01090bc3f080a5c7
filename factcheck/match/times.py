"""Whether two claims speak of the same time."""

import re
from datetime import date
from functools import cache
from typing import Literal

from factcheck.model.calendar import Period
from factcheck.packs import load
from factcheck.packs.tolerances import Tolerances

__all__ = ["Relation", "length", "relate", "slack", "tolerances"]

MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
NAME = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
SIDES = {"before": -2, "by": -1, "until": -1, "after": 2, "since": 1, "from": 1}
OUTSIDE = 2
MONTH_DAY = re.compile(
    rf"\b(?:(?P<month>{NAME})\.? (?P<day>\d\d?)|(?P<before>\d\d?) (?P<after>{NAME}))\b", re.IGNORECASE
)
# `same`; `holds`: one lies in the other, which is much longer; `apart`; `unknown`: one has no end to compare.
Relation = Literal["same", "holds", "apart", "unknown"]


@cache
def tolerances() -> Tolerances:
    """The tolerances of the rules."""
    found: Tolerances = load("tolerances", Tolerances)
    return found


def length(period: Period) -> int | None:
    """How many days a period covers, None where an end is open."""
    if period.start is None or period.end is None:
        return None
    return (period.end - period.start).days + 1


def relate(one: Period | None, other: Period | None) -> Relation:
    """How two periods lie to each other, with the slack that the rules allow for their length."""
    if one is None or other is None:
        return "unknown"
    if None in (one.end, other.end):
        found = _yearless(one, other)
        if found is not None:
            return found
    days, other_days = length(one), length(other)
    if days is None or other_days is None:
        return _half_open(one, other)
    most = slack(max(days, other_days))
    starts, ends = _between(one.start, other.start), _between(one.end, other.end)
    if starts <= most and ends <= most and abs(days - other_days) <= 2 * most:
        return "same"
    if one.end == other.end and 1 in (days, other_days) and _closing(one if days > other_days else other):
        return "same"
    if _inside(one, other) or _inside(other, one):
        return "holds"
    return "apart"


def _closing(period: Period) -> bool:
    """Whether a period is told as the end of a longer one, which is its last day: `at the end of 2025`."""
    return "end" in period.text.casefold().replace("-", " ").split()


def _yearless(one: Period, other: Period) -> Relation | None:
    """Days of a year that is not told are told apart by day and month; None where that cannot be done."""
    here, there = _day_of_year(one), _day_of_year(other)
    if here is None or there is None:
        return None
    sides = _side(one), _side(other)
    if any(sides):
        # `before April 9` of an unknown year: only a day beyond the limit is told apart.
        if all(sides):
            return "unknown"
        limit, side, day = (here, sides[0], there) if sides[0] else (there, sides[1], here)
        beyond = day > limit if side < 0 else day < limit
        return "apart" if beyond or (day == limit and abs(side) == OUTSIDE) else "unknown"
    return "same" if here == there else "apart"


def _side(period: Period) -> int:
    """Whether the period lies before (below 0) or after the day it names, twice where without it; 0 for the day itself."""
    return SIDES.get(period.text.split(" ", 1)[0].casefold(), 0)


def _day_of_year(period: Period) -> tuple[int, int] | None:
    if period.end is not None and not _side(period):
        return (period.end.month, period.end.day) if period.start in (None, period.end) else None
    match = MONTH_DAY.search(period.text)
    if match is None:
        return None
    month = MONTHS.index((match["month"] or match["after"])[:3].casefold()) // 3 + 1
    return month, int(match["day"] or match["before"])


def slack(days: int) -> int:
    """By how many days the ends of two periods of about this length may differ that are one."""
    return next((each.slack_days for each in tolerances().windows if days <= each.up_to_days), 0)


def _between(one: date | None, other: date | None) -> int:
    return abs((one - other).days) if one is not None and other is not None else 0


def _inside(inner: Period, outer: Period) -> bool:
    return (
        inner.start is not None and outer.start is not None and inner.end is not None and outer.end is not None
        and outer.start <= inner.start and inner.end <= outer.end
    )  # fmt: skip


def _half_open(one: Period, other: Period) -> Relation:
    """With an end unknown, periods can only be told apart: by known ends that lie beyond each other."""
    if one.start is not None and other.end is not None and one.start > other.end:
        return "apart"
    if other.start is not None and one.end is not None and other.start > one.end:
        return "apart"
    return "unknown"
