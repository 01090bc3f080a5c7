"""What speaks for and against two claims' being of one thing: their cells, scope, subject, metric, unit, qualifiers."""

from dataclasses import dataclass, field
from functools import cache

from factcheck.match.behaviour import metric_words
from factcheck.match.digits import significant
from factcheck.match.facet import Facet
from factcheck.match.rows import Cell
from factcheck.match.scope import same_scope, worldwide
from factcheck.match.stories import instant_rows, one_edition, one_name, one_story
from factcheck.match.traits import NEAR, doings, traits
from factcheck.match.words import rules

__all__ = [
    "Tally", "of_metric", "of_qualifiers", "of_scope", "of_subject", "of_tables", "of_unit", "other_rows", "two_metrics", "two_names",
]  # fmt: skip

# So many telling digits are hardly the same by chance.
DIGITS = 3


@dataclass(slots=True)
class Tally:
    """The evidence as it gathers; `apart` once something rules the pair out.

    `texts` is set where it is a doubt if the texts are of different stories: the words of both tell, and are read last.
    """

    points: float
    doubts: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    apart: bool = False
    texts: bool = False

    def add(self, points: float, reason: str = "", doubt: str = "") -> None:
        """Take in a piece of evidence; a doubt costs points of its own."""
        self.points += points
        if reason:
            self.reasons.append(reason)
        if doubt:
            self.doubts.append(doubt)
            self.points += _doubt()


@cache
def _doubt() -> float:
    return rules().weights.doubt


def of_tables(one: Facet, other: Facet, tally: Tally) -> None:
    """Two figures in tables are one thing only in the same row and column, under one heading, of one name."""
    if one.cell is None and other.cell is None:
        return
    if other_rows(one, other):
        tally.apart = True
    elif one.cell is None or other.cell is None:
        tally.add(0.0, doubt="row")
    elif _one_heading(one, other, one.cell, other.cell):
        tally.add(1.5 if one.story.entity else 0.0, "the same row and column of a table")


def other_rows(one: Facet, other: Facet) -> bool:
    """Whether two figures, of which at least one stands in a table, are of two names, rows or columns, or under two headings."""
    here, there = one.cell, other.cell
    if one.story.entity and other.story.entity and one.story.entity != other.story.entity:
        return True
    if here is None or there is None:
        return False
    if here.column != there.column or here.label != there.label:
        return True
    # `Nine mths` in one text may be `Year` in the other: only the very same digits tell.
    return not _one_heading(one, other, here, there) and (
        one.interval != other.interval or significant(one.claim) < DIGITS
    )


def _one_heading(one: Facet, other: Facet, here: Cell, there: Cell) -> bool:
    return (here.heading == there.heading and one_edition(one, other)) or bool(here.label & instant_rows())


def of_scope(one: Facet, other: Facet, tally: Tally) -> None:
    """What both hold for: a listing, a place; what only one tells is a doubt."""
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


def of_subject(one: Facet, other: Facet, tally: Tally) -> None:
    """Whom both are about; pairs of `two_names` are left out before."""
    weights = rules().weights
    a = one.claim
    left, right = one.subject, other.subject
    if left and one_name(one, other):
        if one.named or other.named:
            tally.add(weights.subject, f"both about {a.subject}")
        else:
            tally.texts = True
            tally.add(weights.subject_related, f"both about {a.subject}")
        return
    tally.texts = not (one.named and other.named)
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
    if _known_at(left, other) or _known_at(right, one):
        tally.add(weights.subject_lent * 0.6)
        return
    tally.add(-0.6, doubt="subject")


def two_names(one: Facet, other: Facet) -> bool:
    """Whether the subjects are two names, neither of which tells of the other, nor the title of the other's text."""
    left, right = one.subject, other.subject
    if not (one.named and other.named and left and right) or one.claim.subject == other.claim.subject:
        return False
    shared = len(left & right)
    return not (
        (shared and 2 * shared >= min(len(left), len(right)))
        or left <= other.story.title
        or right <= one.story.title
        or one_name(one, other)
    )


def two_metrics(one: Facet, other: Facet) -> bool:
    """Whether both measure what the rules name, and not the same; two dates may be of one event still."""
    return one.ruled and other.ruled and one.claim.metric != other.claim.metric and one.measure != "date"


def _known_at(words: frozenset[str], home: Facet) -> bool:
    """Whether the words are told in the sentence or the title of the other claim."""
    return words - home.story.title <= home.sentence.known


def of_metric(one: Facet, other: Facet, tally: Tally) -> None:
    """What both measure; two metrics that the rules know are two things."""
    weights = rules().weights
    a, b = one.claim.metric, other.claim.metric
    if a and a == b:
        tally.add(weights.metric, f"both {a.replace('_', ' ')}")
        return
    if one.measure == "date" and doings(one) & doings(other):
        tally.add(weights.metric_words / 2, "of one event")
        return
    if one.ruled and other.ruled:
        tally.apart = True
        return
    left, right = one.metric | one.unit, other.metric | other.unit
    shared = left & right
    if one.ruled != other.ruled and not shared:
        known, loose = (one, other) if one.ruled else (other, one)
        told = max((loose.near.get(word, 0.0) for word in metric_words(known.claim.metric)), default=0.0)
        tally.add(weights.metric_words * told if told else -0.5, doubt="" if told >= NEAR else "metric")
    elif shared:
        tally.add(weights.metric_words * len(shared) / min(len(left), len(right)))
    elif not left or not right:
        tally.add(0.0, doubt="metric")
    else:
        tally.add(-0.4, doubt="metric")


def of_unit(one: Facet, other: Facet, tally: Tally) -> None:
    """What both count."""
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


def of_qualifiers(one: Facet, other: Facet, tally: Tally) -> None:
    """Words of which a figure has one at most, and words that narrow it; rows of tables have none."""
    if one.cell is not None and other.cell is not None:
        return
    known = rules()
    ours, theirs = traits(one, "rivals"), traits(other, "rivals")
    if ours != theirs and any(left and right and left != right for left, right in zip(ours, theirs, strict=True)):
        tally.apart = True
        return
    ours, theirs = traits(one, "qualifiers"), traits(other, "qualifiers")
    if not any(ours) and not any(theirs):
        return
    for qualifier, left, right in zip(known.qualifiers, ours, theirs, strict=True):
        if left == right:
            if left:
                tally.add(0.3)
            continue
        if left and right:
            tally.apart = True
            return
        if (left or right) in qualifier.lone:
            tally.add(known.weights.qualifier, doubt=qualifier.name)
