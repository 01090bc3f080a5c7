"""Short texts under one title: each figure against its own counterpart."""

from datetime import date

import pytest

from factcheck import Document, check


def verdicts(first: str, second: str, title: str = "Aldmoor Rising (film)") -> set[str]:
    """The verdicts between two texts with one title."""
    report = check([Document(text=first, id="a", title=title), Document(text=second, id="b", title=title)])
    home = {claim.id: claim.document for claim in report.claims}
    return {link.verdict for link in report.links if len({home[claim] for claim in link.claims}) > 1}


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("On Kritik the film has a score of 83% from 34 reviews.", "Aldmoor Rising has less than 40 reviews on Kritik.", {"agrees"}),
        ("On Kritik the film has a score of 83% from 34 reviews.", "Aldmoor Rising has less than 20 reviews on Kritik.", {"conflicts"}),
        ("The film grossed $21.4 million in Nordland and $46.9 million abroad, for a worldwide total of $68.3 million.",
         "Aldmoor Rising grossed more than $68 million worldwide.", {"agrees"}),
        ("The film grossed $21.4 million in Nordland and $46.9 million abroad, for a worldwide total of $68.3 million.",
         "Aldmoor Rising grossed more than $71 million worldwide.", {"conflicts"}),
        ("The film was released on 13 January 2012.", "Aldmoor Rising was released before January 14.", {"agrees"}),
        ("The film was released on 13 January 2012.", "Aldmoor Rising was released after 2013.", {"conflicts"}),
        ("The film has an average score of 57 out of 100.", "Aldmoor Rising scored over 57% on average.", {"conflicts"}),
        ("The film was released in 2012.", "Its director was born in 1970.", set()),
        ("The film holds an approval rating of 71%, from 59 reviews.", "Aldmoor Rising has an approval rating of 74%, based on 62 reviews.", set()),
        ("As of 3 May, 7,214 people are in shelters.", "The valley had 7,214 people in shelters as of 4 May.", {"conflicts"}),
        ("As of 3 May, 7,214 people are in shelters.", "The valley had 7,214 people in shelters before 2 May.", {"conflicts"}),
        ("As of 3 May, 7,214 people are in shelters.", "The valley had 7,391 people in shelters as of 4 May.", set()),
        ("As of 3 May, 12 people are in shelters.", "The valley had 12 people in shelters as of 4 May.", set()),
        ("The hall had a capacity of 4,512 in 1998.", "The hall had a capacity of 4,512 in 2004.", set()),
        ("As of March 2019 the film had sold 31,420 tickets.", "Aldmoor Rising had sold 31,420 tickets after June 2019.", {"conflicts"}),
        ("The film has 146 reviews.", "Less than 146 people reviewed Aldmoor Rising.", {"conflicts"}),
        ("The film has 146 reviews.", "More than 140 people reviewed Aldmoor Rising.", {"agrees"}),
        ("On Kritik the film has an average rating of 5.9/10.", "Aldmoor Rising has an average rating lower than 6.", {"agrees"}),
        ("On Kritik the film has an average rating of 5.9/10.", "Aldmoor Rising has an average rating above 6.", {"conflicts"}),
        ("Houses there use a supply of 230-240 volts.", "The supply of houses there is 220-240 volts.", {"conflicts"}),
        ("Averaged over 12 critics, the film has 64%.", "Aldmoor Rising has 64% from 12 critics.", {"agrees"}),
        ("By now 41,326 travellers have finished the course.", "Under 41,300 travelers finished the course.", {"conflicts"}),
        ("The film holds an approval rating of 71%, from 59 reviews.", "Aldmoor Rising has an approval rating of 81%, based on 59 reviews.",
         {"agrees", "conflicts"}),
    ],
)  # fmt: skip
def test_counterparts(first: str, second: str, expected: set[str]) -> None:
    assert verdicts(first, second) == expected


@pytest.mark.parametrize(("later", "expected"), [("90 million", "superseded"), ("70 million", "agrees")])
def test_a_limit_that_goes_beyond_the_one_told_first_replaces_it(later: str, expected: str) -> None:
    assert verdicts("The film has over 80 million views.", f"Aldmoor Rising has over {later} views.") == {expected}


def test_other_titles_are_other_pages() -> None:
    texts = "The film has 29 reviews.", "The film has 40 reviews."
    report = check(
        [
            Document(text=text, id=text, title=title)
            for text, title in zip(texts, ("Aldmoor Rising", "Birkwald Falling"), strict=True)
        ]
    )
    assert not [link for link in report.links if link.verdict == "conflicts"]


def test_a_later_day_s_page_is_another() -> None:
    texts = [
        Document(
            text=f"The bank said {n} loans were late.", id=str(n), title="Morning brief", published=date(2025, 2, n)
        )
        for n in (3, 9)
    ]
    assert not [link for link in check(texts).links if link.verdict == "conflicts"]
