"""Runs in parts: what checks find within texts that links join or across texts that none does, with links or without."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from factcheck.checks.registry import registry
from factcheck.checks.run import Found, arranged, run
from factcheck.checks.view import View
from factcheck.model.claim import Claim

__all__ = ["Open", "across", "completed", "series", "unlinked", "within"]

Home = TypeVar("Home", bound=Hashable)


def unlinked(view: View) -> Found:
    """What the checks find that look at no links."""
    return run(view, [check for check in registry() if not check.linked])


def completed(view: View, known: Found) -> Found:
    """What all checks find, of which `known` is what those find that look at no links."""
    findings, failures = run(view, [check for check in registry() if check.linked])
    failures = tuple(sorted((*failures, *known[1]), key=lambda failure: failure.source))
    return arranged(view, (*findings, *known[0])), failures


def within(view: View) -> Found:
    """What is found among texts of which no link leads to others; the checks that failed."""
    return run(view, [check for check in registry() if check.series is None])


def across(view: View) -> Found:
    """What is found among texts that no link joins, for a view of all texts or of those that `Open` names."""
    return run(view, [check for check in registry() if check.series is not None])


@dataclass(slots=True)
class Open(Generic[Home]):
    """The series of a corpus that is seen text by text, each with its texts' `homes`; and those that something `opened`.

    A home is whatever finds a text again.
    """

    homes: defaultdict[str, set[Home]] = field(default_factory=lambda: defaultdict(set))
    opened: set[str] = field(default_factory=set)

    def see(self, home: Home, text: str, claims: Sequence[Claim]) -> None:
        """Take note of the series of a text's claims."""
        self.note(home, series(text, claims))

    def note(self, home: Home, told: Iterable[tuple[str, bool]]) -> None:
        """Take note of a text by what `series` told of it."""
        for name, opens in told:
            self.homes[name].add(home)
            if opens:
                self.opened.add(name)

    def merge(self, others: "Iterable[Open[Home]]") -> None:
        """Take over what others have seen."""
        for other in others:
            self.opened |= other.opened
            for name, homes in other.homes.items():
                self.homes[name] |= homes

    def bearing(self) -> set[Home]:
        """The texts with a claim in a series in which something may be found."""
        return {home for name in self.opened for home in self.homes[name]}


def series(text: str, claims: Sequence[Claim]) -> Iterator[tuple[str, bool]]:
    """The series of a text's claims, each with whether its claim opens it."""
    for check in registry():
        if check.series is not None:
            for claim in claims:
                if name := check.series.of(claim):
                    yield f"{check.code} {name}", check.series.opens(text, claim)
