"""How metrics behave in time, as rules/metrics.yaml has it."""

from collections.abc import Mapping
from functools import cache

from factcheck.packs import load
from factcheck.packs.metrics import Metric, Metrics

__all__ = ["happens_once", "label", "shelf_life"]


def shelf_life(metric: str) -> int | None:
    """The days that a figure of this metric, told as current, keeps; None where it does not age."""
    known = _metrics().get(metric)
    return known.shelf_life if known else None


def happens_once(metric: str) -> bool:
    """Whether the metric is a fact once and for all (a fine, a founding date), which needs no period to be compared."""
    known = _metrics().get(metric)
    return known is not None and known.behaviour == "fact"


def label(metric: str) -> str:
    """The metric in words: its own name, or the first noun of the rules where that says more."""
    known = _metrics().get(metric)
    words = metric.replace("_", " ")
    noun = known.nouns[0] if known and known.nouns else ""
    return noun if len(noun.split()) > len(words.split()) else words


@cache
def _metrics() -> Mapping[str, Metric]:
    return {metric.id: metric for metric in load("metrics", Metrics).metrics}
