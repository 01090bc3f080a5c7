"""Where mined claims are kept between runs, and whether it pays to keep them."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.store.cache import Cache

__all__ = ["cache_for"]

# Fewer files are mined sooner than a database is opened.
WORTHWHILE = 200


def cache_for(files: int, named: Path | None, *, wanted: bool) -> "Cache | None":
    """The cache in the file `named`, else the user's own where there are many files; None where not wanted.

    Without DuckDB there is none, unless one is named.
    """
    if not wanted or (named is None and (files < WORTHWHILE or find_spec("duckdb") is None)):
        return None
    from factcheck.store.cache import Cache

    return Cache(named or _folder() / "mined.duckdb")


def _folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("factcheck", appauthor=False)
