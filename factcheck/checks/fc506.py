"""A conversion in brackets is more precise than the figure that it converts.

`About 5 miles (8.0467 km)`: nobody measured the ten centimetres.

**Why it matters.** The bracket looks measured. It also hides how rough the
original is, and a reader who quotes the bracket alone cannot know.

**How it decides.** A measure and its conversion that fits stand side by side,
and the second has at least three more significant digits than the first, or
two more after a word such as `about`; final zeros do not count.

**What to do.** Round the bracket to the digits of the original, as the proposed
edit does.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure, place
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.decimals import plain
from factcheck.model.finding import Edit, Finding
from factcheck.model.span import Span

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
ROUGH = frozenset(["approximate", "nearly", "more_than", "less_than"])


def run(view: View) -> Iterator[Finding]:
    """Brackets that are too precise, shown at the bracket."""
    for link in view.verdicts("agrees"):
        if link.note != "bracket":
            continue
        original, bracket = view.of(link)[:2]
        ours, theirs = _digits(original), _digits(bracket)
        if (
            original.quantity.kind != "measure"
            or not ours
            or theirs - ours < (2 if original.quantity.bound in ROUGH else 3)
        ):
            continue
        edit = _rounded(bracket, ours + 1)
        yield CHECK.finding(
            bracket,
            f"{about(original)}: {figure(bracket)} is more precise than {figure(original)} ({place(original)}) that it converts",
            others=[original],
            working=[
                f"{figure(original)}: significant digits {ours}",
                f"{figure(bracket)}: significant digits {theirs}",
            ],
            edits=[edit] if edit else [],
            confidence=0.9,
            advice="Round the bracket to the digits of the original.",
        )


def _digits(claim: Claim) -> int:
    """The significant digits of the printed numeral, final zeros of a whole number left out; 0 where it is not in digits."""
    numerals = NUMERAL.findall(claim.text)
    if len(numerals) != 1:
        return 0
    whole, _, places = numerals[0].replace(",", "").partition(".")
    digits = (whole + places).lstrip("0") if places else whole.strip("0")
    return len(digits)


def _rounded(claim: Claim, digits: int) -> Edit | None:
    """An edit that prints the numeral with so many significant digits, None inside quotation marks."""
    found = NUMERAL.search(claim.text)
    if claim.quoted or found is None:
        return None
    value = Decimal(found[0].replace(",", ""))
    number = plain(round(value, max(0, digits - 1 - value.adjusted())).normalize())
    start = claim.span.start + found.start()
    return Edit(
        claim.document, Span(start, start + len(found[0]), claim.span.line, claim.span.column + found.start()), number
    )


CHECK = Check(
    code="FC506",
    name="false-precision",
    severity="note",
    summary="A conversion in brackets is more precise than the figure that it converts",
    fires=(
        Example(
            (Text("The plant stands about 5 miles (8.0467 km) from Aldmoor.", date(2024, 3, 15)),),
            figure="8.0467 km",
            edited="The plant stands about 5 miles (8 km) from Aldmoor.",
        ),
    ),
    silent=(
        Example((Text("The plant stands about 5 miles (8 km) from Aldmoor.", date(2024, 3, 15)),)),
        Example((Text("The bridge is 412.5 feet (125.73 metres) long.", date(2024, 3, 15)),)),
    ),
    run=run,
)
