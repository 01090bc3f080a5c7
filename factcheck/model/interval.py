"""What a figure can mean, as a stretch of the number line, and the arithmetic of such stretches."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import lru_cache

from factcheck.model.decimals import EXACT
from factcheck.model.quantity import Quantity
from factcheck.model.records import record

__all__ = ["Interval", "day_number"]

ZERO = Decimal(0)
# Days are laid out on months of 31 and years of 12 months: in order, gaps in it mean nothing.
MONTH, YEAR = 31, 372
OPEN_LOW = frozenset(["more_than"])
OPEN_HIGH = frozenset(["less_than", "nearly"])


@record
class Interval:
    """The numbers from `low` to `high`, None being no limit; an open end does not hold its own limit.

    Dates are intervals of day numbers (see `day_number`), so that a year holds its months and days.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(cls, quantity: Quantity) -> Interval | None:
        """The interval of a figure; None where nothing is known of its size (a date without a year)."""
        read = _of_dates if quantity.kind == "date" else _of_numbers
        return read(*quantity.interval, quantity.bound)

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds one number only."""
        return cls(value, value)

    @property
    def bounded(self) -> bool:
        """Whether both ends are known."""
        return self.low is not None and self.high is not None

    @property
    def width(self) -> Decimal | None:
        """The distance between the ends, None where one is unknown."""
        if self.low is None or self.high is None:
            return None
        return self.high - self.low

    @property
    def middle(self) -> Decimal | None:
        """The number half-way, or the only limit there is."""
        if self.low is None:
            return self.high
        if self.high is None:
            return self.low
        return (self.low + self.high) / 2

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (self._below(other) or other._below(self))

    def disjoint(self, other: Interval) -> bool:
        """Whether no number lies in both."""
        return self._below(other) or other._below(self)

    def _below(self, other: Interval) -> bool:
        """Whether all of this lies below all of `other`."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def holds(self, value: Decimal) -> bool:
        """Whether `value` lies inside."""
        return self.meets(Interval.point(value))

    def within(self, other: Interval) -> bool:
        """Whether all of this lies in `other`."""
        low = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low and high

    def gap(self, other: Interval) -> Decimal:
        """The distance between two disjoint intervals, 0 where they meet or touch."""
        if self._below(other) and self.high is not None and other.low is not None:
            return other.low - self.high
        if other._below(self) and other.high is not None and self.low is not None:
            return self.low - other.high
        return ZERO

    def plus(self, other: Interval) -> Interval:
        """All sums of a number from each."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def negated(self) -> Interval:
        """The interval on the other side of zero."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def minus(self, other: Interval) -> Interval:
        """All differences of a number from each."""
        return self.plus(other.negated())

    def times(self, factor: Decimal) -> Interval:
        """All products with a factor above zero."""
        return Interval(
            None if self.low is None else EXACT.multiply(self.low, factor),
            None if self.high is None else EXACT.multiply(self.high, factor),
            self.low_open,
            self.high_open,
        )

    def by(self, other: Interval) -> Interval | None:
        """All products with a number of `other`; None where either may be negative."""
        if self.low is None or other.low is None or self.low < 0 or other.low < 0:
            return None
        return Interval(
            EXACT.multiply(self.low, other.low),
            None if self.high is None or other.high is None else EXACT.multiply(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def shifted(self, offset: Decimal) -> Interval:
        """All sums with `offset`."""
        return self.plus(Interval.point(offset))

    def over(self, other: Interval) -> Interval | None:
        """All quotients by a number of `other`; None where either may be negative or the divisor zero."""
        if self.low is None or other.low is None or self.low < 0 or other.low <= 0:
            return None
        return Interval(
            ZERO if other.high is None else EXACT.divide(self.low, other.high),
            None if self.high is None else EXACT.divide(self.high, other.low),
            self.low_open or other.high_open or other.high is None,
            self.high_open or other.low_open,
        )

    def widened(self, share: Decimal) -> Interval:
        """Both ends moved outward by `share` of their own size."""
        return Interval(
            None if self.low is None else self.low - EXACT.multiply(abs(self.low), share),
            None if self.high is None else self.high + EXACT.multiply(abs(self.high), share),
            self.low_open,
            self.high_open,
        )


@lru_cache(maxsize=65536)
def _of_numbers(low: str | None, high: str | None, bound: str) -> Interval | None:
    if low is None and high is None:
        return None
    # What rounds to 70 reaches up to 70.5, which itself rounds to 71.
    rounded = bound == "exact" and low != high
    try:
        return Interval(
            None if low is None else Decimal(low),
            None if high is None else Decimal(high),
            bound in OPEN_LOW and low is not None,
            (rounded or bound in OPEN_HIGH) and high is not None,
        )
    except InvalidOperation:
        return None


@lru_cache(maxsize=65536)
def _of_dates(low: str | None, high: str | None, bound: str) -> Interval | None:
    """`after 2016` begins when the year is over, `before 2016` ends before its first day."""
    first = None if low is None else day_number(low, last=bound in OPEN_LOW)
    last = None if high is None else day_number(high, last=bound not in OPEN_HIGH)
    if first is None and last is None:
        return None
    return Interval(first, last, bound in OPEN_LOW and first is not None, bound in OPEN_HIGH and last is not None)


def day_number(text: str, *, last: bool = False) -> Decimal | None:
    """The place of an ISO day, month or year in time: of its first day, or of its `last`; None for other text."""
    before_christ = text.startswith("-")
    parts = text[1:].split("-") if before_christ else text.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return None
    year = -int(parts[0]) if before_christ else int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else (12 if last else 1)
    day = int(parts[2]) if len(parts) > 2 else (MONTH if last else 1)
    return Decimal(year * YEAR + (month - 1) * MONTH + day)
