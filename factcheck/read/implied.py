"""When a document without a day of publication was written, as its own text implies."""

from factcheck.knowledge.implied import implied
from factcheck.model.calendar import Dated
from factcheck.model.document import Document
from factcheck.model.layout import FURNITURE, Layout
from factcheck.read.datelines import printed

__all__ = ["imply"]


def imply(document: Document, layout: Layout) -> Dated | None:
    """What a printed date, the copyright line or the latest day told as past implies, None where nothing does."""
    text = document.text
    stamp = printed(text, layout.blocks)
    if stamp is not None:
        return Dated(stamp[0], stamp[0], stamp[1])
    article = "\n\n".join(text[b.start : b.end] for b in layout.blocks if b.kind not in FURNITURE)
    owner = " ".join(text[b.start : b.end] for b in layout.blocks if b.kind == "copyright")
    return implied(article, owner)
