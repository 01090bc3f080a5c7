"""The stages that run on workers: pure functions over blocks of documents, so that any may be run again anywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from itertools import accumulate
from typing import Any

from factcheck import checks
from factcheck.config import Settings
from factcheck.match import shares
from factcheck.match.pairing import weights
from factcheck.mining import mined
from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Problem, RateUse
from factcheck.scale.sources import Block
from factcheck.store.records import pack, pack_document, unpack, unpack_document

__all__ = [
    "Candidates", "Extent", "Group", "Packed", "Verdicts", "across", "between", "checked", "judge", "mark", "mine", "names", "part", "ready",
    "summed", "telling", "unpacked",
]  # fmt: skip

Packed = list[tuple[str, str, list[Any], bytes]]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Extent:
    """What a block holds: for each document the number of its claims, its id and its day of publication."""

    ids: tuple[str, ...]
    claims: tuple[int, ...]
    newest: date | None


@dataclass(frozen=True, slots=True)
class Group:
    """Documents of which none is linked with one outside: their places in blocks, and where each block's claims begin."""

    places: tuple[tuple[int, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs of claims worth comparing, by the two blocks they stand in, and the claims that stand in too large a crowd."""

    pairs: dict[Pair, list[Pair]]
    crowded: frozenset[int]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What became of a group, and the series of its documents, whose homes are their blocks and places."""

    links: tuple[Link, ...]
    rates: tuple[RateUse, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Problem, ...]
    series: checks.Open[Pair]


def names(block: Block) -> list[tuple[str, str] | Problem]:
    """The id of each document and a digest of its text, or why it could not be read."""
    return [
        each
        if isinstance(each, Problem)
        else (each.id, blake2b(each.text.encode(errors="surrogatepass"), digest_size=16).hexdigest())
        for each in block.documents()
    ]


def mine(block: Block, ids: Sequence[str | None], settings: Settings) -> Packed:
    """The documents under the ids they are to have (None leaves one out) with what was mined of them."""
    found = []
    for document, name in zip(block.documents(), ids, strict=True):
        if name is not None and isinstance(document, Document):
            named = document if name == document.id else replace(document, id=name)
            found.append((named.id, named.text, pack_document(named), pack(*mined(named, settings))))
    return found


def unpacked(packed: Packed, places: Sequence[int] | None = None) -> tuple[list[Document], list[list[Claim]]]:
    """The documents of a block, or those at some places, with the claims of each."""
    chosen = packed if places is None else [packed[place] for place in places]
    return (
        [unpack_document(fields, name, text) for name, text, fields, _ in chosen],
        [unpack(data, name)[0] for name, _, _, data in chosen],
    )


def ready(packed: Packed) -> Extent:
    """How much a block holds."""
    documents, claims = unpacked(packed)
    days = [day for document in documents if (day := day_of(document.published)) is not None]
    return Extent(tuple(each.id for each in documents), tuple(map(len, claims)), max(days, default=None))


def mark(packed: Packed, start: int, parts: int) -> shares.Marked:
    """The marks of a block's claims, of which the first is number `start` of all."""
    documents, claims = unpacked(packed)
    return shares.marked(documents, [claim for each in claims for claim in each], start, parts)


def part(marked: shares.Marked, number: int) -> list[shares.Mark]:
    """The marks of one part."""
    return marked.marks[number]


def summed(counts: Sequence[tuple[dict[str, int], int]]) -> tuple[dict[str, int], int]:
    """The numbers of documents with each stem, and of those with claims, over several blocks."""
    total: dict[str, int] = {}
    for homes, _ in counts:
        for word, count in homes.items():
            total[word] = total.get(word, 0) + count
    return total, sum(documents for _, documents in counts)


def telling(counts: tuple[dict[str, int], int]) -> dict[str, float]:
    """How telling each stem is."""
    return weights(*counts)


def between(parts: Sequence[list[shares.Mark]], starts: Sequence[int]) -> Candidates:
    """The candidates that share a key of one part."""
    from bisect import bisect_right

    found: dict[Pair, list[Pair]] = {}
    pairs, crowded = shares.candidates(mark for each in parts for mark in each)
    for one, other in pairs:
        blocks = bisect_right(starts, one) - 1, bisect_right(starts, other) - 1
        found.setdefault(blocks, []).append((one, other))
    return Candidates(found, crowded)


def judge(
    blocks: Sequence[Packed], starts: Sequence[int], wanted: Sequence[list[Pair]], weighed: Mapping[str, float]
) -> list[tuple[Pair, Pair, shares.Judgement]]:
    """The judgements of pairs between two blocks (or within one): the claims' numbers, and their documents' in the blocks.

    Only the documents that a pair names are made ready.
    """
    pairs = sorted({pair for each in wanted for pair in each})
    used = {claim for pair in pairs for claim in pair}
    documents: list[Document] = []
    claims: list[Claim] = []
    places: list[int] = []
    home: dict[int, int] = {}
    for packed, start in zip(blocks, starts, strict=True):
        everything, mined_claims = unpacked(packed)
        ends = accumulate(map(len, mined_claims), initial=start)
        for place, (document, each, first) in enumerate(zip(everything, mined_claims, ends, strict=False)):
            numbers = range(first, first + len(each))
            if used.isdisjoint(numbers):
                continue
            documents.append(document)
            claims += each
            places += numbers
            home |= dict.fromkeys(numbers, place)
    found = shares.judged(documents, claims, places, pairs, weighed)
    return [(pair, (home[pair[0]], home[pair[1]]), judgement) for pair, judgement in found]


def checked(
    group: Group, blocks: Sequence[Packed], found: shares.Judged, as_of: date | None, settings: Settings
) -> Verdicts:
    """The links and the findings of a group of documents."""
    documents, claims = _members(group, blocks)
    links, rates = shares.linked(documents, [claim for each in claims for claim in each], found)
    findings, failures = checks.within(_view(documents, claims, links, as_of, settings))
    series: checks.Open[Pair] = checks.Open()
    homes = ((block, place) for block, places in group.places for place in places)
    for home, document, each in zip(homes, documents, claims, strict=True):
        series.see(home, document.text, each)
    return Verdicts(links, rates, findings, failures, series)


def across(group: Group, blocks: Sequence[Packed], as_of: date | None, settings: Settings) -> Verdicts:
    """The findings among documents that no link need join."""
    findings, failures = checks.across(_view(*_members(group, blocks), (), as_of, settings))
    return Verdicts((), (), findings, failures, checks.Open())


def _members(group: Group, blocks: Sequence[Packed]) -> tuple[list[Document], list[list[Claim]]]:
    """The documents of a group, of which each block holds some, and the claims of each."""
    documents: list[Document] = []
    claims: list[list[Claim]] = []
    for (_, places), packed in zip(group.places, blocks, strict=True):
        some, mined_claims = unpacked(packed, places)
        documents += some
        claims += mined_claims
    return documents, claims


def _view(
    documents: Sequence[Document],
    claims: Sequence[Sequence[Claim]],
    links: tuple[Link, ...],
    as_of: date | None,
    settings: Settings,
) -> checks.View:
    return checks.View(tuple(documents), tuple(claim for each in claims for claim in each), links, as_of, settings)
