"""A revision for a terminal: each reworded sentence in both versions, and what that did to its figures."""

from collections.abc import Iterator

from factcheck.model.report import Problem
from factcheck.model.revision import Revision
from factcheck.report.paint import ColorSystem, Line, folded, paint
from factcheck.report.quote import visible
from factcheck.report.revision_words import Rewording, about, rewordings, said, tally, title, verdict

__all__ = ["render"]


def render(revision: Revision, *, columns: int = 80, colors: ColorSystem = None) -> str:
    """The whole revision, wrapped at `columns`."""
    return paint(_lines(revision, max(columns, 40)), colors)


def _lines(revision: Revision, columns: int) -> Iterator[Line]:
    yield [(f"factcheck diff: {verdict(revision)}", "title")]
    for problem in revision.problems:
        yield from _problem(problem, columns)
    for file in revision.files:
        if not file.changes:
            continue
        yield []
        for line in folded(visible(f"{title(file)}: {tally(file)}"), columns, "", "  "):
            yield [(line, "title")]
        for rewording in rewordings(file):
            yield []
            yield from _rewording(rewording, columns)


def _problem(problem: Problem, columns: int) -> Iterator[Line]:
    where = problem.source if problem.line is None else f"{problem.source}:{problem.line}"
    for line in folded(visible(f"{where}: {problem.message}. {problem.remedy}".rstrip()), columns, "error: ", "  "):
        yield [(line, "error")]


def _rewording(rewording: Rewording, columns: int) -> Iterator[Line]:
    for sign, place, sentence, style in (
        ("-", rewording.old_place, rewording.old, "error"),
        ("+", rewording.new_place, rewording.new, "good"),
    ):
        if place:
            yield [(f"{sign} {visible(place)}", style)]
        if sentence:
            yield from ([(line, style)] for line in folded(visible(sentence), columns, f"{sign}   ", f"{sign}   "))
    for change in rewording.changes:
        of = about(change)
        kind = "" if change.kind == "changed" else f"{change.kind}: "
        words = kind + said(change) + (f" [{of}]" if of else "")
        yield from ([(line, "")] for line in folded(visible(words), columns, "  = ", "    "))
