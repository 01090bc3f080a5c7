"""Writes text to standard output or to a file, and messages to standard error."""

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from factcheck.cli.pipe import silence
from factcheck.model.report import Problem

__all__ = ["Screen", "note", "say", "screen", "write"]

NARROWEST, WIDEST = 40, 120


class Screen:
    """What standard output can show: its columns, and its colours (None for plain text)."""

    __slots__ = ("colors", "columns")

    def __init__(self, columns: int, colors: str | None) -> None:
        self.columns, self.colors = columns, colors


def screen(output: Path | None) -> Screen:
    """The screen behind standard output; 80 columns without colour for a file or a pipe.

    NO_COLOR turns colours off, FORCE_COLOR turns them on where there is no terminal.
    """
    shown = output is None and sys.stdout.isatty()
    columns = shutil.get_terminal_size((80, 24)).columns if shown else 80
    if output is None and (shown or os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR"):
        from rich.console import Console

        return Screen(min(max(columns, NARROWEST), WIDEST), Console(file=sys.stdout).color_system)
    return Screen(min(max(columns, NARROWEST), WIDEST), None)


def write(text: str, output: Path | None) -> None:
    """Write the text to the file, or to standard output; in UTF-8, so that its bytes are the same everywhere.

    A terminal gets its own encoding, with a stand-in for what it cannot show. Raises click.UsageError.
    """
    if output is not None:
        try:
            output.write_bytes(text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            said = f"{output.as_posix()}: cannot be written: {error.strerror or error}."
            raise click.UsageError(f"{said} Name a file in a folder that exists, with --output.") from None
        return
    shown = sys.stdout.isatty()
    data = text.encode(sys.stdout.encoding if shown else "utf-8", "replace" if shown else "backslashreplace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # A reader who has seen enough (`| head`) changes nothing about the verdict.
        silence()


def say(problems: Iterable[Problem]) -> None:
    """One line on standard error for each problem: file, line, what is wrong, the remedy."""
    for each in problems:
        where = each.source if each.line is None else f"{each.source}:{each.line}"
        click.echo(f"factcheck: {where}: {each.message}. {each.remedy}".rstrip(), err=True)


def note(lines: Iterable[str]) -> None:
    """Lines on standard error that change nothing about the result."""
    for line in lines:
        click.echo(f"factcheck: {line}", err=True)
