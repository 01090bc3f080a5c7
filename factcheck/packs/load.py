"""Reads one YAML pack and validates it; every error quotes file, line and entry."""

import re
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

__all__ = ["PackError", "PackModel", "load", "load_file", "rules_folder"]

PACKAGE = Path(__file__).resolve().parent.parent
BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PlainLoader(BASE):  # type: ignore[misc]  # the base is chosen at run time: C where there is one
    """A safe loader by YAML 1.2: `on`, `off`, `yes` and `no` are words, which rules are full of."""


PlainLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in BASE.yaml_implicit_resolvers.items()
}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
LOADER: Any = PlainLoader


class PackModel(BaseModel):
    """Base of all pack schemas: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Pack = TypeVar("Pack", bound=BaseModel)


class PackError(Exception):
    """A rule pack that cannot be used: which file and line, the entry, what is wrong with it."""

    def __init__(self, path: Path, line: int, message: str, entry: str = "") -> None:
        self.path, self.line, self.message, self.entry = path, line, message, entry
        quoted = f"\n    {entry}" if entry else ""
        super().__init__(f"{path}:{line}: {message}{quoted}")


def rules_folder() -> Path:
    """The folder of the packs: inside the installed package, or at the root of a checkout."""
    shipped = PACKAGE / "rules"
    return shipped if shipped.is_dir() else PACKAGE.parent / "rules"


def load(name: str, model: type[Pack]) -> Pack:
    """The pack `name`, validated as `model` and read once. Raises PackError."""
    pack = _read_once(name, model)
    if not isinstance(pack, model):
        raise TypeError(f"{name} is no {model.__name__}")
    return pack


@cache
def _read_once(name: str, model: type[BaseModel]) -> BaseModel:
    return load_file(rules_folder() / f"{name}.yaml", model)


def load_file(path: Path, model: type[Pack]) -> Pack:
    """The pack in the file at `path`, validated as `model`. Raises PackError."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(path, 1, f"cannot be read: {error}") from error
    try:
        data = yaml.load(text, Loader=LOADER)  # noqa: S506  (a safe loader, in C where there is one)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = getattr(error, "problem", None) or str(error)
        raise PackError(path, line, f"is not YAML: {problem}", _line(text, line)) from error
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        line = _line_of(text, first["loc"])
        where = ".".join(map(str, first["loc"]))
        raise PackError(path, line, f"{where}: {first['msg']}", _line(text, line)) from error


def _line_of(text: str, location: tuple[int | str, ...]) -> int:
    """The line of the node at `location`, or of the nearest one above it."""
    node: Any = yaml.compose(text, Loader=LOADER)
    line = 1
    for key in location:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
    return line


def _line(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else ""
