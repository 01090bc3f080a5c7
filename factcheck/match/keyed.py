"""What an archive keeps of claims so that their candidates can be found again: numbers for keys, and telling stems."""

from collections.abc import Sequence
from hashlib import blake2b

from factcheck.match.block import Key, mark
from factcheck.match.facet import facets
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["keyed"]


def keyed(document: Document, claims: Sequence[Claim]) -> tuple[list[list[int]], list[str]]:
    """For each claim of a document the numbers of its blocking keys (64 bits, unsigned), and the stems near any of them."""
    ready = facets(claims, [document])
    near = {stem for each in ready for stem in each.near}
    return [[_number(key) for key in mark(each).keys] for each in ready], sorted(near)


def _number(key: Key) -> int:
    return int.from_bytes(blake2b("\x1f".join(key).encode(errors="surrogatepass"), digest_size=8).digest())
