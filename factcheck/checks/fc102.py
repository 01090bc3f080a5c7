"""One text says it rose, the other that it fell.

Two figures tell a change of the same thing over the same window, and the words
around them point in opposite directions.

**Why it matters.** A wrong direction turns the story around, and the size of
the figure hides it: both texts print `11.6%`.

**How it decides.** The verb or preposition of the figure's own clause gives
the direction (`rose`, `down`, `lost`). Subject, metric, scope, window and
baseline must be the same. `rose to` and `fell by` are told apart: a level is
never compared with a change. Where both the change and the level that it led
to are told, the change is shown.

**What to do.** Check the sign at the source and correct the verb. If the
windows differ (on the day, since January), name them.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import disputes
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.link import Link


def run(view: View) -> Iterator[Finding]:
    """Conflicts of direction."""
    for dispute in disputes(view, _wanted):
        yield dispute.finding(CHECK, "Check the direction at the source and correct the verb, or name the two windows.")


def _wanted(view: View, link: Link) -> bool:
    return link.note == "direction" and not _told_by_changes(view, *view.of(link))


def _told_by_changes(view: View, one: Claim, other: Claim) -> bool:
    """Whether the changes that led to two levels, in the same sentences, differ in direction themselves."""
    if one.role != "target" or other.role != "target":
        return False
    changes = (each for each in view.claims_in[one.document] if each.sentence == one.sentence and each.role == "delta")
    return any(
        link.note == "direction"
        and any((each.document, each.sentence) == (other.document, other.sentence) for each in view.of(link))
        for change in changes
        for link in view.links_of.get(change.id, ())
    )


CHECK = Check(
    code="FC102",
    name="direction-conflict",
    severity="error",
    summary="One text says it rose, the other that it fell",
    fires=(
        Example(
            (
                Text("Nordwerk shares rose 6.5% on 14 March 2024.", date(2024, 3, 15)),
                Text("Nordwerk shares fell 6.5% on 14 March 2024.", date(2024, 3, 16)),
            ),
            figure="6.5%",
        ),
        Example(
            (
                Text("Unemployment in Aldmoor rose by 0.4 percentage points in 2023.", date(2024, 2, 1)),
                Text("In 2023, unemployment in Aldmoor fell by 0.4 percentage points.", date(2024, 2, 2)),
            ),
            figure="0.4 percentage points",
        ),
        Example(
            (
                Text("Nordwerk's revenue rose 5% to $85.8bn in the June quarter.", date(2024, 8, 2)),
                Text("Nordwerk's revenue fell 5% to $85.8bn in the June quarter.", date(2024, 8, 2)),
            ),
            figure="5%",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk shares rose 6.5% on 14 March 2024.", date(2024, 3, 15)),
                Text("Nordwerk shares fell 6.5% on 15 March 2024.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text(
                    "Nordwerk shares remain 70% lower than in 2020, and are up just 3% since January.",
                    date(2024, 3, 15),
                ),
            )
        ),
    ),
    run=run,
)
