"""`factcheck scale`."""

import json

import pytest

pytest.importorskip("distributed")


@pytest.mark.filterwarnings("ignore")
def test_articles_in_lines_become_tables(tmp_path, run):
    rows = [
        {"id": f"{value}.md", "text": f"Nordwerk's revenue in 2023 was ${value} million.", "published": "2024-03-15"}
        for value in (812, 912)
    ]
    (tmp_path / "articles.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    told = run("scale", tmp_path / "articles.jsonl", "--workers", 1, "--output", tmp_path / "out", "--fail-on", "note")
    assert told.status == 1
    assert "2 articles" in told.out
    assert {each.name for each in (tmp_path / "out").iterdir()} == {
        "claims.parquet",
        "findings.parquet",
        "links.parquet",
    }


def test_an_input_that_is_not_there_is_told(tmp_path, run):
    told = run("scale", tmp_path / "*.jsonl", "--output", tmp_path / "out")
    assert told.status == 2
    assert "fits no file" in told.err
