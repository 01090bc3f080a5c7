"""What earlier runs worked out, by all that it depends on, so that nothing is worked out twice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from factcheck.model.claims import TextClaims
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage
from factcheck.store.database import StoreError, connect
from factcheck.store.environment import comparing, environment
from factcheck.store.shut import pack, unpack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Cache"]

# What is kept of single files and texts: a table each, of packed values by digests of all that these rest on.
Table = Literal["readings", "mined", "pages"]
MADE = "CREATE TABLE IF NOT EXISTS {} (environment VARCHAR, key VARCHAR PRIMARY KEY, payload BLOB)"
Mined = tuple[TextClaims, DocumentCoverage]
Told = TypeVar("Told")


class Cache:
    """A DuckDB file, held open only while it is read or written, so that runs can share it.

    Nothing here raises: what goes wrong is told in `notes`, and the run goes on without the cache.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: list[str] = []

    def recall(self, table: Table, keys: Sequence[str], unpacked: Callable[[int, bytes], Told]) -> dict[int, Told]:
        """What is known by these keys, as `unpacked` makes it of the place of a key and what was kept."""

        def known(store: "DuckDBPyConnection") -> dict[int, Told]:
            made = store.execute("SELECT count(*) FROM duckdb_tables() WHERE table_name = ?", [table]).fetchone()
            if made == (0,):
                return {}
            query = f"SELECT key, payload FROM {table} WHERE key IN (SELECT unnest(?))"  # noqa: S608  (our own names)
            rows = dict(store.execute(query, [list(keys)]).fetchall())
            return {place: unpacked(place, rows[key]) for place, key in enumerate(keys) if key in rows}

        return self.read(known) or {}

    def keep(self, table: Table, new: Mapping[str, bytes]) -> None:
        """Keep what is new; what another version of the tool has kept is dropped."""
        if not new:
            return

        def kept(store: "DuckDBPyConnection") -> None:
            store.execute(MADE.format(table))
            told = comparing() if table == "pages" else environment()
            store.execute(f"DELETE FROM {table} WHERE environment <> ?", [told])  # noqa: S608
            query = f"INSERT OR REPLACE INTO {table} SELECT ?, unnest(?), unnest(?)"
            store.execute(query, [told, list(new), list(new.values())])

        self.write(kept)

    def get(self, documents: Sequence[Document], keys: Sequence[str]) -> dict[int, Mined]:
        """The mined claims of the documents that are known, by their place; `keys` are the digests of all.

        The claims of a text are made of what was kept when one is asked for.
        """
        return self.recall("mined", keys, lambda place, packed: unpack(packed, documents[place].id, keys[place]))

    def put(self, mined: Iterable[Mined]) -> None:
        """Keep what was mined."""
        self.keep("mined", {claims.digest: pack(claims, covered) for claims, covered in mined})

    def read(self, ask: Callable[["DuckDBPyConnection"], Told]) -> Told | None:
        """What `ask` finds in the file; None where there is none or it cannot be used."""
        if not self.path.exists():
            return None
        try:
            with connect(self.path, read_only=True) as store:
                return ask(store)
        except Exception as error:  # noqa: BLE001  (a cache that is broken or busy costs time, never the run)
            self._note(error)
            return None

    def write(self, tell: Callable[["DuckDBPyConnection"], None]) -> None:
        """Let `tell` change the file in one transaction."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with connect(self.path) as store:
                store.execute("BEGIN")
                tell(store)
                store.execute("COMMIT")
        except Exception as error:  # noqa: BLE001  (likewise)
            self._note(error)

    def _note(self, error: Exception) -> None:
        said = str(error) if isinstance(error, StoreError) else f"{self.path.as_posix()}: {str(error).splitlines()[:1]}"
        note = f"the cache is not used: {said}"
        if note not in self.notes:
            self.notes.append(note)
