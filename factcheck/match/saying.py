"""Figures in plain words, for reasons and working."""

from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval

__all__ = ["number", "printed", "quoted", "span_of", "topic"]

SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
# Significant digits of a figure without width, and of the ends of an interval.
WHOLE, ENDS = 12, 6
SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "HKD": "HK$", "percent": "%"}


def number(value: Decimal, places: int = 4) -> str:
    """`value` to some significant digits: `168 billion`, `17.8`, `-168.5 million`, `6,121`."""
    size = abs(value)
    for scale, name in SCALES:
        if size >= scale:
            return f"{_short(value / scale, places)} {name}"
    return _short(value, max(places, 6))


def _short(value: Decimal, places: int) -> str:
    if value == value.to_integral_value() and abs(value) < Decimal(10) ** 9:
        return f"{int(value):,}"
    digits = max(0, places - 1 - value.adjusted())
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def printed(value: Decimal, unit: str, places: int = 4) -> str:
    """A figure with its unit, to some significant digits: `US$168 billion`, `60%`, `9,000 share`."""
    sign = SIGNS.get(unit)
    if unit == "percent":
        return f"{number(value, places)}%"
    if sign:
        return f"-{sign}{number(-value, places)}" if value < 0 else f"{sign}{number(value, places)}"
    return f"{number(value, places)} {unit}".strip()


def quoted(claim: Claim) -> str:
    """The figure as the text prints it, its bound word in front where it has one."""
    words = {"more_than": "more than ", "at_least": "at least ", "less_than": "less than ", "at_most": "at most ",
             "nearly": "nearly ", "approximate": "about "}  # fmt: skip
    text = " ".join(claim.text.split())
    return f"{words.get(claim.quantity.bound, '')}{text}"


def span_of(interval: Interval, unit: str) -> str:
    """What an interval holds, in words."""
    if interval.low is not None and interval.low == interval.high:
        return f"exactly {printed(interval.low, unit, WHOLE)}"
    if interval.low is None and interval.high is None:
        return "any figure"
    if interval.low is None or interval.high is None:
        end = interval.high if interval.low is None else interval.low
        word = ("below " if interval.high_open else "at most ") if interval.low is None else (
            "above " if interval.low_open else "at least ")  # fmt: skip
        return word + printed(end if end is not None else Decimal(0), unit)
    return f"{printed(interval.low, unit, ENDS)} to {printed(interval.high, unit, ENDS)}"


def topic(claim: Claim) -> str:
    """What the figure is about: `Alibaba, share price change, 2025-02-14 to 2025-02-21`."""
    metric = claim.metric.replace("_", " ")
    if claim.role == "delta" and metric:
        metric += " change"
    scope = " ".join(str(claim.scope[key]) for key in sorted(claim.scope))
    when = ""
    if claim.period is not None:
        start, end = claim.period.start, claim.period.end
        when = " to ".join(dict.fromkeys(each.isoformat() for each in (start, end) if each is not None))
    return ", ".join(filter(None, (claim.subject, metric, scope, when)))
