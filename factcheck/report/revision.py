"""A revision to text: one file a format, imported when it is asked for."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from factcheck.model.revision import Revision

__all__ = ["REVISION_FORMATS", "RevisionFormat", "render_revision"]

RevisionFormat = Literal["terminal", "markdown", "diff", "json"]
REVISION_FORMATS: tuple[RevisionFormat, ...] = ("terminal", "markdown", "diff", "json")


def render_revision(
    revision: "Revision", style: RevisionFormat, *, columns: int = 80, colors: str | None = None
) -> str:
    """The revision in that style, closed by a newline; `markdown` and `diff` are the same.

    `columns` and `colors` (a colour system as rich names it, None for plain text) bear on the terminal format only.
    """
    if style == "json":
        return revision.model_dump_json(indent=2) + "\n"
    if style == "terminal":
        from factcheck.report import revision_terminal

        return revision_terminal.render(revision, columns=columns, colors=colors)
    from factcheck.report import revision_markdown

    return revision_markdown.render(revision)
