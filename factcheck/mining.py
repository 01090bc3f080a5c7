"""Mines documents, one by one or by several processes, and keeps what was mined in a cache."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from factcheck.config import Settings
from factcheck.forks import processes, shared
from factcheck.mine import mine
from factcheck.model.claim import Claim
from factcheck.model.claims import TextClaims
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage
from factcheck.read import imply, layout
from factcheck.store.records import Packed, pack_claims, pack_coverage, unpack_claims, unpack_coverage
from factcheck.uncollected import uncollected

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["Mined", "chunks", "known_or_mined", "mined", "mined_all"]

Mined: TypeAlias = tuple[Sequence[Claim], DocumentCoverage]
# What a process gets at a time, in characters: much more than the cost of sending it, and little enough that all end together.
CHUNK = 20_000


def mined(document: Document, settings: Settings) -> tuple[list[Claim], DocumentCoverage]:
    """The claims of a document in text order, and what of it was read."""
    blocks = layout(document)
    if document.published is None and document.dated is None:
        document = replace(document, dated=imply(document, blocks))
    return mine(document, blocks, settings)


def mined_all(
    documents: Sequence[Document], settings: Settings, *, jobs: int = 1, cache: "Cache | None" = None
) -> list[Mined]:
    """The claims and the coverage of each document, in order: the same for any number of jobs, cached or not.

    `jobs` is the number of processes, 0 for one on each core.
    """
    if cache is not None:
        return [*known_or_mined(documents, settings, cache, jobs=jobs)]
    with uncollected():
        return list(_mined(documents, settings, processes(jobs)))


def known_or_mined(
    documents: Sequence[Document], settings: Settings, cache: "Cache", *, jobs: int = 1
) -> list[tuple[TextClaims, DocumentCoverage]]:
    """The same through the cache; the claims that it knows are made when they are asked for."""
    from factcheck.store.digest import digest

    keys = [digest(document, settings) for document in documents]
    found = cache.get(documents, keys)
    missing = [place for place in range(len(documents)) if place not in found]
    fresh = mined_all([documents[place] for place in missing], settings, jobs=jobs)
    new = {
        place: (_told(documents[place], keys[place], claims), covered)
        for place, (claims, covered) in zip(missing, fresh, strict=True)
    }
    cache.put(new.values())
    return [found[place] if place in found else new[place] for place in range(len(documents))]


def _told(document: Document, key: str, claims: Sequence[Claim]) -> TextClaims:
    return TextClaims(document.id, key, [claim.id for claim in claims], lambda: claims)


def chunks(documents: Iterable[Document], size: int = CHUNK) -> Iterator[list[Document]]:
    """The documents in runs of about `size` characters."""
    run: list[Document] = []
    length = 0
    for document in documents:
        run.append(document)
        length += len(document.text)
        if length >= size:
            yield run
            run, length = [], 0
    if run:
        yield run


def _mined(documents: Sequence[Document], settings: Settings, jobs: int) -> Iterator[Mined]:
    runs = list(chunks(documents)) if jobs > 1 else []
    if len(runs) < 2:
        for document in documents:
            yield mined(document, settings)
        return
    from concurrent.futures import ProcessPoolExecutor

    def here(place: int) -> list[Mined]:
        return [mined(document, settings) for document in runs[place]]

    def read(place: int, packed: list[tuple[Packed, Packed]]) -> list[Mined]:
        return _unpacked(runs[place], packed)

    pool = ProcessPoolExecutor(min(jobs, len(runs)) - 1)
    try:
        # This process mines too, and its own claims need no sending.
        found = shared([pool.submit(_packed, run, settings) for run in runs], here, read)
    finally:
        pool.shutdown(cancel_futures=True)
    for results in found:
        yield from results


def _packed(documents: list[Document], settings: Settings) -> list[tuple[Packed, Packed]]:
    """What a process sends back: plain lists, which are quicker to send than records."""
    results = (mined(document, settings) for document in documents)
    return [(pack_claims(claims), pack_coverage(covered)) for claims, covered in results]


def _unpacked(documents: list[Document], packed: list[tuple[Packed, Packed]]) -> list[Mined]:
    return [
        (unpack_claims(claims, document.id), unpack_coverage(covered, document.id))
        for document, (claims, covered) in zip(documents, packed, strict=True)
    ]
