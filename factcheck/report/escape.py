"""Text made safe to stand in Markdown."""

import re
from collections.abc import Iterable, Sequence

from factcheck.report.format import flat
from factcheck.report.quote import visible

__all__ = ["bold", "code", "escape", "fence", "fenced", "inline", "prose", "table"]

# `$` and `~` open mathematics and struck text, `@` a mention of somebody, on the sites where reviews are held.
SPECIAL = re.compile(r"[\\`*_\[\]<>$~|]|&(?=#?\w+;)|^(?:-(?=[-\s]|$)|(?:\+|#{1,6}|\d+[.)])(?=\s|$))")
MENTION = re.compile(r"(?<![\w.])@(?=\w)")
TICKS = re.compile("`+")
QUOTED = re.compile(r"(?<!`)`([^`]+)`(?!`)")


def escape(text: str) -> str:
    """`text` on one line, so that Markdown shows it as it stands."""
    return inline(flat(text))


def prose(text: str) -> str:
    """`escape`, but what stands between back ticks is shown as code: for words of our own."""
    parts = QUOTED.split(flat(text))
    return "".join(code(part) if n % 2 else inline(part) for n, part in enumerate(parts))


def inline(text: str) -> str:
    """A part of a line, its outer blanks kept, so that Markdown shows it as it stands."""
    return MENTION.sub("@<!-- -->", SPECIAL.sub(_escaped, visible(text)))


def bold(text: str, before: str, after: str) -> str:
    """`text` in bold, between the two texts: asterisks do not work inside a word."""
    if before[-1:].isalnum() or after[:1].isalnum():
        return f"<b>{inline(text)}</b>"
    return f"**{inline(text)}**"


def _escaped(found: re.Match[str]) -> str:
    """The backslash goes before the last sign: in `1.` before the point."""
    signs = found[0]
    return f"{signs[:-1]}\\{signs[-1]}"


def code(text: str) -> str:
    """`text` as a code span, whatever back ticks are in it."""
    words = visible(flat(text))
    if not words:
        return ""
    ticks = "`" * (_longest(words) + 1)
    pad = " " if words[0] == "`" or words[-1] == "`" else ""
    return f"{ticks}{pad}{words}{pad}{ticks}"


def fence(text: str) -> str:
    """A fence longer than any run of back ticks in `text`."""
    return "`" * max(3, _longest(text) + 1)


def fenced(text: str, language: str) -> str:
    """`text` as a block of code."""
    ticks = fence(text)
    body = "\n".join(map(visible, text.split("\n")))
    return f"{ticks}{language}\n{body}\n{ticks}"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; the cells are escaped already, but for their bars."""
    return "\n".join([_row(heads), _row(["---"] * len(heads)), *map(_row, rows)])


def _row(cells: Sequence[str]) -> str:
    """A row of a table; a bar within a cell would end it, even in a code span."""
    return "| " + " | ".join(re.sub(r"(?<!\\)\|", r"\\|", cell) for cell in cells) + " |"


def _longest(text: str) -> int:
    return max(map(len, TICKS.findall(text)), default=0)
