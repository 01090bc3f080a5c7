"""The headline gives another figure than the body.

The headline and the article below it tell the same thing with figures that
cannot both hold.

**Why it matters.** Most readers see only the headline, and it is often written
by somebody else, or before the last edit of the text.

**How it decides.** The headline's figure is set against the body claim that it
repeats, which lends it scope and period. Rounding is allowed: `$100 billion`
over `more than $100 billion`, or `Third` over `33%`, agree.

**What to do.** Bring the headline in line with the body, once the body is
checked.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import disputes
from factcheck.checks.say import about, figure, place
from factcheck.checks.view import View
from factcheck.model.finding import Finding
from factcheck.model.link import Link


def run(view: View) -> Iterator[Finding]:
    """Conflicts between a headline and its body, shown at the headline."""
    for dispute in disputes(view, _wanted):
        head, body = dispute.shown, dispute.against
        if head.section != "headline":
            head, body = body, head
        yield CHECK.finding(
            head,
            f"{about(body)}: {figure(head)} in the headline against {figure(body)} in {place(body)}",
            others=[body],
            severity=dispute.severity,
            working=dispute.working(),
            confidence=dispute.link.score,
            advice="Check the body, then bring the headline in line with it.",
            likelier=f"{place(body)} is likelier right: a headline repeats its body.",
        )


def _wanted(_: View, link: Link) -> bool:
    return link.note == "headline"


CHECK = Check(
    code="FC105",
    name="headline-conflict",
    severity="error",
    summary="The headline gives another figure than the body",
    fires=(
        Example(
            (
                Text(
                    "Nordwerk's $30 billion rally\n\n"
                    "Nordwerk's shares have risen 40% this year, adding $20 billion to the company's market value.\n\n"
                    "The company makes pumps.\n",
                    date(2024, 3, 15),
                ),
            ),
            figure="$30 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordwerk's $20 billion rally\n\n"
                    "Nordwerk's shares have risen 40% this year, adding more than $20 billion to its market value.\n\n"
                    "The company makes pumps.\n",
                    date(2024, 3, 15),
                ),
            )
        ),
    ),
    run=run,
)
