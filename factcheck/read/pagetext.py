"""The text of a page as it grows, with its blocks and the place of each run of characters in the file."""

import re

from factcheck.model.layout import Block, BlockKind

__all__ = ["PageText"]

RUN = re.compile(r"[^ \t\r\n\f\u00ad\u200b]+")
LINE = re.compile(r"[^\r\n]+")


class PageText:
    """Collects characters with their positions; blanks collapse, blocks are parted by an empty line."""

    __slots__ = ("_blank", "_first", "_length", "_opened", "_parts", "blocks", "pieces")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._opened: int | None = None
        self._first = 0
        self._blank = False
        self.blocks: list[Block] = []
        self.pieces: list[tuple[int, int, int]] = []

    @property
    def length(self) -> int:
        """Characters so far."""
        return self._length

    @property
    def opened(self) -> bool:
        """Whether a block has begun."""
        return self._opened is not None

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def flow(self, data: str, line: int, column: int) -> None:
        """Adds running text that stands at `line` and 0-based `column`; blanks collapse as a browser's do."""
        position = 0
        for match in RUN.finditer(data):
            between = data[position : match.start()]
            self._blank = self._blank or any(character in " \t\r\n\f" for character in between)
            line, column = _moved(between, line, column)
            self._put(match.group(), line, column)
            column += len(match.group())
            position = match.end()
        rest = data[position:]
        self._blank = self._blank or any(character in " \t\r\n\f" for character in rest)

    def literal(self, data: str, line: int, column: int) -> None:
        """Adds preformatted text, its blanks and line ends kept."""
        for number, row in enumerate(data.split("\n")):
            if number:
                self.break_line()
                line, column = line + 1, 0
            for match in LINE.finditer(row):
                self._put(match.group(), line, column + match.start())

    def entity(self, data: str, line: int, column: int) -> None:
        """Adds the characters of a reference such as `&amp;`."""
        if data in ("\u00ad", "\u200b"):
            return
        if data.isspace() and data != "\u00a0":
            self._blank = True
            return
        self._put(data, line, column)

    def separate(self, sign: str) -> None:
        """Adds characters that the file does not have, between two cells of a row."""
        if self._opened is not None:
            self._blank = False
            self._append(sign)

    def break_line(self) -> None:
        """Ends the line within a block."""
        if self._opened is not None:
            self._blank = False
            self._append("\n")

    def close(self, kind: BlockKind) -> None:
        """Ends the block, if one has begun."""
        self._blank = False
        if self._opened is None:
            return
        end = self._opened + len("".join(self._parts[self._first :]).rstrip())
        if end > self._opened:
            self.blocks.append(Block(self._opened, end, kind))
        self._opened = None

    def _put(self, words: str, line: int, column: int) -> None:
        if self._opened is None:
            if self._length:
                self._append("\n\n")
            self._opened, self._first = self._length, len(self._parts)
            self._blank = False
        elif self._blank:
            if not self._parts[-1].endswith((" ", "\n")):
                self._append(" ")
            self._blank = False
        piece = (self._length, line, column + 1)
        last = self.pieces[-1] if self.pieces else None
        if last is None or (last[1], last[2] + self._length - last[0]) != piece[1:]:
            self.pieces.append(piece)
        self._append(words)

    def _append(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _moved(between: str, line: int, column: int) -> tuple[int, int]:
    """The place after the blanks `between`."""
    newlines = between.count("\n")
    if not newlines:
        return line, column + len(between)
    return line + newlines, len(between) - between.rfind("\n") - 1
