"""The three articles of `seeds/`, and the same three facts-alike from outside the project where they are at hand."""

from dataclasses import replace
from datetime import date

import pytest

import factcheck

FILES = {"ma": "ma-returns-to-beijing.txt", "rally": "alibaba-rally.txt", "premier": "premier-meets-tech.md"}
OUTSIDE = {"ma": "000_", "rally": "001_", "premier": "002_"}
PUBLISHED = {"ma": date(2025, 2, 23), "rally": date(2025, 3, 27), "premier": date(2023, 7, 13)}
AS_OF = date(2025, 3, 31)


class Told:
    """A report on the three articles, and the way to its claims."""

    def __init__(self, documents):
        self.document = {document.id: document for document in documents}
        self.report = factcheck.check(documents, as_of=AS_OF)

    def claims(self, key, figure):
        """The claims of an article that print this figure, in text order."""
        return [claim for claim in self.report.claims if claim.document == key and figure in claim.text]

    def claim(self, key, figure):
        [claim] = self.claims(key, figure)
        return claim

    def links(self, *claims):
        """The links over all of these claims."""
        wanted = {claim.id for claim in claims}
        return [link for link in self.report.links if wanted <= set(link.claims)]

    def findings(self, *claims, code=""):
        wanted = {claim.id for claim in claims}
        return [f for f in self.report.findings if f.code.startswith(code) and wanted <= set(f.claims)]


def own(root):
    return {
        key: replace(factcheck.read(root / "seeds" / name, published=PUBLISHED[key]), id=key)
        for key, name in FILES.items()
    }


def outside(shared):
    found = {key: next((shared / "seeds").glob(f"{start}*.txt")) for key, start in OUTSIDE.items()}
    return {
        key: factcheck.Document(path.read_text(encoding="utf-8"), key, published=PUBLISHED[key])
        for key, path in found.items()
    }


@pytest.fixture(scope="session")
def seeds(root):
    """The articles of the project, by key."""
    return own(root)


@pytest.fixture(scope="session", params=["own", "outside"])
def told(request, root):
    """The report on the articles of the project, and on those from outside."""
    articles = own(root) if request.param == "own" else outside(request.getfixturevalue("shared"))
    return Told(articles.values())
