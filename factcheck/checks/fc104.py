"""The figures differ by a power of ten: million for billion, or a slipped decimal point.

Two figures for the same thing print the same digits, and one is ten, a hundred
or a thousand times the other.

**Why it matters.** It is the most common slip of a keyboard and the most
expensive one: `$4.5 million` and `$4.5 billion` look alike to a tired eye and
differ a thousandfold.

**How it decides.** The claims conflict as for FC101, and their quotient is a
power of ten within what the print allows. Which of the two slipped is told
only where other figures or sources decide it.

**What to do.** Check the scale word and the decimal point at the source.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import disputes
from factcheck.checks.view import View
from factcheck.model.finding import Finding
from factcheck.model.link import Link


def run(view: View) -> Iterator[Finding]:
    """Conflicts of magnitude."""
    for dispute in disputes(view, _wanted):
        yield CHECK.finding(
            dispute.shown,
            dispute.message() + ": the same digits at another scale",
            others=dispute.others,
            severity=dispute.severity,
            working=dispute.working(),
            confidence=dispute.link.score,
            advice="Check the scale word and the decimal point at the source.",
            likelier=dispute.likelier,
        )


def _wanted(_: View, link: Link) -> bool:
    return link.note == "magnitude"


CHECK = Check(
    code="FC104",
    name="magnitude-slip",
    severity="error",
    summary="The figures differ by a power of ten: million for billion, or a slipped decimal point",
    fires=(
        Example(
            (
                Text("Nordwerk raised $2.4 billion in its initial public offering in 2021.", date(2024, 3, 15)),
                Text("Nordwerk raised $2.4 million in its initial public offering in 2021.", date(2024, 3, 16)),
            ),
            figure="$2.4 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk raised $2.4 billion in its initial public offering in 2021.", date(2024, 3, 15)),
                Text("Nordwerk raised $2.4bn in its initial public offering in 2021.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $2.4 billion in 2021.", date(2024, 3, 15)),
                Text("Nordwerk was fined $2.4 million in 2021.", date(2024, 3, 16)),
            )
        ),
    ),
    run=run,
)
