"""Files to documents, through the cache where there is one."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model.document import Document
from factcheck.read import ReadError, load, parse

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["read_all"]

# So many bytes are held at a time.
RUN = 50_000_000
# A file, the day that the user gives it, and its bytes or why there are none.
Loaded = tuple[Path, date | None, bytes | ReadError]


def read_all(
    files: Iterable[tuple[Path, date | None]], cache: "Cache | None" = None, given: Mapping[Path, bytes] | None = None
) -> Iterator[Document | ReadError]:
    """What each file holds, in order, or why it cannot be read; with each file the day that the user gives it, if any.

    Of a file in `given` these bytes count, whatever lies on disk.
    The cache knows a document by the bytes of its file: when that was written is not asked. What cannot be read is never
    kept, and so is told anew each time.
    """
    run: list[Loaded] = []
    size = 0
    for path, published in files:
        data = given[path] if given and path in given else _loaded(path)
        run.append((path, published, data))
        size += len(data) if isinstance(data, bytes) else 0
        if size >= RUN:
            yield from _read(run, cache)
            run, size = [], 0
    yield from _read(run, cache)


def _loaded(path: Path) -> bytes | ReadError:
    try:
        return load(path)
    except ReadError as error:
        return error


def _read(run: list[Loaded], cache: "Cache | None") -> list[Document | ReadError]:
    if cache is None:
        return [_parsed(*each) for each in run]
    from factcheck.store import readings

    files = [(path, published, data) for path, published, data in run if isinstance(data, bytes)]
    known = readings.recall(cache, files)
    made = [known.get(place) or _parsed(*each) for place, each in enumerate(files)]
    new = [(files[place], each) for place, each in enumerate(made) if place not in known and isinstance(each, Document)]
    readings.keep(cache, new)
    read = iter(made)
    return [data if isinstance(data, ReadError) else next(read) for _, _, data in run]


def _parsed(path: Path, published: date | None, data: bytes | ReadError) -> Document | ReadError:
    if isinstance(data, ReadError):
        return data
    try:
        return parse(path, data, published=published)
    except ReadError as error:
        return error
