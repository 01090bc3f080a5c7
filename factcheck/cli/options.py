"""The options that several commands share."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import click

__all__ = [
    "Command", "OnePath", "Published", "codes", "dates_of", "judging", "output", "piping", "reading", "settings", "spreading",
]  # fmt: skip

Command = TypeVar("Command", bound=Callable[..., Any])

Published: TypeAlias = tuple[tuple[str, date | datetime], ...]
OnePath = click.Path(path_type=Path)


def dates_of(_: click.Context, __: click.Parameter, values: Sequence[str]) -> Published:
    """Read GLOB=DATE."""
    from factcheck.cli.inputs import pairs

    return pairs(values)


def codes(_: click.Context, __: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """Codes, separated by commas or given one by one."""
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


def reading(command: Command) -> Command:
    """The paths, and what bears on how they are read."""
    return settings(click.argument("paths", nargs=-1, required=True, type=OnePath, metavar="PATH…")(command))


def piping(command: Command) -> Command:
    """What `-` among the paths is called."""
    return click.option(
        "--stdin-filename", "stdin_name", type=OnePath, default="stdin", show_default=True, metavar="FILE",
        help="What standard input, given as `-`, is called; the suffix tells the type.",
    )(command)  # fmt: skip


def judging(command: Command) -> Command:
    """What findings are judged by, and which of them count."""
    from factcheck.report.summary import SEVERITIES

    for decorate in (
        click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Least severity that counts; default error."),
        click.option("--as-of", metavar="DATE", help="The day that freshness is judged at, or `today`; default: the newest."),
    ):  # fmt: skip
        command = decorate(command)
    return command


def spreading(command: Command) -> Command:
    """How many processes share the work."""
    return click.option(
        "--jobs", "-j", type=click.IntRange(0), default=1, show_default=True, help="Processes; 0 for one a core."
    )(command)


def settings(command: Command) -> Command:
    """What bears on how texts are read."""
    for decorate in (
        click.option("--locale", metavar="LOCALE", help="How ambiguous figures are read; default en-US."),
        click.option("--base-currency", metavar="CODE", help="What money is converted to; default USD."),
        click.option(
            "--config", "config_file", type=OnePath, metavar="FILE",
            help="Settings file, instead of the nearest factcheck.toml or [tool.factcheck].",
        ),
        click.option(
            "--published", multiple=True, callback=dates_of, metavar="GLOB=DATE",
            help="When files were published, as in 'drafts/*.md=2025-02-23'; may be repeated.",
        ),
    ):  # fmt: skip
        command = decorate(command)
    return command


def output(command: Command) -> Command:
    """Where the output goes."""
    return click.option("--output", "-o", type=OnePath, metavar="FILE", help="Write to FILE.")(command)
