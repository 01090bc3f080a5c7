"""What becomes of two figures under one title that are each other's counterpart."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.match.align import Alignment
from factcheck.match.compare import Outcome, both_open, compare
from factcheck.match.digits import significant
from factcheck.match.facet import Facet
from factcheck.match.families import relatives
from factcheck.match.limits import bounded
from factcheck.match.saying import quoted
from factcheck.match.times import relate
from factcheck.match.traits import adverbial, doings
from factcheck.match.verdict import Judgement, linked
from factcheck.match.words import rules
from factcheck.match.yearless import day_of_year, of_one_year
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.quantity import Quantity

__all__ = ["judge_page", "of_one_reading"]

# The least points of a link and of a conflict.
HUNDRED = Decimal(100)
RANKED = re.compile(r"\b(?:above|below|before|behind|under|over|outside)(?: of)?(?: the)? $", re.IGNORECASE)
LIMITS = frozenset(["more_than", "less_than"])
FLIPPED = frozenset(["more_than", "less_than", "at_least", "at_most"])
LINK, CONFLICT, COUNT_CONFLICT = 0.3, 2.3, 2.6
# What the time of another figure needs beyond that: on one side, on both.
LENT, TIMES = 2.0, 5.0
DATE_LINK, DATE_CONFLICT = 0.9, 3.3
BOTH = 2
# From so many telling digits on, a count is hardly the same on two days.
TELLING = 3


def judge_page(pair: Alignment) -> Judgement | None:
    """The link between two counterparts, None where their times differ or too little makes them one thing."""
    date = pair.one.claim.quantity.kind == "date"
    if pair.points < (DATE_LINK if date else LINK):
        return None
    event = date and bool(doings(pair.one) & doings(pair.other))
    times = adverbial(pair.one) + adverbial(pair.other)
    if date and pair.points < (0 if event else LENT if times == 1 else TIMES if times else 0):
        return None
    if (
        not date
        and pair.relation == "apart"
        and not (_dated_alike(pair.one, pair.other) or _dated_alike(pair.other, pair.one))
    ):
        return _of_two_days(pair)
    outcome = _outcome(pair)
    if outcome is None or _ranked_apart(pair.one) or _ranked_apart(pair.other):
        return None
    if outcome.fit != "apart":
        return linked(pair, outcome, "agrees", "")
    needed = DATE_CONFLICT if date else COUNT_CONFLICT if pair.one.measure == "count" else CONFLICT
    if pair.points < needed or (date and times == BOTH) or pair.one.part != pair.other.part:
        return None
    if not date and relatives(pair.one, pair.other):
        return None
    if not date and _other_times(pair.one, pair.other):
        return None
    fitting = [
        each
        for each in pair.rivals
        if (rival := _outcome(each)) is not None and rival.fit != "apart" and each.points >= LINK
    ]
    if fitting:
        return None
    if both_limits(pair):
        return linked(pair, outcome, "superseded", "")
    return linked(pair, outcome, "conflicts", "date" if date else "magnitude" if outcome.magnitude else "")


def _of_two_days(pair: Alignment) -> Judgement | None:
    """The conflict between the dates of one reading: the very same telling count, told as that of two days."""
    one, other = pair.one, pair.other
    a, b = one.claim.quantity, other.claim.quantity
    if (
        pair.points < CONFLICT
        or a.value != b.value
        or a.bound != "exact"
        or b.bound != "exact"
        or one.part != other.part
    ):
        return None
    if one.behaviour in ("once", "change") or significant(one.claim) < TELLING:
        return None
    here, there = _date_of(one), _date_of(other)
    if here is None or there is None:
        return None
    reason = f"{quoted(one.claim)} is told as of {quoted(here)} and as of {quoted(there)}"
    return Judgement(Link((here.id, there.id), "same", "conflicts", reason, pair.score, (reason,), (), "date"))


def _date_of(facet: Facet) -> Claim | None:
    """The date of its sentence that a figure holds at; None where the time was taken over from elsewhere."""
    told = facet.period.text.casefold() if facet.period is not None else ""
    return next((each for each in facet.story.dates[facet.claim.sentence.start] if each.text.casefold() in told), None)


def of_one_reading(judged: Sequence[tuple[Alignment, Judgement]]) -> list[tuple[Alignment, Judgement]]:
    """The judgements without conflicts of two readings: a score of 70 reviews and another one of 72 are both right."""
    apart = [pair for pair, judgement in judged if judgement.link.verdict == "conflicts" and _plainly_printed(pair)]
    other = []
    for score in apart:
        sample = rules().samples.get(score.one.claim.metric)
        counts = [each for each in apart if sample and sample == each.one.claim.metric and _beside(each, score)]
        other += [score, *counts] if counts else []
    return [(pair, judgement) for pair, judgement in judged if not any(pair is each for each in other)]


def _plainly_printed(pair: Alignment) -> bool:
    return pair.one.claim.quantity.bound == pair.other.claim.quantity.bound == "exact"


def _beside(pair: Alignment, other: Alignment) -> bool:
    """Whether the figures of two pairs stand in the same sentences."""
    return (
        pair.one.claim.sentence == other.one.claim.sentence and pair.other.claim.sentence == other.other.claim.sentence
    )


def _outcome(pair: Alignment) -> Outcome | None:
    """How the figures lie to each other, a limit being held against the other figure as it is printed."""
    one, other = _ranked(pair.one), _ranked(pair.other)
    if one.measure != other.measure and not (one.bare or other.bare):
        one, other = _share(one), _share(other)
    read = of_one_year(one, other), of_one_year(other, one)
    one, other = read
    if one.interval is not None and other.interval is not None and both_open(one.interval, other.interval):
        return _limits(pair, one, other)
    outcome = compare(one, other)
    if outcome is None or outcome.fit != "meets":
        return outcome
    if _other_ends(one.claim.quantity, other.claim.quantity):
        return replace(outcome, fit="apart")
    for limit, figure in ((one, other), (other, one)):
        quantity = figure.claim.quantity
        if limit.claim.quantity.bound not in LIMITS or quantity.bound != "exact" or quantity.kind == "date":
            continue
        if limit.interval is None or figure.interval is None or figure.interval.middle is None:
            continue
        if limit.claim.quantity.unit != quantity.unit and limit.measure != "count":
            continue
        printed = Interval.point(figure.interval.middle)
        if limit is one and printed.meets(Interval(limit.interval.low, limit.interval.high)):
            continue  # what was told as `over 40` is later told as 40
        if not printed.meets(limit.interval):
            pair.doubts = (*pair.doubts, "limit")
            return replace(outcome, fit="apart")
    return outcome


def _other_ends(one: Quantity, other: Quantity) -> bool:
    """Whether both are ranges from one end to another, printed alike, with an end that differs."""
    if "date" in (one.kind, other.kind) or {one.bound, other.bound} != {"range"}:
        return False
    if None in (one.low, one.high, other.low, other.high):
        return False
    ends = ((one.low, other.low), (one.high, other.high))
    return any(a != b for a, b in ends) and all(len(a or "") == len(b or "") for a, b in ends)


def both_limits(pair: Alignment) -> bool:
    """Whether both figures are limits on one side, and different ones."""
    one, other = pair.one, pair.other
    return (
        one.interval is not None
        and other.interval is not None
        and one.measure != "date"
        and both_open(one.interval, other.interval)
    )


def _limits(pair: Alignment, one: Facet, other: Facet) -> Outcome | None:
    """Two limits on one side hold together; but a later telling that goes beyond the first replaces it."""
    left, right = one.interval, other.interval
    if left is None or right is None or one.claim.quantity.unit != other.claim.quantity.unit or one.measure == "date":
        return None
    raised = right.low > left.low if right.low is not None and left.low is not None else (
        right.high is not None and left.high is not None and right.high < left.high)  # fmt: skip
    pair.doubts = (*pair.doubts, "limit")
    beyond = f"{quoted(other.claim)} {'goes' if raised else 'does not go'} beyond {quoted(one.claim)}"
    return Outcome("apart" if raised else "meets", lambda: beyond)


def _other_times(one: Facet, other: Facet) -> bool:
    """Whether both sentences name days or months, and no two of them can be one."""
    here, there = _days(one), _days(other)
    return bool(here and there) and not any(left.meets(right) for left in here for right in there)


def _days(facet: Facet) -> list[Interval]:
    """The days and months that the sentence names, in any year where it tells none."""
    return [
        found
        for each in facet.story.dates[facet.claim.sentence.start]
        if (found := day_of_year(each, facet.story.text)) is not None
    ]


def _dated_alike(one: Facet, other: Facet) -> bool:
    """Whether another date of the one's sentence is the time of the other: periods are taken over too far."""
    return any(
        each.period is not None and relate(bounded(each.period), other.period) == "same"
        for each in one.story.dates[one.claim.sentence.start]
    )


def _ranked(facet: Facet) -> Facet:
    """A rank above the third is the first or the second: its limit counts downwards."""
    interval = facet.interval
    if facet.claim.quantity.kind != "ordinal" or interval is None or facet.claim.quantity.bound not in FLIPPED:
        return facet
    turned = Interval(
        None if interval.low is not None else interval.high, None if interval.high is not None else interval.low,
        interval.high_open, interval.low_open,
    )  # fmt: skip
    return replace(facet, interval=turned)


def _ranked_apart(facet: Facet) -> bool:
    """Whether an ordinal is told as the rank that something lies above or below."""
    claim = facet.claim
    if claim.quantity.kind != "ordinal" or claim.quantity.bound != "exact":
        return False
    return (
        RANKED.search(facet.story.text, max(0, claim.span.start - len(" outside of the ")), claim.span.start)
        is not None
    )


def _share(facet: Facet) -> Facet:
    """A mark as a percentage of the whole that it is out of."""
    _, _, whole = facet.measure.partition(":")
    if not whole or facet.interval is None:
        return facet
    return replace(facet, interval=facet.interval.times(HUNDRED / Decimal(whole)), measure="percent")
