"""Marks out of a whole: `8/10`, `7.6 out of 10`, `57 out of 100`."""

import re
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval

__all__ = ["Grade", "grade"]

WHOLES = "10|100|5|4|20"
WORDS = {"four": 4, "five": 5, "ten": 10, "hundred": 100}
INSIDE = re.compile(
    rf"^(?P<mark>\d+(?:\.\d+)?)?.*?(?:/|\bout of)\s*(?P<whole>{WHOLES}|{'|'.join(WORDS)})$", re.IGNORECASE
)
BEHIND = re.compile(rf"\s*(?:/|out of\b)\s*(?P<whole>{WHOLES}|{'|'.join(WORDS)})\b(?!\.\d)", re.IGNORECASE)

Grade = tuple[int, Interval]


def grade(claim: Claim, text: str) -> Grade | None:
    """The whole that a bare number is out of, and the interval of the mark; None for a number that is no mark."""
    quantity = claim.quantity
    if quantity.kind != "number" or quantity.value is None:
        return None
    inside = INSIDE.match(claim.text)
    if inside is not None:
        whole = _whole(inside["whole"])
        interval = Interval.of(quantity)
        if interval is None or abs(Decimal(quantity.value)) > 1:
            return None
        if quantity.bound == "exact":
            return whole, _printed(inside["mark"]) or interval.times(Decimal(whole))
        return whole, interval.times(Decimal(whole))
    behind = BEHIND.match(text, claim.span.end)
    if behind is None:
        return None
    interval = Interval.of(quantity)
    whole = _whole(behind["whole"])
    return None if interval is None or Decimal(quantity.value) > whole else (whole, interval)


def _whole(text: str) -> int:
    return WORDS.get(text.casefold()) or int(text)


def _printed(mark: str | None) -> Interval | None:
    """A whole mark is exact, one with a decimal is rounded to it."""
    if mark is None:
        return None
    try:
        value = Decimal(mark)
    except InvalidOperation:
        return None
    half = Decimal(0) if "." not in mark else Decimal(5).scaleb(-len(mark.partition(".")[2]) - 1)
    return replace(Interval.point(value), low=value - half, high=value + half, high_open=bool(half))
