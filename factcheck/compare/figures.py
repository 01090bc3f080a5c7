"""Which figures of two versions are the same claim: first within aligned sentences, then across the text."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence

from factcheck.compare.aspects import other_thing
from factcheck.compare.keyed import by_key
from factcheck.compare.sentences import Figure, Sentence, identity

__all__ = ["across", "within"]

Pair = tuple[Figure, Figure]
Key = Callable[[Figure], Hashable | None]


def within(old: Sentence, new: Sentence) -> list[Pair]:
    """The pairs of two versions of a sentence: one by one where only the figures differ, else the surest first."""
    if old.masked == new.masked and len(old.figures) == len(new.figures):
        return list(zip(old.figures, new.figures, strict=True))
    return _passes(old.figures, new.figures, (_same_place, _place, _same_thing, _same, _thing, _measure, _kind, _plain))


def across(old: Sequence[Figure], new: Sequence[Figure]) -> list[Pair]:
    """The pairs among figures that have no counterpart in their sentence.

    First the same figure of the same thing, told elsewhere; then another figure of a thing of which each side
    tells but one.
    """
    moved = _passes(old, new, (_same_thing, _same_subject, _same_metric, _distinctive))
    taken = {id(each) for pair in moved for each in pair}
    old, new = ([each for each in side if id(each) not in taken] for side in (old, new))
    single = _singles(old, new)
    return moved + _passes(old, new, (single,))


def _passes(old: Sequence[Figure], new: Sequence[Figure], keys: Iterable[Key]) -> list[Pair]:
    found = []
    for key in keys:
        pairs, old, new = by_key(old, new, key, lambda one, other: not other_thing(one, other))
        found += pairs
    return found


def _same_place(figure: Figure) -> Hashable:
    return identity(figure.claim), figure.near


def _place(figure: Figure) -> Hashable:
    return figure.claim.quantity.kind, figure.claim.quantity.unit, figure.near


def _same_thing(figure: Figure) -> Hashable | None:
    claim = figure.claim
    return (identity(claim), claim.metric, claim.subject) if claim.metric or claim.subject else None


def _same(figure: Figure) -> Hashable:
    return identity(figure.claim)


def _thing(figure: Figure) -> Hashable:
    claim = figure.claim
    return claim.metric, claim.subject, claim.quantity.kind, claim.quantity.unit


def _measure(figure: Figure) -> Hashable:
    return figure.claim.metric, figure.claim.quantity.kind


def _kind(figure: Figure) -> Hashable:
    return figure.claim.quantity.kind, figure.claim.quantity.unit


def _plain(figure: Figure) -> Hashable | None:
    """What is counted may be named in one version only."""
    return True if figure.claim.quantity.kind in ("count", "number") else None


def _same_subject(figure: Figure) -> Hashable | None:
    return (identity(figure.claim), figure.claim.subject) if figure.claim.subject else None


def _same_metric(figure: Figure) -> Hashable | None:
    return (identity(figure.claim), figure.claim.metric) if figure.claim.metric else None


def _distinctive(figure: Figure) -> Hashable | None:
    """The figure alone where it has so many digits that two of them are hardly there by chance."""
    digits = "".join(filter(str.isdigit, figure.claim.quantity.value or ""))
    return identity(figure.claim) if len(digits.strip("0")) >= 3 else None


def _singles(old: Iterable[Figure], new: Iterable[Figure]) -> Key:
    """A key for what each side tells exactly once: subject, metric, role, unit and period, all of them read."""
    counts = [Counter(map(_told, side)) for side in (old, new)]

    def key(figure: Figure) -> Hashable | None:
        told = _told(figure)
        return told if told is not None and all(count[told] == 1 for count in counts) else None

    return key


def _told(figure: Figure) -> Hashable | None:
    claim = figure.claim
    if claim.quantity.kind == "date" or not claim.metric or not claim.subject or "subject" in claim.assumptions:
        return None
    period = (claim.period.start, claim.period.end) if claim.period is not None else None
    return claim.metric, claim.subject, claim.role, claim.quantity.kind, claim.quantity.unit, period
