"""Holds off the search for cycles while millions of records are made that live on: next to none of them is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection inside; afterwards as before, with what was made counted as old.

    So it is not searched at once: what lives in cycles should be taken apart inside, or it stays for long.
    """
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            # Thawing makes all that is frozen old; what others froze stays so.
            if not gc.get_freeze_count():
                gc.freeze()
                gc.unfreeze()
            gc.enable()
