"""Small articles that the tests of the store share."""

from datetime import date

import pytest

from factcheck import Document

ARTICLES = {
    "sales.md": "Nordwerk's revenue rose 12 per cent to $812 million in 2023, the company said.\n",
    "again.md": "In 2023 Nordwerk's revenue was $912 million, up 12 per cent.\n",
    "flood.md": "The flood in Aldmoor has killed 31 people, police said.\n",
}


@pytest.fixture
def documents():
    """Three documents, of which two disagree."""
    return [Document(text=text, id=name, published=date(2024, 3, 15)) for name, text in ARTICLES.items()]
