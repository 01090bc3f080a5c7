"""A file to a Document: its text, and what it says of its title, publisher and day."""

from datetime import date
from pathlib import Path

from factcheck.model.document import Document
from factcheck.read.decode import decode
from factcheck.read.errors import ReadError
from factcheck.read.stated import Stated, complete
from factcheck.read.walk import SUFFIXES

__all__ = ["load", "parse", "read"]

KINDS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
KINDS |= {".pdf": "pdf", ".docx": "docx"}


def read(path: str | Path, *, published: date | None = None) -> Document:
    """The document in a file; `published` overrides whatever the file says. Raises ReadError.

    The suffix tells the type; a file without a known one is read as plain text.
    """
    file = Path(path)
    return parse(file, load(file), published=published)


def load(file: Path) -> bytes:
    """The bytes of a file. Raises ReadError."""
    name = file.as_posix()
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        raise ReadError(name, "does not exist", "Check the path.") from error
    except IsADirectoryError as error:
        raise ReadError(name, "is a folder", f"Walk it for files that end in {', '.join(sorted(SUFFIXES))}.") from error
    except OSError as error:
        raise ReadError(name, f"cannot be opened: {error.strerror}", "Check that you may read it.") from error


def parse(file: Path, data: bytes, *, published: date | None = None) -> Document:
    """The document in the bytes of a file, otherwise as `read`. Raises ReadError."""
    document, stated = _parse(KINDS.get(file.suffix.lower(), "text"), data, file.as_posix())
    return complete(document, stated, published)


def _parse(kind: str, data: bytes, name: str) -> tuple[Document, Stated]:
    match kind:
        case "html":
            from factcheck.read.html import read_html

            return read_html(data, name)
        case "pdf":
            from factcheck.read.pdf import read_pdf

            return read_pdf(data, name)
        case "docx":
            from factcheck.read.docx import read_docx

            return read_docx(data, name)
    text = decode(data, name)
    return Document(text=text, id=name, provenance={"format": kind}), Stated()
