"""Whether two claims speak of the same thing: a score from what speaks for and against it, with the doubts."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import exp, inf, log

from factcheck.match.compare import nearness
from factcheck.match.digits import same_digits, significant
from factcheck.match.echo import echoed
from factcheck.match.evidence import Tally, of_metric, of_qualifiers, of_scope, of_subject, of_tables, of_unit
from factcheck.match.facet import Facet
from factcheck.match.kinds import FACTS, LOOSE
from factcheck.match.stories import strange_stories
from factcheck.match.times import Relation, relate
from factcheck.match.traits import traits
from factcheck.match.words import rules

__all__ = ["ECHOING", "Alignment", "align", "loosely_alike"]

Evidence = Callable[[Facet, Facet, Tally], None]

# What it costs that each figure stands beside a name that the other text's sentence does not know.
STRANGE = -3.5
# What it is worth that the same words stand on both sides, and how much they must share to look.
ECHO, ECHOING = 2.0, 0.5
# So many same digits may be chance, and beyond so many no more tell.
FEW_DIGITS, DIGITS = 2, 6
# What a claim may be guessed in.
GUESSED = ("subject", "metric", "period", "scope", "currency")
# What each qualifier that both have is worth at most, and what float sums may be off by.
SHARED, SLACK = 0.3, 1e-6


@dataclass(slots=True)
class Alignment:
    """Two claims that may speak of the same thing; `score` from 0 to 1, `relation` how their times lie.

    `wording` is how much of the words around them they share, `points` the evidence that the score is made of, `page`
    whether both stand in short texts under one title, `rivals` the pairs of either figure that are about as likely, `echo` whether they stand in the same words. The doubt `story` says that the texts seem to be of
    different ones.
    """

    one: Facet
    other: Facet
    score: float
    relation: Relation
    doubts: tuple[str, ...]
    reasons: tuple[str, ...]
    wording: float = 0.0
    points: float = 0.0
    page: bool = False
    rivals: "tuple[Alignment, ...]" = ()
    echo: bool = False


def align(one: Facet, other: Facet, wording: float) -> Alignment | None:
    """How sure it is that two claims speak of the same thing; None where something rules it out or it is too unsure to link.

    `wording` is how much of the words around them they share. Claims of two kinds must be `loosely_alike`.
    """
    tally = Tally(rules().weights.start)
    if one.kind != other.kind or not one.kind:
        tally.add(0.0, doubt="wording")
    needed = _least() - _rest(one, other, wording)
    for evidence, after in _evidence():
        evidence(one, other, tally)
        if tally.apart or tally.points + after < needed:
            return None
    _wording(one, other, wording, tally)
    relation = "same" if one.cell is not None and other.cell is not None else relate(one.period, other.period)
    _context(one, other, relation, tally)
    echo = wording >= ECHOING and echoed(one, other)
    if echo:
        tally.add(ECHO, "told in the same words")
    if tally.texts and tally.points >= _least() and strange_stories(one, other):
        tally.add(0.0, doubt="story")
    score = round(1 / (1 + exp(-tally.points)), 2)
    if score < rules().thresholds.link:
        return None
    return Alignment(
        one,
        other,
        score,
        relation,
        tuple(tally.doubts),
        tuple(tally.reasons),
        wording,
        echo=echo,
    )


@cache
def _evidence() -> tuple[tuple[Evidence, float], ...]:
    """What may rule a pair out, in the order of what it costs to look, with the most that those after it can add."""
    weights = rules().weights
    metric = max(weights.metric, weights.metric_words)
    return (
        (of_tables, inf),
        (of_scope, inf),
        (of_subject, metric),
        (of_metric, 0.0),
        (of_unit, 0.0),
        (of_qualifiers, 0.0),
    )


@cache
def _least() -> float:
    """The points of the least score that makes a link, which is rounded."""
    least = rules().thresholds.link - 0.005
    return log(least / (1 - least)) - SLACK


def _rest(one: Facet, other: Facet, wording: float) -> float:
    """The most that unit, qualifiers and all that is looked at after them can add."""
    weights = rules().weights
    most = weights.period + weights.close + weights.wording * wording + (ECHO if wording >= ECHOING else 0.0)
    if one.head or other.head:
        most += weights.unit
    if not one.story.title.isdisjoint(other.story.title):
        most += weights.title
    if one.claim.quantity.value == other.claim.quantity.value:
        most += weights.digits * (DIGITS - FEW_DIGITS)
    ours, theirs = traits(one, "qualifiers"), traits(other, "qualifiers")
    return most + SHARED * len(ours) if any(ours) and any(theirs) else most


def loosely_alike(one: Facet, other: Facet) -> bool:
    """Whether two figures tell the same digits of one kind of thing, though role, modality or unit are worded apart."""
    a, b = one.claim, other.claim
    if (
        (a.role == "delta") != (b.role == "delta")
        or one.part != other.part
        or one.story is other.story
        or (a.change != b.change and a.role == "delta")
    ):
        return False
    apart = (
        one.measure != other.measure or one.per != other.per or (a.role == "origin") != (b.role == "origin")
        or (a.modality in FACTS) != (b.modality in FACTS)
    )  # fmt: skip
    if not apart or (not {one.measure, other.measure} <= LOOSE and one.measure != other.measure):
        return False
    return same_digits(a, b) and not strange_stories(one, other)


def _wording(one: Facet, other: Facet, wording: float, tally: Tally) -> None:
    tally.add(rules().weights.wording * wording, f"words around them agree to {round(100 * wording)}%")
    left = _strangers(one, other)
    right = _strangers(other, one) if left else 0.0
    if right:
        tally.add(STRANGE * min(left, right), doubt="names")


def _strangers(facet: Facet, other: Facet) -> float:
    """How near the nearest name stands to the figure that the other claim's sentence and title do not tell.

    Of a subject that the other's shortens (`Vireo Therapeutics`, `Vireo`) none is a stranger.
    """
    known = other.sentence.known
    near = facet.near
    told = facet.subject if other.name and facet.name.startswith(f"{other.name} ") else other.subject
    return max(
        (near[name] for name in facet.sentence.names
         if name in near and name not in known and name not in other.story.title and name not in told),
        default=0.0,
    )  # fmt: skip


def _context(one: Facet, other: Facet, relation: Relation, tally: Tally) -> None:
    weights = rules().weights
    title, other_title = one.story.title, other.story.title
    if title and other_title and one.story is not other.story:
        shared = len(title & other_title) / max(len(title), len(other_title))
        tally.add(weights.title * shared)
    if relation == "same":
        tally.add(weights.period, "of the same time")
    elif one.measure != "date" and (relation == "holds" or (relation == "unknown" and (one.period or other.period))):
        tally.add(0.0, doubt="period")
    _guessed(one, other, tally)
    near = max(-1.0, nearness(one, other))
    tally.add(near * weights.close if near > 0 else -near * weights.far)
    same = one.claim.quantity.value == other.claim.quantity.value
    digits = min(significant(one.claim), significant(other.claim)) if same else 0
    if digits > FEW_DIGITS:
        tally.add(weights.digits * (min(digits, DIGITS) - FEW_DIGITS), "the same digits")


def _guessed(one: Facet, other: Facet, tally: Tally) -> None:
    guessed = _fields(one.assumed) | _fields(other.assumed)
    if guessed:
        tally.doubts += [what for what in GUESSED if what in guessed]


@cache
def _fields(rules: frozenset[str]) -> frozenset[str]:
    """What of a claim was guessed, by the rules that guessed it."""
    return frozenset(rule.partition(".")[0] for rule in rules) & frozenset(GUESSED)
