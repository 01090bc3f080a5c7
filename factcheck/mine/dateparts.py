"""One calendar date at a place in a sentence, of any kind: the readers of each kind, by the word that opens it."""

from collections.abc import Callable
from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, word
from factcheck.mine.fuzzyparts import fraction
from factcheck.mine.monthdates import APOSTROPHES, DASHES, ORDINAL_ENDS, abbreviated, month_date, with_year
from factcheck.mine.numericdates import numeric
from factcheck.mine.partialyears import (
    after_ordinal,
    fiscal,
    half_date,
    named_day,
    ordinal_date,
    quarter_date,
    season_date,
)
from factcheck.mine.stretches import iso_week, last_stretch
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import bare_year, decade, short_year, span_of_years, spelled_year, whole_year
from factcheck.model.calendar import Days, half_days, quarter_days, shift, year_days

__all__ = ["part"]

# Before `1 may`, which else is the verb.
BEFORE_DAY = frozenset(["on", "until", "since", "till", "by", "from"])
# Around a year in words; else they are numbers.
BEFORE_SPELLED = frozenset(["in", "since", "until", "by", "of", "from", "year", "during"])
AFTER_SPELLED = frozenset(
    ["and", "or", "the", "it", "he", "she", "they", "we", "to", "when", "as", "by", "with", "for", "was", "were"]
)
# `the 1800s` are a century, `the 2000s` a decade.
DECADES_FROM = 2000
WEEK_OF = {"of": 0, "starting": 0, "beginning": 0, "commencing": 0, "from": 0, "ended": -6, "ending": -6, "to": -6}


def part(tokens: Tokens, i: int) -> Part | None:
    """The date that opens at token `i`, None where there is none."""
    if tokens.kinds[i] == "n":
        return _numeric(tokens, i)
    table, text = words(), tokens.lower[i]
    found = named_day(tokens, i) if text in table.holidays else None
    if found is not None:
        return found
    head = table.heads.get(text)
    return READERS[head](tokens, i) if head else _apostrophe(tokens, i)


def _weekday(tokens: Tokens, i: int) -> Part | None:
    """A weekday before its date: `Friday, Feb. 21`."""
    k = i + 1
    if word(tokens, k) == "." and tokens.glued(k):
        k += 1
    if word(tokens, k) == ",":
        k += 1
    if word(tokens, k) == "the":
        k += 1
    if k >= len(tokens.texts):
        return None
    if tokens.kinds[k] == "n" or words().heads.get(word(tokens, k)) in ("month", "ordinal"):
        found = _numeric(tokens, k, slashes=True) if tokens.kinds[k] == "n" else part(tokens, k)
        if found is not None and found.unit == "day":
            found.first, found.weekday = i, words().weekdays[tokens.lower[i]]
            return found
    return None


def _week_of(tokens: Tokens, i: int) -> Part | None:
    """`week of April 10`, `week starting Feb. 4`, `week ended March 6`: seven days from or to the day named."""
    k = i + 1
    way = word(tokens, k)
    if way not in WEEK_OF:
        return iso_week(tokens, i)
    k += 1 + (word(tokens, k + 1) == "on")
    if k >= len(tokens.texts) or not (
        tokens.kinds[k] == "n" or words().heads.get(word(tokens, k)) in ("month", "ordinal")
    ):
        return None
    inner = part(tokens, k)
    if inner is None or inner.unit != "day":
        return None
    day, low = inner.days, WEEK_OF[way]

    def days(year: int) -> Days:
        first = day(year)[0]
        if way == "of":
            first = shift(first, -first.weekday(), "day")
        return shift(first, low, "day"), shift(first, low + 6, "day")

    return Part(i, inner.last, "week", days, inner.year, shift=inner.shift)


