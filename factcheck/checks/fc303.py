"""The change does not fit the values it leads from and to.

A text prints a change (`up 11.6%`) with the value before and the value after,
and the two values make another change.

**Why it matters.** Percentages are worked out under time pressure, often from
the wrong base; the text holds all that is needed to see it.

**How it decides.** The change is worked out from both values, each as wide as
its print, and the result is set against the printed change with its own
rounding. A change in per cent is not taken for one in percentage points.

**What to do.** Work the change out again, then check the two values.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity
from factcheck.checks.say import about, figure, meaning
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Changes that their two values miss, shown at the change."""
    for link in view.verdicts("conflicts"):
        severity = gravity(view, link)
        if link.note != "from_to" or severity is None:
            continue
        claims = view.of(link)
        change = next((claim for claim in claims if claim.role == "delta"), claims[0])
        values = [claim for claim in claims if claim is not change]
        joint = " and ".join(figure(value) for value in values)
        yield CHECK.finding(
            change,
            f"{about(change)}: a change of {figure(change)} does not fit {joint}",
            others=values,
            severity=severity,
            working=link.working or [meaning(claim) for claim in claims],
            confidence=link.score,
            advice="Work the change out again, then check the two values.",
        )


CHECK = Check(
    code="FC303",
    name="change-mismatch",
    severity="error",
    summary="The change does not fit the values it leads from and to",
    fires=(
        Example(
            (
                Text(
                    "Nordwerk's revenue rose 25% to $600 million in 2023 from $500 million in 2022.", date(2024, 3, 15)
                ),
            ),
            figure="25%",
        ),
        Example(
            (
                Text(
                    "Nordwerk shares rose to HK$138.5 on February 21, 11.6% up from HK$125.9 a week earlier.",
                    date(2025, 2, 23),
                ),
            ),
            figure="11.6%",
        ),
    ),
    silent=(
        Example(
            (Text("Nordwerk's revenue rose 20% to $600 million in 2023 from $500 million in 2022.", date(2024, 3, 15)),)
        ),
        Example(
            (Text("Unemployment in Aldmoor rose from 5% to 6%, a rise of one percentage point.", date(2024, 3, 15)),)
        ),
    ),
    run=run,
)
