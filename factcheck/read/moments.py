"""Days and times of publication, from the ways that files state them."""

import re
from datetime import date, datetime

from factcheck.read.shapes import DATE

__all__ = ["Moment", "moment_of", "printed_day"]

Moment = date | datetime

NUMBERED = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d\d)")
YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[-/](\d\d)[-/](\d\d)")
NAMED = re.compile(
    r"(\d{1,2})?(?:st|nd|rd|th)?\s*([A-Za-z]{3,9})\.?\s*(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?,?\s*((?:19|20)\d\d)"
)
OFFSET = re.compile(r"([+-]\d\d)(\d\d)\Z")
FOUND = re.compile(DATE, re.IGNORECASE)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def moment_of(value: object) -> Moment | None:
    """A day or time as metadata states it (ISO 8601, or a day in words), None where it is not known to the day."""
    if isinstance(value, date | datetime):
        return value
    if not isinstance(value, str):
        return None
    text = OFFSET.sub(r"\1:\2", value.strip())
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return printed_day(text)


def printed_day(text: str) -> date | None:
    """The first full day that the text states, None where there is none or it can be read in two ways."""
    match = FOUND.search(text)
    if match is None:
        return None
    printed = match.group()
    if found := YEAR_FIRST.match(printed):
        return _day(*map(int, found.groups()))
    if found := NUMBERED.match(printed):
        first, second, year = map(int, found.groups())
        if first > 12 or first == second:
            return _day(year, second, first)
        return _day(year, first, second) if second > 12 else None
    if found := NAMED.match(printed):
        before, month, after, in_year = found.groups()
        number = MONTHS.index(month[:3].lower()) + 1 if month[:3].lower() in MONTHS else 0
        return _day(int(in_year), number, int(after or before or 0))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
