"""Markdown to blocks, by the line map of a CommonMark parser."""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.model.layout import Block, BlockKind
from factcheck.read.plain import ends_sentence, plain_blocks

__all__ = ["markdown_blocks"]

MARKERS = " \t>#-*+|"


@cache
def _parser() -> MarkdownIt:
    # Only the lines of blocks are wanted, and reading what is within them takes most of the time.
    return MarkdownIt("commonmark").enable("table").disable(["inline", "text_join"])


def markdown_blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of `text[start:]` in order, marks of headings, lists and quotes left out."""
    source = text[start:]
    # The parser takes NUL for a replacement and a lone CR for a line end: neither may shift a line.
    lines = _line_starts(source)
    tokens = _parser().parse(source.replace("\r\n", " \n").replace("\r", " ").replace("\0", " "))
    blocks: list[Block] = []
    nesting: list[str] = []
    for token in tokens:
        if token.nesting == 1:
            nesting.append(token.type)
        elif token.nesting == -1:
            nesting.pop()
        if token.map is not None:
            blocks += _block(source, lines, token, nesting)
    ordered = [b if not start else Block(b.start + start, b.end + start, b.kind) for b in blocks]
    return [b for i, b in enumerate(ordered) if i == 0 or b.start >= ordered[i - 1].end]


def _line_starts(source: str) -> list[int]:
    starts, found = [0], source.find("\n")
    while found >= 0:
        starts.append(found + 1)
        found = source.find("\n", found + 1)
    return [*starts, len(source)]


def _block(source: str, lines: list[int], token: Token, nesting: list[str]) -> list[Block]:
    """The blocks that begin with this token; most tokens begin none."""
    first, last = (lines[min(line, len(lines) - 1)] for line in token.map or (0, 0))
    match token.type:
        case "code_block" if _reads_as_prose(source[first:last]):
            return plain_blocks(source, first, last)
        case "fence" | "code_block":
            return _trimmed(source, first, last, "code", "")
        case "tr_open":
            return _trimmed(source, first, last, "table", "")
        case "heading_open":
            kind: BlockKind = "headline" if token.tag == "h1" else "heading"
            if token.markup in ("=", "-"):
                last = source.rfind("\n", first, max(first, last - 1)) + 1 or last
            return _trimmed(source, first, last, kind, MARKERS)
        case "html_block":
            return plain_blocks(source, first, last)
        case "paragraph_open":
            if "list_item_open" in nesting:
                return _item(source, first, last)
            if "blockquote_open" in nesting:
                return _trimmed(source, first, last, "quote", MARKERS)
            # Lines that no editor wrapped are paragraphs of their own, as their writer meant them.
            return plain_blocks(source, first, last)
    return []


def _reads_as_prose(words: str) -> bool:
    """Whether indented lines are a paragraph that was set in, not code."""
    return ends_sentence(words.rstrip()) and not words.rstrip().endswith(";") and words.count(" ") > 12


def _item(source: str, first: int, last: int) -> list[Block]:
    blocks = plain_blocks(source, first, last)
    if not blocks:
        return []
    return [Block(blocks[0].start, blocks[-1].end, "item")]


def _trimmed(source: str, first: int, last: int, kind: BlockKind, marks: str) -> list[Block]:
    """One block of the stretch without blanks and the marks before it."""
    words = source[first:last].rstrip()
    if kind in ("heading", "headline"):
        words = words.rstrip("#").rstrip() or words
    begin = first + len(words) - len(words.lstrip(marks + " \t\r\n"))
    end = first + len(words)
    return [Block(begin, end, kind)] if end > begin else []
