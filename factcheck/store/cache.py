"""Mined claims by all that they depend on, so that a text that has not changed is not mined again."""

from collections.abc import Sequence
from pathlib import Path

from factcheck.config import Settings
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage
from factcheck.store.database import StoreError, connect
from factcheck.store.digest import digest
from factcheck.store.environment import environment
from factcheck.store.records import pack, unpack

__all__ = ["Cache"]

TABLE = "CREATE TABLE IF NOT EXISTS mined (environment VARCHAR, key VARCHAR PRIMARY KEY, payload BLOB)"
Mined = tuple[list[Claim], DocumentCoverage]


class Cache:
    """A DuckDB file of mined claims, held open only while it is read or written, so that runs can share it.

    Nothing here raises: what goes wrong is told in `notes`, and the run goes on without the cache.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notes: list[str] = []

    def get(self, documents: Sequence[Document], settings: Settings) -> dict[int, Mined]:
        """What is known of the documents, by their place."""
        if not documents or not self.path.exists():
            return {}
        keys = {place: digest(document, settings) for place, document in enumerate(documents)}
        try:
            with connect(self.path, read_only=True) as store:
                query = "SELECT key, payload FROM mined WHERE key IN (SELECT unnest(?))"
                rows = dict(store.execute(query, [list(keys.values())]).fetchall())
            return {place: unpack(rows[key], documents[place].id) for place, key in keys.items() if key in rows}
        except Exception as error:  # noqa: BLE001  (a cache that is broken or busy costs time, never the run)
            self._note(error)
            return {}

    def put(self, mined: Sequence[tuple[Document, Mined]], settings: Settings) -> None:
        """Keep what was mined; what another version of the tool has kept is dropped."""
        if not mined:
            return
        keys = [digest(document, settings) for document, _ in mined]
        payloads = [pack(*result) for _, result in mined]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with connect(self.path) as store:
                store.execute(TABLE)
                store.execute("DELETE FROM mined WHERE environment <> ?", [environment()])
                query = "INSERT OR IGNORE INTO mined SELECT ?, unnest(?), unnest(?)"
                store.execute(query, [environment(), keys, payloads])
        except Exception as error:  # noqa: BLE001  (likewise)
            self._note(error)

    def _note(self, error: Exception) -> None:
        said = str(error) if isinstance(error, StoreError) else f"{self.path.as_posix()}: {str(error).splitlines()[:1]}"
        note = f"the cache is not used: {said}"
        if note not in self.notes:
            self.notes.append(note)
