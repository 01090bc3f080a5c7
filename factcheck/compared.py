"""Judges pairs of an archive's claims run by run, in this process or in several that each hold articles of their own."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from itertools import islice
from multiprocessing import get_context
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from factcheck.held import Held
from factcheck.match.pairing import judged_pairs
from factcheck.model.link import Link
from factcheck.model.report import RateUse
from factcheck.store.archive import Archive
from factcheck.store.database import StoreError
from factcheck.store.spill import BITS, PLACES, Pair, Spill, Turns
from factcheck.store.verdicts import pack_verdicts
from factcheck.uncollected import uncollected

__all__ = ["Verdicts", "compared"]

# The verdicts between articles, packed, by the numbers of these.
Verdicts: TypeAlias = dict[Pair, str]
# So many articles are held for each megabyte; so much of the memory, and so many megabytes at least, DuckDB has to read them.
HELD, READING, LEAST = 3, 0.1, 100
# So many runs lie ready for each process.
AHEAD = 2


def compared(
    archive: Archive, spill: Spill, telling: Mapping[str, float], megabytes: int, jobs: int = 1
) -> Iterator[tuple[int, Verdicts]]:
    """For each run of the pairs in `spill` how many it has, and the verdicts on them.

    All processes together take about so much memory. Raises StoreError where one of them is ended.
    """
    runs = spill.runs()
    if jobs > 1 < len(runs):
        archive.limit(_reading(megabytes))
        yield from _spread(archive.path, spill, runs, (megabytes // jobs, telling), jobs)
        return
    judge = _Judge(archive, megabytes, telling)
    with uncollected():
        for run in runs:
            pairs = spill.pairs(run)
            yield len(pairs), judge(pairs)
        judge.release()


def _reading(megabytes: int) -> int:
    """How much of the memory DuckDB has to read articles."""
    return max(LEAST, int(megabytes * READING))


class _Judge:
    """Judges pairs of claims with as many articles as the memory holds; what it is given are all pairs of any two, or none."""

    def __init__(self, archive: Archive, megabytes: int, telling: Mapping[str, float]) -> None:
        archive.limit(_reading(megabytes))
        self._held, self._telling = Held(archive, int(megabytes * HELD)), telling

    def release(self) -> None:
        """Let go of the articles."""
        self._held.release()

    def __call__(self, pairs: Sequence[Pair]) -> Verdicts:
        self._held.take(claim >> BITS for pair in pairs for claim in pair)
        found: dict[Pair, list[tuple[int, int, Link, tuple[RateUse, ...]]]] = defaultdict(list)
        for (one, other), each in judged_pairs(self._held, pairs, self._telling):
            found[one >> BITS, other >> BITS].append((one & PLACES, other & PLACES, each.link, each.rates))
        return {two: pack_verdicts(sorted(told, key=itemgetter(0, 1))) for two, told in found.items()}


def _spread(
    file: Path, spill: Spill, runs: Sequence[Turns], given: tuple[int, Mapping[str, float]], jobs: int
) -> Iterator[tuple[int, Verdicts]]:
    """The same by processes, each of which takes runs that follow each other, so that it meets the same articles again.

    Each is `given` its memory and how telling words are.
    """
    size = -(-len(runs) // jobs)
    lines = [iter(runs[start : start + size]) for start in range(0, len(runs), size)]
    waiting: list[deque[tuple[int, Future[Verdicts]]]] = [deque() for _ in lines]
    with ExitStack() as stack:
        pools = [
            stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"), _open, (file, *given))) for _ in lines
        ]
        try:
            while True:
                for pool, line, queue in zip(pools, lines, waiting, strict=True):
                    for run in islice(line, AHEAD - len(queue)):
                        pairs = spill.pairs(run)
                        queue.append((len(pairs), pool.submit(_judged, pairs)))
                if not any(waiting):
                    return
                wait([queue[0][1] for queue in waiting if queue], return_when=FIRST_COMPLETED)
                for queue in waiting:
                    while queue and queue[0][1].done():
                        count, verdicts = queue.popleft()
                        yield count, verdicts.result()
        except BrokenProcessPool:
            remedy = "Run again with fewer --jobs or less --memory."
            raise StoreError(file, "was not compared to the end: a process was ended", remedy) from None


_work: dict[str, _Judge] = {}
_opened = ExitStack()


def _open(file: Path, megabytes: int, telling: Mapping[str, float]) -> None:
    """Open the archive in a process of its own, to the end of that process."""
    _opened.enter_context(uncollected())
    _work["judge"] = _Judge(_opened.enter_context(Archive(file)), megabytes, telling)


def _judged(pairs: Sequence[Pair]) -> Verdicts:
    return _work["judge"](pairs)
