"""Links and claims to findings: one file a check."""

from dataclasses import dataclass
from datetime import date

from factcheck.config import Settings
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Problem

__all__ = ["View", "run"]


@dataclass(frozen=True, slots=True)
class View:
    """All that a check may look at."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    as_of: date | None
    settings: Settings


def run(view: View) -> tuple[tuple[Finding, ...], tuple[Problem, ...]]:
    return (), ()
