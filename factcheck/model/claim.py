"""A figure that a document states, with all that is needed to compare it with another."""

from collections.abc import Mapping
from datetime import date

from factcheck.model.calendar import Period
from factcheck.model.quantity import Quantity
from factcheck.model.records import record
from factcheck.model.span import Extent, Span
from factcheck.model.terms import Change, Modality, Role, Section

__all__ = ["BaseValue", "Claim", "Step"]


@record
class Step:
    """One step of how a claim was read: the rule, what it read, what came of it.

    `extent` is the stretch of text read, None for what was carried over or assumed from outside
    the sentence. `assumed` marks what the text does not say.
    """

    rule: str
    extent: Extent | None
    result: str
    assumed: bool = False


@record
class BaseValue:
    """Money in the report's base currency, at the last ECB rate known on `rate_date`."""

    currency: str
    value: str
    rate_date: date


@record
class Claim:
    """A quantitative claim; the contract defines every field.

    `section` says whether the figure stands in a headline, the body or a table; `quoted` whether
    it stands between quotation marks.
    """

    id: str
    document: str
    span: Span
    text: str
    sentence: Extent
    quantity: Quantity
    change: Change | None
    role: Role
    subject: str
    subject_text: str
    metric: str
    scope: Mapping[str, str]
    period: Period | None
    baseline: Period | None
    modality: Modality
    attribution: str | None
    base_value: BaseValue | None
    section: Section
    quoted: bool
    derivation: tuple[Step, ...]

    @property
    def assumptions(self) -> frozenset[str]:
        """The rules whose result was guessed or carried over rather than read from the sentence."""
        return frozenset(step.rule for step in self.derivation if step.assumed)
