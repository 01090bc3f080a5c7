"""A figure that was told as current is past its shelf life.

On the day of the check (`--as-of`), a figure that moves from day to day, such
as a share price or an index, was told as the state of things longer ago than
such a figure keeps.

**Why it matters.** `Up 5 per cent since the start of the month` is read as this
month's. Old market figures in a text that is still used mislead without being
wrong on the day that they were written.

**How it decides.** `rules/metrics.yaml` gives each measure its shelf life in
days. A figure is told as current if its period ends within a week of its
document's publication and its sentence tells that by the day of writing (`on
Thursday`, `this year`, `in the past week`) and does not print the date. What it
is of must be read from the text, not guessed. Undated documents are left alone. One finding
per document lists all such figures.

**What to do.** Bring the figures up to date, or print the date that they hold
for.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.metrics import shelf_life
from factcheck.checks.say import about, also, moved
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

NEAR = 7
# What prices, rates and levels come in.
KINDS = frozenset(["money", "percent", "percentage_point", "number", "multiple"])
# Words that tell a time by the day of writing.
CURRENT = re.compile(
    r"\b(?:today|yesterday|tonight|now|currently|so far|this|last|past|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
# A printed date: a year, or a month with or without its day. `Since January` dates the start and not the figure.
STAMPED = re.compile(
    r"^(?!(?:ever )?since\b).*?\b(?:[12]\d{3}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE | re.DOTALL,
)


def run(view: View) -> Iterator[Finding]:
    """Documents whose current figures have gone stale, shown at the first of them."""
    if view.as_of is None:
        return
    superseded = {link.claims[0] for link in view.verdicts("superseded")}
    for claims in view.claims_in.values():
        stale = [(claim, age) for claim in claims if claim.id not in superseded and (age := _overdue(view, claim))]
        if not stale:
            continue
        first, age = stale[0]
        rest = [claim for claim, _ in stale[1:]]
        yield CHECK.finding(
            first,
            f"{about(first)}: {moved(first)} was told as current {age} days before {view.as_of}{also(rest)}",
            others=rest,
            working=[_line(claim, age) for claim, age in stale],
            confidence=0.9,
            advice="Bring the figures up to date, or print the date that they hold for.",
        )


def _line(claim: Claim, age: int) -> str:
    said = f"line {claim.span.line}: {moved(claim)}, {about(claim)}"
    return f"{said}: {age} days old, keeps {shelf_life(claim.metric)}"


def _overdue(view: View, claim: Claim) -> int:
    """The age in days of a figure past its shelf life, else 0."""
    keeps = shelf_life(claim.metric)
    told, period = view.day(claim), claim.period
    if keeps is None or told is None or view.as_of is None or claim.modality != "actual":
        return 0
    if (
        not _read(claim)
        or period is None
        or period.end is None
        or abs((told - period.end).days) > NEAR
        or STAMPED.search(period.text)
    ):
        return 0
    age = (view.as_of - period.end).days
    return age if age > keeps else 0


def _read(claim: Claim) -> bool:
    """Whether the text itself says what the figure is of and when, and the figure is of a kind that such a measure has."""
    guessed = {rule.partition(".")[0] for rule in claim.assumptions} & {"metric", "period", "subject"}
    said = claim.period is not None and CURRENT.search(claim.period.text) is not None
    return said and not guessed and bool(claim.subject) and claim.quantity.kind in KINDS


CHECK = Check(
    code="FC202",
    name="past-shelf-life",
    severity="warning",
    summary="A figure that was told as current is past its shelf life",
    fires=(
        Example(
            (Text("Nordwerk's shares are up only 5 per cent since the start of the month.", date(2023, 7, 13)),),
            figure="5 per cent",
            as_of=date(2025, 3, 31),
        ),
        Example(
            (Text("The Aldmoor index rose 4 per cent on Thursday.", date(2023, 7, 13)),),
            figure="4 per cent",
            as_of=date(2025, 3, 31),
        ),
    ),
    silent=(
        Example(
            (Text("Nordwerk's shares are up only 5 per cent since the start of the month.", date(2023, 7, 13)),),
            as_of=date(2023, 7, 14),
        ),
        Example(
            (Text("Nordwerk's shares closed at 41.20 euros on 14 March 2023.", date(2023, 3, 15)),),
            as_of=date(2025, 3, 31),
        ),
        Example(
            (Text("Nordwerk raised $2.4 billion in its initial public offering.", date(2023, 3, 15)),),
            as_of=date(2025, 3, 31),
        ),
    ),
    run=run,
)
