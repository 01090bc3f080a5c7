"""Parts of a year by number and by name: quarters, halves, first months, weeks of a month, seasons, holidays."""

from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, word
from factcheck.mine.holidays import holiday
from factcheck.mine.monthdates import APOSTROPHES, DASHES, RELATIVE_YEARS, abbreviated, day_number, with_year
from factcheck.mine.stretches import nth_day, opening_stretch
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import short_year, whole_year
from factcheck.model.calendar import Days, half_days, months_days, quarter_days, shift

__all__ = ["after_ordinal", "fiscal", "half_date", "named_day", "ordinal_date", "quarter_date", "season_date"]

# Those that texts date by; `the 3rd century` may be one of an age before.
CENTURIES, BEFORE_CHRIST = range(11, 22), frozenset(["bc", "bce", "b"])


def ordinal_date(tokens: Tokens, i: int) -> Part | None:
    """The date that an ordinal word opens: `fourth of July`, `twenty-third of May`, `third quarter`."""
    place = words().ordinals.get(tokens.lower[i])
    number, last = (place, i + 1) if place else day_number(tokens, i)
    return after_ordinal(tokens, i, number, last) if number else None


def after_ordinal(tokens: Tokens, i: int, number: int, k: int) -> Part | None:
    """What an ordinal opens: `fourth of July`, `third quarter`, `first nine months of 2024`, `second week of May`."""
    text = word(tokens, k)
    if text in DASHES and tokens.glued(k):
        k += 1
        text = word(tokens, k)
    guess = ""
    if text in ("fiscal", "financial"):
        guess, k = "a fiscal year read as the calendar year", k + 1
        text = word(tokens, k)
    unit = words().units.get(text)
    if text in words().weekdays:
        return nth_day(tokens, i, number, k)
    if unit == "quarter" and 1 <= number <= 4:
        return _led_by_year(
            tokens, fiscal(tokens, Part(i, k + 1, "quarter", lambda year: quarter_days(year, number), guess=guess))
        )
    if unit == "half" and word(tokens, k + 1) in DASHES and tokens.glued(k + 1) and tokens.glued(k + 2):
        return None  # the second half-light
    if unit == "half" and 1 <= number <= 2:
        found = Part(i, k + 1, "half", lambda year: half_days(year, number), guess=guess)
        if word(tokens, k + 1) == "of" and not _year_follows(tokens, k + 2):
            return None
        return _led_by_year(tokens, fiscal(tokens, found))
    if (
        text == "century"
        and tokens.texts[k] == text
        and number in CENTURIES
        and word(tokens, k + 1) not in BEFORE_CHRIST
    ):
        return Part(i, k + 1, "century", _century, 100 * number - 100)
    if unit == "week" and 1 <= number <= 5:
        return _week(tokens, i, number, k + 1)
    if number == 1:
        count = words().counts.get(text) or (int(text) if text.isdecimal() and len(text) <= 2 else 0)
        if 2 <= count <= 11 and words().units.get(word(tokens, k + 1)) == "month" and _year_follows(tokens, k + 3):
            return fiscal(tokens, Part(i, k + 2, "part", lambda year: months_days(year, 1, count)))
        if count:
            return opening_stretch(tokens, i, k)
    if text == "of":
        k += 1
        text = word(tokens, k)
    month = words().months.get(text)
    if month and (tokens.texts[k][0].isupper() or text not in words().common or word(tokens, k - 1) == "of"):
        return with_year(day_part(i, abbreviated(tokens, k), month, number, None), tokens)
    return None


def _century(first: int) -> Days:
    """A hundred years and one: some count from 1700, some from 1701."""
    return date(first, 1, 1), date(first + 100, 12, 31)


def _year_follows(tokens: Tokens, k: int) -> bool:
    """Whether a year, or `the year`, `this year`, stands at token `k`."""
    text = word(tokens, k)
    if text in ("the", "its", "this", "last", "next", "fiscal", "calendar"):
        return word(tokens, k + 1) in ("year", "fiscal", "calendar") or whole_year(tokens, k + 1) is not None
    return whole_year(tokens, k) is not None


