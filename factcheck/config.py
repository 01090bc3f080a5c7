"""Settings, from factcheck.toml or [tool.factcheck]; an unknown key is an error."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from factcheck.model.terms import Severity

__all__ = ["DEFAULTS", "EXPECTED", "Config", "ConfigError", "FailOn", "Settings", "find", "load", "moment"]

FailOn = Literal["error", "warning", "note", "never"]
Key = TypeVar("Key")
Value = TypeVar("Value")


class Table(dict[Key, Value]):
    """A mapping that never changes once made, so that settings can be hashed."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))


def moment(value: object) -> date | datetime:
    """A day (`2025-02-23`) or a moment (`2025-02-23T09:30`) as given. Raises ValueError."""
    if isinstance(value, date):
        return value
    text = str(value).strip()
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no date; write it as 2025-02-23") from None


def _dated(value: object) -> object:
    """TOML's table of glob = date as pairs, in the order of the file."""
    return tuple((glob, moment(when)) for glob, when in value.items()) if isinstance(value, Mapping) else value


def _day(value: object) -> object:
    if value is None or value == "today":
        return value
    told = moment(value)
    return told.date() if isinstance(told, datetime) else told


Names = tuple[str, ...]
Severities = Annotated[Mapping[str, Severity], AfterValidator(Table)]
Aliases = Annotated[Mapping[str, str], AfterValidator(Table)]
Published = Annotated[tuple[tuple[str, date | datetime], ...], BeforeValidator(_dated)]


class Settings(BaseModel):
    """What a user may set; every field has a working default.

    `locale` says how ambiguous figures are read (`03/04/2025`), `base_currency` is what money is
    converted to. `as_of` is the day that freshness is judged at, `today`, or None for the newest
    day of publication. `select` and `ignore` name checks by code, by the beginning of a code
    (`FC1`) or by name; `severity` changes the severity of a check. `published` are pairs of glob
    and day or moment of publication, `exclude` globs of files that a walk passes over: both are
    relative to the folder of the file that holds the settings. `aliases` give the canonical name
    of an entity for another of its names. `cache` is the file that keeps mined claims between runs, relative to the
    folder of the settings.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    locale: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$")] = "en-US"
    base_currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")] = "USD"
    as_of: Annotated[date | Literal["today"] | None, BeforeValidator(_day)] = None
    fail_on: FailOn = "error"
    select: Names = ()
    ignore: Names = ()
    severity: Severities = Table()
    published: Published = ()
    aliases: Aliases = Table()
    exclude: Names = ()
    cache: Annotated[str, StringConstraints(min_length=1)] | None = None


DEFAULTS = Settings()
KEYS = {name.replace("_", "-"): name for name in Settings.model_fields}
NAMES = ("factcheck.toml", "pyproject.toml")
EXPECTED = {
    "locale": 'a locale such as "en-US"',
    "base-currency": 'an ISO 4217 code such as "USD"',
    "as-of": 'a date such as 2025-03-31, or "today"',
    "fail-on": '"error", "warning", "note" or "never"',
    "select": 'a list of codes such as ["FC1", "FC202"]',
    "ignore": 'a list of codes such as ["FC502"]',
    "severity": 'code = "error", "warning" or "note"',
    "published": '"glob" = a date such as 2025-02-23',
    "aliases": '"other name" = "canonical name"',
    "exclude": 'a list of globs such as ["drafts/*"]',
    "cache": 'a file such as ".factcheck.duckdb"',
}


class ConfigError(Exception):
    """Settings that cannot be used: which file and line, what is wrong, the line itself, and what to do."""

    def __init__(self, path: Path, line: int, message: str, entry: str = "", remedy: str = "") -> None:
        self.path, self.line, self.message, self.entry, self.remedy = path, line, message, entry, remedy
        super().__init__(f"{path.as_posix()}:{line}: {message}")


@dataclass(frozen=True, slots=True)
class Config:
    """Settings, and the file that they come from (None for the defaults)."""

    settings: Settings = DEFAULTS
    path: Path | None = None

    def published(self, path: Path) -> date | datetime | None:
        """When the settings say that the file was published; of several globs that fit the last one decides."""
        fits = _fitting(path, self._folder)
        return next((when for glob, when in reversed(self.settings.published) if fits(glob)), None)

    def excludes(self, path: Path) -> bool:
        """Whether a walk is to pass over the file."""
        return any(map(_fitting(path, self._folder), self.settings.exclude))

    @property
    def cache(self) -> Path | None:
        """The file that keeps mined claims between runs."""
        named = self.settings.cache
        return None if named is None else self._folder / named

    @property
    def _folder(self) -> Path:
        return Path() if self.path is None else self.path.parent


def _fitting(path: Path, folder: Path) -> Callable[[str], bool]:
    """Whether a glob fits the path: one without `/` its name in any folder; `*` in one with `/` runs across folders."""
    relative: list[str | None] = []

    def fits(glob: str) -> bool:
        if "/" not in glob:
            return fnmatchcase(path.name, glob)
        if not relative:
            relative.append(_relative(path, folder))
        return relative[0] is not None and fnmatchcase(relative[0], glob.removeprefix("./"))

    return fits


def _relative(path: Path, folder: Path) -> str | None:
    """The path from the folder, None where it lies elsewhere."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except (ValueError, OSError):
        return None


