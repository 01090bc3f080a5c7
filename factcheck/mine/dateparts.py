"""One calendar date at a place in a sentence: a day, month, quarter, season, holiday, year or a fuzzy part of one."""

from collections.abc import Callable
from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, month_part, word
from factcheck.mine.holidays import holiday
from factcheck.mine.numericdates import numeric
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import bare_year, decade, short_year, span_of_years, whole_year
from factcheck.model.calendar import Days, half_days, month_days, months_days, quarter_days, shift, year_days

__all__ = ["part"]

ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
DASHES = frozenset("-–—‑−")
APOSTROPHES = frozenset("'’‘")
BEFORE_MONTH = frozenset(
    "in since by until till from to last next this of early mid late through thru during between before after end around"
    " every each previous following late- and or for early- begin starting beginning ended ending".split()
)
STRONG_BEFORE_MONTH = frozenset(["in", "since", "until", "till", "by", "last", "next", "mid", "late", "early", "during"])
# The first day of a week told by one of its days, counted from that day.
WEEK_OF = {"of": 0, "starting": 0, "beginning": 0, "commencing": 0, "from": 0, "ended": -6, "ending": -6, "to": -6}
RELATIVE_YEARS = {"this": 0, "last": -1, "next": 1}


def part(tokens: Tokens, i: int) -> Part | None:
    """The date that opens at token `i`, None where there is none."""
    if tokens.kinds[i] == "n":
        return _numeric(tokens, i)
    table, text = words(), tokens.lower[i]
    found = _holiday(tokens, i) if text in table.holidays else None
    if found is not None:
        return found
    head = table.heads.get(text)
    return READERS[head](tokens, i) if head else _apostrophe(tokens, i)


def day_number(tokens: Tokens, i: int) -> tuple[int, int]:
    """(day, token after it) of a day of the month at token `i`: 3, 3rd, third; (0, i) where there is none."""
    text = word(tokens, i)
    if text == "the":
        day, after = day_number(tokens, i + 1)
        return (day, after) if day and (after == i + 3 or text not in words().counts) else (0, i)
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        if word(tokens, i + 1) in ORDINAL_ENDS and tokens.glued(i + 1):
            return int(text), i + 2
        return int(text), i + 1
    ordinal = words().ordinals.get(text)
    if ordinal:
        return ordinal, i + 1
    if text in ("twenty", "thirty"):
        low = 2 if word(tokens, i + 1) in DASHES else 1
        unit = words().ordinals.get(word(tokens, i + low), 0)
        if 1 <= unit <= 9:
            return (20 if text == "twenty" else 30) + unit, i + low + 1
    return 0, i


def year_at(tokens: Tokens, i: int, *, comma: bool = True) -> tuple[int | None, int | None, int]:
    """(year, relative shift, token after) of a year that completes a date at token `i`: `, 2024`, `of 1987`, `'87`, `this year`."""
    k = i
    text = word(tokens, k)
    if comma and text == ",":
        k += 1
        text = word(tokens, k)
    elif text in ("of", "in"):
        short = text == "of"
        k += 1
        text = word(tokens, k)
        if text == "the" and word(tokens, k + 1) == "year":
            k += 2
            text = word(tokens, k)
        if short and text.isdecimal() and len(text) == 2 and int(text) > 31:
            return short_year(int(text)), None, k + 1
    year = whole_year(tokens, k)
    if year:
        return year, None, k + 1
    if text in APOSTROPHES and word(tokens, k + 1).isdecimal() and len(word(tokens, k + 1)) == 2 and tokens.glued(k + 1):
        return short_year(int(word(tokens, k + 1))), None, k + 2
    if text in RELATIVE_YEARS and word(tokens, k + 1) == "year":
        return None, RELATIVE_YEARS[text], k + 2
    return None, None, i


def with_year(found: Part | None, tokens: Tokens, *, comma: bool = True) -> Part | None:
    """`found` with the year printed after it."""
    if found is not None and found.year is None and found.shift is None:
        found.year, found.shift, found.last = year_at(tokens, found.last, comma=comma)
    return found


# -- readers, by the kind of word that opens a date ----------------------------------------


