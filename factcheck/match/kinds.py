"""What figures must share to be comparable at all, as one word that claims are grouped by."""

from decimal import Decimal
from functools import lru_cache

from factcheck.match.digits import WHOLE, number, significant
from factcheck.model.claim import Claim

__all__ = ["FACTS", "LOOSE", "kind", "loose_kinds"]

FACTS = frozenset(["actual", "estimate"])
PLANS = frozenset(["forecast", "target"])
# Money whose unit a text leaves out is a bare number.
LOOSE = frozenset(["money", "count"])
TWO, HALF = 2, Decimal("0.5")


def kind(claim: Claim, measure: str, per: str, *, part: bool) -> str:
    """Measure, role and modality: a level is no change, a forecast no outcome. Empty for what is like nothing else.

    What is due on a day is told as done on it, or to be done: dates have one modality.
    """
    if claim.quantity.kind == "date":
        surety = "date"
    elif claim.modality in FACTS:
        surety = "fact"
    elif claim.modality in PLANS:
        surety = "plan"
    else:
        return ""
    role = claim.role if claim.role in ("delta", "origin") else "level"
    return f"{measure}/{per} {role} {surety}{' part' if part else ''}"


def loose_kinds(claim: Claim, measure: str, *, part: bool) -> tuple[str, ...]:
    """What figures of different kinds share that may still be one, told in the same digits; none without telling ones.

    Two figures whose digits are the same, or of which one is the other rounded or cut off, share at least one.
    """
    value = number(claim)
    if not value or claim.quantity.bound not in WHOLE or significant(claim) < TWO:
        return ()
    role = f"delta {claim.change}" if claim.role == "delta" else "level"
    stem = f"{'loose' if measure in LOOSE else measure} {role}{' part' if part else ''}"
    return tuple([f"{stem} {each}" for each in _coarsely(value)])


@lru_cache(maxsize=65536)
def _coarsely(value: Decimal) -> tuple[Decimal, ...]:
    """A figure with two digits, cut off and rounded."""
    size = value.adjusted() - 1
    shape = value.scaleb(-size)
    step = HALF if shape > 0 else -HALF
    return tuple(dict.fromkeys(Decimal(int(each)).scaleb(size).normalize() for each in (shape, shape + step)))
