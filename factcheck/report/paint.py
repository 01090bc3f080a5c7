"""Lines of styled text, and what a terminal of so many colours is sent for them."""

from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import TypeAlias

__all__ = ["STYLES", "ColorSystem", "Line", "filled", "folded", "paint", "width"]

ColorSystem: TypeAlias = str | None
Line: TypeAlias = Sequence[tuple[str, str]]

STYLES = {
    "": "", "title": "bold", "dim": "dim", "error": "bold red", "warning": "bold yellow", "note": "bold cyan",
    "gutter": "bold blue", "secondary": "bold blue", "help": "bold green", "good": "green", "figure": "bold",
}  # fmt: skip


def width(text: str) -> int:
    """The cells that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def filled(text: str, cells: int) -> str:
    """`text` filled up to so many cells; a longer one is left whole."""
    return text + " " * (cells - width(text))


def folded(text: str, columns: int, lead: str, indent: str = "") -> list[str]:
    """`text` wrapped between words; `lead` stands before the first line, `indent` before the others.

    A word longer than a line is left whole, so that a path can still be clicked.
    """
    lines = wrap(
        text, columns, initial_indent=lead, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return lines or [lead.rstrip()]


def paint(lines: Iterable[Line], colors: ColorSystem) -> str:
    """The lines as one text, each closed by a newline; plain where `colors` is None.

    `colors` is a colour system as rich names it: `standard`, `256`, `truecolor`.
    """
    if colors is None:
        return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)
    from rich.color import ColorSystem as System
    from rich.style import Style

    systems = {"standard": System.STANDARD, "256": System.EIGHT_BIT, "truecolor": System.TRUECOLOR}
    styles = {name: Style.parse(style or "none") for name, style in STYLES.items()}
    system = systems.get(colors, System.STANDARD)
    return "".join(
        "".join(styles[style].render(text, color_system=system) for text, style in line) + "\n" for line in lines
    )
