"""A bare `$` in a text that speaks of more than one dollar.

The text prints `$` without a country while another dollar, such as the Hong
Kong or the Australian one, is in play in the same text.

**Why it matters.** A Hong Kong dollar is worth about an eighth of a US dollar.
A reader of prices in `HK$` cannot know which one a bare `$` means, and neither
can whoever quotes it.

**How it decides.** Money figures whose sign or words name their dollar are set
against those with a bare `$`. Two different dollars in one text make the bare
ones ambiguous. One note per document lists them.

**What to do.** Write `US$`, `HK$` or `A$` throughout, or say once which dollar
`$` stands for.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

# A dollar sign that no letters precede.
BARE = re.compile(r"(?<![A-Za-z])\$")


def run(view: View) -> Iterator[Finding]:
    """Documents with bare dollar signs among several dollars, shown at the first of them."""
    for claims in view.claims_in.values():
        dollars = [claim for claim in claims if claim.quantity.kind == "money" and _dollar(claim)]
        bare = [claim for claim in dollars if BARE.search(claim.text)]
        named = [claim for claim in dollars if not BARE.search(claim.text)]
        if not bare:
            continue
        shown = bare[0]
        other = next((claim for claim in named if _unit(claim) != _unit(shown)), None)
        if other is None:
            continue
        more = f" and {len(bare) - 1} more" if len(bare) > 1 else ""
        yield CHECK.finding(
            shown,
            f"{figure(shown)}{more}: which dollar is not said, and {figure(other)} (line {other.span.line}) is another",
            others=[*bare[1:], other],
            working=[f"line {claim.span.line}: {figure(claim)} was read as {claim.quantity.unit}" for claim in bare],
            confidence=0.7,
            advice="Name the dollar at the sign, or say once which one a bare `$` stands for.",
        )


def _dollar(claim: Claim) -> bool:
    return "$" in claim.text or "dollar" in claim.text.casefold()


def _unit(claim: Claim) -> str:
    return claim.quantity.unit.partition("/")[0]


CHECK = Check(
    code="FC502",
    name="ambiguous-currency",
    severity="note",
    summary="A bare `$` in a text that speaks of more than one dollar",
    fires=(
        Example(
            (
                Text(
                    "Nordwerk shares closed at HK$138.5 on Friday. The company will buy back $2 billion of them.",
                    date(2025, 2, 23),
                ),
            ),
            figure="$2 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordwerk shares closed at HK$138.5 on Friday. The company will buy back US$2 billion of them.",
                    date(2025, 2, 23),
                ),
            )
        ),
        Example((Text("Nordwerk raised $34 million and paid a fine of $1 million.", date(2025, 2, 23)),)),
    ),
    run=run,
    linked=False,
)
