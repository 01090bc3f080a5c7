"""What an archive keeps of claims so that their candidates can be found again: numbers for keys, and telling stems."""

from collections.abc import Sequence

from factcheck.match.block import mark
from factcheck.match.facet import facets
from factcheck.match.marked import number
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["keyed"]


def keyed(document: Document, claims: Sequence[Claim]) -> tuple[list[list[int]], list[str]]:
    """For each claim of a document the numbers of its blocking keys (64 bits, unsigned), and the stems near any of them."""
    ready = facets(claims, [document])
    near = {stem for each in ready for stem in each.near}
    return [[number(key) for key in mark(each).keys] for each in ready], sorted(near)
