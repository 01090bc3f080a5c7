"""What two claims are to each other: agree, conflict, one replaces the other, or neither."""

from datetime import UTC, date, datetime

import pytest

from tests.match.builders import claim, document, links, verdicts

DAY, NEXT = date(2025, 2, 23), date(2025, 2, 24)
FDI = {"subject": "Nordland", "metric": "fdi_net", "when": "2024"}


def pair(left: str, right: str, one: dict, other: dict, days: tuple = (DAY, NEXT)) -> list[tuple[str, str, str]]:
    """The links between the single claims of two short texts; `one` and `other` hold figure, value, unit and more."""
    texts = document(left, "a", days[0]), document(right, "b", days[1])
    return verdicts(list(texts), [claim(texts[0], **one), claim(texts[1], **other)])


def fdi(figure: str, value: str, **more: str) -> dict:
    return {"figure": figure, "value": value, "unit": "USD", **FDI, **more}


LEFT, RIGHT = "Nordland's net investment came to US${} last year.", "Net investment in Nordland was US${} in 2024."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("168 billion", "168 billion", [("same", "agrees", "")]),
        ("168 billion", "168.4 billion", [("same", "agrees", "")]),
        ("4.5 billion", "4.57 billion", [("same", "agrees", "")]),
        ("168 billion", "186 billion", [("same", "conflicts", "")]),
        ("168 billion", "168 million", [("same", "conflicts", "magnitude")]),
        ("168 billion", "16.8 billion", [("same", "conflicts", "magnitude")]),
        ("168 billion", "16 billion", [("same", "conflicts", "")]),
    ],
)
def test_figures_of_one_year(left: str, right: str, expected: list) -> None:
    found = pair(LEFT.format(left), RIGHT.format(right), fdi(f"US${left}", left), fdi(f"US${right}", right))
    assert found == expected


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"when": "2023"}, "another year"),
        ({"modality": "forecast"}, "a forecast is no outcome"),
        ({"role": "delta", "change": "up"}, "a change is no level"),
        ({"metric": "fdi_inflow"}, "another measure"),
        ({"subject": "Sudland"}, "another country"),
        ({"scope": {"segment": "manufacturing"}, "when": "2021"}, "another segment and time"),
    ],
)
def test_what_differs_is_no_conflict(change: dict, why: str) -> None:
    found = pair(
        LEFT.format("168 billion"), RIGHT.format("186 billion"), fdi("US$168 billion", "168 billion"),
        fdi("US$186 billion", "186 billion", **change),
    )  # fmt: skip
    assert all(verdict == "not_comparable" for _, verdict, _ in found), why


def test_two_listings_are_not_compared() -> None:
    shares = {"unit": "percent", "subject": "Nordwerk", "metric": "share_price", "role": "delta", "change": "up"}
    found = pair(
        "New York-listed shares of Nordwerk rose 12% in the past week.", "Nordwerk's Hong Kong shares rose 11.6% in a week.",
        {"figure": "12%", "value": "12", "scope": {"listing": "New York"}, "when": "2025-02-14/2025-02-21", **shares},
        {"figure": "11.6%", "value": "11.6", "scope": {"listing": "Hong Kong"}, "when": "2025-02-14/2025-02-21", **shares},
    )  # fmt: skip
    assert found == []


def test_a_listing_agrees_with_the_country_that_holds_it() -> None:
    shares = {"unit": "percent", "subject": "Nordwerk", "metric": "share_price", "role": "delta", "change": "up"}
    found = pair(
        "New York-listed shares of Nordwerk rose 12% in the past week.", "Nordwerk's U.S. shares rose 12% in a week.",
        {"figure": "12%", "value": "12", "scope": {"listing": "New York"}, "when": "2025-02-14/2025-02-21", **shares},
        {"figure": "12%", "value": "12", "scope": {"listing": "US"}, "when": "2025-02-14/2025-02-21", **shares},
    )  # fmt: skip
    assert found == [("same", "agrees", "")]


