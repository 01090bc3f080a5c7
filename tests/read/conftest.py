"""What the tests of reading share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model.document import Document
from factcheck.read import layout, read

Kinds = Callable[[Document], list[tuple[str, str]]]


@pytest.fixture
def kinds() -> Kinds:
    """The blocks of a document as (kind, text)."""

    def blocks(document: Document) -> list[tuple[str, str]]:
        return [(block.kind, document.text[block.start : block.end]) for block in layout(document).blocks]

    return blocks


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Document]:
    """A document read from a file with the given content."""

    def make(content: str | bytes, name: str = "page.html") -> Document:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(path)

    return make
