"""How time and memory grow with the corpus."""

from collections.abc import Iterator, Sequence
from math import log

from common import Options, Row, child
from plot import plot

__all__ = ["growth"]

SIZES = (1, 2, 4, 8)


def growth(options: Options) -> Iterator[Row]:
    """One corpus, then with copies of it under other names and dates; the exponents are by least squares on logs."""
    measured = [child("check", options, copies=size) for size in SIZES]
    yield "growth", "articles", "KB", "claims", "links", "CPU s", "µs/claim", "peak MB"
    for size, each in zip(SIZES, measured, strict=True):
        cost = each["cpu"] / max(1, each["claims"]) * 1e6
        yield (
            f"{size}x", str(each["documents"]), f"{each['kb']:.0f}", str(each["claims"]), str(each["links"]),
            f"{each['cpu']:.2f}", f"{cost:.0f}", f"{each['memory']:.0f}",
        )  # fmt: skip
    claims = [each["claims"] for each in measured]
    times, memory = [each["cpu"] for each in measured], [each["memory"] for each in measured]
    yield (
        f"time grows with the claims to the power of {exponent(claims, times):.2f}, memory {exponent(claims, memory):.2f}",
    )
    options.plot.write_text(plot(claims, times, memory, exponent(claims, times)), encoding="utf-8")
    yield (f"plot: {options.plot}",)


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The slope of the line through the logs of both, by least squares."""
    xs, ys = [log(each) for each in sizes], [log(each) for each in costs]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle) ** 2 for x in xs)
    return sum((x - middle) * (y - height) for x, y in zip(xs, ys, strict=True)) / spread
