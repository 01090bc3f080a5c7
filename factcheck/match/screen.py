"""Keeps of a claim and its text what tells, without reading them again, that no link can come of a pair."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from factcheck.knowledge.measures import scale
from factcheck.match.align import ECHOING
from factcheck.match.digits import ROUNDING, WHOLE, number
from factcheck.match.facet import SCALED, SHARE, Facet
from factcheck.match.marked import number as numbered
from factcheck.match.promise import VERBATIM
from factcheck.match.reach import floats
from factcheck.match.replaced import RECENT, replacements
from factcheck.match.story import Story
from factcheck.match.surety import ALIKE, LIKELY, SLIGHT
from factcheck.match.times import length, slack, tolerances
from factcheck.match.tolls import ALIVE, tolls
from factcheck.match.traits import adverbial, doings
from factcheck.model.interval import Interval
from factcheck.model.screen import Limits, Outline, Screen

__all__ = ["limits", "outlined", "screened"]

# Floats of limits may lie this much nearer than they are told.
SURE = 0.99


def limits() -> Limits:
    """What is asked of a pair before it is aligned."""
    return Limits(
        slight=SLIGHT,
        alike=ALIKE,
        likely=LIKELY,
        echoing=ECHOING,
        verbatim=VERBATIM,
        rounding=ROUNDING,
        tenfold=SURE * float(tolerances().magnitude_ratio),
        alive=ALIVE.total_seconds(),
        recent=RECENT.total_seconds(),
    )


def screened(facet: Facet) -> Screen:
    """What is kept of one claim."""
    claim, cell, dated, period = facet.claim, facet.cell, facet.measure == "date", facet.period
    interval, value = facet.interval or Interval(None, None), number(claim)
    days = None if period is None else length(period)
    low, high = floats(interval)
    least, most = _in_base(facet)
    return Screen(
        kind=_named(facet.kind),
        measure=_named(facet.measure),
        per=_named(facet.per),
        dated=dated,
        passing=dated and adverbial(facet),
        headline=claim.section == "headline",
        delta=claim.role == "delta",
        part=facet.part,
        share=claim.quantity.unit.endswith(f"/{SHARE}"),
        cell=0 if cell is None else _named(" ".join([str(cell.column), *sorted(cell.label)])),
        value=float(value) if value is not None and claim.quantity.bound in WHOLE else None,
        sized=facet.interval is not None,
        low=facet.low,
        high=facet.high,
        scale=_named(facet.scale),
        least=least,
        most=most,
        floor=low if interval.high is None and interval.low is not None else None,
        ceiling=high if interval.low is None and interval.high is not None else None,
        first=None if period is None or days is None else period.start,
        last=None if period is None or days is None else period.end,
        slack=0 if days is None else slack(days),
        once=facet.behaviour == "once",
        moving=facet.behaviour in ("current", "cumulative"),
        metric=_named(claim.metric),
        ruled=facet.ruled,
        subject=_named(claim.subject),
        subjects=_all(facet.subject),
        capital=facet.named,
        alias=facet.name in _introduced(facet.story),
        change=claim.change or "",
        doings=_all(doings(facet)) if dated else [],
        words=[_named(word) for word in facet.near],
        nearness=list(facet.near.values()),
    )


def outlined(story: Story) -> Outline:
    """What is kept of a text."""
    replaced = replacements(story) if story.moment is not None else ()
    reaches = [floats(each.value) for each in replaced]
    return Outline(
        entity=_named(" ".join(sorted(story.entity))),
        page=_named(story.page),
        title=_all(story.title),
        moment=story.moment,
        notice=story.notice,
        tolls=bool(tolls(story)),
        measures=[_named(each.new.measure) for each in replaced],
        lows=[low for low, _ in reaches],
        highs=[high for _, high in reaches],
        stated=[each.named for each in replaced],
    )


def _in_base(facet: Facet) -> tuple[float | None, float | None]:
    """The ends of a physical figure in the base unit of its dimension, with the slack of a conversion; of others none."""
    unit, interval = facet.claim.quantity.unit, facet.interval
    known = scale(unit) if facet.measure.partition(":")[0] in SCALED else None
    if interval is None or known is None or known.offset:
        return None, None
    return floats(interval.times(known.factor).widened(2 * tolerances().measure_slack))


def _introduced(story: Story) -> frozenset[str]:
    """The short forms that a text introduces, and what they stand for."""
    return frozenset(chain.from_iterable(story.introduced.items()))


def _all(words: Iterable[str]) -> list[int]:
    return [_named(word) for word in sorted(words)]


@lru_cache(maxsize=65536)
def _named(text: str) -> int:
    return numbered((text,)) if text else 0
