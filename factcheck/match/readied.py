"""The facets of a corpus, made text by text when they are asked for."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import overload

from factcheck.match.facet import Facet, facets
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["Readied"]


class Readied(Sequence[Facet]):
    """The facets by the numbers of their claims, which begin at `starts` for the text at each place."""

    def __init__(self, texts: Mapping[int, tuple[Document, Sequence[Claim]]], starts: Sequence[int]) -> None:
        self._texts, self._starts = texts, starts
        self._made: dict[int, list[Facet]] = {}

    def of(self, place: int) -> list[Facet]:
        """The facets of one text."""
        found = self._made.get(place)
        if found is None:
            document, claims = self._texts[place]
            found = self._made[place] = facets(claims, [document])
            for each in found:
                each.order += self._starts[place]
                each.story.order = place
        return found

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, number: int) -> Facet: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Facet]: ...
    def __getitem__(self, number: int | slice) -> Facet | Sequence[Facet]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        place = bisect_right(self._starts, number) - 1
        return self.of(place)[number - self._starts[place]]
