"""Running checks: a failure is contained, findings are ordered and unique, settings are obeyed."""

from dataclasses import replace

import pytest

from factcheck.checks import completed, find, run, serial, unlinked
from factcheck.config import Settings


def fails(view):
    raise RuntimeError("out of ink")
    yield


def test_a_check_that_fails_is_a_problem_and_the_rest_goes_on(world):
    one = world.tell("Nordwerk closed at [$41].", 41)
    world.link(one, world.tell("Nordwerk closed at [$47].", 47, document="b.md"))
    broken = replace(find("FC102"), run=fails)
    findings, problems = run(world.view, [broken, find("FC101")])
    assert [finding.code for finding in findings] == ["FC101"]
    assert [(problem.source, problem.message) for problem in problems] == [
        ("FC102", "direction-conflict failed: RuntimeError: out of ink")
    ]


def test_findings_stand_in_the_order_of_the_documents_then_of_the_text(world):
    shown = [
        world.tell(f"Nordwerk closed at [${value}].", value, document=name)
        for name, value in (("z.md", 1), ("z.md", 2), ("a.md", 3))
    ]
    check = replace(find("FC101"), run=lambda view: (find("FC101").finding(claim, "m") for claim in reversed(shown)))
    findings, _ = run(world.view, [check])
    assert [finding.claims[0] for finding in findings] == [claim.id for claim in shown]


def test_the_same_fault_is_told_once(world):
    claim = world.tell("Nordwerk closed at [$41].", 41)
    check = replace(find("FC101"), run=lambda view: iter([find("FC101").finding(claim, each) for each in "ab"]))
    findings, _ = run(world.view, [check])
    assert [finding.message for finding in findings] == ["a"]


@pytest.mark.parametrize(
    ("settings", "codes"),
    [
        (Settings(), ["FC101", "FC202"]),
        (Settings(select=("FC1",)), ["FC101"]),
        (Settings(select=("past-shelf-life",)), ["FC202"]),
        (Settings(ignore=("fc101",)), ["FC202"]),
        (Settings(select=("FC",), ignore=("FC2", "value-conflict")), []),
    ],
)
def test_settings_choose_the_checks(world, settings, codes):
    one = world.tell("Nordwerk is up [3%] this year.", 3, kind="percent", unit="percent", role="delta")
    world.link(one, world.tell("Nordwerk is up [4%] this year.", 4, document="b.md", kind="percent", unit="percent"))
    world.as_of = world.as_of.replace(year=2026)
    world.settings = settings
    assert sorted({finding.code for finding in world.findings()}) == codes


@pytest.mark.parametrize("key", ["FC101", "value-conflict"])
def test_settings_grade_a_check(world, key):
    world.link(world.tell("It closed at [$41].", 41), world.tell("It closed at [$47].", 47, document="b.md"))
    assert world.finding().severity == "error"
    world.settings = Settings(severity={key: "note"})
    assert world.finding().severity == "note"


def test_a_check_that_is_off_by_default_runs_where_it_is_selected(world):
    claim = world.tell("Nordwerk closed at [$41].", 41)
    check = replace(
        find("FC101"), run=lambda view: iter([find("FC101").finding(claim, "m")]), default_on=False
    )  # fmt: skip
    assert run(world.view, [check]) == ((), ())
    world.settings = Settings(select=("FC1",))
    assert len(run(world.view, [check])[0]) == 1


def test_words_that_are_no_claim_can_be_remarked_on(world):
    document = world.document("a.md", text="One.\nTwo broken words.\n")
    span = world.view.span(document, 5, 8)
    assert (span.line, span.column) == (2, 1)
    found = find("FC508").remark(document, span, "m")
    assert (found.document, found.claims, found.severity) == ("a.md", (), "error")


def test_with_what_needs_no_links_known_the_rest_completes_it(world, monkeypatch):
    one = world.tell("Nordwerk closed at [$41] on 3,00 trades.", 41)
    world.link(one, world.tell("Nordwerk closed at [$47].", 47, document="b.md"))
    parts = replace(find("FC104"), run=fails), find("FC101"), find("FC508"), replace(find("FC102"), run=fails)
    monkeypatch.setattr(serial, "registry", lambda: parts)
    known = unlinked(world.view)
    assert [finding.code for finding in known[0]] == ["FC508"]
    findings, problems = completed(world.view, known)
    assert findings == run(world.view, parts)[0]
    assert {finding.code for finding in findings} == {"FC101", "FC508"}
    assert [problem.source for problem in problems] == ["FC102", "FC104"]
