"""PDF to text, page by page; lines and columns are those of the text."""

from factcheck.model.document import Document
from factcheck.read.errors import ReadError
from factcheck.read.moments import moment_of
from factcheck.read.stated import Stated

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str) -> tuple[Document, Stated]:
    """The text of a PDF and what its metadata states. Raises ReadError."""
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError as error:
        raise ReadError(name, "is a PDF, which needs a package", 'Run: pip install "factcheck-figures[pdf]"') from error
    try:
        with PdfDocument(data) as pdf:
            pages = [pdf[index].get_textpage().get_text_bounded() for index in range(len(pdf))]
            title = pdf.get_metadata_value("Title").strip()
            created = pdf.get_metadata_value("CreationDate")
    except PdfiumError as error:
        raise ReadError(name, f"is no PDF that can be opened: {error}", "Save it again, without a password.") from error
    text = "\n\n".join(page.replace("\r\n", "\n").replace("\ufffe", "-").strip() for page in pages)
    if not text.strip():
        raise ReadError(name, "holds pictures of text only", "Run it through text recognition first.")
    stated = Stated(name=(title, "PDF metadata") if title else None)
    # D:20230713… is when the file was made: a hint at most, and only where it is a full day.
    day = moment_of(f"{created[2:6]}-{created[6:8]}-{created[8:10]}") if created.startswith("D:") else None
    note = {"format": "pdf"} | ({"file made": str(day)} if day else {})
    return Document(text=text, id=name, provenance=note), stated
