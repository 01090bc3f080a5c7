"""Pairs the items of two lists: those with one key in their order, or the most alike in words."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from heapq import nsmallest
from typing import TypeVar

from rapidfuzz import fuzz

__all__ = ["alike", "by_key"]

Item = TypeVar("Item")
Pairs = list[tuple[Item, Item]]

# A word that so many items share tells none of them apart, and looking at all of them would cost their square.
COMMON = 32
CANDIDATES = 8


def by_key(
    old: Sequence[Item],
    new: Sequence[Item],
    key: Callable[[Item], Hashable | None],
    fits: Callable[[Item, Item], bool] = lambda _, __: True,
) -> tuple[Pairs[Item], list[Item], list[Item]]:
    """The pairs with an equal key, each side in its order, and what is left of both; None is no key."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for place, item in enumerate(new):
        if (found := key(item)) is not None:
            waiting[found].append(place)
    pairs, left, taken = [], [], set()
    for item in old:
        found = key(item)
        queue = waiting.get(found) if found is not None else None
        if queue and fits(item, new[queue[0]]):
            place = queue.popleft()
            taken.add(place)
            pairs.append((item, new[place]))
        else:
            left.append(item)
    return pairs, left, [item for place, item in enumerate(new) if place not in taken]


def alike(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]], least: float) -> list[tuple[int, int]]:
    """(place in old, place in new) of texts, given as words, that are the most alike, each at most once.

    `least` is the smallest share of words in common and in order, from 0 to 100. Only texts that share
    a word which few have, or stand at about the same place, are compared.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(new):
        for word in dict.fromkeys(words):
            holders[word].append(place)
    scored = []
    for place, words in enumerate(old):
        for other in _candidates(place * len(new) // max(len(old), 1), words, holders, len(new)):
            score = fuzz.ratio(words, new[other], score_cutoff=least)
            if score >= least:
                scored.append((-score, abs(place - other), place, other))
    pairs, seen_old, seen_new = [], set(), set()
    for _, _, place, other in sorted(scored):
        if place not in seen_old and other not in seen_new:
            seen_old.add(place)
            seen_new.add(other)
            pairs.append((place, other))
    return sorted(pairs)


def _candidates(expected: int, words: Sequence[str], holders: dict[str, list[int]], count: int) -> list[int]:
    """The places to look at: those that share the rarest words, and those about where the text is expected."""
    votes: dict[int, float] = defaultdict(float)
    for word in dict.fromkeys(words):
        places = holders.get(word, ())
        if len(places) <= COMMON:
            for place in places:
                votes[place] += 1 / len(places)
    best = nsmallest(CANDIDATES, votes, key=lambda place: (-votes[place], abs(place - expected)))
    near = range(max(0, expected - 1), min(count, expected + 2))
    return list(dict.fromkeys([*best, *near]))
