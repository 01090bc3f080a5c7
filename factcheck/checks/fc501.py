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

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Edit, Finding
from factcheck.model.span import Span

UNIT = re.compile(r"\s*(?:%|per\s+cent\b|percent\b|pct\b)", re.IGNORECASE)


def run(view: View) -> Iterator[Finding]:
    """Changes of rates that are differences, shown at the change."""
    for found in mismatches(view, "points"):
        change, (target, origin) = found.shown, found.others
        edit = _edit(view, change)
        yield CHECK.finding(
            change,
            f"{about(target)}: from {figure(origin)} to {figure(target)} is {figure(change)} in percentage points, not in per cent",
            others=found.others,
            working=found.link.working,
            edits=[edit] if edit else [],
            confidence=found.link.score,
            advice="Write `percentage points`.",
        )


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