def find(start: Path) -> Path | None:
    """The nearest factcheck.toml, or pyproject.toml with [tool.factcheck], in the folder `start` or above it."""
    start = start.resolve()
    for folder in (start, *start.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _has_section(path)):
                return path
    return None


def load(path: Path) -> Config:
    """The settings in the file at `path`. Raises ConfigError."""
    text = _text(path)
    table = _parse(path, text)
    prefix: Names = ()
    if path.name == NAMES[1]:
        prefix = ("tool", "factcheck")
        table = _section(table)
    for key in table:
        if key not in KEYS:
            close = get_close_matches(key.replace("_", "-"), KEYS, n=1)
            remedy = f"Did you mean `{close[0]}`?" if close else f"Known keys: {', '.join(sorted(KEYS))}."
            raise _error(path, text, (*prefix, key), f"unknown key `{key}`", remedy)
    try:
        settings = Settings.model_validate({KEYS[key]: value for key, value in table.items()})
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]).replace("_", "-")
        place = (*prefix, key, *map(str, first["loc"][1:2] or _undated(table, key)))
        said = first["msg"].removeprefix("Value error, ")
        raise _error(path, text, place, f"`{key}`: {said}", f"Expected {EXPECTED[key]}.") from None
    return Config(settings, path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        remedy = "Name a settings file that exists and may be read."
        raise ConfigError(path, 1, f"cannot be read: {error.strerror or error}", remedy=remedy) from None
    except UnicodeDecodeError:
        raise ConfigError(path, 1, "is not UTF-8 text", remedy="Save it as UTF-8.") from None


def _parse(path: Path, text: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"^(.*?) \(at line (\d+)", str(error))
        said, line = (found[1], int(found[2])) if found else (str(error), text.count("\n") + 1)
        raise ConfigError(path, line, f"is not TOML: {said}", _quoted(text, line), "Correct the line.") from None


def _section(table: dict[str, Any]) -> dict[str, Any]:
    """[tool.factcheck] of a pyproject.toml, empty where it has none."""
    for key in ("tool", "factcheck"):
        inner = table.get(key)
        table = inner if isinstance(inner, dict) else {}
    return table


def _has_section(path: Path) -> bool:
    """Whether a pyproject.toml has our section; one that cannot be parsed is its own tools' concern."""
    try:
        return bool(_section(_parse(path, _text(path))))
    except ConfigError:
        return False


def _undated(table: dict[str, Any], key: str) -> Names:
    """The glob of [published] whose date cannot be read."""
    globs = table[key].items() if key == "published" and isinstance(table[key], dict) else ()
    for glob, when in globs:
        try:
            moment(when)
        except ValueError:
            return (glob,)
    return ()


def _error(path: Path, text: str, keys: tuple[str, ...], message: str, remedy: str) -> ConfigError:
    line = _line_of(text, keys)
    return ConfigError(path, line, message, _quoted(text, line), remedy)


def _quoted(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else ""


def _line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line of the deepest of the nested `keys` that the file names."""
    best, depth = 1, 0
    table: Names = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]", line)
        entry = re.match(r"""\s*((?:"[^"]*"|'[^']*'|[\w.-])+(?:\s*\.\s*[\w-]+)*)\s*=""", line)
        here: Names
        if header:
            here = table = _names(header[1])
        elif entry:
            here = (*table, *_names(entry[1]))
        else:
            continue
        shared = min(len(here), len(keys))
        if shared > depth and here[:shared] == keys[:shared]:
            best, depth = number, shared
    return best


def _names(dotted: str) -> tuple[str, ...]:
    """The parts of a dotted TOML key, without quotes."""
    return tuple(part.strip("\"'") for part in re.findall(r""""[^"]*"|'[^']*'|[\w-]+""", dotted))
