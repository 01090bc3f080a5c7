"""Which of a sentence's times a figure holds at, and which it is compared with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.mine.clause import Clause
from factcheck.mine.context import Context
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Period
from factcheck.model.claim import Step
from factcheck.model.terms import Change, Role

__all__ = ["Narrative", "Timing", "period_of"]


@dataclass(slots=True)
class Narrative:
    """The time that a section's telling has reached, which a figure without a time of its own takes over."""

    period: Period | None = None
    baseline: Period | None = None


@dataclass(slots=True)
class Timing:
    """When a figure holds, what it is compared with, and how that was found."""

    period: Period | None
    baseline: Period | None
    steps: list[Step] = field(default_factory=list)


def period_of(
    figure: Figure,
    role: Role,
    change: Change | None,
    clauses: Sequence[Clause],
    clause: Clause,
    times: Sequence[TimeExpression],
    tokens: Tokens,
    narrative: Narrative,
    context: Context,
) -> Timing:
    """The period and the baseline of a figure in `clause`, one of the sentence's `clauses`."""
    return Timing(narrative.period, narrative.baseline)
