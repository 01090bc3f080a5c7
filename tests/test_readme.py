"""The README promises two commands and shows generated parts; both are held to it."""

import importlib.util
from types import ModuleType

import pytest


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
