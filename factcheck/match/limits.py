"""Times told by a limit: `before 2018`, `released after March 2`."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, lru_cache

from factcheck.match.words import rules
from factcheck.model.calendar import Period, month_days, year_days
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.terms import Bound

__all__ = ["bounded", "dated"]

DAY = timedelta(days=1)
# How far before a date the word stands that makes it a limit.
LEAD = 28
YEAR, DAY_NUMBER = re.compile(r"\b\d{4}\b"), re.compile(r"\d")
MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _bound_of(words: str) -> Bound | None:
    """The bound that the first words of a time put on a date: `before 2018`, `after March 2`."""
    folded = words.casefold()
    return next(
        (bound for bound, cues in rules().date_bounds.items() if folded.startswith(tuple(f"{cue} " for cue in cues))),
        None,
    )


@cache
def _bound_words() -> re.Pattern[str]:
    """The words that put a bound on the date right after them."""
    words = "|".join(r"\s+".join(map(re.escape, cue.split())) for cues in rules().date_bounds.values() for cue in cues)
    return re.compile(rf"\b(?:{words})\s+(?:(?:the|early|late|mid)[\s-]+)*$", re.IGNORECASE)


def bounded(period: Period | None) -> Period | None:
    """A period told by its limit alone has no other end."""
    bound = _bound_of(period.text) if period is not None else None
    if period is None or bound not in ("less_than", "more_than"):
        return period
    if bound == "less_than":
        return replace(period, start=None, end=None if period.start is None else period.start - DAY)
    last = period.end or _last_of(period)
    return replace(period, start=None if last is None else last + DAY, end=None)


def _last_of(period: Period) -> date | None:
    """The last day of the year, month or day that a period's words name and that its start begins."""
    start = period.start
    if start is None or DAY_NUMBER.search(YEAR.sub("", period.text)):
        return start
    if start.month == start.day == 1 and not MONTH.search(period.text):
        return year_days(start.year)[1]
    return month_days(start.year, start.month)[1] if start.day == 1 and MONTH.search(period.text) else start


def dated(claim: Claim, text: str) -> Interval | None:
    """The days that a date can mean, with the word before it: `released before 2018`."""
    quantity = claim.quantity
    bound = _bound_of(claim.period.text) if claim.period is not None else None
    if bound is None:
        before = _bound_words().search(text, max(claim.sentence.start, claim.span.start - LEAD), claim.span.start)
        bound = None if before is None else _bound_of(before.group().strip() + " ")
    if quantity.bound != "exact" or bound is None:
        return Interval.of(quantity)
    low, high = quantity.interval
    interval = (None, high if bound == "at_most" else low) if bound in ("less_than", "at_most") else (
        low if bound == "at_least" else high, None)  # fmt: skip
    return Interval.of(replace(quantity, bound=bound, interval=interval))
