"""Dates whose year is not told: read in the year that another text names."""

import re
from dataclasses import replace

from factcheck.match.facet import Facet
from factcheck.match.limits import dated
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval

__all__ = ["day_of_year", "of_one_year"]

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAME = r"(?P<{}>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = r"(?P<{}>\d\d?)(?:st|nd|rd|th)?"
YEAR, COMMON_YEAR = re.compile(r",?\s+\d{4}$"), 2001
MONTH = re.compile(r"\d{4}-\d\d")
SHAPES = re.compile(
    rf"(?:{DAY.format('day')}\s+(?:of\s+)?{NAME.format('month')}|{NAME.format('month2')}(?:\s+{DAY.format('day2')})?)\b(?!\s*\d)",
    re.IGNORECASE,
)


def of_one_year(facet: Facet, other: Facet) -> Facet:
    """The date with the year of the other date where its own text tells none; the facet itself where it has one."""
    value = other.claim.quantity.value
    if other.measure == "date" and other.interval is None and facet.interval is None:
        found = day_of_year(facet.claim, facet.story.text)
        return facet if found is None else replace(facet, interval=found)
    if facet.interval is not None or facet.measure != "date" or not value or not MONTH.match(value):
        return facet
    match = SHAPES.search(facet.claim.text)
    if match is None:
        return facet
    month = MONTHS.index((match["month"] or match["month2"]).casefold()) + 1
    day = match["day"] or match["day2"]
    iso = f"{value[:4]}-{month:02}" + (f"-{int(day):02}" if day else "")
    quantity = replace(facet.claim.quantity, value=iso, interval=(iso, iso))
    claim = replace(facet.claim, quantity=quantity)
    return replace(facet, claim=claim, interval=dated(claim, facet.story.text))


def day_of_year(claim: Claim, text: str) -> Interval | None:
    """The days of a year that a date with a month can mean, `by March 3` being that day; None for another date."""
    match = SHAPES.search(YEAR.sub("", claim.text))
    if match is None or claim.quantity.bound == "range":
        return None
    month = MONTHS.index((match["month"] or match["month2"]).casefold()) + 1
    day = match["day"] or match["day2"]
    iso = f"{COMMON_YEAR}-{month:02}" + (f"-{int(day):02}" if day else "")
    quantity = replace(claim.quantity, value=iso, interval=(iso, iso))
    found = dated(replace(claim, quantity=quantity), text)
    if found is None or (found.low is None and not found.high_open) or (found.high is None and not found.low_open):
        return Interval.of(quantity)
    return found
