"""What becomes of two aligned claims: they agree, conflict, one replaces the other, or they are two of a series."""

from dataclasses import dataclass
from functools import cache

from factcheck.match.align import Alignment
from factcheck.match.compare import Outcome, both_open, compare, loosely_dollars, misscaled
from factcheck.match.facet import Facet
from factcheck.match.families import of_one_family
from factcheck.match.promise import VERBATIM
from factcheck.match.saying import quoted, topic
from factcheck.match.surety import (
    another_thing,
    apart_in_time,
    headline_and_body,
    one_event,
    one_measure,
    one_name_and_metric,
    one_subject,
    opposite,
    other_basis,
    tabled,
    too_far,
)
from factcheck.match.times import length, tolerances
from factcheck.match.updates import CURRENT, later, may_grow, moves_within_the_day, one_day, told_as_current
from factcheck.match.words import rules, stem
from factcheck.model.calendar import Period
from factcheck.model.link import Link
from factcheck.model.report import RateUse
from factcheck.model.terms import Verdict

__all__ = ["Judgement", "judge", "linked"]

PLANS = frozenset(["forecast", "target", "estimate"])
# Doubts with which two figures are not said to conflict: other stories, other words, a name of their own beside each.
SEPARATE = frozenset(["story", "wording", "names"])
# How near a word must stand that says a figure was revised.
FAR = 0.2


@dataclass(frozen=True, slots=True)
class Judgement:
    """A link, and the rates that it rests on."""

    link: Link
    rates: tuple[RateUse, ...] = ()


def judge(pair: Alignment) -> Judgement | None:
    """The link between two aligned claims, None where there is nothing to tell."""
    outcome = compare(pair.one, pair.other) or _two_limits(pair)
    if outcome is None:
        return None
    within = pair.one.story is pair.other.story
    apart = _apart_in_time(pair)
    if "wording" in pair.doubts:
        return linked(pair, outcome, "agrees", "") if outcome.fit != "apart" and not apart else None
    if _opposed(pair) and not apart and pair.relation in ("same", "unknown"):
        return linked(pair, outcome, "conflicts", "direction") if not within or _headline(pair) else None
    if apart:
        return _series(pair, outcome, within)
    if (
        pair.one.claim.quantity.kind == "date"
        and not tabled(pair.one, pair.other)
        and not one_event(pair.one, pair.other, pair.wording, pair.doubts, agreeing=outcome.fit == "meets")
    ):
        return None
    note = "headline" if _headline(pair) else "repeat" if within else ""
    if outcome.fit != "apart" and not note and _overtaken(pair):
        return linked(pair, outcome, "superseded", "")
    if outcome.fit != "apart" and not (note == "headline" and _overstated(pair)):
        return linked(pair, outcome, "agrees", note or ("copy" if pair.echo else ""))
    return _differ(pair, outcome, note)


def _differ(pair: Alignment, outcome: Outcome, note: str) -> Judgement | None:
    """Two figures of one time that cannot both hold."""
    limits = rules().thresholds
    needed = limits.conflict_within if note == "repeat" else limits.conflict
    if pair.score < needed:
        return None
    if note == "repeat" and not _firm(pair):
        return None
    if of_one_family(pair.one, pair.other) and not _corrects(pair):
        return None
    if (SEPARATE | _lone()) & set(pair.doubts) or (tabled(pair.one, pair.other) and other_basis(pair)):
        return None
    if _long_past(pair.one, pair.other) or _long_past(pair.other, pair.one):
        return None
    if not pair.echo and (
        another_thing(pair)
        or too_far(pair)
        or not one_subject(pair.one, pair.other, pair.doubts)
        or not one_measure(pair, headline=note == "headline")
    ):
        return None
    if not note and _corrects(pair):
        return linked(pair, outcome, "conflicts", "correction")
    if not note and _replaces(pair):
        return linked(pair, outcome, "superseded", "")
    if not note and pair.relation == "unknown" and not _told_together(pair):
        return None
    if pair.relation == "holds" and pair.one.behaviour not in ("once", "cumulative"):
        return None
    if pair.one.claim.quantity.kind == "date":
        return linked(pair, outcome, "conflicts", note if note == "headline" else "date")
    if note == "repeat":
        note = ""
    return linked(pair, outcome, "conflicts", note or ("magnitude" if outcome.magnitude else ""))


