"""What earlier runs worked out, by all that it depends on, so that nothing is worked out twice."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.config import Settings
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage
from factcheck.store.database import StoreError, connect
from factcheck.store.digest import digest
from factcheck.store.environment import environment
from factcheck.store.records import pack, unpack

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["Cache"]

TABLE = "CREATE TABLE IF NOT EXISTS mined (environment VARCHAR, key VARCHAR PRIMARY KEY, payload BLOB)"
Mined = tuple[list[Claim], DocumentCoverage]
Told = TypeVar("Told")


class Cache:
    """A DuckDB file, held open only while it is read or written, so that runs can share it.

    Nothing here raises: what goes wrong is told in `notes`, and the run goes on without the cache.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: list[str] = []

    def get(self, documents: Sequence[Document], settings: Settings) -> dict[int, Mined]:
        """The mined claims of the documents that are known, by their place."""
        keys = {place: digest(document, settings) for place, document in enumerate(documents)}

        def known(store: "DuckDBPyConnection") -> dict[int, Mined]:
            query = "SELECT key, payload FROM mined WHERE key IN (SELECT unnest(?))"
            rows = dict(store.execute(query, [list(keys.values())]).fetchall())
            return {place: unpack(rows[key], documents[place].id) for place, key in keys.items() if key in rows}

        return self.read(known) or {}

    def put(self, mined: Sequence[tuple[Document, Mined]], settings: Settings) -> None:
        """Keep what was mined; what another version of the tool has kept is dropped."""
        if not mined:
            return
        keys = [digest(document, settings) for document, _ in mined]
        payloads = [pack(*result) for _, result in mined]

        def kept(store: "DuckDBPyConnection") -> None:
            store.execute(TABLE)
            store.execute("DELETE FROM mined WHERE environment <> ?", [environment()])
            query = "INSERT OR IGNORE INTO mined SELECT ?, unnest(?), unnest(?)"
            store.execute(query, [environment(), keys, payloads])

        self.write(kept)

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
