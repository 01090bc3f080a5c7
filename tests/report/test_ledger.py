"""How each claim stands to the others."""

from dataclasses import replace

import pytest

from factcheck.model.link import Link
from factcheck.report.ledger import ledger


def statuses(report):
    return {entry.claim.id: entry.status for page in ledger(report) for entry in page.entries}


def linked(report, *links):
    return statuses(report.model_copy(update={"links": links}))


def test_every_claim_has_one_entry_in_text_order(report):
    assert [entry.claim.id for page in ledger(report) for entry in page.entries] == [c.id for c in report.claims]
    assert [page.document.id for page in ledger(report)] == [document.id for document in report.documents]


def test_without_links_every_claim_is_of_a_single_source(report):
    assert set(linked(report).values()) == {"single source"}


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (
            Link(("a1", "c1"), "same", "agrees", "", 1.0),
            {"a1": "corroborated by wire/lindow.txt:1", "c1": "corroborated by desk/port.md:3"},
        ),
        (
            Link(("a1", "b1"), "same", "conflicts", "", 1.0),
            {
                "a1": "conflicts with desk/harbour board.txt:1 ($5.4 billion)",
                "b1": "conflicts with desk/port.md:3 (US$4.5 billion)",
            },
        ),
        (
            Link(("a3", "a2"), "same", "superseded", "", 1.0),
            {"a3": "superseded by line 4 (168,000 containers)", "a2": "supersedes line 4 (173,000)"},
        ),
        (
            Link(("b2", "b3"), "conversion", "agrees", "", 1.0),
            {
                "b2": "converted, fits line 2 (US$17.8); single source",
                "b3": "converted, fits line 2 (HK$138.5); single source",
            },
        ),
        (
            Link(("a2", "a3"), "computed", "agrees", "", 1.0),
            {
                "a2": "computed, fits line 4 (173,000); single source",
                "a3": "computed, fits line 4 (168,000 containers); single source",
            },
        ),
        (
            Link(("a2", "a3"), "same", "agrees", "", 1.0),
            {"a2": "repeated at line 4; single source", "a3": "repeated at line 4; single source"},
        ),
        (Link(("a2", "a3"), "same", "not_comparable", "", 1.0), {}),
        (Link(("a2", "unknown"), "same", "conflicts", "", 1.0), {}),
    ],
)
def test_one_link(report, link, expected):
    found = linked(report, link)
    assert {claim: status for claim, status in found.items() if status != "single source"} == expected


def test_the_later_publication_supersedes_whatever_the_order_of_the_link(report):
    for pair in (("a1", "b1"), ("b1", "a1")):
        found = linked(report, Link(pair, "same", "superseded", "", 1.0))
        assert found["a1"] == "superseded by desk/harbour board.txt:1 ($5.4 billion)"
        assert found["b1"] == "supersedes desk/port.md:3 (US$4.5 billion)"


def test_a_copied_story_is_no_second_source(report):
    found = linked(report, Link(("a1", "c1"), "same", "agrees", "", 1.0, note="repeat"))
    assert found["a1"] == "repeated at wire/lindow.txt:1; single source"


def test_the_gravest_standing_comes_first(report):
    found = statuses(report)
    assert found["a1"].startswith("conflicts with ")
    assert "; corroborated by wire/lindow.txt:1" in found["a1"]


def test_many_places_are_counted(report):
    others = tuple(claim.id for claim in report.claims if claim.id != "c1")
    links = [Link(("c1", each), "same", "conflicts", "", 1.0) for each in others]
    finding = replace(report.findings[0], claims=("c1", *others))
    found = statuses(report.model_copy(update={"links": links, "findings": (finding,)}))
    assert found["c1"].endswith(" and 3 more")


def test_a_conflict_that_no_finding_asks_about_is_not_shown(report):
    """Too much of it was guessed: a reader would take it for one."""
    link = Link(("a3", "c1"), "same", "conflicts", "", 1.0)
    assert not any({"a3", "c1"} <= set(finding.claims) for finding in report.findings)
    assert linked(report, link)["a3"] == "single source"
