"""The command line. Nothing heavy is imported before it is known what is asked for."""

import sys
from collections.abc import Sequence

__all__ = ["VERSION", "main"]

VERSION = "0.1.0"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status: 0, 1, 2 or 3.

    Given arguments, by SystemExit; for those of the process, by its end.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words in (["--version"], ["-V"]):
        sys.stdout.write(f"factcheck {VERSION}\n")
        sys.exit(0)
    from factcheck.cli.run import run

    status = run(words)
    if arguments is not None:
        sys.exit(status)
    from factcheck.cli.leave import leave

    leave(status)
