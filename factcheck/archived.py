"""Checks the articles of an archive against each other, in the memory it is given: what does not fit lies on disk."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from factcheck import checks
from factcheck.compared import compared
from factcheck.config import DEFAULTS, Settings
from factcheck.forks import processes
from factcheck.grouping import bundles, groups
from factcheck.match import joined
from factcheck.match.marked import number
from factcheck.match.pairing import weights
from factcheck.match.readied import Readied
from factcheck.match.screen import limits
from factcheck.match.verdict import Judgement
from factcheck.match.words import rules
from factcheck.model.link import Link
from factcheck.model.report import Outcome
from factcheck.store.archive import Archive, Article
from factcheck.store.spill import Spill
from factcheck.store.verdicts import unpack_verdicts
from factcheck.uncollected import uncollected

__all__ = ["Matched", "checked", "matched"]

# So many articles are judged together where no link joins them.
GROUP = 400
# The share of the memory that DuckDB may take for sorting.
SORTING = 0.4


@dataclass(frozen=True, slots=True)
class Matched:
    """What comparing gave: the verdicts between any two articles, which lie in `spill`.

    `crowds` tells how many figures of an article have more look-alikes than were compared.
    """

    spill: Spill
    crowds: Mapping[int, int]


def matched(
    archive: Archive,
    *,
    megabytes: int,
    folder: str,
    jobs: int = 1,
    progress: Callable[[str, int], None] = lambda _, __: None,
) -> Matched:
    """Compare the claims of any two articles, by `jobs` processes, 0 for one on each core; each reads the file of the archive.

    `folder` is where DuckDB keeps what does not fit into its share of the memory; `progress` is told of the pairs found
    and compared.
    """
    spill = Spill(archive, int(megabytes * SORTING), folder)
    telling = weights(archive.homes(), archive.told()[0])
    spill.find(rules().crowd, limits(), {number((word,)): weight for word, weight in telling.items()})
    progress("found", 0)
    for count, verdicts in compared(archive, spill, telling, megabytes, processes(jobs)):
        spill.put(verdicts)
        progress("compared", count)
    return Matched(spill, spill.crowds())


def checked(
    archive: Archive, found: Matched, *, as_of: date | None = None, settings: Settings = DEFAULTS
) -> Iterator[Outcome]:
    """What becomes of the articles, in groups that no verdict joins; `as_of` is the newest day by default.

    A group is held in memory as a whole. Last comes what is found across the groups.
    """
    as_of = as_of or archive.told()[1]
    series: checks.Open[int] = checks.Open()
    for numbers, joining in bundles(groups(archive.numbers(), found.spill.joined()), GROUP):
        verdicts = found.spill.verdicts(numbers) if joining else {}
        with uncollected():
            texts, ready, place = _ready(archive.load(numbers))
            judged = sorted(
                ((ready.starts[place[one]] + first, ready.starts[place[other]] + second), Judgement(link, rates))
                for (one, other), packed in verdicts.items()
                for first, second, link, rates in unpack_verdicts(packed)
            )
            links, rates = joined([*ready], [judgement for _, judgement in judged])
            for each in texts:
                series.see(each.number, each.document.text, each.claims)
            ready.release()
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
