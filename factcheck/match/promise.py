"""Whether a link can come of two claims at all, by what is cheap to see: how the figures lie, then the words around them."""

from collections.abc import Mapping

from factcheck.match.align import ECHOING, loosely_alike
from factcheck.match.compare import lie, misscaled
from factcheck.match.evidence import other_rows, two_metrics, two_names
from factcheck.match.facet import Facet
from factcheck.match.surety import (
    alike,
    apart_in_time,
    headline_and_body,
    one_event,
    one_name_and_metric,
    one_subject,
    opposite,
    tabled,
)  # fmt: skip
from factcheck.match.times import relate
from factcheck.match.traits import adverbial
from factcheck.match.updates import one_day
from factcheck.match.words import shared

__all__ = ["VERBATIM", "promise"]

# How much of the words around two limits must agree to be one limit.
VERBATIM = 0.85


def promise(one: Facet, other: Facet, telling: Mapping[str, float]) -> float | None:
    """How much of the words around two claims they share; None where no link can come of them.

    Figures of one time that can both hold may agree; of those that cannot, it must be sure that they measure one thing;
    two dates must be of one event.
    """
    if (one.cell is not None or other.cell is not None) and other_rows(one, other):
        return None
    if two_metrics(one, other) or two_names(one, other):
        return None
    dates = one.measure == "date" and not tabled(one, other)
    if dates and (adverbial(one) or adverbial(other)):
        return None
    found = "apart" if out_of_reach(one, other) else lie(one, other)
    if (one.kind != other.kind or not one.kind) and (found in ("apart", None) or not loosely_alike(one, other)):
        return None
    wording = shared(one.weighed(telling), other.weighed(telling))
    if dates:
        promising = one_event(one, other, wording, (), agreeing=found == "meets")
    elif found == "apart":
        promising = _may_conflict(one, other, wording)
    else:
        promising = not _at_other_times(one, other, wording) if found is not None else (
            wording >= VERBATIM or misscaled(one.claim, other.claim))  # fmt: skip
    return wording if promising else None


def _may_conflict(one: Facet, other: Facet, wording: float) -> bool:
    """Whether a link can come of two figures that cannot both hold: a conflict, an update, or two of a series."""
    headline = headline_and_body(one, other)
    if not alike(one, other, wording, headline=headline):
        return False
    if one.story is other.story and not headline:
        return one_name_and_metric(one, other)
    if _at_other_times(one, other, wording):
        return _moving(one) or _moving(other) or one_name_and_metric(one, other)
    return wording >= ECHOING or opposite(one, other) or one_subject(one, other, ())


def _at_other_times(one: Facet, other: Facet, wording: float) -> bool:
    """Whether two figures are of different times, and not those of a sentence that may be told again on one day."""
    relation = "same" if tabled(one, other) else relate(one.period, other.period)
    return apart_in_time(one, other, relation) and not (wording >= ECHOING and one_day(one, other))


def _moving(facet: Facet) -> bool:
    return facet.behaviour in ("current", "cumulative")


def out_of_reach(one: Facet, other: Facet) -> bool:
    """Whether two figures lie so far from each other that neither can stand for the other, cut off or rounded."""
    return one.scale == other.scale and (one.high < other.low or other.high < one.low)
