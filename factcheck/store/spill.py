"""The way from an archive's keys to pairs of claims and from these to verdicts, in as much memory as DuckDB is given."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from factcheck.model.screen import Limits
from factcheck.store import keyed, screens
from factcheck.store.archive import Archive
from factcheck.store.turns import turns

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["BITS", "PLACES", "Pair", "Spill", "Turns"]

# The number of a claim is that of its article and its place in it.
BITS = 20
PLACES = (1 << BITS) - 1
# So many keys are grouped at a time, so many pairs screened, and so many handed over.
PART, BATCH, RUN = 4_000_000, 8_000_000, 50_000
NUMBERS = (
    f"CREATE OR REPLACE TEMP MACRO numbered(article, place) AS (article::UBIGINT << {BITS}) + place::UBIGINT",
    f"CREATE OR REPLACE TEMP MACRO home(claim) AS claim >> {BITS}",
)
TABLES = (
    "found (one UBIGINT, other UBIGINT)",
    "kept (one UBIGINT, other UBIGINT)",
    "crowds (claim UBIGINT)",
    "verdicts (one UINTEGER, other UINTEGER, packed VARCHAR)",
)
# Each article with those it is compared with, of which that with the fewest partners comes last.
NEIGHBOURS = """
WITH pairs AS (SELECT DISTINCT home(one) AS here, home(other) AS there FROM kept WHERE here != there),
sides AS (SELECT here, there FROM pairs UNION ALL SELECT there, here FROM pairs),
degrees AS (SELECT here AS article, count(*) AS degree FROM sides GROUP BY here)
SELECT here, there FROM sides JOIN degrees ON article = there ORDER BY here, degree DESC, there
"""
ALONE = "SELECT DISTINCT home(one) AS article FROM kept WHERE article NOT IN (SELECT unnest(?)) ORDER BY article"
TURNS = "CREATE OR REPLACE TEMP TABLE turns AS SELECT unnest(?)::UBIGINT AS article, unnest(?) AS turn"
PLACED = """
CREATE OR REPLACE TEMP TABLE placed AS
SELECT least(a.turn, b.turn) AS turn, one, other FROM (SELECT DISTINCT one, other FROM kept)
JOIN turns AS a ON a.article = home(one) JOIN turns AS b ON b.article = home(other) ORDER BY turn, one, other
"""
Pair: TypeAlias = tuple[int, int]
# The first and the last turn of a run.
Turns: TypeAlias = tuple[int, int]


class Spill:
    """The pairs and the verdicts of one comparison; what does not fit into memory lies in `folder`."""

    def __init__(self, archive: Archive, megabytes: int, folder: str) -> None:
        self._run = archive.connection.execute
        archive.limit(megabytes, folder)
        for macro in NUMBERS:
            self._run(macro)
        for table in TABLES:
            self._run(f"CREATE OR REPLACE TEMP TABLE {table}")

    def find(self, crowd: int, limits: Limits, telling: Mapping[int, float]) -> None:
        """Find the pairs of claims that share a key and are of one kind, and keep those that may be linked.

        A `crowd` is that many claims of one key that are all compared; `telling` says how telling words are, by their
        numbers: one that it does not list counts in full.
        """
        keyed.marks(self._run)
        parts = self._number("SELECT count(*) FROM keys") // PART + 1
        for part in range(parts):
            keyed.found(self._run, crowd, part, parts)
        screens.weigh(self._run, telling)
        last = self._number("SELECT coalesce(max(number), 0) + 1 FROM articles")
        step = last * BATCH // max(1, self._number("SELECT count(*) FROM found")) + 1
        for first in range(0, last, step):
            screens.kept(self._run, limits, first, first + step)
        for table in ("marks", "members", "named", "timed", "windows", "grouped", "found", "weighed", "due", "needed"):
            self._run(f"DROP TABLE {table}")

    def crowds(self) -> dict[int, int]:
        """By article, how many of its claims have more look-alikes than are compared."""
        return dict(self._run("SELECT home(claim), count(DISTINCT claim) FROM crowds GROUP BY ALL").fetchall())

    def runs(self) -> list[Turns]:
        """Bring the pairs that are kept into an order in which articles come beside their partners, and part it in runs."""
        order = turns(_rows(self._run(NEIGHBOURS))).tolist()
        order += [article for (article,) in self._run(ALONE, [order]).fetchall()]
        self._run(TURNS, [order, [*range(len(order))]])
        self._run(PLACED)
        return [*_runs(self._run("SELECT turn, count(*) FROM placed GROUP BY turn ORDER BY turn").fetchall())]

    def pairs(self, run: Turns) -> list[Pair]:
        """The pairs of a run, each once, all of two articles together."""
        query = "SELECT one, other FROM placed WHERE turn BETWEEN ? AND ? ORDER BY turn, one, other"
        return self._run(query, list(run)).fetchall()

    def put(self, verdicts: Mapping[Pair, str]) -> None:
        """Take verdicts between articles, packed."""
        if verdicts:
            columns = [[one for one, _ in verdicts], [other for _, other in verdicts], [*verdicts.values()]]
            self._run("INSERT INTO verdicts SELECT unnest(?), unnest(?), unnest(?)", columns)

    def joined(self) -> list[Pair]:
        """The articles between which there are verdicts."""
        return self._run("SELECT one, other FROM verdicts").fetchall()

    def verdicts(self, articles: Iterable[int]) -> dict[Pair, str]:
        """The verdicts between these articles and those that follow each."""
        query = "SELECT one, other, packed FROM verdicts WHERE one IN (SELECT unnest(?))"
        return {(one, other): packed for one, other, packed in self._run(query, [list(articles)]).fetchall()}

    def _number(self, query: str) -> int:
        ((found,),) = self._run(query).fetchall()
        return int(found)


def _rows(cursor: "DuckDBPyConnection") -> Iterator[Any]:
    while rows := cursor.fetchmany(100_000):
        yield from rows


def _runs(sizes: Sequence[tuple[int, int]]) -> Iterator[Turns]:
    """The first and the last turn of each run; `sizes` are how many pairs each has."""
    start, count = 0, 0
    for turn, pairs in sizes:
        if count and count + pairs > RUN:
            yield start, turn - 1
            start, count = turn, 0
        count += pairs
    if count:
        yield start, sizes[-1][0]
