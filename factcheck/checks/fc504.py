"""`Times less`, or a fall by more than all there was.

`Three times less` has no agreed meaning, and a price cannot fall by 120%.

**Why it matters.** Readers take `three times less` for a third, for a fall of
300%, or for a quarter. A fall above 100% is always a slip: most often the base
and the result were exchanged.

**How it decides.** A number followed by `times` and a word for less; or a
change downward of more than 100% of something that cannot go below nothing. What
may turn negative (profits, balances, growth) is left alone.

**What to do.** Write a fraction (`a third of`), or work the fall out again from
the value before.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, moved
from factcheck.checks.spoken import NUMBER
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

LESS = re.compile(
    rf"(?<![\w.,])(?P<figure>(?:{NUMBER}|\d+\.\d+)\s+times\s+(?:less|fewer|smaller|lower|cheaper|slower|shorter|lighter|weaker|rarer))\s+(?!often\b|likely to lose\b)(?:\w+\s+){{0,2}}?than\b",
    re.IGNORECASE,
)
# What may fall below nothing.
SIGNED = re.compile(
    r"profit|income|earning|loss|balance|surplus|deficit|growth|cash|flow|margin|return|gain|result|ebit|temperature|net|spread|yield",
    re.IGNORECASE,
)
WHOLE = Decimal(100)


def run(view: View) -> Iterator[Finding]:
    """Comparisons downward that cannot be read, and falls beyond the whole."""
    for document in view.documents:
        if "times" in document.text:
            for found in LESS.finditer(document.text):
                yield CHECK.remark(
                    document,
                    view.span(document, *found.span("figure")),
                    f"`{' '.join(found['figure'].split())}` has no agreed meaning",
                    confidence=0.9,
                    advice="Write a fraction, such as `a third of`.",
                )
    for claim in view.claims:
        if _beyond(view, claim):
            yield CHECK.finding(
                claim,
                f"{about(claim)}: {moved(claim)} is a fall by more than all there was",
                severity="warning",
                confidence=0.8,
                working=[f"a fall of {claim.text} leaves less than nothing"],
                advice="Work the fall out again, as a share of the value before.",
            )


def _beyond(view: View, claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity.kind != "percent" or claim.role != "delta" or claim.change != "down" or not quantity.value:
        return False
    return abs(Decimal(quantity.value)) > WHOLE and not SIGNED.search(view.sentence(claim))


CHECK = Check(
    code="FC504",
    name="times-less",
    severity="warning",
    summary="`Times less`, or a fall by more than all there was",
    fires=(
        Example((Text("The new pump is three times cheaper than the old one."),), figure="three times cheaper"),
        Example((Text("The price of Nordwerk pumps fell 120% in 2023.", date(2024, 3, 15)),), figure="120%"),
    ),
    silent=(
        Example((Text("The new pump costs a third of the old one, and the old one three times as much."),)),
        Example((Text("Nordwerk's profit fell 120% in 2023, to a loss of $3 million.", date(2024, 3, 15)),)),
    ),
    run=run,
    linked=False,
)
