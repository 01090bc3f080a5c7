"""The whole way on one screen: read, mine, match, check."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, filterfalse
from os import cpu_count
from typing import TYPE_CHECKING

from factcheck import checks, match
from factcheck.config import DEFAULTS, Settings
from factcheck.forks import forked
from factcheck.mining import Mined, mined, mined_all
from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.report import Coverage, Problem, Report, SkippedFile
from factcheck.uncollected import uncollected

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["assembled", "check", "mine", "unique"]


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
    drafts: Collection[str] | None = None,
) -> Report:
    """Mine the documents, compare their claims, and report what cannot both hold, is stale or does not add up.

    `as_of` is the day that freshness is judged at; by default the newest day of publication.
    `problems` and `skipped_files` of an earlier reading are carried into the report. `jobs` is the number of
    processes, 0 for one on each core, and `cache` keeps what was mined: neither changes the report. With `drafts`,
    the ids of documents, these alone are judged, against each other and the rest.
    """
    kept, repeats = unique(documents)
    return assembled(
        kept,
        mined_all(kept, settings, jobs=jobs, cache=cache),
        as_of=as_of or max(filter(None, (day_of(document.published) for document in kept)), default=None),
        settings=settings,
        problems=(*problems, *repeats),
        skipped_files=skipped_files,
        spread=forked(jobs or cpu_count() or 1),
        drafts=drafts,
        cache=cache,
    )


def assembled(
    documents: Sequence[Document],
    results: Sequence[Mined],
    *,
    as_of: date | None,
    settings: Settings,
    problems: Sequence[Problem],
    skipped_files: Sequence[SkippedFile],
    spread: match.Spread = match.here,
    drafts: Collection[str] | None = None,
    telling: Mapping[str, float] | None = None,
    cache: "Cache | None" = None,
) -> Report:
    """The report on documents, each once, of which `results` were mined.

    With `drafts`, it holds the findings shown in these and the documents that they are linked with; `telling` says how
    telling words are where that is known from more documents.
    """
    claims = [claim for found, _ in results for claim in found]
    with uncollected():
        if cache is not None and drafts is None:
            from factcheck.recheck import recheck

            done = recheck(documents, [found for found, _ in results], as_of, settings, cache, spread)
            links, rates, findings, failures = done.links, done.rates, done.findings, done.failures
        else:
            links, rates = match.link(claims, documents, settings, drafts=drafts, telling=telling, spread=spread)
            view = checks.View(tuple(documents), tuple(claims), links, as_of, settings, drafts)
            findings, failures = checks.run(view)
    report = Report(
        as_of=as_of,
        documents=tuple(documents),
        claims=tuple(claims),
        links=links,
        findings=findings,
        coverage=Coverage(tuple(covered for _, covered in results), tuple(skipped_files)),
        problems=(*problems, *failures),
        rates=rates,
    )
    return report if drafts is None else _of_drafts(report, drafts)


def _of_drafts(report: Report, drafts: Collection[str]) -> Report:
    """What of the report is about the drafts: their own claims, links and findings, and what these name."""
    home = {claim.id: claim.document for claim in report.claims}
    links = tuple(link for link in report.links if any(home[claim] in drafts for claim in link.claims))
    findings = tuple(finding for finding in report.findings if finding.document in drafts)
    named = {claim for link in links for claim in link.claims} | {
        claim for finding in findings for claim in finding.claims
    }
    claims = tuple(claim for claim in report.claims if claim.document in drafts or claim.id in named)
    documents = {*drafts, *(claim.document for claim in claims)}
    covered = tuple(each for each in report.coverage.documents if each.document in documents)
    return report.model_copy(
        update={
            "documents": tuple(document for document in report.documents if document.id in documents),
            "claims": claims,
            "links": links,
            "findings": findings,
            "coverage": replace(report.coverage, documents=covered),
        }
    )


def unique(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
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
