"""Title, publisher and day of publication, each from the best place that states it, and which place that was."""

from dataclasses import dataclass, replace
from datetime import date

from factcheck.model.document import Document
from factcheck.model.layout import Block
from factcheck.read.datelines import printed
from factcheck.read.errors import ReadError
from factcheck.read.frontmatter import front_matter
from factcheck.read.language import language_of
from factcheck.read.layout import layout
from factcheck.read.moments import Moment, moment_of

__all__ = ["Stated", "complete"]

TITLE_KEYS = ("title", "headline")
PUBLISHER_KEYS = ("publisher", "source", "outlet", "site")
DAY_KEYS = ("published", "date", "publishdate", "pubdate", "date_published", "published_at")


@dataclass(slots=True)
class Stated:
    """What a file's metadata says: each value with the place it was found; the first place told wins.

    `name` is a title that often is none (of a window, a file): it counts only where nothing else is found.
    """

    title: tuple[str, str] | None = None
    name: tuple[str, str] | None = None
    publisher: tuple[str, str] | None = None
    published: tuple[Moment, str] | None = None


def complete(document: Document, stated: Stated, published: date | None) -> Document:
    """The document with its title, publisher and day: what the user says, then front matter, metadata, print."""
    provenance = dict(document.provenance)
    front = _front_matter(document)
    title = front.title or stated.title
    publisher = front.publisher or stated.publisher
    day = (published, "given by the user") if published is not None else front.published or stated.published
    document = replace(document, title=title[0] if title else "", language=language_of(document.text))
    if not (title and day):  # reading the layout takes most of the time
        blocks = layout(document).blocks
        title = title or _headline(document.text, blocks) or stated.name
        day = day or printed(document.text, blocks)
    for name, found in (("title", title), ("publisher", publisher), ("published", day)):
        if found:
            provenance[name] = found[1]
    return replace(
        document,
        title=title[0] if title else "",
        publisher=publisher[0] if publisher else "",
        published=day[0] if day else None,
        provenance=provenance,
    )


def _front_matter(document: Document) -> Stated:
    values, lines = front_matter(document.text, document.id) if document.source is None else ({}, {})
    stated = Stated()
    for key in TITLE_KEYS:
        if isinstance(values.get(key), str):
            stated.title = stated.title or (values[key].strip(), "front matter")
    for key in PUBLISHER_KEYS:
        if isinstance(values.get(key), str):
            stated.publisher = stated.publisher or (values[key].strip(), "front matter")
    for key in DAY_KEYS:
        if values.get(key) is None or stated.published:
            continue
        moment = moment_of(values[key])
        if moment is None:
            message = f"says `{key}: {values[key]}`, which is no day"
            raise ReadError(document.id, message, "Write it as YYYY-MM-DD.", lines.get(key))
        stated.published = (moment, "front matter")
    return stated


def _headline(text: str, blocks: tuple[Block, ...]) -> tuple[str, str] | None:
    block = next((block for block in blocks if block.kind == "headline"), None)
    return None if block is None else (" ".join(text[block.start : block.end].split()), "headline")
