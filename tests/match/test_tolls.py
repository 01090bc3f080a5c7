"""Tolls of one disaster, hour by hour and in other words."""

from datetime import UTC, datetime

import pytest

from factcheck import Document, check

FIRST = datetime(2024, 8, 12, 9, 0, tzinfo=UTC)
LATER = datetime(2024, 8, 12, 17, 0, tzinfo=UTC)


def links(
    first: str, second: str, verdict: str, *, later: datetime = LATER, title: str = "Ferry fire off Aldmoor"
) -> set[tuple[str, ...]]:
    """The figures of the links with this verdict between an earlier and a later text."""
    texts = [
        Document(text=first, id="a", title="Ferry fire off Aldmoor", published=FIRST),
        Document(text=second, id="b", title=title, published=later),
    ]
    report = check(texts)
    printed = {claim.id: claim.text for claim in report.claims}
    return {tuple(printed[claim] for claim in link.claims) for link in report.links if link.verdict == verdict}


EARLY = "The ferry Silver Heron burned off Aldmoor and at least 26 people died. The mayor of Aldmoor said 240 people were missing."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fire aboard the ferry Silver Heron off Aldmoor: 32 of the 543 on board were confirmed dead, and 160 were missing.",
         {("26 people", "32"), ("240 people", "160")}),
        ("The toll of the fire on the ferry Silver Heron off Aldmoor rose to 41.", {("26 people", "41")}),
        ("The Silver Heron, a ferry, burned off Aldmoor. Two teams are searching for the missing men.", set()),
        ("The Silver Heron, a ferry, burned off Aldmoor. It was built in 1987 for 900 passengers.", set()),
        ("The Silver Heron, a ferry, burned off Aldmoor and 11 people died.", set()),
        ("The ferry Silver Heron burned off Aldmoor. In 1985, 214 people died when another ferry sank.", set()),
    ],
)  # fmt: skip
def test_a_later_toll_replaces_the_first(text: str, expected: set[tuple[str, str]]) -> None:
    assert links(EARLY, text, "superseded") == expected


def test_another_disaster_has_a_toll_of_its_own() -> None:
    other = "A coach left the road near Birkwald and 40 people died, the police of Birkwald said."
    assert not links(EARLY, other, "superseded", title="Coach crash near Birkwald")


def test_each_place_has_a_toll_of_its_own() -> None:
    first = "The Nordland storm killed 70 people in Elmstad. The Nordland Guard went to Elmstad."
    later = "The Nordland storm killed 81 people in Elmstad and 95 people in Dornholt, the Nordland Guard said."
    assert links(first, later, "superseded") == {("70 people", "81 people")}
