"""A walk takes articles in a fixed order and lists what it passes over."""

from pathlib import Path

import pytest

from factcheck.read import walk


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """A folder of files, made by name, with the working directory in it."""
    monkeypatch.chdir(tmp_path)

    def make(**files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")

    return make


def names(paths):
    return [path.as_posix() for path in paths]


def test_articles_are_taken_in_order_and_the_rest_is_listed(tree):
    tree(
        **dict.fromkeys(
            ["in/b.txt", "in/a.md", "in/Z.HTML", "in/c/d.docx", "in/e.pdf", "in/README.md", "in/c/license", "in/x.py",
             "in/CHANGELOG.txt", "in/.hidden.txt", "in/.git2/a.txt", "in/factcheck.toml"],
            "",
        )
    )  # fmt: skip
    files, skipped = walk(["in"])
    assert names(files) == ["in/Z.HTML", "in/a.md", "in/b.txt", "in/c/d.docx", "in/e.pdf"]
    assert {skip.path: skip.reason for skip in skipped} == {
        "in/.git2/": "hidden",
        "in/.hidden.txt": "hidden",
        "in/CHANGELOG.txt": "about the folder, no article",
        "in/README.md": "about the folder, no article",
        "in/c/license": "about the folder, no article",
        "in/factcheck.toml": "settings",
        "in/x.py": "unknown type",
    }


def test_what_is_named_is_taken(tree):
    tree(**{"in/README.md": "", "in/x.py": "", "in/.git/HEAD": "", "in/.gitignore": "x.py"})
    files, skipped = walk(["in/README.md", "in/x.py", "in", "none.txt"])
    assert names(files) == ["in/README.md", "in/x.py", "none.txt"]
    assert [skip.path for skip in skipped] == ["in/.git/", "in/.gitignore"]


def test_a_file_counts_once(tree):
    tree(**{"a.txt": ""})
    assert names(walk(["a.txt", ".", Path("a.txt")])[0]) == ["a.txt"]


def test_what_git_ignores_is_passed_over(tree):
    tree(
        **{
            ".git/info/exclude": "private.txt\n",
            ".gitignore": "*.txt\n!keep.txt\n/drafts/\n",
            "in/.gitignore": "!back.txt\n",
            "in/a.txt": "",
            "in/keep.txt": "",
            "in/back.txt": "",
            "in/private.txt": "",
            "in/drafts/b.md": "",
            "drafts/c.md": "",
        }
    )
    files, skipped = walk(["in", "."])
    assert names(files) == ["in/back.txt", "in/drafts/b.md", "in/keep.txt"]
    assert {skip.path for skip in skipped if skip.reason == "git-ignored"} == {"drafts/", "in/a.txt", "in/private.txt"}


def test_ignore_files_mean_nothing_outside_a_repository(tree):
    tree(**{"in/a.txt": "", "in/.gitignore": "*.txt"})
    assert names(walk(["in"])[0]) == ["in/a.txt"]


def test_an_ignored_folder_that_is_named_is_read(tree):
    tree(**{".git/HEAD": "", ".gitignore": "drafts/\n*.html\n", "drafts/a.md": "", "drafts/b.html": ""})
    assert names(walk(["."])[0]) == []
    assert names(walk(["drafts"])[0]) == ["drafts/a.md"]
