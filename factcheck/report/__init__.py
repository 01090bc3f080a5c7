"""A report to text: one file a format. `render` is the way in; a format is imported when it is asked for."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factcheck.model.report import Report
    from factcheck.report.shelf import Shelf

__all__ = ["FORMATS", "Format", "render"]

Format = Literal["terminal", "markdown", "diff", "json"]
FORMATS: tuple[Format, ...] = ("terminal", "markdown", "diff", "json")


def render(
    report: "Report",
    style: Format,
    *,
    columns: int = 80,
    colors: str | None = None,
    verbose: bool = False,
    shelf: "Shelf | None" = None,
) -> str:
    """The report in that style, closed by a newline; the same report gives the same text.

    `columns`, `colors` (a colour system as rich names it, None for plain text) and `verbose` bear
    on the terminal format only; what it laid out before may lie on the `shelf`, which changes nothing but the time.
    """
    if style == "json":
        return report.model_dump_json(indent=2) + "\n"
    if style == "markdown":
        from factcheck.report import markdown

        return markdown.render(report)
    if style == "diff":
        from factcheck.report import diff

        return diff.render(report)
    from factcheck.report import terminal

    return terminal.render(report, columns=columns, colors=colors, verbose=verbose, shelf=shelf)
