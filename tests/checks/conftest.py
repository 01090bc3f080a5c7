"""A small world of documents, claims and links made by hand, to see what a check makes of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.checks import View, find, run
from factcheck.config import DEFAULTS
from factcheck.model.calendar import Period
from factcheck.model.claim import BaseValue, Claim
from factcheck.model.document import Document
from factcheck.model.link import Link
from factcheck.model.quantity import Quantity
from factcheck.model.span import Extent, Span

DAY = date(2024, 3, 15)


class World:
    """Tell claims, link them, and ask a check."""

    def __init__(self):
        self.documents, self.claims, self.links = {}, [], []
        self.as_of, self.settings = DAY, DEFAULTS

    def document(self, name, **fields):
        document = self.documents.get(name, Document("", name, published=DAY))
        self.documents[name] = replace(document, **fields)
        return self.documents[name]

    def tell(self, sentence, value, *, document="a.md", kind="money", unit="USD", interval=None, usd=None, **fields):
        """A claim of the figure in [brackets] of a sentence, which makes a line of its document."""
        before, rest = sentence.split("[")
        figure, after = rest.split("]")
        text = self.document(document).text
        start = len(text) + len(before)
        self.document(document, text=f"{text}{before}{figure}{after}\n")
        value = None if value is None else str(value)
        quantity = Quantity(
            kind, value, None, None, unit, fields.pop("bound", "exact"), interval or (value, value)
        )  # fmt: skip
        settled = {
            "change": None, "role": "level", "subject": "Nordwerk", "subject_text": "Nordwerk", "metric": "share_price",
            "scope": {}, "period": Period(DAY, DAY, "Friday"), "baseline": None, "modality": "actual",
            "attribution": None, "section": "body", "quoted": False, "derivation": (),
        }  # fmt: skip
        claim = Claim(
            id=f"{document}-{start}",
            document=document,
            span=Span(start, start + len(figure), text.count("\n") + 1, len(before) + 1),
            text=figure,
            sentence=Extent(len(text), len(text) + len(before) + len(figure) + len(after)),
            quantity=quantity,
            base_value=None if usd is None else BaseValue("USD", str(Decimal(str(usd))), DAY),
            **(settled | fields),
        )
        self.claims.append(claim)
        return claim

    def link(self, *claims, verdict="conflicts", kind="same", score=0.95, reason="", **fields):
        link = Link(tuple(claim.id for claim in claims), kind, verdict, reason, score, **fields)
        self.links.append(link)
        return link

    @property
    def view(self):
        return View(tuple(self.documents.values()), tuple(self.claims), tuple(self.links), self.as_of, self.settings)

    def findings(self, *codes):
        """What the checks say (all of them by default)."""
        findings, problems = run(self.view, [find(code) for code in codes] or None)
        assert problems == ()
        return findings

    def finding(self, *codes):
        """The only thing that the checks say."""
        [finding] = self.findings(*codes)
        return finding


@pytest.fixture
def world():
    return World()
