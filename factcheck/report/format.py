"""Quantities, periods and places in the form that people read."""

from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from factcheck.model.calendar import Period
from factcheck.model.claim import Claim
from factcheck.model.decimals import plain
from factcheck.model.finding import Finding
from factcheck.model.quantity import Quantity

__all__ = ["amount", "counted", "flat", "meaning", "number", "period", "place", "quantity", "reading", "series", "when"]

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
BOUNDS = {
    "approximate": "about ", "nearly": "nearly ", "more_than": ">", "at_least": "≥", "less_than": "<",
    "at_most": "≤",
}  # fmt: skip
DAY = timedelta(days=1)


def flat(text: str) -> str:
    """`text` on one line, each run of white space a blank."""
    return " ".join(text.split())


def counted(count: int, noun: str, plural: str = "") -> str:
    """`1 file`, `3 files`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def number(value: str | Decimal) -> str:
    """A decimal in full, grouped, scaled where three digits after the point suffice: `4.5 billion`, `12,345`."""
    try:
        figure = Decimal(value)
    except InvalidOperation:
        return str(value)
    for size, word in SCALES:
        if abs(figure) >= size:
            scaled = figure / size
            if scaled == round(scaled, 3):
                return f"{_grouped(scaled)} {word}"
    return _grouped(figure)


def _grouped(value: Decimal) -> str:
    whole, point, rest = plain(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}{point}{rest}" if abs(value) >= 1000 else f"{whole}{point}{rest}"


def amount(value: str | Decimal, unit: str, kind: str) -> str:
    """A number with its unit: `4.5 billion USD`, `12%`, `0.25 percentage points`, `400 person`, `3x`."""
    said = number(value)
    if kind == "date":
        return str(value)
    if kind == "multiple":
        return f"{said}x" + (f" {unit}" if unit else "")
    if kind == "ordinal":
        return f"no. {said}" + (f" {unit}" if unit else "")
    head, slash, rest = unit.partition("/")
    shown = {"percent": "%", "percentage_point": " percentage points"}.get(head, f" {head}")
    return f"{said}{shown}{slash}{rest}".replace("_", " ").rstrip()


def quantity(q: Quantity) -> str:
    """The normalised figure with its bound: `>100 billion USD`, `26 to 31 million USD`, `2024-02`."""
    if q.bound == "range" or q.value is None:
        return _range(q)
    return BOUNDS.get(q.bound, "") + amount(q.value, q.unit, q.kind)


def _range(q: Quantity) -> str:
    low, high = q.low or q.interval[0], q.high or q.interval[1]
    if low is None and high is None:
        return "year unknown" if q.kind == "date" else ""
    if high is None:
        return f"≥{amount(low or '', q.unit, q.kind)}"
    if low is None:
        return f"≤{amount(high, q.unit, q.kind)}"
    if low == high:
        return amount(low, q.unit, q.kind)
    first = low if q.kind == "date" else number(low)
    return f"{first} to {amount(high, q.unit, q.kind)}"


def meaning(q: Quantity) -> str:
    """What the words of a figure can mean: `99.5 billion to 100.5 billion USD`, `100 billion USD to anything`; else empty."""
    low, high = q.interval
    if low is None and high is None:
        return ""
    first, last = ("anything" if end is None else amount(end, q.unit, q.kind) for end in (low, high))
    return first if first == last else f"{first} to {last}"


def reading(claim: Claim) -> str:
    """The normalised figure with its direction: `up 11.6%`, `up to 517 HKD`."""
    said = quantity(claim.quantity)
    if not claim.change:
        return said
    way = {"target": "to ", "origin": "from "}.get(claim.role, "")
    return f"{claim.change} {way}{said}"


def series(claim: Claim) -> str:
    """The metric with the role that it plays and what narrows it: `share price delta (Hong Kong)`."""
    role = "" if claim.role in ("level", "other") else claim.role
    scope = ", ".join(claim.scope[key] for key in sorted(claim.scope))
    modality = "" if claim.modality == "actual" else claim.modality
    words = " ".join(filter(None, (flat(claim.metric).replace("_", " "), role, modality)))
    return f"{words} ({flat(scope)})".strip() if scope else words


def when(claim: Claim) -> str:
    """The period of a claim, empty for a date, which is its own."""
    said = period(claim.period)
    return "" if claim.quantity.kind == "date" and said == quantity(claim.quantity) else said


def period(when: Period | None) -> str:
    """A period at its own precision: `2024`, `2024-02`, `2024-Q1`, `2024-02-21`, `2024-02-01 to 2024-03-15`."""
    if when is None:
        return ""
    start, end = when.start, when.end
    if start is None or end is None:
        if start is None and end is None:
            return flat(when.text)
        return f"since {start}" if start else f"until {end}"
    return _stretch(start, end)


def _stretch(start: date, end: date) -> str:
    if start == end:
        return start.isoformat()
    whole = start.day == 1 and end < date.max and (end + DAY).day == 1
    if not whole:
        return f"{start} to {end}"
    first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
    if first == last:
        return first
    if (start.month, end.month) == (1, 12):
        return f"{start.year:04}" if start.year == end.year else f"{start.year:04} to {end.year:04}"
    if start.year == end.year and start.month % 3 == 1 and end.month == start.month + 2:
        return f"{start.year:04}-Q{end.month // 3}"
    return f"{first} to {last}"


def place(item: Claim | Finding) -> str:
    """Where a claim or finding stands: `file:line`."""
    return f"{item.document}:{item.span.line}"
