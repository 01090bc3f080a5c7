"""The report as Markdown that can be pasted into a review."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.finding import Finding
from factcheck.model.report import DocumentCoverage, Report
from factcheck.report.escape import bold, code, escape, fenced, inline, prose, table
from factcheck.report.format import counted, flat, reading, series, when
from factcheck.report.head import head, problems
from factcheck.report.index import Index
from factcheck.report.ledger import Page, ledger
from factcheck.report.quote import Excerpt, Row, excerpts
from factcheck.report.summary import SEVERITIES, by_severity

__all__ = ["render"]

TITLES = {"error": "Errors", "warning": "Warnings", "note": "Notes"}
LEDGER = ("Line", "Figure", "Reads as", "Subject", "Metric", "Period", "Status")


def render(report: Report) -> str:
    """The whole report; all text of the articles is escaped."""
    index = Index(report)
    parts = [head(report), problems(report), *_findings(report, index), *_ledger(report, index), *_coverage(report)]
    return "\n\n".join(filter(None, parts)) + "\n"


def _findings(report: Report, index: Index) -> Iterator[str]:
    found = by_severity(report)
    for severity in SEVERITIES:
        group = [each for each in found if each.severity == severity]
        if group:
            yield f"## {TITLES[severity]}"
        for finding in group:
            yield _finding(finding, index)


def _finding(finding: Finding, index: Index) -> str:
    parts = [f"### {finding.code} {finding.name}: {escape(finding.message)}"]
    parts += [_quote(quote) for quote in excerpts(finding, index)]
    if finding.working:
        parts += ["Working:", fenced("\n".join(map(flat, finding.working)), "text")]
    said = [("Which side", escape(finding.likelier))] if finding.likelier else []
    for edit in finding.edits:
        document = index.document(edit.document)
        old = document.text[edit.span.start : edit.span.end] if document is not None else ""
        said.append(("Edit", f"{code(old)} → {code(edit.replacement)} at {code(f'{edit.document}:{edit.span.line}')}"))
    if finding.advice:
        said.append(("What to do", prose(finding.advice)))
    if said:
        parts.append("\n".join(f"- **{name}**: {text}" for name, text in said))
    return "\n\n".join(parts)


def _quote(quote: Excerpt) -> str:
    return f"{code(quote.place)}\n\n> {' '.join(map(_marked, quote.rows))}"


def _marked(row: Row) -> str:
    """The row with its figures in bold."""
    parts, at = [], 0
    for mark in row.marks:
        before, figure = row.text[at : mark.start], row.text[mark.start : mark.end]
        parts += [inline(before), bold(figure, before, row.text[mark.end :])]
        at = mark.end
    return "".join([*parts, inline(row.text[at:])])


def _ledger(report: Report, index: Index) -> Iterator[str]:
    pages = [page for page in ledger(report, index) if page.entries]
    if pages:
        yield "## Claims"
    for page in pages:
        published = page.document.published
        dated = f"published {published}" if published is not None else "undated"
        yield f"### {escape(page.document.id)}\n\n{dated}, {counted(len(page.entries), 'claim')}"
        yield table(LEDGER, _rows(page))


def _rows(page: Page) -> Iterator[Sequence[str]]:
    for entry in page.entries:
        claim = entry.claim
        yield [
            str(claim.span.line),
            escape(claim.text),
            escape(reading(claim)),
            escape(claim.subject or claim.subject_text),
            escape(series(claim)),
            escape(when(claim)),
            escape(entry.status),
        ]


def _coverage(report: Report) -> Iterator[str]:
    covered = report.coverage
    if not covered.documents and not covered.skipped_files:
        return
    yield "## Coverage"
    if covered.documents:
        heads = ("Document", "Numerals seen", "Mined", "Skipped", "Set aside")
        yield table(heads, map(_counts, covered.documents))
    details = [line for each in covered.documents for line in _details(each)]
    if details:
        yield "<details><summary>What was not mined, and why</summary>"
        yield "\n".join(details)
        yield "</details>"
    files = [f"- {code(file.path)}: {escape(file.reason)}" for file in covered.skipped_files]
    if files:
        yield "Files passed over:\n\n" + "\n".join(files)


def _counts(each: DocumentCoverage) -> Sequence[str]:
    aside = Counter(block.kind for block in each.furniture)
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(aside.items()))
    return [code(each.document), f"{each.seen:,}", f"{each.mined:,}", f"{len(each.skipped):,}", escape(kinds) or "0"]


def _details(each: DocumentCoverage) -> Iterator[str]:
    yield from (f"- {code(each.document)}: {escape(note)}" for note in each.notes)
    for skip in each.skipped:
        yield f"- {code(f'{each.document}:{skip.line}')}: {code(skip.text)} not mined, {escape(skip.reason)}"
    for aside in each.furniture:
        yield f"- {code(f'{each.document}:{aside.line}')}: {escape(aside.kind)} set aside, {code(_short(aside.text))}"


def _short(text: str) -> str:
    words = flat(text)
    return words if len(words) <= 100 else words[:99].rsplit(" ", 1)[0] + " …"
