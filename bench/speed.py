"""What one run costs: memory, several processes, a cache, an archive, a cluster, a cold start."""

import json
import os
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from common import Options, Row, child, cpu
from corpus import base

__all__ = ["archive", "cache", "cluster", "jobs", "memory", "start"]

STARTS = {"factcheck --version": ["-m", "factcheck", "--version"], "factcheck seeds/": ["-m", "factcheck", "seeds/"]}


def memory(options: Options) -> Iterator[Row]:
    """The whole way over the corpus as one, on one core."""
    told = child("check", options)
    yield "end to end", "articles", "KB", "claims", "findings", "seconds", "CPU s", "peak MB"
    yield (
        "check", str(told["documents"]), f"{told['kb']:.0f}", str(told["claims"]), str(told["findings"]),
        f"{told['seconds']:.1f}", f"{told['cpu']:.1f}", f"{told['memory']:.0f}",
    )  # fmt: skip


def jobs(options: Options) -> Iterator[Row]:
    """Two processes against one."""
    yield "two workers", "one, s", "two, s", "ratio", "same"
    for task in ("mine", "check"):
        one, two = child(task, options, jobs=1), child(task, options, jobs=2)
        same = one.get("digest") == two.get("digest") and one["claims"] == two["claims"]
        ratio = one["seconds"] / two["seconds"]
        yield task, f"{one['seconds']:.1f}", f"{two['seconds']:.1f}", f"{ratio:.2f}", "yes" if same else "NO"


def cache(options: Options) -> Iterator[Row]:
    """One changed article in a corpus that a cache knows."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "cache.duckdb")
        cold = child("cached", options, changed=True)
        filled = child("cached", options, cache=file)
        warm = child("cached", options, cache=file, changed=True)
    yield "one changed article", "seconds", "of cold", "same findings"
    yield "cold, no cache", f"{cold['seconds']:.2f}", "100%", ""
    yield "cold, filling it", f"{filled['seconds']:.2f}", f"{filled['seconds'] / cold['seconds']:.0%}", ""
    same = "yes" if warm["digest"] == cold["digest"] else "NO"
    yield "warm", f"{warm['seconds']:.2f}", f"{warm['seconds'] / cold['seconds']:.0%}", same


def archive(options: Options) -> Iterator[Row]:
    """A draft alone, and against an archive of the corpus."""
    longest = sorted(base(options.corpus, options.limit), key=lambda each: len(each.text))[-3:]
    draft_text = longest[0].text
    with tempfile.TemporaryDirectory() as folder:
        file, draft = Path(folder) / "archive.duckdb", Path(folder) / "draft.md"
        put = child("index", options, archive=str(file))
        draft.write_text(f"---\npublished: {longest[0].published}\n---\n\n{draft_text}\n", encoding="utf-8")
        told = ["-m", "factcheck", "check", str(draft), "--output", os.devnull]
        alone = min(_wall(told) for _ in range(options.runs))
        against = min(_wall([*told, "--against", str(file)]) for _ in range(options.runs))
        size = file.stat().st_size / 1e6
    yield "draft against an archive", "seconds", "x alone"
    yield "draft alone", f"{alone:.2f}", "1.0"
    yield "--against", f"{against:.2f}", f"{against / alone:.1f}"
    yield (f"the archive: {put['documents']} articles, {size:.0f} MB, made in {put['seconds']:.1f} s",)


def cluster(options: Options) -> Iterator[Row]:
    """Two workers of a local cluster."""
    if find_spec("distributed") is None:
        yield ("cluster: left out, distributed is not installed",)
        return
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "corpus.jsonl"
        with lines.open("w", encoding="utf-8") as file:
            for each in base(options.corpus, options.limit):
                row = {"id": each.id, "title": each.title, "text": each.text, "published": str(each.published)}
                file.write(json.dumps(row) + "\n")
        one, two = (child("scale", options, lines=str(lines), workers=workers) for workers in (1, 2))
    yield "local cluster", "seconds", "articles/s"
    for name, told in (("1 worker", one), ("2 workers", two)):
        yield name, f"{told['seconds']:.1f}", f"{told['documents'] / told['seconds']:.0f}"


def start(options: Options) -> Iterator[Row]:
    """CPU time of a cold command, and its ratio to that of a bare interpreter, which two machines can compare."""
    bare = min(cpu(["-c", "pass"]) for _ in range(options.runs))
    yield "start", "CPU ms", "x bare"
    yield "python -c pass", f"{bare * 1000:.0f}", "1.0"
    for name, arguments in STARTS.items():
        seconds = min(cpu(arguments) for _ in range(options.runs))
        yield name, f"{seconds * 1000:.0f}", f"{seconds / bare:.1f}"


def _wall(arguments: list[str]) -> float:
    begun = perf_counter()
    cpu(arguments)
    return perf_counter() - begun
