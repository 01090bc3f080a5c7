"""The difference between two figures, in words."""

from datetime import date
from decimal import Decimal, InvalidOperation

from factcheck.model.claim import Claim
from factcheck.model.decimals import EXACT
from factcheck.report.format import amount, counted, number, quantity

__all__ = ["difference"]


def difference(one: Claim, other: Claim) -> str:
    """`4.5 billion USD against 5.4 billion USD: +900 million USD (+20 %)`, empty where the units do not compare.

    The difference is the second figure less the first, the percentage that of the first.
    """
    said = f"{quantity(one.quantity)} against {quantity(other.quantity)}"
    if one.quantity.kind == "date" or other.quantity.kind == "date":
        days = _days(one, other) if one.quantity.kind == other.quantity.kind else None
        return "" if days is None else said + days
    if one.quantity.unit == other.quantity.unit:
        return said + _sum(one.quantity.value, other.quantity.value, one.quantity.unit, one.quantity.kind)
    bases = one.base_value, other.base_value
    if bases[0] is None or bases[1] is None or bases[0].currency != bases[1].currency:
        return ""
    days = ", ".join(sorted({str(base.rate_date) for base in bases if base is not None}))
    compared = _sum(bases[0].value, bases[1].value, bases[0].currency, "money")
    return f"{said}{compared} at the rates of {days}" if compared else said


def _sum(first: str | None, second: str | None, unit: str, kind: str) -> str:
    if first is None or second is None:
        return ""
    try:
        before, after = Decimal(first), Decimal(second)
    except InvalidOperation:
        return ""
    step = EXACT.subtract(after, before)
    sign = "+" if step > 0 else ""
    if kind == "percent":
        return f": {sign}{amount(step, unit.replace('percent', 'percentage_point', 1), kind)}"
    said = f": {sign}{amount(step, unit, 'number')}"
    if before == 0 or kind in ("ordinal", "percentage_point"):
        return said
    share = EXACT.divide(EXACT.multiply(step, Decimal(100)), abs(before))
    digits = 1 if abs(share) >= 1 else 3
    return f"{said} ({sign}{number(round(share, digits))} %)"


def _days(one: Claim, other: Claim) -> str:
    """The days between two full dates, empty where one is less than full."""
    try:
        first, second = (date.fromisoformat(each.quantity.value or "") for each in (one, other))
    except ValueError:
        return ""
    step = (second - first).days
    return f": {'+' if step > 0 else '-' if step < 0 else ''}{counted(abs(step), 'day')}"
