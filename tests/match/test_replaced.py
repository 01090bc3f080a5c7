"""Figures that a later text replaces: notices, moves, rewrites."""

from datetime import UTC, datetime

import pytest

from factcheck import Document, check

FIRST, LATER = datetime(2025, 2, 21, 9, tzinfo=UTC), datetime(2025, 2, 21, 11, tzinfo=UTC)


def between(
    first: str, later: str, title: str = "NORDWERK <NDW> TO BUY BIRK", other: str = ""
) -> list[tuple[str, str, str]]:
    """Verdict and figures, the earlier text's first, of the links between two texts that are no agreement."""
    report = check(
        [
            Document(text=first, id="a", title=title, published=FIRST),
            Document(text=later, id="b", title=other, published=LATER),
        ]
    )
    text = {claim.id: claim.text for claim in report.claims}
    home = {claim.id: claim.document for claim in report.claims}
    return [
        (link.verdict, text[link.claims[0]], text[link.claims[1]]) for link in report.links
        if {home[claim] for claim in link.claims} == {"a", "b"} and link.verdict != "agrees"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("notice", "new"),
    [
        (
            'In item "Nordwerk <NDW> to buy Birk" please read the price as 24.7 million dollars, not 200.7 million dollars.',
            "24.7 million dollars",
        ),
        (
            'In item "Nordwerk <NDW> to buy Birk" please read ... for a price of up to 20.7 million dollars ... correcting amount.',
            "20.7 million dollars",
        ),
    ],
)
def test_a_notice_that_names_the_headline(notice: str, new: str) -> None:
    first = "Nordwerk said it will buy Birk for a price of up to 200.7 million dollars in cash."
    assert between(first, notice) == [("conflicts", "200.7 million dollars", new)]


def test_a_raised_bid_supersedes_the_one_it_was_raised_from() -> None:
    found = between(
        "Nordwerk holds an offer of 42.00 dollars in cash for each Birk share.",
        "Nordwerk raised the cash it is offering for each Birk share by 75 cents to 42.75 dollars.",
        title="NORDWERK BIDS FOR BIRK", other="NORDWERK RAISES BID FOR BIRK",
    )  # fmt: skip
    assert ("superseded", "42.00 dollars", "42.75 dollars") in found


@pytest.mark.parametrize(
    ("later", "superseded"),
    [
        ("Nordwerk raised its bid for Birk to more than 150 dollars per share.", True),
        ("Nordwerk lowered its bid for Birk to 131 dollars per share.", True),
        ("Nordwerk raised its bid for Birk to 640 dollars per share.", False),
        ("Nordwerk raised its dividend to 150 dollars per share.", False),
    ],
)
def test_a_raised_bid_need_not_name_the_old_one(later: str, superseded: bool) -> None:
    first = "The board of Birk rejected the Nordwerk offer of 145 dollars per share."
    found = between(first, later, title="BIRK REJECTS NORDWERK OFFER", other="NORDWERK CHANGES BIRK BID")
    assert ("superseded" in {verdict for verdict, *_ in found}) == superseded


@pytest.mark.parametrize(("figure", "expected"), [("47.5", "conflicts"), ("47.2", "")])
def test_a_story_told_again_in_the_same_words(figure: str, expected: str) -> None:
    words = "Tea stocks in Nordland shrank during the spring by about two million bags to 45.2 million bags from {} million bags in the autumn of 1996."
    found = between(
        words.format("47.2"),
        words.format(figure),
        title="BOARD SEES TEA STOCKS FALL",
        other="BOARD FORECASTS TEA STOCKS",
    )
    assert [verdict for verdict, *_ in found] == ([expected] if expected else [])


def test_crops_are_told_apart_by_the_word_before_what_they_share() -> None:
    found = between(
        "The ministry put March 1 wheat stocks at 1,874,520,000 bushels.", "The ministry put March 1 corn stocks at 6,390,417,000 bushels.",
        title="", other="",
    )  # fmt: skip
    assert found == []


def test_an_index_moves_on_within_the_hour() -> None:
    found = between(
        "NIX INDEX SINKS 170 POINTS TO 2876, A NEW LOW FOR THE YEAR",
        "NIX INDEX FALLS 204 POINTS TO 2842, A NEW LOW FOR THE YEAR",
        title="",
    )
    assert ("superseded", "2876", "2842") in found


def test_a_day_that_was_set_does_not_move_within_the_day() -> None:
    found = between(
        "Aldmoor Health said it declared a first dividend of 55 cents per share. The dividend will be paid June 20 to holders of record June 2.",
        "Aldmoor Health set a first dividend of 55 cents per share. The payout will be paid June 30 to holders of record June 2.",
        title="ALDMOOR HEALTH <AHT> FIRST PAYOUT",
        other="ALDMOOR HEALTH <AHT> SETS FIRST PAYOUT",
    )
    assert found == [("conflicts", "June 20", "June 30")]


@pytest.mark.parametrize(
    "text",
    [
        "Nordwerk said February sales showed an improvement over January.",
        "Sales rose in February, Nordwerk said. It previously reported January sales fell.",
    ],
)
def test_a_month_that_another_is_compared_with_is_not_replaced(text: str) -> None:
    report = check([Document(text=text, id="a", published=FIRST)])
    assert not [link for link in report.links if link.verdict == "superseded"]


def test_what_another_company_moved_from_is_not_this_one_s() -> None:
    found = between(
        "Birk Air said its load factor rose. It flew 1.40 billion passenger miles in February.",
        "Elm Air said its load factor fell. Passenger miles rose in February to 2.75 billion passenger miles from 1.40 billion.",
        title="BIRK AIR FEBRUARY LOAD FACTOR RISES", other="ELM AIR FEBRUARY LOAD FACTOR FALLS",
    )  # fmt: skip
    assert not found


def test_a_date_stands_for_no_bare_figure() -> None:
    text = "The December deficit was 7.1 billion crowns. The January deficit was revised from a previously reported 8.4 billion."
    report = check([Document(text=text, id="a", title="Deficit shrinks", published=FIRST)])
    printed = {claim.id: claim.text for claim in report.claims}
    replaced = [{printed[each] for each in link.claims} for link in report.links if link.verdict == "superseded"]
    assert all("January" not in each and "December" not in each for each in replaced)
