"""Claim by claim, which later ones it is to be compared with."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from factcheck.match.block import Key, Mark, cut

__all__ = ["Partners"]


class Partners:
    """The claims to compare with each: what `paired` says of one group after the other, but asked claim by claim.

    `marks` are those of all claims, `keyed` the ones that share a key each.
    """

    __slots__ = ("_alike", "_groups", "_idle", "_kinds", "_replacing")

    def __init__(self, marks: Iterable[Mark], keyed: Iterable[list[Mark]]) -> None:
        self._groups: dict[int, list[list[int]]] = defaultdict(list)
        for members in keyed:
            for group in cut(members):
                orders = sorted([each.order for each in group])
                for order in orders[:-1]:
                    self._groups[order].append(orders)
        self._alike: dict[Key | int, set[int]] = defaultdict(set)
        self._kinds: dict[int, tuple[Key | int, ...]] = {}
        self._replacing, self._idle = set[int](), set[int]()
        for each in marks:
            self._kinds[each.order] = each.kinds
            for kind in each.kinds:
                self._alike[kind].add(each.order)
            if each.replacing:
                self._replacing.add(each.order)
            if not each.judged:
                self._idle.add(each.order)

    def later(self, order: int) -> list[int]:
        """The later claims that share any group with this one, and a kind unless one of the two replaces others; in order."""
        groups = self._groups.get(order)
        if groups is None:
            return []
        later = set[int]().union(*[orders[bisect_right(orders, order) :] for orders in groups])
        if order not in self._replacing:
            alike = [later & self._alike[kind] for kind in self._kinds[order]]
            later = (later & self._replacing).union(*alike)
        return sorted(later - self._idle if order in self._idle else later)
