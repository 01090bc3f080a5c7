"""How metrics behave in time, as rules/metrics.yaml has it."""

from collections.abc import Mapping, Sequence
from functools import cache

from factcheck.packs import load
from factcheck.packs.matching import Matching
from factcheck.packs.metrics import Metric, Metrics

__all__ = ["daily", "happens_once", "known", "label", "lasts", "nouns", "shelf_life"]


def shelf_life(metric: str) -> int | None:
    """The days that a figure of this metric, told as current, keeps; None where it does not age."""
    found = _metrics().get(metric)
    return found.shelf_life if found else None


def known(metric: str) -> bool:
    """Whether the rules know the metric."""
    return metric in _metrics()


def happens_once(metric: str) -> bool:
    """Whether the metric is a fact once and for all (a fine, a founding date), which needs no period to be compared."""
    found = _metrics().get(metric)
    return found is not None and found.behaviour == "fact"


def lasts(verb: str) -> bool:
    """Whether the verb tells of what lasts from a day on: `has run it since 2019`."""
    pack: Matching = load("matching", Matching)
    return verb in pack.states


def label(metric: str) -> str:
    """The metric in words: its own name, or the first noun of the rules where that says more."""
    found = _metrics().get(metric)
    words = metric.replace("_", " ")
    noun = found.nouns[0] if found and found.nouns else ""
    return noun if len(noun.split()) > len(words.split()) else words


def daily(metric: str) -> bool:
    """Whether the metric has another value each day, such as a share price."""
    found = _metrics().get(metric)
    return found is not None and found.cadence == "day"


def nouns(metric: str) -> Sequence[str]:
    """The nouns that name the metric in a text: `foreign direct investment`, `fdi`."""
    found = _metrics().get(metric)
    return found.nouns if found else ()


@cache
def _metrics() -> Mapping[str, Metric]:
    return {metric.id: metric for metric in load("metrics", Metrics).metrics}
