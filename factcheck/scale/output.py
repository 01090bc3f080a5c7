"""Writes what a run on a cluster gave, block by block: as Parquet, or as an archive."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.config import DEFAULTS, Settings
from factcheck.indexing import entry
from factcheck.scale.articles import Packed, opened
from factcheck.scale.cluster import Run
from factcheck.store.archive import Archive, Entry
from factcheck.store.digest import digest

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["write_archive", "write_parquet"]

CLAIM = ("id", "document", "line", "text", "subject", "metric", "kind", "value", "low", "high", "unit", "bound", "change", "role",
         "modality", "period_start", "period_end")  # fmt: skip
LINK = ("claims", "kind", "verdict", "reason", "score", "note")
FINDING = (
    "code",
    "name",
    "severity",
    "message",
    "document",
    "line",
    "column",
    "claims",
    "working",
    "confidence",
    "advice",
    "likelier",
)


def write_parquet(done: Run, folder: Path) -> None:
    """`claims.parquet`, `links.parquet` and `findings.parquet` in the folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    _table(folder / "claims.parquet", CLAIM, (_claims(block.result()) for block in done.blocks))
    _table(folder / "links.parquet", LINK, [[{name: getattr(link, name) for name in LINK} for link in done.links]])
    _table(folder / "findings.parquet", FINDING, [[asdict(each) | asdict(each.span) for each in done.findings]])


def _claims(packed: Packed) -> list[Mapping[str, Any]]:
    rows: list[Mapping[str, Any]] = []
    for article in packed:
        for claim in opened(article)[1]:
            quantity, period = claim.quantity, claim.period
            values = (
                claim.id, article.id, claim.span.line, claim.text, claim.subject, claim.metric, quantity.kind, quantity.value,
                quantity.low, quantity.high, quantity.unit, quantity.bound, claim.change, claim.role, claim.modality,
                period and period.start, period and period.end,
            )  # fmt: skip
            rows.append(dict(zip(CLAIM, values, strict=True)))
    return rows


def _table(path: Path, names: tuple[str, ...], batches: Iterable[list[Mapping[str, Any]]]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema([(name, _type(name)) for name in names])
    with parquet.ParquetWriter(path, schema) as writer:
        for rows in batches:
            writer.write_table(pa.Table.from_pylist(rows, schema))


def _type(name: str) -> Any:
    import pyarrow as pa

    if name in ("claims", "working"):
        return pa.list_(pa.string())
    if name in ("score", "confidence"):
        return pa.float64()
    if name in ("line", "column"):
        return pa.int64()
    return pa.date32() if name.startswith("period_") else pa.string()


def write_archive(client: "Client", done: Run, file: Path, settings: Settings = DEFAULTS) -> None:
    """An archive of the articles, or their update in one that is there; a transaction a block."""
    with Archive(file, write=True) as archive:
        for block in done.blocks:
            archive.put(client.submit(_entries, block, settings, pure=False).result())


def _entries(packed: Packed, settings: Settings) -> list[Entry]:
    return [
        entry(document, digest(document, settings), claims, covered)
        for document, claims, covered in map(opened, packed)
    ]
