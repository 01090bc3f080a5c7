"""Figures told in two units or more: `6 feet 2 inches`, `5' 10"`, `10st 4lb`, `1 hour and 30 minutes`."""

from decimal import Decimal

from factcheck.knowledge.numberwords import number_words
from factcheck.knowledge.units import UnitTables
from factcheck.mine.forms import measure_at
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.decimals import EXACT

__all__ = ["feet_and_inches", "smaller"]

# The smaller unit that may follow, and how many of it make one.
SMALLER = {
    "foot": ("inch", Decimal(12)),
    "pound": ("ounce", Decimal(16)),
    "stone": ("pound", Decimal(14)),
    "year": ("month", Decimal(12)),
    "week": ("day", Decimal(7)),
    "day": ("hour", Decimal(24)),
    "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
}
# Units whose list is as likely as their sum: `loans of one year, six months`.
LISTED = frozenset(["year", "week"])
FEET, INCHES = frozenset("'’′"), frozenset('"”″')
# After `5 foot 10`, besides the marks that end a clause.
HEIGHTS = frozenset(["tall", "high", "and", "or"])


def feet_and_inches(tokens: Tokens, part: Part) -> bool:
    """Take both signs of a height: `5' 10"`."""
    at, texts = part.last, tokens.texts
    if texts[at] not in FEET or at + 2 >= len(texts) or not (tokens.glued(at) and tokens.glued(at + 2)):
        return False
    if texts[at + 2] not in INCHES or not texts[at + 1].isdecimal() or int(texts[at + 1]) >= 12:
        return False
    part.value += EXACT.divide(Decimal(texts[at + 1]), Decimal(12))
    part.kind, part.unit, part.own, part.half, part.last = "measure", "foot", True, Decimal(0), at + 3
    return True


def smaller(tokens: Tokens, part: Part, units: UnitTables) -> None:
    """Add the smaller units that follow on top; the figure keeps its first one."""
    step = SMALLER.get(part.unit)
    if step is None or part.scale != 1 or part.value != int(part.value) or "." in tokens.texts[part.numeral.first]:
        return
    if part.first and tokens.lower[part.first - 1] == "between":
        return
    unit, of_one = part.unit, Decimal(1)
    while step is not None and part.last < len(tokens.texts):
        found = _next(tokens, part.last, unit, step[0], units)
        if found is None or found[0] >= step[1]:
            return
        of_one *= step[1]
        part.value, part.half, part.last = part.value + EXACT.divide(found[0], of_one), Decimal(0), found[1]
        unit, step = step[0], SMALLER.get(step[0])


def _next(tokens: Tokens, last: int, unit: str, wanted: str, units: UnitTables) -> tuple[Decimal, int] | None:
    """How many of the smaller unit `wanted` follow token `last`, and where they end."""
    lower, size, at = tokens.lower, len(tokens.texts), last
    hyphen = lower[at] == "-" and unit == "foot" and tokens.glued(at) and tokens.glued(at + 1)
    if hyphen or (lower[at] == "," and unit not in LISTED):
        at += 1
    elif lower[at] == "and":
        at += 1
    found = _amount(tokens, at)
    if found is None:
        return None
    amount, at = found
    named = measure_at(tokens, at + (hyphen and at < size and lower[at] == "-"), units)
    if named is not None and named[0].name == wanted:
        return amount, named[1]
    if unit == "foot":
        if at < size and lower[at] == "in" and (not hyphen or tokens.glued(at)):
            return amount, at + 1
        ended = at >= size or (tokens.kinds[at] == "o" and lower[at] not in "-/") or lower[at] in HEIGHTS
        if named is None and at == last + 1 + hyphen and (hyphen or ended):
            return amount, at
    return None


def _amount(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """A whole number below a hundred at token `at`, in digits or words, and its end."""
    if at >= len(tokens.texts):
        return None
    if tokens.kinds[at] == "n":
        text = tokens.texts[at]
        return (Decimal(text), at + 1) if text.isdecimal() and len(text) <= 2 else None
    cardinals = number_words().cardinals
    value = cardinals.get(tokens.lower[at])
    if value is None:
        return None
    if value >= 20 and at + 2 < len(tokens.texts) and tokens.texts[at + 1] == "-" and tokens.lower[at + 2] in cardinals:
        return value + cardinals[tokens.lower[at + 2]], at + 3
    return value, at + 1
