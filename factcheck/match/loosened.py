"""What shares and multiples can mean beyond their print: writers round and cut them freely."""

from decimal import Decimal

from factcheck.match.facet import Facet
from factcheck.model.interval import Interval

__all__ = ["multiple", "share"]

TWO, HALF, ONE = Decimal(2), Decimal("0.5"), Decimal(1)
# A fraction in words is a round one.
ROUND = Decimal("0.1")
# Up to here a whole multiple stands for what is nearest to it.
SMALL = Decimal(10)


def share(facet: Facet) -> Interval | None:
    """What a printed share can mean: per cent are cut as often as rounded, fractions in words are round."""
    interval = facet.interval
    if interval is None or facet.claim.quantity.kind != "percent":
        return interval.widened(ROUND) if interval is not None else None
    if facet.claim.quantity.bound != "exact" or interval.low is None or interval.high is None:
        return interval
    half = (interval.high - interval.low) / TWO
    return Interval(interval.low - half, interval.high + half)


def multiple(facet: Facet) -> Interval | None:
    """What a printed multiple can mean: `three times` is what is nearest to three."""
    interval, printed = facet.interval, facet.claim.quantity.value
    if interval is None or printed is None or interval.low is None:
        return interval
    value = Decimal(printed)
    if value < ONE or value >= SMALL:
        return interval.widened(ROUND)
    if value != value.to_integral_value():
        return interval
    bound = facet.claim.quantity.bound
    low = interval.low if bound == "more_than" else min(interval.low, value - HALF)
    high = interval.high if bound == "nearly" or interval.high is None else max(interval.high, value + HALF)
    return Interval(low, high, interval.low_open, interval.high_open)
