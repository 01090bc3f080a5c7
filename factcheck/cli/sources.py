"""What drafts are judged against: a folder of articles, or an archive."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from factcheck.cli import inputs
from factcheck.cli.options import Published
from factcheck.config import Config
from factcheck.model.report import Report

__all__ = ["against", "archive", "join"]

# What a DuckDB file has at this place, whatever its name.
MAGIC, PLACE = b"DUCK", 8


def archive(named: Sequence[Path]) -> Path | None:
    """The archive among the sources, None where there are only folders and files. Raises click.UsageError."""
    found = [path for path in named if _is_archive(path)]
    if found and len(named) > 1:
        raise click.UsageError(f"--against: {found[0].as_posix()} is an archive; name it alone.")
    return found[0] if found else None


def _is_archive(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(PLACE + len(MAGIC))[PLACE:] == MAGIC
    except OSError:
        return False


def join(drafts: inputs.Inputs, folders: Sequence[Path], config: Config, published: Published) -> frozenset[str] | None:
    """Add the documents of the folders to those of the drafts; the ids of the drafts, None where there are no folders.

    A draft that lies in one of the folders is no source of itself.
    """
    if not folders:
        return None
    ids = frozenset(document.id for document in drafts.documents)
    paths = {Path(name).resolve() for name in ids}
    read = inputs.read(folders, config, published, lambda _: drafts.cache)
    drafts.documents += [each for each in read.documents if Path(each.id).resolve() not in paths]
    drafts.problems += read.problems
    drafts.skipped += read.skipped
    return ids


def against(file: Path, read: inputs.Inputs, as_of: date | None, config: Config, jobs: int) -> Report:
    """The report on the drafts against an archive. Raises click.UsageError where that cannot be used."""
    from factcheck.against import against as judged
    from factcheck.store.archive import Archive
    from factcheck.store.database import StoreError

    try:
        with Archive(file) as opened:
            return judged(
                read.documents, opened, as_of=as_of, settings=config.settings, problems=read.problems,
                skipped_files=read.skipped, jobs=jobs,
            )  # fmt: skip
    except StoreError as error:
        raise click.UsageError(str(error)) from None
