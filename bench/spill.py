"""A match of more claims than fit into memory: an archive of shifted copies, checked under a limit."""

import json
import re
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from common import Options, Row, child
from corpus import Shift

from factcheck import Document
from factcheck.config import DEFAULTS
from factcheck.match.block import Mark, mark
from factcheck.match.facet import facets
from factcheck.match.marked import number
from factcheck.mining import mined_all
from factcheck.store.archive import Archive
from factcheck.store.records import pack_claims, pack_coverage, pack_document

__all__ = ["SIZES", "made", "spill"]

SIZES = (1, 2, 4)
LIMIT = 4000
# A string of packed claims that begins with a year: a date, or a year told as a figure.
DATED = re.compile(r'(?<=")((?:19|20)\d\d)(?=[-"])')


def spill(options: Options) -> Iterator[Row]:
    """Archives of one to several times the corpus, so that growth shows; `--copies` names the sizes."""
    yield "archive on disk", "claims", "keys", "pairs", "verdicts", "seconds", "CPU s", "µs/claim", "peak MB"
    with tempfile.TemporaryDirectory() as folder:
        for size in options.copies or SIZES:
            file = Path(folder) / f"{size}.duckdb"
            child("made", options, archive=str(file), copies_made=size)
            told = child("matched", options, archive=str(file), limit_mb=LIMIT, folder=folder)
            file.unlink()
            yield (
                f"{size}x", str(told["claims"]), str(told["keys"]), str(told["pairs"]), str(told["verdicts"]),
                f"{told['seconds']:.0f}", f"{told['cpu']:.0f}", f"{told['cpu'] / told['claims'] * 1e6:.0f}", f"{told['memory']:.0f}",
            )  # fmt: skip


def made(documents: Sequence[Document], file: Path, copies: int) -> None:
    """An archive of the corpus and copies under other names and dates, mined once: what was mined is shifted like the texts."""
    results = mined_all(documents, DEFAULTS)
    marks = [
        [mark(each) for each in facets(claims, [document])]
        for document, (claims, _) in zip(documents, results, strict=True)
    ]
    packed = [
        json.dumps([pack_claims(claims), pack_coverage(covered)], separators=(",", ":"), ensure_ascii=False)
        for claims, covered in results
    ]
    shift = Shift(documents)
    with Archive(file, write=True) as archive:
        archive.connection.execute("DROP INDEX keys_by_key")
        for copy in range(copies):
            _copied(archive, copy, shift, documents, packed, marks)
        archive.connection.execute(
            "INSERT INTO words SELECT word, count(*) FROM (SELECT unnest(stems) AS word FROM articles) GROUP BY word"
        )


def _copied(
    archive: Archive,
    copy: int,
    shift: Shift,
    documents: Sequence[Document],
    packed: Sequence[str],
    marks: Sequence[list[Mark]],
) -> None:
    """One copy of all articles: their texts, claims, keys and cuts."""
    import pyarrow as pa

    known: dict[Any, int] = {}

    def moved(key: Any) -> int:
        if key not in known:
            known[key] = number(tuple(shift.words(part, copy) for part in key))
        return known[key]

    first = copy * len(documents)
    rows, keys, claims = [], [], []
    for place, (document, data, own) in enumerate(zip(documents, packed, marks, strict=True), first):
        later = shift.document(document, copy)
        told = DATED.sub(lambda match: str(int(match[1]) + copy), shift.names(data, copy)).replace("-02-29", "-02-28")
        told = re.sub(r'\["[0-9a-f]{12}-', f'["{place:012x}-', told)
        stems = {shift.words(word, copy) for each in own for key in each.keys for word in key[-1:]}
        rows.append(
            (
                place,
                later.id,
                later.text,
                json.dumps(pack_document(later)),
                zlib.compress(told.encode(), 1),
                sorted(stems),
            )
        )
        for order, each in enumerate(own):
            keys += [(moved(key), place, order) for key in each.keys]
            cut = [*([*map(moved, part)] for part in (each.kinds, each.named, each.timed)), each.value, each.replacing]
            claims.append((place, order, json.dumps(cut, separators=(",", ":"))))
    for table, names, values, types in (
        ("articles", "number, id, text, document, packed, stems", rows, [pa.int32(), pa.string(), pa.string(), pa.string(), pa.binary(), pa.list_(pa.string())]),
        ("keys", "key, article, place", keys, [pa.uint64(), pa.int32(), pa.int32()]),
        ("claims", "article, place, cut", claims, [pa.int32(), pa.int32(), pa.string()]),
    ):  # fmt: skip
        columns = [pa.array(column, kind) for column, kind in zip(zip(*values, strict=True), types, strict=True)]
        archive.connection.register("batch", pa.table(columns, names=names.split(", ")))
        archive.connection.execute(f"INSERT INTO {table} ({names}) SELECT * FROM batch")  # noqa: S608  (our own names)
        archive.connection.unregister("batch")
