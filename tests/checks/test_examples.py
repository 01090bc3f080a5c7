"""The examples of each check, run through the whole engine."""

import pytest

import factcheck
from factcheck.checks import View, registry, unlinked
from factcheck.config import Settings

FIRES = [(check, number) for check in registry() for number in range(len(check.fires))]
SILENT = [(check, number) for check in registry() for number in range(len(check.silent))]


def named(case):
    return f"{case[0].code}-{case[1]}"


def report_on(check, example):
    """The report on an example; a check that is off by default is turned on beside the others."""
    documents = [
        factcheck.Document(text.text, f"{number}.txt", text.title, text.published)
        for number, text in enumerate(example.texts)
    ]
    settings = Settings() if check.default_on else Settings(select=("FC",))
    report = factcheck.check(documents, as_of=example.as_of, settings=settings)
    assert report.problems == ()
    return report


def edited(document, edits):
    """The document's text once the edits are made."""
    text = document.text
    for edit in sorted(edits, key=lambda each: -each.span.start):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("case", FIRES, ids=named)
def test_it_fires(case):
    check, number = case
    example = check.fires[number]
    report = report_on(check, example)
    text = {document.id: document.text for document in report.documents}
    found = [finding for finding in report.findings if finding.code == check.code]
    assert found, [(link.verdict, link.note, link.reason) for link in report.links]
    shown = [text[finding.document][finding.span.start : finding.span.end] for finding in found]
    assert shown == [example.figure]
    [finding] = found
    claims = {claim.id for claim in report.claims}
    assert set(finding.claims) <= claims
    assert "\n" not in finding.message
    assert finding.advice
    [document] = [document for document in report.documents if document.id == finding.document]
    assert edited(document, finding.edits) == (example.edited or document.text)


@pytest.mark.parametrize("case", SILENT, ids=named)
def test_it_is_silent(case):
    check, number = case
    report = report_on(check, check.silent[number])
    assert [finding.message for finding in report.findings if finding.code == check.code] == []
    assert [finding.message for finding in report.findings if finding.severity == "error"] == []


class Unasked(tuple):
    """Links that nobody may look at."""

    __slots__ = ()

    def __iter__(self):
        raise AssertionError("a check that is not `linked` asked for links")

    __len__ = __getitem__ = __contains__ = __iter__


@pytest.mark.parametrize("case", [case for case in FIRES if not case[0].linked], ids=named)
def test_a_check_that_is_not_linked_asks_for_no_links(case):
    check, number = case
    report = report_on(check, check.fires[number])
    settings = Settings(select=(check.code,))
    view = View(report.documents, report.claims, Unasked(), report.as_of, settings)
    found = [finding for finding in report.findings if finding.code == check.code]
    assert unlinked(view) == (tuple(found), ())
