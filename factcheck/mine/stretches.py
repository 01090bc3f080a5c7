"""Places within a month or a year: `the last week of May`, `first Monday of September`, `week 12 of 2019`."""

from collections.abc import Callable
from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, word
from factcheck.mine.monthdates import abbreviated, with_year
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import whole_year
from factcheck.model.calendar import Days, half_days, month_days, nth_weekday, quarter_days, shift, week_days, year_days

__all__ = ["iso_week", "last_stretch", "nth_day", "opening_stretch"]

OF = frozenset(["of", "in"])
# The day of January that is always in the first week of a year by ISO 8601, and the weeks that a year may have.
FIRST_WEEK, WEEKS = 4, 53


def nth_day(tokens: Tokens, i: int, which: int, k: int) -> Part | None:
    """`first Monday of September`, `last Friday in May 2019`: the weekday stands at token `k`, `which` is -1 for the last."""
    weekday = words().weekdays.get(word(tokens, k))
    if weekday is None or not which <= 5 or word(tokens, k + 1) not in OF:
        return None
    month = words().months.get(word(tokens, k + 2))
    if not month or not tokens.texts[k + 2][0].isupper():
        return None

    def days(year: int) -> Days:
        found = nth_weekday(year, month, weekday, min(which, 4))
        return found, found

    return with_year(Part(i, abbreviated(tokens, k + 2), "day", days), tokens)


def last_stretch(tokens: Tokens, i: int) -> Part | None:
    """`last week of March 2019`, `final quarter of 2019`, `last three months of 2019`, `last Friday of May`."""
    table, k = words(), i + 1
    if word(tokens, k) in table.weekdays:
        return nth_day(tokens, i, -1, k)
    count, k = _count(tokens, k)
    name = word(tokens, k)
    unit = table.units.get(name) if count or not name.endswith("s") else None
    whole = _whole(tokens, k + 1) if unit is not None else None
    if whole is None or unit is None:
        return None
    month, year, last = whole
    size = _month_of(month) if month else year_days
    return Part(i, last, "part", _ending(size, count or 1, unit), year) if _fits(unit, month) else None


def opening_stretch(tokens: Tokens, i: int, k: int) -> Part | None:
    """`first three weeks of May`, `first 10 days of 2019`: the count stands at token `k`."""
    count, k = _count(tokens, k)
    unit = words().units.get(word(tokens, k))
    whole = _whole(tokens, k + 1) if count and unit in ("day", "week") else None
    if whole is None or unit is None:
        return None
    month, year, last = whole
    size = _month_of(month) if month else year_days

    def days(of: int) -> Days:
        start, end = size(of)
        return start, min(end, shift(shift(start, count, unit), -1, "day"))

    return Part(i, last, "part", days, year)


def _count(tokens: Tokens, k: int) -> tuple[int, int]:
    """(count, token after) of a number of units at token `k`, 0 where none is."""
    text = word(tokens, k)
    count = int(text) if text.isdecimal() and len(text) <= 2 else words().counts.get(text, 0)
    return (count, k + 1) if count and text not in ("a", "an", "couple") else (0, k)


def _whole(tokens: Tokens, k: int) -> tuple[int, int | None, int] | None:
    """(month or 0, year, token after) of `of May`, `of May 2019`, `of 2019`, `2019` at token `k`."""
    if word(tokens, k) not in OF:
        bare = whole_year(tokens, k)
        return (0, bare, k + 1) if bare else None
    month = words().months.get(word(tokens, k + 1), 0)
    if not month:
        year = whole_year(tokens, k + 1)
        return (0, year, k + 2) if year else None
    if not tokens.texts[k + 1][0].isupper():
        return None
    found = with_year(Part(k, abbreviated(tokens, k + 1), "month", year_days), tokens)
    return (month, found.year, found.last) if found is not None and found.shift is None else None


def _fits(unit: str, month: int) -> bool:
    return unit in ("day", "week") or (not month and unit in ("month", "quarter", "half"))


def _month_of(month: int) -> Callable[[int], Days]:
    return lambda year: month_days(year, month)


def _ending(size: Callable[[int], Days], count: int, unit: str) -> Callable[[int], Days]:
    """The last so many units of the days that `size` gives."""

    def days(year: int) -> Days:
        start, end = size(year)
        if unit == "week" and count == 1:  # Monday to Sunday, mostly within
            return week_days(shift(end, -3, "day"))
        if unit == "quarter" and count == 1:
            return quarter_days(year, 4)
        if unit == "half":
            return half_days(year, 2)
        return max(start, shift(shift(end, 1, "day"), -count, unit)), end

    return days


def iso_week(tokens: Tokens, i: int) -> Part | None:
    """`week 12 of 2019` at its `week`, `2019-W12` at its year."""
    if tokens.kinds[i] == "n":
        text = word(tokens, i + 2)
        year, number, last = whole_year(tokens, i), text[1:], i + 3
        if word(tokens, i + 1) != "-" or text[:1] != "w" or not (tokens.glued(i + 1) and tokens.glued(i + 2)):
            return None
    else:
        number = word(tokens, i + 1)
        k = i + 2 + (word(tokens, i + 2) in OF or word(tokens, i + 2) == ",")
        year, last = whole_year(tokens, k), k + 1
    if year is None or not number.isdecimal() or len(number) > 2 or not 1 <= int(number) <= WEEKS:
        return None
    count = 7 * (int(number) - 1)

    def days(of: int) -> Days:
        return week_days(shift(date(of, 1, FIRST_WEEK), count, "day"))

    return Part(i, last, "week", days, year)
