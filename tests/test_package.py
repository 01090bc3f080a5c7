"""The package as it is installed: one version, typed, with its rules, and honest about what it needs."""

import ast
import os
import re
import sys
from importlib.metadata import packages_distributions, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import factcheck
from factcheck.cli import VERSION
from factcheck.packs import rules_folder

PACKAGE = Path(factcheck.__file__).parent
DISTRIBUTION = "factcheck-figures"

needs_wheel = pytest.mark.skipif(not os.environ.get("FACTCHECK_WHEEL"), reason="FACTCHECK_WHEEL: only CI has a wheel")
needs_checkout = pytest.mark.skipif(bool(os.environ.get("FACTCHECK_WHEEL")), reason="runs against the wheel")


def imports(file: Path) -> set[str]:
    """The modules, in full, that a file imports anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@needs_wheel
def test_it_is_the_wheel_that_is_tested(root):
    assert "site-packages" in PACKAGE.parts
    assert not PACKAGE.is_relative_to(root)
    assert rules_folder() == PACKAGE / "rules"


@needs_checkout
def test_a_checkout_reads_the_rules_at_its_root(root):
    assert rules_folder() == root / "rules"


def test_the_rules_are_those_of_the_source(root):
    shipped = {path.name: path.read_bytes() for path in rules_folder().glob("*.yaml")}
    assert shipped == {path.name: path.read_bytes() for path in (root / "rules").glob("*.yaml")}
    assert shipped


def test_the_command_says_the_version_of_the_distribution():
    assert version(DISTRIBUTION) == VERSION


def test_the_package_is_typed():
    assert (PACKAGE / "py.typed").is_file()


def test_every_public_name_is_there():
    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []


def test_every_module_says_what_it_is_for():
    silent = [
        str(file.relative_to(PACKAGE))
        for file in sorted(PACKAGE.rglob("*.py"))
        if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_what_is_imported_is_declared_and_what_is_declared_is_used():
    declared = {
        canonicalize_name(requirement.name)
        for requirement in map(Requirement, requires(DISTRIBUTION) or [])
        if requirement.marker is None or "dev" not in str(requirement.marker)
    } - {DISTRIBUTION}
    files = list(PACKAGE.rglob("*.py"))
    modules = {name.partition(".")[0] for file in files for name in imports(file)} - {"factcheck"}
    # Data of a package may be read where the package itself is too slow to import: by its quoted name.
    quoted = {name for file in files for name in re.findall(r'"(\w+)"', file.read_text(encoding="utf-8"))}
    owners = packages_distributions()
    needed = {canonicalize_name(owner) for name in modules for owner in owners.get(name, [])}
    used = {canonicalize_name(owner) for name in quoted | modules for owner in owners.get(name, [])}
    assert modules - sys.stdlib_module_names - owners.keys() == set()
    assert needed - declared == set()
    assert declared - used == set()


def test_no_check_imports_a_check():
    offenders = {
        file.name: others
        for file in (PACKAGE / "checks").glob("fc[0-9]*.py")
        if (others := {name for name in imports(file) if re.match(r"factcheck\.checks\.fc\d", name)})
    }
    assert offenders == {}


def test_every_generated_table_has_its_notice(root):
    notice = (root / "NOTICE").read_text(encoding="utf-8")
    tables = [path.name for path in (PACKAGE / "knowledge" / "data").iterdir() if path.is_file()]
    assert tables
    assert [name for name in tables if f"factcheck/knowledge/data/{name}" not in notice] == []


def test_the_architecture_names_every_part_and_no_module_that_is_gone(root):
    text = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    parts = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert {part for part in parts if f"  {part}/" not in text} == set()
    readers = {
        name
        for line in text.splitlines()
        if line.startswith("| ") and line.count("|") == 4
        for name in re.findall(r"`(\w+)`", line.rsplit("|", 2)[1])
    }
    assert readers
    assert {name for name in readers if not (PACKAGE / "mine" / f"{name}.py").is_file()} == set()
