"""What the comparison with the other claims says of each claim: the ledger of a document."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from factcheck.model.claim import Claim
from factcheck.model.document import Document, day_of
from factcheck.model.link import Link
from factcheck.model.report import Report
from factcheck.report.format import flat, place
from factcheck.report.index import Index

__all__ = ["Entry", "Page", "Relation", "Standing", "ledger"]

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


def ledger(report: Report, index: Index | None = None) -> tuple[Page, ...]:
    """One page a document, in the order of the report."""
    index = index or Index(report)
    days = {document.id: day_of(document.published) for document in report.documents}
    found: dict[str, dict[Relation, list[str]]] = defaultdict(lambda: defaultdict(list))
    for link in report.links:
        for claim, relation, others in _relations(link, index, days):
            found[claim][relation] += others
    order = {claim.id: number for number, claim in enumerate(report.claims)}
    return tuple(
        Page(document, tuple(_entry(claim, found.get(claim.id, {}), order, index) for claim in claims))
        for document in report.documents
        for claims in (index.of_document[document.id],)
    )


def _entry(claim: Claim, found: dict[Relation, list[str]], order: dict[str, int], index: Index) -> Entry:
    standings = []
    for relation in GRAVEST:
        ids = sorted(set(found.get(relation, ())), key=order.__getitem__)
        if ids:
            standings.append(Standing(relation, index.known(tuple(ids))))
    return Entry(claim, tuple(standings))


def _relations(link: Link, index: Index, days: dict[str, date | None]) -> Iterable[tuple[str, Relation, Sequence[str]]]:
    """(claim, its relation, the other claims) for each claim of a link."""
    claims = index.known(link.claims)
    if link.verdict == "not_comparable" or len(claims) < 2:
        return
    if link.verdict == "superseded":
        old, new = _old_first(claims, days)
        yield from ((each.id, "superseded", [c.id for c in new]) for each in old)
        yield from ((each.id, "supersedes", [c.id for c in old]) for each in new)
        return
    for claim in claims:
        others = [each for each in claims if each.id != claim.id]
        if link.verdict == "conflicts":
            yield claim.id, "conflicts", [each.id for each in others]
        elif link.kind == "computed":
            yield claim.id, "computed", [each.id for each in others]
        else:
            home = [each.id for each in others if each.document == claim.document]
            away = [each.id for each in others if each.document != claim.document]
            yield claim.id, "converted" if link.kind == "conversion" else "repeated", home
            # Who prints the same words is no second source.
            yield claim.id, "repeated" if link.note in ("repeat", "copy") else "corroborated", away


def _old_first(claims: tuple[Claim, ...], days: dict[str, date | None]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The replaced claims and the newer ones: by day of publication, else the first of the link is the replaced one."""
    told = {day for claim in claims if (day := days.get(claim.document)) is not None}
    if len(told) > 1 and all(days.get(claim.document) for claim in claims):
        newest = max(told)
        new = tuple(claim for claim in claims if days.get(claim.document) == newest)
        return tuple(claim for claim in claims if claim not in new), new
    return claims[:1], claims[1:]
