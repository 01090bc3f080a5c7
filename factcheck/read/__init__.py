"""Files to documents, and documents to blocks."""

from pathlib import Path

from factcheck.model.calendar import Dated
from factcheck.model.document import Document
from factcheck.model.layout import Block, Layout

__all__ = ["imply", "layout", "read"]


def read(path: str | Path) -> Document:
    return Document(text=Path(path).read_text(encoding="utf-8"), id=Path(path).as_posix())


def layout(document: Document) -> Layout:
    blocks, start = [], 0
    for line in document.text.split("\n"):
        if line.strip():
            blocks.append(Block(start, start + len(line), "paragraph"))
        start += len(line) + 1
    return Layout(tuple(blocks))


def imply(document: Document, layout: Layout) -> Dated | None:
    return None
