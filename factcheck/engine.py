"""The whole way on one screen: read, mine, match, check."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, filterfalse
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
    """Each document once and under an id of its own: what a report says of an id is said of one text."""
    given = list(documents)
    taken = {document.id for document in given}
    kept: dict[tuple[str, str], Document] = {}
    names: dict[str, Iterator[str]] = {}
    problems = []
    for document in given:
        key = document.id, document.text
        if key in kept:
            problems.append(Problem(document.id, "was given twice and is read once", "Name each file once."))
        elif document.id not in names:
            names[document.id] = filterfalse(taken.__contains__, map(f"{document.id}#".__add__, map(str, count(2))))
            kept[key] = document
        else:
            name = next(names[document.id])
            taken.add(name)
            said = f"is the id of several texts; this one is called {name}"
            problems.append(Problem(document.id, said, "Give each document an id of its own."))
            kept[key] = replace(document, id=name)
    return list(kept.values()), problems
