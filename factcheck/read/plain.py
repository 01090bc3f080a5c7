"""Plain text to blocks: paragraphs, list items and table rows, whether lines are wrapped or not."""

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.layout import Block, BlockKind

__all__ = ["ends_sentence", "plain_blocks"]

# Longer lines than this are paragraphs of their own, not lines that an editor wrapped.
WIDEST_WRAP = 130
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
    width = max((line.end - line.start + line.indent for line in chunk), default=0)
    wrapped = width <= WIDEST_WRAP and any(_runs_on(one, two, width) for one, two in pairwise(chunk))
    open_line: Line | None = None
    for line in chunk:
        if RULE.match(line.text):
            open_line = None
            continue
        if open_line is not None and _joins(open_line, line, width, wrapped=wrapped):
            last = blocks[-1]
            blocks[-1] = Block(last.start, line.end, last.kind)
            open_line = line._replace(mark=open_line.mark, indent=open_line.indent)
        else:
            blocks.append(Block(line.start, line.end, line.kind))
            open_line = line


def _runs_on(line: Line, following: Line, width: int) -> bool:
    """Whether the second line goes on in the middle of the first one's sentence."""
    return (
        following.text[0].islower()
        and len(line.text) >= max(30, min(width, WIDEST_WRAP) // 2)
        and not ends_sentence(line.text)
        and following.kind == "paragraph"
        and line.kind != "table"
    )


def _joins(line: Line, following: Line, width: int, *, wrapped: bool) -> bool:
    """Whether two lines without a blank one between them are of one paragraph."""
    if line.kind in ("table", "heading"):
        return False
    if following.mark[:1].isdigit():  # "... on June / 12. The company ..." is no list
        return width <= WIDEST_WRAP and len(line.text) >= 45 and not ends_sentence(line.text)
    if following.kind != "paragraph":
        return False
    if line.mark and following.indent > line.indent:
        return True
    if _runs_on(line, following, width):
        return True
    if width > WIDEST_WRAP:
        return False
    first_word = following.text.split(None, 1)[0]
    full = line.indent + len(line.text) + 1 + len(first_word) > width
    if not ends_sentence(line.text):
        return full and len(line.text) >= 45
    return full and wrapped and following.indent <= line.indent
