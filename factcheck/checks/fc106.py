"""Another text corrects this figure.

One document says in so many words that a figure was wrong (`not 25 million as
announced`, `should read 27`), and another document still prints the old one.

**Why it matters.** A correction reaches the page that it is printed on and no
other.

**How it decides.** The correcting words name the old figure, and subject,
metric and scope match the claim that prints it. The correcting text itself is
never flagged for repeating what it corrects.

**What to do.** Print the corrected figure.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity
from factcheck.checks.say import about, figure, place
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Figures that another document corrects, shown where the old one is printed."""
    for link in view.verdicts("conflicts"):
        if link.note != "correction":
            continue
        old, new = view.of(link)[:2]
        severity = gravity(view, link)
        # A date does not replace an amount: the two were only told near each other.
        if old.document == new.document or severity is None or old.quantity.kind != new.quantity.kind:
            continue
        yield CHECK.finding(
            old,
            f"{about(old)}: {figure(old)} here was corrected to {figure(new)} in {place(new)}",
            others=[new],
            severity=severity,
            working=link.working,
            confidence=link.score,
            advice="Print the corrected figure.",
            likelier=f"{place(new)} is likelier right: it is a correction.",
        )


CHECK = Check(
    code="FC106",
    name="corrected-elsewhere",
    severity="error",
    summary="Another text corrects this figure",
    fires=(
        Example(
            (
                Text("Nordwerk sold 25.5 million pumps in 2023.", date(2024, 3, 15)),
                Text(
                    "Correction: in 2023 Nordwerk sold 27.5 million pumps, not 25.5 million pumps as first reported.",
                    date(2024, 3, 16),
                ),
            ),
            figure="25.5 million pumps",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Correction: in 2023 Nordwerk sold 27.5 million pumps, not 25.5 million pumps as first reported.",
                    date(2024, 3, 16),
                ),
            )
        ),
    ),
    run=run,
)