def _fiscal_year(tokens: Tokens, i: int) -> Part | None:
    """`fiscal 2023`, `fiscal year 2023`, `FY24`, `calendar year 2008`."""
    text = tokens.lower[i]
    k = i + 1
    year: int | None = None
    if text.startswith("fy") and len(text) > 2:
        digits = int(text[2:])
        year = digits if digits > 99 else short_year(digits, ahead=True)
    else:
        k += word(tokens, k) == "year"
        year = whole_year(tokens, k)
        if year is None and text == "fy" and word(tokens, k).isdecimal() and len(word(tokens, k)) == 2:
            year = short_year(int(word(tokens, k)), ahead=True)
        k += 1
    if year is None:
        return None
    end = span_of_years(tokens, k - 1, year)
    guess = "" if text in ("calendar", "cy") else "a fiscal year read as the calendar year"
    if end:
        return Part(i, end[1], "years", lambda of: (date(of, 1, 1), date(end[0], 12, 31)), year, guess=guess)
    j = k + 2 if word(tokens, k) in APOSTROPHES and word(tokens, k + 1) == "s" else k  # fiscal 1986's third quarter
    follow = part(tokens, j) if words().heads.get(word(tokens, j)) in ("quarter", "half", "ordinal") else None
    if (
        follow is not None
        and follow.unit in ("quarter", "half")
        and follow.year in (None, year)
        and follow.shift is None
    ):
        follow.first, follow.year, follow.guess = i, year, guess
        return follow
    return Part(i, k, "year", year_days, year, guess=guess)


def _fuzzy(tokens: Tokens, i: int) -> Part | None:
    """`mid-August`, `late 2020`, `the end of March 1987`, `early 1990s`, `end December`."""
    entry = words().parts[tokens.lower[i]]
    k = i + 1
    if word(tokens, k) in DASHES:
        k += 1
    if word(tokens, k) == "of":
        k += 1
        k += word(tokens, k) == "the"
    elif entry.name == "start" or tokens.lower[i] in ("middle", "close"):
        return None
    if word(tokens, k) == "to" and word(tokens, k + 1) in DASHES:
        return _fuzzy_joined(tokens, i, k)
    if k >= len(tokens.texts):
        return None
    inner = part(tokens, k)
    if inner is None or inner.unit not in ("year", "month", "decade", "quarter", "half", "years", "century"):
        return None
    yearly = word(tokens, i - 1) in DASHES and word(tokens, i - 2) == "year" and tokens.glued(i)  # year-end 2019
    return _fraction(inner, i - 2 if yearly else i, tokens.lower[i])


def _fuzzy_joined(tokens: Tokens, i: int, k: int) -> Part | None:
    """`mid-to-late 2020`: from the start of the one part to the end of the other."""
    second = word(tokens, k + 2)
    inner = part(tokens, k + 3) if second in words().parts and k + 3 < len(tokens.texts) else None
    if inner is None or inner.unit not in ("year", "month", "decade"):
        return None
    first = _fraction(inner, i, tokens.lower[i]).days
    last = _fraction(inner, i, second).days
    return Part(
        i, inner.last, "part", lambda year: (first(year)[0], last(year)[1]), inner.year, inner.month, shift=inner.shift
    )


def _fraction(inner: Part, first: int, text: str) -> Part:
    """The fuzzy part that `text` names of a year, month, decade, quarter or half."""
    whole = inner.days
    return Part(
        first, inner.last, "part", lambda year: fraction(whole(year), inner.unit, text), inner.year, inner.month,
        shift=inner.shift, guess=inner.guess,
    )  # fmt: skip


def _numeric(tokens: Tokens, i: int, *, slashes: bool = False) -> Part | None:
    """A date that opens with a number."""
    found = numeric(tokens, i, slashes=slashes)
    if found is not None:
        return found
    text = tokens.texts[i]
    if not text.isdecimal():
        return None
    if len(text) <= 2:
        return _small(tokens, i, int(text))
    if len(text) != 4:
        return None
    found = decade_part(tokens, i)
    if found is not None:
        return found
    k = i + 1 + (word(tokens, i + 1) in DASHES)
    if word(tokens, k)[:1] == "w" and (week := iso_week(tokens, i)) is not None:
        return week
    if words().heads.get(word(tokens, k)) in ("quarter", "half", "ordinal") or word(tokens, k + 1) in ORDINAL_ENDS:
        year = whole_year(tokens, i)
        after = part(tokens, k) if year else None
        if (
            after is not None
            and after.unit in ("quarter", "half")
            and (after.first == i or (after.year is None and after.shift is None))
        ):
            after.first, after.year = i, year
            return after
    if tokens.possessive(i) or (word(tokens, i + 1) in APOSTROPHES and word(tokens, i + 2) == "s"):
        return None
    year = bare_year(tokens, i)
    if year is None:
        return None
    first = i - 1 if word(tokens, i - 1) == "year" else i
    end = span_of_years(tokens, i, year)
    if end:
        return Part(first, end[1], "years", lambda of: (date(of, 1, 1), date(end[0], 12, 31)), year)
    return Part(first, i + 1, "year", year_days, year)


