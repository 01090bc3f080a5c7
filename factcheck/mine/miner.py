"""The way from a document and its layout to its claims."""

from hashlib import blake2b

from factcheck.config import Settings
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.numerals import numerals
from factcheck.mine.quantities import quantities
from factcheck.mine.segment import sentences
from factcheck.mine.tokens import tokenize
from factcheck.model.claim import Claim
from factcheck.model.decimals import plain
from factcheck.model.document import Document, Positions, day_of
from factcheck.model.layout import FURNITURE, Layout
from factcheck.model.quantity import Quantity
from factcheck.model.report import DocumentCoverage
from factcheck.model.span import Extent, Span

__all__ = ["mine"]


def mine(document: Document, layout: Layout, settings: Settings) -> tuple[list[Claim], DocumentCoverage]:
    """The claims of a document in text order, and what of it was not mined."""
    key = blake2b(f"{document.id}\0{document.text}".encode(), digest_size=6).hexdigest()
    positions = Positions(document)
    claims = []
    for block in layout.blocks:
        if block.kind in FURNITURE:
            continue
        context = Context(document, block, day_of(document.published), None)
        for start, end in sentences(document.text, block.start, block.end):
            tokens = tokenize(document.text, start, end)
            dated = dates(tokens, context)
            figures, _ = quantities(tokens, numerals(tokens), dated, context)
            for f in sorted([*dated, *figures], key=lambda each: each.start):
                def text(x: object) -> str | None:
                    return x if x is None or isinstance(x, str) else plain(x)
                q = Quantity(f.kind, text(f.value), text(f.low), text(f.high), f.unit, f.bound,
                             (text(f.interval[0]), text(f.interval[1])), f.alternatives)
                claims.append(Claim(f"{key}-{f.start}", document.id, Span(f.start, f.end, *positions.at(f.start)),
                    document.text[f.start:f.end], Extent(start, end), q, None, "level", "", "", "", {}, None, None,
                    "actual", None, None, "body", False, tuple(f.steps)))
    return claims, DocumentCoverage(document.id, len(claims), len(claims))
