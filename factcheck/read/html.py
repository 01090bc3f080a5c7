"""HTML to text and blocks, each character mapped to its line and column in the file."""

import re

from factcheck.model.document import Document, SourceMap
from factcheck.read.decode import decode
from factcheck.read.htmlblocks import PageParser
from factcheck.read.pagemeta import page_facts
from factcheck.read.stated import Stated

__all__ = ["read_html"]

DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w-]+)", re.IGNORECASE
)


def read_html(data: bytes, name: str) -> tuple[Document, Stated]:
    """The document of an HTML page and what its metadata states. Raises ReadError."""
    found = DECLARED.search(data[:4096])
    declared = (found.group(1) or found.group(2)).decode("ascii") if found else None
    page = PageParser()
    page.feed(decode(data, name, declared=declared))
    page.close()
    text, blocks, pieces = page.finish()
    document = Document(
        text=text, id=name, provenance={"format": "html"}, source=SourceMap(pieces), blocks=tuple(blocks)
    )
    return document, page_facts(page)
