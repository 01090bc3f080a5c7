"""The findings as diffs in Markdown: a patch where there is an edit, else the statements against each other."""

from collections.abc import Collection, Iterator

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.report.difference import difference
from factcheck.report.escape import code, escape, fence
from factcheck.report.format import flat
from factcheck.report.head import head, problems
from factcheck.report.index import Index
from factcheck.report.patch import Patches
from factcheck.report.quote import Excerpt, excerpts
from factcheck.report.summary import by_severity

__all__ = ["render"]


def render(report: Report) -> str:
    """The document. `git apply` takes it as it stands, and all of its patches one after the other."""
    index = Index(report)
    patches = Patches(index)
    blocks = (part for finding in by_severity(report) for part in _finding(finding, index, patches))
    return "\n\n".join(filter(None, [head(report), problems(report), *blocks])) + "\n"


def _finding(finding: Finding, index: Index, patches: Patches) -> Iterator[str]:
    yield f"## {code(f'{finding.document}:{finding.span.line}')} {finding.code} {finding.name} ({finding.severity})"
    yield escape(finding.message)
    patch = patches.patch(finding)
    if patch:
        yield _block(patch)
    else:
        yield _statements(excerpts(finding, index), _opposed(finding, index))
    yield from _below(finding, index, edited=bool(patch))


def _statements(quotes: tuple[Excerpt, ...], opposed: Collection[str]) -> str:
    """The statement shown as a removed line against those that oppose it as added ones; others are pointed at."""
    against = [any(claim in opposed for claim in quote.claims) for quote in quotes[1:]]
    signs = ["-" if any(against) else "!", *("+" if each else "!" for each in against)]
    lines = [f"{sign} {quote.place}: {_words(quote)}\n" for sign, quote in zip(signs, quotes, strict=False)]
    return _block("".join(lines)) if lines else ""


def _opposed(finding: Finding, index: Index) -> tuple[str, ...]:
    """Of the finding's claims those that cannot stand together with the one shown."""
    shown, *others = finding.claims or ("",)
    return tuple(each for each in others if each in index.opposed.get(shown, ()))


def _words(quote: Excerpt) -> str:
    return flat(" ".join(row.text for row in quote.rows))


def _block(lines: str) -> str:
    ticks = fence(lines)
    return f"{ticks}diff\n{lines}{ticks}"


def _below(finding: Finding, index: Index, *, edited: bool) -> Iterator[str]:
    claims = index.known((*finding.claims[:1], *_opposed(finding, index)))
    differences = [difference(claims[0], other) for other in claims[1:]]
    said = [("Difference", escape(each)) for each in differences if each]
    said += [("Working", escape(line)) for line in finding.working]
    if not edited:
        said += [("Edit by hand", f"{code(_old(finding, n, index))} → {code(edit.replacement)}")
                 for n, edit in enumerate(finding.edits)]  # fmt: skip
    said += [("Which side", escape(finding.likelier))] * bool(finding.likelier)
    said += [("What to do", escape(finding.advice))] * bool(finding.advice)
    if said:
        yield "\n".join(f"- **{name}**: {text}" for name, text in said)


def _old(finding: Finding, number: int, index: Index) -> str:
    edit = finding.edits[number]
    document = index.document(edit.document)
    return document.text[edit.span.start : edit.span.end] if document is not None else ""
