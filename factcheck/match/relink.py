"""Which pairs of claims are to be compared anew once some texts of a corpus have come, gone or changed."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, compress
from operator import attrgetter

from factcheck.match.block import Mark, crowded, paired
from factcheck.match.facet import Facet
from factcheck.match.marked import Marked
from factcheck.match.pairing import Judged, Spread, judged_share, weights
from factcheck.match.work import Pairs, shares

__all__ = ["Anew", "Between", "anew", "compared"]

# Two texts by their places; twice the same place for the pairs within one.
Between = tuple[int, int]
Texts = Sequence[Marked | None]


@dataclass(frozen=True, slots=True)
class Anew:
    """What a change bears on: the pairs of claims to compare, by the texts they stand in, all that these have or none.

    Claims are numbered over all places. `telling` says how telling words are. `keys` are those of all texts that came, went
    or changed, `crowds` the claims with one of these that have more look-alikes than are compared, by key.
    """

    pairs: Mapping[Between, Pairs]
    telling: Mapping[str, float]
    keys: AbstractSet[int]
    crowds: Mapping[int, Sequence[int]]


def anew(old: Texts, new: Texts, starts: Sequence[int]) -> Anew:
    """The pairs whose verdict may differ between two states of a corpus; all pairs where `old` holds none.

    Both list the same places in one order, with None where a text is not there, and the same record where it has not
    changed; the claims of each are numbered from `starts`. A verdict between two texts rests on their own claims, on which of these
    share a key whose group gives them as a pair, and on how telling the words around these are.
    """
    counts = Counter(chain.from_iterable(each.stems for each in new if each is not None))
    telling = weights(counts, _bearing(new))
    changed = {place for place, (before, after) in enumerate(zip(old, new, strict=True)) if before is not after}
    keys = {key for place in changed for each in (old[place], new[place]) if each is not None for key in each.keys}
    same = _groups([None if place in changed else each for place, each in enumerate(new)], keys, starts)
    groups = _with(same, [each if place in changed else None for place, each in enumerate(new)], keys, starts)
    crowds = {key: orders for key, members in groups.items() if (orders := sorted(set(crowded(members))))}
    now = _pairs(groups)
    if not any(old):
        return Anew(_between(now, starts), telling, keys, crowds)
    gone = [each if place in changed else None for place, each in enumerate(old)]
    bearing = {_homes(pair, starts) for pair in now ^ _pairs(_with(same, gone, keys, starts))}
    bearing |= {two for two in (_homes(pair, starts) for pair in now) if not changed.isdisjoint(two)}
    for place in changed:
        counts.subtract(each.stems if (each := new[place]) is not None else ())
        counts.update(each.stems if (each := old[place]) is not None else ())
    moved = _moved(weights(counts, _bearing(old)), telling)
    moving = {
        starts[place] + claim
        for place, each in enumerate(new)
        if each is not None and place not in changed
        for claim in each.telling(moved)
    }
    near = _pairs(_groups(new, _keys(new, moving, starts), starts))
    bearing |= {_homes(pair, starts) for pair in near if not moving.isdisjoint(pair)}
    shared = {key for one, other in bearing for key in _shared(new[one], new[other])}
    whole = _between(_pairs(_groups(new, shared, starts)), starts)
    return Anew({two: whole.get(two, []) for two in bearing}, telling, keys, crowds)


def compared(facets: Sequence[Facet], due: Anew, starts: Sequence[int], spread: Spread) -> dict[Between, Judged]:
    """The judgements of the pairs that are due, by the texts they stand in: all of these, where there are none an empty list."""
    found: dict[Between, Judged] = {two: [] for two in due.pairs}
    work = shares(pairs for two in sorted(due.pairs) if (pairs := due.pairs[two]))
    for judged in spread(lambda share: judged_share(facets, share, due.telling), work):
        for each in judged:
            found[_homes(each[0], starts)].append(each)
    return {two: sorted(each, key=lambda judged: judged[0]) for two, each in found.items()}


def _bearing(texts: Texts) -> int:
    """How many texts have a claim."""
    return sum(1 for each in texts if each is not None and each.size)


def _moved(before: Mapping[str, float], after: Mapping[str, float]) -> frozenset[str]:
    """The stems that tell more or less than before; one that is not listed weighs 1."""
    return frozenset(word for word in {*before, *after} if before.get(word, 1.0) != after.get(word, 1.0))


def _keys(texts: Texts, claims: Iterable[int], starts: Sequence[int]) -> set[int]:
    """The keys of these claims."""
    found: set[int] = set()
    for claim in claims:
        place = bisect_right(starts, claim) - 1
        each = texts[place]
        if each is not None:
            own = claim - starts[place]
            found.update(key for key, owner in zip(each.keys, each.owners, strict=True) if owner == own)
    return found


def _shared(one: Marked | None, other: Marked | None) -> Iterable[int]:
    return set(one.keys) & set(other.keys) if one is not None and other is not None else ()


def _pairs(groups: Mapping[int, list[Mark]]) -> set[tuple[int, int]]:
    """The pairs that the groups give."""
    return {pair for members in groups.values() if len(members) > 1 for pair in paired(members)}


def _groups(texts: Texts, keys: AbstractSet[int], starts: Sequence[int]) -> dict[int, list[Mark]]:
    """The claims with each of these keys, in order."""
    groups: dict[int, list[Mark]] = defaultdict(list)
    for place, each in enumerate(texts):
        if each is None or not keys or keys.isdisjoint(each.keys):
            continue
        marks: dict[int, Mark] = {}
        for key, claim in compress(zip(each.keys, each.owners, strict=True), map(keys.__contains__, each.keys)):
            if claim not in marks:
                marks[claim] = each.mark(claim, starts[place] + claim)
            groups[key].append(marks[claim])
    return groups


def _with(
    groups: Mapping[int, list[Mark]], texts: Texts, keys: AbstractSet[int], starts: Sequence[int]
) -> dict[int, list[Mark]]:
    """The groups together with the claims of these texts."""
    added = _groups(texts, keys, starts)
    grown = {key: sorted([*groups.get(key, ()), *members], key=_order) for key, members in added.items()}
    return {**groups, **grown}


_order = attrgetter("order")


def _homes(pair: tuple[int, int], starts: Sequence[int]) -> Between:
    return bisect_right(starts, pair[0]) - 1, bisect_right(starts, pair[1]) - 1


def _between(pairs: Iterable[tuple[int, int]], starts: Sequence[int]) -> dict[Between, Pairs]:
    found: dict[Between, Pairs] = defaultdict(list)
    for pair in sorted(pairs):
        found[_homes(pair, starts)].append(pair)
    return found