def linked(pair: Alignment, outcome: Outcome, verdict: Verdict, note: str) -> Judgement:
    """The link with its reason, the figure told first in front."""
    one, other = (pair.one, pair.other) if _first(pair) else (pair.other, pair.one)
    score = pair.score if outcome.fit in ("meets", "apart") else round(pair.score * 0.9, 2)
    return Judgement(
        Link(
            claims=(one.claim.id, other.claim.id),
            kind="same",
            verdict=verdict,
            reason=_reason(one, other, verdict, note, outcome, pair),
            score=score,
            working=outcome.working,
            doubts=tuple(dict.fromkeys(pair.doubts)),
            note=note,
        ),
        outcome.rates,
    )


def _first(pair: Alignment) -> bool:
    """Whether `one` was told first: by publication, else by the order of the documents."""
    a, b = pair.one.story.moment, pair.other.story.moment
    return a <= b if a is not None and b is not None and a != b else pair.one.order <= pair.other.order


def _reason(one: Facet, other: Facet, verdict: Verdict, note: str, outcome: Outcome, pair: Alignment) -> str:
    left, right = quoted(one.claim), quoted(other.claim)
    about = topic(one.claim) or topic(other.claim) or "the same thing"
    if verdict == "agrees":
        how = {"truncated": "one is the other cut off", "rounded": "one is the other rounded"}.get(
            outcome.fit, "what they can mean overlaps")  # fmt: skip
        return f"{left} and {right} agree on {about}: {how}"
    if note == "direction":
        return f"{left} {one.claim.change} and {right} {other.claim.change} cannot both be {about}"
    if verdict == "superseded":
        return f"{right} is the newer telling of {left}: {about}"
    if verdict == "not_comparable":
        return f"{left} and {right} are figures of one series at different times: {about}"
    why = "; ".join(pair.reasons[:3])
    return f"{left} and {right} cannot both be {about}" + (f" ({why})" if why else "")


def _headline(pair: Alignment) -> bool:
    """Whether the pair is a headline and the body of the same document."""
    return headline_and_body(pair.one, pair.other)


def _overstated(pair: Alignment) -> bool:
    """Whether the headline names a figure far beyond the limit that the body's `more than` or `nearly` names.

    Between strangers `more than 100` may be 300; one writer's headline would not then say 300.
    """
    head, body = (pair.one, pair.other) if pair.one.claim.section == "headline" else (pair.other, pair.one)
    if head.interval is None or body.interval is None or head.interval.low is None or body.interval.low is None:
        return False
    if body.interval.high is not None or body.interval.low <= 0 or pair.one.claim.quantity.kind == "date":
        return False
    return head.interval.low > body.interval.low * tolerances().headline_reach


def _opposed(pair: Alignment) -> bool:
    if not opposite(pair.one, pair.other):
        return False
    if SEPARATE & set(pair.doubts) or not one_measure(pair, headline=_headline(pair)):
        return False
    if pair.relation == "unknown" and not _told_together(pair):
        return False
    return pair.score >= rules().thresholds.conflict and pair.one.claim.quantity.kind != "date"


@cache
def _lone() -> frozenset[str]:
    """The doubts that one figure alone is narrowed: an operating loss against a loss."""
    return frozenset(each.name for each in rules().qualifiers if each.lone)


def _long_past(stamped: Facet, other: Facet) -> bool:
    """Whether one figure is that of a day long before its text, and the other is told without a time."""
    period, moment = stamped.period, stamped.story.moment
    if period is None or other.period is not None or moment is None or stamped.behaviour == "once":
        return False
    return period.start == period.end is not None and moment.date() - period.end > CURRENT


def _firm(pair: Alignment) -> bool:
    """Whether subject, metric and time are all told and the same, as a conflict within one text must have it."""
    a, b = pair.one.claim, pair.other.claim
    if not one_name_and_metric(pair.one, pair.other):
        return False
    if pair.one.cell is not None or pair.other.cell is not None or a.sentence == b.sentence or pair.doubts:
        return False
    same = (
        a.role == b.role and a.change == b.change and dict(a.scope) == dict(b.scope) and a.attribution == b.attribution
    )
    return same and (pair.relation == "same" or pair.one.behaviour == "once")


def _told_together(pair: Alignment) -> bool:
    """Whether the documents were published so near each other that a time unsaid is the same; or neither is dated."""
    a, b = pair.one.story.moment, pair.other.story.moment
    if pair.one.behaviour == "once":
        return True
    if a is None and b is None:
        return True
    if a is None or b is None or abs(a - b) > CURRENT:
        return False
    return a.date() == b.date() or pair.wording >= VERBATIM


