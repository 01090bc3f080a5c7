"""What is stored comes back as it was."""

import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, read
from factcheck.config import DEFAULTS
from factcheck.mining import mined
from factcheck.model.calendar import Dated, Period
from factcheck.model.claim import BaseValue, Claim, Step
from factcheck.model.document import SourceMap
from factcheck.model.layout import Block
from factcheck.model.quantity import Alternative, Quantity
from factcheck.model.report import Aside, DocumentCoverage, Skip
from factcheck.model.span import Extent, Span
from factcheck.store.records import (
    pack_claims,
    pack_coverage,
    pack_document,
    unpack_claims,
    unpack_coverage,
    unpack_document,
)

texts = st.text(max_size=8)
counts = st.integers(min_value=0, max_value=10**6)
extents = st.builds(Extent, counts, counts)
days = st.none() | st.dates()
periods = st.none() | st.builds(Period, days, days, texts)
quantities = st.builds(Quantity, alternatives=st.lists(st.builds(Alternative), max_size=2).map(tuple))
claims = st.builds(
    Claim,
    document=st.just("a.md"),
    span=st.builds(Span, counts, counts, counts, counts),
    sentence=extents,
    quantity=quantities,
    scope=st.dictionaries(texts, texts, max_size=3),
    period=periods,
    baseline=periods,
    base_value=st.none() | st.builds(BaseValue, texts, texts, st.dates()),
    derivation=st.lists(st.builds(Step, texts, st.none() | extents, texts, st.booleans()), max_size=3).map(tuple),
)
coverages = st.builds(
    DocumentCoverage,
    document=st.just("a.md"),
    skipped=st.lists(st.builds(Skip, extents, counts, texts, texts), max_size=2).map(tuple),
    furniture=st.lists(st.builds(Aside, extents, counts, texts, texts), max_size=2).map(tuple),
    notes=st.lists(texts, max_size=2).map(tuple),
)
documents = st.builds(
    Document,
    id=st.just("a.md"),
    published=days | st.datetimes(),
    dated=st.none() | st.builds(Dated, st.dates(), st.dates(), texts),
    provenance=st.dictionaries(texts, texts, max_size=3),
    source=st.none() | st.builds(SourceMap, st.lists(st.tuples(counts, counts, counts), max_size=3).map(tuple)),
    blocks=st.lists(st.builds(Block), max_size=2).map(tuple),
)


def stored(value):
    """What comes back from a file."""
    return json.loads(json.dumps(value))


@given(st.lists(claims, max_size=3))
def test_claims_come_back(given_claims):
    assert unpack_claims(stored(pack_claims(given_claims)), "a.md") == given_claims


@given(coverages)
def test_coverage_comes_back(covered):
    assert unpack_coverage(stored(pack_coverage(covered)), "a.md") == covered


@given(documents)
def test_documents_come_back(document):
    assert unpack_document(stored(pack_document(document)), "a.md", document.text) == document


def test_a_moment_is_no_day():
    morning = Document(text="", id="a", published=datetime(2025, 2, 23, 9, 30))  # noqa: DTZ001
    day = Document(text="", id="a", published=date(2025, 2, 23))
    assert [unpack_document(pack_document(each), "a", "") for each in (morning, day)] == [morning, day]


@pytest.mark.parametrize("number", range(3))
def test_the_claims_of_the_seeds_come_back(root, number):
    path = sorted(each for each in (root / "seeds").iterdir() if each.stem != "README")[number]
    document = read(path)
    claims_read, covered = mined(document, DEFAULTS)
    assert claims_read
    assert unpack_claims(stored(pack_claims(claims_read)), document.id) == claims_read
    assert unpack_coverage(stored(pack_coverage(covered)), document.id) == covered
    assert unpack_document(stored(pack_document(document)), document.id, document.text) == document
