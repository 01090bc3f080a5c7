"""`factcheck scale`: the same check over a cluster of machines."""

from importlib.util import find_spec
from pathlib import Path

import click

from factcheck.cli import emit, inputs
from factcheck.cli.check import UNREAD, status
from factcheck.cli.options import OnePath, judging
from factcheck.config import FailOn
from factcheck.report.format import counted

__all__ = ["command"]

MISSING = "factcheck scale needs Dask. Run `pip install 'factcheck-figures[cluster]'`."


@click.command("scale")
@click.option("--config", "config_file", type=OnePath, metavar="FILE", help="Settings file, instead of the nearest.")
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler, as in tcp://host:8786; default: this machine.")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes on this machine.")
@judging
@click.option(
    "--output",
    "-o",
    required=True,
    type=OnePath,
    metavar="PATH",
    help="A folder for Parquet, or an archive: a file ending in .duckdb.",
)
@click.argument("sources", nargs=-1, required=True, metavar="INPUT…")
def command(
    sources: tuple[str, ...], config_file: Path | None, scheduler: str | None, workers: int, as_of: str | None,
    fail_on: FailOn | None, output: Path,
) -> int:  # fmt: skip
    """Check millions of articles: INPUT is a `.jsonl` or `.parquet` file of articles, a file, or a quoted pattern.

    Workers read the inputs themselves, so all machines must see them under the same names.
    """
    if find_spec("distributed") is None or find_spec("pyarrow") is None:
        raise click.UsageError(MISSING)
    from factcheck.scale import cluster
    from factcheck.scale import output as target
    from factcheck.scale.sources import SourceError, blocks

    config = inputs.settled([Path(sources[0])], config_file, fail_on=fail_on)
    try:
        with cluster.connected(scheduler, workers) as client:
            found = blocks(sources, published=config.published, workers=cluster.size(client))
            done = cluster.run(
                client, found, settings=config.settings, as_of=inputs.day(as_of or config.settings.as_of)
            )
            if output.suffix == ".duckdb":
                target.write_archive(client, done, output, config.settings)
            else:
                target.write_parquet(done, output)
    except SourceError as error:
        raise click.UsageError(str(error)) from None
    emit.say(done.problems)
    counts = (sum(len(each.ids) for each in done.extents), sum(sum(each.claims) for each in done.extents))
    sizes = zip((*counts, len(done.links), len(done.findings)), ("article", "claim", "link", "finding"), strict=True)
    emit.write(f"{output.as_posix()}: {', '.join(counted(*size) for size in sizes)}\n", None)
    return UNREAD if done.unread else status(done.findings, config.settings.fail_on)
