"""A change is told without the time that it is measured from.

`Sales rose 5%` does not say whether since last month, last year or last quarter.

**Why it matters.** Five per cent in a month and in a year are two different
stories, and the next writer picks one.

**How it decides.** A change in per cent, in the body of a text, of which
neither window nor base date is read from the sentence or carried over from the
ones before. News often leaves the window to the reader (`shares rose 5%`), so
that much of what is found is plain to everyone: the check is off by default.

**What to do.** Say what it is measured from: `from a year earlier`, `since
January`.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, also, moved
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Changes without a window, shown at the first of each document."""
    for claims in view.claims_in.values():
        bare = [claim for claim in claims if _bare(claim)]
        if not bare:
            continue
        first, *rest = bare
        yield CHECK.finding(
            first,
            f"{about(first)}: {moved(first)} since when is not said{also(rest)}",
            others=rest,
            working=[f"line {claim.span.line}: {moved(claim)}, {about(claim)}" for claim in bare],
            confidence=0.5,
            advice="Say what the change is measured from.",
        )


def _bare(claim: Claim) -> bool:
    """Whether it is a change in per cent with neither window nor base."""
    told = claim.period is not None and bool(claim.period.text)
    change = claim.role == "delta" and claim.change is not None and claim.quantity.kind == "percent"
    return change and claim.section == "body" and not told and claim.baseline is None and claim.modality == "actual"


CHECK = Check(
    code="FC503",
    name="change-without-base",
    severity="note",
    summary="A change is told without the time that it is measured from",
    fires=(Example((Text("Sales of pumps rose 5%.", date(2024, 3, 15)),), figure="5%"),),
    silent=(
        Example((Text("Sales of pumps rose 5% from a year earlier.", date(2024, 3, 15)),)),
        Example((Text("Sales of pumps rose 5% in 2023.", date(2024, 3, 15)),)),
    ),
    run=run,
    linked=False,
    default_on=False,
)
