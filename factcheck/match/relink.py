"""Which pairs of claims are to be compared anew once some texts of a corpus have come, gone or changed."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.match.block import Mark, crowded, is_crowd, paired
from factcheck.match.facet import Facet
from factcheck.match.marked import Marked
from factcheck.match.pairing import Judged, Pairs, Spread, judged_pairs, shares, weights

__all__ = ["Anew", "Between", "anew", "compared", "crowds"]

# Two texts by their places; twice the same place for the pairs within one.
Between = tuple[int, int]
Texts = Sequence[Marked | None]


@dataclass(frozen=True, slots=True)
class Anew:
    """What a change bears on: the pairs of claims to compare, by the texts they stand in, all that these have or none.

    Claims are numbered over all places. `telling` says how telling words are.
    """

    pairs: Mapping[Between, Pairs]
    telling: Mapping[str, float]


def anew(old: Texts, new: Texts, starts: Sequence[int]) -> Anew:
    """The pairs whose verdict may differ between two states of a corpus; all pairs where `old` holds none.

    Both list the same places in one order, with None where a text is not there, and the same record where it has not
    changed; the claims of each are numbered from `starts`. A verdict between two texts rests on their own claims, on which of these
    share a key whose group gives them as a pair, and on how telling the words around them are.
    """
    telling = _telling(new)
    changed = {place for place, (before, after) in enumerate(zip(old, new, strict=True)) if before is not after}
    keys = {key for place in changed for each in (old[place], new[place]) if each is not None for key in each.keys}
    now = _pairs(new, keys, starts)
    if not any(old):
        return Anew(_between(now, starts), telling)
    bearing = {_homes(pair, starts) for pair in now ^ _pairs(old, keys, starts)}
    bearing |= {two for two in (_homes(pair, starts) for pair in now) if not changed.isdisjoint(two)}
    moved = _moved(_telling(old), telling)
    touched = {
        place for place, each in enumerate(new) if each is not None and place not in changed and moved & each.stems
    }
    near = _pairs(new, {key for place in touched if (each := new[place]) is not None for key in each.keys}, starts)
    bearing |= {two for two in (_homes(pair, starts) for pair in near) if not touched.isdisjoint(two)}
    shared = {key for one, other in bearing for key in _shared(new[one], new[other])}
    whole = _between(_pairs(new, shared, starts), starts)
    return Anew({two: whole.get(two, []) for two in bearing}, telling)


def compared(facets: Sequence[Facet], due: Anew, starts: Sequence[int], spread: Spread) -> dict[Between, Judged]:
    """The judgements of the pairs that are due, by the texts they stand in: all of these, where there are none an empty list."""
    found: dict[Between, Judged] = {two: [] for two in due.pairs}
    for share in spread(lambda pairs: judged_pairs(facets, pairs, due.telling), shares(due.pairs)):
        for each in share:
            found[_homes(each[0], starts)].append(each)
    return {two: sorted(each, key=lambda judged: judged[0]) for two, each in found.items()}


def crowds(texts: Texts, starts: Sequence[int]) -> frozenset[int]:
    """The claims that have more look-alikes than are compared."""
    sizes = Counter(key for each in texts if each is not None for key in each.keys)
    large = {key for key, size in sizes.items() if is_crowd(size)}
    return frozenset(order for members in _groups(texts, large, starts) for order in crowded(members))


def _telling(texts: Texts) -> dict[str, float]:
    present = [each for each in texts if each is not None and each.size]
    return weights(Counter(stem for each in present for stem in each.stems), len(present))


def _moved(before: Mapping[str, float], after: Mapping[str, float]) -> frozenset[str]:
    """The stems that tell more or less than before; one that is not listed weighs 1."""
    return frozenset(word for word in {*before, *after} if before.get(word, 1.0) != after.get(word, 1.0))


def _shared(one: Marked | None, other: Marked | None) -> Iterable[int]:
    return set(one.keys) & set(other.keys) if one is not None and other is not None else ()


def _pairs(texts: Texts, keys: Container[int], starts: Sequence[int]) -> set[tuple[int, int]]:
    """The pairs that the groups of these keys give."""
    return {pair for members in _groups(texts, keys, starts) if len(members) > 1 for pair in paired(members)}


def _groups(texts: Texts, keys: Container[int], starts: Sequence[int]) -> Collection[list[Mark]]:
    """The claims with each of these keys."""
    groups: dict[int, list[Mark]] = defaultdict(list)
    for place, each in enumerate(texts):
        if each is not None:
            for key, claim in _of(each, keys):
                groups[key].append(each.mark(claim, starts[place] + claim))
    return groups.values()


def _of(text: Marked, keys: Container[int]) -> Iterator[tuple[int, int]]:
    return ((key, claim) for key, claim in zip(text.keys, text.owners, strict=True) if key in keys)


def _homes(pair: tuple[int, int], starts: Sequence[int]) -> Between:
    return bisect_right(starts, pair[0]) - 1, bisect_right(starts, pair[1]) - 1


def _between(pairs: Iterable[tuple[int, int]], starts: Sequence[int]) -> dict[Between, Pairs]:
    found: dict[Between, Pairs] = defaultdict(list)
    for pair in sorted(pairs):
        found[_homes(pair, starts)].append(pair)
    return found
