"""A figure printed anew with another value, in the style of the old print."""

import re
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.finding import Edit
from factcheck.model.span import Span

__all__ = ["reprinted"]

# Plain English digits: `1,234.5` or `17.8`.
NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def reprinted(claim: Claim, value: Decimal) -> Edit | None:
    """An edit that prints `value` (in base terms) with the claim's own scale word and decimals.

    None inside quotation marks, and where the figure is not printed as one numeral in digits.
    """
    numerals = list(NUMERAL.finditer(claim.text))
    if claim.quoted or claim.quantity.value is None or len(numerals) != 1 or value <= 0:
        return None
    old = numerals[0]
    printed = Decimal(old[0].replace(",", ""))
    if not printed:
        return None
    scale = abs(Decimal(claim.quantity.value)) / printed
    places = len(old[0].partition(".")[2])
    text = f"{round(value / scale, places):{',' if ',' in old[0] else ''}.{places}f}"
    start = claim.span.start + old.start()
    span = Span(start, start + len(old[0]), claim.span.line, claim.span.column + old.start())
    return Edit(claim.document, span, text)
