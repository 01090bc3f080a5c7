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
# The articles that come first in a pair, in order of the first article that each is compared with.
ORDERED = """
CREATE OR REPLACE TEMP TABLE ordered AS SELECT article, row_number() OVER (ORDER BY leader, article) - 1 AS place FROM (
    SELECT article, min(partner) AS leader FROM (
        SELECT one >> 20 AS article, other >> 20 AS partner FROM due UNION ALL SELECT other >> 20, one >> 20 FROM due
    ) GROUP BY article
) WHERE article IN (SELECT one >> 20 FROM due)
"""
NAMED = """
SELECT article, list(DISTINCT other >> 20) FROM due JOIN ordered ON article = one >> 20
GROUP BY article, place ORDER BY place
"""
RUN = "SELECT one, other FROM due JOIN ordered ON article = one >> 20 WHERE place BETWEEN ? AND ? ORDER BY one, other"
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
        """Each pair once, in runs that name about so many articles, all pairs of an article together, in order within a run.

        Articles with the same first partner come together, since they have most of their partners in common.
        """
        run = self.connection.execute
        run("CREATE OR REPLACE TEMP TABLE due AS SELECT DISTINCT one, other FROM found")
        run("DROP TABLE found")
        run(ORDERED)
        for first, end in list(_runs(_rows(run(NAMED)), articles)):
            yield run(RUN, [first, end]).fetchall()


def _rows(cursor: "DuckDBPyConnection") -> Iterator[Any]:
    while rows := cursor.fetchmany(10_000):
        yield from rows


def _runs(partners: Iterable[tuple[int, list[int]]], most: int) -> Iterator[tuple[int, int]]:
    """The first and the last place of each run; `partners` are the articles, and those that each is compared with."""
    start = last = 0
    named: set[int] = set()
    for last, (article, others) in enumerate(partners):
        if named and len(named) + len(others) >= most:
            yield start, last - 1
            start, named = last, set()
        named |= {article, *others}
    if named:
        yield start, last
