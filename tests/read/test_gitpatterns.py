"""Patterns of .gitignore files match what git says that they match."""

import shutil
import subprocess
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.gitpatterns import git_patterns

CASES = [
    ("*.txt", "a.txt", True),
    ("*.txt", "in/a.txt", True),
    ("/*.txt", "in/a.txt", False),
    ("in/*.txt", "in/a.txt", True),
    ("in/*.txt", "in/b/a.txt", False),
    ("in/**/a.txt", "in/a.txt", True),
    ("in/**/a.txt", "in/b/c/a.txt", True),
    ("**/b", "a/b", True),
    ("a/**", "a", False),
    ("a/**", "a/b/c", True),
    ("a**/c", "a/b/c", False),
    ("draft?.md", "draft1.md", True),
    ("draft[0-9].md", "draftx.md", False),
    ("draft[!0-9].md", "draftx.md", True),
    ("draft[[:alpha:]].md", "draftx.md", True),
    ("a[/]b", "a/b", False),
    ("# note", "# note", False),
    (r"\# note", "# note", True),
    (r"\!a", "!a", True),
    ("a  ", "a", True),
    ("a\\ ", "a ", True),
    ("a\r", "a", True),
    ("\ufeffa", "a", True),
    ("[a", "[a", False),
    ("a\\", "a\\", False),
    ("a/", "a", False),
]


@pytest.mark.parametrize(("line", "path", "ignored"), CASES)
def test_a_pattern_speaks_of_a_path(line, path, ignored):
    assert any(pattern.matches(path, folder=False) for pattern in git_patterns(line)) is ignored


def test_a_pattern_of_folders():
    (pattern,) = git_patterns("in/")
    assert pattern.matches("a/in", folder=True)
    assert not pattern.matches("a/in", folder=False)


def test_an_exclamation_mark_takes_back():
    assert [pattern.negated for pattern in git_patterns("*.txt\n\n!keep.txt\n")] == [False, True]


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """An empty repository, of which git is asked what it would ignore."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run([git, "init", "-q", folder], check=True)
    return git, folder


NAMES = ("a", "b", "ab", "abb", "a-b", "[a]", "^", "a b", "b ")
PATHS = ["/".join(parts) for depth in (1, 2, 3) for parts in product(NAMES, repeat=depth)]
SIGNS = st.sampled_from([*"ab*?-![]\\^ ", "[a-b]", "[!a]", "[[:alpha:]]", "[b-a]"])
SEGMENTS = st.sampled_from(["a", "b", "*", "**", "***", "a*", "?", "**b", "a?b"]) | st.lists(
    SIGNS, min_size=1, max_size=4
).map("".join)
LINES = st.builds(
    lambda head, segments, tail: head + "/".join(segments) + tail,
    st.sampled_from(["", "", "/", "**/"]),
    st.lists(SEGMENTS, min_size=1, max_size=3),
    st.sampled_from(["", "", "/", "/**", " "]),
).filter(lambda line: not line.startswith("!"))


@given(LINES)
def test_git_says_the_same(repository, line):
    git, folder = repository
    (folder / ".gitignore").write_text(line, encoding="utf-8", newline="")
    answer = subprocess.run(
        [git, "-C", folder, "check-ignore", "--no-index", "--stdin", "-z"],
        input="\0".join(PATHS), capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = set(answer.stdout.split("\0")) - {""}
    patterns = git_patterns(line)

    def ignored(path):
        """Git tells of all that is below an ignored folder too."""
        parts = path.split("/")
        above = ("/".join(parts[:k]) for k in range(1, len(parts)))
        return any(
            each.matches(path, folder=False) or any(each.matches(parent, folder=True) for parent in above)
            for each in patterns
        )

    assert {path for path in PATHS if ignored(path)} == told
