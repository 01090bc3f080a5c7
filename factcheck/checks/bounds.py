"""Bound words set against the figure that they hedge."""

from decimal import Decimal

from factcheck.model.claim import Claim

__all__ = ["overstepped"]

# Beyond this share of the limit the two figures are no longer one figure, rounded and worded.
NEAR = Decimal("0.1")


def overstepped(hedged: Claim, plain: Claim) -> bool:
    """Whether `plain`, the same figure without a bound word, lies just on the wrong side of the limit that `hedged` names."""
    bound, limit, value = hedged.quantity.bound, hedged.quantity.value, plain.quantity.value
    if plain.quantity.bound != "exact" or limit is None or value is None or hedged.quantity.kind == "date":
        return False
    if hedged.quantity.unit != plain.quantity.unit or hedged.quantity.kind != plain.quantity.kind:
        return False
    named, exact = abs(Decimal(limit)), abs(Decimal(value))
    if not named or abs(exact - named) > named * NEAR:
        return False
    return exact > named if bound in ("nearly", "less_than") else bound == "more_than" and exact < named
