"""What the comparison with the other claims says of each claim: the ledger of a document."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Literal

from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.link import Link
from factcheck.model.report import Report
from factcheck.report.format import flat, place
from factcheck.report.index import Index

__all__ = ["Entry", "Ledger", "Page", "Relation", "Standing", "ledger", "page_keys"]

Relation = Literal["conflicts", "superseded", "corroborated", "computed", "converted", "repeated", "supersedes"]
SAYS: dict[Relation, str] = {
    "conflicts": "conflicts with", "superseded": "superseded by", "corroborated": "corroborated by",
    "computed": "computed, fits", "converted": "converted, fits", "repeated": "repeated at", "supersedes": "supersedes",
}  # fmt: skip
GRAVEST = tuple(SAYS)
SHOWN = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands to others; `others` are in the order of the report."""

    relation: Relation
    others: tuple[Claim, ...]

    def text(self, home: str) -> str:
        """`conflicts with b.md:14 ($5 billion), line 20 ($6 billion)`, the places in the document `home` by line."""
        places = list(dict.fromkeys(self._place(claim, home) for claim in self.others))
        more = f" and {len(places) - SHOWN} more" if len(places) > SHOWN else ""
        return f"{SAYS[self.relation]} {', '.join(places[:SHOWN])}{more}"

    def _place(self, claim: Claim, home: str) -> str:
        said = f"line {claim.span.line}" if claim.document == home else place(claim)
        return said if self.relation in ("corroborated", "repeated") else f"{said} ({flat(claim.text)})"


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim and its standings, the gravest first; none where nothing else speaks of it."""

    claim: Claim
    standings: tuple[Standing, ...]

    @property
    def linked(self) -> bool:
        """Whether another claim bears on it."""
        return bool(self.standings)

    @property
    def status(self) -> str:
        """One line: `conflicts with b.md:14; computed, fits line 20`, or `single source`."""
        said = "; ".join(each.text(self.claim.document) for each in self.standings)
        if any(each.relation in ("conflicts", "superseded", "corroborated", "supersedes") for each in self.standings):
            return said
        return f"{said}; single source" if said else "single source"


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its entries, in text order."""

    document: Document
    entries: tuple[Entry, ...]


class Ledger:
    """How the claims of a report stand to each other; no claim is looked at before its page is asked for."""

    def __init__(self, report: Report, index: Index) -> None:
        self._index = index
        days = {document.id: day_of(document.published) for document in report.documents}
        found: dict[str, dict[Relation, set[str]]] = defaultdict(lambda: defaultdict(set))
        told: dict[str, set[str]] = defaultdict(set)
        for finding in report.findings:
            for claim in finding.claims:
                told[claim].update(finding.claims)
        for link in report.links:
            # Where too much was guessed to ask about a conflict, it is not held against a figure either.
            if link.verdict == "conflicts" and not told[link.claims[0]].issuperset(link.claims):
                continue
            for claim, relation, others in _relations(link, index.home, days):
                if others:
                    found[claim][relation].update(others)
        self._found: Mapping[str, Mapping[Relation, set[str]]] = dict(found)
        self._order = {claim: number for number, claim in enumerate(index.home)}

    @property
    def linked(self) -> Collection[str]:
        """The claims that another one bears on."""
        return self._found.keys()

    def relations(self, claim: str) -> list[tuple[Relation, list[str]]]:
        """How a claim stands to others, the gravest first, each with these in the order of the report."""
        found = self._found.get(claim)
        if found is None:
            return []
        return [
            (relation, sorted(found[relation], key=self._order.__getitem__))
            for relation in GRAVEST
            if relation in found
        ]

    def page(self, document: Document) -> Page:
        """The page of a document."""
        return Page(document, tuple(map(self._entry, self._index.of_document[document.id])))

    def _entry(self, claim: Claim) -> Entry:
        known = self._index.known
        return Entry(claim, tuple(Standing(relation, known(ids)) for relation, ids in self.relations(claim.id)))


def ledger(report: Report, index: Index | None = None) -> tuple[Page, ...]:
    """One page a document, in the order of the report."""
    return tuple(map(Ledger(report, index or Index(report)).page, report.documents))


def page_keys(index: Index, ledger: Ledger, how: str) -> dict[str, str]:
    """For each document with a claim that another one bears on: a digest of all that its page shows, and of `how`.

    A page shows the document's own claims and those that they stand to; the digests of their texts tell what these are.
    """
    told: dict[str, list[object]] = {}
    for claim in ledger.linked:
        document = index.home[claim]
        others = [
            (relation, [(each, index.digests[index.home[each]]) for each in ids])
            for relation, ids in ledger.relations(claim)
        ]
        told.setdefault(document, [how, index.digests[document]]).append((claim, others))
    return {
        document: blake2b(repr(each).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        for document, each in told.items()
    }


def _relations(
    link: Link, home: Mapping[str, str], days: Mapping[str, date | None]
) -> Iterable[tuple[str, Relation, Sequence[str]]]:
    """(claim, its relation, the other claims) for each claim of a link."""
    claims = [each for each in link.claims if each in home]
    if link.verdict == "not_comparable" or len(claims) < 2:
        return
    if link.verdict == "superseded":
        old, new = _old_first(claims, [days.get(home[each]) for each in claims])
        yield from ((each, "superseded", new) for each in old)
        yield from ((each, "supersedes", old) for each in new)
        return
    for claim in claims:
        others = [each for each in claims if each != claim]
        if link.verdict == "conflicts":
            yield claim, "conflicts", others
        elif link.kind == "computed":
            yield claim, "computed", others
        else:
            yield (
                claim,
                "converted" if link.kind == "conversion" else "repeated",
                [each for each in others if home[each] == home[claim]],
            )
            # Who prints the same words is no second source.
            away = [each for each in others if home[each] != home[claim]]
            yield claim, "repeated" if link.note in ("repeat", "copy") else "corroborated", away


def _old_first(claims: Sequence[str], days: Sequence[date | None]) -> tuple[Sequence[str], Sequence[str]]:
    """The replaced claims and the newer ones: by day of publication, else the first of the link is the replaced one."""
    told = [day for day in days if day is not None]
    if len(set(told)) > 1 and len(told) == len(days):
        newest = max(told)
        paired = list(zip(claims, days, strict=True))
        return [claim for claim, day in paired if day != newest], [claim for claim, day in paired if day == newest]
    return claims[:1], claims[1:]
