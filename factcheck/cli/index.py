"""`factcheck index`: put articles into an archive that drafts are checked against."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import emit, inputs
from factcheck.cli.options import OnePath, Published, reading, spreading
from factcheck.config import Config
from factcheck.model.report import Problem

if TYPE_CHECKING:
    from factcheck.model.document import Document

__all__ = ["command"]

OK, UNREAD = 0, 3
# So many files are read at a time.
FILES = 500


@click.command("index")
@reading
@click.option("--archive", "-a", "file", required=True, type=OnePath, metavar="FILE", help="The archive; made if new.")
@click.option("--remove", multiple=True, metavar="GLOB", help="Take out the articles whose id fits; may be repeated.")
@click.option("--prune", is_flag=True, help="Take out the articles of the folders named whose files are gone.")
@spreading
def command(
    paths: tuple[Path, ...], config_file: Path | None, published: Published, file: Path, remove: tuple[str, ...],
    jobs: int, *, prune: bool, **overrides: object,
) -> int:  # fmt: skip
    """Add articles to an archive, and bring up to date those whose text has changed.

    A run that was ended goes on where it was: what is in the archive unchanged is not read anew.
    """
    from factcheck import indexing
    from factcheck.store.archive import Archive
    from factcheck.store.database import StoreError

    config = inputs.settled(paths, config_file, **overrides)
    files = _files(paths, config)
    problems: list[Problem] = []
    try:
        with Archive(file, write=True) as archive, _progress(len(files)) as done:
            told = indexing.index(
                archive, _documents(files, config, published, problems, done), settings=config.settings, jobs=jobs
            )
            gone = _gone(archive.digests(), remove, paths if prune else (), {each.as_posix() for each in files})
            archive.put((), gone)
    except StoreError as error:
        raise click.UsageError(str(error)) from None
    problems += told.problems
    emit.say(problems)
    said = f"{told.added:,} added, {told.updated:,} updated, {told.unchanged:,} unchanged, {len(gone):,} removed"
    emit.write(f"{file.as_posix()}: {said}\n", None)
    return UNREAD if problems else OK


def _files(paths: Sequence[Path], config: Config) -> list[Path]:
    from factcheck.read import walk

    named = set(paths)
    return [file for file in walk(paths)[0] if file in named or not config.excludes(file)]


def _documents(
    files: Sequence[Path], config: Config, published: Published, problems: list[Problem], done: Callable[[int], None]
) -> "Iterator[Document]":
    """The documents in the files, of which only a few are held at a time."""
    for start in range(0, len(files), FILES):
        part = files[start : start + FILES]
        read = inputs.read(part, config, published)
        problems += read.problems
        yield from read.documents
        done(len(part))


def _gone(
    known: Sequence[str] | dict[str, str], globs: Sequence[str], folders: Sequence[Path], found: set[str]
) -> list[str]:
    """The ids of articles to take out: those that fit a glob, and those of the folders that have no file any more."""
    homes = tuple("" if folder == Path() else f"{folder.as_posix().rstrip('/')}/" for folder in folders)
    return [
        name
        for name in known
        if any(fnmatchcase(name, glob) for glob in globs) or (homes and name.startswith(homes) and name not in found)
    ]


@contextmanager
def _progress(total: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Indexing", total=total)
        yield lambda count: bar.advance(task, count)