def _month(tokens: Tokens, i: int) -> Part | None:
    table = words()
    text = tokens.lower[i]
    month = table.months[text]
    k = i + 1
    if word(tokens, k) == "." and tokens.glued(k) and len(text) <= 4 and k + 1 < len(tokens):
        k += 1
    capital = tokens.texts[i][0].isupper() or text not in table.common
    if tokens.possessive(i) and text in table.careful:
        return None
    found = _month_day(tokens, i, k, month)
    if found is not None:
        with_year(found, tokens)
        return found if capital or found.year or word(tokens, i - 1) == "on" else None
    if word(tokens, k) in ("/", "-") and tokens.glued(k) and word(tokens, k + 1).isdecimal() and tokens.glued(k + 1):
        return _month_joined(tokens, i, k, month)
    year, relative, after = year_at(tokens, k)
    if year or relative is not None:
        found = month_part(i, after, month, year)
        found.shift = relative
        return found if capital or word(tokens, i - 1) in BEFORE_MONTH else None
    short = k - (word(tokens, k - 1) == ".")
    before = word(tokens, i - 1)
    if before in DASHES and tokens.glued(i):
        before = word(tokens, i - 2)
    if (word(tokens, k) in DASHES or word(tokens, k) in ("to", "through")) and word(tokens, k + 1) in table.months and capital:
        return month_part(i, k, month, None)
    if text in table.careful:
        if not capital and before not in STRONG_BEFORE_MONTH:
            return None
        if before not in BEFORE_MONTH and not (short < k and before in ("", "(")):
            return None
        following = tokens.texts[k] if k < len(tokens) else ""
        if following[:1].isupper() and following.lower() not in table.heads and following not in ("I",):
            return None  # June Smith, the March on Washington
    elif tokens.texts[i][0].islower() and before not in BEFORE_MONTH and len(text) <= 4:
        return None
    return month_part(i, k, month, None)


def _month_joined(tokens: Tokens, i: int, k: int, month: int) -> Part | None:
    """`Oct/2`, `Dec/2018`, `Sep-23-2020`."""
    text = word(tokens, k + 1)
    year = whole_year(tokens, k + 1)
    if year:
        return month_part(i, k + 2, month, year)
    if len(text) > 2:
        return None
    year = whole_year(tokens, k + 3) if word(tokens, k + 2) == word(tokens, k) and tokens.glued(k + 2) else None
    if year:
        return day_part(i, k + 4, month, int(text), year)
    return with_year(day_part(i, k + 2, month, int(text), None), tokens)


def _month_day(tokens: Tokens, i: int, k: int, month: int) -> Part | None:
    """The day after a month: `Aug. 28`, `May one`, `April the ninth`, `Feb 28,2024`."""
    text = word(tokens, k)
    if "," in text and tokens.kinds[k] == "n":
        day_text, _, year_text = text.partition(",")
        if len(day_text) <= 2 and len(year_text) == 4 and year_text.isdecimal():
            return day_part(i, k + 1, month, int(day_text), int(year_text))
    if text in ("twenty", "thirty"):
        low = k + 1 + (word(tokens, k + 1) in DASHES)
        unit = words().counts.get(word(tokens, low), 0)
        if 1 <= unit <= 9 and word(tokens, low) not in ("a", "an"):
            return day_part(i, low + 1, month, (20 if text == "twenty" else 30) + unit, None)
    if text in words().counts and text not in ("a", "an", "couple") and words().counts[text] <= 31:
        # The wire spells small days, and counts after a month as well: `April six`, but `in April six people`.
        after = word(tokens, k + 1)
        if after in ("", ",", ".", ";", ")", "record", "and", "to") or whole_year(tokens, k + 1):
            return day_part(i, k + 1, month, words().counts[text], None)
        if text not in ("twenty", "thirty"):
            return None
    day, after = day_number(tokens, k)
    if not day:
        return None
    follow = word(tokens, after)
    if tokens.kinds[k] == "n" and follow in ("%", "percent", "pct", ".", "/") and follow != ".":
        return None
    if follow and follow in words().not_year_before:
        return None
    return day_part(i, after, month, day, None)


def _weekday(tokens: Tokens, i: int) -> Part | None:
    """A weekday before its date: `Friday, Feb. 21`."""
    k = i + 1
    if word(tokens, k) == "." and tokens.glued(k):
        k += 1
    if word(tokens, k) == ",":
        k += 1
    if word(tokens, k) == "the":
        k += 1
    if k >= len(tokens):
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
        return None
    k += 1 + (word(tokens, k + 1) == "on")
    if k >= len(tokens) or not (tokens.kinds[k] == "n" or words().heads.get(word(tokens, k)) in ("month", "ordinal")):
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


def _ordinal(tokens: Tokens, i: int) -> Part | None:
    return _after_ordinal(tokens, i, words().ordinals[tokens.lower[i]], i + 1)


