"""What the tables share: a measured child process, rows as plain text, sizes."""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from os import cpu_count
from pathlib import Path
from typing import Any

__all__ = ["ROOT", "Options", "Row", "abreast", "child", "cpu", "machine", "megabytes", "show", "workers"]

ROOT = Path(__file__).resolve().parent.parent
Row = tuple[str, ...]
# Modules are compiled once and kept, as they are where a package is installed, but outside the checkout.
INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
INSTALLED["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "factcheck-bytecode")


@dataclass(frozen=True, slots=True)
class Options:
    """What a table is measured on: a corpus (None: the seeds, shifted), how much of it, how often, where peers live, in how many copies, by how many processes."""

    corpus: Path | None
    limit: int
    runs: int
    peers: Path
    plot: Path
    copies: tuple[int, ...] = ()
    jobs: int = 1


def child(task: str, options: Options, **values: Any) -> dict[str, Any]:
    """What `bench/child.py` measured of a task in a process of its own."""
    return abreast(1, task, options, **values)[0]


def abreast(count: int, task: str, options: Options, **values: Any) -> list[dict[str, Any]]:
    """What each of so many processes measured of the same task, all at once and each on its own."""
    told = {"corpus": str(options.corpus) if options.corpus else None, "limit": options.limit, **values}
    command = [sys.executable, str(ROOT / "bench" / "child.py"), task, json.dumps(told)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=INSTALLED) for _ in range(count)]
    printed = [each.communicate()[0] for each in running]
    if any(each.returncode for each in running):
        raise SystemExit(f"{task} ended with status {[each.returncode for each in running]}")
    return [json.loads(lines.splitlines()[-1]) for lines in printed]


def cpu(arguments: list[str], cwd: Path = ROOT) -> float:
    """User and system seconds of a Python process; it may find something, but must not break."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *arguments], cwd=cwd, check=False, stdout=subprocess.DEVNULL, env=INSTALLED)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(arguments)} ended with status {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def megabytes(whose: int = resource.RUSAGE_SELF) -> float:
    """The most memory that this process has held so far, in MB, or the largest of its children that have ended."""
    most = resource.getrusage(whose).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def workers(jobs: int) -> dict[str, float]:
    """What so many processes took that this one started and that have ended: CPU seconds, and MB as if each had held as much as the largest."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    largest = megabytes(resource.RUSAGE_CHILDREN)
    return {"workers_cpu": used.ru_utime + used.ru_stime, "workers_memory": jobs * largest if jobs > 1 else 0.0}


def machine() -> str:
    """One line on where this runs."""
    return f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cpu_count()} cores"


def show(rows: Iterable[Row]) -> None:
    """Print rows as a table; the first is its head, a row of one cell is a note."""
    told = list(rows)
    table = [row for row in told if len(row) > 1]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in told:
        if len(row) == 1:
            print(row[0])
            continue
        first, *others = row
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        print("  ".join([first.ljust(widths[0]), *cells]))
    print(flush=True)
