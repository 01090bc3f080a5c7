"""Links within one text: conversions, corrections, sums, changes."""

from datetime import date

import pytest

from tests.match.builders import claim, document, links, verdicts

DAY = date(2025, 2, 23)
PRICE = {"subject": "Nordwerk", "metric": "share_price", "when": "2025-02-21"}


@pytest.mark.parametrize(
    ("text", "dollars", "verdict"),
    [
        ("The shares closed at HK$67.0 (US$8.6) on Friday.", "8.6", "agrees"),
        ("The shares closed at HK$67.0 (about US$8.6) on Friday.", "8.6", "agrees"),
        ("The shares closed at HK$67.0, or US$8.6, on Friday.", "8.6", "agrees"),
        ("The shares closed at HK$67.0 (US$18.6) on Friday.", "18.6", "conflicts"),
        ("The shares closed at HK$67.0 (US$86) on Friday.", "86", "conflicts"),
    ],
)
def test_a_price_and_its_conversion(text: str, dollars: str, verdict: str) -> None:
    home = document(text, published=DAY)
    found = links(
        [home], [claim(home, "HK$67.0", "67.0", "HKD", **PRICE), claim(home, f"US${dollars}", dollars, "USD", **PRICE)]
    )
    assert [(link.kind, link.verdict, link.note) for link in found] == [("conversion", verdict, "bracket")]
    assert "0.12868" in found[0].working[0]


@pytest.mark.parametrize(
    "text",
    [
        "The shares closed at HK$67.0 and US$8.6 on Friday.",
        "The shares closed at HK$67.0 (they had stood far lower, at US$8.6).",
        "One fund paid HK$67.0. Another, US$8.6.",
    ],
)
def test_two_amounts_that_are_no_conversion(text: str) -> None:
    home = document(text, published=DAY)
    found = verdicts([home], [claim(home, "HK$67.0", "67.0", "HKD"), claim(home, "US$8.6", "8.6", "USD")])
    assert found == []


def test_no_rate_no_verdict() -> None:
    home = document("It cost HK$67.0 (US$18.6) then.", published=date(1987, 3, 1))
    assert verdicts([home], [claim(home, "HK$67.0", "67.0", "HKD"), claim(home, "US$18.6", "18.6", "USD")]) == []


@pytest.mark.parametrize(
    ("figure", "value", "verdict"), [("140 km/h", "140", "agrees"), ("104 km/h", "104", "conflicts")]
)
def test_a_measure_in_two_units(figure: str, value: str, verdict: str) -> None:
    home = document(f"Winds of 87 mph ({figure}) were measured.")
    found = verdicts(
        [home],
        [
            claim(home, "87 mph", "87", "mile/hour", kind="measure"),
            claim(home, figure, value, "kilometer/hour", kind="measure"),
        ],
    )
    assert found == [("conversion", verdict, "bracket")]


@pytest.mark.parametrize(("figure", "value", "verdict"), [("2.7°F", "2.7", "agrees"), ("5.4°F", "5.4", "conflicts")])
def test_a_difference_of_temperatures_in_two_units(figure: str, value: str, verdict: str) -> None:
    home = document(f"Warming of 1.5°C ({figure}) is the limit.")
    found = verdicts(
        [home],
        [
            claim(home, "1.5°C", "1.5", "degree_Celsius", kind="measure"),
            claim(home, figure, value, "degree_Fahrenheit", kind="measure"),
        ],
    )
    assert found == [("conversion", verdict, "bracket")]


@pytest.mark.parametrize(
    ("text", "new", "old"),
    [
        ("The accord covers 125.5 million dollars and not 25.5 million dollars as announced.", "125.5", "25.5"),
        (
            "Orders fell a revised 9.9 million dollars instead of the previously reported 7.5 million dollars.",
            "9.9",
            "7.5",
        ),
        (
            "The balance was revised upwards to 122.3 million dollars from a preliminary 122.0 million dollars.",
            "122.3",
            "122.0",
        ),
        ("Please read the revenue as 24.7 million dollars, not 200.7 million dollars.", "24.7", "200.7"),
    ],
)
def test_a_figure_that_the_text_replaces(text: str, new: str, old: str) -> None:
    home = document(text, published=DAY)
    claims = [
        claim(home, f"{value} million dollars", f"{value} million", "USD", subject="Nordland", nth=nth)
        for value, nth in ((new, 0), (old, 1 if new.endswith(old) else 0))
    ]
    found = links([home], claims)
    assert [(link.claims, link.verdict, link.note) for link in found] == [
        ((claims[1].id, claims[0].id), "superseded", "correction")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The price rose to 12 million dollars, up from 10 million dollars.",
        "The price rose from 10 million dollars to 12 million dollars.",
        "The fund did not pay 12 million dollars; it paid for 10 million dollars of debt.",
    ],
)
def test_a_move_is_no_correction(text: str) -> None:
    home = document(text, published=DAY)
    claims = [
        claim(home, f"{value} million dollars", f"{value} million", "USD", subject="Nordland") for value in ("12", "10")
    ]
    assert all(
        note != "correction" for _, _, note in verdicts([home], sorted(claims, key=lambda each: each.span.start))
    )


