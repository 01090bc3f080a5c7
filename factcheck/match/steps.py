"""A change with the values it leads from and to, where the words between the three leave no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.knowledge.changes import leads_from, leads_to, moved, moved_from
from factcheck.match.facet import Facet

__all__ = ["Step", "between", "series", "steps"]

# Figures that stand between two others without being of the same series.
ASIDE = frozenset(["date", "ordinal", "duration"])
BRACKETS = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Step:
    """A change, and the values after and before it."""

    change: Facet
    target: Facet
    origin: Facet


def steps(group: Sequence[Facet]) -> Iterator[Step]:
    """The changes of a sentence that stand right beside both of their values: `rose 25% to $5 million from $4 million`."""
    figures = series(group)
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        found = _step(one, two, three)
        if found is not None and found.target.claim.quantity.unit == found.origin.claim.quantity.unit:
            yield found


def series(group: Sequence[Facet]) -> list[Facet]:
    """The figures of a sentence that may be a change or its values; not those in brackets of their own."""
    return [each for each in group if each.claim.quantity.kind not in ASIDE and not _bracketed(each)]


def _bracketed(facet: Facet) -> bool:
    text, span = facet.story.text, facet.claim.span
    return text[max(0, span.start - 1) : span.start] == "(" and text[span.end : span.end + 1] == ")"


def between(one: Facet, other: Facet) -> str:
    """The words between two figures of a sentence, brackets left out."""
    first, second = sorted((one.claim.span, other.claim.span), key=lambda each: each.start)
    return BRACKETS.sub("", one.story.text[first.end : second.start])


def _step(one: Facet, two: Facet, three: Facet) -> Step | None:
    first, second = between(one, two), between(two, three)
    if leads_to(first) and leads_from(second):
        return Step(one, two, three)
    if leads_from(first):
        if leads_to(second):
            return Step(one, three, two)
        return Step(three, one, two) if moved(second) and one.claim.role != "delta" else None
    if (moved(first) and leads_from(second)) or (one.claim.role != "delta" and moved_from(first, second)):
        return Step(two, one, three)
    return None
