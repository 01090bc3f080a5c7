"""Two dates for the same event cannot both hold.

Two texts date the same event, such as a founding, a launch or a death, and the
dates exclude one another.

**Why it matters.** Dates are copied from article to article more than any
other figure, and a wrong year carries ages, anniversaries and `first since`
along with it.

**How it decides.** A date is as wide as it is printed: `2023` holds `December
2023`, `late 2020 to early 2023` is one interval. Two dates conflict if they do
not overlap. Only events that the rules know to happen once to their subject
count (a founding, a birth, a death, the opening of a bridge), and since when
someone has led or run something. Results, matches and payments come again, and
two days of two years may be two fairs. What is planned is not held against
what happened.

**What to do.** Look the date up at the source. If there were two events
(founded, then incorporated), name them both.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import Dispute, disputes
from factcheck.checks.metrics import happens_once, lasts
from factcheck.checks.view import View
from factcheck.model.claim import Claim
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
    """Whether it is an event that happens once, or a state that began once, told of one thing by name."""
    claims = (dispute.shown, *dispute.others)
    return (
        (all(happens_once(claim.metric) for claim in claims) or all(map(_begun, claims)))
        and not any(map(_in_passing, claims))
        and len({claim.modality for claim in claims}) == 1
        and not any(_two_times(dispute.shown, other) for other in dispute.others)
    )


def _begun(claim: Claim) -> bool:
    """Whether the date is that since when something is so."""
    return lasts(claim.metric) and claim.period is not None and claim.period.end is None


def _in_passing(claim: Claim) -> bool:
    """Whether the subject's phrase goes on behind its name: `the Harrow office` is not Harrow."""
    phrase, name = claim.subject_text.casefold(), claim.subject.casefold()
    return bool(name) and name in phrase and not phrase.endswith(name)


def _two_times(one: Claim, other: Claim) -> bool:
    """Whether the dates are days that differ in year and in day: of what comes again, such as a fair."""
    first, second = one.quantity.value or "", other.quantity.value or ""
    days = len(first) == len(second) == len("2024-05-03")
    return days and first[:4] != second[:4] and first[4:] != second[4:]


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
        Example(
            (
                Text("The Harrow Bridge opened in 1967. The bridge carries 3,000 cars a day.", date(2024, 3, 15)),
                Text("The Harrow Bridge, opened in 1976, is long.", date(2024, 3, 16)),
            ),
            figure="1967",
        ),
        Example(
            (
                Text("Anna Lind has run Nordwerk since 2014.", date(2024, 3, 15)),
                Text("Anna Lind has run Nordwerk since 2016.", date(2024, 3, 16)),
            ),
            figure="2014",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk opened its second plant in 1967.", date(2024, 3, 15)),
                Text("Nordwerk opened its third plant in 1976.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("The Aldmoor Fair opened on 3 May 2023.", date(2023, 5, 15)),
                Text("The Aldmoor Fair opened on 4 May 2024.", date(2024, 5, 16)),
            )
        ),
        Example(
            (
                Text("The Aldmoor office opened in 2019.", date(2024, 3, 15)),
                Text("The Aldmoor works opened in 2021.", date(2024, 3, 16)),
            )
        ),
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
