"""Per cent printed where percentage points are meant.

A rate goes from 4 to 5 per cent and the text calls that a rise of 1 per cent.
It is a rise of one percentage point, and of 25 per cent.

**Why it matters.** The two differ by the size of the rate: `unemployment rose
1 per cent` says next to nothing, `by one percentage point` that one more in a
hundred is out of work.

**How it decides.** The change stands right beside the two rates, all three are
printed in per cent, and the change is the difference of the rates and not
their ratio, each taken as wide as its print.

**What to do.** Write `percentage points`.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure, number, worth
from factcheck.checks.steps import Step, relative, steps
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Edit, Finding
from factcheck.model.interval import Interval
from factcheck.model.span import Span

HUNDRED = Decimal(100)
# How far from the ratio a change must lie to be none, where the rates are printed too coarsely to tell.
TIMES = 3
UNIT = re.compile(r"\s*(?:%|per\s+cent\b|percent\b|pct\b)", re.IGNORECASE)


def run(view: View) -> Iterator[Finding]:
    """Changes of rates that are differences, shown at the change."""
    for step in steps(view):
        if all(claim.quantity.kind == "percent" for claim in step.claims):
            yield from _meant(view, step)


def _meant(view: View, step: Step) -> Iterator[Finding]:
    change, target, origin = step.claims
    printed, after, before = (Interval.of(claim.quantity) for claim in step.claims)
    if printed is None or after is None or before is None or not (printed.bounded and after.bounded and before.bounded):
        return
    points, share = after.minus(before), relative(after, before)
    if share is None or share.low is None or share.high is None or printed.low is None or printed.low <= 0:
        return
    apart = not (share.meets(printed) or share.negated().meets(printed))
    fits = points.meets(printed) or points.negated().meets(printed)
    if not fits or not (apart or _exact(step)):
        return
    percent = worth(abs(share.low + share.high) / 2, "percent", 3)
    edit = _edit(view, change)
    yield CHECK.finding(
        change,
        f"{about(target)}: from {figure(origin)} to {figure(target)} is {figure(change)} in percentage points, and a change of {percent}",
        others=[target, origin],
        working=[
            f"{figure(target)} - {figure(origin)}: {number(abs(points.middle or HUNDRED))} percentage points",
            f"{figure(target)} / {figure(origin)} - 1 = about {percent}",
        ],
        edits=[edit] if edit else [],
        confidence=0.97,
        advice="Write `percentage points`.",
    )


def _exact(step: Step) -> bool:
    """Whether the change as printed is the difference to the digit, and far from the ratio: 4 to 5 per cent for `1 per cent`."""
    values = [claim.quantity.value for claim in step.claims]
    if None in values:
        return False
    change, target, origin = (abs(Decimal(value or 0)) for value in values)
    points = abs(target - origin)
    return points == change and bool(origin) and not change / TIMES < points * HUNDRED / origin < change * TIMES


def _edit(view: View, claim: Claim) -> Edit | None:
    """The unit of the change reprinted, outside quotation marks and where it is all there is after the number."""
    text = view.text(claim)
    units = list(UNIT.finditer(text, claim.span.start, claim.span.end))
    if claim.quoted or len(units) != 1:
        return None
    start, end = units[0].span()
    words = " percentage point" if claim.quantity.value == "1" else " percentage points"
    return Edit(claim.document, Span(start, end, claim.span.line, claim.span.column + start - claim.span.start), words)


CHECK = Check(
    code="FC501",
    name="percent-for-points",
    severity="error",
    summary="Per cent printed where percentage points are meant",
    fires=(
        Example(
            (
                Text(
                    "Unemployment in Aldmoor rose 1 per cent to 5 per cent from 4 per cent in 2023.", date(2024, 3, 15)
                ),
            ),
            figure="1 per cent",
            edited="Unemployment in Aldmoor rose 1 percentage point to 5 per cent from 4 per cent in 2023.",
        ),
        Example(
            (Text("Nordwerk's load factor declined 1.6% to 55.9% from 57.5% in February.", date(2024, 3, 15)),),
            figure="1.6%",
            edited="Nordwerk's load factor declined 1.6 percentage points to 55.9% from 57.5% in February.",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Unemployment in Aldmoor rose by one percentage point to 5 per cent from 4 per cent in 2023.",
                    date(2024, 3, 15),
                ),
            )
        ),
        Example(
            (
                Text(
                    "Unemployment in Aldmoor rose 25 per cent to 5 per cent from 4 per cent in 2023.", date(2024, 3, 15)
                ),
            )
        ),
        Example((Text("Fees total two per cent, with 1-3/8 per cent for selling and 5/8 per cent for underwriting."),)),
    ),
    run=run,
)
