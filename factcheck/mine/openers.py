"""The tokens of a sentence that a number, a date or a time may open with, found once for all who read them."""

from functools import cache
from itertools import compress

from factcheck.knowledge.numberwords import number_words
from factcheck.mine.calendarwords import words
from factcheck.mine.relativetimes import heads
from factcheck.mine.tokens import Tokens

__all__ = ["openers"]


@cache
def _table() -> frozenset[str]:
    return frozenset([*number_words().starts, *words().heads, *heads(), *"'’‘"])


def openers(tokens: Tokens) -> list[int]:
    """Where digits, number words, words of the calendar and of time stand, and apostrophes (`'90s`)."""
    found = tokens.openers
    if found is None:
        lower = tokens.lower
        words = compress(range(len(lower)), map(_table().__contains__, lower))
        found = tokens.openers = sorted([*tokens.numbers, *words]) if tokens.numbers else [*words]
    return found
