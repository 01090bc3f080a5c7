"""Two dates for the same event cannot both hold.

Two texts date the same event, such as a founding, a launch or a death, and the
dates exclude one another.

**Why it matters.** Dates are copied from article to article more than any
other figure, and a wrong year carries ages, anniversaries and `first since`
along with it.

**How it decides.** A date is as wide as it is printed: `2023` holds `December
2023`, `late 2020 to early 2023` is one interval. Two dates conflict if they do
not overlap. Only events that the rules know to happen once to their subject,
such as a founding, count: results, matches and payments come again.

**What to do.** Look the date up at the source. If there were two events
(founded, then incorporated), name them both.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import Dispute, disputes
from factcheck.checks.metrics import happens_once
from factcheck.checks.view import View
from factcheck.model.finding import Finding
from factcheck.model.link import Link


def run(view: View) -> Iterator[Finding]:
    """Conflicts between dates."""
    for dispute in disputes(view, _wanted):
        if not _unique(dispute):
            continue
        yield dispute.finding(CHECK, "Look the date up at the source, or name the two events if there were two.")


def _wanted(view: View, link: Link) -> bool:
    return link.note == "date" or (not link.note and all(each.quantity.kind == "date" for each in view.of(link)))


def _unique(dispute: Dispute) -> bool:
    """Whether the rules know the event as one that happens once."""
    return all(happens_once(claim.metric) for claim in (dispute.shown, *dispute.others))


CHECK = Check(
    code="FC103",
    name="date-conflict",
    severity="error",
    summary="Two dates for the same event cannot both hold",
    fires=(
        Example(
            (
                Text("Nordwerk was founded by Anna Lind in 2014.", date(2024, 3, 15)),
                Text("Nordwerk was founded in 2016 by Anna Lind.", date(2024, 3, 16)),
            ),
            figure="2014",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk was founded by Anna Lind in 2014.", date(2024, 3, 15)),
                Text("Nordwerk was founded by Anna Lind in May 2014.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk was founded by Anna Lind in 2014.", date(2024, 3, 15)),
                Text("Sudwerk was founded by Karl Moor in 2016.", date(2024, 3, 16)),
            )
        ),
    ),
    run=run,
)
