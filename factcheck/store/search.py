"""Claims of an archive by subject, metric, words and time, as rows or as a file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.store.archive import Archive
from factcheck.store.database import StoreError

__all__ = ["Wanted", "export_to", "search"]

COLUMNS = (
    "articles.id AS document", "articles.day AS published", "claims.line", "claims.id AS claim", "claims.text", "subject",
    "metric", "kind", "value", "low", "high", "unit", "bound", "change", "role", "modality", "first AS period_start",
    "last AS period_end",
)  # fmt: skip
FORMATS = {".jsonl": "FORMAT json", ".parquet": "FORMAT parquet"}
# A figure without a period holds on the day of its article.
CONDITIONS = (
    ("subject", "lower(subject) = lower(?)"),
    ("metric", "metric = ?"),
    ("text", "contains(lower(articles.text), lower(?))"),
    ("since", "coalesce(last, first, articles.day) >= ?"),
    ("until", "coalesce(first, last, articles.day) <= ?"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What claims are looked for; None wants all."""

    subject: str | None = None
    metric: str | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None


def search(archive: Archive, wanted: Wanted, limit: int) -> Iterator[Mapping[str, Any]]:
    """At most `limit` claims, in order of articles and text."""
    query, values = _query(wanted)
    found = archive.connection.execute(f"{query} LIMIT ?", [*values, limit])
    names = [each[0] for each in found.description or ()]
    for row in found.fetchall():
        yield dict(zip(names, row, strict=True))


def export_to(archive: Archive, wanted: Wanted, path: Path) -> int:
    """Write the claims to a file, whose name says the format; how many there were. Raises StoreError."""
    style = FORMATS.get(path.suffix.lower())
    if style is None:
        raise StoreError(path, "has no suffix that tells a format", f"Name a file ending in {' or '.join(FORMATS)}.")
    query, values = _query(wanted)
    import duckdb

    try:
        quoted = str(path).replace("'", "''")
        done = archive.connection.execute(f"COPY ({query}) TO '{quoted}' ({style})", values).fetchone()
    except duckdb.IOException as error:
        raise StoreError(path, f"cannot be written: {str(error).splitlines()[0]}", "Name another file.") from None
    return int(done[0]) if done else 0


def _query(wanted: Wanted) -> tuple[str, list[Any]]:
    given = [(clause, getattr(wanted, name)) for name, clause in CONDITIONS if getattr(wanted, name) is not None]
    where = f" WHERE {' AND '.join(clause for clause, _ in given)}" if given else ""
    query = (
        f"SELECT {', '.join(COLUMNS)} FROM claims JOIN articles ON articles.number = claims.article{where}"  # noqa: S608
        " ORDER BY articles.id, claims.place"
    )
    return query, [value for _, value in given]
