"""The change does not fit the values it leads from and to.

A text prints a change (`up 11.6%`, `tripled`) with the value before and the
value after, and the two values make another change; or it tells one change
as an amount and as a share (`$3.4 billion, or 0.6%, to $586 billion`), and
the two do not fit each other.

**Why it matters.** Percentages are worked out under time pressure, often from
the wrong base; the text holds all that is needed to see it.

**How it decides.** Nothing but `to`, `from` and the time may stand between the
change and its values: after `on a comparable basis` it is a change of something
else. The change is worked out from both values, each as wide as its print, and
the result is set against the printed change with its own rounding. A multiple
in whole numbers stands for what is nearest to it. A change in per cent is not
taken for one in percentage points.

**What to do.** Work the change out again, then check the two values.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure, moved
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Changes that their two values miss, shown at the change."""
    for found in mismatches(view, "from_to", "step"):
        change, (one, other) = found.shown, found.others
        way = (
            f"{figure(other)} to {figure(one)}"
            if found.link.note == "from_to"
            else f"{figure(one)} and {figure(other)}"
        )
        yield found.finding(
            CHECK,
            f"{about(one)}: {moved(change)} does not fit {way} ({found.link.reason.partition(', which ')[0]})",
            "Work the change out again, then check the two values.",
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
        Example(
            (Text("Nordwerk's profit tripled to $90 million in 2023 from $20 million in 2022."),), figure="tripled"
        ),
        Example((Text("Nordwerk's sales rose $10.0 million, or 35%, to $50.0 million."),), figure="35%"),
    ),
    silent=(
        Example((Text("Nordwerk's profit nearly tripled to $58 million in 2023 from $20 million in 2022."),)),
        Example((Text("Nordwerk's sales rose $10.0 million, or 25%, to $50.0 million."),)),
        Example((Text("Nordwerk's sales rose 5% on a comparable-store basis to $60 million from $40 million."),)),
        Example(
            (
                Text(
                    "Nordwerk's sales rose 20% to $600 million in 2023 from $500 million in 2022, with same-store sales up 5%.",
                    date(2024, 3, 15),
                ),
            )
        ),
        Example(
            (Text("Nordwerk's revenue rose 20% to $600 million in 2023 from $500 million in 2022.", date(2024, 3, 15)),)
        ),
        Example(
            (Text("Unemployment in Aldmoor rose from 5% to 6%, a rise of one percentage point.", date(2024, 3, 15)),)
        ),
    ),
    run=run,
)
