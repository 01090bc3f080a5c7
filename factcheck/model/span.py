"""Places in a document's text, in code points."""

from dataclasses import dataclass

__all__ = ["Extent", "Span"]


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of a document's text, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text, and where it begins in the source file (1-based)."""

    start: int
    end: int
    line: int
    column: int
