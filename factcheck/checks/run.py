"""Runs the chosen checks over a view; a check that fails is a problem, and the rest goes on."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeAlias

from factcheck.checks.check import Check
from factcheck.checks.registry import registry
from factcheck.checks.view import View
from factcheck.config import Settings
from factcheck.model.finding import Finding
from factcheck.model.report import Problem

__all__ = ["Found", "arranged", "run"]

# Findings, and the checks that failed.
Found: TypeAlias = tuple[tuple[Finding, ...], tuple[Problem, ...]]


def run(view: View, checks: Iterable[Check] | None = None) -> Found:
    """The findings in document order, and the checks that failed.

    `checks` are all of the registry by default; the settings `select`, `ignore` and `severity`
    name checks by code, beginning of a code (`FC1`), or name. Without `select` those that are on by default run.
    """
    findings: list[Finding] = []
    problems: list[Problem] = []
    for check in registry() if checks is None else checks:
        if not _chosen(check, view.settings):
            continue
        try:
            # Whatever goes wrong inside one check must not cost the user the findings of the others.
            findings += check.run(view)
        except Exception as error:  # noqa: BLE001
            problems.append(
                Problem(
                    check.code, f"{check.name} failed: {type(error).__name__}: {error}", "Please report this fault."
                )
            )
    return arranged(view, (_graded(finding, view.settings) for finding in findings)), tuple(problems)


def _chosen(check: Check, settings: Settings) -> bool:
    wanted = _named(check, settings.select) if settings.select else check.default_on
    return wanted and not _named(check, settings.ignore)


def _named(check: Check, wanted: Iterable[str]) -> bool:
    return any(each and (check.code.startswith(each.upper()) or check.name == each) for each in wanted)


def _graded(finding: Finding, settings: Settings) -> Finding:
    wanted = settings.severity.get(finding.code) or settings.severity.get(finding.name)
    return replace(finding, severity=wanted) if wanted else finding


def arranged(view: View, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In document order, each fault once."""
    place = {document.id: number for number, document in enumerate(view.documents)}
    unique: dict[tuple[str, str, int, int, frozenset[str]], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.document, finding.span.start, finding.span.end, frozenset(finding.claims))
        unique.setdefault(key, finding)
    return tuple(
        sorted(
            unique.values(),
            key=lambda each: (
                place.get(each.document, len(place)), each.span.start, each.span.end, each.code, each.message
            ),
        )
    )  # fmt: skip
