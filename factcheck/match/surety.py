"""How sure it must be that two claims are of one thing before they are said to conflict."""

from functools import cache

from factcheck.match.align import Alignment
from factcheck.match.behaviour import known_metrics
from factcheck.match.compare import nearness
from factcheck.match.facet import Facet
from factcheck.match.stories import instant_rows, one_name
from factcheck.match.traits import doings
from factcheck.match.words import rules, stem

__all__ = ["alike", "another_thing", "one_event", "one_measure", "one_subject", "other_basis", "tabled", "too_far"]

# How much of the words around two figures must agree for a conflict: where their metric is known, and where not.
SLIGHT, ALIKE = 0.3, 0.38
# How much of the words around two dates must agree where no event's word is shared: to agree, to conflict.
LIKELY, SURE = 0.5, 0.75
# How near a word must stand to say what a figure is of, and how many words make a text that tells what it is about.
TOUCHING, LONG = 0.55, 25


def one_subject(pair: Alignment) -> bool:
    """Whether it is sure that both are about the same: both name it, or both texts tell one story."""
    subject = pair.one.claim.subject
    named = any(word[:1].isupper() for word in subject.split()) and (
        bool(pair.one.subject & pair.other.subject) or one_name(pair.one, pair.other)
    )
    if named and "subject" not in pair.doubts:
        return True
    here, there = pair.one.story, pair.other.story
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
    ruled = facet.metric if facet.claim.metric in known_metrics() else frozenset[str]()
    return (frozenset(word for word, weight in facet.near.items() if weight >= TOUCHING) & facet.story.words) - ruled


def _modified(facet: Facet) -> frozenset[str]:
    """The words of what a figure measures where the text names it: of wheat stocks, not corn stocks."""
    return frozenset() if facet.claim.metric in known_metrics() else facet.metric & facet.story.words


def too_far(pair: Alignment) -> bool:
    """Whether the figures are of different orders, no slip of scale, or one is the `one` of a turn of phrase."""
    a, b = pair.one.claim, pair.other.claim
    if a.quantity.kind == "date":
        return "subject" in pair.doubts and pair.one.cell is None and not (a.subject and a.subject == b.subject)
    if a.quantity.kind == "count" and "1" in (a.quantity.value, b.quantity.value) and a.metric not in known_metrics():
        return True
    return nearness(pair.one, pair.other) <= -2 and not tabled(pair)


def tabled(pair: Alignment) -> bool:
    """Whether both figures stand in tables."""
    return pair.one.cell is not None and pair.other.cell is not None


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
    if a.metric == b.metric and a.metric in known_metrics():
        return headline or wording >= SLIGHT or bool(a.subject and a.subject == b.subject)
    if headline:
        return False
    return wording >= ALIKE or (one.cell is not None and other.cell is not None)


def one_event(pair: Alignment, *, agreeing: bool) -> bool:
    """Whether two dates are of one event that happens once, not merely the time of something else.

    Of what happens often (announcements), only words that are nearly the same tell that it is one event.
    """
    if _adverbial(pair.one) or _adverbial(pair.other):
        return False
    named = bool(pair.one.subject or pair.other.subject)
    if doings(pair.one) & doings(pair.other):
        return named or one_subject(pair)
    if not named:
        return False
    same = bool(pair.one.metric) and pair.one.metric == pair.other.metric
    return pair.wording >= (LIKELY if agreeing else SURE) and (same or agreeing)


def _adverbial(facet: Facet) -> bool:
    """Whether another figure of the sentence holds at this date, so that it is no statement of its own."""
    claim = facet.claim
    text = claim.text.casefold()
    return any(
        each.period is not None and text in each.period.text.casefold()
        for each in facet.story.figures[claim.sentence.start]
    )
