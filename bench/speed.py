"""What one run costs: memory, several processes, a cache, an archive, a cluster, a cold start."""

import json
import os
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

from common import Options, Row, abreast, child, cpu
from corpus import base

from factcheck import Document

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
    """Two processes against one; and two that do all the work each, which tells what two cores of this machine can give."""
    yield "two workers", "one, s", "two, s", "ratio", "same", "machine's limit"
    for task in ("mine", "check"):
        one, two = child(task, options, jobs=1), child(task, options, jobs=2)
        apart = max(each["seconds"] for each in abreast(2, task, options, jobs=1))
        same = one.get("digest") == two.get("digest") and one["claims"] == two["claims"]
        ratio, limit = one["seconds"] / two["seconds"], 2 * one["seconds"] / apart
        yield (
            task,
            f"{one['seconds']:.1f}",
            f"{two['seconds']:.1f}",
            f"{ratio:.2f}",
            "yes" if same else "NO",
            f"{limit:.2f}",
        )


def cache(options: Options) -> Iterator[Row]:
    """One changed file in a folder that a cache knows, by the command line."""
    documents = base(options.corpus, options.limit)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        folder = home / "articles"
        folder.mkdir()
        files = [_written(each, folder, number) for number, each in enumerate(documents)]
        known = ["--cache", str(home / "cache.duckdb")]
        filled = _checked(folder, home / "filled", known)
        with files[len(files) // 2].open("a", encoding="utf-8") as file:
            file.write("\nIt employs 1,234 people.\n")
        cold = _checked(folder, home / "cold", ["--no-cache"])
        warm = _checked(folder, home / "warm", known)
        same = (home / "cold").read_bytes() == (home / "warm").read_bytes()
    yield f"one changed file of {len(files)}", "CPU s", "of cold", "same report"
    yield "cold, no cache", f"{cold:.2f}", "100%", ""
    yield "cold, filling it", f"{filled:.2f}", f"{filled / cold:.0%}", ""
    yield "warm", f"{warm:.2f}", f"{warm / cold:.0%}", "yes" if same else "NO"


def _written(document: Document, folder: Path, number: int) -> Path:
    """A numbered file with the document, its title and its day."""
    file = folder / f"{number}.md"
    title = json.dumps(document.title, ensure_ascii=False)
    text = f"---\ntitle: {title}\npublished: {document.published}\n---\n\n{document.text}\n"
    file.write_text(text, encoding="utf-8", errors="replace")
    return file


def _checked(folder: Path, output: Path, options: list[str]) -> float:
    """CPU seconds of a check of the folder."""
    return cpu(["-m", "factcheck", "check", str(folder), "--output", str(output), *options])


def archive(options: Options) -> Iterator[Row]:
    """A draft alone, and against an archive of the corpus."""
    longest = sorted(base(options.corpus, options.limit), key=lambda each: len(each.text))[-3:]
    draft_text = longest[0].text
    with tempfile.TemporaryDirectory() as folder:
        file, draft = Path(folder) / "archive.duckdb", Path(folder) / "draft.md"
        put = child("index", options, archive=str(file))
        draft.write_text(f"---\npublished: {longest[0].published}\n---\n\n{draft_text}\n", encoding="utf-8")
        told = ["-m", "factcheck", "check", str(draft), "--output", os.devnull]
        alone = _least(told, options.runs)
        against = _least([*told, "--against", str(file)], options.runs)
        size = file.stat().st_size / 1e6
    yield "draft against an archive", "seconds", "CPU s", "x alone"
    yield "draft alone", f"{alone[0]:.2f}", f"{alone[1]:.2f}", "1.0"
    yield "--against", f"{against[0]:.2f}", f"{against[1]:.2f}", f"{against[1] / alone[1]:.1f}"
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


def _least(arguments: list[str], runs: int) -> tuple[float, float]:
    """The least of several runs: seconds by the wall, and of CPU."""
    walls, spent = [], []
    for _ in range(runs):
        begun = perf_counter()
        spent.append(cpu(arguments))
        walls.append(perf_counter() - begun)
    return min(walls), min(spent)
