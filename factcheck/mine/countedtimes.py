"""Times told by a count: `two days ago`, `a year earlier`, `three months later`."""

from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.datepart import word
from factcheck.mine.figure import TimeExpression
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Days, Period, part_of_period, shift

__all__ = ["BACK", "COUNTED_ON", "DASHES", "VAGUE", "counted", "directed", "made", "number", "over", "whole"]

DASHES = frozenset("-–—‑−")
BACK = frozenset(["earlier", "before", "previously", "prior", "previous"])
FORWARD = frozenset(["later", "after", "afterward", "afterwards", "hence", "thereafter"])
VAGUE = {"several": 3, "few": 3, "many": 5}
# What may stand between a count and its unit.
COUNTED_ON = DASHES | {"full", "few", "couple", "of"}


def made(
    first: int,
    last: int,
    relation: str,
    days: Days | None,
    unit: str,
    shifted: tuple[int, str] | None = None,
    *,
    assumed: bool = False,
) -> TimeExpression:
    """A relative time expression of tokens `first:last`; `shifted` is how many units it counts from what is told."""
    period = Period(days[0], days[1], "") if days else None
    return TimeExpression(first, last, relation, period, True, assumed, unit, shifted)


def whole(day: date | None, count: int, unit: str) -> Days | None:
    """The calendar unit so many units from the one that `day` is in."""
    return part_of_period(shift(day, count, unit), unit) if day else None


def over(first: int, last: int, count: int, unit: str, day: date | None, *, assumed: bool = False) -> TimeExpression:
    """The window of so many units that ends on `day`."""
    return made(
        first, last, "over", (shift(day, -count, unit), day) if day else None, unit, (-count, unit), assumed=assumed
    )


def number(tokens: Tokens, k: int) -> tuple[int, int]:
    """(count, token after) of a number of units at token `k`; 0 where there is none."""
    text = word(tokens, k)
    if text.isdecimal() and len(text) <= 3:
        return int(text), k + 1
    if text in VAGUE:
        return VAGUE[text], k + 1
    count = words().counts.get(text, 0)
    if not count:
        return 0, k
    if text in ("a", "an") and word(tokens, k + 1) in ("few", "couple"):
        k, count = k + 1, 3 if word(tokens, k + 1) == "few" else 2
    k += 1
    if word(tokens, k) == "of" and word(tokens, k - 1) == "couple":
        k += 1
    if (
        text in ("twenty", "thirty", "forty", "fifty")
        and word(tokens, k) in DASHES
        and word(tokens, k + 1) in words().counts
    ):
        count, k = count + words().counts[word(tokens, k + 1)], k + 2
    return count, k


def counted(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """`two days ago`, `a year earlier`, `three months later`, `10 years before`."""
    units, following = words().units, word(tokens, i + 1)
    if following not in units and following not in COUNTED_ON:
        return None
    count, k = number(tokens, i)
    k += word(tokens, k) == "full"
    unit = units.get(word(tokens, k))
    if not count or unit is None:
        return None
    return directed(tokens, i, k, count, unit, day, vague=word(tokens, i) in VAGUE)


def directed(
    tokens: Tokens, first: int, k: int, count: int, unit: str, day: date | None, *, vague: bool = False
) -> TimeExpression | None:
    """A count of units, the unit at token `k`, with the word after it that says in which direction to count."""
    j = k + 1 + (word(tokens, k + 1) in DASHES)
    way = word(tokens, j)
    if way == "ago":
        if unit == "decade":
            count, unit = 10 * count, "year"
        days = whole(day, -count, unit if unit in ("year", "century", "month", "quarter") else "day")
        if day and days and unit in ("week", "fortnight", "half", "day"):
            days = (shift(day, -count, unit),) * 2
        return made(first, j + 1, "at", days, unit, (-count, unit), assumed=vague)
    if way in BACK or way in FORWARD:
        if way in ("before", "after", "prior") and not _closed(tokens, j + 1):
            return None
        count = count if way in FORWARD else -count
        return made(first, j + 1, "at" if way in FORWARD else "before", None, unit, (count, unit), assumed=vague)
    return None


def _closed(tokens: Tokens, k: int) -> bool:
    """Whether the words end here or go on with something else: `two days before.`, not `two days before it listed`."""
    text = word(tokens, k)
    return (
        not text
        or not text.isalpha()
        or text in ("and", "but", "to", "in", "on", "when", "as", "with", "due", "because", "last", "while")
    )
