"""`factcheck check`: what it reads, what it writes, how it ends."""

import json
import os
import sys
from datetime import date

import pytest

from factcheck.model.finding import Finding
from factcheck.model.report import Coverage, Report
from factcheck.model.span import Span

FORMATS = ("terminal", "markdown", "diff", "json")


@pytest.fixture
def findings(monkeypatch):
    """Have the engine report findings of these severities, and note what it was given."""
    given = {}

    def set_up(*severities: str) -> dict:
        def check(documents, **options):
            given.update(options, documents=documents)
            return Report(
                as_of=options["as_of"], documents=tuple(documents), claims=(), links=(), coverage=Coverage(),
                problems=tuple(options["problems"]),
                findings=tuple(
                    Finding("FC101", "value-conflict", severity, "two figures", "port.md", Span(0, 3, 1, 1), ())
                    for severity in severities
                ),
            )  # fmt: skip

        monkeypatch.setattr("factcheck.engine.check", check)
        return given

    return set_up


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ((), "note", 0),
        (("error",), "error", 1),
        (("warning", "note"), "error", 0),
        (("warning",), "warning", 1),
        (("note",), "warning", 0),
        (("note",), "note", 1),
        (("error",), "never", 0),
    ],
)
@pytest.mark.parametrize("style", FORMATS)
def test_the_status_follows_the_gravest_finding_whatever_the_format(
    run, desk, findings, severities, fail_on, status, style
):
    findings(*severities)
    assert run("port.md", "--fail-on", fail_on, "--format", style).status == status


def test_an_error_fails_by_default(run, desk, findings):
    findings("error", "warning")
    assert run("port.md").status == 1


def test_an_input_that_cannot_be_read_wins_over_findings(run, desk, findings):
    given = findings("error")
    ended = run("gone.md", "port.md")
    assert ended.status == 3
    assert [document.id for document in given["documents"]] == ["port.md"]
    assert "gone.md" in ended.out


@pytest.mark.parametrize("style", ["markdown", "diff", "json"])
def test_what_cannot_be_read_is_said_once_on_standard_error(run, desk, style):
    ended = run("gone.md", "port.md", "--format", style)
    assert ended.status == 3
    (line,) = ended.err.splitlines()
    assert line.startswith("factcheck: gone.md: ")


def test_a_file_that_is_no_text_is_one_message_and_the_rest_goes_on(run, desk):
    (desk / "broken.md").write_bytes(b"\x00\xff\xfe\x01" * 40)
    ended = run(".", "--format", "json")
    report = json.loads(ended.out)
    assert ended.status == 3
    assert [document["id"] for document in report["documents"]] == ["port.md"]
    assert [problem["source"] for problem in report["problems"]] == ["broken.md"]
    assert report["problems"][0]["remedy"]


@pytest.mark.parametrize("words", [("port.md",), ("check", "port.md"), ("--format", "terminal", "port.md")])
def test_check_is_the_command_where_none_is_named(run, desk, words):
    ended = run(*words)
    assert ended.status == 0
    assert ended.out.startswith("factcheck: ")


@pytest.mark.parametrize("style", FORMATS)
def test_two_runs_write_the_same_bytes(run, desk, style):
    (desk / "other.md").write_text("The port handled 186,000 containers in 2023, up 3%.\n", encoding="utf-8")
    for name in ("one", "two"):
        run(".", "--format", style, "--output", desk.parent / name)
    assert (desk.parent / "one").read_bytes() == (desk.parent / "two").read_bytes()
    assert (desk.parent / "one").stat().st_size > 100


def test_output_to_a_file_leaves_standard_output_empty(run, desk):
    ended = run("port.md", "gone.md", "--output", "report.txt")
    assert ended.out == ""
    assert "gone.md" in ended.err
    assert "gone.md" in (desk / "report.txt").read_text(encoding="utf-8")


def test_output_into_a_folder_that_is_not_there(run, desk):
    ended = run("port.md", "--output", "no/report.txt")
    assert (ended.status, ended.out) == (2, "")
    assert "no/report.txt: cannot be written" in ended.err


@pytest.mark.parametrize(
    ("words", "day"),
    [((), None), (("--as-of", "today"), date(2025, 6, 1)), (("--as-of", "2025-03-31"), date(2025, 3, 31))],
)
def test_the_day_that_freshness_is_judged_at(run, desk, findings, monkeypatch, words, day):
    class Clock(date):
        @classmethod
        def today(cls):
            return cls(2025, 6, 1)

    monkeypatch.setattr("factcheck.cli.inputs.date", Clock)
    given = findings()
    run("port.md", *words)
    assert given["as_of"] == day


