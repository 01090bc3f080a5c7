"""Which of a sentence's times a figure gets, what it is compared with, and what carries over."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.clauses import clauses as clauses_of
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure
from factcheck.mine.periods import Narrative, Timing, advance, period_of
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.times import times
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.model.document import Document
from factcheck.model.layout import Block

SUNDAY = date(2025, 2, 23)


def figure_at(text: str, tokens: Tokens, printed: str) -> Figure:
    start = text.index(printed)
    covered = [k for k in range(len(tokens.texts)) if start <= tokens.starts[k] < start + len(printed)]
    first, last = covered[0], covered[-1] + 1
    one = Decimal(1)
    return Figure(
        first, last, start, start + len(printed), "money", one, None, None, "USD", "exact", (one, one), first, last
    )


def timing(
    text: str,
    printed: str,
    role: str = "level",
    day: date | None = SUNDAY,
    narrative: Narrative | None = None,
    section: int = 0,
) -> Timing:
    """The timing of the figure `printed` in a sentence; `narrative` is moved on to its end."""
    narrative = narrative if narrative is not None else Narrative()
    context = Context(Document(text, "a"), Block(0, len(text), "paragraph", section), day, None)
    tokens = tokenize(text, 0, len(text))
    dated = dates(tokens, context)
    moments = times(tokens, dated, context)
    tags = tag_tokens(tokens)
    for moment in moments:
        tags[moment.first : moment.last] = "@" * (moment.last - moment.first)
    parts = clauses_of(tokens, tags)
    figure = next((each for each in dated if text[each.start : each.end] == printed), None) or figure_at(
        text, tokens, printed
    )
    clause = next(each for each in parts if each.first <= figure.first < each.last)
    draft = Draft(figure, tokens, "body", section, role=role)
    found = period_of(draft, parts, clause, moments, tokens, narrative, context)
    advance(narrative, moments, [draft.subject], context)
    return found


def days(text: str, printed: str, role: str = "level", **known: object) -> str:
    period = timing(text, printed, role, **known).period
    return f"{period.start or ''}/{period.end or ''}" if period else ""


CLAUSES = [
    # the time of its own clause
    ("Sales hit $344 in 2021 but have dropped since then.", "$344", "level", "2021-01-01/2021-12-31"),
    ("Sales were $5 in 2023 and $6 in 2024.", "$5", "level", "2023-01-01/2023-12-31"),
    ("Sales were $5 in 2023 and $6 in 2024.", "$6", "level", "2024-01-01/2024-12-31"),
    ("In 2023 sales were $5 and in 2024 $6.", "$6", "level", "2024-01-01/2024-12-31"),
    ("Net outflow fell by $39 last year, the steepest fall since 1997.", "$39", "delta", "2024-01-01/2024-12-31"),
    ("The firm, which was founded in 2014, earned $5 in 2020.", "$5", "level", "2020-01-01/2020-12-31"),
    ("It is raising $90 of senior notes due 2037.", "$90", "level", "2025-02-23/2025-02-23"),
    # one that governs the sentence
    (
        "Shoppers only spent $6 at home, while tourists spent $81 abroad in 2024.",
        "$6",
        "level",
        "2024-01-01/2024-12-31",
    ),
    ("In June 2022, it paid $4 and its rival earned $6.", "$6", "level", "2022-06-01/2022-06-30"),
    ("Shares have risen 45% this year, adding $70 to its value.", "$70", "delta", "2025-01-01/2025-02-23"),
    ("Two funds worth $5 were to be introduced last month.", "$5", "level", "2025-01-01/2025-01-31"),
    # the window of a change, the day of a level
    ("Shares rose to $94 on February 21, 7.3% up from a week earlier.", "$94", "target", "2025-02-21/2025-02-21"),
    ("Shares rose to $94 on February 21, 7.3% up from a week earlier.", "7.3%", "delta", "2025-02-14/2025-02-21"),
    ("Shares rose 14 per cent in the past week.", "14 per cent", "delta", "2025-02-16/2025-02-23"),
    ("The index rose 4% on Friday and is up 9% since Monday.", "4%", "delta", "2025-02-21/2025-02-21"),
    ("The index rose 4% on Friday and is up 9% since Monday.", "9%", "delta", "2025-02-17/2025-02-23"),
    ("Shares are up 3% since the start of the year.", "3%", "delta", "2025-01-01/2025-02-23"),
    ("Shares remain 55% lower from when the sale failed in 2020.", "55%", "delta", "2020-01-01/2025-02-23"),
    ("Profit rose 8% in the third quarter from a year earlier.", "8%", "delta", "2024-07-01/2024-09-30"),
    ("Profit will rise 8% this year.", "8%", "delta", "2025-01-01/2025-12-31"),
    # what is compared with
    (
        "Reserves fell $45 to $375 at the end of January from $421 at the end of December.",
        "$375",
        "target",
        "2025-01-26/2025-01-31",
    ),
    (
        "Reserves fell $45 to $375 at the end of January from $421 at the end of December.",
        "$421",
        "origin",
        "2024-12-26/2024-12-31",
    ),
    ("In 2024 it earned $8, up from $7 a year earlier.", "$7", "origin", "2023-01-01/2023-12-31"),
    ("Year to date sales totaled $16, down from $18 a year earlier.", "$18", "origin", "2024-01-01/2024-02-23"),
    ("It earned $8 versus $7.", "$7", "level", ""),
    (
        "As of 2 December 2018, it had raised $183 since it was founded in 1909.",
        "$183",
        "level",
        "1909-01-01/2018-12-02",
    ),
    (
        "In the first quarter ended January 31 profit fell to $3 from $4 the previous year.",
        "$3",
        "target",
        "2024-11-01/2025-01-31",
    ),
    (
        "In the first quarter ended January 31 profit fell to $3 from $4 the previous year.",
        "$4",
        "origin",
        "2023-11-01/2024-01-31",
    ),
    ("In 2023 it lost $4 against year-earlier profit of $7.", "$7", "level", "2022-01-01/2022-12-31"),
    ("Payouts from last November's sale are put at $5.", "$5", "level", "2025-02-23/2025-02-23"),
    ("Car sales are off 29% to $529 so far this year.", "$529", "target", "2025-01-01/2025-02-23"),
]


@pytest.mark.parametrize(
    ("text", "printed", "role", "wanted"), CLAUSES, ids=[f"{case[1]} in {case[0]}" for case in CLAUSES]
)
def test_a_figure_gets_its_own_time(text, printed, role, wanted):
    assert days(text, printed, role) == wanted


@pytest.mark.parametrize(
    ("text", "printed", "role", "baseline"),
    [
        (
            "Shares rose to $94 on February 21, 7.3% up from a week earlier.",
            "7.3%",
            "delta",
            ("2025-02-14", "2025-02-14"),
        ),
        ("Shares rose 4% on Monday.", "4%", "delta", ("2025-02-14", "2025-02-14")),
        ("Profit rose 8% in the third quarter from a year earlier.", "8%", "delta", ("2023-07-01", "2023-09-30")),
        ("Reserves fell $45 in January from December.", "$45", "delta", ("2024-12-01", "2024-12-31")),
        ("Sales rose 8% in 2024 compared with the previous year.", "8%", "delta", ("2023-01-01", "2023-12-31")),
    ],
)
def test_a_change_has_what_it_is_compared_with(text, printed, role, baseline):
    found = timing(text, printed, role).baseline
    assert found is not None
    assert (str(found.start), str(found.end)) == baseline


def test_the_same_period_copies_window_and_baseline():
    told = Narrative()
    timing("Shares rose to $94 on February 21, 7.3% up from a week earlier.", "$94", "target", narrative=told)
    text = "Its bonds gained 5.4% to $103, while a rival's put on 6.1% to $47 for the same period."
    for printed, role, wanted in [
        ("5.4%", "delta", "2025-02-14/2025-02-21"),
        ("$103", "target", "2025-02-21/2025-02-21"),
        ("6.1%", "delta", "2025-02-14/2025-02-21"),
        ("$47", "target", "2025-02-21/2025-02-21"),
    ]:
        assert days(text, printed, role, narrative=told) == wanted


def test_the_telling_carries_a_time_on_and_days_later_moves_it():
    told = Narrative()
    timing("Its fall began with a speech in October 2020.", "2020", narrative=told)
    assert days("Days later, its value hit $858.", "$858", narrative=told) == "2020-10-01/2020-11-06"
    carried = timing("It was preparing a sale that would raise $34.", "$34", narrative=told)
    assert carried.period is not None
    assert carried.period.start == date(2020, 10, 1)
    assert [step.rule for step in carried.steps if step.assumed] == ["period.carried"]


def test_the_present_is_not_told_as_the_past_before_it():
    told = Narrative()
    timing("It was founded in 2011 with $5.", "$5", narrative=told)
    current = timing("The firm has 500 shops.", "500", narrative=told)
    assert current.period is not None
    assert current.period.end == SUNDAY
    assert [step.rule for step in current.steps if step.assumed] == ["period.published"]


def test_nothing_is_carried_into_another_section():
    told = Narrative()
    timing("In 2011 it raised $5.", "$5", narrative=told)
    assert days("It raised $7.", "$7", narrative=told, section=1) == "2025-02-23/2025-02-23"


def test_what_lies_ahead_or_beside_moves_no_telling():
    told = Narrative()
    timing("In 2021 it raised $5.", "$5", narrative=told)
    timing("It will list in 2027 at $9.", "$9", narrative=told)
    timing("Its owner, who was born in 1950, paid $3.", "$3", narrative=told)
    assert days("It raised $7.", "$7", narrative=told) == "2021-01-01/2021-12-31"


def test_an_undated_document_keeps_what_it_cannot_resolve_as_words():
    found = timing("Shares rose 60% this year.", "60%", "delta", day=None)
    assert found.period is not None
    assert (found.period.start, found.period.end, found.period.text) == (None, None, "this year")
    assert timing("It has 500 shops.", "500", day=None).period is None
    assert days("It has lost 40% since 2020.", "40%", "delta", day=None) == "2020-01-01/"


@pytest.mark.parametrize(
    ("text", "printed", "wanted"),
    [
        ("It opened on May 3, 2021.", "May 3, 2021", "2021-05-03/2021-05-03"),
        ("Open since May 3, 2021.", "May 3, 2021", "2021-05-03/"),
        ("Shut until May 3, 2021.", "May 3, 2021", "/2021-05-03"),
    ],
)
def test_a_date_holds_at_itself(text, printed, wanted):
    assert days(text, printed) == wanted


FRAMES = [
    "Sales rose 5% {}.",
    "{} it lost $5 and won $6.",
    "It paid $5 {}, while others paid $6.",
    "From $5 {} to $6 {}.",
]
WHENS = [
    "last year",
    "in 2021",
    "since Monday",
    "a week earlier",
    "in the past year",
    "for the same period",
    "days later",
    "then",
]


@given(
    st.sampled_from(FRAMES), st.sampled_from(WHENS), st.sampled_from(["level", "delta", "target", "origin", "other"]),
    st.sampled_from([None, SUNDAY, date(1, 1, 1), date(9999, 12, 31)]),
)  # fmt: skip
def test_periods_never_raise_and_never_end_before_they_start(frame, when, role, day):
    told = Narrative()
    for _ in range(2):
        found = timing(frame.format(when, when), "5%" if "5%" in frame else "$5", role, day=day, narrative=told)
        for period in (found.period, found.baseline):
            assert period is None or period.start is None or period.end is None or period.start <= period.end
