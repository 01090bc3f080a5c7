"""Figures of one text that its own arithmetic contradicts, as the links tell it."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.checks.check import Check
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.terms import Severity

__all__ = ["Mismatch", "mismatches"]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A figure that does not follow from the others of its link."""

    link: Link
    shown: Claim
    others: tuple[Claim, ...]

    @property
    def severity(self) -> Severity:
        """An error, less where a word such as `about` or `nearly` may stretch further than its figure."""
        return (
            "error"
            if all(claim.quantity.bound in ("exact", "range") for claim in (self.shown, *self.others))
            else "warning"
        )

    def finding(self, check: Check, message: str, advice: str) -> Finding:
        """The finding of `check` on it."""
        return check.finding(
            self.shown,
            message,
            others=self.others,
            severity=self.severity,
            working=self.link.working,
            confidence=self.link.score,
            advice=advice,
        )


def mismatches(view: View, *notes: str) -> Iterator[Mismatch]:
    """The conflicts with one of these notes over figures that the wording itself connects."""
    for link in view.verdicts("conflicts"):
        if link.note in notes:
            shown, *others = view.of(link)
            yield Mismatch(link, shown, tuple(others))
