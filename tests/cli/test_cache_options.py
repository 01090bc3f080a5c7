"""The options for processes and the cache."""

import pytest

pytest.importorskip("duckdb")


@pytest.fixture
def folder(tmp_path):
    """A folder with one article."""
    tmp_path = tmp_path / "articles"
    tmp_path.mkdir()
    (tmp_path / "a.md").write_text("Nordwerk's revenue rose 12 per cent to $812 million in 2023.\n", encoding="utf-8")
    return tmp_path


def test_a_named_cache_is_kept_and_changes_nothing(folder, run):
    plain = run("check", str(folder))
    assert not list(folder.parent.glob("*.duckdb"))
    kept = run("check", str(folder), "--cache", str(folder.parent / "kept.duckdb"), "--jobs", "2")
    again = run("check", str(folder), "--cache", str(folder.parent / "kept.duckdb"))
    assert (folder.parent / "kept.duckdb").exists()
    assert plain.out == kept.out == again.out


def test_the_settings_may_name_the_cache(folder, run):
    (folder / "factcheck.toml").write_text('cache = "kept.duckdb"\n', encoding="utf-8")
    run("check", str(folder), "--no-cache")
    assert not (folder / "kept.duckdb").exists()
    run("check", str(folder))
    assert (folder / "kept.duckdb").exists()


def test_a_cache_that_cannot_be_used_is_told_and_costs_nothing_else(folder, run):
    (folder / "broken.duckdb").write_text("no database at all")
    told = run("check", str(folder), "--cache", str(folder / "broken.duckdb"))
    assert told.status == run("check", str(folder)).status
    assert "the cache is not used" in told.err
