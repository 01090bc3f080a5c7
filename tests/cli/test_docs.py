"""The documentation of settings and reports holds what it says."""

import re

import pytest

from factcheck.config import EXPECTED, KEYS, load
from factcheck.report import FORMATS
from factcheck.report.ledger import SAYS


@pytest.fixture(scope="module")
def configuration(root):
    return (root / "docs" / "configuration.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def reports(root):
    return (root / "docs" / "reports.md").read_text(encoding="utf-8")


def test_the_example_sets_every_key(configuration, tmp_path):
    (block,) = re.findall(r"```toml\n(.*?)```", configuration, re.DOTALL)
    path = tmp_path / "factcheck.toml"
    path.write_text(block, encoding="utf-8")
    assert load(path).settings.model_fields_set == set(KEYS.values())


def test_every_key_is_in_the_table(configuration):
    rows = [line for line in configuration.splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`([a-z-]+)`", " ".join(row.split("|")[1] for row in rows))) == set(KEYS)
    assert set(EXPECTED) == set(KEYS)


def test_every_option_named_exists(configuration, reports, run):
    named = set(re.findall(r"--[a-z][a-z-]*", configuration + reports))
    assert {option for option in named if option not in run("check", "--help").out} == set()


def test_every_format_and_status_is_described(reports):
    assert all(f"**{style}**" in reports for style in FORMATS)
    assert all(f"`{words}`" in reports for words in SAYS.values())
