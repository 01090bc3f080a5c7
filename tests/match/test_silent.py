"""What looks like a conflict between two texts and is none."""

from datetime import date

import pytest

from factcheck import Document, check

DAY, WEEKS_LATER = date(2024, 3, 4), date(2024, 5, 20)


def conflicts(first: str, second: str, days: tuple[date, date] = (DAY, DAY)) -> set[tuple[str, ...]]:
    """The figures of the conflicts between two texts under titles of their own."""
    texts = [
        Document(text=text, id=name, title=title, published=day)
        for text, name, title, day in zip((first, second), "ab", ("Nordwerk reports", "Nordwerk result"), days, strict=True)
    ]  # fmt: skip
    report = check(texts)
    printed = {claim.id: claim.text for claim in report.claims}
    return {tuple(printed[claim] for claim in link.claims) for link in report.links if link.verdict == "conflicts"}


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        pytest.param("Nordwerk's net loss includes an operating loss of $109.4 million for 2023.",
                     "Nordwerk reported a net loss of $112.7 million for 2023.", (DAY, DAY), id="an operating loss and a loss"),
        pytest.param("The Nordwerk dividend includes 5 cents for December and 50 cents for the first quarter.",
                     "Nordwerk declared a dividend of 55 cents for the first quarter.", (DAY, DAY), id="the second of two parts"),
        pytest.param("Anna Lind raised her stake in Nordwerk to 7.1 percent.",
                     "Anna Lind cut her stake in Nordwerk to less than 5 percent.", (DAY, WEEKS_LATER), id="rose, and weeks later fell"),
        pytest.param("The council of Aldmoor adopted the 2024 budget on Monday.",
                     "The council of Aldmoor adopted the budget on 12 December 2023.", (DAY, DAY), id="the year of a budget, and the day it was adopted"),
        pytest.param("As of 31 October 2023, Nordwerk had a working capital deficit of $2.3 million.",
                     "Nordwerk has a working capital deficit of $1.7 million.", (DAY, DAY), id="a day long past, and now"),
    ],
)  # fmt: skip
def test_no_conflict(first: str, second: str, days: tuple[date, date]) -> None:
    assert not conflicts(first, second, days)


def test_two_days_of_one_vote_are_one() -> None:
    first = "The council of Aldmoor adopted the 2024 budget on 5 December 2023."
    assert conflicts(first, first.replace("5 Dec", "12 Dec")) == {("5 December 2023", "12 December 2023")}


def test_the_same_with_nothing_to_tell_them_apart_is_one() -> None:
    first = "Nordwerk has a working capital deficit of $2.3 million."
    assert conflicts(first, first.replace("2.3", "1.7")) == {("$2.3 million", "$1.7 million")}


def test_a_notice_may_print_a_unit_that_reads_differently() -> None:
    older = Document(
        text="Holders may buy $500 at 182.40 marks or 148.70 yen.", id="a", title="Nordbank sells warrants",
        published=DAY,
    )  # fmt: skip
    newer = Document(
        text='In item "Nordbank sells warrants" please read: "Holders may buy $500 at 1.8240 marks a dollar or 148.70 yen."',
        id="b",
        published=date(2024, 3, 5),
    )
    report = check([older, newer])
    printed = {claim.id: claim.text for claim in report.claims}
    found = {tuple(printed[claim] for claim in link.claims) for link in report.links if link.note == "correction"}
    assert ("182.40 marks", "1.8240 marks") in found