def fiscal(tokens: Tokens, found: Part) -> Part:
    """`found` with the year after it, `of fiscal 2023` and `of last year` included."""
    k = found.last
    of = word(tokens, k) in ("of", "in")
    if of and word(tokens, k + 1) == "the" and word(tokens, k + 2) == "year":
        found.last, found.shift = k + 3, 0
        return with_year_kept(found, tokens)
    j = k + of
    if word(tokens, j)[:2] == "fy" and word(tokens, j)[2:].isdecimal():
        digits = int(word(tokens, j)[2:])
        found.year, found.last = digits if digits > 99 else short_year(digits, ahead=True), j + 1
        found.guess = "a fiscal year read as the calendar year"
        return found
    if word(tokens, j) in ("fiscal", "financial", "fy", "calendar"):
        if word(tokens, j) != "calendar":
            found.guess = "a fiscal year read as the calendar year"
        j += 1
        j += word(tokens, j) == "year"
        year = whole_year(tokens, j)
        if year:
            found.year, found.last = year, j + 1
            return found
    return with_year(found, tokens) or found


def with_year_kept(found: Part, tokens: Tokens) -> Part:
    """`of the year 2008` has its year after all."""
    year = whole_year(tokens, found.last)
    if year:
        found.year, found.shift, found.last = year, None, found.last + 1
    return found


def _week(tokens: Tokens, i: int, number: int, k: int) -> Part | None:
    """`second week of April`, `3rd week of 2021`: Monday to Sunday, the first being that of the month's fourth day."""
    if word(tokens, k) not in ("of", "in"):
        return None
    k += 1
    month = words().months.get(word(tokens, k), 0)
    year = None if month else whole_year(tokens, k)
    if not month and not year:
        return None

    def days(of: int) -> Days:
        fourth = date(of, month or 1, 4)
        monday = shift(fourth, 7 * (number - 1) - fourth.weekday(), "day")
        return monday, shift(monday, 6, "day")

    return with_year(Part(i, k + 1, "week", days, year, month), tokens)


def quarter_date(tokens: Tokens, i: int) -> Part:
    """A quarter by its short name: `Q3 2024`, `2024 Q3`."""
    number = int(tokens.lower[i][1])
    return _led_by_year(tokens, fiscal(tokens, Part(i, i + 1, "quarter", lambda year: quarter_days(year, number))))


def half_date(tokens: Tokens, i: int) -> Part:
    """A half by its short name: `H1 2024`."""
    number = int(tokens.lower[i][1])
    return _led_by_year(tokens, fiscal(tokens, Part(i, i + 1, "half", lambda year: half_days(year, number))))


def _led_by_year(tokens: Tokens, found: Part) -> Part:
    """`2017 Q1`, `last year's first quarter`: a year may stand before."""
    i = found.first
    if found.year is None and found.shift is None and word(tokens, i - 1) == "year" and tokens.possessive(i - 1):
        back = RELATIVE_YEARS.get(word(tokens, i - 2))
        if back is not None:
            found.first, found.shift = i - 2, back
            return found
    if found.year is None and found.shift is None and word(tokens, i - 1) == "s" and word(tokens, i - 2) in APOSTROPHES:
        year = whole_year(tokens, i - 3)
        if year:  # 2019's first quarter
            found.year, found.first = year, i - 3
            return found
    if found.year is None and found.shift is None and found.first:
        year = whole_year(tokens, found.first - 1)
        if year:
            found.year, found.first = year, found.first - 1
    return found


def season_date(tokens: Tokens, i: int) -> Part | None:
    """A season with its year."""
    first, last = words().seasons[tokens.lower[i]]
    found = with_year(Part(i, i + 1, "season", lambda year: months_days(year, first, last)), tokens, comma=False)
    if found is None or (found.year is None and found.shift is None):
        return None
    if (
        word(tokens, found.last) in ("/", "-")
        and word(tokens, found.last + 1).isdecimal()
        and tokens.glued(found.last + 1)
    ):
        found.last += 2
    found.guess = "a northern season"
    return found


def named_day(tokens: Tokens, i: int) -> Part | None:
    """A holiday, with its year or after a preposition that makes it a day."""
    lower = tokens.lower
    for name, entry in words().holidays[lower[i]]:
        if tuple(lower[i : i + len(name)]) == name:
            found = Part(i, i + len(name), "day", lambda year: (holiday(entry, year),) * 2)  # noqa: B023  (returned at once)
            with_year(found, tokens)
            dated = found.year is not None or found.shift is not None
            return (
                found
                if dated
                or (
                    tokens.texts[i][0].isupper()
                    and word(tokens, i - 1) in ("on", "since", "until", "before", "after", "by")
                )
                else None
            )
    return None
