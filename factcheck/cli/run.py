"""The commands by name, `check` where none is named, and how a run ends."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import click

from factcheck.cli import VERSION
from factcheck.cli.pipe import silence

__all__ = ["Commands", "cli", "run"]

COMMANDS = {
    "check": "Check the figures of articles against each other.",
    "claims": "List the figures that were found, and how each was read.",
    "diff": "Compare the figures of two versions of a text or folder.",
    "explain": "Explain a check.",
    "index": "Put articles into an archive that drafts are checked against.",
    "archive": "Look into an archive: check it, say what it holds, search its claims.",
    "scale": "Check millions of articles over a cluster.",
    "rules": "List the checks and the rule packs.",
}
WRONG_USAGE, INTERRUPTED = 2, 130


class Commands(click.Group):
    """A group that imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """One line a command, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, "-V", "--version", message="factcheck %(version)s")
def cli() -> None:
    """A linter for the figures in prose.

    `factcheck PATH…` is `factcheck check PATH…`. Exit status: 0 no findings that count, 1 findings,
    2 wrong usage or settings, 3 an input could not be read (the rest is still checked).
    """


def run(words: list[str]) -> int:
    """Run the command that the words of the command line name; the exit status."""
    if words and words[0] not in COMMANDS and words[0] not in ("-h", "--help", "-V", "--version"):
        words = ["check", *words]
    return _ended(lambda: cli.main(words, prog_name="factcheck", standalone_mode=False))


def _ended(call: Callable[[], Any]) -> int:
    """The exit status of a call, with one message for whatever the user can put right."""
    try:
        status = call()
        sys.stdout.flush()
    except click.ClickException as error:
        # What the options' own parser says comes with a hint at --help; what we say names the remedy itself.
        if type(error) is click.UsageError:
            click.echo(f"factcheck: {error.format_message()}", err=True)
        else:
            error.show()
        return error.exit_code
    except click.exceptions.Exit as end:
        return end.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        silence()
        return 0
    except Exception as error:
        from factcheck.packs import PackError

        if not isinstance(error, PackError):
            raise
        click.echo(f"factcheck: {error}", err=True)
        return WRONG_USAGE
    return status if isinstance(status, int) else 0
