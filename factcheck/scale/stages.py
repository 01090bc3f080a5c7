"""The stages that run on workers: pure functions over blocks of documents, so that any may be run again anywhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b

from factcheck import checks
from factcheck.config import Settings
from factcheck.match import shares
from factcheck.match.facet import Facet
from factcheck.match.pairing import weights
from factcheck.mining import mined
from factcheck.model.document import Document, day_of
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Problem, RateUse
from factcheck.scale.articles import Article, Member, Packed, Place, facets_of, opened, placed
from factcheck.scale.sources import Block
from factcheck.store.records import pack, pack_document

__all__ = [
    "Candidates", "Extent", "Verdicts", "across", "between", "checked", "extent", "judge", "mark", "mine", "names", "part",
    "summed", "telling",
]  # fmt: skip

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Extent:
    """What a block holds: for each document the number of its claims, its id and its day of publication."""

    ids: tuple[str, ...]
    claims: tuple[int, ...]
    newest: date | None


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs of claims worth comparing, by the two blocks they stand in, and the claims that stand in too large a crowd."""

    pairs: dict[Pair, list[Pair]]
    crowded: frozenset[int]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What became of a group, and the series of its documents by their numbers."""

    links: tuple[Link, ...]
    rates: tuple[RateUse, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Problem, ...]
    series: checks.Open[int]


def names(block: Block) -> list[tuple[str, str] | Problem]:
    """The id of each document and a digest of its text, or why it could not be read."""
    return [
        each
        if isinstance(each, Problem)
        else (each.id, blake2b(each.text.encode(errors="surrogatepass"), digest_size=16).hexdigest())
        for each in block.documents()
    ]


def mine(block: Block, ids: Sequence[str | None], settings: Settings) -> list[Article]:
    """The documents under the ids they are to have (None leaves one out) with what was mined of them."""
    found = []
    for document, name in zip(block.documents(), ids, strict=True):
        if name is not None and isinstance(document, Document):
            named = document if name == document.id else replace(document, id=name)
            claims, covered = mined(named, settings)
            found.append(Article(name, named.text, pack_document(named), len(claims), pack(claims, covered)))
    return found


def extent(block: Packed) -> Extent:
    """How much a block holds."""
    days = [day for each in block if (day := day_of(opened(each)[0].published)) is not None]
    return Extent(tuple(each.id for each in block), tuple(each.claims for each in block), max(days, default=None))


def mark(block: Packed, start: Place, parts: int) -> shares.Marked:
    """The marks of a block's claims."""
    return shares.marked([facet for each in placed(block, start) for facet in facets_of(*each)], parts)


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


def between(parts: Sequence[list[shares.Mark]], starts: Sequence[Place]) -> Candidates:
    """The candidates that share a key of one part."""
    firsts = [start.claim for start in starts]
    found: dict[Pair, list[Pair]] = {}
    pairs, crowded = shares.candidates(mark for each in parts for mark in each)
    for one, other in pairs:
        blocks = bisect_right(firsts, one) - 1, bisect_right(firsts, other) - 1
        found.setdefault(blocks, []).append((one, other))
    return Candidates(found, crowded)


def judge(
    blocks: Sequence[Packed],
    starts: Sequence[Place],
    wanted: Sequence[list[Pair]],
    weighed: Mapping[str, float],
) -> list[tuple[Pair, Pair, shares.Judgement]]:
    """The judgements of pairs between two blocks (or within one): the claims' numbers, and their documents'.

    All pairs between any two documents must be there, or none; only documents that a pair names are made ready.
    """
    pairs = sorted({pair for each in wanted for pair in each})
    used = sorted({claim for pair in pairs for claim in pair})
    ready: dict[int, Facet] = {}
    for block, start in zip(blocks, starts, strict=True):
        for number, first, article in placed(block, start):
            here = bisect_left(used, first)
            if here < len(used) and used[here] < first + article.claims:
                ready |= {facet.order: facet for facet in facets_of(number, first, article)}
    found = shares.judged(ready, pairs, weighed)
    return [(two, (ready[two[0]].story.order, ready[two[1]].story.order), judgement) for two, judgement in found]


def checked(
    numbers: Collection[int],
    blocks: Sequence[Packed],
    starts: Sequence[Place],
    found: shares.Judged,
    as_of: date | None,
    settings: Settings,
) -> Verdicts:
    """The links and the findings of documents that no link joins with others; `blocks` are those that hold them."""
    members = _members(numbers, blocks, starts)
    links, rates = shares.linked([facet for each in members for facet in facets_of(*each)], found)
    findings, failures = checks.within(_view(members, links, as_of, settings))
    series: checks.Open[int] = checks.Open()
    for number, _, article in members:
        series.see(number, article.text, opened(article)[1])
    return Verdicts(links, rates, findings, failures, series)


def across(
    numbers: Collection[int],
    blocks: Sequence[Packed],
    starts: Sequence[Place],
    as_of: date | None,
    settings: Settings,
) -> Verdicts:
    """The findings among documents that no link need join."""
    findings, failures = checks.across(_view(_members(numbers, blocks, starts), (), as_of, settings))
    return Verdicts((), (), findings, failures, checks.Open())


def _members(numbers: Collection[int], blocks: Sequence[Packed], starts: Sequence[Place]) -> list[Member]:
    return [
        each for block, start in zip(blocks, starts, strict=True) for each in placed(block, start) if each[0] in numbers
    ]


def _view(members: Sequence[Member], links: tuple[Link, ...], as_of: date | None, settings: Settings) -> checks.View:
    texts = [opened(article) for _, _, article in members]
    claims = tuple(claim for _, claims, _ in texts for claim in claims)
    return checks.View(tuple(document for document, _, _ in texts), claims, links, as_of, settings)
