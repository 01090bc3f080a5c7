"""`factcheck archive`: look into an archive."""

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import emit
from factcheck.cli.archive_check import command as check
from factcheck.cli.options import Command, OnePath

if TYPE_CHECKING:
    from factcheck.store.archive import Archive

__all__ = ["command"]

FILE = click.argument("file", type=OnePath, metavar="FILE")


@click.group("archive")
def command() -> None:
    """Say what an archive holds, check it, search its claims, or write them to a file."""


@command.command("stats")
@FILE
def stats(file: Path) -> None:
    """Say how many articles and claims there are, and of which days."""
    with _open(file) as archive:
        lines = [
            f"{name:<16}{'' if value is None else f'{value:,}' if isinstance(value, int) else value}".rstrip()
            for name, value in archive.stats().items()
        ]
    emit.write("\n".join(lines) + "\n", None)


def _filters(function: Command) -> Command:
    """The options that say which claims are wanted."""
    for option in (
        click.option("--until", callback=_day, metavar="DATE", help="Figures that hold on this day or before."),
        click.option("--since", callback=_day, metavar="DATE", help="Figures that hold on this day or after."),
        click.option("--text", metavar="WORDS", help="Only articles that have these words."),
        click.option("--metric", metavar="NAME", help="Only this metric, such as share_price."),
        click.option("--subject", metavar="NAME", help="Only what is about NAME, in any case."),
    ):
        function = option(function)
    return function


def _day(_: click.Context, option: click.Parameter, value: str | None) -> date | None:
    try:
        return None if value is None else date.fromisoformat(value)
    except ValueError:
        raise click.UsageError(f"--{option.name}: {value!r} is no date; write it as 2025-03-31.") from None


@command.command("query")
@FILE
@_filters
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many claims.")
@click.option("--format", "style", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
def query(
    file: Path, subject: str | None, metric: str | None, text: str | None, since: date | None, until: date | None,
    limit: int, style: str,
) -> None:  # fmt: skip
    """List claims by subject, metric, text and date."""
    from factcheck.store.search import Wanted, search

    with _open(file) as archive:
        rows = list(search(archive, Wanted(subject, metric, text, since, until), limit))
    if style == "json":
        emit.write(json.dumps(rows, indent=2, default=str, ensure_ascii=False) + "\n", None)
        return
    lines = [
        f"{row['document']}:{row['line']}  {row['text']}  {row['subject']}  {row['metric']}".rstrip() for row in rows
    ]
    emit.write("".join(f"{line}\n" for line in lines), None)


@command.command("export")
@FILE
@click.option(
    "--output", "-o", required=True, type=OnePath, metavar="FILE", help="A file ending in .jsonl or .parquet."
)
@_filters
def export(
    file: Path, output: Path, subject: str | None, metric: str | None, text: str | None, since: date | None,
    until: date | None,
) -> None:  # fmt: skip
    """Write claims to a file, one a line (JSONL) or as a table (Parquet)."""
    from factcheck.store.database import StoreError
    from factcheck.store.search import Wanted, export_to

    with _open(file) as archive:
        try:
            count = export_to(archive, Wanted(subject, metric, text, since, until), output)
        except StoreError as error:
            raise click.UsageError(str(error)) from None
    emit.write(f"{output.as_posix()}: {count:,} claims\n", None)


command.add_command(check)


def _open(file: Path) -> "Archive":
    from factcheck.store.archive import Archive
    from factcheck.store.database import StoreError

    try:
        return Archive(file)
    except StoreError as error:
        raise click.UsageError(str(error)) from None
