"""How many processes, and what copies of this one do: they have all its memory and so are sent nothing."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from os import cpu_count
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext

__all__ = ["aside", "forked", "processes", "shared"]

Share = TypeVar("Share")
Result = TypeVar("Result")
Sent = TypeVar("Sent")
_work: dict[str, Callable[[int], Any]] = {}


def processes(jobs: int) -> int:
    """How many processes so many jobs are: 0 stands for one on each core."""
    return jobs or cpu_count() or 1


def forked(jobs: int) -> Callable[[Callable[[Share], Result], Sequence[Share]], Iterable[Result]]:
    """A map over `jobs` processes, of which this is one; in this process where the system cannot fork, or there is one share only."""

    def spread(function: Callable[[Share], Result], shares: Sequence[Share]) -> Iterable[Result]:
        count = min(jobs, len(shares))
        context = _forking() if count > 1 else None
        if context is None:
            return map(function, shares)
        from concurrent.futures import ProcessPoolExecutor

        def call(place: int) -> Result:
            return function(shares[place])

        with ProcessPoolExecutor(count - 1, context, initializer=_take, initargs=(call,)) as pool:
            return shared([pool.submit(_call, place) for place in range(len(shares))], call, lambda _, result: result)

    return spread


def shared(
    sent: "Sequence[Future[Sent]]", here: Callable[[int], Result], read: Callable[[int, Sent], Result]
) -> list[Result]:
    """What the tasks give that were `sent` to other processes, of which this one does some as well, from the last on.

    `here` does the task of a number, `read` makes of its number and what was sent back the same.
    """
    found: dict[int, Result] = {}
    first, last = 0, len(sent)
    while first < last:
        if not sent[first].done() and sent[last - 1].cancel():
            last -= 1
            found[last] = here(last)
        else:
            found[first] = read(first, sent[first].result())
            first += 1
    return [found[place] for place in range(len(sent))]


def aside(jobs: int, function: Callable[[], Result]) -> Callable[[], Result] | None:
    """What the function gives, begun at once in a copy of this process; None where there is none to spare.

    To ask for it is to wait for the copy. Where that is ended, or the function fails there, it is called in this process.
    """
    context = _forking() if jobs > 1 else None
    if context is None:
        return None
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(function, sender), daemon=True)
    process.start()
    sender.close()

    @cache
    def told() -> Result:
        with receiver:
            try:
                found: Result = receiver.recv()
            except (EOFError, OSError):  # nothing was sent, or not all of it
                found = function()
        process.join()
        return found

    return told


def _forking() -> "ForkContext | None":
    """What makes copies of this process; None where the system cannot. Loaded here: one process needs none of it."""
    import multiprocessing

    return multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else None


def _tell(function: Callable[[], Any], sender: "Connection") -> None:
    """Send what the function gives; nothing where it fails, so that it fails again where the fault is seen."""
    with suppress(Exception):
        sender.send(function())


def _take(function: Callable[[int], Any]) -> None:
    """Keep what a forked process is to do: it has it in its memory, where no queue could carry it."""
    _work["function"] = function


def _call(place: int) -> Any:
    return _work["function"](place)
