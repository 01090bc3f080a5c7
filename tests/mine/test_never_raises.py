"""No text makes the miner raise, and every claim keeps the promises of its place."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, mine

WORDS = st.sampled_from(
    "the a of to from by in on at since rose fell to up down more than nearly about $ US$ HK$ £ % per cent billion million bn m "
    "5 5.5 1,200 2024 May March 3 20 one two half third dozen shares Acme Acme's company's its it which while and or , . ; : ( ) "
    "“ ” \" ' - – / last year week earlier Monday today 11.6% km kg °C barrel barrels a day people cases first second No. 7 "
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