@pytest.mark.parametrize("value", ["5", "7"])
def test_up_against_down_over_one_window(value: str) -> None:
    shares = {"unit": "percent", "subject": "Nordwerk", "metric": "share_price", "role": "delta", "when": "2025-02-21"}
    found = pair(
        "Nordwerk shares rose 5% on Friday.", f"Nordwerk shares fell {value}% on Friday.",
        {"figure": "5%", "value": "5", "change": "up", **shares}, {"figure": f"{value}%", "value": value, "change": "down", **shares},
    )  # fmt: skip
    assert found == [("same", "conflicts", "direction")]


def test_changes_over_different_windows_are_not_compared() -> None:
    shares = {"unit": "percent", "subject": "Nordwerk", "metric": "share_price", "role": "delta"}
    text = document("Nordwerk shares are 70% lower than in 2020, and up 3% since the start of the year.", "a", DAY)
    found = verdicts(
        [text],
        [claim(text, "70%", "70", change="down", when="2020-11-03/2025-02-21", **shares),
         claim(text, "3%", "3", change="up", when="2025-01-01/2025-02-21", **shares)],
    )  # fmt: skip
    assert found == []


@pytest.mark.parametrize(
    ("other", "bound", "expected"),
    [
        ("2016", "exact", [("same", "agrees", "")]),
        ("2016-05", "exact", [("same", "agrees", "")]),
        ("2015", "exact", [("same", "conflicts", "date")]),
        ("2016", "less_than", [("same", "conflicts", "date")]),
        ("2018", "less_than", [("same", "agrees", "")]),
    ],
)
def test_founding_dates_at_their_own_precision(other: str, bound: str, expected: list) -> None:
    event = {"kind": "date", "subject": "Nordwerk", "metric": "founded"}
    found = pair(
        "Nordwerk was founded in 2016.", "The company Nordwerk, founded 20XX, makes pumps.",
        {"figure": "2016", "value": "2016", **event}, {"figure": "20XX", "value": other, "bound": bound, **event},
    )  # fmt: skip
    assert found == expected


def test_a_newer_level_of_a_current_figure_supersedes_it() -> None:
    stake = {"unit": "percent", "subject": "Mutual Partners", "metric": "stake"}
    found = pair(
        "Mutual Partners holds a stake of 6.4 pct in Nordwerk.", "Mutual Partners now holds a stake of 5.0 pct in Nordwerk.",
        {"figure": "6.4 pct", "value": "6.4", **stake}, {"figure": "5.0 pct", "value": "5.0", **stake},
        (date(2025, 2, 3), DAY),
    )  # fmt: skip
    assert found == [("same", "superseded", "")]


def test_a_toll_that_grows_is_superseded_and_one_that_shrinks_is_not() -> None:
    toll = {"unit": "death", "subject": "Aldmoor fire", "metric": "deaths"}
    times = (datetime(2025, 2, 23, 8, 0, tzinfo=UTC), datetime(2025, 2, 23, 16, 30, tzinfo=UTC))
    grown = pair(
        "The Aldmoor fire caused 12 deaths.", "The Aldmoor fire has caused 19 deaths.", {"figure": "12 deaths", "value": "12", **toll},
        {"figure": "19 deaths", "value": "19", **toll}, times,
    )  # fmt: skip
    shrunk = pair(
        "The Aldmoor fire caused 19 deaths.", "The Aldmoor fire has caused 12 deaths.", {"figure": "19 deaths", "value": "19", **toll},
        {"figure": "12 deaths", "value": "12", **toll}, times,
    )  # fmt: skip
    assert grown == [("same", "superseded", "")]
    assert shrunk == [("same", "conflicts", "")]


def test_a_revised_figure_supersedes_the_first() -> None:
    found = pair(
        LEFT.format("168 billion"), "Nordland's net investment in 2024 was a revised US$171 billion.",
        fdi("US$168 billion", "168 billion"), fdi("US$171 billion", "171 billion"), (DAY, date(2025, 4, 2)),
    )  # fmt: skip
    assert found == [("same", "superseded", "")]


