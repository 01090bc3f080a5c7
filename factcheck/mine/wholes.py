"""The whole that a part is told of: `300 of its 1,200 jobs`."""

from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens

__all__ = ["is_whole"]

OWNERS = frozenset(["its", "their", "his", "her", "our", "my"])
# How many words of the part's own may stand between it and `of`.
NOUNS = 2


def is_whole(figure: Figure, before: Figure | None, tokens: Tokens) -> bool:
    """Whether the figure `before` is told as a part of this one, which its owner has."""
    of = figure.reach_first - 2
    return (
        before is not None
        and tokens.lower[max(0, of) : of + 1] == ["of"]
        and tokens.lower[of + 1] in OWNERS
        and 0 <= of - before.last <= NOUNS
    )
