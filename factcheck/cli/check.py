"""`factcheck check`: read, check, report."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli import emit, inputs, sources
from factcheck.cli.caching import cache_for
from factcheck.cli.options import OnePath, Published, codes, judging, output, piping, reading, spreading
from factcheck.config import Config, FailOn
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.report import FORMATS, Format, render
from factcheck.report.summary import SEVERITIES
from factcheck.uncollected import uncollected

if TYPE_CHECKING:
    from factcheck.report.shelf import Shelf
    from factcheck.store.cache import Cache

__all__ = ["command", "status"]

OK, FINDINGS, UNREAD = 0, 1, 3


@click.command("check")
@reading
@piping
@judging
@click.option("--format", "style", type=click.Choice(FORMATS), default="terminal", show_default=True)
@click.option("--select", multiple=True, callback=codes, metavar="CODES", help="Run only these checks: FC1,FC202.")
@click.option("--ignore", multiple=True, callback=codes, metavar="CODES", help="Leave these checks out.")
@click.option(
    "--against",
    multiple=True,
    type=OnePath,
    metavar="PATH",
    help="Judge PATH… alone, against a folder or an archive of sources; folders may be repeated.",
)
@spreading
@click.option("--cache", "cache_file", type=OnePath, metavar="FILE", help="Keep what was mined in FILE.")
@click.option("--no-cache", is_flag=True, help="Mine all texts anew, however many there are.")
@click.option("--verbose", "-v", is_flag=True, help="List every claim, skipped numeral and piece of furniture.")
@output
@uncollected()
def command(  # noqa: PLR0913  (click hands each option over as an argument)
    paths: tuple[Path, ...], config_file: Path | None, published: Published, stdin_name: Path, as_of: str | None, style: Format,
    output: Path | None, against: tuple[Path, ...], jobs: int, cache_file: Path | None, *, no_cache: bool, verbose: bool, **overrides: object,
) -> int:  # fmt: skip
    """Check the figures of articles against each other, against the calendar and against their own arithmetic."""
    paths, given = inputs.piped(paths, stdin_name)
    config = inputs.settled(paths, config_file, **overrides)
    inputs.known(config)
    judged = inputs.day(as_of or config.settings.as_of)
    archive = sources.archive(against)
    caches = partial(cache_for, named=cache_file or config.cache, wanted=archive is None and not no_cache)
    read = inputs.read(paths, config, published, caches, given)
    if archive is not None:
        report = sources.against(archive, read, judged, config, jobs)
    else:
        drafts = sources.join(read, against, config, published)
        report = _checked(read, judged, config, jobs, drafts)
    shown = emit.screen(output)
    shelf = _shelf(read.cache)
    text = render(report, style, columns=shown.columns, colors=shown.colors, verbose=verbose, shelf=shelf)
    emit.note(read.cache.notes if read.cache is not None else ())
    emit.write(text, output)
    if style != "terminal" or output is not None:
        emit.say(report.problems)
    return UNREAD if read.problems else status(report.findings, config.settings.fail_on)


def _checked(
    read: inputs.Inputs,
    as_of: date | None,
    config: Config,
    jobs: int,
    drafts: frozenset[str] | None,
) -> Report:
    from factcheck import engine

    return engine.check(
        read.documents, as_of=as_of, settings=config.settings, problems=read.problems, skipped_files=read.skipped,
        jobs=jobs, cache=read.cache, drafts=drafts,
    )  # fmt: skip


def _shelf(cache: "Cache | None") -> "Shelf | None":
    if cache is None:
        return None
    from factcheck.store.pages import Pages

    return Pages(cache)


def status(findings: Iterable[Finding], fail_on: FailOn) -> int:
    """1 where a finding is at least as grave as `fail_on`, else 0."""
    if fail_on == "never":
        return OK
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FINDINGS if any(finding.severity in counted for finding in findings) else OK
