"""Dates written in figures alone: 2024-08-28, 28/08/2024, 8/28/24, 2019/Aug/01, 2015-12, 28.08.2024."""

from factcheck.knowledge.lexicon import tag
from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, month_part
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import EARLIEST, LATEST, short_year

__all__ = ["numeric"]

SEPARATORS = frozenset(["-", "/", "–", "‑"])
# Before a day and month without a year: `on 22/04`; without one of these such a pair is a fraction, score or ratio.
BEFORE_SHORT = frozenset(["on", "since", "until", "till", "by", "from", "between", "is", "before", "after"])


def numeric(tokens: Tokens, i: int, *, slashes: bool = False) -> Part | None:
    """The date in figures that opens at token `i`; a day and month alone only where a word before, or `slashes`, asks for it.

    A pair that could be either has `day` and `month` in American order, and the caller swaps them.
    """
    if i and tokens.glued(i) and tokens.lower[i - 1] in ("/", ".", ":", "$", "€", "£"):
        return None
    text = tokens.texts[i]
    if "." in text:
        return _dotted(tokens, i)
    if not tokens.glued(i + 1):
        return None
    separator = tokens.lower[i + 1]
    if separator not in SEPARATORS or i + 2 >= len(tokens.texts) or not tokens.glued(i + 2):
        return None
    three = (
        i + 4 < len(tokens.texts) and tokens.lower[i + 3] == separator and tokens.glued(i + 3) and tokens.glued(i + 4)
    )
    fields = [text, tokens.lower[i + 2], *([tokens.lower[i + 4]] if three else [])]
    if not all(field.isdecimal() or field in words().months for field in fields):
        return None
    if three:
        return _three(i, fields)
    if len(text) == 4 and len(fields[1]) == 2 and fields[1].isdecimal() and separator in ("-", "/"):
        return _year_month(tokens, i, int(text), int(fields[1]), separator)
    if len(text) <= 2 and len(fields[1]) == 4 and _month(text):
        year = int(fields[1])
        return month_part(i, i + 3, _month(text), year) if 1900 <= year <= LATEST and not _more(tokens, i + 3) else None
    if len(text) <= 2 and fields[1] in words().months:
        return day_part(i, i + 3, words().months[fields[1]], int(text), None)
    before = tokens.lower[i - 1] if i else ""
    if fields == ["9", "11"]:
        return None  # the attacks of 2001
    if slashes or (before in BEFORE_SHORT and separator == "/" and not _measured(tokens, i + 3)):
        return _pair(i, i + 3, fields[0], fields[1], None)
    return None


def _measured(tokens: Tokens, k: int) -> bool:
    """Whether the pair before token `k` is a fraction of what follows: `by 1/4 percentage point`, `by 3/8 to 7 pct`."""
    if k >= len(tokens.texts):
        return False
    if tokens.kinds[k] != "w":
        return tokens.lower[k] == "%"
    return tokens.lower[k] in ("of", "to") or tag(tokens.lower[k]) in ("NN", "NNS", "NV")


def _more(tokens: Tokens, k: int) -> bool:
    return k < len(tokens.texts) and tokens.glued(k) and tokens.lower[k] in SEPARATORS


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else 0
    return words().months.get(text, 0)


def _three(i: int, fields: list[str]) -> Part | None:
    a, b, c = fields
    if len(a) == 4 and a.isdecimal():
        if not EARLIEST <= int(a) <= LATEST:
            return None
        if _month(b) and c.isdecimal():
            return day_part(i, i + 5, _month(b), int(c), int(a))
        if b.isdecimal() and not c.isdecimal():
            return day_part(i, i + 5, _month(c), int(b), int(a))
        return None
    if not c.isdecimal() or len(c) not in (2, 4) or (len(a) > 2 and a.isdecimal()):
        return None
    year = int(c) if len(c) == 4 else short_year(int(c))
    if not EARLIEST <= year <= LATEST:
        return None
    return _pair(i, i + 5, a, b, year)


def _pair(i: int, last: int, a: str, b: str, year: int | None) -> Part | None:
    """Month and day, in either order where only one is possible."""
    if not a.isdecimal() or not b.isdecimal():
        name, number = (a, b) if not a.isdecimal() else (b, a)
        return day_part(i, last, _month(name), int(number), year) if _month(name) and number.isdecimal() else None
    if len(a) > 2 or len(b) > 2:
        return None
    month, day = int(a), int(b)
    if month > 12:
        month, day = day, month
    found = day_part(i, last, month, day, year)
    if found is not None and int(a) <= 12 and int(b) <= 12 and a != b:
        found.guess = "order"
    return found


def _dotted(tokens: Tokens, i: int) -> Part | None:
    """28.08.2024: the day stands first wherever dots are used."""
    fields = tokens.texts[i].split(".")
    if len(fields) != 3 or not all(field.isdecimal() for field in fields) or len(fields[2]) not in (2, 4):
        return None
    if len(fields[0]) > 2 or len(fields[1]) > 2 or (len(fields[2]) == 2 and not len(fields[0]) == len(fields[1]) == 2):
        return None
    year = int(fields[2]) if len(fields[2]) == 4 else short_year(int(fields[2]))
    if not EARLIEST <= year <= LATEST:
        return None
    day, month = int(fields[0]), int(fields[1])
    if month > 12:
        day, month = month, day
    return day_part(i, i + 1, month, day, year)


def _year_month(tokens: Tokens, i: int, year: int, month: int, separator: str) -> Part | None:
    """2015-12; where it could as well be a pair of years (2011-12, 2008/09) it is one."""
    if not 1 <= month <= 12 or not 1900 <= year <= LATEST or _more(tokens, i + 3) or separator == "/":
        return None
    if month == (year + 1) % 100:
        return None
    return month_part(i, i + 3, month, year)
