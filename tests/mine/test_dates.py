"""Dates as printed: the corpus, the choices a date leaves open, and dates of every style in every frame."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.context import Context
from factcheck.mine.dates import DATELINE, dateline, dates
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import tokenize
from factcheck.model.calendar import iso_days
from factcheck.model.document import Document
from factcheck.model.layout import Block

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "dates.yaml").read_text(encoding="utf-8"))
SUNDAY = date(2025, 2, 23)


def read(
    text: str, day: date | None = SUNDAY, years: tuple[int, int] | None = None, *, day_first: bool = False
) -> list[Figure]:
    document = Document(text, "a")
    context = Context(document, Block(0, len(text), "paragraph"), day, years, day_first=day_first)
    return dates(tokenize(text, 0, len(text)), context)


def reading(figure: Figure) -> object:
    return [figure.low, figure.high] if figure.bound == "range" and figure.low else figure.value


@pytest.mark.parametrize("case", CORPUS["dates"], ids=lambda case: case["text"])
def test_the_corpus_is_read_back(case):
    years = tuple(case["years"]) if "years" in case else None
    found = read(case["text"], case.get("day", SUNDAY), years)
    assert {case["text"][each.start : each.end]: reading(each) for each in found} == case["reads"]
    assert {each.kind for each in found} == {"date"}


@pytest.mark.parametrize("text", CORPUS["nothing"])
def test_what_is_no_date_stays_unread(text):
    assert [text[each.start : each.end] for each in read(text)] == []


def test_day_and_month_follow_the_locale_and_keep_the_other_reading():
    (american,) = read("Signed on 03/04/2025 in full.")
    assert (american.value, american.alternatives[0].value) == ("2025-03-04", "2025-04-03")
    (british,) = read("Signed on 03/04/2025 in full.", day_first=True)
    assert (british.value, british.alternatives[0].value) == ("2025-04-03", "2025-03-04")
    (plain,) = read("Signed on 25/04/2025 in full.")
    assert (plain.value, plain.alternatives) == ("2025-04-25", ())


def test_a_single_date_has_the_days_it_means():
    assert [each.interval for each in read("In 2021, in May 2021 and on May 3, 2021.")] == [
        ("2021-01-01", "2021-12-31"),
        ("2021-05-01", "2021-05-31"),
        ("2021-05-03", "2021-05-03"),
    ]


def test_an_approximate_year_says_so():
    (figure,) = read("It was built around 1950 in Ghent.")
    assert (figure.value, figure.bound) == ("1950", "approximate")


def test_steps_tell_a_guessed_year_from_a_read_one():
    def guessed(text: str, **known: object) -> bool:
        (figure,) = read(text, **known)
        return any(step.assumed for step in figure.steps)

    assert not guessed("It rose on February 21, 2024.")
    assert not guessed("It rose on February 21.")
    assert guessed("It rose on February 21.", day=None, years=(2023, 2023))
    assert guessed("Guidance for fiscal 2023 stands.")
    assert guessed("First-quarter sales were $2 million.")  # of a business year: the quarter has not ended
    assert not guessed("Sales will be $2 million in the first quarter.")
    assert not guessed("First-quarter sales were $2 million.", day=date(2025, 4, 12))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("PARIS, March 5 - French reserves fell.", "PARIS, March 5 -"),
        ("ST. LOUIS, Mo., March 3 - Profit fell.", "ST. LOUIS, Mo., March 3 -"),
        ("LONDON, March 9 (Reuters) - Banks cut rates.", "LONDON, March 9 (Reuters) -"),
        ("On March 5 reserves fell - sharply.", ""),
        ("Paris fell on March 5 - a Thursday.", ""),
    ],
)
def test_a_dateline_is_told_from_a_date(text, length):
    tokens = tokenize(text, 0, len(text))
    count = dateline(tokens)
    assert text[: tokens.ends[count - 1] if count else 0] == length
    assert any(step.rule == DATELINE for each in read(text) for step in each.steps) == bool(length)


def ending(day: int) -> str:
    """What a day of the month is ranked with: 1st, 22nd, 13th."""
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


STYLES = {
    "iso": lambda d: d.isoformat(),
    "american": lambda d: f"{d:%B} {d.day}, {d.year}",
    "short": lambda d: f"{d:%b}. {d.day}, {d.year}" if d.month != 5 else f"May {d.day}, {d.year}",
    "british": lambda d: f"{d.day} {d:%B} {d.year}",
    "upper": lambda d: f"{d:%B} {d.day}, {d.year}".upper(),
    "of": lambda d: f"{d.day}th of {d:%B}, {d.year}",
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "slashes": lambda d: f"{d.month}/{d.day}/{d.year}",
    "year first": lambda d: f"{d.year}/{d.month:02}/{d.day:02}",
    "hyphens": lambda d: f"{d.day:02}-{d:%b}-{d.year}",
    "no comma": lambda d: f"{d:%B} {d.day} {d.year}",
    "weekday": lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    "weekday, british": lambda d: f"{d:%A} {d.day} {d:%B} {d.year}",
    "ranked": lambda d: f"{d:%B} {d.day}{ending(d.day)}, {d.year}",
    "ranked, british": lambda d: f"{d.day}{ending(d.day)} {d:%B} {d.year}",
}
FRAMES = [
    "{}",
    "On {}, sales rose 5%.",
    "Sales of $3 million ({}) fell.",
    "It said “since {}” twice.",
    "By {} it had 20 shops;",
    "It opened on {}.",
    "The fair ({}) was the 3rd, after 5 years.",
    "It paid $5 on {}, up 2%.",
]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(STYLES)), st.sampled_from(FRAMES))
def test_any_day_in_any_style_and_frame_is_read_back(day, style, frame):
    printed = STYLES[style](day)
    text = frame.format(printed)
    (figure,) = read(text)
    assert (text[figure.start : figure.end], figure.value) == (printed, day.isoformat())


@given(
    st.integers(1900, 2050),
    st.integers(1, 12),
    st.sampled_from(["In {} {} it rose.", "the {} {} report", "since {} {},"]),
)
def test_any_month_with_its_year_is_read_back(year, month, frame):
    name = date(year, month, 1).strftime("%B")
    (figure,) = read(frame.format(name, year))
    assert figure.value == f"{year}-{month:02}"


PIECES = st.sampled_from(
    "May March 3 28 2024 1999 , . - – / the of to and from between since mid late end first third quarter half week Q3 H1 FY24"
    " fiscal ' s 90 90s '80s '87 1986/87 03/04/2025 2024-08-28 2020-02-30 Friday Sun last this next year summer winter Easter Feb."
    " 29 31 th nd twenty ninth Sept 12-2015 9999 1000 0 $ % (Reuters) PARIS one May-June".split()
)


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from([None, SUNDAY, date(1, 1, 1), date(9999, 12, 31)]))
def test_no_jumble_of_date_words_raises_and_spans_hold(text, day):
    reached = -1
    for figure in read(text, day, (1987, 1988)):
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.start >= reached
        reached = figure.end
        low, high = figure.interval
        if low is not None and high is not None:
            assert iso_days(low)[0] <= iso_days(high)[1]
        assert figure.value is None or iso_days(figure.value) is not None


@given(st.text(max_size=60))
def test_no_text_raises(text):
    read(text)
