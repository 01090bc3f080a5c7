"""Opens a DuckDB file that other runs may be using at the moment."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = ["MissingError", "Run", "StoreError", "connect"]

# What runs a statement of SQL with its values.
Run: TypeAlias = Callable[..., Any]

# One process writes at a time; another waits for so long and so often.
PAUSE, TRIES = 0.05, 20


class StoreError(Exception):
    """A store that cannot be used: which file, what is wrong, what to do."""

    def __init__(self, path: Path, message: str, remedy: str = "") -> None:
        self.path, self.message, self.remedy = path, message, remedy
        super().__init__(f"{path.as_posix()}: {message}. {remedy}".rstrip())


class MissingError(StoreError):
    """DuckDB is not installed."""


def connect(path: Path, *, read_only: bool = False, tries: int = TRIES) -> "DuckDBPyConnection":
    """A connection to the file. Raises StoreError where another process holds it for long, or it is no database."""
    try:
        import duckdb
    except ImportError:
        raise MissingError(path, "needs DuckDB", "Run `pip install 'factcheck-figures[archive]'`.") from None
    for left in reversed(range(tries)):
        try:
            return duckdb.connect(str(path), read_only=read_only)
        except duckdb.Error as error:
            said = str(error).splitlines()[0]
            if "lock" not in said.lower():
                raise StoreError(path, f"cannot be opened: {said}", "Name another file.") from None
            if not left:
                raise StoreError(path, "is in use by another run", "Try again when that has ended.") from None
        Event().wait(PAUSE)
    raise StoreError(path, "cannot be opened")
