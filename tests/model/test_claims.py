"""Claims that are made when they are asked for are what a tuple of them would be."""

import pytest

from factcheck import Document, check, mine
from factcheck.model.claims import Claims, TextClaims

TEXTS = ("It has 400 employees and 3 sites.", "Nothing is told here.", "Sales rose 12 per cent to $5 million.")


@pytest.fixture
def made():
    """The ids of the texts whose claims were made, in order."""
    return []


@pytest.fixture
def told(made):
    """The claims of three texts, of which the second has none."""

    def text(document):
        claims = mine(document)
        return TextClaims(document.id, "", [claim.id for claim in claims], lambda: made.append(document.id) or claims)

    return Claims([text(Document(words, str(place))) for place, words in enumerate(TEXTS)])


def test_they_are_a_sequence_like_any_other(told):
    whole = tuple(told)
    assert len(whole) == len(told) == 4
    assert [told[place] for place in range(-4, 4)] == [*whole, *whole]
    assert told[1:3] == whole[1:3]
    assert told == whole
    assert whole == told
    assert told != whole[1:]
    with pytest.raises(IndexError):
        told[4]


def test_none_is_made_before_it_is_asked_for_and_none_twice(told, made):
    assert len(told) == 4
    assert [len(text.ids) for text in told.texts] == [2, 0, 2]
    assert not made
    assert told[3] == told[3]
    assert made == ["2"]


def test_a_report_writes_them_as_it_writes_a_tuple(told):
    report = check([Document(words, str(place)) for place, words in enumerate(TEXTS)])
    other = report.model_copy(update={"claims": told})
    assert type(other)(**dict(other)).claims is told
    assert other.model_dump_json() == report.model_dump_json()
    assert other == report
