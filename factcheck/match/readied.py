"""The facets of a corpus, made text by text when they are asked for."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import overload

from factcheck.match.facet import Facet, facets, release
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["Readied"]


class Readied(Sequence[Facet]):
    """The facets by the numbers of their claims, which begin at `starts` for the text at each place."""

    def __init__(self, texts: Mapping[int, tuple[Document, Sequence[Claim]]], starts: Sequence[int]) -> None:
        self._texts, self.starts = texts, starts
        self._made: dict[int, list[Facet]] = {}

    def of(self, place: int) -> list[Facet]:
        """The facets of one text."""
        found = self._made.get(place)
        if found is None:
            document, claims = self._texts[place]
            found = self._made[place] = facets(claims, [document])
            for each in found:
                each.order += self.starts[place]
                each.story.order = place
        return found

    def release(self) -> None:
        """Let go of all facets; none may be used any more."""
        for made in self._made.values():
            release(made)
        self._made.clear()

    def place(self, number: int) -> int:
        """The place of the text that a claim stands in."""
        return bisect_right(self.starts, number) - 1

    def __len__(self) -> int:
        return self.starts[-1]

    @overload
    def __getitem__(self, number: int) -> Facet: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Facet]: ...
    def __getitem__(self, number: int | slice) -> Facet | Sequence[Facet]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if not 0 <= number < len(self):
            raise IndexError(number)
        place = self.place(number)
        return self.of(place)[number - self.starts[place]]
