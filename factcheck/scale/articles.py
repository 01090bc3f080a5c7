"""Articles as they lie on a cluster, packed, and what a worker remembers of those it last looked at."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any, TypeAlias

from factcheck.match.facet import Facet, facets
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage
from factcheck.store.records import unpack, unpack_document

__all__ = ["Article", "Member", "Packed", "Place", "facets_of", "opened", "placed"]

# So many articles are remembered unpacked, some 20 KB each.
HELD = 10_000


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """A document under its id with its text, its other fields, and what was mined of it, packed.

    Each is equal to itself alone, so that a worker finds again what it made of it.
    """

    id: str
    text: str
    fields: list[Any]
    claims: int
    data: bytes


Packed: TypeAlias = list[Article]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block begins among all: the number of its first article and of its first claim."""

    article: int
    claim: int


# An article with its number and that of its first claim.
Member: TypeAlias = tuple[int, int, Article]


@lru_cache(HELD)
def opened(article: Article) -> tuple[Document, list[Claim], DocumentCoverage]:
    """The document, its claims, and what of it was read."""
    return unpack_document(article.fields, article.id, article.text), *unpack(article.data, article.id)


def placed(block: Packed, start: Place) -> list[Member]:
    """The articles of a block."""
    firsts = accumulate((each.claims for each in block), initial=start.claim)
    return [
        (number, first, each) for number, (first, each) in enumerate(zip(firsts, block, strict=False), start.article)
    ]


@lru_cache(HELD)
def facets_of(number: int, first: int, article: Article) -> list[Facet]:
    """The facets of an article's claims, under their numbers among all."""
    document, claims, _ = opened(article)
    found = facets(claims, [document])
    for each in found:
        each.order += first
        each.story.order = number
    return found
