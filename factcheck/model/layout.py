"""How a document's text is laid out: its blocks, and which of them are no part of the article."""

from typing import Literal

from factcheck.model.records import record

__all__ = ["FURNITURE", "Block", "BlockKind", "Layout"]

BlockKind = Literal[
    "headline", "heading", "paragraph", "item", "table", "quote",
    # furniture: shown in the coverage, never mined
    "byline", "caption", "credit", "banner", "navigation", "copyright", "repeat", "bio", "stamp", "metadata", "code", "link", "foreign",
]  # fmt: skip

FURNITURE: frozenset[BlockKind] = frozenset(
    ["byline", "caption", "credit", "banner", "navigation", "copyright", "repeat", "bio", "stamp", "metadata", "code",
     "link", "foreign"]
)  # fmt: skip


@record
class Block:
    """A paragraph, headline, list item or piece of furniture: `text[start:end]`, outer blanks left out.

    `section` counts the headings before it, so that what carries over does so within a section.
    """

    start: int
    end: int
    kind: BlockKind
    section: int = 0


@record
class Layout:
    """The blocks of a document in text order; what lies between them is blank or markup.

    `notes` say what a user should know of how it was read, such as a language that is not read at all.
    """

    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()
