"""Parts to figures: the bound of each from the words around it, its interval, and how it was read."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.mine.bounds import bound
from factcheck.mine.figure import Figure
from factcheck.mine.intervals import interval
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.claim import Step
from factcheck.model.span import Extent

__all__ = ["figures"]


def figures(tokens: Tokens, parts: Sequence[Part], taken: Sequence[tuple[int, int]]) -> list[Figure]:
    """The figures of the parts of a sentence, with their bounds; `taken` are the tokens of dates, which no bound reaches over."""
    bounded: list[Part] = []
    floor = 0
    stops = sorted([first for first, _ in taken] + [part.first for part in parts] + [len(tokens.texts)])
    for part in parts:
        if part.high is not None:
            part.bound = "range"
        ceiling = stops[bisect_left(stops, part.last)]
        kind = part.bound
        bound(tokens, part, floor, ceiling)
        if kind == "range":
            part.bound = "range"
        if bounded and _closes(tokens, bounded[-1], part):
            left = bounded.pop()
            part.value, part.high = left.value, part.value
            part.first, part.reach_first, part.bound = left.first, left.reach_first, "range"
        if bounded:
            _converted(tokens, bounded[-1], part)
        bounded.append(part)
        floor = part.last
    return [_figure(tokens, part) for part in bounded]


def _converted(tokens: Tokens, left: Part, right: Part) -> None:
    """Give a figure in brackets the bound of the one that it tells in another unit: `nearly 150 miles (241 km)`."""
    if (
        left.bound in ("exact", "range")
        or right.bound != "exact"
        or left.kind != right.kind
        or left.kind not in ("money", "measure")
        or left.unit == right.unit
        or not right.own
        or right.numeral.ordinal
    ):
        return
    gap = tokens.lower[left.last : right.first]
    if gap == ["("] or (gap in (["/"], [","], [";"], ["or"]) and left.carried):
        right.bound, right.carried = left.bound, True
        right.steps.append(Step("bound", None, f"carried over: {left.bound}", True))


def _closes(tokens: Tokens, left: Part, right: Part) -> bool:
    """Whether two bounds are the ends of one range: `more than 10 but less than 40 people`."""
    return (
        left.bound in ("more_than", "at_least")
        and right.bound in ("less_than", "at_most")
        and not left.own
        and not left.head_last
        and left.value < right.value
        and tokens.lower[left.last : right.reach_first] in (["and"], ["but"], [","], [",", "but"], [",", "and"])
    )


def _figure(tokens: Tokens, part: Part) -> Figure:
    last = part.last
    if part.kind == "count" and part.head_last > last and not part.lent:
        last = part.head_last
    start, end = tokens.starts[part.first], tokens.ends[last - 1]
    extent = Extent(start, end)
    steps = [Step("number", extent, part.kind)]
    if part.unit:
        steps.append(Step("currency" if part.kind == "money" else "unit", extent, part.unit, part.guessed))
    if part.bound != "exact" and not part.carried:
        reach = Extent(tokens.starts[part.reach_first], tokens.ends[part.reach_last - 1])
        steps.append(Step("bound", reach, part.bound))
    ranged = part.bound == "range"
    return Figure(
        part.first, last, start, end, part.kind,
        None if ranged else part.value, part.value if ranged else None, part.high if ranged else None,
        part.unit, part.bound, interval(part), min(part.reach_first, part.first), max(part.reach_last, last),
        part.head_first, part.head_last, (), [*part.steps, *steps],
    )  # fmt: skip
