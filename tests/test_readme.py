"""The README promises two commands and shows generated parts; both are held to it."""

import importlib.util
import io
import re
import shlex
import sys
from types import ModuleType

import pytest

from factcheck import config
from factcheck.cli.run import run


@pytest.fixture(scope="module")
def tool(root) -> ModuleType:
    spec = importlib.util.spec_from_file_location("readme_tool", root / "tools" / "readme.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def readme(root) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_first_two_shell_blocks_are_one_line_each(tool, readme):
    first, second = tool.commands(readme)[:2]
    assert "\n" not in first + second
    assert first.endswith("factcheck seeds/")
    assert "pytest" in second


def test_the_generated_parts_are_current(tool, readme):
    assert tool.filled(readme) == readme


def test_a_lost_marker_is_an_error(tool):
    with pytest.raises(ValueError, match="no block 'report'"):
        tool.filled("# factcheck\n")


def test_every_link_leads_somewhere(root, readme):
    pages = [root / "README.md", root / "CONTRIBUTING.md", root / "CHANGELOG.md", *(root / "docs").glob("*.md")]
    links = [
        (page, link) for page in pages for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    ]
    assert links
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []


def block(text, language):
    [code] = re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return code


def test_the_settings_shown_are_settings(readme, tmp_path):
    file = tmp_path / "factcheck.toml"
    file.write_text(block(readme, "toml"), encoding="utf-8")
    shown = config.load(file).settings
    assert shown.ignore == ("FC502",)
    assert (len(shown.published), len(shown.aliases)) == (1, 1)


def test_the_commands_shown_run(tool, readme, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "factcheck.toml").touch()
    (tmp_path / "articles").mkdir()
    for article in (tmp_path / "article.md", tmp_path / "draft.md", tmp_path / "articles" / "monday.md"):
        article.write_text("Acme's sales rose 4% in 2024.\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((tmp_path / "draft.md").read_bytes())))
    commands = [shlex.split(line.partition(" < ")[0], comments=True) for line in tool.commands(readme)[2].splitlines()]
    assert [(command, run(command[1:])) for command in commands] == [(command, 0) for command in commands]


def test_the_python_shown_runs(readme, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "monday.md").write_text("Sales rose 4% in 2024.\n", encoding="utf-8")
    (tmp_path / "tuesday.html").write_text("<p>Sales fell 4% in 2024.</p>\n", encoding="utf-8")
    shown = {}
    exec(compile(block(readme, "python"), "README.md", "exec"), shown)
    assert [document.id for document in shown["report"].documents] == ["monday.md", "tuesday.html"]
