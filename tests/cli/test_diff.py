"""`factcheck diff`: what it pairs, what it writes, how it ends."""

import json

import pytest

from factcheck.model.revision import Revision
from factcheck.report.revision import REVISION_FORMATS

OLD = """# Port traffic falls

Net investment in the *Port of Lindow* fell to US$4.5 billion in 2023, the harbour board said on Friday.
The quay handled 168,000 containers | a third of them empty <sic>.

Nordwerk's shares rose 5% to HK$138.5 on Monday. Nearly 600 workers were laid off at the Ohio plant.

The company plans to open 12 stores in 2026.

Unemployment stood at 4.1 per cent in March.
"""
NEW = """# Port traffic falls

Unemployment stood at 4.1% in March.

Net investment in the *Port of Lindow* fell to US$5.4 billion in 2024, the harbour board said on Friday.
The quay handled 168,000 containers | a quarter of them empty <sic>.

Nordwerk's shares fell 5% to HK$138.5 on Monday. More than 600 workers were laid off at the Ohio plant.

Its debt is $3.2 billion.
"""


@pytest.fixture
def drafts(desk):
    for folder, text in (("old", OLD), ("new", NEW)):
        (desk / folder).mkdir()
        (desk / folder / "port.md").write_text(text, encoding="utf-8")
    return desk


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("terminal", "= US$4.5 billion → US$5.4 billion (+900 million USD, +20 %)"),
        ("markdown", "+ new/port.md:8: Nordwerk's shares fell 5% to HK$138.5 on Monday."),
        ("diff", "- old/port.md:6: Nordwerk's shares rose 5% to HK$138.5 on Monday."),
        ("json", '"difference": "900000000"'),
    ],
)
def test_each_format(run, drafts, style, said):
    ended = run("diff", "old/port.md", "new/port.md", "--format", style)
    assert (ended.status, ended.err) == (1, "")
    assert said in ended.out
    assert "stood at 4.1" not in ended.out


def test_markdown_is_the_diff(run, drafts):
    assert run("diff", "old", "new", "--format", "markdown") == run("diff", "old", "new", "--format", "diff")


def test_json_reads_back_as_the_same_revision(run, drafts):
    said = run("diff", "old", "new", "--format", "json").out
    assert Revision.model_validate_json(said).model_dump_json(indent=2) + "\n" == said


@pytest.mark.parametrize("style", REVISION_FORMATS)
def test_nothing_changed(run, drafts, style):
    ended = run("diff", "old", "old", "--format", style)
    assert (ended.status, ended.err) == (0, "")
    assert "```" not in ended.out


def test_a_file_against_itself(run, drafts):
    assert run("diff", "old/port.md", "old/port.md").out.startswith("factcheck diff: nothing changed; ")


def test_a_folder_pairs_paths_and_finds_renamed_files(run, drafts):
    (drafts / "old" / "mayor.md").write_text("The mayor left the hall in Lindow after 12 years.\n", encoding="utf-8")
    (drafts / "new" / "hall.md").write_text("The mayor left the hall in Lindow after 13 years.\n", encoding="utf-8")
    files = json.loads(run("diff", "old", "new", "--format", "json").out)["files"]
    assert [(each["old"], each["new"], each["paired"]) for each in files] == [
        ("old/mayor.md", "new/hall.md", "content"), ("old/port.md", "new/port.md", "name")
    ]  # fmt: skip
    assert "old/mayor.md → new/hall.md (renamed): 1 changed" in run("diff", "old", "new").out


def test_files_of_one_folder_only(run, drafts):
    (drafts / "old" / "port.md").unlink()
    ended = run("diff", "old", "new")
    assert ended.status == 1
    assert "new/port.md (new): " in ended.out
    assert "old/port.md" not in ended.out
    assert "new/port.md (gone): " in run("diff", "new", "old").out


def test_a_file_and_a_folder(run, drafts):
    ended = run("diff", "old/port.md", "new")
    assert (ended.status, ended.out) == (2, "")
    assert ended.err == "factcheck: OLD and NEW must be two files or two folders.\n"


def test_one_path_is_wrong_usage(run, drafts):
    assert run("diff", "old").status == 2


def test_what_cannot_be_read_has_no_counterpart(run, drafts):
    ended = run("diff", "old/port.md", "gone.md", "--format", "json")
    assert ended.status == 3
    assert ended.err.startswith("factcheck: gone.md: ")
    assert json.loads(ended.out)["files"] == []
    assert "error: gone.md: " in run("diff", "gone.md", "new/port.md").out
    assert "`gone.md`" in run("diff", "gone.md", "new/port.md", "--format", "markdown").out


def test_output_goes_to_a_file(run, drafts):
    ended = run("diff", "old", "new", "--format", "diff", "--output", "changes.md")
    assert (ended.status, ended.out) == (1, "")
    assert (drafts / "changes.md").read_text(encoding="utf-8").startswith("# Figures: ")


def test_colours_mark_the_two_sides(run, drafts, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in run("diff", "old", "new").out


def test_the_number_of_processes_changes_nothing(run, drafts):
    assert run("diff", "old", "new", "--jobs", "2") == run("diff", "old", "new")