def test_another_text_s_figure_conflicts_with_its_correction() -> None:
    first = document("Nordland said the accord covers 25.5 million dollars of debt.", "a", date(2025, 2, 22))
    later = document(
        "The accord covers 125.5 million dollars of debt and not 25.5 million dollars, Nordland said.", "b", DAY
    )
    about = {"unit": "USD", "subject": "Nordland"}
    found = links(
        [first, later],
        [claim(first, "25.5 million dollars", "25.5 million", **about), claim(later, "125.5 million dollars", "125.5 million", **about),
         claim(later, "25.5 million dollars", "25.5 million", nth=1, **about)],
    )  # fmt: skip
    assert {(link.verdict, link.note) for link in found} == {
        ("superseded", "correction"), ("conflicts", "correction"), ("agrees", ""),
    }  # fmt: skip


@pytest.mark.parametrize(("net", "verdict"), [("168", "agrees"), ("186", "conflicts")])
def test_a_balance_and_its_two_sides(net: str, verdict: str) -> None:
    home = document(
        f"Net investment fell by US${net} billion. Investors sent US$4.5 billion and firms spent US$173 billion.",
        published=DAY,
    )
    about = {"unit": "USD", "subject": "Nordland", "when": "2024"}
    found = links(
        [home],
        [claim(home, f"US${net} billion", f"{net} billion", metric="fdi_net", role="delta", change="down", **about),
         claim(home, "US$4.5 billion", "4.5 billion", metric="fdi_inflow", **about),
         claim(home, "US$173 billion", "173 billion", metric="fdi_outflow", **about)],
    )  # fmt: skip
    assert [(link.kind, link.verdict, link.note) for link in found] == [("computed", verdict, "difference")]
    assert "-US$168.5 billion" in found[0].working[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm has 900 people: 500 people in Aldmoor and 400 people in Birkwald.",
            [("computed", "agrees", "parts")],
        ),
        (
            "The firm has 900 people: 500 people in Aldmoor and 300 people in Birkwald.",
            [("computed", "conflicts", "parts")],
        ),
        (
            "It has 500 people in Aldmoor and 300 people in Birkwald, for a total of 900 people.",
            [("computed", "conflicts", "parts")],
        ),
        ("The firm has 900 people, including 500 people in Aldmoor and 300 people in Birkwald.", []),
        ("The firm has 900 people: among them 500 people in Aldmoor and 300 people in Birkwald.", []),
    ],
)
def test_parts_and_total(text: str, expected: list) -> None:
    home = document(text)
    figures = [each for each in ("900", "500", "400", "300") if f"{each} people" in text]
    claims = sorted(
        (claim(home, f"{each} people", each, "person") for each in figures), key=lambda each: each.span.start
    )
    assert verdicts([home], claims) == expected


@pytest.mark.parametrize(
    ("share", "former", "verdict"),
    [("12.4%", "59.6", "agrees"), ("12.4%", "60.9", "conflicts"), ("10%", "60.9", "agrees")],
)
def test_a_change_and_the_values_it_leads_from_and_to(share: str, former: str, verdict: str) -> None:
    home = document(f"Nordwerk shares rose to HK$67.0, up {share} from HK${former} a week earlier.", published=DAY)
    found = verdicts(
        [home],
        [claim(home, "HK$67.0", "67.0", "HKD", role="target", change="up", **PRICE),
         claim(home, share, share.rstrip("%"), "percent", role="delta", change="up", **PRICE),
         claim(home, f"HK${former}", former, "HKD", role="origin", subject="Nordwerk", metric="share_price")],
    )  # fmt: skip
    assert found == [("computed", verdict, "from_to")]


def test_a_share_and_an_amount_imply_a_base() -> None:
    home = document(
        "Nordwerk's shares are up almost 40% in 2025, which has added over $30 billion to what it is worth.",
        published=DAY,
    )
    about = {"subject": "Nordwerk", "role": "delta", "change": "up", "when": "2025-01-01/2025-02-23"}
    found = links(
        [home],
        [claim(home, "40%", "40", "percent", bound="nearly", metric="share_price", **about),
         claim(home, "$30 billion", "30 billion", "USD", bound="more_than", metric="market_cap", **about)],
    )  # fmt: skip
    assert [(link.kind, link.verdict, link.note) for link in found] == [("computed", "agrees", "base")]
    assert "US$75 billion" in found[0].working[0]
