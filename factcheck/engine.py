"""The whole way on one screen: read, mine, match, check."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from factcheck import checks, match
from factcheck.config import DEFAULTS, Settings
from factcheck.mine import mine as mine_blocks
from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.report import Coverage, DocumentCoverage, Problem, Report, SkippedFile
from factcheck.read import imply, layout

__all__ = ["check", "mine"]


def mine(document: Document, *, settings: Settings = DEFAULTS) -> list[Claim]:
    """The quantitative claims of a document, in text order, normalised."""
    return _mine(document, settings)[0]


def check(
    documents: Iterable[Document],
    *,
    as_of: date | None = None,
    settings: Settings = DEFAULTS,
    problems: Sequence[Problem] = (),
    skipped_files: Sequence[SkippedFile] = (),
) -> Report:
    """Mine the documents, compare their claims, and report what cannot both hold, is stale or does not add up.

    `as_of` is the day that freshness is judged at; by default the newest day of publication.
    `problems` and `skipped_files` of an earlier reading are carried into the report.
    """
    unique, repeats = _unique(documents)
    claims: list[Claim] = []
    coverage: list[DocumentCoverage] = []
    for document in unique:
        mined, covered = _mine(document, settings)
        claims += mined
        coverage.append(covered)
    as_of = as_of or max(filter(None, (day_of(document.published) for document in unique)), default=None)
    links, rates = match.link(claims, unique, settings)
    view = checks.View(tuple(unique), tuple(claims), links, as_of, settings)
    findings, failures = checks.run(view)
    return Report(
        as_of=as_of,
        documents=tuple(unique),
        claims=tuple(claims),
        links=links,
        findings=findings,
        coverage=Coverage(tuple(coverage), tuple(skipped_files)),
        problems=(*problems, *repeats, *failures),
        rates=rates,
    )


def _mine(document: Document, settings: Settings) -> tuple[list[Claim], DocumentCoverage]:
    blocks = layout(document)
    if document.published is None and document.dated is None:
        document = replace(document, dated=imply(document, blocks))
    return mine_blocks(document, blocks, settings)


def _unique(documents: Iterable[Document]) -> tuple[list[Document], list[Problem]]:
    """The documents without repeats of the same id and text, which would repeat claim ids."""
    seen: dict[tuple[str, str], Document] = {}
    problems = []
    for document in documents:
        if (document.id, document.text) in seen:
            problems.append(Problem(document.id, "was given twice and is read once", "Name each file once."))
        seen.setdefault((document.id, document.text), document)
    return list(seen.values()), problems
