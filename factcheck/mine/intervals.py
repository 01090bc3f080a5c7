"""What a figure can mean, from its bound words or its printed precision."""

from decimal import Decimal

from factcheck.mine.bounds import bounds_pack
from factcheck.mine.part import Part

__all__ = ["interval"]

# Kinds whose whole numbers are counted, not measured: 22 reviews are 22.
COUNTED = frozenset(["count", "duration", "ordinal", "number", "multiple"])
ZERO, HALF, ONE, THOUSAND = Decimal(0), Decimal("0.5"), Decimal(1), Decimal(1000)


def interval(part: Part) -> tuple[Decimal | None, Decimal | None]:
    """The least and the greatest value that the words can mean, None for an open end."""
    value, bound = part.value, part.bound
    if bound == "range":
        return value, part.high
    if bound in ("more_than", "at_least"):
        return value, None
    if bound in ("less_than", "at_most"):
        return None, value
    half = part.half
    counted = part.kind in COUNTED and part.scale == ONE
    if counted and (half == HALF or (abs(value) < THOUSAND and value == value.to_integral_value())):
        half = ZERO
    if bound == "exact":
        return value - half, value + half
    margins = bounds_pack().margins
    size = abs(value)
    if bound == "nearly":
        reach = size * margins.nearly
        return (value - reach, value) if value >= 0 else (value, value + reach)
    reach = max(half, size * margins.approximate, min(_last_digit(size) / 2, size * margins.approximate_cap))
    return value - reach, value + reach


def _last_digit(size: Decimal) -> Decimal:
    """What one in the last digit that is no zero is worth: 10 of 6,650."""
    exponent = size.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
