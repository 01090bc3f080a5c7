"""Look-ups into a report: documents, claims, lines."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter

from factcheck.model.claim import Claim
from factcheck.model.claims import Claims
from factcheck.model.document import Document, Positions
from factcheck.model.report import Report
from factcheck.model.span import Extent, Span

__all__ = ["Index"]


class Index:
    """The claims and documents of a report by id, the lines of its documents, and which claims cannot stand together.

    `home` gives the document of each claim, in the order of the report, and `digests` of each document one of all that its
    claims rest on, where it is known. `opposed` gives for a claim the ids of those that it conflicts with, replaces or is
    replaced by.
    """

    __slots__ = ("_claims", "_documents", "_positions", "digests", "home", "of_document", "opposed")

    def __init__(self, report: Report) -> None:
        self.of_document: dict[str, Sequence[Claim]] = {document.id: () for document in report.documents}
        self.digests: dict[str, str] = {}
        if isinstance(report.claims, Claims):
            for text in report.claims.texts:
                self.of_document[text.document] = text
                self.digests[text.document] = text.digest
            self.home = {claim: text.document for text in report.claims.texts for claim in text.ids}
        else:
            self.home = {claim.id: claim.document for claim in report.claims}
            for document, claims in groupby(report.claims, attrgetter("document")):
                self.of_document[document] = [*self.of_document.get(document, ()), *claims]
        self.opposed: dict[str, set[str]] = defaultdict(set)
        for link in report.links:
            if link.verdict in ("conflicts", "superseded"):
                for each in link.claims:
                    self.opposed[each].update(link.claims)
        self._claims: dict[str, dict[str, Claim]] = {}
        self._documents = {document.id: document for document in report.documents}
        self._positions: dict[str, Positions] = {}

    def document(self, name: str) -> Document | None:
        """The document of that id."""
        return self._documents.get(name)

    def known(self, claims: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with these ids, in this order."""
        return tuple(self._claim(each) for each in claims if each in self.home)

    def _claim(self, claim: str) -> Claim:
        document = self.home[claim]
        if document not in self._claims:
            self._claims[document] = {each.id: each for each in self.of_document[document]}
        return self._claims[document][claim]

    def line(self, document: Document, offset: int) -> int:
        """The line of an offset, 1-based, in the source file."""
        if document.id not in self._positions:
            self._positions[document.id] = Positions(document)
        return self._positions[document.id].at(offset)[0]

    def sentence(self, document: Document, span: Span) -> Extent:
        """The sentence around a span: that of a claim which covers it, else the line or lines it stands on."""
        for claim in self.of_document.get(document.id, ()):
            if claim.sentence.start <= span.start and span.end <= claim.sentence.end:
                return claim.sentence
        start = document.text.rfind("\n", 0, span.start) + 1
        end = document.text.find("\n", max(span.start, span.end - 1))
        return Extent(start, len(document.text) if end < 0 else end)
