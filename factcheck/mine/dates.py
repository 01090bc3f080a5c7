"""Calendar dates as printed."""

from factcheck.mine.context import Context
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens

__all__ = ["dates"]


def dates(tokens: Tokens, context: Context) -> list[Figure]:
    """The dates of a sentence, in order."""
    return []
