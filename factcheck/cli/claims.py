"""`factcheck claims`: what was found in the texts, without any comparison."""

from pathlib import Path
from typing import Literal

import click

from factcheck.cli import emit, inputs
from factcheck.cli.options import Published, output, piping, reading
from factcheck.config import Config
from factcheck.model.claim import Claim

__all__ = ["command"]

OK, UNREAD = 0, 3


@click.command("claims")
@reading
@piping
@click.option("--explain", is_flag=True, help="Show how each figure was read: which rule read which words.")
@click.option("--format", "style", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@output
def command(
    paths: tuple[Path, ...], config_file: Path | None, published: Published, stdin_name: Path,
    style: Literal["terminal", "json"], output: Path | None, *, explain: bool, **overrides: object,
) -> int:  # fmt: skip
    """List the figures that were found, normalised, with what each is of."""
    paths, given = inputs.piped(paths, stdin_name)
    config = inputs.settled(paths, config_file, **overrides)
    read = inputs.read(paths, config, published, given=given)
    emit.write(_json(read, config) if style == "json" else _terminal(read, config, output, explain=explain), output)
    emit.say(read.problems)
    return UNREAD if read.problems else OK


def _mined(read: inputs.Inputs, config: Config) -> list[Claim]:
    from factcheck import engine

    return [claim for document in read.documents for claim in engine.mine(document, settings=config.settings)]


def _json(read: inputs.Inputs, config: Config) -> str:
    """The records of the claims, as they stand in a report."""
    from pydantic import TypeAdapter

    return TypeAdapter(list[Claim]).dump_json(_mined(read, config), indent=2).decode() + "\n"


def _terminal(read: inputs.Inputs, config: Config, output: Path | None, *, explain: bool) -> str:
    from factcheck.report import pages

    shown = emit.screen(output)
    return pages.render(
        read.documents, _mined(read, config), columns=shown.columns, colors=shown.colors, explain=explain
    )
