"""The YAML block that a text may begin with."""

import re
from typing import Any, NamedTuple

from factcheck.read.errors import ReadError

__all__ = ["FrontMatter", "front_matter", "front_matter_end"]

FENCED = re.compile(
    r"---[ \t]*\r?\n(?=[ \t]*(?:#.*\r?\n\s*)*[A-Za-z_][\w -]*:(?:\s|\Z))(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)


class FrontMatter(NamedTuple):
    """What the block says: each key with its value and its line in the file (1-based)."""

    values: dict[str, Any]
    lines: dict[str, int]


def front_matter_end(text: str) -> int:
    """Where the front matter ends, 0 where there is none."""
    if not text.startswith("---"):
        return 0
    match = FENCED.match(text)
    return match.end() if match else 0


def front_matter(text: str, path: str) -> FrontMatter:
    """The front matter of a text, empty where there is none. Raises ReadError where it is no YAML."""
    match = FENCED.match(text) if text.startswith("---") else None
    if match is None:
        return FrontMatter({}, {})
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # all values stay as they are printed
    block = match.group(1)
    try:
        data = yaml.load(block, Loader=loader)  # noqa: S506  (the safest loader, in C where there is one)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ReadError(
            path,
            f"has front matter that is no YAML: {getattr(error, 'problem', None) or error}",
            "Quote values with a colon in them, or take the block out.",
            mark.line + 2 if mark else 1,
        ) from error
    if not isinstance(data, dict):
        return FrontMatter({}, {})
    values = {str(key).lower(): value for key, value in data.items()}
    lines: dict[str, int] = {}
    for number, line in enumerate(block.splitlines(), start=2):
        key = line.partition(":")[0].strip().strip("\"'").lower()
        if key in values and not line[:1].isspace():
            lines.setdefault(key, number)
    return FrontMatter(values, lines)
