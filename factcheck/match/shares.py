"""Linking in shares that need not know of each other, as a cluster does it: marks, then pairs, then groups of texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from factcheck.match import joined
from factcheck.match.block import Mark, crowded, groups, mark, paired
from factcheck.match.facet import facets
from factcheck.match.pairing import Judged, Pairs, homes, judged_pairs
from factcheck.match.verdict import Judgement
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.link import Link
from factcheck.model.report import RateUse

__all__ = ["Judged", "Judgement", "Mark", "Marked", "candidates", "judged", "linked", "marked"]


@dataclass(frozen=True, slots=True)
class Marked:
    """What linking needs of a run of documents before it compares any.

    `marks` are parted by key, so that all claims with one key meet in the part of the same number; `homes` tells in
    how many of the `documents` that have claims each stem stands near one.
    """

    marks: tuple[list[Mark], ...]
    homes: dict[str, int]
    documents: int


def marked(documents: Sequence[Document], claims: Sequence[Claim], start: int, parts: int) -> Marked:
    """The marks of claims, of which the first is number `start` of all, in so many parts."""
    ready = facets(claims, documents)
    shares: tuple[list[Mark], ...] = tuple([] for _ in range(parts))
    for each in ready:
        whole = replace(mark(each), order=start + each.order)
        by_part: dict[int, list[tuple[str, ...]]] = {}
        for key in whole.keys:
            by_part.setdefault(crc32("\x1f".join(key).encode(errors="surrogatepass")) % parts, []).append(key)
        for part, keys in by_part.items():
            shares[part].append(replace(whole, keys=tuple(keys)))
    return Marked(shares, homes(ready), len({each.story.order for each in ready}))


def candidates(marks: Iterable[Mark]) -> tuple[Pairs, frozenset[int]]:
    """The pairs of claims worth comparing, in order, and the claims that stand in too large a crowd."""
    keyed = groups(marks).values()
    pairs = {pair for members in keyed for pair in paired(members)}
    return sorted(pairs), frozenset(order for members in keyed for order in crowded(members))


def judged(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    places: Sequence[int],
    wanted: Iterable[tuple[int, int]],
    telling: Mapping[str, float],
) -> Judged:
    """The judgements of the `wanted` pairs, which name claims by their numbers among all; `places` are those of the claims.

    All pairs between two documents must be there, or none.
    """
    ready = facets(claims, documents)
    local = {place: order for order, place in enumerate(places)}
    chosen: Pairs = sorted({(local[one], local[other]) for one, other in wanted})
    found = judged_pairs(ready, chosen, telling)
    return [((places[one], places[other]), judgement) for (one, other), judgement in found]


def linked(
    documents: Sequence[Document], claims: Sequence[Claim], found: Judged
) -> tuple[tuple[Link, ...], tuple[RateUse, ...]]:
    """All links of documents that are linked with no others; `found` are the judgements of their pairs."""
    ready = facets(claims, documents)
    return joined(ready, [judgement for _, judgement in sorted(found, key=lambda each: each[0])])
