"""Who prints another's words is no second source."""

from datetime import date

import pytest

from factcheck import Document, check

FIRST = "Nordwerk said on Monday that it will cut 3,214 jobs at its plant in Aldmoor by the end of the year."


@pytest.mark.parametrize(
    ("second", "note"),
    [
        (FIRST, "copy"),
        ("Nordwerk said on Monday it will cut 3,214 jobs at its plant in Aldmoor by the end of the year.", "copy"),
        ("At the Aldmoor plant 3,214 jobs will go, the works council of Nordwerk said.", ""),
    ],
)
def test_agreement_in_the_same_words_is_marked_as_a_copy(second: str, note: str) -> None:
    texts = [
        Document(text=text, id=name, title=title, published=date(2024, 3, 4))
        for text, name, title in ((FIRST, "a", "Nordwerk cuts jobs"), (second, "b", "Job cuts at Nordwerk"))
    ]
    report = check(texts)
    jobs = {claim.id for claim in report.claims if "jobs" in claim.text}
    assert {link.note for link in report.links if link.verdict == "agrees" and set(link.claims) <= jobs} == {note}
