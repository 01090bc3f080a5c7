"""What to do when the reader of standard output has left."""

import os
import sys

__all__ = ["silence"]


def silence() -> None:
    """Send what is still buffered nowhere, so that it does not fail again when Python shuts down."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
