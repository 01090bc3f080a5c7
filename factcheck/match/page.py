"""Two short texts under one title: each figure is held against its own counterpart, the likeliest of the other text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import combinations
from math import exp

from factcheck.match.align import Alignment
from factcheck.match.behaviour import metric_words
from factcheck.match.compare import nearness
from factcheck.match.digits import significant
from factcheck.match.facet import Facet
from factcheck.match.scope import same_scope
from factcheck.match.story import Story
from factcheck.match.times import relate
from factcheck.match.traits import doings, traits
from factcheck.match.words import rules, shared, stem
from factcheck.model.claim import Claim

__all__ = ["align_page", "assigned", "one_page"]

# Measures of one figure that texts print differently: `seats` told as a bare number.
LOOSE = frozenset(["count", "ordinal"])
LOCAL = 0.3
WORDING, MATCHED, UNMATCHED, LONE, CLASHING = 4.0, 0.3, -0.3, -1.0, -2.5
ONLY = 0.6
# How near its verb must stand for people to be counted by what they did, and what that is worth.
BESIDE, DOER = 0.8, 0.6
PART, STRANGE_METRIC, SAME_DIGIT = -0.8, -0.6, 0.5
MARGIN = 0.7
EVENT, SAME_DATE, CLOSE, ALMOST, RIVAL, DIGITS = 0.8, 1.2, 0.4, 0.5, -1.0, 3
TIMED = {"same": 0.3, "apart": -1.5}
ONE_SIDED, TWO_SIDED, SHARED_NAME = -0.6, -2.0, 0.8


def one_page(here: Story, there: Story) -> bool:
    """Whether two texts are short ones under one title, neither of which is of another day."""
    if here is there or not here.page or here.page != there.page:
        return False
    return (here.moment is None and there.moment is None) or (
        here.moment is not None and there.moment is not None and here.moment.date() == there.moment.date()
    )


def align_page(one: Facet, other: Facet, telling: Mapping[str, float]) -> Alignment | None:
    """How likely two figures under one title are each other's counterpart; None where something rules it out."""
    if one.per != other.per or _in_title(one) or _in_title(other):
        return None
    average = _average(one) and _average(other)
    if one.measure != other.measure and not (average and _marked(one, other)):
        return None
    a, b = one.claim, other.claim
    points = 0.0
    verbatim = a.quantity.value is not None and a.quantity.value == b.quantity.value and significant(a) >= DIGITS
    for left, right in zip(traits(one, "rivals"), traits(other, "rivals"), strict=True):
        if left and right and left != right:
            if not verbatim:
                return None
            points += RIVAL
    for qualifier, left, right in zip(
        rules().qualifiers, traits(one, "qualifiers"), traits(other, "qualifiers"), strict=True
    ):
        if left == right:
            points += MATCHED if left else 0.0
        elif left and right:
            points += CLASHING
        else:
            points += LONE if (left or right) in qualifier.lone else UNMATCHED
    alike = shared(one.weighed(telling), other.weighed(telling))
    points += WORDING * alike + _metric(one, other) + _noun(one, other) + _names(one, other) + _figures(one, other)
    here, there = a.scope.get("place"), b.scope.get("place")
    if here and there and not same_scope("place", str(here), str(there)):
        points += CLASHING
    points += _roles(a, b) + (PART if one.part != other.part else 0.0)
    if one.subject and one.subject & other.subject:
        points += 0.3
    relation = relate(one.period, other.period)
    if a.quantity.kind != "date":
        points += TIMED.get(relation, 0.0)
    found = Alignment(
        one,
        other,
        round(1 / (1 + exp(-points)), 2),
        relation,
        (),
        (f"words around them agree to {round(100 * alike)}%",),
        alike,
    )
    found.points = points
    found.page = True
    return found


def _in_title(facet: Facet) -> bool:
    """Whether the figure is a part of the title's name: `Ocean's Eight`, `Gremlins 2`."""
    return facet.claim.text.casefold() in re.findall(r"[\w.,'-]+", facet.story.page)


def _average(facet: Facet) -> bool:
    return "average" in traits(facet, "qualifiers")


def _marked(one: Facet, other: Facet) -> bool:
    """Whether both are marks, one of which may leave out what it is out of."""
    return (_mark(one) or one.bare) and (_mark(other) or other.bare) and (_mark(one) or _mark(other))


def _mark(facet: Facet) -> bool:
    return facet.measure == "percent" or facet.measure.startswith("mark")


def _roles(one: Claim, other: Claim) -> float:
    points = 0.0
    if (one.role == "delta") != (other.role == "delta"):
        points -= 0.8
    if (one.role == "origin") != (other.role == "origin"):
        points -= 1.5
    if one.modality != other.modality and "denied" in (one.modality, other.modality):
        points -= 0.5
    return points


