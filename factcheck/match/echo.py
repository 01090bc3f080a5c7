"""Whether two figures stand in the same words, as in a story and its rewrite."""

from bisect import bisect_left, bisect_right
from collections.abc import Container
from datetime import timedelta

from factcheck.match.facet import Facet
from factcheck.match.words import Sentence, holders

__all__ = ["echoed"]

# How many words on each side are looked at, and how many must be the same on both sides together,
# or all there are, where there are so many.
REACH, ENOUGH, SENTENCE = 7, 8, 6
# One word put in or left out is no other wording.
SKIP = 1
# A story is rewritten within so long.
REWRITTEN = timedelta(days=2)


def echoed(one: Facet, other: Facet) -> bool:
    """Whether the words on both sides of two figures are the same, in texts of the same days."""
    a, b = one.story.moment, other.story.moment
    if (
        one.story is other.story
        or (a is None) != (b is None)
        or (a is not None and b is not None and abs(a - b) > REWRITTEN)
    ):
        return False
    (left, right), (other_left, other_right) = frame(one), frame(other)
    before, after = _shared(left, other_left), _shared(right, other_right)
    if min(before, after) * 2 < min(REACH, len(left), len(right), len(other_left), len(other_right)):
        return False
    whole = min(len(left), len(other_left)) + min(len(right), len(other_right))
    return before + after >= ENOUGH or before + after == whole >= SENTENCE


def frame(facet: Facet) -> tuple[list[str], list[str]]:
    """The words before the figure, the nearest first, and those after it; another figure is one sign for all its words."""
    sentence, span = facet.sentence, facet.claim.span
    held = holders(sentence, facet.story.spans[facet.claim.sentence.start])
    before, after = bisect_right(sentence.ends, span.start), bisect_left(sentence.starts, span.end)
    return (
        _words(sentence, range(before - 1, -1, -1), held),
        _words(sentence, range(after, len(sentence.starts)), held),
    )


def _words(sentence: Sentence, places: range, held: Container[int]) -> list[str]:
    found: list[str] = []
    for place in places:
        mark = sentence.marks[place]
        if mark == "b":
            continue
        if mark != "n" and place not in held:
            found.append(sentence.raw[place])
        elif not found or found[-1] != "#":
            found.append("#")
        if len(found) >= REACH:
            break
    return found


def _shared(one: list[str], other: list[str]) -> int:
    """How many words from the first on are the same, one being put in or left out."""
    best = _run(one, other)
    if best < min(len(one), len(other)):
        for left, right in ((one[:best] + one[best + SKIP :], other), (one, other[:best] + other[best + SKIP :])):
            best = max(best, _run(left, right) - 1)
    return best


def _run(one: list[str], other: list[str]) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
