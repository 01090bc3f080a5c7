"""Plain tables of how fast factcheck is on this machine: `python bench/run.py [mining] [start]`.

Mining is measured on the project's own seeds, repeated under new ids; a start as CPU time over
that of `python -c pass`, so that figures of two machines can be compared. The best of several runs counts:
noise only ever adds.
"""

import argparse
import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import factcheck

__all__ = ["main"]

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = {".html", ".md", ".txt"}
STARTS = {
    "factcheck --version": ["-m", "factcheck", "--version"],
    "factcheck seeds/": ["-m", "factcheck", "seeds/"],
}


def mining(runs: int) -> Iterable[tuple[str, ...]]:
    """Throughput of `mine` on the seeds, read beforehand."""
    seeds = [factcheck.read(path) for path in sorted((ROOT / "seeds").iterdir()) if path.suffix in ARTICLES]
    documents = [replace(seed, id=f"{seed.id}#{number}") for number in range(20) for seed in seeds]
    size = sum(len(document.text.encode()) for document in documents) / 1000
    claims = [claim for document in documents for claim in factcheck.mine(document)]
    seconds = min(_seconds(lambda: [factcheck.mine(document) for document in documents]) for _ in range(runs))
    yield "mining", "KB", "claims", "seconds", "KB/s", "µs/claim"
    yield (
        f"seeds x {len(documents) // len(seeds)}",
        f"{size:.0f}",
        str(len(claims)),
        f"{seconds:.3f}",
        f"{size / seconds:.0f}",
        f"{seconds / max(1, len(claims)) * 1e6:.0f}",
    )


def start(runs: int) -> Iterable[tuple[str, ...]]:
    """CPU time of a cold command, and its ratio to that of a bare interpreter."""
    bare = min(_cpu(["-c", "pass"]) for _ in range(runs))
    yield "start", "CPU ms", "x bare"
    yield "python -c pass", f"{bare * 1000:.0f}", "1.0"
    for name, arguments in STARTS.items():
        seconds = min(_cpu(arguments) for _ in range(runs))
        yield name, f"{seconds * 1000:.0f}", f"{seconds / bare:.1f}"


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _cpu(arguments: list[str]) -> float:
    """User and system seconds of a Python process that must end well."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _print(rows: Iterable[tuple[str, ...]]) -> None:
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for first, *others in table:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        print("  ".join([first.ljust(widths[0]), *cells]))
    print()


TABLES: dict[str, Callable[[int], Iterable[tuple[str, ...]]]] = {"mining": mining, "start": start}


def main() -> None:
    """Print the tables that were asked for, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=f"{', '.join(TABLES)}; all by default")
    parser.add_argument("--runs", type=int, default=5, help="repetitions, of which the best counts")
    options = parser.parse_args()
    if unknown := set(options.tables) - set(TABLES):
        parser.error(f"no such table: {', '.join(sorted(unknown))}")
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores\n")
    for name in options.tables or TABLES:
        _print(TABLES[name](options.runs))


if __name__ == "__main__":
    main()
