"""Runs the stages on a Dask cluster. Every result can be computed anew, so that a lost worker costs time only."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from factcheck.checks import Open
from factcheck.config import DEFAULTS, Settings
from factcheck.engine import noted, unique
from factcheck.grouping import bundles, groups
from factcheck.mining import Mined
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Coverage, Problem, RateUse, Report
from factcheck.scale import stages
from factcheck.scale.articles import Place, opened
from factcheck.scale.sources import Block

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Run", "connected", "report", "run", "size"]

# So many documents are checked together where no link connects them.
GROUP = 400


@dataclass(slots=True)
class Run:
    """What came of a run; the mined `blocks` stay on the cluster.

    `crowds` tells, by document, how many claims had more look-alikes than were compared; `unread` is the number of files
    that could not be read.
    """

    blocks: "list[Future[Any]]"
    extents: list[stages.Extent]
    as_of: date | None
    links: tuple[Link, ...]
    rates: tuple[RateUse, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    crowds: Mapping[str, int]
    unread: int


@contextmanager
def connected(scheduler: str | None, workers: int) -> "Iterator[Client]":
    """A client of the cluster at `scheduler`, or of one made on this machine for the time being."""
    from distributed import Client, LocalCluster

    if scheduler is not None:
        with Client(scheduler, set_as_default=False) as client:
            yield client
        return
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def size(client: "Client") -> int:
    """How many tasks it works on at a time."""
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def run(client: "Client", sources: Sequence[Block], *, settings: Settings = DEFAULTS, as_of: date | None = None) -> Run:
    """Mine, link and check the articles of the blocks."""
    ids, unread, problems = _names(client, sources)
    blocks = [
        client.submit(stages.mine, source, each, settings, pure=False)
        for source, each in zip(sources, ids, strict=True)
    ]
    extents: list[stages.Extent] = client.gather(client.map(stages.extent, blocks, pure=False))
    as_of = as_of or max((each.newest for each in extents if each.newest is not None), default=None)
    mined = _Mined(client, blocks, _starts(extents))
    found, crowded = _judged(mined)
    numbers = range(sum(len(each.ids) for each in extents))
    verdicts = _checked(mined, numbers, found, as_of, settings)
    verdicts.append(_across(mined, verdicts, as_of, settings))
    return _joined(blocks, extents, as_of, verdicts, _crowds(extents, crowded), unread, problems)


@dataclass(frozen=True, slots=True)
class _Mined:
    """The mined blocks on a cluster, and where each begins among all."""

    client: "Client"
    blocks: "list[Future[Any]]"
    starts: list[Place]

    def holding(self, numbers: Iterable[int]) -> "tuple[list[Future[Any]], list[Place]]":
        """The blocks with the articles of these numbers."""
        firsts = [start.article for start in self.starts]
        chosen = sorted({bisect_right(firsts, number) - 1 for number in numbers})
        return [self.blocks[each] for each in chosen], [self.starts[each] for each in chosen]


def _starts(extents: Sequence[stages.Extent]) -> list[Place]:
    articles = accumulate((len(each.ids) for each in extents), initial=0)
    claims = accumulate((sum(each.claims) for each in extents), initial=0)
    return [Place(*each) for each in zip(articles, claims, strict=True)][:-1]


def _names(client: "Client", sources: Sequence[Block]) -> tuple[list[list[str | None]], list[Problem], list[Problem]]:
    """For each block the ids its documents are to have, None for what cannot be read or was there before; and problems."""
    named = client.gather(client.map(stages.names, sources, pure=False))
    unread = [each for block in named for each in block if isinstance(each, Problem)]
    given = [Document(each[1], each[0]) for block in named for each in block if not isinstance(each, Problem)]
    kept, problems = unique(given)
    # `unique` keeps order and texts, so that what it kept is found again by walking both.
    rest = iter(kept)
    upcoming = next(rest, None)
    seen: set[tuple[str, str]] = set()
    ids: list[list[str | None]] = []
    for block in named:
        here: list[str | None] = []
        for each in block:
            if isinstance(each, Problem) or each in seen or upcoming is None:
                here.append(None)
                continue
            seen.add(each)
            here.append(upcoming.id)
            upcoming = next(rest, None)
        ids.append(here)
    return ids, unread, problems


# The numbers of two documents and of their claims, and what was judged of these.
Found = list[tuple[tuple[int, int], tuple[int, int], Any]]


def _judged(mined: _Mined) -> tuple[Found, frozenset[int]]:
    """The judgements of all pairs, in order of the claims, and the claims that stand in too large a crowd."""
    submit = partial(mined.client.submit, pure=False)
    parts = len(mined.blocks)
    marked = [submit(stages.mark, block, start, parts) for block, start in zip(mined.blocks, mined.starts, strict=True)]
    telling = submit(stages.telling, submit(stages.summed, [submit(_counts, each) for each in marked]))
    shuffled = [
        submit(stages.between, [submit(stages.part, each, number) for each in marked], mined.starts)
        for number in range(parts)
    ]
    told = mined.client.gather([submit(_told, each) for each in shuffled])
    holders: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (between, _) in enumerate(told):
        for pair in between:
            holders[pair].append(number)
    tasks = []
    for pair, numbers in sorted(holders.items()):
        wanted = [submit(_of, shuffled[number], pair) for number in numbers]
        two = sorted(set(pair))
        held = [mined.blocks[each] for each in two], [mined.starts[each] for each in two]
        tasks.append(submit(stages.judge, *held, wanted, telling))
    found = [
        (documents, claims, judgement) for each in mined.client.gather(tasks) for claims, documents, judgement in each
    ]
    return sorted(found, key=lambda each: each[1]), frozenset().union(*(crowded for _, crowded in told))


def _told(candidates: stages.Candidates) -> tuple[list[tuple[int, int]], frozenset[int]]:
    return sorted(candidates.pairs), candidates.crowded


def _counts(marked: Any) -> tuple[dict[str, int], int]:
    return marked.homes, marked.documents


def _of(candidates: stages.Candidates, pair: tuple[int, int]) -> list[tuple[int, int]]:
    return candidates.pairs[pair]


def _crowds(extents: Sequence[stages.Extent], crowded: Iterable[int]) -> Mapping[str, int]:
    """How many of these claims each document has."""
    names = [name for extent in extents for name in extent.ids]
    starts = list(accumulate((claims for extent in extents for claims in extent.claims), initial=0))[:-1]
    return Counter(names[bisect_right(starts, claim) - 1] for claim in crowded)


def _checked(
    mined: _Mined, numbers: Sequence[int], found: Found, as_of: date | None, settings: Settings
) -> list[stages.Verdicts]:
    judgements: dict[tuple[int, int], list[tuple[tuple[int, int], Any]]] = defaultdict(list)
    for documents, claims, judgement in found:
        judgements[documents].append((claims, judgement))
    tasks = []
    for group, within in bundles(groups(numbers, judgements), GROUP):
        own = [each for two in within for each in judgements[two]]
        tasks.append(
            mined.client.submit(
                stages.checked, frozenset(group), *mined.holding(group), own, as_of, settings, pure=False
            )
        )
    verdicts: list[stages.Verdicts] = mined.client.gather(tasks)
    return verdicts


def _across(
    mined: _Mined, verdicts: Sequence[stages.Verdicts], as_of: date | None, settings: Settings
) -> stages.Verdicts:
    """What is found among documents that no link need join."""
    series: Open[int] = Open()
    series.merge(each.series for each in verdicts)
    bearing = frozenset(series.bearing())
    task = mined.client.submit(stages.across, bearing, *mined.holding(bearing), as_of, settings, pure=False)
    found: stages.Verdicts = task.result()
    return found


def _joined(
    blocks: "list[Future[Any]]",
    extents: list[stages.Extent],
    as_of: date | None,
    verdicts: list[stages.Verdicts],
    crowds: Mapping[str, int],
    unread: list[Problem],
    problems: list[Problem],
) -> Run:
    """All verdicts in the order that one machine gives them."""
    place = {name: number for number, name in enumerate(name for extent in extents for name in extent.ids)}
    links = [link for each in verdicts for link in each.links]
    findings = sorted(
        (finding for each in verdicts for finding in each.findings),
        key=lambda each: (place[each.document], each.span.start, each.span.end, each.code, each.message),
    )
    rates = {rate for each in verdicts for rate in each.rates}
    failures = {failure: None for each in verdicts for failure in each.failures}
    return Run(
        blocks,
        extents,
        as_of,
        tuple(links),
        tuple(sorted(rates, key=lambda use: (use.day, use.currency, use.base))),
        tuple(findings),
        (*unread, *problems, *sorted(failures, key=lambda failure: failure.source)),
        crowds,
        len(unread),
    )


def report(client: "Client", done: Run) -> Report:
    """The whole of it as one Report, equal to that of a single machine: for what fits in memory."""
    documents: list[Document] = []
    results: list[Mined] = []
    for document, mined, covered in (opened(article) for block in client.gather(done.blocks) for article in block):
        documents.append(document)
        results.append((mined, covered))
    results = noted(results, done.crowds)
    claims = [claim for mined, _ in results for claim in mined]
    order = {claim.id: number for number, claim in enumerate(claims)}
    links = sorted(done.links, key=lambda each: (sorted(order[claim] for claim in each.claims), each.kind))
    return Report(
        as_of=done.as_of,
        documents=tuple(documents),
        claims=tuple(claims),
        links=tuple(links),
        findings=done.findings,
        coverage=Coverage(tuple(covered for _, covered in results)),
        problems=done.problems,
        rates=done.rates,
    )
