"""The other commands, and how the command line starts and ends."""

import json
import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from factcheck import checks
from factcheck.cli import VERSION
from factcheck.packs import rules_folder


def python(*words, **options):
    """A new interpreter, as a user starts it."""
    return subprocess.run(
        [sys.executable, *words], check=False, capture_output=True, text=True, encoding="utf-8", **options
    )  # fmt: skip


@pytest.mark.parametrize("words", [("--version",), ("-V",)])
def test_the_version(run, words):
    ended = run(*words)
    assert (ended.status, ended.out) == (0, f"factcheck {version('factcheck-figures')}\n")
    assert version("factcheck-figures") == VERSION


def test_the_version_costs_no_heavy_import():
    code = (
        "import sys, factcheck.cli\n"
        "try:\n    factcheck.cli.main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'click', 'pydantic', 'rich', 'yaml', 'pint', 'babel', 'decimal'}))"
    )
    ended = python("-c", code)
    assert ended.stdout.splitlines()[1:] == ["[]"], ended.stderr


def test_a_plain_report_needs_no_rich_pint_or_babel(desk):
    code = (
        "import sys, factcheck.cli\n"
        "try:\n    factcheck.cli.main(['port.md'])\n"
        "except SystemExit: pass\n"
        "print(sorted(set(sys.modules) & {'rich', 'pint', 'babel', 'jinja2', 'trafilatura'}), file=sys.stderr)"
    )
    assert python("-c", code, cwd=desk).stderr.splitlines() == ["[]"]


@pytest.mark.parametrize("first", ["factcheck.read.walk", "factcheck.mine", "factcheck.engine"])
def test_read_and_mine_stay_functions_whatever_is_imported_first(desk, first):
    code = f"import {first}, factcheck; print(len(factcheck.mine(factcheck.read('port.md'))) > 0)"
    assert python("-c", code, cwd=desk).stdout == "True\n"


def test_an_unknown_name_of_the_package():
    import factcheck

    with pytest.raises(AttributeError, match="no attribute 'lint'"):
        factcheck.lint  # noqa: B018
    assert set(factcheck.__all__) <= set(dir(factcheck))


def test_the_module_runs(desk):
    ended = python("-m", "factcheck", "port.md", cwd=desk)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("factcheck: ")


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_output_is_utf_8_whatever_the_locale(desk, locale):
    (desk / "port.md").write_text("Le port a traité 5 % — 林道 “more” in 2023.\n", encoding="utf-8")
    environment = {**os.environ, "LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ended = python("-m", "factcheck", "port.md", "--format", "json", cwd=desk, env=environment)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "林道" in json.loads(ended.stdout)["documents"][0]["text"]


@pytest.mark.skipif(os.name == "nt", reason="pipes end otherwise there")
def test_a_reader_that_leaves_is_no_error(desk):
    (desk / "port.md").write_text("The port handled 168,000 containers in 2023.\n" * 300, encoding="utf-8")
    ended = python(
        "-c",
        "import subprocess, sys\n"
        "run = subprocess.Popen([sys.executable, '-m', 'factcheck', 'port.md', '--format', 'json'],"
        " stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "run.stdout.read(10); run.stdout.close()\n"
        "print(run.stderr.read().decode(), run.wait())",
        cwd=desk,
    )
    assert ended.stdout.split() == ["0"]


def test_help_lists_the_commands(run):
    for words in (("--help",), ("-h",)):
        ended = run(*words)
        assert ended.status == 0
        assert all(f"  {name} " in ended.out for name in ("check", "claims", "explain", "rules"))


def test_no_argument_shows_the_help(run):
    ended = run()
    assert ended.status == 2
    assert "Commands:" in ended.err


def test_claims_are_listed(run, desk):
    ended = run("claims", "port.md")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("port.md  published 2024-02-21, ")
    assert "168,000" in ended.out


def test_claims_explained_show_more(run, desk):
    assert len(run("claims", "port.md", "--explain").out) > len(run("claims", "port.md").out)


def test_claims_as_json_are_the_records_of_a_report(run, desk):
    claims = json.loads(run("claims", "port.md", "--format", "json").out)
    report = json.loads(run("port.md", "--format", "json").out)
    assert claims == report["claims"]
    assert claims


def test_claims_of_a_file_that_cannot_be_read(run, desk):
    ended = run("claims", "gone.md", "port.md")
    assert ended.status == 3
    assert ended.err.startswith("factcheck: gone.md: ")
    assert "168,000" in ended.out


@pytest.mark.parametrize("check", checks.registry(), ids=lambda check: check.code)
def test_every_check_is_explained(run, check):
    for word in (check.code, check.code.lower(), check.name):
        ended = run("explain", word)
        assert ended.status == 0
        assert ended.out.startswith(f"{check.code} {check.name} ({check.severity})\n")
        assert check.explanation in ended.out


@pytest.mark.parametrize(("word", "hint"), [("FC10l", "Did you mean FC10"), ("zzzzzz", "`factcheck rules` lists")])
def test_a_check_that_does_not_exist(run, word, hint):
    ended = run("explain", word)
    assert ended.status == 2
    assert hint in ended.err


def test_rules_lists_checks_and_packs(run):
    ended = run("rules")
    assert ended.status == 0
    assert all(f"  {check.code}  " in ended.out for check in checks.registry())
    assert all(f"  {path.stem} " in ended.out for path in rules_folder().glob("*.yaml"))


@pytest.mark.parametrize("pack", sorted(path.stem for path in rules_folder().glob("*.yaml")))
def test_rules_lists_the_entries_of_a_pack(run, pack):
    ended = run("rules", pack)
    assert ended.status == 0
    assert ended.out.startswith(f"{pack}.yaml\n")


def test_a_pack_that_does_not_exist(run):
    ended = run("rules", "colours")
    assert ended.status == 2
    assert "There is no pack 'colours'. Packs: " in ended.err


def test_a_broken_rule_pack_is_one_message(run, desk, monkeypatch):
    from factcheck.packs import PackError

    def broken(*_, **__):
        raise PackError(rules_folder() / "metrics.yaml", 3, "is not YAML", "a: [")

    monkeypatch.setattr("factcheck.engine.check", broken)
    ended = run("port.md")
    assert ended.status == 2
    assert "metrics.yaml:3: is not YAML\n    a: [" in ended.err


def test_an_interrupt_is_quiet(run, desk, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.engine.check", stopped)
    ended = run("port.md")
    assert (ended.status, ended.err) == (130, "\nInterrupted.\n")


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours_follow_the_environment(desk, environment, coloured):
    inherited = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    environment = inherited | {"TERM": "xterm-256color"} | environment
    ended = python("-m", "factcheck", "port.md", cwd=desk, env=environment)
    assert ended.returncode == 0
    assert ("\x1b[" in ended.stdout) is coloured
