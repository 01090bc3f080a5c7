"""What `early`, `mid`, `late`, `the start of` and `the end of` leave of a stretch of days."""

from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.model.calendar import Days, months_days, shift

__all__ = ["fraction"]


def fraction(days: Days, unit: str, text: str) -> Days:
    """The part named by the word `text` of a year, a month, a decade, a century in whole years, or by proportion of any other stretch."""
    entry = words().parts[text]
    start, end = days
    if unit == "year":
        return months_days(start.year, *entry.year)
    if unit == "month":
        return start.replace(day=entry.month[0]), start.replace(day=min(end.day, entry.month[1]))
    if unit == "decade":
        return date(start.year + entry.decade[0], 1, 1), date(min(end.year, start.year + entry.decade[1]), 12, 31)
    if unit == "century":
        years = end.year - start.year
        first, last = start.year + (entry.year[0] - 1) * years // 12, start.year + -(-entry.year[1] * years // 12)
        return date(first, 1, 1), date(min(end.year, last), 12, 31)
    size = (end - start).days + 1
    low, high = (entry.year[0] - 1) * size // 12, entry.year[1] * size // 12
    return shift(start, low, "day"), shift(start, max(low, high - 1), "day")
