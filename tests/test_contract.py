"""What every report promises, whatever the texts say."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck import Document, Report

WORDS = (
    "Acme", "Acme's", "shares", "sales", "profit", "the company", "it", "China", "rose", "fell", "by", "to", "from", "of",
    "was", "is", "worth", "4%", "12 per cent", "$5 billion", "HK$138.5", "(US$17.8)", "€3m", "20", "2,000", "1.5", "dozens",
    "two-thirds", "a third", "doubled", "more than", "nearly", "between", "and", "or", "million", "barrels", "a day", "km",
    "people", "in 2023", "last year", "on Monday", "since January", "a year earlier", "March 3, 2024", "Q3", "mid-August",
    "“", "”", "(", ")", ",", ".", ".\n", "\n\n", "- ", "—", "not", "revised", "instead of", "a record", "since 1990", "\u00a0", "№1",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
DAYS = st.sampled_from([None, date(2023, 7, 13), date(2025, 2, 23)])
DOCUMENTS = st.lists(st.tuples(TEXTS, DAYS), min_size=1, max_size=3).map(
    lambda told: [Document(text=text, id=f"{number}.txt", published=day) for number, (text, day) in enumerate(told)]
)


def decimals(quantity):
    return [each for each in (quantity.value, quantity.low, quantity.high, *quantity.interval) if each is not None]


def hold(report, documents):
    """Every promise of a report that can be told without knowing what the texts mean."""
    texts = {document.id: document.text for document in documents}
    order = list(texts)
    claims = {claim.id: claim for claim in report.claims}
    assert len(claims) == len(report.claims)
    assert [(order.index(each.document), each.span.start) for each in report.claims] == sorted(
        (order.index(each.document), each.span.start) for each in report.claims
    )
    for claim in report.claims:
        text = texts[claim.document]
        assert claim.text
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.sentence.start <= claim.span.start <= claim.span.end <= claim.sentence.end
        line, column = claim.span.line, claim.span.column
        assert text.split("\n")[line - 1][column - 1 :].startswith(claim.text.split("\n")[0])
        if claim.quantity.kind != "date":
            assert all(Decimal(each).is_finite() for each in decimals(claim.quantity))
        else:
            assert all(each[:4].isdigit() for each in decimals(claim.quantity))
    for link in report.links:
        assert len(set(link.claims)) == len(link.claims) >= 2
        assert claims.keys() >= set(link.claims)
        assert 0 <= link.score <= 1
        assert link.reason
    for finding in report.findings:
        assert claims.keys() >= set(finding.claims)
        assert 0 <= finding.confidence <= 1
        assert finding.span.end <= len(texts[finding.document])
        assert "\n" not in finding.message
    for covered in report.coverage.documents:
        assert covered.seen == covered.mined + len(covered.skipped)
    assert [problem for problem in report.problems if problem.source.startswith("FC")] == []


@settings(max_examples=200)
@given(DOCUMENTS)
def test_any_texts_make_a_report_that_keeps_its_promises(documents):
    report = factcheck.check(documents)
    hold(report, documents)
    printed = report.model_dump_json()
    assert factcheck.check(documents).model_dump_json() == printed
    assert Report.model_validate_json(printed).model_dump_json() == printed


@pytest.fixture(scope="module")
def seeds(root):
    articles = sorted(path for path in (root / "seeds").iterdir() if path.suffix in {".md", ".txt"})
    return [factcheck.read(path) for path in articles if path.name != "README.md"]


def test_the_report_of_the_seeds_keeps_its_promises(seeds):
    report = factcheck.check(seeds, as_of=date(2025, 3, 31))
    hold(report, seeds)
    assert report.as_of == date(2025, 3, 31)
    assert report.claims
    assert report.links


def test_outside_articles_make_a_report_that_keeps_its_promises(shared):
    documents = [factcheck.read(path) for path in sorted((shared / "seeds").glob("*.txt"))]
    report = factcheck.check(documents)
    hold(report, documents)
    assert [finding.code for finding in report.findings if finding.severity == "error"] == []


def test_the_ids_of_claims_are_those_of_the_document_alone(seeds):
    alone = [claim.id for document in seeds for claim in factcheck.mine(document)]
    assert [claim.id for claim in factcheck.check(seeds).claims] == alone


def test_a_report_is_frozen(seeds):
    report = factcheck.check(seeds)
    with pytest.raises(ValueError, match="frozen"):
        report.claims = ()
    with pytest.raises(AttributeError):
        report.claims[0].text = ""