def test_two_years_of_one_series_are_linked_without_a_verdict_on_either() -> None:
    text = document("Foreign investment hit US$344 billion in 2021. Investors sent US$4.5 billion in 2024.", "a", DAY)
    flow = {"unit": "USD", "subject": "Nordland", "metric": "fdi_inflow"}
    found = verdicts(
        [text],
        [claim(text, "US$344 billion", "344 billion", when="2021", **flow),
         claim(text, "US$4.5 billion", "4.5 billion", when="2024", **flow)],
    )  # fmt: skip
    assert found == [("same", "not_comparable", "series")]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("100 billion", [("same", "agrees", "headline")]),
        ("90 billion", [("same", "conflicts", "headline")]),
        ("200 billion", [("same", "conflicts", "headline")]),
    ],
)
def test_a_headline_against_its_body(head: str, expected: list) -> None:
    text = document(
        f"Nordwerk ${head} rally\n\nNordwerk's rally added more than $100 thousand million this year.", "a", DAY
    )
    cap = {
        "unit": "USD",
        "subject": "Nordwerk",
        "metric": "market_cap",
        "role": "delta",
        "change": "up",
        "when": "2025-01-01/2025-02-23",
    }
    found = verdicts(
        [text],
        [claim(text, f"${head}", head, section="headline", **cap),
         claim(text, "$100 thousand million", "100 billion", bound="more_than", **cap)],
    )  # fmt: skip
    assert found == expected


def test_figures_in_two_currencies_meet_at_the_day_s_rate() -> None:
    common = {"subject": "Nordwerk", "metric": "revenue", "when": "2025-02-21"}
    fits = pair(
        "Nordwerk took $4.5 billion.", "Nordwerk took HK$35 billion.", {"figure": "$4.5 billion", "value": "4.5 billion", "unit": "USD", **common},
        {"figure": "HK$35 billion", "value": "35 billion", "unit": "HKD", **common},
    )  # fmt: skip
    misses = pair(
        "Nordwerk took $4.5 billion.", "Nordwerk took HK$45 billion.", {"figure": "$4.5 billion", "value": "4.5 billion", "unit": "USD", **common},
        {"figure": "HK$45 billion", "value": "45 billion", "unit": "HKD", **common},
    )  # fmt: skip
    assert fits == [("same", "agrees", "")]
    assert misses == [("same", "conflicts", "")]


def test_each_of_several_figures_is_held_against_its_own() -> None:
    left = document("Nordland has 642 confirmed cases, 26 recoveries and 37 deaths.", "a", DAY)
    right = document("The confirmed cases in Nordland reached 642, recoveries 29 and deaths 37.", "b", DAY)
    about = {"subject": "Nordland"}
    found = links(
        [left, right],
        [claim(left, "642 confirmed cases", "642", "confirmed case", **about), claim(left, "26 recoveries", "26", "recovery", **about),
         claim(left, "37 deaths", "37", "death", **about), claim(right, "642", "642", subject="confirmed cases", metric="cases"),
         claim(right, "29", "29", subject="recoveries", metric="recoveries"), claim(right, "37", "37", subject="deaths", metric="deaths")],
    )  # fmt: skip
    assert [(link.claims, link.verdict) for link in found] == [
        (("a-13", "b-40"), "agrees"), (("a-34", "b-56"), "conflicts"), (("a-52", "b-70"), "agrees"),
    ]  # fmt: skip


def test_links_come_in_the_same_order_whatever_the_order_of_comparison() -> None:
    texts = [document(f"Nordwerk took ${n} billion in 2024.", f"d{n}", DAY) for n in range(1, 9)]
    claims = [
        claim(text, f"${n} billion", f"{n} billion", "USD", subject="Nordwerk", metric="revenue", when="2024")
        for n, text in enumerate(texts, 1)
    ]
    assert links(texts, claims) == links(texts, claims)
    assert len(links(texts, claims)) == 28
