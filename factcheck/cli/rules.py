"""`factcheck rules`: the checks, and the rule packs with their entries."""

from pathlib import Path
from textwrap import wrap
from typing import Any

import click

from factcheck.cli import emit

__all__ = ["command"]


@click.command("rules")
@click.argument("pack", metavar="PACK", required=False)
def command(pack: str | None) -> int:
    """List the checks and the rule packs; with PACK, the entries of that pack."""
    columns = emit.screen(None).columns
    emit.write(_packs(columns) if pack is None else _entries(pack, columns), None)
    return 0


def _packs(columns: int) -> str:
    from factcheck import checks

    lines = ["Checks (`factcheck explain CODE` says more)"]
    for each in checks.registry():
        said = each.summary + ("" if each.default_on else " (off by default)")
        lines += _folded(said, f"  {each.code}  {each.severity:<8} {each.name:<24} ", columns)
    lines += ["", "Rule packs (`factcheck rules PACK` lists the entries)"]
    for path in _files():
        counts = ", ".join(f"{len(value):,} {name.replace('_', ' ')}" for name, value in _data(path).items()
                           if isinstance(value, list | dict))  # fmt: skip
        lines += _folded(counts, f"  {path.stem:<16} ", columns)
    return "\n".join(lines) + "\n"


def _entries(pack: str, columns: int) -> str:
    path = next((each for each in _files() if each.stem == pack), None)
    if path is None:
        raise click.UsageError(f"There is no pack {pack!r}. Packs: {', '.join(each.stem for each in _files())}.")
    lines = [path.name]
    for name, value in _data(path).items():
        entries = value if isinstance(value, list | dict) else [value]
        lines += ["", f"{name.replace('_', ' ')} ({len(entries)})"]
        for each in entries.items() if isinstance(entries, dict) else entries:
            lines += wrap(_entry(each), columns, initial_indent="  ", subsequent_indent="    ", break_long_words=False)
    return "\n".join(lines) + "\n"


def _folded(text: str, lead: str, columns: int) -> list[str]:
    """The text behind its lead, further lines below its beginning."""
    return wrap(text, columns, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False) or [
        lead.rstrip()
    ]


def _entry(entry: Any) -> str:
    """An entry on one line: its name, then its plain values."""
    if isinstance(entry, tuple):
        return f"{entry[0]}: {_entry(entry[1])}"
    if isinstance(entry, dict):
        return "; ".join(f"{key}: {_entry(value)}" for key, value in entry.items() if key != "examples")
    return ", ".join(map(_entry, entry)) if isinstance(entry, list) else str(entry)


def _files() -> list[Path]:
    from factcheck.packs import rules_folder

    return sorted(rules_folder().glob("*.yaml"))


def _data(path: Path) -> dict[str, Any]:
    """The pack as it is written. Raises click.UsageError where it is no YAML."""
    from pydantic import ConfigDict

    from factcheck.packs.load import PackError, PackModel, load_file

    class Anything(PackModel):
        model_config = ConfigDict(frozen=True, extra="allow")

    try:
        return load_file(path, Anything).model_extra or {}
    except PackError as error:
        raise click.UsageError(str(error)) from None
