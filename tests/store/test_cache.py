"""The cache changes nothing but the time, and knows what mining depends on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck import mining
from factcheck.config import DEFAULTS, Settings
from factcheck.engine import check
from factcheck.store import cache as caching
from factcheck.store import digest as digests
from factcheck.store.cache import Cache
from factcheck.store.database import connect
from factcheck.store.pages import Pages

pytest.importorskip("duckdb")


@pytest.fixture
def mined_anew(monkeypatch):
    """The ids of the documents that were mined and not looked up."""
    seen = []
    real = mining.mined

    def counting(document, settings):
        seen.append(document.id)
        return real(document, settings)

    monkeypatch.setattr(mining, "mined", counting)
    return seen


def test_the_report_is_the_same_cold_and_warm(documents, tmp_path, mined_anew):
    plain = check(documents).model_dump_json()
    mined_anew.clear()
    cold = check(documents, cache=Cache(tmp_path / "deep" / "cache.duckdb")).model_dump_json()
    assert mined_anew == [document.id for document in documents]
    mined_anew.clear()
    warm = check(documents, cache=Cache(tmp_path / "deep" / "cache.duckdb")).model_dump_json()
    assert not mined_anew
    assert plain == cold == warm


CHANGES = {
    "text": lambda document: replace(document, text=document.text + " It has 400 employees."),
    "id": lambda document: replace(document, id="renamed.md"),
    "title": lambda document: replace(document, title="Nordwerk grows"),
    "day": lambda document: replace(document, published=date(2024, 3, 16)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_only_what_changed_is_mined_again(documents, tmp_path, mined_anew, change):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    changed = [CHANGES[change](documents[0]), *documents[1:]]
    mined_anew.clear()
    warm = check(changed, cache=Cache(path))
    assert mined_anew == [changed[0].id]
    assert warm == check(changed)


@pytest.mark.parametrize(
    "settings",
    [Settings(locale="en-GB"), Settings(base_currency="EUR"), Settings(aliases={"Nordwerk": "Nordwerk AG"})],
    ids=["locale", "base currency", "aliases"],
)
def test_settings_that_mining_reads_are_part_of_the_key(documents, tmp_path, mined_anew, settings):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    mined_anew.clear()
    check(documents, settings=settings, cache=Cache(path))
    assert len(mined_anew) == len(documents)


def test_other_settings_are_not(documents, tmp_path, mined_anew):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    mined_anew.clear()
    check(documents, settings=Settings(ignore=("FC502",), fail_on="note"), cache=Cache(path))
    assert not mined_anew


def test_what_another_version_kept_is_not_used_and_goes(documents, tmp_path, mined_anew, monkeypatch):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    for module in (caching, digests):
        monkeypatch.setattr(module, "environment", lambda: "another")
    mined_anew.clear()
    check(documents, cache=Cache(path))
    assert len(mined_anew) == len(documents)
    with connect(path) as store:
        assert store.execute("SELECT DISTINCT environment FROM mined").fetchall() == [("another",)]


def test_a_cache_in_use_by_another_run_costs_time_only(documents, tmp_path, monkeypatch):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    monkeypatch.setattr("factcheck.store.database.PAUSE", 0)
    holder = "import sys, duckdb; held = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read(); held.close()"
    import subprocess
    import sys

    with subprocess.Popen(
        [sys.executable, "-c", holder, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        busy = Cache(path)
        report = check(documents, cache=busy)
        other.stdin.close()
    assert report == check(documents)
    assert len(busy.notes) == 1
    assert "in use by another run" in busy.notes[0]


def test_a_file_that_is_no_database_costs_time_only(documents, tmp_path):
    path = tmp_path / "cache.duckdb"
    path.write_text("this is no database" * 1000)
    broken = Cache(path)
    assert check(documents, cache=broken) == check(documents)
    assert len(broken.notes) == 1
    assert Path(path).read_text().startswith("this is no database")


@pytest.mark.parametrize("table", ["mined", "pages"])
@pytest.mark.parametrize("spoilt", ["''::BLOB", "payload[1:20]", "'\\xFF'::BLOB || payload"])
def test_claims_that_are_damaged_are_mined_anew(documents, tmp_path, table, spoilt):
    path = tmp_path / "cache.duckdb"
    check(documents, cache=Cache(path))
    Pages(Cache(path)).keep({"key": "text"})
    with connect(path) as store:
        store.execute(f"UPDATE {table} SET payload = {spoilt}")
    cache = Cache(path)
    assert check(documents, cache=cache) == check(documents)
    assert len(cache.notes) == (table == "mined")
    again = Cache(path)
    assert check(documents, cache=again) == check(documents)
    assert not again.notes


def test_pages_come_back(tmp_path):
    pages = Pages(Cache(tmp_path / "cache.duckdb"))
    assert pages.recall(["a"]) == {}
    pages.keep({"a": "Größe\n", "b": "\ud800"})
    assert pages.recall(["b", "c", "a"]) == {"a": "Größe\n", "b": "\ud800"}


@pytest.mark.parametrize("jobs", [2, 0])
def test_any_number_of_processes_gives_the_same_bytes(documents, jobs, monkeypatch):
    monkeypatch.setattr(mining.chunks, "__defaults__", (1,))
    assert check(documents, jobs=jobs).model_dump_json() == check(documents).model_dump_json()


def test_one_document_alone_is_mined_the_same(documents):
    (result,) = mining.mined_all(documents[:1], DEFAULTS)
    assert result[0] == factcheck.mine(documents[0])