def _apart_in_time(pair: Alignment) -> bool:
    """Whether the figures are of different times, and not those of a sentence told again on one day."""
    return apart_in_time(pair.one, pair.other, pair.relation) and not _rewritten(pair)


def _rewritten(pair: Alignment) -> bool:
    """Whether one is the other's sentence of the same day, told again."""
    a, b = pair.one.story.moment, pair.other.story.moment
    return pair.echo and a is not None and b is not None and a.date() == b.date()


def _series(pair: Alignment, outcome: Outcome, within: bool) -> Judgement | None:
    """A newer level of a figure told as current, or two of a series where a reader would ask about it."""
    older, newer = (pair.one, pair.other) if _first(pair) else (pair.other, pair.one)
    if (
        not within
        and older.behaviour in ("current", "cumulative")
        and told_as_current(older)
        and told_as_current(newer)
    ):
        if not later(older, newer):
            return None
        if older.behaviour == "cumulative" and not may_grow(older.interval, newer.interval):
            return None
        if outcome.fit == "apart" and pair.score >= rules().thresholds.conflict and one_measure(pair, headline=False):
            return linked(pair, outcome, "superseded", "")
        return None
    a, b = pair.one.claim, pair.other.claim
    known = one_name_and_metric(pair.one, pair.other) and _alike_long(pair.one.period, pair.other.period)
    if (
        pair.one.cell is None
        and known
        and a.role != "delta"
        and outcome.fit == "apart"
        and pair.one.behaviour == "flow"
        and a.section == b.section
    ):
        return linked(pair, outcome, "not_comparable", "series")
    return None


def _alike_long(one: Period | None, other: Period | None) -> bool:
    """Whether both are closed periods of about one length: two years, not a year and a day."""
    days = [length(each) for each in (one, other) if each is not None]
    return (
        len(days) == 2
        and None not in days
        and max(map(int, filter(None, days))) <= 1.1 * min(map(int, filter(None, days)))
    )


def _replaces(pair: Alignment) -> bool:
    """Whether the later telling is an update: it says so, or the figure is one that moves from telling to telling."""
    older, newer = (pair.one, pair.other) if _first(pair) else (pair.other, pair.one)
    if not later(older, newer):
        return False
    if _says_revised(newer):
        return True
    if older.claim.modality in PLANS and not pair.echo:
        # A day that was set is not moved within the hours of one day without a word about it.
        return older.claim.quantity.kind != "date" or not one_day(older, newer)
    if older.behaviour == "cumulative":
        return told_as_current(older) and may_grow(older.interval, newer.interval)
    if not told_as_current(older):
        return False
    return (older.behaviour == "current" and pair.relation != "same") or moves_within_the_day(older, newer)


def _overtaken(pair: Alignment) -> bool:
    """Whether a count that only grows was told as `at least` so much, and a later text tells more."""
    older, newer = (pair.one, pair.other) if _first(pair) else (pair.other, pair.one)
    if older.behaviour != "cumulative" or not later(older, newer) or older.interval is None or newer.interval is None:
        return False
    if older.interval.high is not None or older.interval.low is None or newer.interval.low is None:
        return False
    return newer.interval.low > older.interval.low and one_measure(pair, headline=False) and told_as_current(older)


def _corrects(pair: Alignment) -> bool:
    """Whether the later text is a correction of the earlier one."""
    older, newer = (pair.one, pair.other) if _first(pair) else (pair.other, pair.one)
    return newer.story.corrects and not older.story.corrects and later(older, newer)


def _two_limits(pair: Alignment) -> Outcome | None:
    """Two limits of one kind hold together; told in the very same words they are one limit, printed differently."""
    left, right = pair.one.interval, pair.other.interval
    slipped = misscaled(pair.one.claim, pair.other.claim)
    if left is None or right is None or not (slipped or pair.wording >= VERBATIM) or not both_open(left, right):
        return None
    if pair.one.claim.quantity.unit != pair.other.claim.quantity.unit and not loosely_dollars(pair.one, pair.other):
        return None
    return Outcome(
        "apart",
        lambda: f"{quoted(pair.one.claim)} and {quoted(pair.other.claim)} are given as the same limit",
        magnitude=slipped,
    )


def _says_revised(facet: Facet) -> bool:
    words = {stem(word) for word in rules().revision}
    near = facet.near
    return any(near.get(word, 0.0) >= FAR for word in words if word)
