"""From the words of the command line to settings and documents."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import ValidationError

from factcheck import config as configuration
from factcheck.config import EXPECTED, Config, ConfigError, Settings, moment
from factcheck.model.report import Problem, SkippedFile

if TYPE_CHECKING:
    from factcheck.model.document import Document
    from factcheck.store.cache import Cache

__all__ = ["Inputs", "day", "known", "pairs", "piped", "read", "settled"]

STDIN = Path("-")


@dataclass(slots=True)
class Inputs:
    """What was read, and what was not: `problems` are inputs that could not be read. `cache` is what knew of it, if any."""

    documents: "list[Document]" = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    skipped: list[SkippedFile] = field(default_factory=list)
    cache: "Cache | None" = None


def day(value: date | str | None) -> date | None:
    """The day that `--as-of` or the settings name; `today` is the clock's. Raises click.UsageError."""
    if value is None or isinstance(value, date):
        return value
    if value == "today":
        return date.today()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.UsageError(f"--as-of: {value!r} is no date; write it as 2025-03-31, or `today`.") from None


def pairs(values: Sequence[str]) -> tuple[tuple[str, date | datetime], ...]:
    """GLOB=DATE options as pairs. Raises click.UsageError."""
    found = []
    for value in values:
        glob, sign, when = value.rpartition("=")
        if not sign or not glob:
            raise click.UsageError(f"--published: {value!r} is not GLOB=DATE, as in 'drafts/*.md=2025-02-23'.")
        try:
            found.append((glob, moment(when)))
        except ValueError as error:
            raise click.UsageError(f"--published: {error}.") from None
    return tuple(found)


def piped(paths: Sequence[Path], name: Path) -> tuple[tuple[Path, ...], dict[Path, bytes]]:
    """The paths with `-` called by its name, and what standard input holds under that name. Raises click.UsageError."""
    if STDIN not in paths:
        return tuple(paths), {}
    if name.is_dir():
        raise click.UsageError(f"--stdin-filename: {name.as_posix()} is a folder. Name a file; it need not exist.")
    if sys.stdin is None:
        raise click.UsageError("-: standard input is closed. Pipe a text into it, or name a file.")
    return tuple(name if path == STDIN else path for path in paths), {name: sys.stdin.buffer.read()}


def settled(paths: Sequence[Path], named: Path | None, **overrides: object) -> Config:
    """The settings of the file `named`, or of the nearest one above the first path, and what options override.

    Options that are None or empty override nothing. Raises click.UsageError, which quotes file and line.
    """
    try:
        path = named or (configuration.find(_folder(paths[0])) if paths else None)
        config = configuration.load(path) if path is not None else Config()
    except ConfigError as error:
        quoted = f"\n    {error.entry}" if error.entry else ""
        remedy = f"\n{error.remedy}" if error.remedy else ""
        raise click.UsageError(f"{error}{quoted}{remedy}") from None
    given = {name: value for name, value in overrides.items() if value not in (None, (), "")}
    if not given:
        return config
    try:
        return Config(Settings.model_validate(config.settings.model_dump() | given), config.path)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        option = name.replace("_", "-")
        raise click.UsageError(f"--{option}: {given[name]!r} cannot be used; expected {EXPECTED[option]}.") from None


def known(config: Config) -> None:
    """Raise click.UsageError where the settings name a check that does not exist."""
    from factcheck import checks

    settings = config.settings
    for key, names in (
        ("select", settings.select),
        ("ignore", settings.ignore),
        ("severity", tuple(settings.severity)),
    ):
        for name in names:
            if not any(each.code.startswith(name.upper()) or each.name == name for each in checks.registry()):
                raise click.UsageError(f"{key}: there is no check {name!r}. `factcheck rules` lists the checks.")


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def read(
    paths: Sequence[Path],
    config: Config,
    published: Sequence[tuple[str, date | datetime]],
    cache: "Callable[[int], Cache | None]" = lambda files: None,  # noqa: ARG005
    given: Mapping[Path, bytes] | None = None,
) -> Inputs:
    """Read all files under the paths; what cannot be read is a problem, and the rest goes on.

    `cache` gives what may know so many files, and `given` are the bytes of those that are not read from disk.
    """
    from factcheck.read import ReadError, walk
    from factcheck.reading import read_all

    inputs = Inputs()
    files, skipped = walk(paths)
    inputs.skipped += [SkippedFile(_name(each.path), each.reason) for each in skipped]
    named = set(paths)
    chosen: list[tuple[Path, date | datetime | None]] = []
    for file in files:
        name = _name(file.as_posix())
        if file not in named and config.excludes(file):
            inputs.skipped.append(SkippedFile(name, f"excluded by {config.path and config.path.name}"))
        elif name != file.as_posix():
            inputs.problems.append(Problem(name, "has a name that is not UTF-8", "Rename the file."))
        else:
            chosen.append((file, _published(file, config, published)))
    inputs.cache = cache(len(chosen))
    for found in read_all(chosen, inputs.cache, given):
        if isinstance(found, ReadError):
            inputs.problems.append(Problem(Path(found.path).as_posix(), found.message, found.remedy, found.line))
        else:
            inputs.documents.append(found)
    return inputs


def _name(path: str) -> str:
    """The path with a stand-in for each byte that is no text: JSON and UTF-8 have no place for it."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def _published(file: Path, config: Config, published: Sequence[tuple[str, date | datetime]]) -> date | datetime | None:
    """An option's day goes before that of the settings; of several globs that fit the last one decides."""
    for glob, when in reversed(published):
        if fnmatchcase(file.as_posix() if "/" in glob else file.name, glob):
            return when
    return config.published(file)
