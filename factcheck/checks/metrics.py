"""How metrics behave in time, as rules/metrics.yaml has it."""

from collections.abc import Mapping
from functools import cache

from factcheck.packs import load
from factcheck.packs.metrics import Metric, Metrics

__all__ = ["happens_once", "shelf_life"]


def shelf_life(metric: str) -> int | None:
    """The days that a figure of this metric, told as current, keeps; None where it does not age."""
    known = _metrics().get(metric)
    return known.shelf_life if known else None


def happens_once(metric: str) -> bool:
    """Whether the metric is a fact once and for all (a fine, a founding date), which needs no period to be compared."""
    known = _metrics().get(metric)
    return known is not None and known.behaviour == "fact"


@cache
def _metrics() -> Mapping[str, Metric]:
    return {metric.id: metric for metric in load("metrics", Metrics).metrics}
