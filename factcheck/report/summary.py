"""The head of a report: what was read, at which day, at which rates, and the verdict."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.model.document import day_of
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.terms import Severity
from factcheck.report.format import counted

__all__ = ["SEVERITIES", "Summary", "by_severity", "summarise"]

NAMED = 10
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Summary:
    """What the head says, as data; `rates` are (day, currencies) with the newest day last."""

    read: int
    skipped: int
    undated: tuple[str, ...]
    claims: int
    as_of: date | None
    rates: tuple[tuple[date, tuple[str, ...]], ...]
    verdict: str

    @property
    def files(self) -> str:
        """`3 read, 1 skipped, 1 undated; 42 claims`."""
        return f"{self.read:,} read, {self.skipped:,} skipped, {len(self.undated):,} undated; {counted(self.claims, 'claim')}"

    def undated_names(self, form: Callable[[str], str] = str) -> str:
        """The undated files, each in a form; of many only the first ones, and how many more there are."""
        more = [f"and {len(self.undated) - NAMED:,} more"] if len(self.undated) > NAMED else []
        return ", ".join([*map(form, self.undated[:NAMED]), *more])

    @property
    def day(self) -> str:
        """The day that freshness is judged at, or why it is not judged."""
        return str(self.as_of) if self.as_of else "not known (no file is dated), so shelf lives are not judged"

    @property
    def rate_days(self) -> str:
        """`2025-02-21 (HKD, USD), 2025-03-26 (CNY)`; `none used` where no rate was."""
        return ", ".join(f"{day} ({', '.join(names)})" for day, names in self.rates) or "none used"


def by_severity(report: Report) -> tuple[Finding, ...]:
    """The findings, the gravest first, otherwise in the order of the report."""
    return tuple(sorted(report.findings, key=lambda each: SEVERITIES.index(each.severity)))


def summarise(report: Report) -> Summary:
    """The head of the report."""
    days: dict[date, set[str]] = {}
    for rate in report.rates:
        days.setdefault(rate.day, set()).add(rate.currency)
    return Summary(
        read=len(report.documents),
        skipped=len(report.coverage.skipped_files),
        undated=tuple(each.id for each in report.documents if day_of(each.published) is None),
        claims=len(report.claims),
        as_of=report.as_of,
        rates=tuple((day, tuple(sorted(days[day]))) for day in sorted(days)),
        verdict=_verdict(report),
    )


def _verdict(report: Report) -> str:
    counts = {severity: sum(1 for each in report.findings if each.severity == severity) for severity in SEVERITIES}
    said = ", ".join(counted(count, severity) for severity, count in counts.items() if count)
    trouble = f"; {counted(len(report.problems), 'problem')}" if report.problems else ""
    if not report.documents:
        return f"nothing was read{trouble}"
    return (said or "no findings") + trouble
