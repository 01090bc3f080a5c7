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


@pytest.mark.parametrize("style", ["terminal", "markdown", "diff", "json"])
def test_each_format_is_the_same_from_the_cache(folder, run, style):
    (folder / "b.md").write_text("In 2023 Nordwerk's revenue was $912 million.\n", encoding="utf-8")
    (folder / "c.md").write_bytes(b"\x00")
    command = ("check", folder, "--format", style, "--cache", folder.parent / "kept.duckdb")
    run(*command)
    with (folder / "b.md").open("a", encoding="utf-8") as file:
        file.write("\nIt employs 1,234 people.\n")
    assert run(*command) == run("check", folder, "--format", style) == run(*command)


def test_settings_that_bear_on_reading_are_heeded(folder, run):
    settings = folder / "factcheck.toml"
    command = ("check", folder, "--format", "json", "--cache", folder.parent / "kept.duckdb")
    for text in (
        "",
        '[published]\n"a.md" = 2024-03-15\n',
        '[published]\n"a.md" = 2024-04-15\n',
        'exclude = ["a.md"]\n',
        "",
    ):
        settings.write_text(text, encoding="utf-8")
        assert run(*command) == run("check", folder, "--format", "json")


def test_folders_of_sources_are_read_through_the_cache(folder, run):
    draft = folder.parent / "draft.md"
    draft.write_text("In 2023 Nordwerk's revenue was $912 million.\n", encoding="utf-8")
    command = ("check", draft, "--against", folder)
    kept = ("--cache", folder.parent / "kept.duckdb")
    assert run(*command) == run(*command, *kept) == run(*command, *kept)
