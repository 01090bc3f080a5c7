"""Plain tables of how fast factcheck is on this machine: `python bench/run.py [TABLE…] [--corpus FILE]`.

The corpus is a file of JSON lines, gzipped or not, with `id`, `text`, `title` and `date` in each; the newswire of the
folder that FACTCHECK_SHARED names, where it is set; or the project's own seeds in copies under other names and dates.
"""

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from common import ROOT, Options, Row, machine, show
from growth import growth
from speed import archive, cache, cluster, jobs, memory, start
from spill import spill
from throughput import throughput

__all__ = ["main"]

TABLES: dict[str, Callable[[Options], Iterator[Row]]] = {
    "throughput": throughput,
    "memory": memory,
    "growth": growth,
    "jobs": jobs,
    "cache": cache,
    "archive": archive,
    "spill": spill,
    "start": start,
    "cluster": cluster,
}
NEWSWIRE = "bench/data/newswire.dev.jsonl.gz"


def main() -> None:
    """Print the tables that were asked for, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=f"{', '.join(TABLES)}; all by default")
    parser.add_argument("--corpus", type=Path, help="articles as JSON lines; default: $FACTCHECK_SHARED, or the seeds")
    parser.add_argument("--limit", type=int, default=0, help="only the first N articles")
    parser.add_argument("--runs", type=int, default=3, help="repetitions of what is short, of which the best counts")
    peers = Path(tempfile.gettempdir()) / "factcheck-peers"
    parser.add_argument("--peers", type=Path, default=peers, help="where the peers' environments are kept")
    parser.add_argument("--plot", type=Path, default=ROOT / "docs" / "growth.svg", help="where the plot of growth goes")
    copies = "of the corpus: how many in each archive of the table spill"
    parser.add_argument("--copies", type=int, nargs="+", default=[], metavar="N", help=copies)
    parser.add_argument("--jobs", type=int, default=1, help="processes of the table spill")
    given = parser.parse_args()
    if unknown := set(given.tables) - set(TABLES):
        parser.error(f"no such table: {', '.join(sorted(unknown))}")
    shared = os.environ.get("FACTCHECK_SHARED")
    corpus = given.corpus or (Path(shared) / NEWSWIRE if shared else None)
    options = Options(corpus, given.limit, given.runs, given.peers, given.plot, tuple(given.copies), given.jobs)
    print(f"{machine()}; {corpus.name if corpus else 'seeds, in copies'}\n", flush=True)
    for name in given.tables or TABLES:
        show(TABLES[name](options))


if __name__ == "__main__":
    main()
