"""Words such as `this year` mean another time by now.

A figure is dated by a word that counts from the day of writing (`this year`,
`last week`, `yesterday`), and on the day of the check the same word means
another time.

**Why it matters.** `Sales rose 9% this year` is read as this year's whenever it
is read. A text that is used again, quoted or kept on a page tells something
false from New Year on.

**How it decides.** The words in a figure's date are read once from the day of
publication and once from the day of the check (`--as-of`); where the two are
not the same week, month or year, the word has gone stale. Undated documents are
left alone. Every old article has such words, and of most it is known that they
are old: the check is off by default, made for texts that are kept in use.

**What to do.** Print the date or the year instead.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, also, figure, when
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

RELATIVE = re.compile(
    r"\b(?:(?:this|last|next|past|previous|coming|current)\s+(?P<unit>year|quarter|month|week)|(?P<day>today|yesterday|tomorrow))\b",
    re.IGNORECASE,
)


def run(view: View) -> Iterator[Finding]:
    """Documents with figures whose relative dates have moved on, shown at the first."""
    if view.as_of is None:
        return
    for claims in view.claims_in.values():
        stale = [claim for claim in claims if _moved_on(view, claim)]
        if not stale:
            continue
        first, *rest = stale
        said = " ".join(first.period.text.split()) if first.period else ""
        yield CHECK.finding(
            first,
            f"{about(first)}: `{said}` of {figure(first)} meant {when(first.period)} and means another time on {view.as_of}{also(rest)}",
            others=rest,
            working=[f"line {claim.span.line}: {figure(claim)}, {when(claim.period)}" for claim in stale],
            confidence=0.6,
            advice="Print the date or the year instead.",
        )


def _moved_on(view: View, claim: Claim) -> bool:
    """Whether the words of the figure's date mean another time on the day of the check."""
    told, asked = view.day(claim), view.as_of
    found = RELATIVE.search(claim.period.text) if claim.period is not None else None
    if told is None or asked is None or found is None or claim.period is None or claim.period.end is None:
        return False
    return _unit(told, found["unit"] or "") != _unit(asked, found["unit"] or "")


def _unit(day: date, unit: str) -> tuple[int, int]:
    """The year, quarter, month or week that holds a day; the day itself for anything else."""
    year, week, _ = day.isocalendar()
    known = {
        "year": (day.year, 0), "quarter": (day.year, (day.month - 1) // 3), "month": (day.year, day.month),
        "week": (year, week),
    }  # fmt: skip
    return known.get(unit.casefold(), (day.year, day.timetuple().tm_yday))


CHECK = Check(
    code="FC203",
    name="relative-time-gone-stale",
    severity="note",
    summary="Words such as `this year` mean another time by now",
    fires=(
        Example(
            (Text("Nordwerk's revenue rose 9% this year.", date(2023, 7, 13)),), figure="9%", as_of=date(2025, 3, 31)
        ),
    ),
    silent=(
        Example((Text("Nordwerk's revenue rose 9% this year.", date(2023, 7, 13)),), as_of=date(2023, 12, 1)),
        Example((Text("Nordwerk's revenue rose 9% in 2023.", date(2023, 7, 13)),), as_of=date(2025, 3, 31)),
    ),
    run=run,
    linked=False,
    default_on=False,
)
