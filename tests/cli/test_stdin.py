"""A text from standard input, given as `-`."""

import io
import json
import sys

import pytest

ROSE = b"Nordwerk sold 312,400 cars in 2024, the carmaker said.\n"
FELL = "In 2024 Nordwerk sold 321,400 cars.\n"


@pytest.fixture
def piped(monkeypatch):
    def pipe(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe


def test_it_is_checked_like_a_file(run, desk, piped):
    piped(b"---\npublished: 2024-02-21\n---\n\nProfit rose 3% to $5.02 million from $4.01 million.\n")
    ended = run("-", "--format", "json")
    report = json.loads(ended.out)
    assert [each["id"] for each in report["documents"]] == ["stdin"]
    assert [each["code"] for each in report["findings"]] == ["FC303"]
    assert ended.status == 1


def test_it_is_compared_with_files(run, desk, piped):
    (desk / "old.md").write_text(FELL, encoding="utf-8")
    piped(ROSE)
    assert "swapped" in run("-", "old.md", "--verbose").out


def test_its_name_tells_its_type(run, desk, piped):
    piped(b"<html><body><p>Sales rose 4% in 2024.</p><p>Profit fell 6%.</p></body></html>")
    told = json.loads(run("claims", "-", "--stdin-filename", "draft.html", "--format", "json").out)
    assert {each["document"] for each in told} == {"draft.html"}
    assert [each["text"] for each in told] == ["4%", "2024", "6%"]


def test_an_unsaved_text_goes_before_its_file(run, desk, piped):
    piped(ROSE)
    told = json.loads(run("claims", "-", ".", "--stdin-filename", "port.md", "--format", "json").out)
    assert {(each["document"], each["text"]) for each in told} >= {("port.md", "312,400 cars")}
    assert not any("168,000" in each["text"] for each in told)


def test_it_is_judged_against_a_folder_without_its_file(run, desk, piped):
    sources = desk / "sources"
    sources.mkdir()
    (sources / "a.md").write_text(FELL, encoding="utf-8")
    piped(ROSE)
    ended = run("-", "--stdin-filename", "sources/a.md", "--against", "sources", "--format", "json")
    assert [each["id"] for each in json.loads(ended.out)["documents"]] == ["sources/a.md"]


def test_its_name_chooses_the_settings(run, desk, piped, monkeypatch, tmp_path):
    piped(ROSE)
    told = json.loads(run("-", "--stdin-filename", "port.md", "--format", "json").out)
    assert told["as_of"] == "2024-02-21"


def test_a_folder_is_no_name_for_it(run, desk, piped):
    piped(ROSE)
    ended = run("-", "--stdin-filename", ".")
    assert ended.status == 2
    assert ended.err == "factcheck: --stdin-filename: . is a folder. Name a file; it need not exist.\n"


def test_what_is_no_text_is_one_message(run, desk, piped):
    piped(b"\x00\x01\x02\xff")
    ended = run("-")
    assert ended.status == 3
    assert ended.err.startswith("factcheck: stdin: ") or "stdin" in ended.out


def test_a_closed_standard_input_is_one_message(run, desk, monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    ended = run("-")
    assert (ended.status, ended.err) == (
        2,
        "factcheck: -: standard input is closed. Pipe a text into it, or name a file.\n",
    )
