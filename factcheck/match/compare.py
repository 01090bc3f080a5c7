"""Whether two figures can both hold: intervals after conversion, truncation, rounding, slips of scale."""

from collections.abc import Callable
from datetime import date
from decimal import ROUND_DOWN, Decimal
from math import log
from typing import Literal

from factcheck.knowledge.measures import scale
from factcheck.knowledge.rates import rate
from factcheck.match.digits import WHOLE, number
from factcheck.match.facet import Facet
from factcheck.match.reach import THOUSAND, converted, grouped, rounding
from factcheck.match.saying import span_of
from factcheck.match.times import tolerances
from factcheck.model.claim import Claim
from factcheck.model.decimals import plain, swapped
from factcheck.model.document import day_of
from factcheck.model.interval import Interval
from factcheck.model.records import record
from factcheck.model.report import RateUse

__all__ = [
    "Outcome",
    "both_open",
    "compare",
    "fit",
    "lie",
    "loosely_dollars",
    "misscaled",
    "money_day",
    "nearness",
    "rate_use",
    "slip",
]

Fit = Literal["meets", "rounded", "truncated", "apart"]
DOLLARS = frozenset(["USD", "CAD", "AUD", "HKD", "NZD", "SGD", "TWD"])


@record
class Outcome:
    """How two figures lie to each other, and the exchange rate that was used.

    `told` gives the working: most outcomes come to no link and need none.
    """

    fit: Fit
    told: Callable[[], str] | None = None
    rates: tuple[RateUse, ...] = ()
    magnitude: bool = False

    @property
    def working(self) -> tuple[str, ...]:
        """The working in words; none of dates."""
        return () if self.told is None else (self.told(),)


def compare(one: Facet, other: Facet) -> Outcome | None:
    """How two figures of one measure lie to each other; None where they cannot be compared."""
    left, right = one.interval, other.interval
    if left is None or right is None or both_open(left, right):
        return None
    if _as_printed(one, other):
        return _outcome(one, other, left, right)
    return _across_currencies(one, other) if one.measure == "money" else _across_units(one, other)


def lie(one: Facet, other: Facet) -> Fit | None:
    """The same without the working."""
    left, right = one.interval, other.interval
    if left is None or right is None or both_open(left, right):
        return None
    if _as_printed(one, other):
        return fit(left, right, one.claim, other.claim)
    found = compare(one, other)
    return None if found is None else found.fit


def _as_printed(one: Facet, other: Facet) -> bool:
    """Whether nothing is converted before two figures are compared."""
    if one.claim.quantity.unit == other.claim.quantity.unit or one.measure != other.measure or one.per != other.per:
        return True
    if one.measure == "money":
        return loosely_dollars(one, other)
    return not converted(one.measure)


def loosely_dollars(one: Facet, other: Facet) -> bool:
    """Whether both are dollars and whose dollars was only assumed on a side."""
    a, b = one.claim, other.claim
    here, there = a.quantity.unit.partition("/"), b.quantity.unit.partition("/")
    if here[2] != there[2] or here[0] not in DOLLARS or there[0] not in DOLLARS:
        return False
    return "currency" in one.assumed or "currency" in other.assumed


def both_open(left: Interval, right: Interval) -> bool:
    """Whether both are limits on one side and different ones: `over 79` and `over 80` tell nothing of each other."""
    if left.high is None and right.high is None:
        return left.low != right.low
    return left.low is None and right.low is None and left.high != right.high


def _outcome(one: Facet, other: Facet, left: Interval, right: Interval) -> Outcome:
    found = fit(left, right, one.claim, other.claim)

    def told() -> str:
        units = one.claim.quantity.unit, other.claim.quantity.unit
        verb = "meets" if found == "meets" else "does not meet"
        figure, another = number(one.claim), number(other.claim)
        typo = found == "apart" and figure is not None and another is not None and swapped(figure, another)
        typed = "; the same digits, two of them swapped" if typo else ""
        return f"{span_of(left, units[0])} {verb} {span_of(right, units[1])}{typed}"

    return Outcome(
        found,
        None if one.measure == "date" else told,
        magnitude=found == "apart" and slip(one.claim, other.claim),
    )


def _across_currencies(one: Facet, other: Facet) -> Outcome | None:
    left, right = one.interval, other.interval
    day = money_day(one) or money_day(other)
    if day is None or left is None or right is None:
        return None
    main, _, per = one.claim.quantity.unit.partition("/")
    other_main, _, other_per = other.claim.quantity.unit.partition("/")
    found = rate(main, other_main, day) if per == other_per else None
    if found is None:
        return None
    converted = left.times(found.value).widened(tolerances().rate_spread_loose)
    meets = converted.meets(right)
    use = rate_use(main, other_main, found.day, found.value)
    return Outcome(
        "meets" if meets else "apart",
        lambda: (
            f"1 {main} = {plain(round(found.value, 5))} {other_main} (ECB, {found.day.isoformat()}): {one.claim.text} is "
            f"{span_of(converted, other_main)}, {other.claim.text} is {span_of(right, other_main)}"
        ),
        (use,),
    )


