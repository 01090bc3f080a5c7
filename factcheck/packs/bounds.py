"""The schema of rules/bounds.yaml: words that make a figure a bound or an approximation."""

from decimal import Decimal

from factcheck.model.terms import Bound
from factcheck.packs.load import PackModel

__all__ = ["BoundExample", "BoundsPack", "Margins"]


class BoundExample(PackModel):
    """A stretch of prose, the bound of its one figure, and the limits of its interval where they are named."""

    text: str
    bound: Bound
    low: Decimal | None = None
    high: Decimal | None = None


class Margins(PackModel):
    """How far an approximation reaches, as a share of the value."""

    approximate: Decimal
    approximate_cap: Decimal
    nearly: Decimal


class BoundsPack(PackModel):
    """The pack as a whole; the head of rules/bounds.yaml says what each part is for."""

    examples: tuple[BoundExample, ...]
    before: dict[Bound, tuple[str, ...]]
    after: dict[Bound, tuple[str, ...]]
    glued: dict[Bound, tuple[str, ...]]
    prepositions: frozenset[str]
    spans: frozenset[str]
    topics: frozenset[str]
    spread: frozenset[str]
    rising: frozenset[str]
    through: tuple[str, ...]
    margins: Margins
    ranges: frozenset[str]
    moves: frozenset[str]
