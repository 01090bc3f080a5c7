"""Whether what two claims hold for is the same: a place, a listing, a segment."""

from functools import cache

from factcheck.match.facet import Facet
from factcheck.match.traits import traits
from factcheck.match.words import rules

__all__ = ["same_scope", "worldwide"]


def worldwide(facet: Facet) -> bool:
    """Whether the figure is told as one of the whole world."""
    return "world" in traits(facet, "qualifiers")


def same_scope(key: str, left: str, right: str) -> bool:
    """Whether two values of one key can be one: a listing and the narrower one within it."""
    if left.casefold() == right.casefold():
        return True
    if key != "listing":
        words, others = _words(left), _words(right)
        return bool(words & others) and ("outside" in words) == ("outside" in others)
    wide = rules().listings
    return right in wide.get(left, ()) or left in wide.get(right, ())


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())
