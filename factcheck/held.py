"""Articles of an archive made ready for comparison, of which no more than so many are held in memory."""

import gc
from collections.abc import Iterable

from factcheck.match.facet import Facet, facets, release
from factcheck.store.archive import Archive
from factcheck.store.spill import BITS, PLACES

__all__ = ["Held"]

# Cycles that letting go leaves are few: they are looked for once so many times what is held has gone.
SELDOM = 8


class Held:
    """The facets of an archive's claims by their numbers; those not asked for longest give way to others."""

    def __init__(self, archive: Archive, most: int) -> None:
        self._archive, self._most, self._gone = archive, most, 0
        self._ready: dict[int, list[Facet]] = {}

    def take(self, articles: Iterable[int]) -> None:
        """Hold these articles, at the end of the line of those to give way."""
        wanted = dict.fromkeys(articles)
        known = {article: ready for article in wanted if (ready := self._ready.pop(article, None)) is not None}
        while self._ready and len(self._ready) + len(wanted) > self._most:
            self._drop(next(iter(self._ready)))
        self._ready |= known
        for each in self._archive.load(wanted.keys() - known.keys()):
            self._ready[each.number] = ready = facets(each.claims, [each.document])
            for place, facet in enumerate(ready):
                facet.order = each.number << BITS | place
                facet.story.order = each.number

    def _drop(self, article: int) -> None:
        """Let go of an article, and of what it took part in."""
        release(self._ready.pop(article))
        self._gone += 1
        if self._gone > SELDOM * self._most:
            gc.collect()
            self._gone = 0

    def release(self) -> None:
        """Let go of all articles."""
        while self._ready:
            self._drop(next(iter(self._ready)))

    def __getitem__(self, claim: int) -> Facet:
        return self._ready[claim >> BITS][claim & PLACES]
