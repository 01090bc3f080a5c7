"""The search for cycles is held off while much is made, and next to nothing waits for it afterwards."""

import gc
from datetime import date

import pytest

from factcheck import Document, check
from factcheck.uncollected import uncollected


@pytest.fixture
def collector():
    gc.collect()
    yield
    gc.enable()
    gc.unfreeze()


def test_what_is_made_inside_is_counted_as_old(collector):
    with uncollected():
        assert not gc.isenabled()
        kept = [[] for _ in range(5000)]
    assert gc.isenabled()
    assert gc.get_count()[0] < len(kept)


def test_what_others_froze_stays_frozen(collector):
    gc.freeze()
    frozen = gc.get_freeze_count()
    with uncollected():
        pass
    assert gc.get_freeze_count() == frozen > 0


def test_where_nothing_is_collected_nothing_changes(collector):
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_a_check_leaves_next_to_nothing_in_cycles(collector):
    texts = [
        Document(
            text=f"Nordwerk sold {count},400 cars in 2024. Its profit rose 4% to $5 million, from $4.8 million in 2023.",
            id=str(count),
            published=date(2025, 2, 22),
        )
        for count in range(100, 160)
    ]
    check(texts[:2])
    gc.collect()
    gc.disable()
    report = check(texts)
    assert gc.collect() < len(report.claims)
