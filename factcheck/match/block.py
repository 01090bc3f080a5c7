"""Which claims are worth comparing: those that share a key, so that the cost grows with the claims alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from factcheck.match.compare import significant
from factcheck.match.facet import Facet
from factcheck.match.words import rules

__all__ = ["pairs"]

Key = tuple[str, ...]
# A claim gets keys from so many of its nearest words, and a crowd is cut so often before it is left alone.
KEY_WORDS, CUTS = 4, 2
TOPICS = 6


def pairs(facets: Sequence[Facet]) -> Iterator[tuple[Facet, Facet]]:
    """The pairs of claims that share a key, each once, in order of the claims."""
    groups: dict[Key, list[Facet]] = defaultdict(list)
    for facet in facets:
        if facet.interval is None:
            continue
        for key in _keys(facet):
            groups[key].append(facet)
    found: set[tuple[int, int]] = set()
    for key in sorted(groups):
        for group in _cut(groups[key], CUTS):
            found.update((one.order, other.order) for one, other in combinations(group, 2))
    for one, other in sorted(found):
        yield facets[one], facets[other]


def _keys(facet: Facet) -> list[Key]:
    measure = facet.measure
    role = "delta" if facet.claim.role == "delta" else "level"
    keys: list[Key] = []
    metric, subject = facet.claim.metric, facet.claim.subject.casefold()
    if metric and subject:
        keys.append((measure, role, "m", metric, subject))
    keys += [(measure, role, "s", word) for word in sorted(facet.subject)]
    keys += [(measure, role, "w", word) for word in sorted(facet.metric | facet.unit)]
    near = sorted(facet.near.items(), key=lambda each: (-each[1], each[0]))
    keys += [(measure, role, "w", word) for word, _ in near[:KEY_WORDS]]
    return list(dict.fromkeys(keys)) + _digits(facet)


def _digits(facet: Facet) -> list[Key]:
    """Keys by the first digits of a telling figure, cut off and rounded, with what its text is about."""
    value = facet.claim.quantity.value
    if value is None or facet.claim.quantity.kind not in ("money", "number", "count", "percent") or significant(facet.claim) < 2:
        return []
    number = abs(Decimal(value))
    shape = number.scaleb(1 - number.adjusted())
    firsts = dict.fromkeys((int(shape), int(shape + Decimal("0.5"))))
    topics = sorted(facet.story.topic)[:TOPICS] or [""]
    return [("d", str(number.adjusted()), str(first), topic) for first in firsts for topic in topics]


def _cut(group: list[Facet], cuts: int) -> Iterator[list[Facet]]:
    """The group itself, or the smaller groups of those who share one more word."""
    crowd = rules().crowd
    if len(group) < 2:
        return
    if len(group) <= crowd:
        yield group
        return
    parts: dict[Key, list[Facet]] = defaultdict(list)
    for facet in group:
        for part in _parts(facet, cuts):
            parts[part].append(facet)
    for part in sorted(parts):
        members = parts[part]
        if len(members) <= crowd:
            if len(members) > 1:
                yield members
        elif cuts > 1:
            yield from _cut(members, cuts - 1)
        else:
            yield from _windows(members, crowd)


def _parts(facet: Facet, cuts: int) -> list[Key]:
    """Subject with metric first, then subject and time, then the words nearest by."""
    claim = facet.claim
    subject = claim.subject.casefold()
    if cuts == CUTS:
        return [("s", subject, claim.metric)] if subject else [("w", word) for word in sorted(facet.near)[:KEY_WORDS]]
    end = claim.period.end if claim.period is not None else None
    return [("t", subject, claim.metric, end.isoformat() if end else "")]


def _windows(members: list[Facet], crowd: int) -> Iterator[list[Facet]]:
    """Neighbours by size: of a crowd that nothing tells apart, only those in reach of each other are compared."""
    ordered = sorted(members, key=lambda each: (each.claim.quantity.value or "", each.order))
    half = crowd // 2
    for start in range(0, len(ordered), half):
        yield ordered[start : start + crowd]
