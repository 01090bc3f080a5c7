"""Paths to the files to be read, in a fixed order, and what was passed over."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.model.report import SkippedFile
from factcheck.read.ignored import Ignored

__all__ = ["SUFFIXES", "walk"]

SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
MATTERS = ("readme", "license", "licence", "changelog")


def walk(paths: Iterable[str | Path]) -> tuple[list[Path], list[SkippedFile]]:
    """The files to read, each once, and the files and folders of a walk that were passed over.

    A file that is named is always taken, and so is a path that does not exist: reading it tells what is wrong.
    """
    files: dict[Path, None] = {}
    skipped: dict[str, SkippedFile] = {}
    for path in map(Path, paths):
        if not path.is_dir():
            files.setdefault(path)
            continue
        for found, reason in _folder(path, Ignored(path)):
            if reason is None:
                files.setdefault(found)
            else:
                name = found.as_posix() + ("/" if found.is_dir() else "")
                skipped.setdefault(name, SkippedFile(name, reason))
    named = {path.as_posix() for path in files}
    return list(files), [skip for skip in skipped.values() if skip.path not in named]


def _folder(folder: Path, ignored: Ignored) -> Iterator[tuple[Path, str | None]]:
    """Each file below a folder, and why it is passed over (None where it is to be read)."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield folder, f"cannot be opened: {error.strerror}"
        return
    ignored.enter(folder)
    for entry in entries:
        path = folder / entry.name
        inside = entry.is_dir(follow_symlinks=False)
        reason = _reason(entry.name, inside, linked=entry.is_symlink() and entry.is_dir())
        if reason is None and ignored.matches(path, folder=inside):
            reason = "git-ignored"
        if inside and reason is None:
            yield from _folder(path, ignored)
        else:
            yield path, reason


def _reason(name: str, folder: bool, *, linked: bool) -> str | None:
    """Why a name is passed over in a walk."""
    lower = name.lower()
    if lower.startswith("."):
        return "hidden"
    if linked:
        return "link to a folder"
    if folder:
        return None
    if lower.startswith(MATTERS):
        return "about the folder, no article"
    if lower == "factcheck.toml":
        return "settings"
    return None if Path(lower).suffix in SUFFIXES else "unknown type"
