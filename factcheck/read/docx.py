"""Word documents to text and blocks; a line of the text is a paragraph or table row of the file."""

from io import BytesIO
from typing import Any

from factcheck.model.document import Document
from factcheck.model.layout import Block, BlockKind
from factcheck.read.errors import ReadError
from factcheck.read.stated import Stated

__all__ = ["read_docx"]


def read_docx(data: bytes, name: str) -> tuple[Document, Stated]:
    """The text of a Word document and what its properties state. Raises ReadError."""
    try:
        import docx
        from docx.table import Table
    except ImportError as error:
        remedy = 'Run: pip install "factcheck-figures[docx]"'
        raise ReadError(name, "is a Word document, which needs a package", remedy) from error
    try:
        file: Any = docx.Document(BytesIO(data))
    except Exception as error:  # a broken archive, missing parts, bad XML: each has an error of its own
        raise ReadError(name, "is no Word document that can be opened", "Save it as DOCX again.") from error
    lines: list[tuple[str, BlockKind]] = []
    for part in file.iter_inner_content():
        if isinstance(part, Table):
            lines += [(" | ".join(" ".join(cell.text.split()) for cell in row.cells), "table") for row in part.rows]
        else:
            lines.append((part.text.replace("\n", " "), _kind(part.style.name or "")))
    text, blocks = "", []
    for words, kind in lines:
        if words.strip():
            begin = len(text) + len(words) - len(words.lstrip())
            blocks.append(Block(begin, begin + len(words.strip()), kind))
        text += words + "\n"
    title = (file.core_properties.title or "").strip()
    stated = Stated(name=(title, "document properties") if title else None)
    return Document(text=text, id=name, provenance={"format": "docx"}, blocks=tuple(blocks)), stated


def _kind(style: str) -> BlockKind:
    """The kind of block that a paragraph style stands for."""
    style = style.lower()
    if style == "title":
        return "headline"
    if style.startswith("heading"):
        return "heading"
    if style.startswith("list"):
        return "item"
    if "quote" in style:
        return "quote"
    return "caption" if style == "caption" else "paragraph"
