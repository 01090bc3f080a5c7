"""Which of the words that tell measured things apart a figure has."""

from functools import cache

from factcheck.match.facet import Facet
from factcheck.match.words import rules, stem
from factcheck.model.claim import Claim

__all__ = ["NEAR", "adverbial", "doings", "traits"]

# How near a rival word or qualifier must stand to the figure to be its own.
NEAR = 0.5
# How near an event's word must stand to a date.
BESIDE = 0.45
# By how much one rival must stand nearer than the next.
MARGIN = 0.15


def traits(facet: Facet, kind: str) -> tuple[str, ...]:
    """Which of each group of rivals or qualifiers the figure has, worked out once."""
    found = facet.traits.get(kind)
    if found is None:
        groups = _stemmed_rivals() if kind == "rivals" else _stemmed_qualifiers()
        if facet.near.keys().isdisjoint(_all_of(kind)):
            found = ("",) * len(groups)
        elif kind == "rivals":
            found = tuple([_rival(facet, each) for each in _stemmed_rivals()])
        else:
            found = tuple([_qualified(facet, each) for each in _stemmed_qualifiers()])
        facet.traits[kind] = found
    return found


@cache
def _all_of(kind: str) -> frozenset[str]:
    """All words of the rivals or of the qualifiers: few figures have one near."""
    return frozenset(
        word for group in (_stemmed_rivals() if kind == "rivals" else _stemmed_qualifiers()) for word in group
    )


@cache
def _stemmed_rivals() -> tuple[tuple[str, ...], ...]:
    return tuple(_stemmed(each.words) for each in rules().rivals)


@cache
def _stemmed_qualifiers() -> tuple[dict[str, str], ...]:
    return tuple(
        {word: name for name, words in each.values.items() for word in _stemmed(words)} for each in rules().qualifiers
    )


def _stemmed(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(stem, words))))


def _rival(facet: Facet, rivals: tuple[str, ...]) -> str:
    """Which of the rivals the figure is about, empty where none or two stand equally near."""
    near = facet.near  # the facet's own words among them
    if near.keys().isdisjoint(rivals):
        return ""
    own = facet.unit or facet.metric | facet.subject
    named = [word for word in rivals if word in own]
    if named:
        return named[0] if len(named) == 1 else ""
    found = sorted(((near[word], word) for word in rivals if near.get(word, 0.0) >= NEAR), reverse=True)
    if not found or (len(found) > 1 and found[0][0] - found[1][0] < MARGIN):
        return ""
    return found[0][1]


def _qualified(facet: Facet, qualifier: dict[str, str]) -> str:
    near = facet.near
    if near.keys().isdisjoint(qualifier):
        return ""
    best, value = NEAR, ""
    for word, name in qualifier.items():
        if near.get(word, 0.0) >= best and near.get(word, 0.0) > (best if value else 0.0):
            best, value = near[word], name
    return value


@cache
def _events() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().events)))


def doings(facet: Facet) -> frozenset[str]:
    """The events that a date may be the date of, worked out once."""
    if facet.doings is None:
        near, events = facet.near, _events()
        beside = frozenset(word for word in events & near.keys() if near[word] >= BESIDE)
        facet.doings = beside | (facet.metric & events)
    return facet.doings


def adverbial(facet: Facet) -> bool:
    """Whether a date is no statement of its own: another figure of the sentence holds then, or it tells what is meant.

    Worked out once.
    """
    if facet.adverbial is None:
        text = facet.claim.text.casefold()
        figures = facet.story.figures.get(facet.claim.sentence.start, ())
        facet.adverbial = _tells_apart(facet.claim) or any(
            each.period is not None and text in each.period.text.casefold() for each in figures
        )
    return facet.adverbial


def _tells_apart(claim: Claim) -> bool:
    """Whether the date's metric is the thing named right behind it: `the 2024 budget`."""
    end = claim.span.end
    return any(
        step.rule == "metric" and step.extent is not None and end <= step.extent.start <= end + 1
        for step in claim.derivation
    )
