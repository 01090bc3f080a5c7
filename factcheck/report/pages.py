"""The ledger for a terminal: a page a document, a claim a line, and how each was read where that is asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.report.format import amount, counted, flat, meaning, period, reading, series, when
from factcheck.report.ledger import Entry, Page
from factcheck.report.paint import ColorSystem, Line, filled, folded, paint, width
from factcheck.report.quote import visible

__all__ = ["page_lines", "render"]

# A column with fewer cells than this is no place for words: they go below.
NARROW = 20
STANDING_STYLES = {"conflicts": "error", "superseded": "warning"}


def render(
    documents: Iterable[Document],
    claims: Sequence[Claim],
    *,
    columns: int = 80,
    colors: ColorSystem = None,
    explain: bool = False,
) -> str:
    """The claims of the documents, nothing compared; `explain` adds how each was read."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for claim in claims:
        entries[claim.document].append(Entry(claim, ()))
    pages = (Page(each, tuple(entries[each.id])) for each in documents)
    return paint((line for page in pages for line in page_lines(page, max(columns, 40), explain=explain)), colors)


def page_lines(page: Page, columns: int, *, full: bool = True, explain: bool = False) -> Iterator[Line]:
    """A page for a terminal so wide: all claims if `full`, else those that another one bears on."""
    entries = [entry for entry in page.entries if full or entry.linked]
    if not entries:
        return
    published = page.document.published
    dated = f"published {published}" if published is not None else "undated"
    yield [(visible(page.document.id), "title"), (f"  {dated}, {counted(len(page.entries), 'claim')}", "dim")]
    lines = max(4, *(len(str(entry.claim.span.line)) for entry in entries))
    figure = min(18, max(width(flat(entry.claim.text)) for entry in entries))
    reads = min(22, max(width(reading(entry.claim)) for entry in entries))
    for entry in entries:
        yield from _entry(entry, (lines, figure, reads), columns)
        if explain:
            yield from _derivation(entry, lines + 2, columns, page.document.text)
    yield []


def _entry(entry: Entry, widths: tuple[int, int, int], columns: int) -> Iterator[Line]:
    """The claim on a line, what does not fit below its column, and how it stands to others."""
    claim = entry.claim
    lines, figure, reads = widths
    shown, read = visible(flat(claim.text)), visible(reading(claim))
    cells = [
        (f"{claim.span.line:>{lines}}  ", "dim"),
        (filled(shown, figure) + "  ", "figure"),
        (filled(read, figure + reads - max(width(shown), figure)) + "  ", ""),
    ]
    words = [flat(claim.subject or claim.subject_text), series(claim), when(claim)]
    about = visible(" · ".join(filter(None, words)))
    indent, taken = lines + figure + reads + 6, sum(width(text) for text, _ in cells)
    below = taken > indent or columns - indent < NARROW
    if columns - indent < NARROW:
        indent = lines + 4
    said = folded(about, columns - indent, "") if about else []
    yield cells if below or not said else [*cells, (said.pop(0), "")]
    yield from ([(" " * indent + line, "")] for line in said)
    if not entry.standings:
        return
    lead = " " * (lines + 2)
    style = STANDING_STYLES.get(entry.standings[0].relation, "good")
    for line in folded(visible(entry.status), columns, f"{lead}└ ", f"{lead}  "):
        yield [(line, style)]


def _derivation(entry: Entry, indent: int, columns: int, text: str) -> Iterator[Line]:
    claim = entry.claim
    lead = " " * indent
    can = meaning(claim.quantity) and f"can mean {meaning(claim.quantity)}"
    facts = [f"{claim.quantity.kind}, {claim.quantity.bound.replace('_', ' ')}", can, claim.section]
    if claim.attribution:
        facts.append(f"said by {flat(claim.attribution)}")
    if claim.baseline is not None:
        facts.append(f"compared with {period(claim.baseline)}")
    if claim.base_value is not None:
        base = claim.base_value
        facts.append(f"{amount(base.value, base.currency, 'money')} at the rate of {base.rate_date}")
    yield from ([(line, "dim")] for line in folded(visible("; ".join(filter(None, facts))), columns, lead, lead))
    for step in claim.derivation:
        read = f" {flat(text[step.extent.start : step.extent.end])!r}" if step.extent is not None else ""
        assumed = " (assumed)" if step.assumed else ""
        said = visible(f"{step.rule}{read}: {flat(step.result)}{assumed}")
        yield from ([(line, "dim")] for line in folded(said, columns, f"{lead}- ", f"{lead}  "))
