"""Decimal figures to and from the plain strings that the records carry."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

__all__ = ["EXACT", "plain", "swapped"]

# Wide enough for any printed figure, and for the products and quotients of two of them.
EXACT = Context(prec=40, rounding=ROUND_HALF_EVEN)
TWELFTH = Decimal(1).scaleb(-12)
# With fewer digits two figures are hardly one that was mistyped.
SWAPPED = 3


def plain(value: Decimal) -> str:
    """`value` without exponent or trailing zeros, at most 12 digits after the point: `4500000000`, `17.8`."""
    text = str(value)
    if "E" in text or len(text) > 13:
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and exponent < -12:
            value = value.quantize(TWELFTH, context=EXACT)
        text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def swapped(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are the same digits but for two neighbours that changed places: 312,400 and 321,400."""
    if one.is_signed() != other.is_signed():
        return False
    exponent = min(int(each.as_tuple().exponent) for each in (one, other))
    left, right = (str(int(abs(each).scaleb(-exponent))) for each in (one, other))
    apart = [place for place, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    return (
        len(left) == len(right) >= SWAPPED
        and len(apart) == 2
        and apart[1] - apart[0] == 1
        and left[apart[0]] == right[apart[1]]
        and left[apart[1]] == right[apart[0]]
    )
