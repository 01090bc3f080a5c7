"""An archive of past articles in one DuckDB file: their texts, their claims, and the keys by which these are found."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.report import DocumentCoverage
from factcheck.model.screen import Outline, Screen
from factcheck.store.database import StoreError, connect
from factcheck.store.records import VERSION, pack, pack_document, unpack, unpack_document

__all__ = ["Archive", "Article", "Entry"]

# `keys` has an index, so that the candidates of a draft are found by look-up; articles are numbered to keep it small.
TABLES = """
CREATE TABLE meta (version INTEGER);
CREATE SEQUENCE numbers;
CREATE TABLE articles (
    number INTEGER, id VARCHAR, digest VARCHAR, title VARCHAR, publisher VARCHAR, day DATE, text VARCHAR,
    document VARCHAR, packed BLOB, stems VARCHAR[]
);
CREATE TABLE claims (
    article INTEGER, place INTEGER, id VARCHAR, subject VARCHAR, metric VARCHAR, kind VARCHAR, value VARCHAR, low VARCHAR,
    high VARCHAR, unit VARCHAR, bound VARCHAR, change VARCHAR, role VARCHAR, modality VARCHAR, first DATE, last DATE,
    text VARCHAR, line INTEGER, cut VARCHAR
);
CREATE TABLE keys (key UBIGINT, article INTEGER, place INTEGER);
CREATE TABLE screens (
    article INTEGER, place INTEGER, kind UBIGINT, measure UBIGINT, per UBIGINT, dated BOOLEAN, passing BOOLEAN, headline BOOLEAN,
    delta BOOLEAN, part BOOLEAN, share BOOLEAN, cell UBIGINT, value DOUBLE, sized BOOLEAN, low DOUBLE, high DOUBLE, scale UBIGINT,
    least DOUBLE, most DOUBLE, floor DOUBLE, ceiling DOUBLE, first DATE, last DATE, slack INTEGER, once BOOLEAN, moving BOOLEAN,
    metric UBIGINT, ruled BOOLEAN, subject UBIGINT, subjects UBIGINT[], capital BOOLEAN, alias BOOLEAN, change VARCHAR, doings UBIGINT[], words UBIGINT[], nearness FLOAT[]
);
CREATE TABLE outlines (
    article INTEGER, entity UBIGINT, page UBIGINT, title UBIGINT[], moment TIMESTAMP, notice BOOLEAN, tolls BOOLEAN, measures UBIGINT[], lows DOUBLE[],
    highs DOUBLE[], stated BOOLEAN[]
);
CREATE TABLE words (word VARCHAR, articles INTEGER);
CREATE INDEX keys_by_key ON keys (key);
"""


@dataclass(frozen=True, slots=True)
class Article:
    """A document of the archive under its number, with what was mined from it."""

    number: int
    document: Document
    claims: list[Claim]
    covered: DocumentCoverage


@dataclass(frozen=True, slots=True)
class Entry:
    """An article on its way into the archive.

    `digest` is of all that the claims depend on, `keys` are the numbers of the blocking keys, each with the place of its
    claim, `stems` the telling words near the figures, `cuts` tell for each claim by what crowds are cut,
    and `outline` and `screens` what of the text and of each claim tells that pairs are hopeless.
    """

    document: Document
    digest: str
    claims: Sequence[Claim]
    covered: DocumentCoverage
    keys: Sequence[tuple[int, int]]
    stems: Sequence[str]
    cuts: Sequence[str]
    outline: Outline | None
    screens: Sequence[Screen]


class Archive:
    """An open archive; a context manager. Raises StoreError where the file cannot be used."""

    def __init__(self, path: Path, *, write: bool = False) -> None:
        if not write and not path.exists():
            raise StoreError(path, "does not exist", "Make it with `factcheck index PATH --archive FILE`.")
        self.path = path
        self.connection = connect(path, read_only=not write)
        try:
            self._settle(write)
        except BaseException:
            self.connection.close()
            raise

    def _settle(self, write: bool) -> None:
        tables = {name for (name,) in self.connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
        if write and not tables:
            self.connection.execute(f"BEGIN; {TABLES}")
            self.connection.execute("INSERT INTO meta VALUES (?)", [VERSION])
            self.connection.execute("COMMIT")
        elif not {"meta", "articles", "keys"} <= tables:
            raise StoreError(self.path, "is no archive of factcheck", "Name another file.")
        version = self.connection.execute("SELECT version FROM meta").fetchone()
        if version != (VERSION,):
            raise StoreError(self.path, "was written by another version of factcheck", "Index the articles anew.")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.connection.close()

    def limit(self, megabytes: int, folder: str = "") -> None:
        """Let DuckDB take so much memory and one thread; what it writes aside goes to the folder."""
        for name, value in (("memory_limit", f"{megabytes}MB"), ("temp_directory", folder), ("threads", "1")):
            if value:
                self.connection.execute(f"SET {name} = '{value}'")

    def digests(self) -> dict[str, str]:
        """The digest of each article, by its id."""
        return dict(self.connection.execute("SELECT id, digest FROM articles").fetchall())

    def put(self, entries: Sequence[Entry], gone: Iterable[str] = ()) -> None:
        """Add articles, replacing those with the same ids, and remove those in `gone`: all of it or, if it fails, nothing."""
        run = self.connection.execute
        run("BEGIN")
        try:
            self._remove([*gone, *(entry.document.id for entry in entries)])
            if entries:
                self._insert(entries)
            run("COMMIT")
        except BaseException:
            run("ROLLBACK")
            raise

    def _remove(self, ids: list[str]) -> None:
        run = self.connection.execute
        numbers = [
            number for (number,) in run("SELECT number FROM articles WHERE id IN (SELECT unnest(?))", [ids]).fetchall()
        ]
        if not numbers:
            return
        run(
            "UPDATE words SET articles = words.articles - gone.articles FROM (SELECT word, count(*) AS articles FROM"
            " (SELECT unnest(stems) AS word FROM articles WHERE number IN (SELECT unnest(?))) GROUP BY word) AS gone"
            " WHERE words.word = gone.word",
            [numbers],
        )
        run("DELETE FROM words WHERE articles = 0")
        for table, column in (
            ("articles", "number"),
            *((each, "article") for each in ("claims", "keys", "screens", "outlines")),
        ):
            run(f"DELETE FROM {table} WHERE {column} IN (SELECT unnest(?))", [numbers])  # noqa: S608  (our own names)

    def _insert(self, entries: Sequence[Entry]) -> None:
        run = self.connection.execute
        query = "SELECT nextval('numbers') FROM range(?)"
        numbers = sorted(number for (number,) in run(query, [len(entries)]).fetchall())
        numbered = list(zip(numbers, entries, strict=True))
        self._rows("articles", [_article(number, entry) for number, entry in numbered])
        self._rows("claims", [row for number, entry in numbered for row in _claims(number, entry)])
        self._rows(
            "keys",
            [(key, number, place) for number, entry in numbered for key, place in entry.keys],
        )
        self._rows(
            "screens",
            [(number, place, *_values(each)) for number, entry in numbered for place, each in enumerate(entry.screens)],
        )
        self._rows(
            "outlines", [(number, *_values(entry.outline)) for number, entry in numbered if entry.outline is not None]
        )
        run(
            "CREATE OR REPLACE TEMP TABLE told AS SELECT word, count(*) AS articles FROM"
            " (SELECT unnest(stems) AS word FROM articles WHERE number IN (SELECT unnest(?))) GROUP BY word",
            [numbers],
        )
        run("UPDATE words SET articles = words.articles + told.articles FROM told WHERE words.word = told.word")
        run("INSERT INTO words SELECT word, articles FROM told ANTI JOIN words USING (word)")

    def _rows(self, table: str, rows: Sequence[Sequence[Any]]) -> None:
        """Insert rows column by column, which is much quicker than row by row."""
        if not rows:
            return
        columns = [list(column) for column in zip(*rows, strict=True)]
        values = ", ".join(["unnest(?)"] * len(columns))
        self.connection.execute(f"INSERT INTO {table} SELECT {values}", columns)

    def load(self, numbers: Iterable[int]) -> list[Article]:
        """The articles with these numbers, in order of their ids."""
        query = "SELECT number, id, text, document, packed FROM articles WHERE number IN (SELECT unnest(?)) ORDER BY id"
        found = []
        for number, identity, text, document, packed in self.connection.execute(query, [list(numbers)]).fetchall():
            claims, covered = unpack(packed, identity)
            found.append(Article(number, unpack_document(json.loads(document), identity, text), claims, covered))
        return found

    def cuts(self, numbers: Iterable[int]) -> dict[int, list[str]]:
        """By article, by what crowds of its claims are cut, claim by claim."""
        query = (
            "SELECT article, list(cut ORDER BY place) FROM claims WHERE article IN (SELECT unnest(?)) GROUP BY article"
        )
        return dict(self.connection.execute(query, [list(numbers)]).fetchall())

    def stems(self, numbers: Iterable[int]) -> set[str]:
        """The stems near the figures of these articles."""
        query = "SELECT DISTINCT unnest(stems) FROM articles WHERE number IN (SELECT unnest(?))"
        return {stem for (stem,) in self.connection.execute(query, [list(numbers)]).fetchall()}

    def homes(self, words: Iterable[str] | None = None) -> dict[str, int]:
        """In how many articles each of these stems stands near a figure; by default each stem."""
        if words is None:
            return dict(self.connection.execute("SELECT word, articles FROM words").fetchall())
        query = "SELECT word, articles FROM words WHERE word IN (SELECT unnest(?))"
        return dict(self.connection.execute(query, [list(words)]).fetchall())

    def numbers(self) -> list[int]:
        """The numbers of the articles, in the order in which they came."""
        return [
            number for (number,) in self.connection.execute("SELECT number FROM articles ORDER BY number").fetchall()
        ]

    def names(self, numbers: Iterable[int]) -> list[tuple[int, str]]:
        """These articles' numbers with their ids."""
        query = "SELECT number, id FROM articles WHERE number IN (SELECT unnest(?)) ORDER BY number"
        return self.connection.execute(query, [list(numbers)]).fetchall()

    def told(self) -> tuple[int, date | None]:
        """How many articles have claims, and the newest day of publication."""
        row = self.connection.execute(
            "SELECT (SELECT count(DISTINCT article) FROM claims), max(day) FROM articles"
        ).fetchone()
        return row or (0, None)

    def stats(self) -> Mapping[str, int | str | date | None]:
        """How much is in it."""
        row = self.connection.execute(
            "SELECT count(*), coalesce(sum(strlen(text)), 0), min(day), max(day), count(*) FILTER (day IS NULL) FROM articles"
        ).fetchone() or (0, 0, None, None, 0)
        counts = [
            (self.connection.execute(f"SELECT count(*) FROM {table}").fetchone() or (0,))[0]  # noqa: S608  (our own names)
            for table in ("claims", "keys", "words")
        ]
        names = ("articles", "bytes of text", "oldest", "newest", "undated", "claims", "keys", "words", "bytes on disk")
        return dict(zip(names, [*row, *counts, self.path.stat().st_size], strict=True))


def _values(record: Screen | Outline) -> list[Any]:
    return [getattr(record, each.name) for each in fields(record)]


def _article(number: int, entry: Entry) -> tuple[Any, ...]:
    document = entry.document
    return (
        number,
        document.id,
        entry.digest,
        document.title,
        document.publisher,
        day_of(document.published),
        document.text,
        json.dumps(pack_document(document)),
        pack(entry.claims, entry.covered),
        list(entry.stems),
    )


def _claims(number: int, entry: Entry) -> Iterable[tuple[Any, ...]]:
    for place, (claim, cut) in enumerate(zip(entry.claims, entry.cuts, strict=True)):
        quantity, period = claim.quantity, claim.period
        yield (
            number, place, claim.id, claim.subject, claim.metric, quantity.kind, quantity.value, quantity.low, quantity.high,
            quantity.unit, quantity.bound, claim.change, claim.role, claim.modality, period and period.start,
            period and period.end, claim.text, claim.span.line, cut,
        )  # fmt: skip
