"""Places in a document's text, in code points."""

from factcheck.model.records import record

__all__ = ["Extent", "Span"]


@record
class Extent:
    """A stretch of a document's text, end excluded."""

    start: int
    end: int


@record
class Span:
    """A stretch of a document's text, and where it begins in the source file (1-based)."""

    start: int
    end: int
    line: int
    column: int
