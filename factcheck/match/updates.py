"""Whether a later telling of a figure is merely newer: told as current, grown, moved on within the day."""

from datetime import timedelta

from factcheck.match.behaviour import known_metrics
from factcheck.match.facet import Facet
from factcheck.model.interval import Interval

__all__ = ["CURRENT", "later", "may_grow", "moves_within_the_day", "one_day", "told_as_current"]

# A figure that is not stamped with a time speaks of the days around its publication.
CURRENT = timedelta(days=3)
# The unit of an index, whose move of a day is told by the hour; how far behind such a move the level stands that it leads to.
POINT = "point"
BESIDE = 8


def told_as_current(facet: Facet) -> bool:
    """Whether the figure is told as that of the day, not stamped with a time of its own."""
    claim, moment = facet.claim, facet.story.moment
    if moment is None:
        return False
    if facet.period is None or claim.period is None or claim.period.end is None or "period" in claim.assumptions:
        return True
    day = moment.date()
    short = claim.period.start is None or claim.period.end - claim.period.start <= CURRENT
    return short and claim.period.end >= day - CURRENT


def later(older: Facet, newer: Facet) -> bool:
    """Whether the second was published after the first."""
    a, b = older.story.moment, newer.story.moment
    return a is not None and b is not None and a < b


def may_grow(older: Interval | None, newer: Interval | None) -> bool:
    """Whether a count that only grows can have gone from one to the other."""
    if older is None or newer is None or older.low is None or newer.high is None:
        return True
    return newer.high >= older.low


def moves_within_the_day(older: Facet, newer: Facet) -> bool:
    """Whether the two are readings of one day, told at different hours of it, of what moves all the time."""
    if not one_day(older, newer) or older.story.moment == newer.story.moment:
        return False
    if _pointed(older) and _pointed(newer):
        return True
    if (
        older.claim.role == "delta"
        and older.claim.quantity.unit == POINT
        and older.period is None
        and newer.period is None
    ):
        return True
    return older.behaviour in ("current", "cumulative") or known_metrics().get(older.claim.metric) == "current"


def one_day(one: Facet, other: Facet) -> bool:
    """Whether both texts were published on one day."""
    a, b = one.story.moment, other.story.moment
    return a is not None and b is not None and a.date() == b.date()


def _pointed(facet: Facet) -> bool:
    """Whether a move in points that stands beside the figure led to it: `falls 40 points to 1900`."""
    claim = facet.claim
    return (
        claim.role != "delta"
        and facet.period is None
        and any(
            each.role == "delta" and each.quantity.unit == POINT and 0 < claim.span.start - each.span.end <= BESIDE
            for each in facet.story.figures[claim.sentence.start]
        )
    )
