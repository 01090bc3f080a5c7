"""Checks the articles of an archive against each other, in the memory it is given: what does not fit lies on disk."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import TypeAlias

from factcheck import checks
from factcheck.config import DEFAULTS, Settings
from factcheck.match import joined
from factcheck.match.block import paired
from factcheck.match.marked import uncut
from factcheck.match.pairing import judged_pairs, weights
from factcheck.match.readied import Readied
from factcheck.match.verdict import Judgement
from factcheck.model.report import Outcome
from factcheck.store.archive import Archive, Article
from factcheck.store.spill import BITS, Pair, Spill
from factcheck.store.verdicts import pack_verdicts, unpack_verdicts
from factcheck.uncollected import uncollected

__all__ = ["checked", "matched"]

# So many articles are held at a time while pairs are compared, and so many are judged together where no link joins them.
HELD, GROUP = 10_000, 400
# The share of the memory that DuckDB may take for sorting.
SORTING = 0.4
Verdicts: TypeAlias = dict[tuple[int, int], str]


def matched(
    archive: Archive, *, megabytes: int, folder: str, progress: Callable[[str, int], None] = lambda _, __: None
) -> Verdicts:
    """The verdicts between any two articles, packed, by their numbers.

    `folder` is where DuckDB keeps what does not fit into its share of the memory; `progress` is told of the pairs found
    and compared.
    """
    spill = Spill(archive, int(megabytes * SORTING), folder)
    marks = ([uncut(cut, number) for number, cut in members] for members in spill.groups())
    spill.put(pair for members in marks for pair in paired(members))
    progress("found", 0)
    telling = weights(archive.homes(), archive.told()[0])
    verdicts: Verdicts = {}
    for pairs in spill.pairs(HELD):
        with uncollected():
            verdicts |= _compared(archive, pairs, telling)
        progress("compared", len(pairs))
    return verdicts


def checked(
    archive: Archive, verdicts: Verdicts, *, as_of: date | None = None, settings: Settings = DEFAULTS
) -> Iterator[Outcome]:
    """What becomes of the articles, in groups that no verdict joins; `as_of` is the newest day by default.

    A group is held in memory as a whole.
    """
    as_of = as_of or archive.told()[1]
    for numbers, joining in _groups(archive.numbers(), verdicts):
        with uncollected():
            texts, ready, place = _ready(archive.load(numbers))
            judged = sorted(
                ((ready.starts[place[one]] + first, ready.starts[place[other]] + second), Judgement(link, rates))
                for one, other in joining
                for first, second, link, rates in unpack_verdicts(verdicts[one, other])
            )
            links, rates = joined([*ready], [judgement for _, judgement in judged])
            documents = tuple(each.document for each in texts)
            claims = tuple(claim for each in texts for claim in each.claims)
            findings, failures = checks.run(checks.View(documents, claims, links, as_of, settings))
        yield Outcome(links, rates, findings, failures)


def _ready(articles: Sequence[Article]) -> tuple[list[Article], Readied, dict[int, int]]:
    """The articles by their numbers, the facets of their claims, and the place of each number."""
    texts = sorted(articles, key=lambda each: each.number)
    starts = list(accumulate((len(each.claims) for each in texts), initial=0))
    ready = Readied({place: (each.document, each.claims) for place, each in enumerate(texts)}, starts)
    return texts, ready, {each.number: place for place, each in enumerate(texts)}


def _compared(archive: Archive, pairs: Sequence[Pair], telling: dict[str, float]) -> Verdicts:
    """The verdicts on pairs of claims, which are all pairs of the articles that come first."""
    texts, ready, place = _ready(archive.load({claim >> BITS for pair in pairs for claim in pair}))

    def local(claim: int) -> int:
        return ready.starts[place[claim >> BITS]] + (claim & ((1 << BITS) - 1))

    found: dict[tuple[int, int], list[tuple[int, int, Judgement]]] = defaultdict(list)
    for (one, other), judgement in judged_pairs(ready, [(local(one), local(other)) for one, other in pairs], telling):
        two = ready.place(one), ready.place(other)
        found[two].append((one - ready.starts[two[0]], other - ready.starts[two[1]], judgement))
    return {
        (texts[two[0]].number, texts[two[1]].number): pack_verdicts(
            (one, other, each.link, each.rates) for one, other, each in sorted(judged, key=lambda each: each[:2])
        )
        for two, judged in found.items()
    }


def _groups(numbers: Sequence[int], verdicts: Verdicts) -> Iterator[tuple[list[int], list[tuple[int, int]]]]:
    """The articles in groups that no verdict joins, small ones together, each with the verdicts within it."""
    top = {number: number for number in numbers}

    def root(number: int) -> int:
        while (above := top[number]) != number:
            top[number] = number = top[above]
        return number

    for one, other in verdicts:
        top[root(other)] = root(one)
    members: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        members[root(number)].append(number)
    joining: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for two in verdicts:
        joining[root(two[0])].append(two)
    group: list[int] = []
    within: list[tuple[int, int]] = []
    for head, each in members.items():
        if group and len(group) + len(each) > GROUP:
            yield group, within
            group, within = [], []
        group, within = group + each, within + joining[head]
    if group:
        yield group, within
