"""Which of a sentence's times a figure holds at, and which it is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from factcheck.mine.clause import Clause
from factcheck.mine.comparison import in_comparison
from factcheck.mine.context import Context
from factcheck.mine.dates import days_of
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.metrics import daily
from factcheck.mine.narrative import Narrative, advance, anchored
from factcheck.mine.tense import tense
from factcheck.mine.timescope import RECENT, REPORTING, Choice, choose
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Period, part_of_period, trading_day_before
from factcheck.model.claim import Step
from factcheck.model.span import Extent
from factcheck.model.terms import Role

__all__ = ["Narrative", "Timing", "advance", "of_today", "period_of"]

DAYS = 7  # days that a price is told to have moved over without saying so
MOVED: frozenset[Role] = frozenset(["delta", "target"])
# Fewer days than these are no such unit.
SHORTER = {"week": 7, "month": 28, "quarter": 90, "half": 181, "year": 365, "decade": 3650}
OPENING = frozenset(["since", "starting", "beginning", "commencing"])
THIS = frozenset(["this", "current"])
CURRENT = frozenset(["week", "month", "quarter", "half", "year", "decade"])


@dataclass(slots=True)
class Timing:
    """When a figure holds, what it is compared with, and how that was found."""

    period: Period | None
    baseline: Period | None
    steps: list[Step] = field(default_factory=list)


def period_of(
    draft: Draft,
    clauses: Sequence[Clause],
    clause: Clause,
    times: Sequence[TimeExpression],
    tokens: Tokens,
    narrative: Narrative,
    context: Context,
) -> Timing:
    """The period and the baseline of a draft's figure in `clause`, one of the sentence's `clauses`.

    A change has the window it took place in; a level, and what something rose to, the time it holds at. Steps are marked
    `assumed` where the sentence does not say so: `period.carried` (from the telling before), `period.published` (the
    day of publication), `period.sentence` (the day of a statement about something else).
    """
    figure, role = draft.figure, draft.role
    if figure.kind == "date":
        return _own(figure, times, tokens)
    narrative.enter(context.block.section, context.block.start)
    choice = choose(figure, clauses, clause, times, tokens, context.day)
    if role == "origin" or in_comparison(figure, tokens) or (role != "delta" and choice.former):
        return _origin(choice, times, tokens, narrative, context)
    when = choice.when
    steps: list[Step] = []
    if when is not None:
        steps.append(_step(choice.rule, when, tokens, choice.assumed or when.assumed))
    found = _placed(when, role, choice, clauses, clause, tokens, times, narrative, context) if when else None
    if found is None:
        found = _fallen_back(draft, when, clauses, clause, tokens, narrative, context, steps)
    period, baseline = found
    base = choice.base
    if base is not None:
        compared = _compared(base, period, narrative, context)
        if compared is not None and not (compared.start and period and period.start and compared.start > period.start):
            steps.append(_step("baseline", base, tokens, base.assumed))
            baseline = compared
            if (
                role == "delta"
                and period
                and period.days == 1
                and compared.start
                and period.end
                and compared.start < period.end
            ):
                period = Period(compared.start, period.end, period.text or compared.text)
    return Timing(period, baseline, steps)


def of_today(context: Context) -> Timing:
    """The timing of what holds on the day of publication, unsaid."""
    day = context.day
    if day is None:
        return Timing(None, None)
    return Timing(Period(day, day, ""), None, [Step("period.published", None, day.isoformat(), assumed=True)])


def _step(rule: str, time: TimeExpression, tokens: Tokens, assumed: bool) -> Step:
    extent = Extent(tokens.starts[time.first], tokens.ends[time.last - 1])
    return Step(rule, extent, f"{time.relation}: {_shown(time.period)}", assumed)


def _shown(period: Period | None) -> str:
    if period is None:
        return "relative"
    start, end = period.start, period.end
    return f"{start.isoformat() if start else ''}/{end.isoformat() if end else ''}"


def _own(figure: Figure, times: Sequence[TimeExpression], tokens: Tokens) -> Timing:
    """A date holds at itself; one after `since` begins there, one after `until` ends there."""
    days = days_of(figure)
    if days is None:
        return Timing(None, None)
    time = next((each for each in times if each.first <= figure.first < each.last), None)
    text = time.period.text if time and time.period else ""
    words_before = tokens.lower[time.first : figure.first] if time else []
    opened = (
        time is not None
        and time.relation == "since"
        and words_before[:1]
        and words_before[0] in OPENING
        and len(words_before) <= 2
    )
    closed = time is not None and time.relation == "until" and words_before[:1] in (["until"], ["till"])
    period = Period(None if closed else days[0], None if opened else days[1], text)
    return Timing(period, None, [Step("period.own", Extent(figure.start, figure.end), _shown(period))])


def _printed(time: TimeExpression, tokens: Tokens) -> str:
    return time.period.text if time.period else tokens.printed(time.first, time.last)


def _placed(
    when: TimeExpression,
    role: Role,
    choice: Choice,
    clauses: Sequence[Clause],
    clause: Clause,
    tokens: Tokens,
    times: Sequence[TimeExpression],
    narrative: Narrative,
    context: Context,
) -> tuple[Period | None, Period | None] | None:
    """(period, baseline) by the expression chosen; None where it does not settle them."""
    if when.relation == "same":
        return _same(when, role, times, narrative)
    day = context.day
    text = _printed(when, tokens)
    if when.relation in ("over", "since"):
        start = when.period.start if when.period else None
        if when.period is None and when.unit == "part":  # since then
            earlier = _earlier(when, times) or narrative.period
            start = earlier.start if earlier else None
        end = when.period.end if when.period and when.relation == "over" else _as_of(when, times, start) or day
        if start is None and end is None:
            return Period(None, None, text), None
        if start is not None and end is not None and end < start:
            end = None
        baseline = Period(start, start, "") if start else None
        if when.relation == "since" and when.period is not None and when.unit != "part":
            baseline = _opening_of(when, day)
        running = when.relation == "since" and when.period is not None and when.period.end == day
        if role == "target" and not running:
            return Period(end, end, text), baseline
        return Period(start, end, text), baseline if role == "delta" else None
    anchor = _earlier(when, times) or narrative.period
    if anchor is None and day is not None:
        anchor = Period(day, day, "")
    period = anchored(when, anchor)
    if period is None:
        return Period(None, None, text), None
    period = replace(period, text=text)
    ahead = tense(clause, clauses, tokens) == "future" or when.relation == "until"
    if (
        when.unit in CURRENT
        and not THIS.isdisjoint(tokens.lower[when.first : when.last])
        and day is not None
        and not ahead
        and period.meets(day)
    ):
        period = replace(period, end=day)
    baseline = None
    if (
        role == "delta"
        and when.relation == "at"
        and not ahead
        and when.unit == "day"
        and period.start is not None
        and choice.base is None
        and period.days == 1
    ):
        before = trading_day_before(period.start)
        baseline = Period(before, before, "the trading day before")
    return period, baseline


def _as_of(when: TimeExpression, times: Sequence[TimeExpression], start: date | None) -> date | None:
    """The day up to which a sentence that opens with one counts: `As of May 3, it had sold 5 since 2020`."""
    first = times[0]
    end = (
        first.period.end if first is not when and first.relation == "at" and first.first <= 1 and first.period else None
    )
    return end if end is not None and (start is None or end > start) else None


def _opening_of(when: TimeExpression, day: date | None) -> Period | None:
    """What a change since a time is compared with: for a running year or month, its beginning."""
    period = when.period
    if period is None or period.start is None:
        return None
    if period.end == day:  # so far this year, year to date
        return Period(period.start, period.start, period.text)
    return period


def _same(
    when: TimeExpression, role: Role, times: Sequence[TimeExpression], narrative: Narrative
) -> tuple[Period | None, Period | None] | None:
    """`for the same period`: the window and the baseline told before; a level holds at its end."""
    earlier = _earlier(when, times)
    if earlier is not None:
        return earlier, None
    period, baseline = narrative.period, narrative.baseline
    if period is None:
        return None
    if when.unit in CURRENT and period.end is not None and (period.days or 0) < SHORTER[when.unit]:
        return Period(*part_of_period(period.end, when.unit), period.text), None
    if (
        role == "delta"
        and baseline is not None
        and baseline.start
        and period.days == 1
        and period.end
        and baseline.start < period.end
    ):
        return Period(baseline.start, period.end, period.text), baseline
    return period, baseline


def _earlier(when: TimeExpression, times: Sequence[TimeExpression]) -> Period | None:
    """The last time told earlier in the sentence."""
    found = None
    for time in times:
        if time.first >= when.first:
            break
        if time.relation in ("at", "since", "until") and time.period is not None:
            found = time.period
    return found


def _fallen_back(
    draft: Draft,
    when: TimeExpression | None,
    clauses: Sequence[Clause],
    clause: Clause,
    tokens: Tokens,
    narrative: Narrative,
    context: Context,
    steps: list[Step],
) -> tuple[Period | None, Period | None]:
    """(period, baseline) where the sentence says nothing: what was told before, else the day of publication."""
    told = tense(clause, clauses, tokens)
    day = context.day
    if (
        narrative.period is not None
        and (told in ("past", "none") or when is not None)
        and not _outdated(narrative, draft, tokens, context)
    ):
        steps.append(Step("period.carried", None, _shown(narrative.period), assumed=True))
        return narrative.period, None
    if day is not None and told != "future":
        today = of_today(context)
        steps += today.steps
        return today.period, None
    return None, None


def _outdated(narrative: Narrative, draft: Draft, tokens: Tokens, context: Context) -> bool:
    """Whether a figure is of another time than what was told before it.

    A statement made (`said`, `told`) long after that time speaks of its own day, so does a move of something else in
    another paragraph; and a price moves on a day, whatever quarter was told of.
    """
    told = narrative.period
    if context.day is None or told is None or told.end is None:
        return False
    moved = draft.role in MOVED and narrative.block != context.block.start
    if moved and (told.days or 0) > DAYS and draft.metric in daily():
        return True
    if (context.day - told.end).days <= RECENT:
        return False
    return (moved and draft.subject not in narrative.subjects) or not REPORTING.isdisjoint(tokens.lower)


def _compared(base: TimeExpression, period: Period | None, narrative: Narrative, context: Context) -> Period | None:
    """The days of the time compared with, counted from the figure's period."""
    anchor = period if period is not None and period.start and period.end else narrative.period
    if anchor is None and context.day is not None:
        anchor = Period(context.day, context.day, "")
    if base.relation == "same":
        return narrative.baseline
    return anchored(base, anchor, compared=True)


def _origin(
    choice: Choice,
    times: Sequence[TimeExpression],
    tokens: Tokens,
    narrative: Narrative,
    context: Context,
) -> Timing:
    """The time of a figure that another is compared with: the time said beside it, counted from what was told before it."""
    time = choice.beside
    main = [
        each
        for each in times
        if time and each.first < time.first and each.relation in ("at", "since", "over") and each.period
    ]
    anchor = main[-1].period if main else narrative.period
    if anchor is not None and main and main[-1].relation == "since":
        anchor = Period(anchor.start, context.day or anchor.end, anchor.text)
    if anchor is None and context.day is not None:
        anchor = Period(context.day, context.day, "")
    if time is None:
        return Timing(None, None)
    period = anchored(time, anchor, compared=True)
    if period is None:
        return Timing(None, None)
    return Timing(replace(period, text=_printed(time, tokens)), None, [_step("period", time, tokens, time.assumed)])
