"""The way from a document and its layout to its claims."""

from hashlib import blake2b
from operator import attrgetter

from factcheck.config import Settings
from factcheck.knowledge.currencies import dollar_of
from factcheck.knowledge.introductions import introduced
from factcheck.knowledge.rates import rate
from factcheck.mine.context import Context
from factcheck.mine.draft import Draft, finish
from factcheck.mine.headlines import inherit
from factcheck.mine.reader import Reader
from factcheck.mine.segment import sentences
from factcheck.model.claim import BaseValue, Claim
from factcheck.model.decimals import EXACT, plain
from factcheck.model.document import Document, Positions, day_of
from factcheck.model.layout import FURNITURE, Layout
from factcheck.model.report import Aside, DocumentCoverage, Skip
from factcheck.model.span import Extent
from factcheck.model.terms import Section

__all__ = ["mine"]


def mine(document: Document, layout: Layout, settings: Settings) -> tuple[list[Claim], DocumentCoverage]:
    """The claims of a document in text order, and what of it was not mined."""
    text = document.text
    aliases = {**introduced(text), **{name.lower(): to for name, to in settings.aliases.items()}}
    reader = Reader(text, document.title, aliases)
    dated, day = document.dated, day_of(document.published)
    years = (dated.start.year, dated.end.year) if dated else None
    dollar, assumed = dollar_of(text)
    locale = settings.locale.replace("_", "-")
    day_first = locale not in ("en", "en-US")
    decimal_comma = not locale.startswith("en")
    asides = []
    positions = Positions(document)
    for block in layout.blocks:
        if block.kind in FURNITURE:
            printed = " ".join(text[block.start : block.end].split())
            asides.append(Aside(Extent(block.start, block.end), positions.at(block.start)[0], block.kind, printed))
            continue
        reader.enter(block.section)
        context = Context(document, block, day, years, dollar, assumed, day_first, decimal_comma)
        section: Section = "headline" if block.kind == "headline" else "table" if block.kind == "table" else "body"
        for start, end in sentences(text, block.start, block.end):
            reader.read(start, end, context, section)
    inherit(reader.drafts)
    key = blake2b(f"{document.id}\0{text}".encode(errors="surrogatepass"), digest_size=6).hexdigest()
    drafts = sorted(reader.drafts, key=attrgetter("figure.start"))
    claims = [finish(draft, document, key, positions, _base(draft, document, settings)) for draft in drafts]
    skipped = tuple(
        Skip(Extent(each.start, each.end), positions.at(each.start)[0], text[each.start : each.end], each.reason)
        for each in reader.unread
    )
    seen = len(claims) + len(skipped)
    return claims, DocumentCoverage(document.id, seen, len(claims), skipped, tuple(asides), layout.notes)


def _base(draft: Draft, document: Document, settings: Settings) -> BaseValue | None:
    """Money in the base currency at the last rate known on the last day of its period."""
    figure = draft.figure
    if figure.kind != "money" or figure.value is None or isinstance(figure.value, str):
        return None
    day = draft.period.end if draft.period and draft.period.end else day_of(document.published)
    currency = figure.unit.split("/")[0]
    if day is None:
        return None
    found = rate(currency, settings.base_currency, day)
    if found is None:
        return None
    return BaseValue(settings.base_currency, plain(EXACT.multiply(figure.value, found.value)), found.day)
