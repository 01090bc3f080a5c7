"""Names that sound alike: a unit and its parent, sister companies, three people named Li; and short names for one."""

from datetime import date

import pytest

from factcheck import Document, check

DAY = date(2024, 3, 4)


def conflicting(first: str, second: str, titles: tuple[str, str] = ("Results of the day", "Markets today")) -> bool:
    """Whether two texts of one day conflict."""
    texts = [
        Document(text=text, id=name, title=title, published=DAY)
        for text, name, title in zip((first, second), "ab", titles, strict=True)
    ]
    return any(link.verdict == "conflicts" for link in check(texts).links)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nordwerk Energy made a profit of 40 million euros in 2023.", "Nordwerk made a profit of 400 million euros in 2023."),
        ("Nordwerk's energy unit made a profit of 40 million euros in 2023.", "Nordwerk made a profit of 410 million euros in 2023."),
        ("Nordwerk Europe had sales of 4.1 billion euros in 2023.", "Nordwerk Asia had sales of 4.7 billion euros in 2023."),
        ("Nordwerk Bank had assets of 4.1 billion euros in 2023.", "Nordwerk Insurance had assets of 4.7 billion euros in 2023."),
        ("The Bank of Nordland had assets of 4.1 billion euros in 2023.", "Nordland had assets of 4.7 billion euros in 2023."),
        ("Li Auto delivered 31,214 cars in May 2024.", "Li Ning delivered 34,871 cars in May 2024."),
        ("Ant Group, an affiliate of Alibaba, was fined 1.0 billion euros in 2023.", "Alibaba was fined 2.8 billion euros in 2023."),
    ],
)  # fmt: skip
def test_relatives_do_not_conflict(first: str, second: str) -> None:
    assert not conflicting(first, second)


@pytest.mark.parametrize(("one", "other"), [("Nordwerk Europe", "Nordwerk Asia"), ("The Bank of Nordland", "Nordland")])
def test_nor_do_they_under_one_title(one: str, other: str) -> None:
    texts = f"{one} had sales of 4.1 billion euros in 2023.", f"{other} had sales of 4.7 billion euros in 2023."
    assert not conflicting(*texts, ("Nordland", "Nordland"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Nordwerk Holdings had sales of 4.1 billion euros in 2023.", "Nordwerk had sales of 4.7 billion euros in 2023."),
        ("Nordwerk Energy had sales of 4.1 billion euros in 2023.", "Nordwerk Energy had sales of 4.7 billion euros in 2023."),
        ("The Aldmoor Port Authority (APA) handled 4.2 million containers in 2023.", "The APA handled 4.7 million containers in 2023."),
        ("The Aldmoor Port Authority handled 4.2 million containers in 2023.",
         "The APA handled 4.7 million containers in 2023. APA (Aldmoor Port Authority) is owned by the city."),
        ("Nordwerk (NYSE: NWK) had sales of 4.1 billion euros in 2023.", "NWK had sales of 4.7 billion euros in 2023."),
    ],
)  # fmt: skip
def test_one_under_two_names_conflicts(first: str, second: str) -> None:
    assert conflicting(first, second)


def test_a_short_name_is_that_of_the_text_that_introduces_it() -> None:
    first = "The Aldmoor Port Authority (APA) handled 4.2 million containers in 2023."
    second = "The Alpine Parcel Alliance (APA) handled 4.7 million containers in 2023."
    assert not conflicting(first, second)
