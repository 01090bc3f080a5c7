"""The whole way on one screen: read, mine, match, check."""

from collections.abc import Iterable, Sequence
from datetime import date
from os import cpu_count
from typing import TYPE_CHECKING

from factcheck import checks, match
from factcheck.config import DEFAULTS, Settings
from factcheck.forks import forked
from factcheck.mining import mined, mined_all
from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.report import Coverage, Problem, Report, SkippedFile

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["check", "mine"]


def mine(document: Document, *, settings: Settings = DEFAULTS) -> list[Claim]:
    """The quantitative claims of a document, in text order, normalised."""
    return mined(document, settings)[0]


def check(
    documents: Iterable[Document],
    *,
    as_of: date | None = None,
    settings: Settings = DEFAULTS,
    problems: Sequence[Problem] = (),
    skipped_files: Sequence[SkippedFile] = (),
    jobs: int = 1,
    cache: "Cache | None" = None,
) -> Report:
    """Mine the documents, compare their claims, and report what cannot both hold, is stale or does not add up.

    `as_of` is the day that freshness is judged at; by default the newest day of publication.
    `problems` and `skipped_files` of an earlier reading are carried into the report. `jobs` is the number of
    processes, 0 for one on each core, and `cache` keeps what was mined: neither changes the report.
    """
    unique, repeats = _unique(documents)
    results = mined_all(unique, settings, jobs=jobs, cache=cache)
    claims = [claim for found, _ in results for claim in found]
    as_of = as_of or max(filter(None, (day_of(document.published) for document in unique)), default=None)
    links, rates = match.link(claims, unique, settings, spread=forked(jobs or cpu_count() or 1))
    view = checks.View(tuple(unique), tuple(claims), links, as_of, settings)
    findings, failures = checks.run(view)
    return Report(
        as_of=as_of,
        documents=tuple(unique),
        claims=tuple(claims),
        links=links,
        findings=findings,
        coverage=Coverage(tuple(covered for _, covered in results), tuple(skipped_files)),
        problems=(*problems, *repeats, *failures),
        rates=rates,
    )


def _unique(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """The documents without repeats of the same id and text, which would repeat claim ids."""
    seen: dict[tuple[str, str], Document] = {}
    problems = []
    for document in documents:
        if (document.id, document.text) in seen:
            problems.append(Problem(document.id, "was given twice and is read once", "Name each file once."))
        seen.setdefault((document.id, document.text), document)
    return list(seen.values()), problems
