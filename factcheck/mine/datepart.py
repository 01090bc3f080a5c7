"""What the readers of dates hand to each other: one date, not yet in its year."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Days, month_days

__all__ = ["Part", "day_part", "month_part", "word"]


@dataclass(slots=True)
class Part:
    """A date at tokens `first:last`; `days` gives its days in a year, `year` is None where none is printed.

    `unit` is day, month, quarter, half, year, decade, century, years (a pair), season, week or part. `relative` years were counted from the
    document's (`this year`); `guess` says what was assumed. `month` and `day` are kept for what shares them
    (`Feb 26-28`), `weekday` for choosing the year.
    """

    first: int
    last: int
    unit: str
    days: Callable[[int], Days]
    year: int | None = None
    month: int = 0
    day: int = 0
    weekday: int | None = None
    shift: int | None = None
    guess: str = ""


def day_part(first: int, last: int, month: int, day: int, year: int | None) -> Part | None:
    """A day of a month, None where there is no such day."""
    if not (1 <= month <= 12 and 1 <= day <= month_days(year or 2000, month)[1].day):
        return None

    def days(of: int) -> Days:
        # 29 February is read as the 28th in a year that has none.
        found = date(of, month, min(day, month_days(of, month)[1].day))
        return found, found

    return Part(first, last, "day", days, year, month, day)


def month_part(first: int, last: int, month: int, year: int | None) -> Part:
    """A month."""
    return Part(first, last, "month", lambda of: month_days(of, month), year, month)


def word(tokens: Tokens, i: int) -> str:
    """The folded token `i`, empty beyond the ends."""
    return tokens.lower[i] if 0 <= i < len(tokens.lower) else ""
