"""Between which numbers another figure must lie to be printed for the same: cut off, rounded, or with another group sign."""

import re
from decimal import Decimal
from functools import lru_cache
from math import inf, nextafter

from factcheck.match.digits import number
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval

__all__ = ["THOUSAND", "converted", "floats", "grouped", "reach", "rounding"]

THOUSAND, THOUSANDS = Decimal(1000), re.compile(r"\d{1,3}(?:\.\d{3})+")
ANYWHERE = (-inf, inf)


def reach(claim: Claim, interval: Interval | None) -> tuple[float, float]:
    """The least and the greatest number that can stand for the figure; everywhere where nothing is known of its size.

    Of two figures printed in one unit that are out of each other's reach, both cannot hold.
    """
    if interval is None:
        return ANYWHERE
    value = number(claim)
    return floats(interval) if value is None else _around(value, interval, grouped=grouped(claim))


@lru_cache(maxsize=65536)
def _around(value: Decimal, interval: Interval, *, grouped: bool) -> tuple[float, float]:
    """The reach of a figure of this value."""
    low, high = interval.low, interval.high
    step = rounding(value, interval) or interval.width or 0
    ends = (value - step, value + step, value * THOUSAND) if grouped else (value - step, value + step)
    return floats(Interval(None if low is None else min(low, *ends), None if high is None else max(high, *ends)))


@lru_cache(maxsize=65536)
def floats(interval: Interval) -> tuple[float, float]:
    """The ends, outwards from the nearest float: no rounding brings two figures apart that are not."""
    low, high = interval.low, interval.high
    return (-inf if low is None else nextafter(float(low), -inf), inf if high is None else nextafter(float(high), inf))


def converted(measure: str) -> bool:
    """Whether figures of this measure in two units are told in one unit before they are compared."""
    return measure == "money" or measure.startswith(("measure", "duration"))


def grouped(claim: Claim) -> bool:
    """Whether `30.000` of one text may be the 30,000 of another: a full stop between thousands."""
    return "." in claim.text and THOUSANDS.fullmatch(claim.text.split(" ", 1)[0]) is not None


def rounding(value: Decimal, interval: Interval) -> Decimal | None:
    """How far a whole figure from 1,000 on, whose trailing zeros may be rounding, can lie from what it is of; else None."""
    if interval.width or abs(value) < THOUSAND or value != value.to_integral_value():
        return None
    digits = str(abs(int(value)))
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 1)
    return Decimal(10) ** zeros / 2 if zeros else None
