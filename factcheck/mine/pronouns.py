"""Whether `one` counts something: `one of the banks`, `just one area`; not `no one`, `the one`, `one can`."""

from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.mine.counts import counted
from factcheck.mine.figure import Numeral
from factcheck.mine.tokens import Tokens
from factcheck.packs import load
from factcheck.packs.names import NamesPack, One

__all__ = ["counts_one"]


@cache
def _one() -> One:
    pack: NamesPack = load("names", NamesPack)
    return pack.one


def counts_one(tokens: Tokens, numeral: Numeral) -> tuple[int, int, str] | None:
    """The noun phrase that a `one` counts, None where it counts nothing."""
    words = _one()
    lower = tokens.lower
    before = lower[numeral.first - 1] if numeral.first else ""
    at = numeral.last
    following = lower[at] if at < len(lower) else ""
    if tokens.possessive(numeral.first) or tokens.texts[numeral.first].lower() != "one":
        return None
    if following == "of":
        if before in ("no", "each", "every", "any", "this", "that", "which", "only"):
            return None
        return counted(tokens, at, len(tokens.texts), False)
    if before in words.before or following in words.after or not following or tokens.kinds[at] != "w":
        return None
    if tag(following) not in ("NN", "NV", "JJ", "NNP", "JJS", "VBG", "VD"):
        return None
    return counted(tokens, at, len(tokens.texts), True)
