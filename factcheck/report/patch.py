"""Proposed edits as patches that `git apply` understands."""

from collections import defaultdict
from collections.abc import Iterator
from difflib import unified_diff

from factcheck.model.finding import Edit, Finding
from factcheck.report.index import Index

__all__ = ["Patches"]

NO_NEWLINE = "\\ No newline at end of file\n"


class Patches:
    """The patches of one report: each is made against the text as the ones before it leave it, so that all apply."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: dict[str, list[Edit]] = defaultdict(list)

    def patch(self, finding: Finding) -> str:
        """The finding's edits as a unified diff.

        Empty where there are none, where they touch an edit made before, or where the text was
        taken out of its file, so that lines of the text are not lines of the file.
        """
        edits = finding.edits
        if not edits or not all(self._possible(edit) for edit in edits):
            return ""
        return "".join(self._file(name, [e for e in edits if e.document == name]) for name in _names(edits))

    def _possible(self, edit: Edit) -> bool:
        document = self._index.document(edit.document)
        if document is None or document.source is not None:
            return False
        return all(_apart(edit, made) for made in self._made[edit.document])

    def _file(self, name: str, edits: list[Edit]) -> str:
        document = self._index.document(name)
        text = document.text if document is not None else ""
        before = _edited(text, self._made[name])
        self._made[name] += edits
        after = _edited(text, self._made[name])
        path = name.lstrip("/")
        # Git ends a file name that holds a blank at the tab.
        mark = "\t" if " " in path else ""
        lines = unified_diff(_lines(before), _lines(after), f"a/{path}{mark}", f"b/{path}{mark}", lineterm="\n")
        return "".join(_closed(lines))


def _names(edits: tuple[Edit, ...]) -> list[str]:
    return list(dict.fromkeys(edit.document for edit in edits))


def _apart(one: Edit, other: Edit) -> bool:
    return one.span.end < other.span.start or other.span.end < one.span.start


def _edited(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda each: each.span.start, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def _lines(text: str) -> list[str]:
    """The lines as git counts them: only a line feed ends one."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _closed(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{NO_NEWLINE}"
