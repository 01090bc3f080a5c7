"""All that a check may look at, with the look-ups that checks share."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from factcheck.config import Settings
from factcheck.model.claim import Claim
from factcheck.model.document import Document, Positions, day_of
from factcheck.model.link import Link
from factcheck.model.span import Span

__all__ = ["View"]

Key = TypeVar("Key")
Value = TypeVar("Value")


@dataclass(frozen=True)
class View:
    """Documents, claims and links of one run.

    `as_of` is the day that freshness is judged at, None where unknown; `drafts` are the ids of the documents that
    are judged, None for all.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]
    as_of: date | None
    settings: Settings
    drafts: Container[str] | None = None

    @cached_property
    def claim(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def document(self) -> Mapping[str, Document]:
        """Documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def claims_in(self) -> Mapping[str, Sequence[Claim]]:
        """The claims of each document, by its id."""
        return _grouped((claim.document, claim) for claim in self.claims)

    @cached_property
    def links_of(self) -> Mapping[str, Sequence[Link]]:
        """The links of each claim, by its id."""
        return _grouped((claim, link) for link in self.links for claim in link.claims)

    @cached_property
    def _links_by_verdict(self) -> Mapping[str, Sequence[Link]]:
        return _grouped((link.verdict, link) for link in self.links)

    def verdicts(self, verdict: str) -> Sequence[Link]:
        """The links with this verdict."""
        return self._links_by_verdict.get(verdict, ())

    def of(self, link: Link) -> tuple[Claim, ...]:
        """The claims of a link, in its order."""
        return tuple(self.claim[each] for each in link.claims)

    def day(self, claim: Claim) -> date | None:
        """The day on which the claim's document was published, None where it is not known."""
        return day_of(self.document[claim.document].published)

    def sentence(self, claim: Claim) -> str:
        """The sentence that the figure stands in."""
        return self.document[claim.document].text[claim.sentence.start : claim.sentence.end]

    @cached_property
    def _twins(self) -> Mapping[str, str]:
        """For a claim that its own document tells again: the first telling in the body."""
        twins: dict[str, str] = {}
        for link in self.verdicts("agrees"):
            if link.kind != "same" or len(link.claims) != 2:
                continue
            pair = self.of(link)
            if pair[0].document == pair[1].document:
                first, second = sorted(pair, key=lambda each: (each.section == "headline", each.span.start))
                if second.id not in twins or self._before(first, self.claim[twins[second.id]]):
                    twins[second.id] = first.id
        return twins

    @staticmethod
    def _before(one: Claim, other: Claim) -> bool:
        return (one.section == "headline", one.span.start) < (other.section == "headline", other.span.start)

    def text(self, claim: Claim) -> str:
        """The whole text that the claim stands in."""
        return self.document[claim.document].text

    def between(self, one: Claim, other: Claim) -> str:
        """The words between two figures of one document, the first of them before the second."""
        return self.text(one)[one.span.end : other.span.start]

    @cached_property
    def _positions(self) -> dict[str, Positions]:
        return {}

    def span(self, document: Document, start: int, end: int) -> Span:
        """The place of a stretch of a document's text."""
        positions = self._positions.get(document.id) or Positions(document)
        self._positions[document.id] = positions
        return Span(start, end, *positions.at(start))

    @cached_property
    def _accords(self) -> Mapping[frozenset[str], tuple[int, int]]:
        counts: dict[frozenset[str], list[int]] = {}
        for verdict, place in (("agrees", 0), ("conflicts", 1)):
            for link in self.verdicts(verdict):
                documents = frozenset(self.claim[each].document for each in link.claims)
                if link.kind == "same" and len(documents) == 2:
                    counts.setdefault(documents, [0, 0])[place] += 1
        return {documents: (agreeing, against) for documents, (agreeing, against) in counts.items()}

    def accord(self, one: str, other: str) -> tuple[int, int]:
        """How many figures two documents agree on, and on how many they conflict."""
        return self._accords.get(frozenset((one, other)), (0, 0))

    @cached_property
    def sentences(self) -> Sequence[Sequence[Claim]]:
        """The claims of each sentence, in text order."""
        return list(_grouped(((claim.document, claim.sentence.start), claim) for claim in self.claims).values())

    def twin(self, claim: Claim) -> Claim:
        """The claim that stands for it within its document: the first telling in the body, or itself."""
        return self.claim[self._twins.get(claim.id, claim.id)]


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, Sequence[Value]]:
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)
