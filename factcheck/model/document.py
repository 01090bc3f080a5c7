"""A text to be checked, as it was read."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from factcheck.model.calendar import Dated
from factcheck.model.layout import Block

__all__ = ["Document", "Positions", "SourceMap", "day_of"]

SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where a text that was taken out of a larger file stands in that file.

    `pieces` are (offset in the text, line, column) of each run of text that stands unbroken in
    the source, in text order.
    """

    pieces: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with what is known of it.

    `published` is set only when it is known to the day; `dated` is what the text merely implies.
    `title` is context and is never mined. `provenance` says where title, publisher and date were
    found. `source` maps the text back to its file where the two differ (HTML), and `blocks` are what that
    file's own markup says of the layout; without them the layout is read from the text.

    Half of a surrogate pair is no character, and neither UTF-8 nor JSON has a place for it: each is
    replaced by U+FFFD, which moves no offset.
    """

    text: str
    id: str
    title: str = ""
    published: date | datetime | None = None
    dated: Dated | None = None
    publisher: str = ""
    language: str = "en"
    provenance: Mapping[str, str] = field(default_factory=dict)
    source: SourceMap | None = None
    blocks: tuple[Block, ...] = ()

    def __post_init__(self) -> None:
        for name in ("text", "id", "title", "publisher"):
            said = getattr(self, name)
            if not _encodable(said):
                object.__setattr__(self, name, SURROGATE.sub("\N{REPLACEMENT CHARACTER}", said))


def _encodable(text: str) -> bool:
    """Whether UTF-8 has a place for all of it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def day_of(moment: date | datetime | None) -> date | None:
    """The day of a date or datetime."""
    return moment.date() if isinstance(moment, datetime) else moment


class Positions:
    """Line and column of offsets into a document's text, both 1-based."""

    __slots__ = ("_columns", "_lines", "_starts")

    def __init__(self, document: Document) -> None:
        if document.source is not None:
            self._starts = [piece[0] for piece in document.source.pieces] or [0]
            self._lines = [piece[1] for piece in document.source.pieces] or [1]
            self._columns = [piece[2] for piece in document.source.pieces] or [1]
            return
        starts, text = [0], document.text
        found = text.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = text.find("\n", found + 1)
        self._starts = starts
        self._lines = list(range(1, len(starts) + 1))
        self._columns = [1] * len(starts)

    def at(self, offset: int) -> tuple[int, int]:
        """(line, column) of an offset."""
        index = max(0, bisect_right(self._starts, offset) - 1)
        return self._lines[index], self._columns[index] + offset - self._starts[index]
