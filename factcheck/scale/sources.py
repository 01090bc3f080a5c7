"""Articles in files, JSON lines or Parquet, as blocks that a worker reads for itself."""

import glob
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from factcheck.model.document import Document
from factcheck.model.report import Problem

__all__ = ["Block", "SourceError", "blocks"]

# What a worker reads, mines and holds at a time, in bytes of files.
SIZE = 2_000_000
# A worker gets at least so many blocks, if they are not smaller than this.
EACH, LEAST = 4, 100_000


class SourceError(Exception):
    """An input that cannot be used: what is wrong with it, and what to do."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of articles: whole files, or of one file the lines from byte to byte, or a range of row groups."""

    kind: Literal["files", "lines", "rows"]
    paths: tuple[str, ...]
    start: int = 0
    end: int = 0
    days: tuple[date | None, ...] = ()

    def documents(self) -> Iterator[Document | Problem]:
        """The articles, in order, and a problem in place of each file that cannot be read. Raises SourceError."""
        if self.kind == "files":
            yield from self._files()
            return
        for row in self._lines() if self.kind == "lines" else self._rows():
            yield _document(row, self.paths[0])

    def _files(self) -> Iterator[Document | Problem]:
        from factcheck.read import ReadError, read

        for path, day in zip(self.paths, self.days, strict=True):
            try:
                yield read(path, published=day)
            except ReadError as error:
                yield Problem(Path(error.path).as_posix(), error.message, error.remedy, error.line)

    def _lines(self) -> Iterator[dict[str, Any]]:
        with Path(self.paths[0]).open("rb") as file:
            file.seek(self.start)
            while file.tell() < self.end:
                line = file.readline()
                if line.strip():
                    yield json.loads(line)

    def _rows(self) -> Iterator[dict[str, Any]]:
        from pyarrow import parquet

        with parquet.ParquetFile(self.paths[0]) as file:
            for group in range(self.start, self.end):
                yield from file.read_row_group(group).to_pylist()


def blocks(
    inputs: Sequence[str],
    size: int = SIZE,
    published: Callable[[Path], date | None] = lambda _: None,
    *,
    workers: int = 1,
) -> list[Block]:
    """The blocks of all inputs, in order: `.jsonl` and `.parquet` files of articles, other files, globs.

    A block has about `size` bytes, less where so many `workers` would otherwise lack work. `published` says when a file was
    published where its own text does not. Raises SourceError.
    """
    paths = [path for given in inputs for path in _paths(given)]
    size = min(size, max(LEAST, sum(path.stat().st_size for path in paths) // (workers * EACH)))
    found: list[Block] = []
    files: list[Path] = []
    for path in paths:
        if path.suffix in (".jsonl", ".parquet"):
            found += _whole(files, size, published)
            files = []
            found += _of_lines(path, size) if path.suffix == ".jsonl" else _of_rows(path, size)
        else:
            files.append(path)
    return found + _whole(files, size, published)


def _paths(given: str) -> list[Path]:
    """The files that an input names."""
    # Path.glob takes no absolute pattern.
    names = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else [given]  # noqa: PTH207
    if not names:
        raise SourceError(f"{given}: fits no file. Quote the pattern, and check the folder.")
    found = [path for name in names if (path := Path(name)).is_file()]
    if not found and not glob.has_magic(given):
        raise SourceError(f"{given}: is no file. Name files, or a pattern such as 'articles/**/*.txt'.")
    return found


def _whole(files: Sequence[Path], size: int, published: Callable[[Path], date | None]) -> list[Block]:
    found: list[Block] = []
    run: list[Path] = []
    length = 0
    for file in files:
        run.append(file)
        length += file.stat().st_size
        if length >= size:
            found.append(_block(run, published))
            run, length = [], 0
    return [*found, _block(run, published)] if run else found


def _block(files: Sequence[Path], published: Callable[[Path], date | None]) -> Block:
    return Block("files", tuple(file.as_posix() for file in files), days=tuple(map(published, files)))


def _of_lines(path: Path, size: int) -> list[Block]:
    found, start = [], 0
    with path.open("rb") as file:
        while True:
            file.seek(start + size)
            file.readline()
            end = min(file.tell(), path.stat().st_size)
            if end > start:
                found.append(Block("lines", (path.as_posix(),), start, end))
            if end >= path.stat().st_size:
                return found
            start = end


def _of_rows(path: Path, size: int) -> list[Block]:
    from pyarrow import parquet

    found, start, length = [], 0, 0
    with parquet.ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            length += file.metadata.row_group(group).total_byte_size
            if length >= size or group + 1 == file.num_row_groups:
                found.append(Block("rows", (path.as_posix(),), start, group + 1))
                start, length = group + 1, 0
    return found


def _document(row: dict[str, Any], source: str) -> Document:
    """An article from its fields: `id` and `text`, and perhaps `title`, `published`, `publisher`, `language`."""
    if not isinstance(row.get("text"), str) or not row.get("id"):
        raise SourceError(
            f"{source}: an article lacks `id` or `text`. Each needs both, and may have `title` and `published`."
        )
    published = row.get("published")
    if isinstance(published, str):
        published = date.fromisoformat(published) if len(published) == 10 else datetime.fromisoformat(published)
    return Document(
        text=row["text"],
        id=str(row["id"]),
        title=row.get("title") or "",
        published=published or None,
        publisher=row.get("publisher") or "",
        language=row.get("language") or "en",
    )
