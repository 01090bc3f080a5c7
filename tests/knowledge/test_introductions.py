"""Short names that a text introduces."""

import pytest

from factcheck.knowledge.introductions import introduced


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Aldmoor Port Authority (APA) said", {"apa": "Aldmoor Port Authority"}),
        ("The Ministry of Trade and Industry (MTI) said", {"mti": "Ministry of Trade and Industry"}),
        ("Shares of the Union of Nordland Farmers (the UNF) rose", {"unf": "Union of Nordland Farmers"}),
        ("the Aldmoor Port Authority, or APA, said", {"apa": "Aldmoor Port Authority"}),
        ("The APA (Aldmoor Port Authority) said", {"apa": "Aldmoor Port Authority"}),
        ("Nordwerk (NYSE: NWK) fell", {"nwk": "Nordwerk"}),
        ("the Aldmoor Port Authority (Elmstad) said", {}),
        ("the Aldmoor Port Authority (XYZ) said", {}),
        ("It sold 40% (APA) of them", {}),
        ("The Gross Domestic Product (GDP) of Nordland", {}),
        ("The Aldmoor Port Authority (APA) and the Alpine Parcel Alliance (APA)", {}),
    ],
)
def test_introduced(text: str, expected: dict[str, str]) -> None:
    assert dict(introduced(text)) == expected


def test_a_known_short_name_stands_for_the_long_one() -> None:
    assert (
        introduced("The Organisation of Petroleum Exporting Countries (OPEC) met")[
            "organisation of petroleum exporting countries"
        ]
        == "OPEC"
    )
