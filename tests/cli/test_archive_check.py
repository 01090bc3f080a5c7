"""`factcheck archive check` says what `factcheck check` says of the same articles."""

import json
from datetime import date

import pytest

from factcheck.cli.run import run
from factcheck.engine import crowd_note
from factcheck.match.words import rules
from factcheck.report.format import counted

pytest.importorskip("duckdb")

TEXTS = {
    "sales.md": "Nordwerk's revenue rose 12 per cent to $812 million in 2023, the company said.\n",
    "again.md": "In 2023 Nordwerk's revenue was $912 million, up 12 per cent.\n",
}


@pytest.fixture
def archive(tmp_path, monkeypatch, capfdbinary):
    """An archive of two articles that disagree."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "articles" / name).write_text(f"---\npublished: {date(2024, 3, 15)}\n---\n\n{text}")
    assert run(["index", "articles", "--archive", "a.duckdb"]) == 0
    capfdbinary.readouterr()
    return tmp_path / "a.duckdb"


def test_findings_are_told_a_line_each(archive, capfdbinary):
    status = run(["archive", "check", archive.name, "--fail-on", "warning"])
    told = capfdbinary.readouterr().out.decode().splitlines()
    assert run(["check", "articles", "--fail-on", "warning", "--format", "json"]) == status == 1
    expected = json.loads(capfdbinary.readouterr().out)
    assert len(told) == len(expected["findings"]) + 1
    assert all(any(finding["message"] in line for line in told) for finding in expected["findings"])
    assert told[-1] == f"{archive.name}: {counted(len(expected['links']), 'link')}, 1 finding"


def test_links_and_findings_go_into_a_folder(archive, tmp_path, capfdbinary):
    assert run(["archive", "check", archive.name, "--output", "out", "--fail-on", "never"]) == 0
    assert len(capfdbinary.readouterr().out.splitlines()) == 1
    for name, field in (("links", "verdict"), ("findings", "code")):
        rows = [json.loads(line) for line in (tmp_path / "out" / f"{name}.jsonl").read_text().splitlines()]
        assert rows
        assert all(field in row for row in rows)


def test_a_crowd_is_told(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    size = rules().crowd + 1
    for number in range(size):
        (tmp_path / "articles" / f"{number}.md").write_text(f"Aldmoor sold {1001 + 7 * number} pumps in 2024.\n")
    assert run(["index", "articles", "--archive", "a.duckdb"]) == 0
    assert run(["archive", "check", "a.duckdb", "--output", "out", "--fail-on", "never"]) == 0
    # Each text has one figure: its year only dates it.
    assert crowd_note(size) in capfdbinary.readouterr().out.decode().splitlines()[-1]
    rows = [json.loads(line) for line in (tmp_path / "out" / "coverage.jsonl").read_text().splitlines()]
    assert [row["document"] for row in rows] == sorted(f"articles/{number}.md" for number in range(size))
    assert {row["note"] for row in rows} == {crowd_note(1)}


def test_progress_is_shown_on_a_terminal(archive, monkeypatch, capfdbinary):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    shown = []
    monkeypatch.setattr("rich.status.Status.update", lambda _, text: shown.append(text))
    assert run(["archive", "check", archive.name, "--fail-on", "never"]) == 0
    assert shown[0] == "Comparing"
    assert shown[-1].endswith("pairs done")


def test_what_cannot_be_used_is_told(archive, tmp_path, capfdbinary):
    (tmp_path / "file").write_text("in the way")
    assert run(["archive", "check", archive.name, "--output", "file/out"]) == 2
    assert run(["archive", "check", "missing.duckdb"]) == 2
    said = capfdbinary.readouterr().err.decode()
    assert "cannot be written" in said
    assert "does not exist" in said
