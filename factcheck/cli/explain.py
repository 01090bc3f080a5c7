"""`factcheck explain`: what a check looks for, why, and how it decides."""

import click

from factcheck.cli import emit

__all__ = ["command"]


@click.command("explain")
@click.argument("code", metavar="CODE")
def command(code: str) -> int:
    """Explain a check, named by its code (FC101) or its name (value-conflict)."""
    from factcheck import checks

    check = checks.find(code)
    if check is None:
        from difflib import get_close_matches

        names = [name for each in checks.registry() for name in (each.code, each.name)]
        close = get_close_matches(code, names) or get_close_matches(code.upper(), names)
        # Of codes that are equally close, one of the family that was asked for.
        close.sort(key=lambda each: not each.casefold().startswith(code[:3].casefold()))
        hint = f"Did you mean {close[0]}?" if close else "`factcheck rules` lists the checks."
        raise click.UsageError(f"There is no check {code!r}. {hint}")
    title = f"{check.code} {check.name} ({check.severity})"
    emit.write(f"{title}\n{'=' * len(title)}\n\n{check.explanation}\n", None)
    return 0
