"""Runs the stages on a Dask cluster. Every result can be computed anew, so that a lost worker costs time only."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from factcheck.checks import Open
from factcheck.config import DEFAULTS, Settings
from factcheck.engine import noted, unique
from factcheck.mining import Mined
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Coverage, Problem, RateUse, Report
from factcheck.scale import stages
from factcheck.scale.sources import Block
from factcheck.store.records import unpack, unpack_document

if TYPE_CHECKING:
    from distributed import Client, Future

__all__ = ["Run", "connected", "report", "run"]

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


def run(client: "Client", sources: Sequence[Block], *, settings: Settings = DEFAULTS, as_of: date | None = None) -> Run:
    """Mine, link and check the articles of the blocks."""
    ids, unread, problems = _names(client, sources)
    blocks = [
        client.submit(stages.mine, source, each, settings, pure=False)
        for source, each in zip(sources, ids, strict=True)
    ]
    extents: list[stages.Extent] = client.gather(client.map(stages.ready, blocks, pure=False))
    as_of = as_of or max((each.newest for each in extents if each.newest is not None), default=None)
    sizes = [sum(each.claims) for each in extents]
    starts = list(accumulate(sizes, initial=0))[:-1]
    found, crowded = _judged(client, blocks, starts)
    groups = _groups(extents, [documents for documents, _, _ in found])
    verdicts = _checked(client, blocks, groups, found, as_of, settings)
    verdicts.append(_across(client, blocks, verdicts, as_of, settings))
    return _joined(blocks, extents, as_of, verdicts, _crowds(extents, crowded), unread, problems)


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


Found = list[tuple[tuple[tuple[int, int], tuple[int, int]], tuple[int, int], Any]]


def _judged(client: "Client", blocks: "list[Future[Any]]", starts: list[int]) -> tuple[Found, frozenset[int]]:
    """The judgements of all pairs: the places of their documents (block, place), the claims' numbers, the judgement.

    And the numbers of the claims that stand in too large a crowd.
    """
    parts = len(blocks)
    marked = [
        client.submit(stages.mark, block, start, parts, pure=False) for block, start in zip(blocks, starts, strict=True)
    ]
    counts = client.map(_counts, marked, pure=False)
    telling = client.submit(stages.telling, client.submit(stages.summed, counts, pure=False), pure=False)
    shuffled = [
        client.submit(
            stages.between,
            [client.submit(stages.part, each, number, pure=False) for each in marked],
            starts,
            pure=False,
        )
        for number in range(parts)
    ]
    told = client.gather(client.map(_told, shuffled, pure=False))
    holders: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (between, _) in enumerate(told):
        for pair in between:
            holders[pair].append(number)
    tasks = {}
    for pair, numbers in sorted(holders.items()):
        wanted = [client.submit(_of, shuffled[number], pair, pure=False) for number in numbers]
        two = sorted(set(pair))
        tasks[pair] = client.submit(
            stages.judge, [blocks[each] for each in two], [starts[each] for each in two], wanted, telling, pure=False
        )
    found: Found = []
    for pair, judged in zip(tasks, client.gather(list(tasks.values())), strict=True):
        for claims, places, judgement in judged:
            found.append((((pair[0], places[0]), (pair[1], places[1])), claims, judgement))
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


def _groups(
    extents: Sequence[stages.Extent], linked: Iterable[tuple[tuple[int, int], tuple[int, int]]]
) -> list[list[tuple[int, int]]]:
    """The documents (block, place) in groups that no link leaves, small ones put together."""
    top: dict[tuple[int, int], tuple[int, int]] = {}

    def root(place: tuple[int, int]) -> tuple[int, int]:
        while (above := top.setdefault(place, place)) != place:
            top[place] = place = top[above]
        return place

    for one, other in linked:
        top[root(other)] = root(one)
    members: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for block, extent in enumerate(extents):
        for place in range(len(extent.ids)):
            members[root((block, place))].append((block, place))
    groups: list[list[tuple[int, int]]] = [[]]
    for each in members.values():
        if groups[-1] and len(groups[-1]) + len(each) > GROUP:
            groups.append([])
        groups[-1] += each
    return [sorted(group) for group in groups if group]


def _checked(
    client: "Client",
    blocks: "list[Future[Any]]",
    groups: list[list[tuple[int, int]]],
    found: Found,
    as_of: date | None,
    settings: Settings,
) -> list[stages.Verdicts]:
    home = {place: number for number, group in enumerate(groups) for place in group}
    of_group: dict[int, list[tuple[tuple[int, int], Any]]] = defaultdict(list)
    for (one, _), claims, judgement in found:
        of_group[home[one]].append((claims, judgement))
    tasks = []
    for number, group in enumerate(groups):
        chosen, held = _held(blocks, group)
        tasks.append(client.submit(stages.checked, chosen, held, of_group[number], as_of, settings, pure=False))
    verdicts: list[stages.Verdicts] = client.gather(tasks)
    return verdicts


def _across(
    client: "Client",
    blocks: "list[Future[Any]]",
    verdicts: Sequence[stages.Verdicts],
    as_of: date | None,
    settings: Settings,
) -> stages.Verdicts:
    """What is found among documents that no link need join."""
    series: Open[tuple[int, int]] = Open()
    series.merge(each.series for each in verdicts)
    chosen, held = _held(blocks, series.bearing())
    found: stages.Verdicts = client.submit(stages.across, chosen, held, as_of, settings, pure=False).result()
    return found


def _held(
    blocks: "list[Future[Any]]", documents: Iterable[tuple[int, int]]
) -> "tuple[stages.Group, list[Future[Any]]]":
    """A group of documents, and the blocks that hold them."""
    places: dict[int, list[int]] = defaultdict(list)
    for block, place in sorted(documents):
        places[block].append(place)
    return stages.Group(tuple((block, tuple(each)) for block, each in places.items())), [
        blocks[each] for each in places
    ]


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
    for block in client.gather(done.blocks):
        for name, text, fields, data in block:
            documents.append(unpack_document(fields, name, text))
            results.append(unpack(data, name))
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
