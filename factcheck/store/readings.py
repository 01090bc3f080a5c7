"""What files were read as, by their bytes."""

import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path

from factcheck.model.document import Document
from factcheck.store.cache import Cache
from factcheck.store.environment import environment
from factcheck.store.records import pack_document, unpack_document

__all__ = ["File", "keep", "recall"]

# The path, the day that the user gives the file, and its bytes.
File = tuple[Path, date | None, bytes]


def recall(cache: Cache, files: Sequence[File]) -> dict[int, Document]:
    """What those of the files hold that are known, by their place."""
    return cache.recall(
        "readings", [_key(*each) for each in files], lambda place, packed: _unpacked(packed, files[place])
    )


def keep(cache: Cache, read: Iterable[tuple[File, Document]]) -> None:
    """Keep what the files hold."""
    cache.keep("readings", {_key(*file): _packed(file[2], document) for file, document in read})


def _key(path: Path, published: date | None, data: bytes) -> str:
    """A digest of all that reading rests on: a file that is written anew within a tick, and as long as before, has another."""
    told = f"{environment()}\0{path.as_posix()}\0{published!r}\0"
    return blake2b(told.encode() + data, digest_size=16).hexdigest()


def _packed(data: bytes, document: Document) -> bytes:
    """The document; its text is left out where it is the file's bytes."""
    text = None if data == document.text.encode() else document.text
    return zlib.compress(json.dumps([text, pack_document(document)], separators=(",", ":")).encode(), 1)


def _unpacked(packed: bytes, file: File) -> Document:
    path, _, data = file
    text, rest = json.loads(zlib.decompress(packed))
    return unpack_document(rest, path.as_posix(), data.decode() if text is None else text)
