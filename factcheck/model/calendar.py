"""Days, stretches of days, and the arithmetic on them."""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from factcheck.model.records import record

__all__ = [
    "Dated", "Days", "Period", "days_in", "half_days", "iso_days", "month_days", "months_days", "nth_weekday", "part_of_period",
    "previous_weekday", "quarter_days", "shift", "trading_day_before", "week_days", "year_days",
]  # fmt: skip

Days = tuple[date, date]
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}


@record
class Period:
    """When a figure holds: full days, both ends included, None where an end is open or unknown."""

    start: date | None
    end: date | None
    text: str

    @property
    def days(self) -> int | None:
        """How many days it has, None where an end is open."""
        return days_in(self.start, self.end) if self.start and self.end else None

    def overlaps(self, other: "Period") -> bool:
        """Whether they share a day; an open end reaches as far as days go."""
        return (self.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (
            self.end or date.max
        )

    def contains(self, other: "Period") -> bool:
        """Whether every day of `other` is one of this."""
        return (self.start or date.min) <= (other.start or date.min) and (other.end or date.max) <= (
            self.end or date.max
        )

    def meets(self, day: date) -> bool:
        """Whether it has this day."""
        return (self.start or date.min) <= day <= (self.end or date.max)


@record
class Dated:
    """When a document without a known day of publication was probably written, and what says so."""

    start: date
    end: date
    source: str


def days_in(start: date, end: date) -> int:
    """The number of days from `start` to `end`, both included."""
    return (end - start).days + 1


@lru_cache(maxsize=4096)
def year_days(year: int) -> Days:
    """The first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def _length(year: int, month: int) -> int:
    if month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):
        return 29
    return LENGTHS[month - 1]


@lru_cache(maxsize=4096)
def month_days(year: int, month: int) -> Days:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, _length(year, month))


def months_days(year: int, first: int, last: int) -> Days:
    """The days from month `first` to month `last`, of the next year where that comes before `first`."""
    return date(year, first, 1), month_days(year + (last < first and year < MAXYEAR), last)[1]


def quarter_days(year: int, quarter: int) -> Days:
    """The days of a calendar quarter, 1 to 4."""
    return months_days(year, quarter * 3 - 2, quarter * 3)


def half_days(year: int, half: int) -> Days:
    """The days of a calendar half, 1 or 2."""
    return months_days(year, half * 6 - 5, half * 6)


def week_days(day: date) -> Days:
    """Monday and Sunday of the week that `day` is in."""
    monday = shift(day, -day.weekday(), "day")
    return monday, shift(monday, 6, "day")


def part_of_period(day: date, unit: str) -> Days:
    """The calendar day, week, month, quarter, half, year, decade or century that `day` is in."""
    if unit == "week":
        return week_days(day)
    if unit == "month":
        return month_days(day.year, day.month)
    if unit == "quarter":
        return quarter_days(day.year, (day.month + 2) // 3)
    if unit == "half":
        return half_days(day.year, (day.month + 5) // 6)
    if unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        first = max(MINYEAR, day.year - day.year % size)
        return date(first, 1, 1), date(min(MAXYEAR, day.year - day.year % size + size - 1), 12, 31)
    return day, day


def shift(day: date, count: int, unit: str) -> date:
    """The day `count` units (day, week, fortnight, month, quarter, half, year, decade, century) later, earlier if negative.

    A month that is too short ends the count on its last day; the calendar's own ends are never passed.
    """
    if unit in DAYS_OF:
        try:
            return day + timedelta(days=count * DAYS_OF[unit])
        except OverflowError:
            return date.max if count > 0 else date.min
    months = day.year * 12 + day.month - 1 + count * MONTHS_OF[unit]
    year, month = divmod(months, 12)
    if year > MAXYEAR:
        return date.max
    if year < MINYEAR:
        return date.min
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def previous_weekday(day: date, weekday: int, *, same: bool = True) -> date:
    """The nearest such weekday (Monday 0) before `day`, or `day` itself if `same` is allowed."""
    back = (day.weekday() - weekday) % 7
    return shift(day, -(back or (0 if same else 7)), "day")


def trading_day_before(day: date) -> date:
    """The last Monday-to-Friday before `day`; holidays of exchanges are not known."""
    return shift(day, {0: -3, 6: -2}.get(day.weekday(), -1), "day")


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The `which`-th such weekday of a month, -1 for the last."""
    first, last = month_days(year, month)
    if which < 0:
        return previous_weekday(last, weekday)
    return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (which - 1))


def iso_days(text: str) -> Days | None:
    """The first and the last day of an ISO date, year-month or year; None for anything else."""
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return year_days(numbers[0])
        if len(numbers) == 2:
            return month_days(numbers[0], numbers[1])
        day = date(*numbers)
    except (ValueError, TypeError, IndexError):
        return None
    return day, day
