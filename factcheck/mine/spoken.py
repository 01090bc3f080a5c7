"""Decimals as they are spoken: `two point five`, `up point five percent`."""

from decimal import Decimal

from factcheck.knowledge.numberwords import NumberWords
from factcheck.mine.tokens import Tokens

__all__ = ["spoken_decimal", "spoken_part"]

HALF = Decimal("0.5")
# Around a decimal told without its zero: `up point five percent`.
BEFORE_POINT = frozenset(
    ["up", "down", "by", "of", "about", "just", "only", "around", "a", "to", "at", "or", "and", ",", "("]
)
AFTER_POINT = frozenset(["percent", "per", "pct", "million", "billion", "percentage", "%"])


def spoken_decimal(
    tokens: Tokens, last: int, value: Decimal, words: NumberWords
) -> tuple[Decimal, int, Decimal] | None:
    """`two point five`, `zero point zero eight`: value, end and half unit; None where `point` is no decimal mark."""
    lower, cardinals = tokens.lower, words.cardinals
    if last + 1 >= len(lower) or lower[last] != "point" or lower[last + 1] not in cardinals:
        return None
    at, spelled = last + 1, ""
    while at < len(lower) and (found := cardinals.get(lower[at])) is not None:
        spelled += str(found)
        at += 1
        if found >= 10:
            break
    return Decimal(f"{value}.{spelled}"), at, HALF.scaleb(-len(spelled))


def spoken_part(tokens: Tokens, index: int, words: NumberWords) -> tuple[Decimal, int, Decimal] | None:
    """`point five` of `up point five percent`: value, end and half unit; None where `point` is a noun or follows a number."""
    lower = tokens.lower
    if not index or lower[index - 1] != "point" or (index > 1 and lower[index - 2] not in BEFORE_POINT):
        return None
    found = spoken_decimal(tokens, index - 1, Decimal(0), words)
    return found if found is not None and found[1] < len(lower) and lower[found[1]] in AFTER_POINT else None
