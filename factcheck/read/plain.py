"""Plain text to blocks: paragraphs, list items and table rows, whether lines are wrapped or not."""

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.layout import Block, BlockKind

__all__ = ["WIDEST_WRAP", "ends_sentence", "plain_blocks"]

# Longer lines than this are paragraphs of their own, not lines that an editor wrapped.
WIDEST_WRAP = 130
# Blanks that begin a paragraph where no empty line parts it from the one before.
INDENTS = range(2, 9)
MARKER = re.compile(r"(?:[-*+•·‣▪◦●–]|\d{1,2}[.)]|\([a-z\d]\))[ \t]+(?=\S)")
GAP = re.compile(r"(?<![.!?:;]) {2,}(?=\S)|\t+")
HASHES = re.compile(r"#{1,6}[ \t]+(?=\S)")
RULE = re.compile(r"[-=*_~|:+ \t]+\Z")
CLOSERS = "\"'”’)]*_>"


class Line(NamedTuple):
    """A line without its blanks and list mark: its place, its text, its indent, and what stands on it."""

    start: int
    end: int
    text: str
    indent: int
    kind: BlockKind
    mark: str = ""


class Wrap(NamedTuple):
    """How lines without a blank one between them were made: the longest, and what shows of wrapping and indents."""

    width: int
    wrapped: bool
    indented: bool


def ends_sentence(text: str) -> bool:
    """Whether a line or block closes with a mark that ends a sentence or announces what follows."""
    last = text[-1:]
    if last in CLOSERS:
        last = text.rstrip(CLOSERS)[-1:]
    return last != "" and last in ".!?…:;"


def plain_blocks(text: str, start: int = 0, end: int | None = None) -> list[Block]:
    """The blocks of `text[start:end]` in order, by its lines alone."""
    stop = len(text) if end is None else end
    blocks: list[Block] = []
    chunk: list[Line] = []
    fenced = ""
    fence_start = 0
    position = start
    while position < stop:
        newline = text.find("\n", position, stop)
        limit = stop if newline < 0 else newline
        raw = text[position:limit]
        stripped = raw.strip()
        if fenced:
            if stripped.startswith(fenced):
                blocks.append(Block(fence_start, position + len(raw.rstrip()), "code"))
                fenced = ""
        elif not stripped:
            if chunk:
                _close(chunk, blocks)
                chunk = []
        elif stripped.startswith(("```", "~~~")) and text.find("\n" + stripped[:3], limit, stop) >= 0:
            _close(chunk, blocks)
            chunk = []
            fenced, fence_start = stripped[:3], position + len(raw) - len(raw.lstrip())
        else:
            chunk.append(_line(raw, stripped, position))
        position = limit + 1
    _close(chunk, blocks)
    return blocks


def _line(raw: str, stripped: str, position: int) -> Line:
    indent = len(raw) - len(raw.lstrip())
    start = position + indent
    end = start + len(stripped)
    kind: BlockKind = "paragraph"
    first = stripped[0]
    if first == "#" and (match := HASHES.match(stripped)):
        return Line(start + match.end(), end, stripped[match.end() :], indent, "heading")
    if (first in "-*+•·‣▪◦●–(" or first.isdigit()) and (match := MARKER.match(stripped)):
        return Line(start + match.end(), end, stripped[match.end() :], indent, "item", match.group())
    if ("  " in stripped or "\t" in stripped or "|" in stripped) and _is_row(stripped):
        kind = "table"
    return Line(start, end, stripped, indent, kind)


def _is_row(line: str) -> bool:
    """Whether the line is a row of a table: set in columns by blanks, tabs or bars."""
    if line[0] == "|" and line.count("|") > 1:
        return True
    if len(line) > WIDEST_WRAP or ends_sentence(line):
        return False
    if "\t" in line and any(map(str.isdigit, line)):
        return True
    return len(GAP.findall(line)) > 1 or (line.count(" | ") > 1 and any(map(str.isdigit, line)))


def _close(chunk: list[Line], blocks: list[Block]) -> None:
    """The blocks of the lines between two blank ones."""
    if len(chunk) == 1:
        line = chunk[0]
        if not (line.kind != "heading" and RULE.match(line.text)):
            blocks.append(Block(line.start, line.end, line.kind))
        return
    if not chunk:
        return
    wrap = _wrap(chunk)
    first: Line | None = None
    last: Line | None = None
    for line in chunk:
        if RULE.match(line.text):
            first = last = None
        elif first is not None and last is not None and _joins(first, last, line, wrap):
            opened = blocks[-1]
            blocks[-1] = Block(opened.start, line.end, opened.kind)
            last = line
        else:
            blocks.append(Block(line.start, line.end, line.kind))
            first = last = line


def _wrap(chunk: list[Line]) -> Wrap:
    """How the lines of a chunk were made."""
    width = max(line.indent + len(line.mark) + len(line.text) for line in chunk)
    if width > WIDEST_WRAP:
        return Wrap(width, wrapped=False, indented=False)
    wrapped = any(_runs_on(one, two, max(30, width // 2)) for one, two in pairwise(chunk))
    opens = next((number for number, line in enumerate(chunk) if number and line.indent in INDENTS), len(chunk))
    flush = wrapped or any(not line.indent and not line.mark for line in chunk[opens:])
    indented = flush and chunk[0].indent == 0 and opens < len(chunk)
    return Wrap(width, wrapped, indented)


def _runs_on(line: Line, following: Line, least: int) -> bool:
    """Whether the second line goes on in the middle of the first one's sentence, which has some length."""
    return (
        following.text[0].islower()
        and len(line.text) >= least
        and not ends_sentence(line.text)
        and following.kind == "paragraph"
        and line.kind != "table"
    )


def _joins(first: Line, line: Line, following: Line, wrap: Wrap) -> bool:
    """Whether a line goes on with the paragraph that `first` began and whose last line so far is `line`."""
    if line.kind in ("table", "heading") or following.kind in ("table", "heading"):
        return False
    ended = ends_sentence(line.text)
    if (
        following.mark
    ):  # "... on June / 12. The company ..." is no list, nor is a dash at the margin of indented paragraphs
        margin = wrap.indented and not following.indent
        cut = following.mark[0].isdigit() and wrap.width <= WIDEST_WRAP and len(line.text) >= 45
        return (margin or cut) and not ended
    if first.mark and following.indent > first.indent:
        return True
    if wrap.indented and not following.indent:
        return not (line.text.isupper() and not following.text.isupper())
    if _runs_on(line, following, 1 if wrap.wrapped else max(30, min(wrap.width, WIDEST_WRAP) // 2)):
        return True
    if wrap.width > WIDEST_WRAP or (wrap.indented and following.indent):
        return False
    full = line.indent + len(line.text) + 1 + len(following.text.split(None, 1)[0]) > wrap.width
    if not ended:
        return full and len(line.text) >= 45
    return full and wrap.wrapped and following.indent <= first.indent
