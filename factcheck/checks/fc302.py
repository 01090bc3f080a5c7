"""The parts do not make the total, or the difference does not fit.

A text prints a total and its parts, or a balance and its two sides, and the
sum misses by more than rounding allows.

**Why it matters.** One of the figures is wrong, and the text itself proves it:
no source is needed to see that something has to be checked.

**How it decides.** Only figures that the sentences connect are added up: same
subject, period and unit, with words that make one the total or the balance of
the others (inflow, outflow and net; `of which`, `respectively`). Each figure
counts as the interval of its print, so that `4.5 - 173` fits `168`.

**What to do.** Check all the figures at the source. Where another text has the
same total, compare with it.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity
from factcheck.checks.say import about, figure, meaning
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Totals and balances that their parts miss, shown at the total."""
    for link in view.verdicts("conflicts"):
        severity = gravity(view, link)
        if link.note not in ("parts", "difference") or severity is None:
            continue
        total, *parts = view.of(link)
        joint = " and ".join(figure(part) for part in parts)
        what = "the parts" if link.note == "parts" else "the difference between"
        yield CHECK.finding(
            total,
            f"{about(total)}: {figure(total)} does not fit {what} {joint}",
            others=parts,
            severity=severity,
            working=link.working or [meaning(claim) for claim in (total, *parts)],
            confidence=link.score,
            advice="Check the total and each part at the source.",
        )


CHECK = Check(
    code="FC302",
    name="total-mismatch",
    severity="error",
    summary="The parts do not make the total, or the difference does not fit",
    fires=(
        Example(
            (
                Text(
                    "Nordland's net foreign direct investment came to minus US$86 billion in 2024. Foreign investors put "
                    "US$4.5 billion into Nordland, while Nordland's firms invested US$73 billion abroad in 2024.",
                    date(2025, 2, 23),
                ),
            ),
            figure="US$86 billion",
        ),
        Example(
            (
                Text(
                    "Nordwerk employs 900 people: 500 people in Aldmoor, 200 people in Calder and 100 people in Birkwald.",
                    date(2025, 2, 23),
                ),
            ),
            figure="900 people",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordland's net foreign direct investment came to minus US$68 billion in 2024. Foreign investors put "
                    "US$4.5 billion into Nordland, while Nordland's firms invested US$73 billion abroad in 2024.",
                    date(2025, 2, 23),
                ),
            )
        ),
        Example(
            (
                Text(
                    "Nordwerk employs 900 people: 500 people in Aldmoor, 300 people in Calder and 100 people in Birkwald.",
                    date(2025, 2, 23),
                ),
            )
        ),
        Example((Text("Nordwerk employs 900 people, among them 500 people in Aldmoor.", date(2025, 2, 23)),)),
    ),
    run=run,
)
