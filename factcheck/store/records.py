"""Claims, coverage and documents as nested lists of plain values, and back without loss."""

import json
import zlib
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeAlias

from factcheck.model.calendar import Dated, Period
from factcheck.model.claim import BaseValue, Claim, Step
from factcheck.model.document import Document, SourceMap
from factcheck.model.layout import Block
from factcheck.model.quantity import Alternative, Quantity
from factcheck.model.report import Aside, DocumentCoverage, Skip
from factcheck.model.span import Extent, Span

__all__ = [
    "VERSION", "Packed", "pack", "pack_claims", "pack_coverage", "pack_document", "unpack", "unpack_claims", "unpack_coverage", "unpack_document",
]  # fmt: skip

# Raised whenever the shape below changes, so that nothing stored in another shape is ever read.
VERSION = 3

Packed: TypeAlias = list[Any]


def pack(claims: Sequence[Claim], covered: DocumentCoverage) -> bytes:
    """The claims and the coverage of one document as bytes; the document's id is left out."""
    packed = json.dumps([pack_claims(claims), pack_coverage(covered)], separators=(",", ":"))
    return zlib.compress(packed.encode(), 1)


def unpack(data: bytes, document: str) -> tuple[list[Claim], DocumentCoverage]:
    """The claims and the coverage of the document with this id, as `pack` was given them."""
    claims, covered = json.loads(zlib.decompress(data))
    return unpack_claims(claims, document), unpack_coverage(covered, document)


def pack_claims(claims: Sequence[Claim]) -> Packed:
    """The claims of one document as lists of strings, numbers and None; the document's id is left out."""
    return [_claim(claim) for claim in claims]


def _claim(claim: Claim) -> Packed:
    span, sentence, quantity, base = claim.span, claim.sentence, claim.quantity, claim.base_value
    return [
        claim.id,
        [span.start, span.end, span.line, span.column, sentence.start, sentence.end],
        claim.text,
        [
            quantity.kind, quantity.value, quantity.low, quantity.high, quantity.unit, quantity.bound, *quantity.interval,
            [[each.value, each.unit, each.reason] for each in quantity.alternatives],
        ],
        claim.change,
        claim.role,
        claim.subject,
        claim.subject_text,
        claim.metric,
        list(claim.scope.items()),
        _period(claim.period),
        _period(claim.baseline),
        claim.modality,
        claim.attribution,
        None if base is None else [base.currency, base.value, base.rate_date.isoformat()],
        claim.section,
        claim.quoted,
        [
            [step.rule, step.result, step.assumed]
            if step.extent is None
            else [step.rule, step.result, step.assumed, step.extent.start, step.extent.end]
            for step in claim.derivation
        ],
    ]  # fmt: skip


def _period(period: Period | None) -> Packed | None:
    return None if period is None else [_iso(period.start), _iso(period.end), period.text]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def unpack_claims(packed: Packed, document: str) -> list[Claim]:
    """The claims of the document with this id, as `pack_claims` was given them."""
    return [_unpacked(each, document) for each in packed]


def _unpacked(packed: Packed, document: str) -> Claim:
    (identity, place, text, figure, change, role, subject, subject_text, metric, scope, period, baseline, modality,
     attribution, base, section, quoted, steps) = packed  # fmt: skip
    start, end, line, column, first, last = place
    kind, value, low, high, unit, bound, least, most, others = figure
    return Claim(
        identity,
        document,
        Span(start, end, line, column),
        text,
        Extent(first, last),
        Quantity(kind, value, low, high, unit, bound, (least, most), tuple(Alternative(*each) for each in others)),
        change,
        role,
        subject,
        subject_text,
        metric,
        dict(scope),
        _unpacked_period(period),
        _unpacked_period(baseline),
        modality,
        attribution,
        None if base is None else BaseValue(base[0], base[1], date.fromisoformat(base[2])),
        section,
        quoted,
        tuple([_step(*each) for each in steps]),
    )  # fmt: skip


@lru_cache(65536)
def _step(rule: str, result: str, assumed: bool, *extent: int) -> Step:
    return Step(rule, Extent(*extent) if extent else None, result, assumed)


def _unpacked_period(packed: Packed | None) -> Period | None:
    return None if packed is None else _made(*packed)


@lru_cache(65536)
def _made(start: str | None, end: str | None, text: str) -> Period:
    return Period(_day(start), _day(end), text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def pack_coverage(covered: DocumentCoverage) -> Packed:
    """What of a document was read, as plain lists; the document's id is left out."""
    return [
        covered.seen,
        covered.mined,
        [[each.extent.start, each.extent.end, each.line, each.text, each.reason] for each in covered.skipped],
        [[each.extent.start, each.extent.end, each.line, each.kind, each.text] for each in covered.furniture],
        list(covered.notes),
    ]


def unpack_coverage(packed: Packed, document: str) -> DocumentCoverage:
    """The coverage of the document with this id, as `pack_coverage` was given it."""
    seen, mined, skipped, furniture, notes = packed
    return DocumentCoverage(
        document,
        seen,
        mined,
        tuple(Skip(Extent(start, end), line, text, reason) for start, end, line, text, reason in skipped),
        tuple(Aside(Extent(start, end), line, kind, text) for start, end, line, kind, text in furniture),
        tuple(notes),
    )


def pack_document(document: Document) -> Packed:
    """A document as plain lists: all that is known of it but its id and its text."""
    published, dated, source = document.published, document.dated, document.source
    return [
        document.title,
        None if published is None else published.isoformat(),
        None if dated is None else [dated.start.isoformat(), dated.end.isoformat(), dated.source],
        document.publisher,
        document.language,
        list(document.provenance.items()),
        None if source is None else [list(piece) for piece in source.pieces],
        [[block.start, block.end, block.kind, block.section] for block in document.blocks],
    ]


def unpack_document(packed: Packed, identity: str, text: str) -> Document:
    """The document with this id and text, as `pack_document` was given it."""
    title, published, dated, publisher, language, provenance, pieces, blocks = packed
    return Document(
        text=text,
        id=identity,
        title=title,
        published=_moment(published),
        dated=None if dated is None else Dated(date.fromisoformat(dated[0]), date.fromisoformat(dated[1]), dated[2]),
        publisher=publisher,
        language=language,
        provenance=dict(provenance),
        source=None if pieces is None else SourceMap(tuple((offset, line, column) for offset, line, column in pieces)),
        blocks=tuple(Block(*block) for block in blocks),
    )


def _moment(text: str | None) -> date | datetime | None:
    if text is None:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
