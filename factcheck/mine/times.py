"""Words that say when: `last year`, `since Monday`, `a week earlier`."""

from collections.abc import Sequence

from factcheck.mine.context import Context
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.tokens import Tokens

__all__ = ["times"]


def times(tokens: Tokens, dates: Sequence[Figure], context: Context) -> list[TimeExpression]:
    """The time expressions of a sentence, in order."""
    return []
