"""Runs the command line in this process, and holds small articles for it."""

from dataclasses import dataclass

import pytest

from factcheck.cli import main


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys, monkeypatch):
    """`run("check", "a.md")` gives exit status, standard output and standard error."""
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*words: object) -> Result:
        with pytest.raises(SystemExit) as end:
            main([str(word) for word in words])
        shown = capsys.readouterr()
        return Result(end.value.code, shown.out, shown.err)

    return call


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder to work in, with one article and settings of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").write_text('[published]\n"*.md" = 2024-02-21\n', encoding="utf-8")
    (tmp_path / "port.md").write_text("The port handled 168,000 containers in 2023.\n", encoding="utf-8")
    return tmp_path
