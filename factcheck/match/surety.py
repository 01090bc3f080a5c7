"""How sure it must be that two claims are of one thing before they are said to conflict."""

from collections.abc import Collection
from functools import cache

from factcheck.match.align import Alignment
from factcheck.match.compare import nearness
from factcheck.match.facet import Facet
from factcheck.match.stories import instant_rows, one_name
from factcheck.match.times import Relation
from factcheck.match.traits import adverbial, doings
from factcheck.match.updates import CURRENT
from factcheck.match.words import rules, stem
from factcheck.model.calendar import Period

__all__ = [
    "alike", "another_thing", "apart_in_time", "headline_and_body", "one_event", "one_measure", "one_name_and_metric",
    "one_subject", "opposite", "other_basis", "tabled", "too_far",
]  # fmt: skip

# How much of the words around two figures must agree for a conflict: where their metric is known, and where not.
SLIGHT, ALIKE = 0.3, 0.38
# How much of the words around two dates must agree where no event's word is shared: to agree, to conflict.
LIKELY, SURE = 0.5, 0.75
# How near a word must stand to say what a figure is of, and how many words make a text that tells what it is about.
TOUCHING, LONG = 0.55, 25


def one_subject(one: Facet, other: Facet, doubts: Collection[str]) -> bool:
    """Whether it is sure that both are about the same: both name it, or both texts tell one story.

    `doubts` are those with which they are aligned.
    """
    named = any(word[:1].isupper() for word in one.claim.subject.split()) and (
        not one.subject.isdisjoint(other.subject) or one_name(one, other)
    )
    if named and "subject" not in doubts:
        return True
    here, there = one.story, other.story
    if named and one.subject & other.subject & here.title & there.title:
        return True
    if here is there or (here.entity and here.entity == there.entity):
        return True
    if here.topic and there.topic:
        return 5 * len(here.topic & there.topic) >= 2 * min(len(here.topic), len(there.topic))
    return (
        bool(here.names & there.names & (here.lead | there.lead))
        or not (here.names or there.names)
        or here.title == there.title
    )


def another_thing(pair: Alignment) -> bool:
    """Whether each figure stands beside words that the other text never uses: rice here, sugar there."""
    if pair.one.story is pair.other.story:
        return False
    if _modified(pair.one) - pair.other.story.words and _modified(pair.other) - pair.one.story.words:
        return True
    if min(len(pair.one.story.words), len(pair.other.story.words)) < LONG:
        return False
    if pair.one.cell is not None and pair.other.cell is not None:
        return False
    return (
        _beside(pair.one) - pair.other.story.words != frozenset()
        and _beside(pair.other) - pair.one.story.words != frozenset()
    )


def _beside(facet: Facet) -> frozenset[str]:
    """The words of the text right beside the figure; those of a metric that the rules name are not the text's own."""
    ruled = facet.metric if facet.ruled else frozenset[str]()
    return (frozenset(word for word, weight in facet.near.items() if weight >= TOUCHING) & facet.story.words) - ruled


def _modified(facet: Facet) -> frozenset[str]:
    """The words of what a figure measures where the text names it: of wheat stocks, not corn stocks."""
    return frozenset() if facet.ruled else facet.metric & facet.story.words


def too_far(pair: Alignment) -> bool:
    """Whether the figures are of different orders, no slip of scale, or one is the `one` of a turn of phrase."""
    a, b = pair.one.claim, pair.other.claim
    if a.quantity.kind == "date":
        return "subject" in pair.doubts and pair.one.cell is None and not (a.subject and a.subject == b.subject)
    if a.quantity.kind == "count" and "1" in (a.quantity.value, b.quantity.value) and not pair.one.ruled:
        return True
    return nearness(pair.one, pair.other) <= -2 and not tabled(pair.one, pair.other)


def tabled(one: Facet, other: Facet) -> bool:
    """Whether both figures stand in tables."""
    return one.cell is not None and other.cell is not None


def other_basis(pair: Alignment) -> bool:
    """Whether the notes of one table tell of something left out or put in that those of the other do not."""
    here, there = pair.one.story, pair.other.story
    label = pair.one.cell.label if pair.one.cell is not None else frozenset[str]()
    if here.corrects or there.corrects or label & _plain_rows():
        return False
    return bool((here.words ^ there.words) & (_specials() if label & instant_rows() else _bases()))


@cache
def _specials() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().special_bases)))


@cache
def _plain_rows() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().plain_rows)))


@cache
def _bases() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().bases)))


def one_measure(pair: Alignment, *, headline: bool) -> bool:
    """Whether it is sure what both measure: a metric that the rules know, one cell of a table, or like words around."""
    return alike(pair.one, pair.other, pair.wording, headline=headline)


def alike(one: Facet, other: Facet, wording: float, *, headline: bool) -> bool:
    """The same of two claims that are not aligned yet; `wording` is how much of the words around them they share."""
    a, b = one.claim, other.claim
    if one.ruled and a.metric == b.metric:
        return headline or wording >= SLIGHT or bool(a.subject and a.subject == b.subject)
    if headline:
        return False
    return wording >= ALIKE or tabled(one, other)


def headline_and_body(one: Facet, other: Facet) -> bool:
    """Whether one stands in a headline and the other in the body of the same document."""
    return one.story is other.story and (one.claim.section == "headline") != (other.claim.section == "headline")


def opposite(one: Facet, other: Facet) -> bool:
    """Whether one is told as a rise and the other as a fall."""
    a, b = one.claim, other.claim
    return bool(a.change and b.change) and a.change != b.change and a.role != "origin"


def one_name_and_metric(one: Facet, other: Facet) -> bool:
    """Whether both name the same subject and the same metric, one that the rules know."""
    a, b = one.claim, other.claim
    return one.ruled and a.metric == b.metric and bool(one.subject) and a.subject == b.subject


def apart_in_time(one: Facet, other: Facet, relation: Relation) -> bool:
    """Whether two figures whose times lie so are of different times."""
    if one.behaviour == "once" or one.claim.quantity.kind == "date":
        return False
    if relation == "apart":
        return True
    if relation == "holds":
        return one.claim.role == "delta"
    return _bases_differ(one.claim.baseline, other.claim.baseline)


def _bases_differ(one: Period | None, other: Period | None) -> bool:
    if one is None or other is None or one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    return one.start > other.end + CURRENT or other.start > one.end + CURRENT


def one_event(one: Facet, other: Facet, wording: float, doubts: Collection[str], *, agreeing: bool) -> bool:
    """Whether two dates are of one event that happens once, not merely the time of something else.

    Of what happens often (announcements), only words that are nearly the same tell that it is one event.
    """
    if adverbial(one) or adverbial(other):
        return False
    named = bool(one.subject or other.subject)
    if not doings(one).isdisjoint(doings(other)):
        return named or one_subject(one, other, doubts)
    if not named:
        return False
    same = bool(one.metric) and one.metric == other.metric
    return wording >= (LIKELY if agreeing else SURE) and (same or agreeing)
