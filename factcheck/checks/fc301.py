"""The converted figure in brackets is not the one before it.

A price is printed in two currencies, `HK$138.5 (US$17.8)`, and the second is
not the first at the rate of the day; or a measure in two units, `87 mph (140
km/h)`, and the second is another speed.

**Why it matters.** The bracket is the figure that most readers take in, and a
conversion by hand is done once and copied on.

**How it decides.** Money is converted at the last European Central Bank rate
known on the days that the figure may be of, with a band for printed precision
and the day's spread; measures by the definition of their units. Outside that
band the two conflict.

**What to do.** Check the original, then convert it again. The proposed edit
reprints an amount of money at the day's rate.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity
from factcheck.checks.reprint import reprinted
from factcheck.checks.say import about, figure, meaning, place, worth
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Conversions that do not fit, shown at the bracket."""
    for link in view.verdicts("conflicts"):
        severity = gravity(view, link)
        if link.note != "bracket" or severity is None:
            continue
        original, bracket = view.of(link)[:2]
        converted = _converted(original, bracket)
        edit = reprinted(bracket, converted) if converted is not None else None
        fits = f", about {worth(converted, bracket.quantity.unit)} at the day's rate" if converted is not None else ""
        yield CHECK.finding(
            bracket,
            f"{about(original)}: {figure(original)} ({place(original)}) is not {figure(bracket)}{fits}",
            others=[original],
            severity=severity,
            working=link.working or [meaning(original), meaning(bracket)],
            edits=[edit] if edit else [],
            confidence=link.score,
            advice="Check the original figure, then convert it again.",
            likelier=f"{figure(original)} is likelier right: the bracket is worked out from it.",
        )


def _converted(original: Claim, bracket: Claim) -> Decimal | None:
    """The original amount in the bracket's currency, None where a rate is missing."""
    one, other = original.base_value, bracket.base_value
    if one is None or other is None or bracket.quantity.value is None or not Decimal(other.value):
        return None
    return Decimal(one.value) * Decimal(bracket.quantity.value) / Decimal(other.value)


CHECK = Check(
    code="FC301",
    name="conversion-mismatch",
    severity="error",
    summary="The converted figure in brackets is not the one before it",
    fires=(
        Example(
            (Text("Nordwerk shares closed at HK$138.5 (US$27.8) on 21 February 2025.", date(2025, 2, 23)),),
            figure="US$27.8",
            edited="Nordwerk shares closed at HK$138.5 (US$17.8) on 21 February 2025.",
        ),
        Example(
            (Text("The storm brought winds of 87 mph (240 km/h) to Aldmoor on Friday.", date(2025, 2, 23)),),
            figure="240 km/h",
        ),
    ),
    silent=(
        Example((Text("The storm brought winds of 87 mph (140 km/h) to Aldmoor on Friday.", date(2025, 2, 23)),)),
        Example((Text("Nordwerk shares closed at HK$138.5 (US$17.8) on 21 February 2025.", date(2025, 2, 23)),)),
        Example((Text("Nordwerk sold 500 pumps (US$17.8 each) on 21 February 2025.", date(2025, 2, 23)),)),
    ),
    run=run,
)