def _after_ordinal(tokens: Tokens, i: int, number: int, k: int) -> Part | None:
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
    if unit == "quarter" and 1 <= number <= 4:
        return _led_by_year(tokens, _fiscal(tokens, Part(i, k + 1, "quarter", lambda year: quarter_days(year, number), guess=guess)))
    if unit == "half" and 1 <= number <= 2:
        found = Part(i, k + 1, "half", lambda year: half_days(year, number), guess=guess)
        if word(tokens, k + 1) == "of" and not _year_follows(tokens, k + 2):
            return None
        return _led_by_year(tokens, _fiscal(tokens, found))
    if unit == "week" and 1 <= number <= 5:
        return _week(tokens, i, number, k + 1)
    if number == 1:
        count = words().counts.get(text) or (int(text) if text.isdecimal() and len(text) <= 2 else 0)
        if 2 <= count <= 11 and words().units.get(word(tokens, k + 1)) == "month" and _year_follows(tokens, k + 3):
            return _fiscal(tokens, Part(i, k + 2, "part", lambda year: months_days(year, 1, count)))
    if text == "of":
        k += 1
        text = word(tokens, k)
    month = words().months.get(text)
    if month and (tokens.texts[k][0].isupper() or text not in words().common or word(tokens, k - 1) == "of"):
        k += 1
        if word(tokens, k) == "." and tokens.glued(k) and len(text) <= 4 and k + 1 < len(tokens):
            k += 1
        return with_year(day_part(i, k, month, number, None), tokens)
    return None


def _year_follows(tokens: Tokens, k: int) -> bool:
    """Whether a year, or `the year`, `this year`, stands at token `k`."""
    text = word(tokens, k)
    if text in ("the", "its", "this", "last", "next", "fiscal", "calendar"):
        return word(tokens, k + 1) in ("year", "fiscal", "calendar") or whole_year(tokens, k + 1) is not None
    return whole_year(tokens, k) is not None


def _fiscal(tokens: Tokens, found: Part) -> Part:
    """`found` with the year after it, `of fiscal 2023` and `of last year` included."""
    k = found.last
    of = word(tokens, k) in ("of", "in")
    if of and word(tokens, k + 1) == "the" and word(tokens, k + 2) == "year":
        found.last, found.shift = k + 3, 0
        return with_year_kept(found, tokens)
    j = k + of
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


def _quarter(tokens: Tokens, i: int) -> Part:
    number = int(tokens.lower[i][1])
    return _led_by_year(tokens, _fiscal(tokens, Part(i, i + 1, "quarter", lambda year: quarter_days(year, number))))


def _half(tokens: Tokens, i: int) -> Part:
    number = int(tokens.lower[i][1])
    return _led_by_year(tokens, _fiscal(tokens, Part(i, i + 1, "half", lambda year: half_days(year, number))))


def _led_by_year(tokens: Tokens, found: Part) -> Part:
    """`2017 Q1`, `last year's first quarter`: a year may stand before."""
    i = found.first
    if found.year is None and found.shift is None and word(tokens, i - 1) == "year" and tokens.possessive(i - 1):
        back = RELATIVE_YEARS.get(word(tokens, i - 2))
        if back is not None:
            found.first, found.shift = i - 2, back
            return found
    if found.year is None and found.shift is None and found.first:
        year = whole_year(tokens, found.first - 1)
        if year:
            found.year, found.first = year, found.first - 1
    return found


def _season(tokens: Tokens, i: int) -> Part | None:
    first, last = words().seasons[tokens.lower[i]]
    found = with_year(Part(i, i + 1, "season", lambda year: months_days(year, first, last)), tokens, comma=False)
    if found is None or (found.year is None and found.shift is None):
        return None
    if word(tokens, found.last) in ("/", "-") and word(tokens, found.last + 1).isdecimal() and tokens.glued(found.last + 1):
        found.last += 2
    found.guess = "a northern season"
    return found


def _holiday(tokens: Tokens, i: int) -> Part | None:
    lower = tokens.lower
    for name, entry in words().holidays[lower[i]]:
        if tuple(lower[i : i + len(name)]) == name:
            found = Part(i, i + len(name), "day", lambda year: (holiday(entry, year),) * 2)  # noqa: B023  (returned at once)
            with_year(found, tokens)
            dated = found.year is not None or found.shift is not None
            return found if dated or tokens.texts[i][0].isupper() and word(tokens, i - 1) in ("on", "since", "until", "before", "after", "by") else None
    return None


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
    guess = "" if text == "calendar" else "a fiscal year read as the calendar year"
    if end:
        return Part(i, end[1], "years", lambda of: (date(of, 1, 1), date(end[0], 12, 31)), year, guess=guess)
    follow = part(tokens, k) if words().heads.get(word(tokens, k)) in ("quarter", "half", "ordinal") else None
    if follow is not None and follow.unit in ("quarter", "half") and follow.year is None and follow.shift is None:
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
    if k >= len(tokens):
        return None
    inner = part(tokens, k)
    if inner is None or inner.unit not in ("year", "month", "decade", "quarter", "half", "years"):
        return None
    return _fraction(inner, i, entry.name)


