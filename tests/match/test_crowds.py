"""Where more look-alikes share all that tells claims apart than are compared, the coverage says so."""

from datetime import date
from pathlib import Path

import pytest

from factcheck import Document, check
from factcheck.match.words import rules
from factcheck.store.cache import Cache

DAY = date(2025, 2, 21)


def crowd(size: int) -> list[Document]:
    """Texts that each tell another figure of one thing and one time."""
    return [
        Document(text=f"Nordwerk sold {1_001 + 7 * place} pumps in 2024.", id=f"text-{place}", published=DAY)
        for place in range(size)
    ]


def noted(report) -> int:
    return sum(
        "more look-alikes than were compared" in note for each in report.coverage.documents for note in each.notes
    )


def test_a_crowd_is_compared_whole_and_not_noted() -> None:
    assert noted(check(crowd(rules().crowd))) == 0


def test_a_larger_one_is_cut_by_size_and_each_of_its_texts_says_so() -> None:
    documents = crowd(rules().crowd + 1)
    assert noted(check(documents)) == len(documents)


@pytest.mark.parametrize("extra", [0, 1])
def test_the_cache_tells_the_same(tmp_path: Path, extra: int) -> None:
    documents = crowd(rules().crowd + 1)
    cache = tmp_path / "cache.duckdb"
    check(documents[: len(documents) - extra], cache=Cache(cache))
    assert check(documents, cache=Cache(cache)) == check(documents)
