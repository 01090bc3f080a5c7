"""The pairs of claims to look at, and the shares that the work is parted in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from factcheck.match.block import Mark, crowded, groups, is_crowd
from factcheck.match.partners import Partners

__all__ = ["Pairs", "Share", "between_texts", "runs", "shares", "sought"]

# How many pairs make a share of the work, or how many claims whose pairs are not known yet.
ENOUGH, CLAIMS = 4000, 1000

Pairs = list[tuple[int, int]]
# All pairs between two documents, between the next two, and so on.
Share = Iterable[Pairs]


def sought(marks: Sequence[Mark]) -> tuple[Partners, frozenset[int]]:
    """With which others each claim is worth comparing, and the claims in too large a crowd."""
    keyed = groups(marks).values()
    crowds = [members for members in keyed if is_crowd(len(members))]
    return Partners(marks, keyed), frozenset(order for members in crowds for order in crowded(members))


def runs(texts: Sequence[int]) -> list[range]:
    """The claims in runs of about equal size, those of a document together; `texts` are the documents that they stand in."""
    ends = [place for place, (one, other) in enumerate(pairwise(texts), 1) if one != other]
    starts = [0]
    for end in ends:
        if end - starts[-1] >= CLAIMS:
            starts.append(end)
    return [range(*run) for run in pairwise([*starts, len(texts)])]


def between_texts(texts: Sequence[int], partners: Partners, run: range) -> Iterator[Pairs]:
    """The pairs between any two documents, of which the first has the claims of this run; `texts` are those of all claims."""
    for _, claims in groupby(run, key=texts.__getitem__):
        found: dict[int, Pairs] = defaultdict(list)
        for one in claims:
            for other in partners.later(one):
                found[texts[other]].append((one, other))
        yield from (found[there] for there in sorted(found))


def shares(between: Iterable[Pairs]) -> list[list[Pairs]]:
    """The pairs in shares of about equal size; `between` are those of any two documents, one at least."""
    found: list[list[Pairs]] = [[]]
    size = 0
    for pairs in between:
        if size >= ENOUGH:
            found.append([])
            size = 0
        found[-1].append(pairs)
        size += len(pairs)
    return found