def decade_part(tokens: Tokens, i: int) -> Part | None:
    """`1990s`, `the '90s`, `1990's` at token `i`."""
    found = decade(tokens, i)
    if found is None:
        return None
    first_year, last, guessed = found
    if first_year % 100 == 0 and first_year < DECADES_FROM:
        return Part(i, last, "century", lambda year: (date(year, 1, 1), date(year + 99, 12, 31)), first_year)
    return Part(i, last, "decade", lambda year: (date(year, 1, 1), date(year + 9, 12, 31)), first_year,
                guess="the century" if guessed else "")  # fmt: skip


def _spelled_year(tokens: Tokens, i: int) -> Part | None:
    """`in nineteen eighty-six`, and `twenty-third of May`, which begins alike."""
    found = ordinal_date(tokens, i) if word(tokens, i) == "twenty" else None
    if found is not None or word(tokens, i - 1) not in BEFORE_SPELLED:
        return found
    spelled = spelled_year(tokens, i)
    if spelled is None or (
        spelled[1] < len(tokens.texts)
        and tokens.kinds[spelled[1]] != "o"
        and word(tokens, spelled[1]) not in AFTER_SPELLED
    ):
        return None
    return Part(i, spelled[1], "year", year_days, spelled[0])


def _joined(tokens: Tokens, i: int) -> Part | None:
    """`Dec31, 1994`: a month and a day in one word."""
    text = tokens.lower[i]
    digits = text.lstrip("abcdefghijklmnopqrstuvwxyz")
    month = words().months[text.removesuffix(digits)]
    return with_year(day_part(i, i + 1, month, int(digits), None), tokens) if tokens.texts[i][0].isupper() else None


def _small(tokens: Tokens, i: int, number: int) -> Part | None:
    """`28 August 2024`, `28th of August`, `4th quarter`, `3Q 2024`, `1H`."""
    k = i + 1
    text = word(tokens, k)
    if text in ORDINAL_ENDS and tokens.glued(k):
        return after_ordinal(tokens, i, number, k + 1)
    if (
        tokens.glued(k)
        and text[:1] in "qh"
        and (len(text) == 1 or text[1:].isdecimal())
        and 1 <= number <= (4 if text[0] == "q" else 2)
    ):
        quarter = text[0] == "q"
        found = Part(i, k + 1, "quarter" if quarter else "half",
                     lambda year: quarter_days(year, number) if quarter else half_days(year, number))  # fmt: skip
        if len(text) == 3:
            found.year = short_year(int(text[1:]), ahead=True)
            return found
        return fiscal(tokens, found) if len(text) == 1 else None
    month = words().months.get(text)
    if month is None or not 1 <= number <= 31 or (i and tokens.kinds[i - 1] == "s" and tokens.glued(i)):
        return after_ordinal(tokens, i, number, k) if text == "of" and words().months.get(word(tokens, k + 1)) else None
    if (
        tokens.texts[k][0].islower()
        and text in words().common
        and not (word(tokens, i - 1) in BEFORE_DAY or whole_year(tokens, k + 1))
    ):
        return None
    return with_year(day_part(i, abbreviated(tokens, k), month, number, None), tokens)


def _apostrophe(tokens: Tokens, i: int) -> Part | None:
    """`'90s`, and `'87` after a word that wants a year."""
    if tokens.lower[i] not in APOSTROPHES or not word(tokens, i + 1).isdecimal() or len(tokens.texts[i + 1]) != 2:
        return None
    if not tokens.glued(i + 1):
        return None
    found = decade_part(tokens, i)
    if found is not None:
        return found
    if word(tokens, i - 1) in ("in", "since", "of", "until", "by", "from", "summer", "class", "late", "early"):
        return Part(i, i + 2, "year", year_days, short_year(int(tokens.texts[i + 1])), guess="the century")
    return None


READERS: dict[str, Callable[[Tokens, int], Part | None]] = {
    "month": month_date, "weekday": _weekday, "ordinal": ordinal_date, "quarter": quarter_date, "half": half_date, "season": season_date,
    "holiday": named_day, "fiscal": _fiscal_year, "part": _fuzzy, "week": _week_of,
    "last": last_stretch, "spelled": _spelled_year, "joined": _joined,
}  # fmt: skip
