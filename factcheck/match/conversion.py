"""One figure told twice in a row, in two currencies or two units: `HK$138.5 (US$17.8)`, `87 mph (140 km/h)`."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.knowledge.measures import Scale, scale
from factcheck.knowledge.rates import Rate, rate
from factcheck.match.compare import rate_use
from factcheck.match.facet import Facet
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.times import tolerances
from factcheck.match.verdict import Judgement
from factcheck.match.words import rules
from factcheck.model.decimals import EXACT
from factcheck.model.document import day_of
from factcheck.model.interval import Interval
from factcheck.model.link import Link

__all__ = ["conversions"]

# Where a figure is of a long period, rates are looked up along it at this step.
STEP = timedelta(days=30)
FURTHEST = 40


@cache
def _between() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(rules().brackets, key=len, reverse=True))
    return re.compile(rf"\s*(?:[(\[–—]|,?\s+or\b|/)\s*(?:(?:{words})\s*)*", re.IGNORECASE)


def conversions(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links between a figure and its conversion that follows at once."""
    for one, other in pairwise(facets):
        if (
            one.story is other.story
            and one.interval is not None
            and other.interval is not None
            and _adjacent(one, other)
        ):
            found = _money(one, other) if one.claim.quantity.kind == "money" else _measure(one, other)
            if found is not None:
                yield found


def _adjacent(one: Facet, other: Facet) -> bool:
    """Whether the second stands right after the first, in brackets or after `or`."""
    start, end = one.claim.span.end, other.claim.span.start
    if one.claim.quantity.kind != other.claim.quantity.kind or not 0 < end - start <= FURTHEST:
        return False
    return one.claim.quantity.unit != other.claim.quantity.unit and bool(
        _between().fullmatch(one.story.text, start, end)
    )


def _money(one: Facet, other: Facet) -> Judgement | None:
    left, right = one.interval, other.interval
    main, _, per = one.claim.quantity.unit.partition("/")
    base, _, other_per = other.claim.quantity.unit.partition("/")
    if left is None or right is None or main == base or (per and other_per and per != other_per):
        return None
    found = [each for day in _days(one) if (each := rate(main, base, day)) is not None]
    if not found:
        return None
    known = tolerances()
    spread = known.rate_spread + known.conversion_slack
    low, high = min(found, key=lambda each: each.value), max(found, key=lambda each: each.value)
    reach = Interval(_product(left.low, low.value), _product(left.high, high.value)).widened(spread)
    fits = reach.meets(right)
    used = found[0]
    middle = EXACT.multiply(left.middle or Decimal(0), used.value)
    working = (
        f"1 {main} = {used.value:.5f} {base} (ECB, {used.day.isoformat()})",
        f"{quoted(one.claim)} x {used.value:.5f} = {printed(middle, base)}",
        f"with rounding and the day's spread: {span_of(reach, base)}; printed: {quoted(other.claim)}",
    )
    return _told(one, other, working, rates=(low, high), fits=fits)


def _product(value: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if value is None else EXACT.multiply(value, factor)


def _days(facet: Facet) -> list[date]:
    """The days whose rate the writer may have used: along the figure's period, and that of publication."""
    published = day_of(facet.story.document.published)
    period = facet.claim.period
    if period is None or period.end is None:
        return [published] if published is not None else []
    last = period.end if published is None else min(period.end, published)
    days = [last]
    if period.start is not None:
        day = last - STEP
        while day > period.start and len(days) < FURTHEST:
            days.append(day)
            day -= STEP
        if period.start < last:
            days.append(period.start)
    if published is not None:
        days.append(published)
    return list(dict.fromkeys(days))


def _measure(one: Facet, other: Facet) -> Judgement | None:
    left, right = one.interval, other.interval
    if left is None or right is None or not one.measure.startswith("measure") or one.measure != other.measure:
        return None
    here, there = scale(one.claim.quantity.unit), scale(other.claim.quantity.unit)
    if here is None or there is None:
        return None
    slack = tolerances().measure_slack
    factor, offset = _step(here, there, difference=one.claim.role == "delta")
    converted = left.times(factor).shifted(offset)
    if offset and left.times(factor).widened(slack).meets(right):  # 2°F (1.1°C) warmer: a difference
        converted = left.times(factor)
    reach = converted.widened(slack)
    unit = other.claim.quantity.unit
    working = (
        f"{quoted(one.claim)} = {span_of(converted, unit)}",
        f"printed: {quoted(other.claim)}",
    )
    return _told(one, other, working, rates=(), fits=reach.meets(right))


def _step(here: Scale, there: Scale, *, difference: bool) -> tuple[Decimal, Decimal]:
    """Factor and offset from one unit to the other; a difference of temperatures has no offset."""
    factor = EXACT.divide(here.factor, there.factor)
    offset = Decimal(0) if difference else EXACT.divide(here.offset - there.offset, there.factor)
    return factor, offset


def _told(one: Facet, other: Facet, working: tuple[str, ...], *, rates: tuple[Rate, ...], fits: bool) -> Judgement:
    """The link, and the rates it rests on."""
    how = f"at the ECB rate of {rates[0].day.isoformat()}" if rates else "after conversion"
    verb = "is" if fits else "is not"
    reason = f"{quoted(one.claim)} {verb} {quoted(other.claim)} {how}"
    doubts = tuple(what for what in ("currency",) if what in one.claim.assumptions or what in other.claim.assumptions)
    link = Link(
        (one.claim.id, other.claim.id),
        "conversion",
        "agrees" if fits else "conflicts",
        reason,
        0.98,
        working,
        doubts,
        "bracket",
    )
    uses = tuple(dict.fromkeys(rate_use(each.currency, each.base, each.day, each.value) for each in rates))
    return Judgement(link, uses)
