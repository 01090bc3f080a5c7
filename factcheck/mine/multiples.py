"""How many times: `doubled`, `threefold`, `6.5 times`, `twice`."""

from decimal import Decimal

from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import number_words
from factcheck.knowledge.units import unit_tables
from factcheck.mine.figure import Numeral
from factcheck.mine.forms import rate_at
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens

__all__ = ["multiple"]

TIMES = frozenset(["times", "fold", "x"])


def multiple(tokens: Tokens, numeral: Numeral) -> Part | None:
    """The part of a numeral that says how many times, None for any other."""
    words = number_words()
    first, last = numeral.first, numeral.last
    lower = tokens.lower
    word = lower[first]
    if last - first == 1 and word in words.folds:
        return Part(numeral, first, last, numeral.value, Decimal(0), kind="multiple", own=True)
    if last - first == 1 and word in words.multiples:
        if word in ("double", "triple", "treble", "quadruple", "halve") and not _acts(tokens, first):
            return None
        return Part(numeral, first, last, numeral.value, Decimal(0), kind="multiple", own=True)
    if last >= len(lower):
        return None
    at = last + 1 if tokens.texts[last] == "-" and tokens.glued(last) and last + 1 < len(lower) else last
    following = lower[at]
    if following not in TIMES:
        return None
    if following == "x" and not (
        at == last and tokens.glued(at) and not (at + 1 < len(lower) and tokens.kinds[at + 1] == "n")
    ):
        return None
    half = numeral.half_unit if "." in tokens.texts[first] else Decimal(0)
    part = Part(numeral, first, at + 1, numeral.value, half, kind="multiple", own=True)
    rate = rate_at(tokens, at + 1, unit_tables()) if following == "times" else None
    if rate is not None:
        part.unit, part.last = f"/{rate[0]}", rate[1]
    return part


def _acts(tokens: Tokens, at: int) -> bool:
    """Whether `double` is a verb or compares here, not an adjective (`double room`)."""
    before = tokens.lower[at - 1] if at else ""
    following = tokens.lower[at + 1] if at + 1 < len(tokens.texts) else ""
    if before in ("to", "will", "would", "could", "may", "might", "can", "should", "nearly", "almost", "than"):
        return True
    return following in ("the", "its", "that", "what", "their", "his", "her", "last") and tag(following) != "NN"
