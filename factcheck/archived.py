"""Checks the articles of an archive against each other, in the memory it is given: what does not fit lies on disk."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import TypeAlias

from factcheck import checks
from factcheck.config import DEFAULTS, Settings
from factcheck.grouping import bundles, groups
from factcheck.match import joined
from factcheck.match.block import crowded, paired
from factcheck.match.marked import uncut
from factcheck.match.pairing import judged_pairs, weights
from factcheck.match.readied import Readied
from factcheck.match.verdict import Judgement
from factcheck.model.link import Link
from factcheck.model.report import Outcome
from factcheck.store.archive import Archive, Article
from factcheck.store.spill import BITS, Pair, Spill
from factcheck.store.verdicts import pack_verdicts, unpack_verdicts
from factcheck.uncollected import uncollected

__all__ = ["Matched", "checked", "matched"]

# So many articles are held at a time while pairs are compared, and so many are judged together where no link joins them.
HELD, GROUP = 10_000, 400
# The share of the memory that DuckDB may take for sorting.
SORTING = 0.4
Verdicts: TypeAlias = dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Matched:
    """The verdicts between any two articles, packed, by their numbers.

    `crowds` tells how many figures of an article have more look-alikes than were compared.
    """

    verdicts: Verdicts
    crowds: Mapping[int, int]


def matched(
    archive: Archive, *, megabytes: int, folder: str, progress: Callable[[str, int], None] = lambda _, __: None
) -> Matched:
    """Compare the claims of any two articles.

    `folder` is where DuckDB keeps what does not fit into its share of the memory; `progress` is told of the pairs found
    and compared.
    """
    spill = Spill(archive, int(megabytes * SORTING), folder)
    cut: set[int] = set()
    spill.put(_pairs(spill, cut))
    progress("found", 0)
    telling = weights(archive.homes(), archive.told()[0])
    verdicts: Verdicts = {}
    for pairs in spill.pairs(HELD):
        with uncollected():
            verdicts |= _compared(archive, pairs, telling)
        progress("compared", len(pairs))
    return Matched(verdicts, Counter(claim >> BITS for claim in cut))


def _pairs(spill: Spill, cut: set[int]) -> Iterator[Pair]:
    """The pairs of claims with one key; `cut` takes the claims that stand in too large a crowd."""
    for members in spill.groups():
        marks = [uncut(each, number) for number, each in members]
        cut.update(crowded(marks))
        yield from paired(marks)


def checked(
    archive: Archive, verdicts: Verdicts, *, as_of: date | None = None, settings: Settings = DEFAULTS
) -> Iterator[Outcome]:
    """What becomes of the articles, in groups that no verdict joins; `as_of` is the newest day by default.

    A group is held in memory as a whole. Last comes what is found across the groups.
    """
    as_of = as_of or archive.told()[1]
    series: checks.Open[int] = checks.Open()
    for numbers, joining in bundles(groups(archive.numbers(), verdicts), GROUP):
        with uncollected():
            texts, ready, place = _ready(archive.load(numbers))
            judged = sorted(
                ((ready.starts[place[one]] + first, ready.starts[place[other]] + second), Judgement(link, rates))
                for one, other in joining
                for first, second, link, rates in unpack_verdicts(verdicts[one, other])
            )
            links, rates = joined([*ready], [judgement for _, judgement in judged])
            for each in texts:
                series.see(each.number, each.document.text, each.claims)
            findings, failures = checks.within(_view(texts, links, as_of, settings))
        yield Outcome(links, rates, findings, failures)
    texts = sorted(archive.load(series.bearing()), key=lambda each: each.number)
    yield Outcome((), (), *checks.across(_view(texts, (), as_of, settings)))


def _view(texts: Sequence[Article], links: tuple[Link, ...], as_of: date | None, settings: Settings) -> checks.View:
    claims = tuple(claim for each in texts for claim in each.claims)
    return checks.View(tuple(each.document for each in texts), claims, links, as_of, settings)


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
