"""Decimal figures to and from the plain strings that the records carry."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

__all__ = ["EXACT", "plain"]

# Wide enough for any printed figure, and for the products and quotients of two of them.
EXACT = Context(prec=40, rounding=ROUND_HALF_EVEN)
TWELFTH = Decimal(1).scaleb(-12)


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
