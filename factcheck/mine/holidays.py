"""The day that a holiday falls on in a year."""

from datetime import date, timedelta

from factcheck.model.calendar import nth_weekday
from factcheck.packs.dates import HolidayEntry

__all__ = ["easter", "holiday"]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holiday(entry: HolidayEntry, year: int) -> date:
    """The day of a holiday in a year."""
    if entry.day is not None:
        month, day = entry.day.split("-")
        found = date(year, int(month), int(day))
    elif entry.nth is not None:
        found = nth_weekday(year, *entry.nth)
    else:
        found = easter(year) + timedelta(days=entry.easter or 0)
    return found + timedelta(days=entry.plus)
