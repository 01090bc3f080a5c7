"""`factcheck index`, `factcheck archive` and `--against`."""

import json

import pytest

pytest.importorskip("duckdb")


@pytest.fixture
def past(tmp_path, monkeypatch):
    """A folder of past articles, and beside it a draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text(
        '[published]\n"past/*" = 2024-03-15\n"draft.md" = 2024-03-18\n', encoding="utf-8"
    )
    (tmp_path / "past").mkdir()
    (tmp_path / "past" / "sales.md").write_text("Nordwerk's revenue in 2023 was $812 million.\n", encoding="utf-8")
    (tmp_path / "past" / "flood.md").write_text("The flood in Aldmoor has killed 31 people.\n", encoding="utf-8")
    (tmp_path / "draft.md").write_text("Nordwerk's revenue in 2023 was $712 million.\n", encoding="utf-8")
    return tmp_path


def test_articles_are_added_updated_and_removed(past, run):
    assert run("index", "past", "--archive", "a.duckdb").out == "a.duckdb: 2 added, 0 updated, 0 unchanged, 0 removed\n"
    (past / "past" / "sales.md").write_text("Nordwerk's revenue in 2023 was $813 million.\n", encoding="utf-8")
    (past / "past" / "flood.md").unlink()
    assert (
        run("index", "past", "-a", "a.duckdb", "--prune").out
        == "a.duckdb: 0 added, 1 updated, 0 unchanged, 1 removed\n"
    )
    assert run("index", "past", "-a", "a.duckdb", "--remove", "*/sales.md").out.endswith("1 unchanged, 1 removed\n")
    assert "articles        0\n" in run("archive", "stats", "a.duckdb").out


def test_a_file_that_cannot_be_read_is_told_and_the_rest_goes_in(past, run):
    told = run("index", "past", "missing.md", "-a", "a.duckdb")
    assert told.status == 3
    assert "missing.md: does not exist" in told.err
    assert "2 added" in told.out


@pytest.mark.parametrize("source", ["past", "a.duckdb"])
def test_only_the_draft_is_judged(past, run, source):
    run("index", "past", "-a", "a.duckdb")
    told = run("check", "draft.md", "--against", source, "--format", "json", "--fail-on", "note")
    report = json.loads(told.out)
    assert told.status == 1
    assert [(each["code"], each["document"]) for each in report["findings"]] == [("FC101", "draft.md")]
    assert {each["id"] for each in report["documents"]} == {"draft.md", "past/sales.md"}


def test_a_draft_inside_the_folder_is_no_source_of_itself(past, run):
    report = json.loads(run("past/sales.md", "--against", "past", "--format", "json").out)
    assert [each["id"] for each in report["documents"]] == ["past/sales.md"]


def test_an_archive_is_searched_and_exported(past, run):
    run("index", "past", "-a", "a.duckdb")
    assert run("archive", "query", "a.duckdb", "--subject", "NORDWERK", "--metric", "revenue").out.startswith(
        "past/sales.md:1  $812 million"
    )
    rows = json.loads(run("archive", "query", "a.duckdb", "--text", "flood", "--format", "json").out)
    assert {row["document"] for row in rows} == {"past/flood.md"}
    told = run("archive", "export", "a.duckdb", "-o", "claims.jsonl")
    lines = (past / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert told.out == f"claims.jsonl: {len(lines)} claims\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["archive", "stats", "missing.duckdb"], "does not exist"),
        (["archive", "query", "a.duckdb", "--since", "soon"], "is no date"),
        (["archive", "export", "a.duckdb", "-o", "claims.txt"], "no suffix that tells a format"),
        (["check", "draft.md", "--against", "a.duckdb", "--against", "past"], "name it alone"),
    ],
)
def test_wrong_usage_is_told(past, run, words, said):
    run("index", "past", "-a", "a.duckdb")
    told = run(*words)
    assert told.status == 2
    assert said in told.err
