"""The value of a token of digits, whatever parts its groups."""

import re
from decimal import Decimal
from functools import lru_cache

__all__ = ["UNREADABLE", "digits"]

# The value of digits that no way of grouping makes sense of.
UNREADABLE = Decimal("NaN")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+")
COMMA = re.compile(r"\d+,\d{1,2}")
BLANK = re.compile("[\u00a0\u2009\u202f'’]")
SPACES = str.maketrans("", "", "\u00a0\u2009\u202f'’")
BLANKS = str.maketrans("", "", "\u00a0\u2009\u202f'’,")
SWAPPED = str.maketrans(".,", ",.", "\u00a0\u2009\u202f'’")
POWER = re.compile(r"(.+)[eE]([+-]?\d+)")
HALF = Decimal("0.5")


@lru_cache(maxsize=16384)
def digits(text: str, comma: bool = False) -> tuple[Decimal, Decimal]:
    """The value of a token of digits with its separators, and the half unit of its last printed digit.

    Trailing zeros of a whole number from 1,000 on count as rounding; `1.5e6` has a power of ten. `comma` reads `1.234,5` and `1.234` as they are
    written where the comma is the decimal mark. UNREADABLE where the groups make no sense.
    """
    if text.isascii() and text.isdigit():
        return _whole(text)
    power = POWER.fullmatch(text)
    if power:
        value, half = digits(power[1], comma)
        return value.scaleb(int(power[2])), half.scaleb(int(power[2]))
    if not ("," in text or "." in text):
        return _whole(text.translate(BLANKS))
    if comma:
        swapped = text.translate(SWAPPED)
        if "," not in swapped or swapped.count(".") > 1 or GROUPED.fullmatch(swapped):
            text = swapped
    elif BLANK.search(text):
        text = text.translate(SPACES)
    if "," not in text and text.count(".") == 1:
        plain = text.translate(BLANKS)
    elif GROUPED.fullmatch(text):
        plain = text.replace(",", "")
        if "." not in plain:
            return _whole(plain)
    elif DOTTED.fullmatch(text):
        plain = text.replace(".", "").replace(",", ".")
        if "." not in plain:
            return _whole(plain)
    elif COMMA.fullmatch(text):
        plain = text.replace(",", ".")
    else:
        return UNREADABLE, Decimal(0)
    value = Decimal(plain)
    return value, HALF.scaleb(plain.index(".") + 1 - len(plain))


def _whole(plain: str) -> tuple[Decimal, Decimal]:
    value = Decimal(plain)
    if len(plain) > 3 and plain[-1] == "0" and value:
        return value, HALF.scaleb(len(plain) - len(plain.rstrip("0")))
    return value, HALF
