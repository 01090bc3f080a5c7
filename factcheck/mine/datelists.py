"""Days and months in a row that share a month or a year: `March 4, 5 and 6`, `4 and 5 March`, `May and June 2019`."""

from dataclasses import replace

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import Part, day_part, month_part, word
from factcheck.mine.dateparts import part
from factcheck.mine.monthdates import ORDINAL_ENDS, abbreviated, day_number, year_at
from factcheck.mine.tokens import Tokens

__all__ = ["row"]

JOINERS = frozenset([",", "and", "or", "/", "&"])
LAST_JOINERS = frozenset(["and", "or", "/", "&"])
# What may follow the last of a row of days; another word might be what a number counts.
AFTER = frozenset(
    ["", ".", ",", ";", ":", ")", "in", "at", "for", "with", "when", "as", "on", "to", "by", "from", "after", "before"]
)
LONGEST = 6


def row(tokens: Tokens, first: Part) -> list[Part]:
    """The dates that follow `first` and share its month or year, with `first` itself ahead; [first] where none do."""
    if first.unit not in ("day", "month") or not first.month or first.shift is not None:
        return [first]
    if word(tokens, first.last) not in JOINERS:
        return [first]
    found = _days(tokens, first) if first.unit == "day" else []
    found = found or _alike(tokens, first)
    year = found[-1].year if found else None
    if year is None:
        return [first, *found]
    dated = [first, *found]
    for index in range(len(dated) - 2, -1, -1):
        one, after = dated[index], dated[index + 1]
        if one.year is None and after.year is not None:
            dated[index] = replace(one, year=after.year - ((one.month, one.day) > (after.month, after.day)))
    return dated


def _next(tokens: Tokens, k: int) -> tuple[bool, int]:
    """(whether the joiner at token `k` closes a row, token after it); the token itself where there is none."""
    if word(tokens, k) not in JOINERS:
        return False, k
    if word(tokens, k) == "," and word(tokens, k + 1) in LAST_JOINERS:
        k += 1
    return word(tokens, k) in LAST_JOINERS, k + 1


def _days(tokens: Tokens, first: Part) -> list[Part]:
    """The 5 and 6 of `March 4, 5 and 6`, up to the one behind `and`."""
    found: list[Part] = []
    before, k = first, first.last
    while len(found) < LONGEST:
        closes, at = _next(tokens, k)
        day, last = day_number(tokens, at) if at > k else (0, k)
        if not day or day <= before.day or (tokens.kinds[at] != "n" and word(tokens, at) not in words().ordinals):
            return []
        year, _, after = year_at(tokens, last) if closes else (None, None, last)
        made = day_part(at, after if year else last, first.month, day, year or first.year)
        if made is None:
            return []
        found.append(made)
        before, k = made, made.last
        if closes:
            ranked = word(tokens, last - 1) in ORDINAL_ENDS
            return found if year or ranked or word(tokens, last) in AFTER else []
    return []


def _alike(tokens: Tokens, first: Part) -> list[Part]:
    """`May and June 2019`, `March 4 and April 5, 2019`: months, or days of other months, of which the last has the year."""
    found: list[Part] = []
    k = first.last
    while len(found) < LONGEST:
        closes, at = _next(tokens, k)
        if at == k or at >= len(tokens.texts) or word(tokens, at) not in words().months:
            return []
        made = part(tokens, at)
        if made is None and first.unit == "month" and tokens.texts[at][0].isupper():
            made = month_part(at, abbreviated(tokens, at), words().months[word(tokens, at)], None)
        if made is None or made.unit != first.unit or made.first != at or made.shift is not None:
            return []
        found.append(made)
        k = made.last
        if closes:
            return found if made.year or len(found) > 1 or first.year is None else []
        if made.year:
            return []
    return []