def _figures(one: Facet, other: Facet) -> float:
    """What the figures themselves say: the same digits are hardly so by chance, and near ones are likelier than far ones."""
    a, b = one.claim.quantity, other.claim.quantity
    same = a.value is not None and a.value == b.value
    if a.kind == "date":
        wide = max(
            (each.interval.width or Decimal(0)) if each.interval is not None else Decimal(0) for each in (one, other)
        )
        event = EVENT if doings(one) & doings(other) else 0.0
        return event + (SAME_DATE if same else 0.0) - (1.0 if wide > 400 else 0.0)
    near = nearness(one, other)
    points = CLOSE * max(-2.0, near) + (ALMOST if near > 0.97 else 0.0)
    if same:
        points += 0.4 + SAME_DIGIT * min(4, significant(one.claim) - 1)
    return points


def _metric(one: Facet, other: Facet) -> float:
    """What the metrics say for or against the figures' measuring the same."""
    a, b = one.claim.metric, other.claim.metric
    if a and a == b:
        return 1.0
    if one.ruled and other.ruled:
        return -1.5
    left, right = one.metric | one.unit, other.metric | other.unit
    shared = left & right
    if one.ruled != other.ruled and not shared:
        ruled, loose = (one, other) if one.ruled else (other, one)
        if not metric_words(ruled.claim.metric) & loose.near.keys():
            return STRANGE_METRIC
    return 0.6 * len(shared) / max(1, min(len(left), len(right)))


def _noun(one: Facet, other: Facet) -> float:
    if one.measure not in LOOSE:
        return 0.3
    if one.head and other.head:
        if one.head == other.head:
            return 1.0
        if one.head in other.unit or other.head in one.unit:
            return 0.4
        if _person_of(one, other) or _person_of(other, one):
            return DOER
        if one.head in other.near or other.head in one.near or _person() in (one.head, other.head):
            return -0.2
        return -1.2
    noun, bare = (one, other) if one.head else (other, one)
    return bare.near.get(noun.head, 0.0) if noun.head else 0.3


def _person_of(people: Facet, things: Facet) -> bool:
    """Whether people are counted by what each of them did: `40 people reviewed it` for 40 reviews."""
    return people.head == _person() and people.near.get(things.head, 0.0) >= BESIDE


@cache
def _person() -> str:
    """The stem of the noun that may stand for whoever is counted."""
    return stem("person")


def _names(one: Facet, other: Facet) -> float:
    """What the names right beside the figures say: for their being of one thing, or of two."""
    title = one.story.title
    here = {
        name: one.near[name] for name in one.sentence.names if one.near.get(name, 0.0) >= LOCAL and name not in title
    }
    there = {
        name: other.near[name]
        for name in other.sentence.names
        if other.near.get(name, 0.0) >= LOCAL and name not in title
    }
    shared = max((min(here[name], there[name]) for name in here.keys() & there.keys()), default=0.0)
    known, other_known = set(other.sentence.stems), set(one.sentence.stems)
    strange = max((near for name, near in here.items() if name not in known), default=0.0)
    other_strange = max((near for name, near in there.items() if name not in other_known), default=0.0)
    return SHARED_NAME * shared + TWO_SIDED * min(strange, other_strange) + ONE_SIDED * max(strange, other_strange)


def assigned(pairs: Sequence[Alignment]) -> list[Alignment]:
    """Each figure with its one counterpart, so that the whole fits best."""
    partners = Counter(facet.order for pair in pairs for facet in (pair.one, pair.other))
    for pair in pairs:
        if partners[pair.one.order] == partners[pair.other.order] == 1:
            pair.points += ONLY
    ordered = sorted(pairs, key=lambda each: (-each.points, each.one.order, each.other.order))
    kept: list[Alignment] = []
    taken: set[int] = set()
    for pair in ordered:
        if not taken & {pair.one.order, pair.other.order}:
            taken |= {pair.one.order, pair.other.order}
            kept.append(pair)
    known = {(pair.one.order, pair.other.order): pair for pair in pairs}
    for pair in pairs:
        for facet in (pair.one, pair.other):
            rivals = [each for each in pairs if each is not pair and facet in (each.one, each.other)]
            pair.rivals += tuple(each for each in rivals if each.points >= pair.points - MARGIN)
    return sorted(_exchanged(kept, known), key=lambda each: (each.one.order, each.other.order))


def _exchanged(kept: list[Alignment], known: Mapping[tuple[int, int], Alignment]) -> list[Alignment]:
    """Two pairs swap their partners as long as both together fit better that way."""
    for _ in range(len(kept)):
        for i, j in combinations(range(len(kept)), 2):
            left = known.get((kept[i].one.order, kept[j].other.order))
            right = known.get((kept[j].one.order, kept[i].other.order))
            if left and right and left.points + right.points > kept[i].points + kept[j].points + 1e-9:
                kept[i], kept[j] = left, right
                break
        else:
            break
    return kept