def _across_units(one: Facet, other: Facet) -> Outcome | None:
    left, right = one.interval, other.interval
    here, there = scale(one.claim.quantity.unit), scale(other.claim.quantity.unit)
    if left is None or right is None or here is None or there is None or here.dimension != there.dimension:
        return None
    converted = left.times(here.factor).shifted(here.offset - there.offset).times(1 / there.factor)
    unit = other.claim.quantity.unit
    meets = converted.widened(tolerances().measure_slack).meets(right)
    return Outcome(
        "meets" if meets else "apart",
        lambda: f"{one.claim.text} is {span_of(converted, unit)}; {other.claim.text} is {span_of(right, unit)}",
    )


def fit(left: Interval, right: Interval, one: Claim, other: Claim) -> Fit:
    """How two intervals of one unit lie to each other, with an eye to truncated and rounded printing."""
    if left.meets(right):
        return "meets"
    value, other_value = number(one), number(other)
    if value is None or other_value is None:
        return "apart"
    if _grouped(one, value, other_value) or _grouped(other, other_value, value):
        return "meets"
    if one.quantity.bound not in WHOLE or other.quantity.bound not in WHOLE or (value < 0) != (other_value < 0):
        return "apart"
    if _truncates(value, left, other_value) or _truncates(other_value, right, value):
        return "truncated"
    if one.quantity.kind in ("count", "number", "money") and (
        _rounds(value, left, other_value) or _rounds(other_value, right, value)
    ):
        return "rounded"
    return "apart"


def _grouped(claim: Claim, value: Decimal, other: Decimal) -> bool:
    """Whether `30.000` of one text is the 30,000 of the other: a full stop between thousands."""
    return grouped(claim) and other == value * THOUSAND


def _truncates(coarse: Decimal, interval: Interval, fine: Decimal) -> bool:
    """Whether `fine`, cut off at the last printed digit of `coarse`, gives `coarse`."""
    step = interval.width
    if not step or not coarse:
        return False
    return (abs(fine) / step).to_integral_value(ROUND_DOWN) * step == abs(coarse)


def _rounds(coarse: Decimal, interval: Interval, fine: Decimal) -> bool:
    """Whether `coarse`, a whole figure from 1,000 on whose trailing zeros may be rounding, is `fine` rounded."""
    step = rounding(coarse, interval)
    return step is not None and abs(fine - coarse) <= step


def slip(one: Claim, other: Claim) -> bool:
    """Whether two figures differ by a power of ten, ten or more, in otherwise the same digits."""
    value, other_value = number(one), number(other)
    if not value or not other_value:
        return False
    larger, smaller = max(abs(value), abs(other_value)), min(abs(value), abs(other_value))
    ratio = larger / smaller
    if ratio < tolerances().magnitude_ratio:
        return False
    power = Decimal(10) ** (ratio.adjusted() + (1 if ratio.scaleb(-ratio.adjusted()) > 5 else 0))
    return abs(ratio / power - 1) <= Decimal("0.02")


def misscaled(one: Claim, other: Claim) -> bool:
    """Whether two figures are the same digits, two at least, under the same bound word, a power of ten apart."""
    a, b = one.quantity, other.quantity
    left, right = ((each.value or "").replace(".", "").strip("0") for each in (a, b))
    return a.bound == b.bound and a.unit == b.unit and left == right and len(left) > 1 and slip(one, other)


def nearness(one: Facet, other: Facet) -> float:
    """How near two figures lie: 1 for the same, 0 for three times as much, -1 for nine times, down to -2.

    A slip by a power of ten is as near as its digits. Two figures of one thing that differ mostly differ little.
    """
    left, right = one.interval, other.interval
    if (
        left is None
        or right is None
        or one.claim.quantity.kind == "date"
        or one.claim.quantity.unit != other.claim.quantity.unit
    ):
        return 0.0
    value, other_value = left.middle, right.middle
    if not value or not other_value or (value < 0) != (other_value < 0):
        return 0.0
    if value == other_value:
        return 1.0
    if slip(one.claim, other.claim):
        return 0.5
    ratio = float(max(abs(value), abs(other_value)) / min(abs(value), abs(other_value)))
    return max(-2.0, 1 - log(ratio) / log(3))


def money_day(facet: Facet) -> date | None:
    """The day whose exchange rate a money figure is converted at: the end of its period, or publication."""
    claim = facet.claim
    published = day_of(facet.story.document.published)
    if claim.period is not None and claim.period.end is not None:
        return min(claim.period.end, published) if published is not None else claim.period.end
    return published


def rate_use(currency: str, base: str, day: date, value: Decimal) -> RateUse:
    """The record of a rate that a verdict rests on."""
    return RateUse(currency, base, day, plain(value))
