"""Words that say when, resolved from the day of publication or left open."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.figure import TimeExpression
from factcheck.mine.times import times
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.model.document import Document
from factcheck.model.layout import Block

THURSDAY = date(2023, 7, 13)


def read(text: str, day: date | None = THURSDAY) -> tuple[Tokens, list[TimeExpression]]:
    context = Context(Document(text, "a"), Block(0, len(text), "paragraph"), day, None)
    tokens = tokenize(text, 0, len(text))
    return tokens, times(tokens, dates(tokens, context), context)


def told(text: str, day: date | None = THURSDAY) -> list[tuple[str, str, str]]:
    """(words, relation, days) of each expression."""
    tokens, found = read(text, day)
    return [
        (
            text[tokens.starts[each.first] : tokens.ends[each.last - 1]],
            each.relation,
            f"{each.period.start}/{each.period.end}" if each.period else "",
        )
        for each in found
    ]


CASES = [
    # deictic days and weekdays: the nearest past one, the day itself included, unless the words look ahead
    ("Shares fell today.", "today", "at", "2023-07-13/2023-07-13"),
    ("Shares fell yesterday.", "yesterday", "at", "2023-07-12/2023-07-12"),
    ("Shares rose 4 per cent on Thursday.", "on Thursday", "at", "2023-07-13/2023-07-13"),
    ("Shares rose on Friday.", "on Friday", "at", "2023-07-07/2023-07-07"),
    ("Shares rose last Thursday.", "last Thursday", "at", "2023-07-06/2023-07-06"),
    ("The board will meet on Monday.", "on Monday", "at", "2023-07-17/2023-07-17"),
    ("It said on Monday it will pay.", "on Monday", "at", "2023-07-10/2023-07-10"),
    ("Shares are up since Monday.", "since Monday", "since", "2023-07-10/2023-07-10"),
    ("They met last night.", "last night", "at", "2023-07-12/2023-07-12"),
    # calendar units
    ("It was fined last week.", "last week", "at", "2023-07-03/2023-07-09"),
    ("It was fined last year.", "last year", "at", "2022-01-01/2022-12-31"),
    ("It opens next month.", "next month", "at", "2023-08-01/2023-08-31"),
    ("Shares rose this year.", "this year", "at", "2023-01-01/2023-12-31"),
    ("Shares rose so far this year.", "so far this year", "since", "2023-01-01/2023-07-13"),
    ("It lost money late last year.", "late last year", "at", "2022-09-01/2022-12-31"),
    ("It fell earlier this month.", "earlier this month", "at", "2023-07-01/2023-07-13"),
    ("It fell last winter.", "last winter", "at", "2022-12-01/2023-02-28"),
    # windows
    ("Shares rose in the past week.", "in the past week", "over", "2023-07-06/2023-07-13"),
    ("Over the past five years it grew.", "Over the past five years", "over", "2018-07-13/2023-07-13"),
    ("It grew in the last 12 months.", "in the last 12 months", "over", "2022-07-13/2023-07-13"),
    ("Up 3% since the start of the year.", "since the start of the year", "since", "2023-01-01/2023-01-31"),
    ("Up 3% year to date.", "year to date", "since", "2023-01-01/2023-07-13"),
    ("It is down from when it listed in 2020.", "from when it listed in 2020", "since", "2020-01-01/2020-12-31"),
    (
        "Since ending its rules in early 2023, it fell.",
        "Since ending its rules in early 2023",
        "since",
        "2023-01-01/2023-04-30",
    ),
    # what a figure is compared with
    ("Up 11% from a week earlier.", "from a week earlier", "before", ""),
    ("Up 11% year on year.", "year on year", "before", ""),
    ("Up 11% on 2020.", "on 2020", "before", "2020-01-01/2020-12-31"),
    ("Up 11% compared with last year.", "compared with last year", "before", "2022-01-01/2022-12-31"),
    ("Up from the same period last year.", "from the same period last year", "before", ""),
    ("Up from 40 mln at the end of May.", "at the end of May", "before", "2023-05-26/2023-05-31"),
    ("Output in the previous quarter fell.", "in the previous quarter", "before", ""),
    # told of before, ago, later
    ("It did well for the same period.", "for the same period", "same", ""),
    ("It did well in the quarter.", "in the quarter", "same", ""),
    ("It has fallen since then.", "since then", "since", ""),
    ("It closed two years ago.", "two years ago", "at", "2021-01-01/2021-12-31"),
    ("It closed 10 days ago.", "10 days ago", "at", "2023-07-03/2023-07-03"),
    ("Days later, it closed.", "Days later", "at", ""),
    # windows that end with a date, and what is said of something else
    ("In the three months to March it grew.", "three months to March", "at", "2023-01-01/2023-03-31"),
    ("For the year ended June 30, 2022 it lost.", "year ended June 30, 2022", "at", "2021-07-01/2022-06-30"),
    ("The biggest flight since 1990.", "since 1990", "aside", "1990-01-01/1990-12-31"),
    ("It sold notes due 1997 at par.", "due 1997", "aside", "1997-01-01/1997-12-31"),
    ("A new fee starting on May 3, 2021 applies.", "starting on May 3, 2021", "since", "2021-05-03/2021-05-03"),
    ("It opened prior to 2018.", "prior to 2018", "until", "2018-01-01/2018-12-31"),
    ("Pay no later than May 3, 2021.", "no later than May 3, 2021", "until", "2021-05-03/2021-05-03"),
    ("It closed after May 3, 2021.", "after May 3, 2021", "at", "2021-05-03/2021-05-03"),
    ("It aims for 30% by 2030.", "by 2030", "until", "2030-01-01/2030-12-31"),
]


@pytest.mark.parametrize(("text", "words", "relation", "days"), CASES, ids=[case[0] for case in CASES])
def test_times_are_told(text, words, relation, days):
    assert (words, relation, days) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five-year bonds and an 18-month plan for a 15-year-old.",
        "It was more earlier than I thought, and better later.",
        "The week is long and that year-round job too.",
        "Just two days before it was to list, it fell.",
        "The Sun shone and Wed the bride.",
    ],
)
def test_other_words_tell_no_time(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["Shares fell last year.", "Shares fell on Thursday.", "Up 3% in the past week."])
def test_nothing_relative_is_resolved_without_the_day(text):
    ((_, _, days),) = told(text, None)
    assert days == ""


def test_a_dateline_is_no_time_of_its_sentence():
    assert told("PARIS, March 5 - Reserves fell last week.", date(1987, 3, 5)) == [
        ("last week", "at", "1987-02-23/1987-03-01")
    ]


def test_a_relative_clause_is_marked():
    _, found = read("The firm, which was founded in 2014, earned $5 in 2020.")
    assert [each.embedded for each in found] == [True, False]


def test_text_is_kept_as_printed():
    _, (since,) = read("Down 70% from when the firm's listing failed in 2020.")
    assert since.period is not None
    assert since.period.text == "from when the firm's listing failed in 2020"


PIECES = st.sampled_from(
    "the this last next past previous same that year years month week quarter day days Monday Sun today earlier later ago before"
    " after since until from than on in over to date then end start of early late two 3 a few 2020 May 3 , . - - 's year's so far"
    " ended compared with by biggest which when 9999 1000 decade century period time".split()
)


@given(
    st.lists(PIECES, max_size=16).map(" ".join), st.sampled_from([None, THURSDAY, date(1, 1, 1), date(9999, 12, 31)])
)
def test_no_jumble_of_time_words_raises_and_expressions_stand_in_order(text, day):
    tokens, found = read(text, day)
    for each in found:
        assert 0 <= each.first < each.last <= len(tokens.texts)
        if each.period is not None and each.period.start and each.period.end:
            assert each.period.start <= each.period.end
    assert all(one.last <= two.last and one.first <= two.first for one, two in itertools.pairwise(found))
