"""Whether two claims speak of the same thing: a score from what speaks for and against it, with the doubts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import exp

from factcheck.match.behaviour import known_metrics, metric_words
from factcheck.match.compare import nearness, same_digits, significant
from factcheck.match.echo import echoed
from factcheck.match.facet import Facet
from factcheck.match.scope import same_scope, worldwide
from factcheck.match.stories import instant_rows, one_edition, one_story, strange_stories
from factcheck.match.times import Relation, relate
from factcheck.match.traits import NEAR, doings, traits
from factcheck.match.words import overlap, rules
from factcheck.model.claim import Claim

__all__ = ["Alignment", "align"]

LEVELS = frozenset(["level", "target", "other"])
FACTS = frozenset(["actual", "estimate"])
PLANS = frozenset(["forecast", "target"])
# What it costs that each figure stands beside a name that the other text's sentence does not know.
STRANGE = -3.5
# Money whose unit a text leaves out is a bare number.
LOOSE = frozenset(["money", "count"])
# What it is worth that the same words stand on both sides, and how much they must share to look.
ECHO, ECHOING = 2.0, 0.5
# So many telling digits are hardly the same by chance.
DIGITS = 3


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


@dataclass(slots=True)
class _Tally:
    """The evidence as it gathers; `apart` once something rules the pair out."""

    points: float
    doubts: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    apart: bool = False

    def add(self, points: float, reason: str = "", doubt: str = "") -> None:
        self.points += points
        if reason:
            self.reasons.append(reason)
        if doubt:
            self.doubts.append(doubt)
            self.points += rules().weights.doubt


def align(one: Facet, other: Facet, telling: Mapping[str, float]) -> Alignment | None:
    """How sure it is that two claims of one measure speak of the same thing; None where something rules it out.

    `telling` weighs each stem by how rare it is.
    """
    if not _compatible(one, other):
        return None
    tally = _Tally(rules().weights.start)
    if _loose(one, other):
        tally.add(0.0, doubt="wording")
    for evidence in (_cells, _scope, _subject, _metric, _unit):
        evidence(one, other, tally)
        if tally.apart:
            return None
    if one.cell is None or other.cell is None:
        _qualifiers(one, other, tally)
    shared = _wording(one, other, tally, telling)
    if tally.apart:
        return None
    relation = "same" if one.cell is not None and other.cell is not None else relate(one.period, other.period)
    _context(one, other, relation, tally)
    echo = shared >= ECHOING and echoed(one, other)
    if echo:
        tally.add(ECHO, "told in the same words")
    return Alignment(
        one,
        other,
        round(1 / (1 + exp(-tally.points)), 2),
        relation,
        tuple(tally.doubts),
        tuple(tally.reasons),
        shared,
        echo=echo,
    )


def _loose(one: Facet, other: Facet) -> bool:
    """Whether two figures tell the same digits of one kind of thing, though role, modality or unit are worded apart."""
    a, b = one.claim, other.claim
    if (
        (a.role == "delta") != (b.role == "delta")
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


def _compatible(one: Facet, other: Facet) -> bool:
    """Same measure, role and modality: a level is no change, a forecast no outcome.

    Texts that tell the very same digits may word them differently (`covers 7.5 million`, `to be 7.5 million`).
    """
    a, b = one.claim, other.claim
    if _loose(one, other):
        return one.part == other.part
    if one.measure != other.measure or one.per != other.per or one.part != other.part:
        return False
    if (a.role == "delta") != (b.role == "delta") or (a.role == "origin") != (b.role == "origin"):
        return False
    if a.quantity.kind == "date":
        return True  # what is due on a day is told as done on it, or to be done
    return (a.modality in FACTS and b.modality in FACTS) or (a.modality in PLANS and b.modality in PLANS)


def _cells(one: Facet, other: Facet, tally: _Tally) -> None:
    """Two figures in tables are one thing only in the same row and column, under one heading, of one name."""
    here, there = one.cell, other.cell
    if here is None and there is None:
        return
    if one.story.entity and other.story.entity and one.story.entity != other.story.entity:
        tally.apart = True
    elif here is None or there is None:
        tally.add(0.0, doubt="row")
    elif here.label != there.label or here.column != there.column:
        tally.apart = True
    elif (here.heading != there.heading or not one_edition(one, other)) and not (here.label & instant_rows()):
        # `Nine mths` in one text may be `Year` in the other: only the very same digits tell.
        tally.apart = one.interval != other.interval or significant(one.claim) < DIGITS
    else:
        tally.add(1.5 if one.story.entity else 0.0, "the same row and column of a table")


def _scope(one: Facet, other: Facet, tally: _Tally) -> None:
    a, b = one.claim.scope, other.claim.scope
    if (not a and not b) or (one.cell is not None and other.cell is not None):
        return
    for key in sorted({*a, *b}):
        left, right = a.get(key), b.get(key)
        if key == "place" and worldwide(one) != worldwide(other):
            # What is told as worldwide is of no place, whatever place was told before it.
            tally.apart = bool(right if worldwide(one) else left)
            continue
        if left is None or right is None:
            tally.add(0.0, doubt="scope")
        elif not same_scope(key, str(left), str(right)):
            tally.apart = True
        else:
            tally.add(0.2)


def _subject(one: Facet, other: Facet, tally: _Tally) -> None:
    weights = rules().weights
    a, b = one.claim, other.claim
    left, right = one.subject, other.subject
    if left and a.subject.casefold() == b.subject.casefold():
        if _named(one) or _named(other):
            tally.add(weights.subject, f"both about {a.subject}")
        else:
            tally.add(weights.subject_related, f"both about {a.subject}", _story_doubt(one, other))
        return
    if not (_named(one) and _named(other)):
        tally.add(0.0, doubt=_story_doubt(one, other))
    if left and right and (left <= right or right <= left):
        tally.add(weights.subject_related, "one subject names the other")
        return
    if not left or not right:
        named, home = (left, other) if left else (right, one)
        if not named and one_story(one, other):
            tally.add(weights.subject_related, "both texts are about one name")
        elif named and _known_at(named, home):
            tally.add(weights.subject_lent, "the subject is told beside it")
        else:
            tally.add(0.0, doubt="subject")
        return
    shared = left & right
    if shared and 2 * len(shared) >= min(len(left), len(right)):
        tally.add(weights.subject_related * len(shared) / max(len(left), len(right)))
        return
    if left <= other.story.title or right <= one.story.title:
        tally.add(weights.subject_lent * 0.6)
        return
    if _named(one) and _named(other):
        tally.apart = True
        return
    if _known_at(left, other) or _known_at(right, one):
        tally.add(weights.subject_lent * 0.6)
        return
    tally.add(-0.6, doubt="subject")


def _story_doubt(one: Facet, other: Facet) -> str:
    return "story" if strange_stories(one, other) else ""


def _named(facet: Facet) -> bool:
    """Whether the subject is a name."""
    return any(word[:1].isupper() for word in facet.claim.subject.split())


def _known_at(words: frozenset[str], home: Facet) -> bool:
    """Whether the words are told in the sentence or the title of the other claim."""
    return words <= (home.story.title | frozenset(home.sentence.stems))


def _metric(one: Facet, other: Facet, tally: _Tally) -> None:
    weights = rules().weights
    a, b = one.claim.metric, other.claim.metric
    if a and a == b:
        tally.add(weights.metric, f"both {a.replace('_', ' ')}")
        return
    if one.measure == "date" and doings(one) & doings(other):
        tally.add(weights.metric_words / 2, "of one event")
        return
    ruled = known_metrics()
    if a in ruled and b in ruled:
        tally.apart = True
        return
    left, right = one.metric | one.unit, other.metric | other.unit
    shared = left & right
    if (a in ruled) != (b in ruled) and not shared:
        known, loose = (one, other) if a in ruled else (other, one)
        told = max((loose.near.get(word, 0.0) for word in metric_words(known.claim.metric)), default=0.0)
        tally.add(weights.metric_words * told if told else -0.5, doubt="" if told >= NEAR else "metric")
    elif shared:
        tally.add(weights.metric_words * len(shared) / min(len(left), len(right)))
    elif not left or not right:
        tally.add(0.0, doubt="metric")
    else:
        tally.add(-0.4, doubt="metric")


def _unit(one: Facet, other: Facet, tally: _Tally) -> None:
    weights = rules().weights
    if one.measure not in ("count", "ordinal"):
        return
    if one.head and other.head:
        if one.head == other.head:
            tally.add(weights.unit, f"both count {one.claim.quantity.unit}")
        elif one.head in other.unit or other.head in one.unit or one.unit & other.unit:
            tally.add(weights.unit / 3)
        elif one.head in other.near or other.head in one.near:
            tally.add(-0.3, doubt="unit")
        else:
            tally.add(-1.4, doubt="unit")
        return
    noun, bare = (one, other) if one.head else (other, one)
    if noun.head and noun.head in bare.near:
        tally.add(weights.unit * bare.near[noun.head])
    elif noun.head:
        tally.add(-0.8, doubt="unit")


def _qualifiers(one: Facet, other: Facet, tally: _Tally) -> None:
    known = rules()
    for left, right in zip(traits(one, "rivals"), traits(other, "rivals"), strict=True):
        if left and right and left != right:
            tally.apart = True
            return
    for qualifier, left, right in zip(
        known.qualifiers, traits(one, "qualifiers"), traits(other, "qualifiers"), strict=True
    ):
        if left == right:
            if left:
                tally.add(0.3)
            continue
        if left and right:
            tally.apart = True
            return
        if (left or right) in qualifier.lone:
            tally.add(known.weights.qualifier, doubt=qualifier.name)


def _wording(one: Facet, other: Facet, tally: _Tally, telling: Mapping[str, float]) -> float:
    shared = overlap(one.near, other.near, dict(telling) if not isinstance(telling, dict) else telling)
    tally.add(rules().weights.wording * shared, f"words around them agree to {round(100 * shared)}%")
    left, right = _strangers(one, other), _strangers(other, one)
    if left and right:
        tally.add(STRANGE * min(left, right), doubt="names")
    return shared


def _strangers(facet: Facet, other: Facet) -> float:
    """How near the nearest name stands to the figure that the other claim's sentence and title do not tell."""
    known = other.sentence.stems
    near = facet.near
    return max(
        (near[name] for name in facet.sentence.names
         if name in near and name not in known and name not in other.story.title and name not in other.subject),
        default=0.0,
    )  # fmt: skip


def _context(one: Facet, other: Facet, relation: Relation, tally: _Tally) -> None:
    weights = rules().weights
    title, other_title = one.story.title, other.story.title
    if title and other_title and one.story is not other.story:
        shared = len(title & other_title) / max(len(title), len(other_title))
        tally.add(weights.title * shared)
    if relation == "same":
        tally.add(weights.period, "of the same time")
    elif relation == "unknown" and (one.period or other.period):
        tally.add(0.0, doubt="period")
    elif relation == "holds":
        tally.add(0.0, doubt="period")
    _guessed(one.claim, other.claim, tally)
    near = max(-1.0, nearness(one, other))
    tally.add(near * weights.close if near > 0 else -near * weights.far)
    digits = min(significant(one.claim), significant(other.claim))
    if digits > 2 and one.claim.quantity.value == other.claim.quantity.value:
        tally.add(weights.digits * (min(digits, 6) - 2), "the same digits")


def _guessed(one: Claim, other: Claim, tally: _Tally) -> None:
    guessed = {rule.partition(".")[0] for rule in one.assumptions | other.assumptions}
    tally.doubts += [what for what in ("subject", "metric", "period", "scope", "currency") if what in guessed]
