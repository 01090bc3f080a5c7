"""How many processes, and a function mapped over shares of work in copies of this one, which have all its memory and so are sent nothing."""

from collections.abc import Callable, Iterable, Sequence
from multiprocessing import get_all_start_methods, get_context
from os import cpu_count
from typing import Any, TypeVar

__all__ = ["forked", "processes"]

Share = TypeVar("Share")
Result = TypeVar("Result")
_work: dict[str, Callable[[int], Any]] = {}


def processes(jobs: int) -> int:
    """How many processes so many jobs are: 0 stands for one on each core."""
    return jobs or cpu_count() or 1


def forked(jobs: int) -> Callable[[Callable[[Share], Result], Sequence[Share]], Iterable[Result]]:
    """A map over `jobs` processes; in this process where the system cannot fork, or there is one share only."""

    def spread(function: Callable[[Share], Result], shares: Sequence[Share]) -> Iterable[Result]:
        count = min(jobs, len(shares))
        if count < 2 or "fork" not in get_all_start_methods():
            return map(function, shares)
        from concurrent.futures import ProcessPoolExecutor

        with ProcessPoolExecutor(
            count, get_context("fork"), initializer=_take, initargs=(lambda place: function(shares[place]),)
        ) as pool:
            return list(pool.map(_call, range(len(shares))))

    return spread


def _take(function: Callable[[int], Any]) -> None:
    """Keep what a forked process is to do: it has it in its memory, where no queue could carry it."""
    _work["function"] = function


def _call(place: int) -> Any:
    return _work["function"](place)
