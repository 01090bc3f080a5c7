"""What holds of the links whatever the texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, check

DAY = date(2025, 2, 23)
TEXTS = (
    "Nordwerk shares rose 8.9% to HK$517 (US$66.5) on Friday. Revenue was $4.5 billion in 2024, up from $3.9 billion.",
    "The Aldmoor fire killed at least 12 people and destroyed 212 homes, officials said on Sunday.",
    "Nordland's exports rose 5% to $20.4 billion in 2024 while imports fell 3% to $18.1 billion.",
    "Shr 43 cts vs 30 cts\nNet 10.6 mln vs 5,967,000\nRevs 62.9 mln vs 41.5 mln\nYear\nShr 1.26 dlrs vs 85 cts\nNet 30.1 mln vs 16.6 mln",
    "Nordwerk was founded in 1998 and employs about 12,000 people in 14 countries.",
)
PIECES = st.sampled_from(
    ["Nordwerk", " shares", " rose", " fell", " 5%", " 60 per cent", " to", " from", " $4.5 billion", " HK$138.5", " (US$17.8)",
     " in 2024", " on Friday", " not", " revised", ".", " of which", " 1,200 people", "\n", ": ", " vs ", " -3", " since Monday", ","]
)  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_never_disputes_its_own_copy(text: str) -> None:
    report = check([Document(text=text, id=name, title="Nordwerk", published=DAY) for name in ("a", "b")])
    across = [link for link in report.links if link.kind == "same" and link.verdict in ("conflicts", "superseded")]
    assert across == []
    assert any(link.verdict == "agrees" for link in report.links)


@given(st.lists(st.lists(PIECES, max_size=30).map("".join), min_size=1, max_size=3))
def test_links_name_claims_of_the_report_and_come_out_the_same_twice(texts: list[str]) -> None:
    documents = [Document(text=text, id=str(place), published=DAY) for place, text in enumerate(texts)]
    report = check(documents)
    known = {claim.id for claim in report.claims}
    for link in report.links:
        assert set(link.claims) <= known
        assert len(set(link.claims)) == len(link.claims) > 1
        assert 0 <= link.score <= 1
        assert link.reason
    assert check(documents).links == report.links


@given(st.lists(PIECES, max_size=40).map("".join))
def test_the_order_of_the_texts_changes_no_verdict(text: str) -> None:
    one = Document(text=text, id="a", published=DAY)
    other = Document(text="Nordwerk shares rose 60 per cent to HK$138.5 (US$17.8) in 2024.", id="b", published=DAY)
    found = [
        {(frozenset(link.claims), link.kind, link.verdict) for link in check(documents).links}
        for documents in ([one, other], [other, one])
    ]
    assert found[0] == found[1]
