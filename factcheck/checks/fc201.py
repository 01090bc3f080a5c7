"""A newer figure for the same thing exists.

A later document gives another figure for what this one tells: a revised
result, a higher toll, a raised bid, or a newer level of something that was
told as current.

**Why it matters.** Text that is reused (background paragraphs, evergreen
pages, wiki articles) keeps the figures of the day it was written on.

**How it decides.** Subject, metric, scope and unit are the same, the two
values differ, and the newer one was told later: for the same period where the
figure belongs to a period, or for a later day where the text told it as
current. A figure stamped with its own closed period (`in 2021`) is not
superseded by another period's, and `up from 40` does not supersede 40.

**What to do.** Print the newer figure, or date the old one in the text.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity, named
from factcheck.checks.metrics import daily, known
from factcheck.checks.retold import titled_apart
from factcheck.checks.say import about, dated, moved, place
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.link import Link

REVISED = re.compile(r"\b(?:revis|correct|updat|amend|upgrad|downgrad|restat)\w*\b", re.IGNORECASE)
# A day of its own, which no later one replaces.
DAY = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)


# Of what has another value each day, a day of the week is such a one.
WEEKDAY = re.compile(rf"{DAY.pattern}|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b", re.IGNORECASE)


def run(view: View) -> Iterator[Finding]:
    """Superseded figures of other documents, each set against the newest telling."""
    newest: dict[str, tuple[Claim, Claim, Link]] = {}
    # What a text replaces itself is no stale figure of it.
    settled = {
        link.claims[0] for link in view.verdicts("superseded") if len({claim.document for claim in view.of(link)}) == 1
    }
    for link in view.verdicts("superseded"):
        old, new = _by_age(view, link)
        if old.document == new.document or old.id in settled or not _replaced(view, link, old, new):
            continue
        known = newest.get(old.id)
        if known is None or (view.day(known[1]) or date.min) < (view.day(new) or date.min):
            newest[old.id] = old, new, link
    for old, new, link in newest.values():
        yield CHECK.finding(
            old,
            f"{about(old)}: {moved(old)} here, {moved(new)} in {place(new)} since",
            others=[new],
            severity="note" if gravity(view, link) == "note" else "warning",
            working=[*link.working, f"{place(old)} {dated(view, old)}", f"{place(new)} {dated(view, new)}"],
            confidence=link.score,
            advice="Print the newer figure, or date the old one in the text.",
            likelier=f"{place(new)} is likelier right for today: it is the newer.",
        )


def _replaced(view: View, link: Link, old: Claim, new: Claim) -> bool:
    """Whether it is one figure that has moved, and not one of two alike: the text says that it was revised, or little is guessed."""
    severity = gravity(view, link)
    if severity is None or old.quantity.kind == "date" or old.role == "origin":
        return False
    one_day = view.day(old) == view.day(new)
    if link.note == "update" or (REVISED.search(view.sentence(new)) and (one_day or known(old.metric))):
        return True
    apart = not (named(old.subject) and named(new.subject)) and titled_apart(view, old, new)
    days = WEEKDAY if daily(old.metric) else DAY
    stamped = all(claim.period is not None and days.search(claim.period.text) for claim in (old, new))
    return severity != "note" and (one_day or known(old.metric)) and not apart and not stamped


def _by_age(view: View, link: Link) -> tuple[Claim, Claim]:
    """The older and the newer claim; the link's own order where the days do not tell."""
    first, second = view.of(link)[:2]
    days = view.day(first), view.day(second)
    if days[0] is not None and days[1] is not None and days[0] > days[1]:
        return second, first
    return first, second


CHECK = Check(
    code="FC201",
    name="superseded-figure",
    severity="warning",
    summary="A newer figure for the same thing exists",
    fires=(
        Example(
            (
                Text("The flood in Aldmoor has killed 31 people, police said.", date(2024, 8, 12)),
                Text("The flood in Aldmoor has killed 44 people, police said.", date(2024, 8, 14)),
            ),
            figure="31 people",
        ),
        Example(
            (
                Text("Nordwerk has a market capitalisation of $12 billion.", date(2023, 3, 15)),
                Text("Nordwerk has a market capitalisation of $19 billion.", date(2024, 3, 15)),
            ),
            figure="$12 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk shares closed at 48.72 euros on Thursday.", date(2025, 7, 25)),
                Text("Nordwerk shares closed at 47.90 euros on Friday.", date(2025, 8, 2)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $812 million in 2022.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $934 million in 2023.", date(2024, 3, 16)),
            )
        ),
        Example((Text("Nordwerk's staff rose to 512 employees from 480.", date(2024, 3, 16)),)),
    ),
    run=run,
)
