"""How long a figure told as current stays so."""

from collections.abc import Mapping
from functools import cache

from factcheck.packs import load
from factcheck.packs.metrics import Metrics

__all__ = ["shelf_life"]


def shelf_life(metric: str) -> int | None:
    """The days that a figure of this metric keeps; None where it does not age."""
    return _lives().get(metric)


@cache
def _lives() -> Mapping[str, int]:
    pack = load("metrics", Metrics)
    return {metric.id: metric.shelf_life for metric in pack.metrics if metric.shelf_life is not None}
