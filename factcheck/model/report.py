"""The whole result of a run, as one value that validates, compares and serialises."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import (
    BaseModel,
    ConfigDict,
    PlainSerializer,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from factcheck.model.claim import Claim
from factcheck.model.claims import Claims
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.records import record
from factcheck.model.span import Extent

__all__ = ["Aside", "Coverage", "DocumentCoverage", "Outcome", "Problem", "RateUse", "Report", "Skip", "SkippedFile"]

SCHEMA_VERSION = 1


@record
class Skip:
    """A numeral that was seen and not mined."""

    extent: Extent
    line: int
    text: str
    reason: str


@record
class Aside:
    """A stretch of the text set aside as no part of the article."""

    extent: Extent
    line: int
    kind: str
    text: str


@record
class DocumentCoverage:
    """What of one document was read: numerals seen = mined + skipped."""

    document: str
    seen: int
    mined: int
    skipped: tuple[Skip, ...] = ()
    furniture: tuple[Aside, ...] = ()
    notes: tuple[str, ...] = ()


@record
class SkippedFile:
    """A file that a walk passed over, and why."""

    path: str
    reason: str


@record
class Coverage:
    """What was read and what was not, over all documents."""

    documents: tuple[DocumentCoverage, ...] = ()
    skipped_files: tuple[SkippedFile, ...] = ()


@record
class Problem:
    """An input that could not be read or a check that failed; the rest of the run went on."""

    source: str
    message: str
    remedy: str = ""
    line: int | None = None


@record
class RateUse:
    """An exchange rate that a verdict or a base value rests on: 1 `currency` in `base`, on `day`."""

    currency: str
    base: str
    day: date
    rate: str


@record
class Outcome:
    """What comparing and checking give: the links with the rates they rest on, the findings, and the checks that failed."""

    links: tuple[Link, ...]
    rates: tuple[RateUse, ...]
    findings: tuple[Finding, ...]
    failures: tuple[Problem, ...]


def _as_they_are(value: Any, check: ValidatorFunctionWrapHandler) -> Any:
    return value if isinstance(value, Claims) else check(value)


def _all(value: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(value)


# A tuple to pydantic; claims that are made when they are asked for are let alone until they are written.
if TYPE_CHECKING:
    AnyClaims: TypeAlias = Sequence[Claim]
else:
    AnyClaims = Annotated[tuple[Claim, ...], WrapValidator(_as_they_are), PlainSerializer(_all)]


class Report(BaseModel):
    """Documents, claims, links, findings, coverage and problems of one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = SCHEMA_VERSION
    as_of: date | None
    documents: tuple[Document, ...]
    claims: AnyClaims
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    problems: tuple[Problem, ...] = ()
    rates: tuple[RateUse, ...] = ()
