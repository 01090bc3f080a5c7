"""A figure that one text prints and a later text replaces: corrected as a mistake, or overtaken by a newer one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from functools import cache

from factcheck.match.correction import corrections
from factcheck.match.digits import same_digits, significant
from factcheck.match.facet import Facet
from factcheck.match.reach import floats
from factcheck.match.saying import quoted
from factcheck.match.stories import strange_stories
from factcheck.match.story import Story
from factcheck.match.verdict import Judgement
from factcheck.match.words import overlap, rules, stem
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.terms import Verdict

__all__ = ["Replacement", "replaced_figures", "replaces", "replacing"]

# How much of the words around both must agree where the later text does not name the earlier one, and where it names the old figure.
ALIKE, NAMED = 0.3, 0.12
# A move is told of a figure that was printed so long before.
RECENT = timedelta(days=45)
# A figure's own time lies so near its telling where it was told as that of the day.
FRESH = timedelta(days=10)
# What stands between a step and the figure that it leads to.
STEP, LED = re.compile(r"(?:\s+\w+){0,3}\s+to\s+"), "to"
# What moves from telling to telling: a bid, a stake, a toll; not what a year or a quarter brings.
MOVING = frozenset(["level", "target", "other"])
# A bid told as raised without the old one; how near its word must stand, and how far a bid is raised at most.
RAISED, BESIDE, HALF_AGAIN = "raised", 0.2, Decimal("1.5")


@dataclass(frozen=True, slots=True)
class Replacement:
    """Of one text: `new` stands for a figure of the size `value`, which is its facet `old` or what a step leads from.

    With `update` the old one was no mistake; `named` tells that the text itself prints it.
    """

    new: Facet
    old: Facet | None
    value: Interval
    update: bool
    words: str
    named: bool = False


def replaced_figures(older: Story, newer: Story) -> Iterator[Judgement]:
    """The links between figures of one text and those of a later one that replace them."""
    if older.moment is None or newer.moment is None or older.moment >= newer.moment or not replaces(newer):
        return
    taken: set[str] = set()
    for replacement in (*replacements(newer), *_notices(older, newer)):
        alike, old = older.measured.get(replacement.new.measure, []), replacement.old
        if old is not None and old.story is older and old.measure != replacement.new.measure:
            alike = [*alike, old]
        low, high = floats(replacement.value)
        printed = [
            facet for facet in alike
            if (facet is old or (facet.low <= high and low <= facet.high))
            and _likeness(facet, replacement, newer) is not None
        ]  # fmt: skip
        if not printed:
            continue
        again = [each for each in newer.ready if _repeats(each, replacement)]
        ranked = sorted(
            (
                (-overlap(facet.near, new.near), facet.order, new.order, facet, new)
                for facet in printed
                for new in again
            ),
            key=lambda each: each[:3],
        )
        for _, _, _, facet, new in ranked:
            if replacement.update or not taken & {facet.claim.id, new.claim.id}:
                taken |= {facet.claim.id, new.claim.id}
                yield _judgement(facet, replace(replacement, new=new))
                if not replacement.named:
                    break


def _repeats(facet: Facet, replacement: Replacement) -> bool:
    """Whether a figure of the later text is the new one, told here or there."""
    new = replacement.new
    return facet is new or (
        facet.measure == new.measure and facet.interval == new.interval and facet.claim.role == new.claim.role
        and facet.claim.quantity.unit == new.claim.quantity.unit
    )  # fmt: skip


def _notices(older: Story, newer: Story) -> Iterator[Replacement]:
    """Of a short notice that names the earlier text: a figure of its own stands for the one in the likest words."""
    if not newer.notice or not _names_it(newer, older):
        return
    known = {id(facet) for each in replacements(newer) for facet in (each.new, each.old)}
    for new in newer.ready:
        if id(new) in known or new.interval is None:
            continue
        alike = [
            (overlap(facet.near, new.near), facet) for facet in older.ready
            if _told_in_one(facet, new) and facet.interval is not None
        ]  # fmt: skip
        likeness, old = max(alike, key=lambda each: (each[0], -each[1].order), default=(0.0, None))
        if old is not None and old.interval is not None and likeness >= ALIKE and old.interval != new.interval:
            yield Replacement(new, old, old.interval, update=False, words="please read", named=True)


def replaces(story: Story) -> bool:
    """Whether a text may replace a figure of another, worked out once."""
    if story.replaces is None:
        story.replaces = story.moment is not None and (story.notice or bool(replacements(story)))
    return story.replaces


def replacing(facet: Facet) -> bool:
    """Whether the figure, or the one that its text names beside it, may stand for one of another text."""
    story = facet.story
    return replaces(story) and (
        story.notice or any(facet is each.new or facet is each.old for each in replacements(story))
    )


def _told_in_one(one: Facet, other: Facet) -> bool:
    """Whether both are of one measure and unit, or printed with one word for it."""
    if one.measure == other.measure and one.claim.quantity.unit == other.claim.quantity.unit:
        return True
    left, right = (each.claim.text.casefold().split() for each in (one, other))
    return len(left) == len(right) == 2 and left[1] == right[1]


def replacements(story: Story) -> tuple[Replacement, ...]:
    """What a text replaces, worked out once."""
    if story.replacements is None:
        found = [
            Replacement(each.new, each.old, each.old.interval, each.update or _plan(each.new), each.words, named=True)
            for each in corrections(story) if each.old.interval is not None
        ]  # fmt: skip
        story.replacements = (*found, *_moves(story))
    return story.replacements


def _plan(facet: Facet) -> bool:
    """Whether it is an intention that changed, so that the old one was no mistake."""
    return facet.claim.modality in ("forecast", "target") and not facet.story.corrects


def _moves(story: Story) -> Iterator[Replacement]:
    """What rose or fell to a figure of the text, from one told beside it or by an amount told beside it."""
    origin = any(each.claim.role == "origin" for each in story.ready)
    for place, facet in enumerate(story.ready):
        claim = facet.claim
        if (
            claim.role not in MOVING
            or facet.cell is not None
            or claim.quantity.kind == "date"
            or facet.interval is None
        ):
            continue
        led = story.text[claim.sentence.start : claim.span.start].rstrip().endswith(LED)
        lifted = claim.role == "target" and bool(claim.change)
        if not (led or lifted or origin):
            continue
        near = [
            each for each in story.ready[max(0, place - 3) : place + 4]
            if each is not facet and each.claim.sentence == claim.sentence and each.measure == facet.measure
            and _one_unit(each, facet) and each.interval is not None
        ]  # fmt: skip
        origins = [each for each in near if each.claim.role == "origin"]
        steps = (
            [each for each in near if STEP.fullmatch(story.text, each.claim.span.end, claim.span.start)] if led else []
        )
        if len(origins) == 1:
            yield Replacement(facet, origins[0], origins[0].interval or facet.interval, update=True, words="from")
        elif len(steps) == 1 and steps[0].interval is not None and not origins:
            before = facet.interval.plus(steps[0].interval) if "down" in (steps[0].claim.change, claim.change) else (
                facet.interval.minus(steps[0].interval))  # fmt: skip
            yield Replacement(facet, None, before, update=True, words="by")
        elif lifted and not origins and _offered(facet):
            yield Replacement(facet, None, _passed(facet), update=True, words=RAISED)


def _offered(facet: Facet) -> bool:
    """Whether the figure is a bid or an offer."""
    return facet.measure == "money" and any(facet.near.get(word, 0.0) >= BESIDE for word in _offers())


@cache
def _offers() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().offers)))


def _passed(facet: Facet) -> Interval:
    """What a bid can have been that was raised or lowered to this one: half as much again at most."""
    interval = facet.interval or Interval(None, None)
    if facet.claim.change == "up":
        return Interval(None if interval.low is None else interval.low / HALF_AGAIN, interval.low, high_open=True)
    return Interval(interval.high, None if interval.high is None else interval.high * HALF_AGAIN, low_open=True)


def _one_unit(one: Facet, other: Facet) -> bool:
    left, right = (each.claim.quantity.unit.partition("/")[0] for each in (one, other))
    return left == right or (one.measure == "count" and not (left and right))


def _likeness(facet: Facet, replacement: Replacement, newer: Story) -> float | None:
    """How likely an earlier figure of the same measure is the one that is replaced; None where it is not."""
    new, old = replacement.new, replacement.old
    if facet is old:
        return 1.0
    if facet.interval is None or not facet.interval.meets(replacement.value):
        return None
    if not _one_unit(facet, new):
        return None
    if (facet.claim.role == "delta") != (new.claim.role == "delta") or facet.claim.role == "origin":
        return None
    if old is not None and facet.measure != "date" and not _told_alike(facet, old):
        return None
    if replacement.words == RAISED:
        if not _offered(facet) or facet.interval.meets(new.interval or facet.interval):
            return None
    elif old is None and facet.interval.middle != replacement.value.middle:
        return None
    alike = overlap(facet.near, new.near)
    if old is not None:
        alike = max(alike, overlap(facet.near, old.near))
    if _names_it(newer, facet.story):
        return 1 + alike
    if not replacement.named and strange_stories(facet, new):
        return None
    if replacement.words in ("from", "by", RAISED) and not _moving(facet, replacement):
        return None
    if replacement.words == RAISED:  # both are offers, and told in one story
        return alike if _one_topic(facet.story, newer) else None
    exact = replacement.named or (replacement.words == "by" and significant(facet.claim) > 1)
    return alike if alike >= (NAMED if exact else ALIKE) and _one_topic(facet.story, newer) else None


def _told_alike(facet: Facet, old: Facet) -> bool:
    value, other = facet.claim.quantity.value, old.claim.quantity.value
    if value is None or other is None or "date" in (facet.claim.quantity.kind, old.claim.quantity.kind):
        return False
    return (
        Decimal(value) == Decimal(other)
        or same_digits(facet.claim, old.claim)
        or (
            old.claim.quantity.bound != "exact" and abs(Decimal(value) / Decimal(other) - 1) < Decimal("0.05")
            if Decimal(other)
            else False
        )
    )


def _moving(facet: Facet, replacement: Replacement) -> bool:
    """Whether the earlier figure was told as that of its day, of something that moves, not long before."""
    here, there = facet.story.moment, replacement.new.story.moment
    if here is None or there is None or there - here > RECENT or facet.cell is not None:
        return False
    claim = facet.claim
    if claim.role not in MOVING or (facet.ruled and facet.behaviour in ("flow", "once")):
        return False
    day = here.date()
    return facet.period is None or facet.period.end is None or abs(facet.period.end - day) <= FRESH


def _names_it(newer: Story, older: Story) -> bool:
    """Whether the later text names the headline of the earlier one, as a notice of correction does."""
    headline = " ".join(older.document.title.split()).casefold()
    return len(headline) > len("a headline") and headline in newer.folded


def _one_topic(one: Story, other: Story) -> bool:
    here, there = one.topic or one.lead, other.topic or other.lead
    shared = here & there
    if one.title and other.title and 3 * len(there & one.words) >= 2 * len(there) >= 4:
        return True
    if shared & one.entity_stems & (one.names | other.names):
        return True
    return bool(shared & (one.names | one.entity_stems)) and 3 * len(shared) >= min(len(here), len(there))


def _judgement(facet: Facet, replacement: Replacement) -> Judgement:
    new = replacement.new
    was, now = quoted(facet.claim), quoted(new.claim)
    verdict: Verdict = "superseded" if replacement.update else "conflicts"
    reason = f"a later text replaces {was} by {now}"
    link = Link(
        (facet.claim.id, new.claim.id),
        "same",
        verdict,
        reason,
        0.9,
        (f"{was} -> {now}",),
        (),
        "update" if replacement.update else "correction",
    )
    return Judgement(link)