def test_the_day_may_stand_in_the_settings(run, desk, findings):
    (desk / "factcheck.toml").write_text("as-of = 2025-01-31\n", encoding="utf-8")
    given = findings()
    run("port.md")
    assert given["as_of"] == date(2025, 1, 31)
    run("port.md", "--as-of", "2025-02-28")
    assert given["as_of"] == date(2025, 2, 28)


def test_publication_days_of_the_settings_and_of_the_options(run, desk, findings):
    given = findings()
    run("port.md")
    assert given["documents"][0].published == date(2024, 2, 21)
    run("port.md", "--published", "p*.md=2024-02-22", "--published", "*.txt=2020-01-01")
    assert given["documents"][0].published == date(2024, 2, 22)
    run(desk, "--published", f"{desk.as_posix()}/*=2024-02-23")
    assert given["documents"][0].published == date(2024, 2, 23)


def test_options_go_before_settings(run, desk, findings):
    (desk / "factcheck.toml").write_text(
        'base-currency = "EUR"\nlocale = "en-GB"\nfail-on = "note"\n', encoding="utf-8"
    )
    given = findings("note")
    assert run("port.md").status == 1
    assert (given["settings"].base_currency, given["settings"].locale) == ("EUR", "en-GB")
    assert run("port.md", "--base-currency", "CHF", "--fail-on", "error").status == 0
    assert (given["settings"].base_currency, given["settings"].locale) == ("CHF", "en-GB")


def test_checks_are_selected_by_code_beginning_or_name(run, desk, findings):
    given = findings()
    assert run("port.md", "--select", "FC1,FC202", "--ignore", "value-conflict").status == 0
    assert given["settings"].select == ("FC1", "FC202")
    assert given["settings"].ignore == ("value-conflict",)


def test_excluded_files_are_passed_over_in_a_walk_only(run, desk, findings):
    (desk / "factcheck.toml").write_text('exclude = ["drafts/*"]\n', encoding="utf-8")
    (desk / "drafts").mkdir()
    (desk / "drafts" / "new.md").write_text("Up 3%.\n", encoding="utf-8")
    given = findings()
    run(".")
    assert [document.id for document in given["documents"]] == ["port.md"]
    assert ("drafts/new.md", "excluded by factcheck.toml") in [(s.path, s.reason) for s in given["skipped_files"]]
    run("drafts/new.md")
    assert [document.id for document in given["documents"]] == ["drafts/new.md"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("port.md", "--as-of", "March"), "--as-of: 'March' is no date; write it as 2025-03-31, or `today`."),
        (("port.md", "--published", "2024-01-01"), "--published: '2024-01-01' is not GLOB=DATE"),
        (("port.md", "--published", "*.md=soon"), "--published: 'soon' is no date"),
        (("port.md", "--locale", "?"), "--locale: '?' cannot be used; expected a locale such as"),
        (("port.md", "--base-currency", "dollar"), "--base-currency: 'dollar' cannot be used"),
        (("port.md", "--select", "FC9"), "there is no check 'FC9'"),
        (("port.md", "--ignore", "nonsense"), "there is no check 'nonsense'"),
        (("port.md", "--config", "gone.toml"), "gone.toml:1: cannot be read: No such file"),
        (("port.md", "--format", "xml"), "'xml' is not one of"),
        (("port.md", "--fail-on", "panic"), "'panic' is not one of"),
        (("port.md", "--colour"), "No such option"),
        (("check",), "Missing argument"),
    ],
)
def test_wrong_usage_is_one_message_and_status_2(run, desk, words, said):
    ended = run(*words)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("colour = true\n", "factcheck.toml:1: unknown key `colour`\n    colour = true\n"),
        ("[severity]\nFC999 = 'note'\n", "there is no check 'FC999'"),
        ("locale = [\n", "factcheck.toml:"),
    ],
)
def test_settings_that_cannot_be_used(run, desk, toml, said):
    (desk / "factcheck.toml").write_text(toml, encoding="utf-8")
    ended = run("port.md")
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err


def test_a_folder_without_articles_is_no_failure(run, desk):
    (desk / "port.md").unlink()
    ended = run(".")
    assert ended.status == 0
    assert "nothing was read" in ended.out


def test_a_file_given_twice_is_read_once(run, desk):
    assert run("port.md", "port.md", ".").status == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("style", FORMATS)
def test_a_name_that_is_not_utf_8_is_one_message(run, desk, style):
    for name in (b"odd\xff.md", b"odd\xff.jpg"):
        (desk / os.fsdecode(name)).write_text("Up 3%.", encoding="utf-8")
    ended = run(".", "--format", style)
    assert ended.status == 3
    assert "has a name that is not UTF-8" in (ended.out if style == "terminal" else ended.err)
