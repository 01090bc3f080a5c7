"""Writes docs/checks.md, the manual of the checks, from their own docstrings and examples.

`python tools/checks.py` writes it, `--check` only tells whether it is current (status 1 if not).
"""

import argparse
import sys
from pathlib import Path

from factcheck.checks import Check, Example, registry

__all__ = ["MANUAL", "manual"]

MANUAL = Path(__file__).resolve().parent.parent / "docs" / "checks.md"
HEAD = """# The checks

Made by `tools/checks.py` from the code; `factcheck explain CODE` prints the same. The severity is the gravest that a
check reports: a conflict is an error only if nothing that makes the two figures comparable was guessed.

"""


def manual() -> str:
    """All checks in one Markdown text, by code."""
    return HEAD + "\n".join(map(_chapter, registry()))


def _chapter(check: Check) -> str:
    title, _, rest = check.explanation.partition("\n")
    off = "" if check.default_on else "; off by default, `select` turns it on"
    fires, silent = ("".join(map(_example, examples)) for examples in (check.fires, check.silent))
    return (
        f"## {check.code} {check.name}\n\n*At most {check.severity}{off}.* **{title}**\n{rest}\n\n"
        f"Fires on:\n\n{fires}\nSilent on:\n\n{silent}"
    )


def _example(example: Example) -> str:
    """The texts of an example as one list item, each with its day of publication."""
    lines = []
    for text in example.texts:
        printed = " ".join(text.text.split())
        lines.append(f"“{printed}”" + (f" ({text.published})" if text.published else ""))
    asked = f", checked at {example.as_of}" if example.as_of else ""
    shown = f": `{example.figure}`" if example.figure else ""
    return "- " + " / ".join(lines) + asked + shown + "\n"


def main() -> int:
    """Run as a script; the status is 1 if docs/checks.md is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say whether docs/checks.md is current")
    current = manual()
    if parser.parse_args().check:
        stale = not MANUAL.exists() or MANUAL.read_text(encoding="utf-8") != current
        print("docs/checks.md is stale: run tools/checks.py" if stale else "docs/checks.md is current")
        return int(stale)
    MANUAL.write_text(current, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
