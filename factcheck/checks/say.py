"""How findings speak of claims: what it is about, where it stands, what its words can mean."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.checks.metrics import known, label
from factcheck.checks.view import View
from factcheck.model.calendar import Period
from factcheck.model.claim import Claim
from factcheck.model.decimals import plain

__all__ = ["about", "also", "dated", "figure", "meaning", "moved", "number", "place", "when", "worth"]

BOUNDS = {
    "approximate": "about ", "nearly": "nearly ", "more_than": "more than ", "at_least": "at least ",
    "less_than": "less than ", "at_most": "at most ",
}  # fmt: skip
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))


def figure(claim: Claim) -> str:
    """The figure as printed, on one line, with its bound: `more than $100 billion`."""
    return BOUNDS.get(claim.quantity.bound, "") + " ".join(claim.text.split())


def moved(claim: Claim) -> str:
    """The figure with the direction of its change or as the day of a beginning: `up 12%`, `since 2019`."""
    if claim.quantity.kind == "date" and claim.period is not None and claim.period.end is None:
        return f"since {figure(claim)}"
    return f"{claim.change} {figure(claim)}" if claim.change and claim.role == "delta" else figure(claim)


def place(claim: Claim) -> str:
    """Where the figure stands: `file:line`."""
    return f"{claim.document}:{claim.span.line}"


def about(claim: Claim) -> str:
    """What the figure is of: `Alibaba share price (Hong Kong)`; of a date what was done then: `Anna Lind, run`."""
    metric = label(claim.metric)
    subject = claim.subject or claim.subject_text
    if claim.quantity.kind == "date" and not known(claim.metric):
        words = ", ".join(filter(None, (subject, metric)))
    elif metric.casefold() in subject.casefold():
        words = subject
    elif subject.casefold() in metric.casefold():
        words = metric
    else:
        words = f"{subject} {metric}"
    narrowed = ", ".join(claim.scope.values())
    said = " ".join(words.split()) or "the figure"
    return f"{said} ({narrowed})" if narrowed else said


def when(period: Period | None) -> str:
    """A period in full days, empty where it is unknown: `2024-01-01 to 2024-12-31`."""
    if period is None or (period.start is None and period.end is None):
        return ""
    if period.start == period.end and period.start is not None:
        return period.start.isoformat()
    if period.start is None or period.end is None:
        return f"until {period.end}" if period.start is None else f"from {period.start}"
    return f"{period.start} to {period.end}"


def number(value: Decimal, digits: int = 4) -> str:
    """A number for reading, rounded to so many significant digits: `166.7 billion`."""
    for size, word in SCALES:
        if abs(value) >= size:
            return f"{_rounded(value / size, digits)} {word}"
    return _rounded(value, digits)


def _rounded(value: Decimal, digits: int) -> str:
    if not value:
        return "0"
    places = max(0, digits - 1 - value.adjusted())
    return plain(round(value, places))


def worth(value: Decimal, unit: str, digits: int = 4) -> str:
    """A number with its unit: `USD 166.7 billion`, `11.6%`, `500 employee`."""
    said = number(value, digits)
    if unit == "percent":
        return f"{said}%"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {said}"
    return f"{said} {unit.replace('_', ' ')}".strip()


def meaning(claim: Claim) -> str:
    """What the figure's words can mean: `US$168 billion: 167.5 billion to 168.5 billion USD`."""
    low, high = claim.quantity.interval
    unit = claim.quantity.unit.replace("_", " ")
    if claim.quantity.kind == "date":
        ends = f"{low} to {high}" if low != high else f"{low}"
        return f"{figure(claim)}: {ends}"
    said = f"{number(Decimal(low), 6)} to {number(Decimal(high), 6)}" if low is not None and high is not None else ""
    if low is not None and low == high:
        said = number(Decimal(low), 12)
    elif low is not None and high is None:
        said = f"{number(Decimal(low), 6)} or more"
    elif high is not None and low is None:
        said = f"{number(Decimal(high), 6)} or less"
    return f"{figure(claim)}: {said} {unit}".strip()


def also(rest: Sequence[Claim]) -> str:
    """How a message tells of further figures of the same text, empty where there are none."""
    return f", and {len(rest)} more in this text" if rest else ""


def dated(view: View, claim: Claim) -> str:
    """When the claim was told: `published 2024-02-01`, or that this is not known."""
    day = view.day(claim)
    return f"published {day}" if day else "undated"
