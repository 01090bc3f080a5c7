"""Which claims are worth comparing: those that share a key, so that the cost grows with the claims alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from itertools import combinations, islice
from operator import attrgetter

from factcheck.match.digits import significant
from factcheck.match.facet import Facet
from factcheck.match.kinds import loose_kinds
from factcheck.match.replaced import replacing
from factcheck.match.tolls import toll
from factcheck.match.traits import adverbial
from factcheck.match.words import rules
from factcheck.model.records import record

__all__ = ["Key", "Mark", "crowded", "cut", "groups", "is_crowd", "mark", "paired"]

Key = tuple[str, ...]
# A claim gets keys from so many of its nearest words, and a crowd is cut so often before it is left alone.
KEY_WORDS, CUTS = 4, 2
TOPICS = 8
HALF = Decimal("0.5")


@record
class Mark:
    """What is needed of a claim to find its candidates: its place, its keys, its kind, and what a crowd is cut by.

    Of those with one key only claims of one of their `kinds` are compared, one that is `replacing` others with all.
    `named` and `timed` are the first and the second cut, `value` is what the last goes by. Claims of documents that
    are not among those judged have `judged` unset and are no candidates for each other.
    """

    order: int
    keys: tuple[Key, ...]
    kinds: tuple[Key | int, ...]
    named: tuple[Key | int, ...]
    timed: tuple[Key | int, ...]
    value: str
    judged: bool = True
    replacing: bool = False


def mark(facet: Facet, *, judged: bool = True) -> Mark:
    """The mark of a claim; without keys where nothing is known of its size, or it only dates another figure."""
    claim = facet.claim
    told = toll(facet)
    keys = _keys(facet, told) if _telling(facet) else _page(facet) if facet.measure == "date" else ()
    subject = facet.name
    named = (("s", subject, claim.metric),) if subject else tuple(("w", word) for word in islice(facet.near, KEY_WORDS))
    end = claim.period.end if claim.period is not None else None
    timed = (("t", subject, claim.metric, end.isoformat() if end else ""),)
    kinds = tuple((kind,) for kind in _kinds(facet, told))
    return Mark(facet.order, tuple(keys), kinds, named, timed, claim.quantity.value or "", judged, replacing(facet))


def _telling(facet: Facet) -> bool:
    """Whether the claim may be linked with one of any text, not only with one under the same title."""
    if facet.interval is None:
        return False
    return facet.measure != "date" or facet.cell is not None or replacing(facet) or not adverbial(facet)


def groups(marks: Iterable[Mark]) -> dict[Key, list[Mark]]:
    """The claims by their keys, in their order."""
    found: dict[Key, list[Mark]] = defaultdict(list)
    for each in marks:
        for key in each.keys:
            found[key].append(each)
    return found


def paired(members: list[Mark]) -> Iterator[tuple[int, int]]:
    """The pairs of claims with one key that are worth comparing; a crowd is cut first."""
    for group in cut(members):
        for alike in _of_kinds(group):
            for one, other in combinations(alike, 2):
                if one.judged or other.judged:
                    yield (one.order, other.order) if one.order < other.order else (other.order, one.order)


def is_crowd(size: int) -> bool:
    """Whether so many claims are too many to be all compared with each other."""
    return size > rules().crowd


def crowded(members: list[Mark]) -> Iterator[int]:
    """The claims with one key of which so many share name and time too that only the nearest in size are compared."""
    if not is_crowd(len(members)):
        return
    for crowd in _crowds(members, attrgetter("timed")):
        for each in _crowds(crowd, attrgetter("named")):
            yield from (member.order for member in each)


def _crowds(members: Iterable[Mark], parts_of: Callable[[Mark], Iterable[Key | int]]) -> Iterator[list[Mark]]:
    """Those that share a part, where they are too many."""
    parts: dict[Key | int, list[Mark]] = defaultdict(list)
    for each in members:
        for part in parts_of(each):
            parts[part].append(each)
    return (found for found in parts.values() if is_crowd(len(found)))


def _of_kinds(group: list[Mark]) -> Iterator[list[Mark]]:
    """The claims of a group by their kinds, and each that replaces others with all of them."""
    parts: dict[Key | int, list[Mark]] = defaultdict(list)
    for each in group:
        for kind in each.kinds:
            parts[kind].append(each)
    yield from (members for members in parts.values() if len(members) > 1)
    for each in group:
        if each.replacing:
            yield from ([each, other] for other in group if other is not each)


def _kinds(facet: Facet, told: str) -> Iterator[str]:
    """What two claims of one key share that may be of one thing; short texts under one title may tell it as two kinds."""
    if facet.kind:
        yield facet.kind
    yield from loose_kinds(facet.claim, facet.measure, part=facet.part)
    if facet.story.page:
        yield facet.story.page
    if told:
        yield "toll"


def _keys(facet: Facet, told: str) -> list[Key]:
    of_both, of_subject, of_word = _kinds_of_key(facet.measure, facet.claim.role == "delta")
    keys: list[Key] = []
    metric, subject = facet.claim.metric, facet.name
    if metric and subject:
        keys.append((of_both, metric, subject))
    keys += [(of_subject, word) for word in sorted(facet.subject)]
    near = facet.near
    nearest = sorted(near, key=near.__getitem__, reverse=True)  # of words as near the first by the alphabet
    words = dict.fromkeys([*sorted(facet.metric | facet.unit), *nearest[:KEY_WORDS]])
    keys += [(of_word, word) for word in words]
    return keys + _page(facet) + _digits(facet) + _toll(facet, told)


@cache
def _kinds_of_key(measure: str, delta: bool) -> tuple[str, str, str]:
    """What a key begins with that is of metric and subject, of a word of the subject, of a word near the figure: hashed once."""
    role = "delta" if delta else "level"
    return f"{measure}\x1f{role}\x1fm", f"{measure}\x1f{role}\x1fs", f"{measure}\x1f{role}\x1fw"


def _toll(facet: Facet, told: str) -> list[Key]:
    """Keys of a toll: what became of those counted, with each name that opens the text."""
    return [("toll", told, name) for name in sorted(facet.story.lead)[:TOPICS]] if told else []


def _page(facet: Facet) -> list[Key]:
    """The key that the figures of short texts under one title share; a mark may leave out what it is out of."""
    page = facet.story.page
    if not page:
        return []
    keys: list[Key] = [(facet.measure, "p", page)]
    return [*keys, ("count", "p", page)] if facet.bare and facet.measure != "count" else keys


def _digits(facet: Facet) -> list[Key]:
    """Keys by the first digits of a telling figure, cut off and rounded, with what its text is about."""
    value = facet.claim.quantity.value
    if (
        value is None
        or facet.claim.quantity.kind not in ("money", "number", "count", "percent")
        or significant(facet.claim) < 2
    ):
        return []
    return [(first, topic) for first in _firsts(value) for topic in facet.story.topics[:TOPICS] or [""]]


@lru_cache(maxsize=65536)
def _firsts(value: str) -> tuple[str, ...]:
    """The order of magnitude of a figure with its first digit, as it is cut off and as it is rounded."""
    number = abs(Decimal(value))
    shape = number.scaleb(1 - number.adjusted())
    return tuple(dict.fromkeys(f"d\x1f{number.adjusted()}\x1f{int(each)}" for each in (shape, shape + HALF)))


def cut(group: list[Mark], cuts: int = CUTS) -> Iterator[list[Mark]]:
    """The group itself, or the smaller groups of those who share one more word: subject with metric, then the time."""
    crowd = rules().crowd
    if len(group) < 2:
        return
    if len(group) <= crowd:
        yield group
        return
    parts: dict[Key | int, list[Mark]] = defaultdict(list)
    for each in group:
        for part in each.named if cuts == CUTS else each.timed:
            parts[part].append(each)
    for members in parts.values():
        if len(members) <= crowd:
            if len(members) > 1:
                yield members
        elif cuts > 1:
            yield from cut(members, cuts - 1)
        else:
            yield from _windows(members, crowd)


def _windows(members: list[Mark], crowd: int) -> Iterator[list[Mark]]:
    """Neighbours by size: of a crowd that nothing tells apart, only those in reach of each other are compared."""
    ordered = sorted(members, key=lambda each: (each.value, each.order))
    half = crowd // 2
    for start in range(0, len(ordered), half):
        yield ordered[start : start + crowd]
