"""The claims of an archive by key, and the pairs of them to compare, sorted by DuckDB in as much memory as it is given."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from factcheck.store.archive import Archive

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["BITS", "Pair", "Spill"]

# The number of a claim is that of its article and its place in it.
BITS = 20
# So many keys are sorted at a time, and so many pairs handed over.
PART, BATCH = 2_000_000, 100_000
MEMBERS = """
SELECT key, (keys.article::UBIGINT << 20) + keys.place, cut FROM keys
JOIN claims ON claims.article = keys.article AND claims.place = keys.place
WHERE key % $parts = $part QUALIFY count(*) OVER (PARTITION BY key) > 1 ORDER BY key, keys.article, keys.place
"""
Member = tuple[int, str]
Pair = tuple[int, int]


class Spill:
    """The way from keys to pairs, of which no more than a part is in memory at a time; the rest lies in `folder`."""

    def __init__(self, archive: Archive, megabytes: int, folder: str) -> None:
        self.connection = archive.connection
        for name, value in (("memory_limit", f"{megabytes}MB"), ("temp_directory", folder), ("threads", "1")):
            self.connection.execute(f"SET {name} = '{value}'")
        self.connection.execute("CREATE OR REPLACE TEMP TABLE found (one UBIGINT, other UBIGINT)")

    def groups(self) -> Iterator[list[Member]]:
        """The claims that share a key, by number and cut in order, key by key."""
        (rows,) = self.connection.execute("SELECT count(*) FROM keys").fetchone() or (0,)
        parts = rows // PART + 1
        for part in range(parts):
            cursor = self.connection.cursor().execute(MEMBERS, {"parts": parts, "part": part})
            for _, members in groupby(_rows(cursor), key=itemgetter(0)):
                yield [(number, cut) for _, number, cut in members]

    def put(self, pairs: Iterable[Pair]) -> None:
        """Take pairs of claims, in any order and more than once."""
        rest = iter(pairs)
        while batch := list(islice(rest, BATCH)):
            columns = [[one for one, _ in batch], [other for _, other in batch]]
            self.connection.execute("INSERT INTO found SELECT unnest(?), unnest(?)", columns)

    def pairs(self, articles: int) -> Iterator[list[Pair]]:
        """Each pair once, in order of the claims, in runs that name about so many articles, all pairs of an article together."""
        run = self.connection.execute
        run("CREATE OR REPLACE TEMP TABLE due AS SELECT DISTINCT one, other FROM found")
        run("DROP TABLE found")
        query = f"SELECT one >> {BITS} AS article, list(DISTINCT other >> {BITS}) FROM due GROUP BY article ORDER BY article"  # noqa: S608
        for first, last in list(_runs(_rows(run(query)), articles)):
            query = "SELECT one, other FROM due WHERE one >= ? AND one < ? ORDER BY one, other"
            yield run(query, [first << BITS, (last + 1) << BITS]).fetchall()


def _rows(cursor: "DuckDBPyConnection") -> Iterator[Any]:
    while rows := cursor.fetchmany(10_000):
        yield from rows


def _runs(partners: Iterable[tuple[int, list[int]]], most: int) -> Iterator[tuple[int, int]]:
    """The first and the last article of each run; `partners` are the articles that each one is compared with."""
    start, last = -1, -1
    named: set[int] = set()
    for article, others in partners:
        if named and len(named) + len(others) >= most:
            yield start, last
            named = set()
        start, last = (article if not named else start), article
        named |= {article, *others}
    if named:
        yield start, last
