"""The report for a terminal: diagnostics with the figures underlined, the ledger, the coverage."""

from collections import Counter
from collections.abc import Iterator

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.report import DocumentCoverage, Problem, Report
from factcheck.report.format import counted, flat
from factcheck.report.index import Index
from factcheck.report.ledger import Ledger, page_keys
from factcheck.report.pages import page_lines
from factcheck.report.paint import ColorSystem, Line, folded, paint, width
from factcheck.report.quote import Excerpt, Row, excerpts, visible
from factcheck.report.shelf import Shelf
from factcheck.report.summary import by_severity, summarise

__all__ = ["render"]

# Past so many claims only those that another one bears on are listed, unless all are asked for.
FULL_LEDGER = 200
# Past so many files the coverage tells only their total, unless all is asked for.
EACH_COVERED = 50


def render(
    report: Report,
    *,
    columns: int = 80,
    colors: ColorSystem = None,
    verbose: bool = False,
    shelf: Shelf | None = None,
) -> str:
    """The whole report, wrapped at `columns`; `verbose` lists every claim, skipped numeral and piece of furniture.

    Pages of a long ledger that the `shelf` knows are not laid out anew.
    """
    index, columns = Index(report), max(columns, 40)
    listed = _listed(report, index, columns, colors, shelf, full=verbose or len(report.claims) <= FULL_LEDGER)
    opening, closing = _opening(report, index, columns), _closing(report, columns, verbose)
    return "".join([paint(opening, colors), *listed, paint(closing, colors)])


def _opening(report: Report, index: Index, columns: int) -> Iterator[Line]:
    head = summarise(report)
    yield [("factcheck: ", "title"), (head.verdict, "title")]
    yield from _fact("files", head.files, columns)
    if head.undated:
        yield from _fact("undated", head.undated_names(), columns)
    yield from _fact("as of", head.day, columns)
    yield from _fact("rates", head.rate_days, columns)
    yield []
    for problem in report.problems:
        yield from _problem(problem, columns)
    for finding in by_severity(report):
        yield from _finding(finding, index, columns)


def _closing(report: Report, columns: int, verbose: bool) -> Iterator[Line]:
    yield from _coverage(report, columns, verbose)
    yield [("factcheck: ", "title"), (summarise(report).verdict, "title")]


def _fact(name: str, value: str, columns: int) -> Iterator[Line]:
    lead = f"  {name:<8}"
    for line in folded(visible(value), columns, lead, " " * len(lead)):
        yield [(line[: len(lead)], "dim"), (line[len(lead) :], "")]


def _problem(problem: Problem, columns: int) -> Iterator[Line]:
    where = problem.source if problem.line is None else f"{problem.source}:{problem.line}"
    yield from _headed("error", f"{where}:", problem.message, columns)
    if problem.remedy:
        yield from _notes("  ", (("help", problem.remedy),), columns)
    yield []


def _headed(severity: str, name: str, message: str, columns: int) -> Iterator[Line]:
    code, _, rest = severity.partition("[")
    lead = f"{severity}: {name} " if not rest else f"{severity} {name} "
    lines = folded(visible(flat(message)), columns, lead, "  ")
    first = lines[0][len(lead) :]
    yield [(severity, code), (lead[len(severity) :], "title"), (first, "title")]
    yield from ([(line, "title")] for line in lines[1:])


def _finding(finding: Finding, index: Index, columns: int) -> Iterator[Line]:
    yield from _headed(f"{finding.severity}[{finding.code}]", f"{finding.name}:", finding.message, columns)
    quotes = excerpts(finding, index)
    gutter = max((len(str(row.line)) for quote in quotes for row in quote.rows), default=1)
    bar = " " * gutter + " |"
    for number, quote in enumerate(quotes):
        arrow = "-->" if number == 0 else ":::"
        yield [(" " * gutter + arrow, "gutter"), (f" {visible(quote.document)}:{quote.line}:{quote.column}", "")]
        yield [(bar, "gutter")]
        yield from _quote(quote, gutter, columns, finding.severity)
        yield [(bar, "gutter")]
    notes = [("working", line) for line in finding.working]
    notes += [("which", finding.likelier)] * bool(finding.likelier)
    notes += [("edit", f"{_edited(finding, index, n)} -> {edit.replacement}") for n, edit in enumerate(finding.edits)]
    notes += [("help", finding.advice)] * bool(finding.advice)
    yield from _notes(" " * (gutter + 1), tuple(notes), columns)
    yield []


def _edited(finding: Finding, index: Index, number: int) -> str:
    edit = finding.edits[number]
    document = index.document(edit.document)
    return document.text[edit.span.start : edit.span.end] if document is not None else ""


def _notes(lead: str, notes: tuple[tuple[str, str], ...], columns: int) -> Iterator[Line]:
    """`= working: …` lines; the name is not repeated on the lines that follow of one kind."""
    before = ""
    for name, text in notes:
        head = f"{lead}= {name}: " if name != before else " " * (len(lead) + len(name) + 4)
        before = name
        for line in folded(visible(flat(text)), columns, head, " " * len(head)):
            yield [(line[: len(head)], "help" if name in ("help", "edit") else "gutter"), (line[len(head) :], "")]


