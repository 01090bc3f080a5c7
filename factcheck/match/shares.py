"""Linking in shares that need not know of each other, as a cluster does it: marks, then pairs, then groups of texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

from factcheck.match import joined
from factcheck.match.block import Mark, mark
from factcheck.match.facet import Facet
from factcheck.match.pairing import Judged, homes, judged_pairs
from factcheck.match.verdict import Judgement
from factcheck.match.work import Pairs, sought
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


def marked(ready: Sequence[Facet], parts: int) -> Marked:
    """The marks of claims, in so many parts; each goes by the number that its facet has."""
    shares: tuple[list[Mark], ...] = tuple([] for _ in range(parts))
    for whole in map(mark, ready):
        by_part: dict[int, list[tuple[str, ...]]] = {}
        for key in whole.keys:
            by_part.setdefault(crc32("\x1f".join(key).encode(errors="surrogatepass")) % parts, []).append(key)
        for part, keys in by_part.items():
            shares[part].append(replace(whole, keys=tuple(keys)))
    return Marked(shares, homes(ready), len({each.story.order for each in ready}))


def candidates(marks: Iterable[Mark]) -> tuple[Pairs, frozenset[int]]:
    """The pairs of claims worth comparing, in order, and the claims that stand in too large a crowd."""
    listed = list(marks)
    partners, crowds = sought(listed)
    pairs = [(one, other) for one in sorted({each.order for each in listed}) for other in partners.later(one)]
    return pairs, crowds


def judged(ready: Mapping[int, Facet], wanted: Sequence[tuple[int, int]], telling: Mapping[str, float]) -> Judged:
    """The judgements of the `wanted` pairs, which name claims by their numbers; `ready` are these claims.

    All pairs between two documents must be there, or none.
    """
    numbers = sorted(ready)
    local = {number: place for place, number in enumerate(numbers)}
    pairs = [(local[one], local[other]) for one, other in wanted]
    return judged_pairs([ready[number] for number in numbers], pairs, telling)


def linked(ready: Sequence[Facet], found: Judged) -> tuple[tuple[Link, ...], tuple[RateUse, ...]]:
    """All links of documents that are linked with no others; `found` are the judgements of their pairs."""
    return joined(ready, [judgement for _, judgement in sorted(found, key=lambda each: each[0])])
