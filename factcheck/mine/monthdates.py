"""Days and months in words: `Aug. 28, 2024`, `May one`, `April the ninth`, and the year that completes them."""

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, month_part, word
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import CENTURIES, short_year, spelled_year, whole_year
from factcheck.model.calendar import Days, month_days

__all__ = [
    "APOSTROPHES",
    "DASHES",
    "ORDINAL_ENDS",
    "RELATIVE_YEARS",
    "abbreviated",
    "day_number",
    "month_date",
    "with_year",
]

ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
DASHES = frozenset("-–—‑−")
APOSTROPHES = frozenset("'’‘")
BEFORE_MONTH = frozenset(
    "in since by until till from to last next this of early mid late through thru during between before after end around"
    " every each previous following late- and or for early- begin starting beginning ended ending".split()
)
STRONG_BEFORE_MONTH = frozenset(
    ["in", "since", "until", "till", "by", "last", "next", "mid", "late", "early", "during"]
)
RELATIVE_YEARS = {"this": 0, "last": -1, "next": 1}


def abbreviated(tokens: Tokens, i: int) -> int:
    """The token after the month at token `i` and the dot of its abbreviation; a dot that ends the sentence is none."""
    k = i + 1
    dotted = word(tokens, k) == "." and tokens.glued(k) and len(tokens.lower[i]) <= 4 and k + 1 < len(tokens.texts)
    return k + dotted


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
    if text in CENTURIES:
        spelled = spelled_year(tokens, k)
        if spelled is not None:
            return spelled[0], None, spelled[1]
    if (
        text in APOSTROPHES
        and word(tokens, k + 1).isdecimal()
        and len(word(tokens, k + 1)) == 2
        and tokens.glued(k + 1)
    ):
        return short_year(int(word(tokens, k + 1))), None, k + 2
    if text in RELATIVE_YEARS and word(tokens, k + 1) == "year":
        return None, RELATIVE_YEARS[text], k + 2
    return None, None, i


def with_year(found: Part | None, tokens: Tokens, *, comma: bool = True) -> Part | None:
    """`found` with the year printed after it."""
    if found is not None and found.year is None and found.shift is None:
        found.year, found.shift, found.last = year_at(tokens, found.last, comma=comma)
    return found


def month_date(tokens: Tokens, i: int) -> Part | None:
    """The date that a month at token `i` opens: `Aug. 28, 2024`, `August 2024`, `Dec/2018`, a month alone."""
    table = words()
    text = tokens.lower[i]
    month = table.months[text]
    k = abbreviated(tokens, i)
    capital = tokens.texts[i][0].isupper() or text not in table.common
    if tokens.possessive(i) and text in table.careful:
        return None
    if capital and (found := _month_quarter(tokens, i, k, month)) is not None:
        return with_year(found, tokens)
    found = None if tokens.possessive(i) else _month_day(tokens, i, k, month)
    if found is None and word(tokens, k) == "," and word(tokens, k + 2) == "," and whole_year(tokens, k + 3):
        found = _month_day(tokens, i, k + 1, month)  # February, 26, 2020
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
    if (
        (word(tokens, k) in DASHES or word(tokens, k) in ("to", "through"))
        and word(tokens, k + 1) in table.months
        and capital
    ):
        return month_part(i, k, month, None)
    if text in table.careful:
        if not capital and before not in STRONG_BEFORE_MONTH:
            return None
        if before not in BEFORE_MONTH and not (short < k and before in ("", "(")):
            return None
        following = tokens.texts[k] if k < len(tokens.texts) else ""
        if following[:1].isupper() and following.lower() not in table.heads and following != "I":
            return None  # June Smith, the March on Washington
    elif tokens.texts[i][0].islower() and before not in BEFORE_MONTH and len(text) <= 4:
        return None
    return month_part(i, k, month, None)


def _month_quarter(tokens: Tokens, i: int, k: int, month: int) -> Part | None:
    """`June quarter`, `December 2023 quarter`, `Sept-quarter`: the three months that end with the month."""
    year = whole_year(tokens, k)
    end = k + (year is not None)
    end += word(tokens, end) in DASHES
    if word(tokens, end) != "quarter" or word(tokens, end + 1) in DASHES:  # no quarter-final
        return None

    def days(of: int) -> Days:
        return month_days(of - (month < 3), (month - 3) % 12 + 1)[0], month_days(of, month)[1]

    return Part(i, end + 1, "quarter", days, year)


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
        following = word(tokens, k + 1)
        if following in ("", ",", ".", ";", ")", "record", "and", "to") or whole_year(tokens, k + 1):
            return day_part(i, k + 1, month, words().counts[text], None)
        if text not in ("twenty", "thirty"):
            return None
    day, after = day_number(tokens, k)
    if not day:
        return None
    follow = word(tokens, after)
    if tokens.kinds[k] == "n" and follow in ("%", "percent", "pct", "/"):
        return None
    if follow and follow in words().not_year_before:
        return None
    return day_part(i, after, month, day, None)
