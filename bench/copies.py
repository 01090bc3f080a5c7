"""An archive of a corpus and copies of it under other names and dates, mined once: what was mined is shifted like the texts."""

import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from corpus import YEAR_LENGTH, Shift

from factcheck import Document
from factcheck.config import DEFAULTS
from factcheck.match.block import Mark, mark
from factcheck.match.facet import Facet, facets
from factcheck.match.marked import number
from factcheck.match.screen import outlined, screened
from factcheck.mining import Mined, mined_all
from factcheck.model.screen import Outline, Screen
from factcheck.store.archive import Archive
from factcheck.store.records import pack_claims, pack_coverage, pack_document

__all__ = ["made"]

# A string of packed claims that begins with a year: a date, or a year told as a figure.
DATED = re.compile(r'(?<=")((?:19|20)\d\d)(?=[-"])')
# Columns of the archive that a match needs; the others stay empty.
COLUMNS = {
    "articles": "number, id, text, document, packed, stems",
    "keys": "key, article, place",
    "claims": "article, place, cut",
    "screens": ", ".join(["article", "place", *(each.name for each in fields(Screen))]),
    "outlines": ", ".join(["article", *(each.name for each in fields(Outline))]),
}


@dataclass(frozen=True, slots=True)
class Text:
    """An article, its claims and coverage packed, and what is kept to match it."""

    document: Document
    packed: str
    marks: Sequence[Mark]
    screens: Sequence[Screen]
    outline: Outline | None


def made(documents: Sequence[Document], file: Path, copies: int) -> None:
    """The archive of the corpus and its copies."""
    shift, names = Shift(documents), dict[int, str]()
    texts = [_text(*each, names) for each in zip(documents, mined_all(documents, DEFAULTS), strict=True)]
    with Archive(file, write=True) as archive:
        archive.connection.execute("DROP INDEX keys_by_key")
        for copy in range(copies):
            rows = _Copy(copy, shift, names).rows(texts)
            for table, values in rows.items():
                _insert(archive, table, values)
        archive.connection.execute(
            "INSERT INTO words SELECT word, count(*) FROM (SELECT unnest(stems) AS word FROM articles) GROUP BY word"
        )


def _text(document: Document, mined: Mined, names: dict[int, str]) -> Text:
    """What is shifted of one article; `names` takes the words that the numbers kept of it stand for."""
    claims, covered = mined
    ready = facets(claims, [document])
    names |= _names(ready)
    packed = json.dumps([pack_claims(claims), pack_coverage(covered)], separators=(",", ":"), ensure_ascii=False)
    marks, screens = [mark(each) for each in ready], [screened(each) for each in ready]
    return Text(document, packed, marks, screens, outlined(ready[0].story) if ready else None)


def _names(ready: Sequence[Facet]) -> dict[int, str]:
    words = {word for each in ready for word in (*each.near, *each.subject, each.claim.subject, each.claim.metric)}
    for story in [each.story for each in ready[:1]]:
        words |= {" ".join(sorted(story.entity)), story.page, *story.title}
    return {number((word,)): word for word in words if word}


class _Copy:
    """One copy of all articles: their texts, claims, keys, and what they are screened by."""

    def __init__(self, copy: int, shift: Shift, names: dict[int, str]) -> None:
        self.copy, self.shift = copy, shift
        self._known: dict[Any, int] = {}
        self._names = {one: number((shift.names(shift.words(name, copy), copy),)) for one, name in names.items()}

    def rows(self, texts: Sequence[Text]) -> dict[str, list[tuple[Any, ...]]]:
        """The rows of each table."""
        found: dict[str, list[tuple[Any, ...]]] = {table: [] for table in COLUMNS}
        for place, text in enumerate(texts, self.copy * len(texts)):
            found["articles"].append(self._article(place, text))
            for order, (each, screen) in enumerate(zip(text.marks, text.screens, strict=True)):
                found["keys"] += [(self._moved(key), place, order) for key in each.keys]
                cut = [
                    *([*map(self._moved, part)] for part in (each.kinds, each.named, each.timed)),
                    each.value,
                    each.replacing,
                ]
                found["claims"].append((place, order, json.dumps(cut, separators=(",", ":"))))
                found["screens"].append((place, order, *self._values(screen)))
            if text.outline is not None:
                found["outlines"].append((place, *self._values(text.outline)))
        return found

    def _article(self, place: int, text: Text) -> tuple[Any, ...]:
        later = self.shift.document(text.document, self.copy)
        told = self.shift.names(text.packed, self.copy)
        told = DATED.sub(lambda match: str(int(match[1]) + self.copy), told).replace("-02-29", "-02-28")
        told = re.sub(r'\["[0-9a-f]{12}-', f'["{place:012x}-', told)
        stems = sorted(
            {self.shift.words(word, self.copy) for each in text.marks for key in each.keys for word in key[-1:]}
        )
        return place, later.id, later.text, json.dumps(pack_document(later)), zlib.compress(told.encode(), 1), stems

    def _moved(self, key: Any) -> int:
        if key not in self._known:
            self._known[key] = number(tuple(self.shift.words(part, self.copy) for part in key))
        return self._known[key]

    def _values(self, record: Screen | Outline) -> Iterable[Any]:
        return (self._later(getattr(record, each.name)) for each in fields(record))

    def _later(self, value: Any) -> Any:
        """The same under other names, or later."""
        if isinstance(value, list):
            return [self._names.get(each, each) for each in value]
        if isinstance(value, date):
            return value + self.copy * YEAR_LENGTH
        return self._names.get(value, value) if type(value) is int else value


def _insert(archive: Archive, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    import pyarrow as pa

    run, names = archive.connection.execute, COLUMNS[table].split(", ")
    plain = {
        "INTEGER": pa.int32(), "UBIGINT": pa.uint64(), "VARCHAR": pa.string(), "BLOB": pa.binary(), "BOOLEAN": pa.bool_(),
        "DOUBLE": pa.float64(), "FLOAT": pa.float32(), "TIMESTAMP": pa.timestamp("us"), "DATE": pa.date32(),
    }  # fmt: skip
    kinds = {name: kind for name, kind, *_ in run(f"DESCRIBE {table}").fetchall()}
    types = [pa.list_(plain[kinds[name][:-2]]) if kinds[name].endswith("[]") else plain[kinds[name]] for name in names]
    columns = [pa.array(column, kind) for column, kind in zip(zip(*rows, strict=True), types, strict=True)]
    archive.connection.register("batch", pa.table(columns, names=names))
    run(f"INSERT INTO {table} ({COLUMNS[table]}) SELECT * FROM batch")  # noqa: S608  (our own names)
    archive.connection.unregister("batch")