def _fuzzy_joined(tokens: Tokens, i: int, k: int) -> Part | None:
    """`mid-to-late 2020`: from the start of the one part to the end of the other."""
    second = words().parts.get(word(tokens, k + 2))
    inner = part(tokens, k + 3) if second and k + 3 < len(tokens) else None
    if second is None or inner is None or inner.unit not in ("year", "month", "decade"):
        return None
    first = _fraction(inner, i, words().parts[tokens.lower[i]].name).days
    last = _fraction(inner, i, second.name).days
    return Part(i, inner.last, "part", lambda year: (first(year)[0], last(year)[1]), inner.year, inner.month, shift=inner.shift)


def _fraction(inner: Part, first: int, name: str) -> Part:
    """The fuzzy part `name` of a year, month, decade, quarter or half."""
    entry = next(each for each in words().parts.values() if each.name == name)
    whole = inner.days

    def days(year: int) -> Days:
        start, end = whole(year)
        if inner.unit == "month":
            return start.replace(day=entry.month[0]), start.replace(day=min(end.day, entry.month[1]))
        if inner.unit == "decade":
            return date(start.year + entry.decade[0], 1, 1), date(start.year + entry.decade[1], 12, 31)
        if inner.unit == "year":
            return months_days(start.year, *entry.year)
        size = (end - start).days + 1
        low, high = (entry.year[0] - 1) * size // 12, entry.year[1] * size // 12
        return shift(start, low, "day"), shift(start, max(low, high - 1), "day")

    return Part(first, inner.last, "part", days, inner.year, inner.month, shift=inner.shift, guess=inner.guess)


# -- dates in figures ----------------------------------------------------------------------


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
    if words().heads.get(word(tokens, k)) in ("quarter", "half", "ordinal") or word(tokens, k + 1) in ORDINAL_ENDS:
        year = whole_year(tokens, i)
        after = part(tokens, k) if year else None
        if after is not None and after.unit in ("quarter", "half") and (after.first == i or (after.year is None and after.shift is None)):
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
    return Part(i, last, "decade", lambda year: (date(year, 1, 1), date(year + 9, 12, 31)), first_year,
                guess="the century" if guessed else "")  # fmt: skip


def _small(tokens: Tokens, i: int, number: int) -> Part | None:
    """`28 August 2024`, `28th of August`, `4th quarter`, `3Q 2024`, `1H`."""
    k = i + 1
    text = word(tokens, k)
    if text in ORDINAL_ENDS and tokens.glued(k):
        return _after_ordinal(tokens, i, number, k + 1)
    if tokens.glued(k) and text[:1] in "qh" and (len(text) == 1 or text[1:].isdecimal()) and number <= (4 if text[0] == "q" else 2):
        quarter = text[0] == "q"
        found = Part(i, k + 1, "quarter" if quarter else "half",
                     lambda year: quarter_days(year, number) if quarter else half_days(year, number))  # fmt: skip
        if len(text) == 3:
            found.year = short_year(int(text[1:]), ahead=True)
            return found
        return _fiscal(tokens, found) if len(text) == 1 else None
    month = words().months.get(text)
    if month is None or not 1 <= number <= 31 or (i and tokens.kinds[i - 1] == "s" and tokens.glued(i)):
        return _after_ordinal(tokens, i, number, k) if text == "of" and words().months.get(word(tokens, k + 1)) else None
    if tokens.texts[k][0].islower() and text in words().common and not whole_year(tokens, k + 1):
        return None
    k += 1
    if word(tokens, k) == "." and tokens.glued(k) and len(text) <= 4 and k + 1 < len(tokens):
        k += 1
    return with_year(day_part(i, k, month, number, None), tokens)


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
    "month": _month, "weekday": _weekday, "ordinal": _ordinal, "quarter": _quarter, "half": _half, "season": _season,
    "holiday": _holiday, "fiscal": _fiscal_year, "part": _fuzzy, "week": _week_of,
}  # fmt: skip
