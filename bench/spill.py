"""A match of more claims than fit into memory: an archive of shifted copies, checked under a limit."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from common import Options, Row, child

__all__ = ["SIZES", "spill"]

SIZES = (1, 2, 4)
LIMIT = 4000


def spill(options: Options) -> Iterator[Row]:
    """Archives of one to several times the corpus, so that growth shows; `--copies` names the sizes, `--jobs` the processes."""
    yield "archive on disk", "claims", "keys", "pairs", "verdicts", "seconds", "CPU s", "µs/claim", "peak MB, at most"
    with tempfile.TemporaryDirectory() as folder:
        for size in options.copies or SIZES:
            file = Path(folder) / f"{size}.duckdb"
            child("made", options, archive=str(file), copies_made=size)
            told = child("matched", options, archive=str(file), limit_mb=LIMIT, folder=folder, jobs=options.jobs)
            file.unlink()
            spent, most = told["cpu"] + told["workers_cpu"], told["memory"] + told["workers_memory"]
            yield (
                f"{size}x", str(told["claims"]), str(told["keys"]), str(told["pairs"]), str(told["verdicts"]),
                f"{told['seconds']:.0f}", f"{spent:.0f}", f"{spent / told['claims'] * 1e6:.0f}", f"{most:.0f}",
            )  # fmt: skip
