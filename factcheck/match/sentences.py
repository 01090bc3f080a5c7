"""The figures of each sentence."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.match.facet import Facet

__all__ = ["sentences"]


def sentences(facets: Sequence[Facet]) -> Iterator[list[Facet]]:
    """The figures in prose, sentence by sentence, in text order."""
    prose = (facet for facet in facets if facet.cell is None)
    for _, group in groupby(prose, key=lambda one: (one.story.order, one.claim.sentence.start)):
        yield list(group)
