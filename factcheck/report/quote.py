"""The sentences that a finding is about, with their figures marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.span import Extent, Span
from factcheck.report.format import reading
from factcheck.report.index import Index

__all__ = ["Excerpt", "Mark", "Row", "excerpts", "visible"]

# Characters shown before the first mark and after the last one of a sentence that runs on for longer.
REACH = 240


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a row to point at, `label` saying how the figure there was read."""

    start: int
    end: int
    primary: bool
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the source, or the part of it that belongs to the sentence."""

    line: int
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quoted sentence: its document, the claims of the finding in it, the place of its main mark, and its rows."""

    document: str
    claims: tuple[str, ...]
    line: int
    column: int
    rows: tuple[Row, ...]

    @property
    def place(self) -> str:
        """`file:line`."""
        return f"{self.document}:{self.line}"


def visible(text: str) -> str:
    """`text` with each character that would steer a terminal or turn the writing direction made harmless.

    The length stays the same, so that marks keep their places.
    """
    return text if text.isprintable() else "".join(each if each.isprintable() else _stand_in(each) for each in text)


def _stand_in(character: str) -> str:
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def excerpts(finding: Finding, index: Index) -> tuple[Excerpt, ...]:
    """The sentence where the finding is shown, then those of its other claims; each sentence once."""
    spots: dict[tuple[str, int, int], list[tuple[Span, bool, str]]] = {}
    claims = index.known(finding.claims)
    shown = next(
        (each for each in claims if each.document == finding.document and _meet(each.span, finding.span)), None
    )
    document = index.document(finding.document)
    if document is not None:
        sentence = shown.sentence if shown is not None else index.sentence(document, finding.span)
        label = reading(shown) if shown is not None and shown.span == finding.span else ""
        spots[document.id, sentence.start, sentence.end] = [(finding.span, True, label)]
    for claim in claims:
        marks = spots.setdefault((claim.document, claim.sentence.start, claim.sentence.end), [])
        if all(not _meet(claim.span, span) for span, _, _ in marks):
            marks.append((claim.span, False, reading(claim)))
    found = []
    for (name, start, end), marks in spots.items():
        document = index.document(name)
        if document is not None:
            ids = tuple(each.id for each in claims if each.document == name and start <= each.span.start < end)
            marks.sort(key=lambda each: each[0].start)
            found.append(_excerpt(document, ids, Extent(start, end), marks, index))
    return tuple(found)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _excerpt(
    document: Document, claims: tuple[str, ...], sentence: Extent, marks: list[tuple[Span, bool, str]], index: Index
) -> Excerpt:
    primary = next((span for span, main, _ in marks if main), marks[0][0])
    start, end = _window(document.text, sentence, min(s.start for s, _, _ in marks), max(s.end for s, _, _ in marks))
    rows, offset = [], start
    for line in document.text[start:end].split("\n"):
        if line.strip():
            rows.append(_row(line, offset, index.line(document, offset), marks))
        offset += len(line) + 1
    if rows and start > sentence.start:
        rows[0] = _shifted(rows[0], "… ")
    if rows and end < sentence.end:
        rows[-1] = Row(rows[-1].line, f"{rows[-1].text} …", rows[-1].marks)
    return Excerpt(document.id, claims, primary.line, primary.column, tuple(rows))


def _window(text: str, sentence: Extent, first: int, last: int) -> tuple[int, int]:
    """The part of the sentence to show, cut between words."""
    start, end = min(sentence.start, first), max(sentence.end, last)
    if first - start > REACH:
        start = max(text.find(" ", first - REACH, first) + 1, first - REACH)
    if end - last > REACH:
        cut = text.rfind(" ", last, last + REACH)
        end = cut if cut > last else last + REACH
    return start, end


def _row(line: str, offset: int, number: int, marks: Iterable[tuple[Span, bool, str]]) -> Row:
    """The line without outer blanks, with the marks that stand on it."""
    lead = len(line) - len(line.lstrip())
    text = visible(line.strip())
    offset += lead
    placed = []
    for span, main, label in marks:
        low, high = max(span.start - offset, 0), min(span.end - offset, len(text))
        if low < high:
            placed.append(Mark(low, high, main, label))
    return Row(number, text, tuple(placed))


def _shifted(row: Row, lead: str) -> Row:
    by = len(lead)
    marks = tuple(Mark(each.start + by, each.end + by, each.primary, each.label) for each in row.marks)
    return Row(row.line, lead + row.text, marks)
