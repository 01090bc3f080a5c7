"""No text makes the miner raise, and every claim keeps the promises of its place."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, mine

WORDS = st.sampled_from(
    "the a of to from by in on at since rose fell to up down more than nearly about $ US$ HK$ £ % per cent billion million bn m "
    "5 5.5 1,200 2024 May March 3 20 one two half third dozen shares Acme Acme's company's its it which while and or , . ; : ( ) "
    "“ ” \" ' - – / last year week earlier Monday today 11.6% km kg °C barrel barrels a day people cases first second No. 7 "
    "doubled -and-a-half point five per 100,000 x by over - 65s aged 10st 4lb 5'10\" foot inches hours minutes below zero R5m €12 000 1e10 "
    "9/11 last final quarter weeks of Monday Dec31 W12 '19 or twenty fiscal FY24 share strong magnitude mil. + \u00a0 1'000 "
    "doubled and-a-half \\$ <u> </u> ** \n \n\n".split(" ")
)
PHRASES = st.lists(WORDS, max_size=40).map(" ".join)


@given(st.one_of(PHRASES, st.text(max_size=200)), st.sampled_from([None, date(2025, 2, 23)]))
def test_claims_keep_their_place(text: str, published: date | None) -> None:
    document = Document(text=text, id="any", published=published)
    claims = mine(document)
    assert len({claim.id for claim in claims}) == len(claims)
    assert [claim.span.start for claim in claims] == sorted(claim.span.start for claim in claims)
    for claim in claims:
        assert text[claim.span.start : claim.span.end] == claim.text
        assert claim.sentence.start <= claim.span.start <= claim.span.end <= claim.sentence.end
        assert claim.text


@given(PHRASES)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    document = Document(text=text, id="any")
    assert mine(document) == mine(document)


@pytest.mark.parametrize(
    "text", ["0Q", "In 0H sales rose 5%.", "5-20191,002019", "A B\n\n</u>\n\n20 of them\n\nIt rose."]
)
def test_odd_texts_are_read(text: str) -> None:
    assert isinstance(mine(Document(text=text, id="any", published=date(2025, 2, 23))), list)


@pytest.mark.parametrize("published", [date.min, date(1, 3, 1), date(9999, 1, 1), date.max])
@pytest.mark.parametrize(
    "when",
    ["May - Feb.", "25 December - 3 January", "next summer", "the winter of last year", "Q1 next year", "May of last year",
     "May to March of next year", "the first half of last year", "tomorrow", "the last decade"],
)  # fmt: skip
def test_the_calendar_has_ends(when: str, published: date) -> None:
    assert isinstance(
        mine(Document(f"It earned $5 in {when}, and $6 a year earlier.", "any", published=published)), list
    )


def test_a_year_belongs_to_one_date() -> None:
    dates = [claim.span for claim in mine(Document("In May 1987 Q3 began.", "any"))]
    assert all(one.end <= other.start for one, other in pairwise(dates))
