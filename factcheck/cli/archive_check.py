"""`factcheck archive check`: all articles of an archive against each other, however many there are."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TextIO

import click

from factcheck.cli import emit, inputs
from factcheck.cli.check import status
from factcheck.cli.options import OnePath, judging, spreading
from factcheck.config import FailOn
from factcheck.report.format import counted

if TYPE_CHECKING:
    from factcheck.model.finding import Finding

__all__ = ["command"]


@click.command("check")
@click.argument("file", type=OnePath, metavar="FILE")
@click.option("--config", "config_file", type=OnePath, metavar="FILE", help="Settings file, instead of the nearest.")
@judging
@click.option("--memory", type=click.IntRange(200), default=4000, show_default=True, help="So many MB at most, about.")
@spreading
@click.option(
    "--output", "-o", type=OnePath, metavar="FOLDER", help="Write links, findings and coverage there, as JSON lines."
)
def command(
    file: Path, config_file: Path | None, as_of: str | None, fail_on: FailOn | None, memory: int, jobs: int, output: Path | None,
) -> int:  # fmt: skip
    """Compare all articles of an archive with each other; what does not fit into memory is sorted on disk.

    Links and findings are those of `factcheck check` on the same articles in the order in which they were added.
    """
    from factcheck.archived import checked, matched
    from factcheck.engine import crowd_note
    from factcheck.store.archive import Archive
    from factcheck.store.database import StoreError

    config = inputs.settled([file], config_file, fail_on=fail_on)
    day = inputs.day(as_of or config.settings.as_of)
    findings: list[Finding] = []
    count = 0
    try:
        with Archive(file) as archive, TemporaryDirectory(prefix="factcheck-") as folder, _progress() as told:
            found = matched(archive, megabytes=memory, folder=folder, jobs=jobs, progress=told)
            crowds = {name: found.crowds[number] for number, name in archive.names(found.crowds)}
            with _target(output, "links.jsonl") as links:
                for outcome in checked(archive, found, as_of=day, settings=config.settings):
                    emit.say(outcome.failures)
                    findings += outcome.findings
                    count += len(outcome.links)
                    _write(links, map(asdict, outcome.links))
            with _target(output, "findings.jsonl") as target:
                _write(target, map(asdict, findings))
            with _target(output, "coverage.jsonl") as target:
                _write(target, [{"document": name, "note": crowd_note(crowds[name])} for name in sorted(crowds)])
    except StoreError as error:
        raise click.UsageError(str(error)) from None
    if output is None:
        lines = (f"{each.document}:{each.span.line}:{each.span.column}: {each.severity}[{each.code}] {each.message}\n"
                 for each in sorted(findings, key=lambda each: (each.document, each.span.start, each.code)))  # fmt: skip
        emit.write("".join(lines), None)
    said = f"; {crowd_note(sum(crowds.values()))}" if crowds else ""
    summary = f"{counted(count, 'link')}, {counted(len(findings), 'finding')}{said}"
    emit.write(f"{file.as_posix()}: {summary}\n", None)
    return status(findings, config.settings.fail_on)


def _write(target: TextIO | None, rows: Iterable[Mapping[str, Any]]) -> None:
    if target is not None:
        target.writelines(f"{json.dumps(each, default=str, ensure_ascii=False)}\n" for each in rows)


@contextmanager
def _target(folder: Path | None, name: str) -> Iterator[TextIO | None]:
    """A file in the folder, which is made. Raises click.UsageError."""
    if folder is None:
        yield None
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("w", encoding="utf-8") as file:
            yield file
    except OSError as error:
        said = f"{folder.as_posix()}: cannot be written: {error.strerror or error}."
        raise click.UsageError(f"{said} Name another folder, with --output.") from None


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """What has been done so far, on standard error where that is a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _, __: None
        return
    from rich.console import Console

    done = 0
    with Console(stderr=True).status("Finding pairs") as shown:

        def told(what: str, count: int) -> None:
            nonlocal done
            done += count
            shown.update("Comparing" if what == "found" else f"Comparing: {done:,} pairs done")

        yield told
