"""`factcheck diff`: what became of the figures from one version to the next."""

from pathlib import Path

import click

from factcheck.cli import emit, inputs
from factcheck.cli.options import OnePath, Published, output, settings, spreading
from factcheck.report.revision import REVISION_FORMATS, RevisionFormat, render_revision

__all__ = ["command"]

SAME, CHANGED, UNREAD = 0, 1, 3


@click.command("diff")
@settings
@click.argument("old", type=OnePath, metavar="OLD")
@click.argument("new", type=OnePath, metavar="NEW")
@click.option("--format", "style", type=click.Choice(REVISION_FORMATS), default="terminal", show_default=True)
@spreading
@output
def command(
    old: Path, new: Path, config_file: Path | None, published: Published, style: RevisionFormat, output: Path | None,
    *, jobs: int, **overrides: object,
) -> int:  # fmt: skip
    """Compare the figures of two versions of a text, or of two folders.

    Exit status: 0 nothing changed, 1 figures were changed, added or dropped, 2 wrong usage or settings,
    3 an input could not be read (the rest is still compared).
    """
    if old.exists() and new.exists() and old.is_dir() != new.is_dir():
        raise click.UsageError("OLD and NEW must be two files or two folders.")
    config = inputs.settled((new, old), config_file, **overrides)
    before, after = (inputs.read((path,), config, published) for path in (old, new))
    from factcheck.revision import revise

    revision = revise(
        before.documents, after.documents, roots=(old.as_posix(), new.as_posix()), settings=config.settings,
        problems=(before.problems, after.problems), jobs=jobs,
    )  # fmt: skip
    shown = emit.screen(output)
    emit.write(render_revision(revision, style, columns=shown.columns, colors=shown.colors), output)
    if style != "terminal" or output is not None:
        emit.say(revision.problems)
    if revision.problems:
        return UNREAD
    return CHANGED if any(file.changes for file in revision.files) else SAME
