"""A claim in the making, and the finished claim made of it."""

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Period
from factcheck.model.claim import BaseValue, Claim, Step
from factcheck.model.decimals import plain
from factcheck.model.document import Document, Positions
from factcheck.model.quantity import Quantity
from factcheck.model.span import Extent, Span
from factcheck.model.terms import Change, Modality, Role, Section

__all__ = ["Draft", "finish"]


@dataclass(slots=True)
class Draft:
    """What has been read of a figure so far; fields as in Claim."""

    figure: Figure
    tokens: Tokens
    section: Section
    part: int
    change: Change | None = None
    role: Role = "level"
    subject: str = ""
    subject_text: str = ""
    metric: str = ""
    scope: dict[str, str] = field(default_factory=dict)
    period: Period | None = None
    baseline: Period | None = None
    modality: Modality = "actual"
    attribution: str | None = None
    quoted: bool = False
    steps: list[Step] = field(default_factory=list)


def finish(draft: Draft, document: Document, key: str, positions: Positions, base: BaseValue | None) -> Claim:
    """The claim of a draft; `key` tells the document's ids from all others'."""
    figure = draft.figure
    start, end = figure.start, figure.end
    line, column = positions.at(start)
    value, (low, high) = figure.value, figure.interval
    printed = _plain(value)
    interval = (printed if low == value else _plain(low), printed if high == value else _plain(high))
    quantity = Quantity(
        figure.kind, printed, _plain(figure.low), _plain(figure.high), figure.unit, figure.bound, interval, figure.alternatives,
    )  # fmt: skip
    return Claim(
        f"{key}-{start}", document.id, Span(start, end, line, column), document.text[start:end],
        Extent(draft.tokens.start, draft.tokens.end), quantity, draft.change, draft.role, draft.subject, draft.subject_text,
        draft.metric, draft.scope, draft.period, draft.baseline, draft.modality, draft.attribution, base, draft.section,
        draft.quoted, (*figure.steps, *draft.steps),
    )  # fmt: skip


def _plain(value: Decimal | str | None) -> str | None:
    return plain(value) if isinstance(value, Decimal) else value
