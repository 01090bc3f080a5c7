"""Texts in groups that nothing joins, each of which can be judged by itself."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

__all__ = ["Group", "bundles", "groups"]

# Texts by their numbers, and which two of them something joins, or what stands within one.
Group: TypeAlias = tuple[list[int], list[tuple[int, int]]]


def groups(numbers: Sequence[int], joining: Iterable[tuple[int, int]]) -> list[Group]:
    """The texts in groups that nothing joins, in order, each with what joins its texts."""
    top = {number: number for number in numbers}

    def root(number: int) -> int:
        while (above := top[number]) != number:
            top[number] = number = top[above]
        return number

    ordered = sorted(joining)
    for one, other in ordered:
        top[root(other)] = root(one)
    found: dict[int, Group] = {}
    for number in numbers:
        found.setdefault(root(number), ([], []))[0].append(number)
    for two in ordered:
        found[root(two[0])][1].append(two)
    return list(found.values())


def bundles(parted: Iterable[Group], size: int) -> Iterator[Group]:
    """The groups, small ones put together to at most `size` texts, in order within each."""
    members: list[int] = []
    within: list[tuple[int, int]] = []
    for texts, joining in parted:
        if members and len(members) + len(texts) > size:
            yield sorted(members), within
            members, within = [], []
        members, within = members + texts, within + joining
    if members:
        yield sorted(members), within
