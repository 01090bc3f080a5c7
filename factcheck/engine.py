"""The whole way on one screen: read, mine, match, check."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, filterfalse
from typing import TYPE_CHECKING

from factcheck import checks, match
from factcheck.config import DEFAULTS, Settings
from factcheck.forks import aside, forked, processes
from factcheck.mining import Mined, known_or_mined, mined, mined_all
from factcheck.model.claim import Claim
from factcheck.model.claims import Claims
from factcheck.model.document import Document, day_of
from factcheck.model.link import Link
from factcheck.model.report import Coverage, Outcome, Problem, RateUse, Report, SkippedFile
from factcheck.uncollected import uncollected

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["check", "crowd_note", "judged", "mine", "noted", "unique"]


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
    problems = (*problems, *repeats)
    as_of = as_of or max(filter(None, (day_of(document.published) for document in kept)), default=None)
    count = processes(jobs)
    spread = forked(count)
    with uncollected():
        if cache is not None and drafts is None:
            from factcheck.recheck import recheck

            known = known_or_mined(kept, settings, cache, jobs=jobs)
            done, crowded = recheck(kept, [claims for claims, _ in known], as_of, settings, cache, spread)
            told = Claims([claims for claims, _ in known])
            return _reported(kept, told, noted(known, crowded), done, as_of, problems, skipped_files)
        results = mined_all(kept, settings, jobs=jobs, cache=cache)
        claims = tuple(claim for found, _ in results for claim in found)
        # What rests on no other text is worked out while pairs are sought.
        apart = aside(count, lambda: _apart(kept, claims, as_of, settings)) if drafts is None else None
        links, rates, crowded = match.link(
            claims, kept, settings, drafts=drafts, spread=spread, own=apart and (lambda: apart()[0])
        )
        return judged(
            kept, noted(results, crowded), (links, rates), as_of=as_of, settings=settings, problems=problems, skipped_files=skipped_files, drafts=drafts, unlinked=apart and apart()[1]
        )  # fmt: skip


def _apart(
    documents: Sequence[Document], claims: Sequence[Claim], as_of: date | None, settings: Settings
) -> tuple[match.Within, checks.Found]:
    """The links within each text, and what is found without looking at links."""
    view = checks.View(tuple(documents), tuple(claims), (), as_of, settings)
    return match.within(match.facets(claims, documents)), checks.unlinked(view)


def crowd_note(count: int, where: str = "", taken: str = "nearest in size") -> str:
    """What is said of so many figures that stood in too large a crowd, and of those who were taken from it."""
    who = "1 figure has" if count == 1 else f"{count:,} figures have"
    return f"{who} more look-alikes{where} than were compared: the {taken} were"


def noted(results: Sequence[Mined], crowded: Mapping[str, int]) -> list[Mined]:
    """The same, with a note in the coverage where of a crowd of claims only the nearest in size were compared."""
    return [
        (claims, replace(covered, notes=(*covered.notes, crowd_note(crowded[covered.document]))))
        if covered.document in crowded
        else (claims, covered)
        for claims, covered in results
    ]


def judged(
    documents: Sequence[Document],
    results: Sequence[Mined],
    linked: tuple[tuple[Link, ...], tuple[RateUse, ...]],
    *,
    as_of: date | None,
    settings: Settings,
    problems: Sequence[Problem],
    skipped_files: Sequence[SkippedFile],
    drafts: Collection[str] | None = None,
    unlinked: checks.Found | None = None,
) -> Report:
    """The report on documents, each once, of which `results` were mined and `linked`, with the rates that the links rest on.

    With `drafts`, it holds the findings shown in these and the documents that they are linked with. `unlinked` is what
    checks find that look at no links, where it is known.
    """
    links, rates = linked
    if drafts is not None:
        home = {claim.id: claim.document for claims, _ in results for claim in claims}
        bearing = {*drafts, *(home[claim] for link in links for claim in link.claims)}
        results = [each for each, document in zip(results, documents, strict=True) if document.id in bearing]
        documents = [document for document in documents if document.id in bearing]
    claims = tuple(claim for found, _ in results for claim in found)
    view = checks.View(tuple(documents), claims, links, as_of, settings, drafts)
    findings, failures = checks.run(view) if unlinked is None else checks.completed(view, unlinked)
    done = Outcome(links, rates, findings, failures)
    report = _reported(documents, claims, results, done, as_of, problems, skipped_files)
    return report if drafts is None else _of_drafts(report, drafts)


def _reported(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    results: Sequence[Mined],
    done: Outcome,
    as_of: date | None,
    problems: Sequence[Problem],
    skipped_files: Sequence[SkippedFile],
) -> Report:
    return Report(
        as_of=as_of,
        documents=tuple(documents),
        claims=claims,
        links=done.links,
        findings=done.findings,
        coverage=Coverage(tuple(covered for _, covered in results), tuple(skipped_files)),
        problems=(*problems, *done.failures),
        rates=done.rates,
    )


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