def _quote(quote: Excerpt, gutter: int, columns: int, severity: str) -> Iterator[Line]:
    for row in quote.rows:
        shown = str(row.line)
        for start, text in _visual(row.text, columns - gutter - 3):
            yield [(f"{shown:>{gutter}} | ", "gutter"), (text, "")]
            shown = ""
            yield from _carets(row, start, text, gutter, columns, severity)


def _visual(text: str, cells: int) -> Iterator[tuple[int, str]]:
    """The pieces of a line that fit the screen, cut between words, each with its offset in the line."""
    start = 0
    while start < len(text):
        end = min(len(text), start + cells)
        while width(text[start:end]) > cells:
            end -= 1
        if end < len(text):
            cut = text.rfind(" ", start, end + 1)
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end
        while start < len(text) and text[start] == " ":
            start += 1


def _carets(row: Row, start: int, text: str, gutter: int, columns: int, severity: str) -> Iterator[Line]:
    """A line that points at the marks on this piece; a last mark says how its figure was read, where there is room."""
    pieces: list[tuple[str, str]] = []
    at, label = 0, ""
    for mark in row.marks:
        low, high = max(mark.start - start, 0), min(mark.end - start, len(text))
        if low >= high:
            continue
        left, size = width(text[:low]), width(text[low:high])
        pieces.append((" " * (left - at), ""))
        pieces.append((("^" if mark.primary else "-") * size, severity if mark.primary else "secondary"))
        at = left + size
        label = mark.label if mark.end - start <= len(text) else ""
    if not pieces:
        return
    if label and gutter + 3 + at + 1 + width(label) <= columns:
        pieces.append((f" {label}", pieces[-1][1]))
    yield [(" " * gutter + " | ", "gutter"), *pieces]


def _listed(
    report: Report, index: Index, columns: int, colors: ColorSystem, shelf: Shelf | None, *, full: bool
) -> Iterator[str]:
    """The title of the ledger, and its pages."""
    if not report.claims:
        return
    ledger = Ledger(report, index)
    left = 0 if full else len(index.home) - len(ledger.linked)
    said = "those without a remark have a single source"
    if left:
        said = f"{counted(left, 'claim')} of a single source left out; --verbose lists all"
    yield paint([[("Claims", "title"), (f" ({said})", "dim")]], colors)

    def page(document: Document) -> str:
        return paint(page_lines(ledger.page(document), columns, full=full), colors)

    if full:
        yield from map(page, report.documents)
        return
    linked = {index.home[claim] for claim in ledger.linked}
    shown = [document for document in report.documents if document.id in linked]
    if shelf is None or not index.digests:
        yield from map(page, shown)
        return
    keys = page_keys(index, ledger, f"{columns} {colors}")
    known = shelf.recall([keys[document.id] for document in shown])
    new = {key: page(document) for document in shown if (key := keys[document.id]) not in known}
    shelf.keep(new)
    yield from (known.get(key) or new[key] for document in shown for key in (keys[document.id],))


def _coverage(report: Report, columns: int, verbose: bool) -> Iterator[Line]:
    documents = report.coverage.documents
    if not documents and not report.coverage.skipped_files:
        return
    yield [("Coverage", "title")]
    if len(documents) > 1:
        total = DocumentCoverage(
            f"all {len(documents):,} files",
            sum(each.seen for each in documents),
            sum(each.mined for each in documents),
            tuple(skip for each in documents for skip in each.skipped),
            tuple(aside for each in documents for aside in each.furniture),
        )
        yield from _covered(total, columns, verbose=False)
    if verbose or len(documents) <= EACH_COVERED:
        for each in documents:
            yield from _covered(each, columns, verbose)
    else:
        yield [("  --verbose lists each file", "dim")]
    for file in report.coverage.skipped_files:
        yield from (
            [(line, "dim")] for line in folded(visible(f"{file.path}: skipped, {file.reason}"), columns, "  ", "    ")
        )
    yield []


def _covered(each: DocumentCoverage, columns: int, verbose: bool) -> Iterator[Line]:
    reasons = Counter(skip.reason for skip in each.skipped)
    why = ", ".join(f"{count} {reason}" for reason, count in sorted(reasons.items()))
    said = f"{each.document}: {counted(each.seen, 'numeral')} seen, {each.mined} mined, {len(each.skipped)} skipped"
    said += f" ({why})" if why else ""
    kinds = Counter(aside.kind for aside in each.furniture)
    if kinds:
        said += "; set aside: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    for line in folded(visible(said), columns, "  ", "    "):
        yield [(line, "")]
    details = [f"note: {flat(note)}" for note in each.notes]
    if verbose:
        details += [f"line {skip.line}: {flat(skip.text)!r} not mined, {skip.reason}" for skip in each.skipped]
        details += [f"line {aside.line}: {aside.kind} set aside: {flat(aside.text)}" for aside in each.furniture]
    for detail in details:
        yield from ([(line, "dim")] for line in folded(visible(detail), columns, "    ", "      "))
