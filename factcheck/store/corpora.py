"""What earlier runs made of whole corpora: the marks of their texts, the verdicts between these, and the findings."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.store.cache import Cache
from factcheck.store.environment import comparing

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Kept", "Marks", "keep", "marks", "recall"]

# The last so many corpora are kept.
MOST = 4
TABLES = """
CREATE TABLE IF NOT EXISTS marked (
    environment VARCHAR, key VARCHAR PRIMARY KEY, keys BLOB, owners BLOB, stems VARCHAR, cuts VARCHAR, near VARCHAR, series VARCHAR
);
CREATE SEQUENCE IF NOT EXISTS turns;
CREATE TABLE IF NOT EXISTS corpora (environment VARCHAR, turn BIGINT, texts VARCHAR[], payload BLOB);
"""
# What is kept of the marks of one text: see `Marked.pack`; last the series of its claims.
Marks = tuple[bytes, bytes, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a run left of a corpus, packed.

    `texts` are its digests in order, `verdicts` those between two texts by their places, `outcomes` what became of each
    group of texts by a digest of all that it rests on. `crowds` are the claims with more look-alikes than are compared, by
    key: the places of their texts, and their own in these.
    """

    texts: tuple[str, ...]
    verdicts: Mapping[tuple[int, int], str]
    outcomes: Mapping[str, str]
    crowds: Mapping[int, Sequence[tuple[int, int]]]


def marks(cache: Cache, keys: Sequence[str]) -> dict[str, Marks]:
    """The marks of the texts that are known, by their digests."""

    def known(store: "DuckDBPyConnection") -> dict[str, Marks]:
        if not _made(store):
            return {}
        query = "SELECT key, keys, owners, stems, cuts, near, series FROM marked WHERE environment = ? AND key IN (SELECT unnest(?))"
        return {row[0]: row[1:] for row in store.execute(query, [comparing(), list(keys)]).fetchall()}

    return cache.read(known) or {}


def recall(cache: Cache, keys: Sequence[str]) -> Kept | None:
    """The corpus that has most of these texts, if it has half of them."""

    def known(store: "DuckDBPyConnection") -> Kept | None:
        if not _made(store):
            return None
        row = store.execute(
            "SELECT texts, payload, len(list_intersect(texts, ?)) AS common FROM corpora WHERE environment = ?"
            " AND 2 * common >= ? ORDER BY common DESC, turn DESC LIMIT 1",
            [list(keys), comparing(), len(keys)],
        ).fetchone()
        return None if row is None else _unpacked(row[0], row[1])

    return cache.read(known)


def keep(cache: Cache, new: Mapping[str, Marks], kept: Kept, former: Kept | None) -> None:
    """Keep the marks of texts that are new and the corpus, in place of its `former` state; drop what is too old to be of use."""

    def told(store: "DuckDBPyConnection") -> None:
        store.execute(TABLES)
        for table in ("marked", "corpora"):
            store.execute(f"DELETE FROM {table} WHERE environment <> ?", [comparing()])  # noqa: S608  (our own names)
        if new:
            columns = [list(column) for column in zip(*((key, *each) for key, each in new.items()), strict=True)]
            query = f"INSERT OR IGNORE INTO marked SELECT ?, {', '.join(['unnest(?)'] * len(columns))}"
            store.execute(query, [comparing(), *columns])
        if former is not None:
            store.execute("DELETE FROM corpora WHERE texts = ?", [list(former.texts)])
        store.execute(
            "INSERT INTO corpora SELECT ?, nextval('turns'), ?, ?", [comparing(), list(kept.texts), _packed(kept)]
        )
        store.execute(
            "DELETE FROM corpora WHERE turn NOT IN (SELECT turn FROM corpora ORDER BY turn DESC LIMIT ?)", [MOST]
        )

    cache.write(told)


def _made(store: "DuckDBPyConnection") -> bool:
    query = "SELECT count(*) FROM duckdb_tables() WHERE table_name IN ('marked', 'corpora')"
    return store.execute(query).fetchone() == (2,)


def _packed(kept: Kept) -> bytes:
    verdicts = [[*places, packed] for places, packed in kept.verdicts.items()]
    told = [verdicts, kept.outcomes, [*kept.crowds.items()]]
    return zlib.compress(json.dumps(told, separators=(",", ":")).encode(), 1)


def _unpacked(texts: Sequence[str], payload: bytes) -> Kept:
    verdicts, outcomes, crowds = json.loads(zlib.decompress(payload))
    held: dict[tuple[int, int], Any] = {(one, other): packed for one, other, packed in verdicts}
    return Kept(tuple(texts), held, outcomes, {key: [(text, claim) for text, claim in each] for key, each in crowds})
