"""A revision as Markdown: each reworded sentence as a diff, and what that did to its figures."""

from collections.abc import Iterator

from factcheck.model.report import Problem
from factcheck.model.revision import ClaimChange, Revision
from factcheck.report.escape import code, escape, fence
from factcheck.report.quote import visible
from factcheck.report.revision_words import Rewording, about, rewordings, said, tally, title, verdict

__all__ = ["render"]


def render(revision: Revision) -> str:
    """The document; all text of the articles is escaped."""
    parts = [f"# Figures: {escape(verdict(revision))}"]
    if revision.problems:
        parts.append("\n".join(["## Problems", "", *map(_problem, revision.problems)]))
    for file in revision.files:
        if file.changes:
            parts.append(f"## {code(title(file))}: {escape(tally(file))}")
            parts += [part for rewording in rewordings(file) for part in _rewording(rewording)]
    return "\n\n".join(parts) + "\n"


def _problem(problem: Problem) -> str:
    where = problem.source if problem.line is None else f"{problem.source}:{problem.line}"
    remedy = f" {escape(problem.remedy)}" if problem.remedy else ""
    return f"- {code(where)}: {escape(problem.message)}.{remedy}"


def _rewording(rewording: Rewording) -> Iterator[str]:
    yield f"### {code(rewording.new_place or rewording.old_place)}"
    sides = (("-", rewording.old_place, rewording.old), ("+", rewording.new_place, rewording.new))
    lines = "".join(
        f"{sign} {visible(place)}{': ' if place else ''}{visible(words)}\n" for sign, place, words in sides if words
    )
    ticks = fence(lines)
    yield f"{ticks}diff\n{lines}{ticks}"
    yield "\n".join(f"- **{change.kind}**: {_said(change)}" for change in rewording.changes)


def _said(change: ClaimChange) -> str:
    of = about(change)
    return escape(said(change)) + (f" ({escape(of)})" if of else "")
