"""Keeps the generated parts of README.md true: the report of the seeds and the table of checks.

`python tools/readme.py` fills them in, `--check` only tells whether they are current (status 1 if
not), and `--command N` prints the Nth `sh` block, which is how CI runs what the README promises.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

__all__ = ["commands", "filled"]

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SHELL_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """The contents of the `sh` blocks, in order."""
    return [block.strip() for block in SHELL_BLOCK.findall(text)]


def filled(text: str) -> str:
    """The text with each generated block made anew."""
    for name, make in BLOCKS.items():
        begin, end = f"<!-- begin {name} -->\n", f"<!-- end {name} -->"
        before, found, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not (found and closed):
            raise ValueError(f"README.md has no block {name!r}")
        text = before + begin + make() + end + after
    return text


def _report() -> str:
    """What the first command prints: the findings open, the ledger and the coverage folded away."""
    command = [sys.executable, "-m", "factcheck", "seeds/"]
    environment = {name: value for name, value in os.environ.items() if name != "FORCE_COLOR"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True, encoding="utf-8")
    lines = [line.rstrip() for line in run.stdout.rstrip().splitlines()]
    ledger = next(number for number, line in enumerate(lines) if line.startswith("Claims"))
    findings, rest = "\n".join(lines[:ledger]).rstrip(), "\n".join(lines[ledger:])
    return (
        f"```text\n$ factcheck seeds/\n{findings}\n```\n\n"
        "<details>\n<summary>The rest of the report: every claim, and what was not read</summary>\n\n"
        f"```text\n{rest}\n```\n\n</details>\n"
    )


def _checks() -> str:
    from factcheck.checks import registry

    rows = [f"| {each.code} | `{each.name}` | {each.severity} | {each.summary} |\n" for each in registry()]
    return "| code | name | at most | what it finds |\n| --- | --- | --- | --- |\n" + "".join(rows)


BLOCKS: dict[str, Callable[[], str]] = {"report": _report, "checks": _checks}


def main() -> int:
    """Run as a script; the status is 1 if README.md is stale."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing, say whether README.md is current")
    parser.add_argument("--command", type=int, metavar="N", help="print the Nth sh block")
    options = parser.parse_args()
    text = README.read_text(encoding="utf-8")
    if options.command:
        print(commands(text)[options.command - 1])
        return 0
    current = filled(text)
    if options.check:
        print("README.md is current" if current == text else "README.md is stale: run tools/readme.py")
        return int(current != text)
    README.write_text(current, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
