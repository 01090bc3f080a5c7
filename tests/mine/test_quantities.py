"""Figures other than dates: each sentence of the corpus gives its figures, and says why another numeral is none."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.figure import Figure, Unread
from factcheck.mine.numerals import numerals
from factcheck.mine.quantities import quantities
from factcheck.mine.tokens import tokenize
from factcheck.model.decimals import plain
from factcheck.model.document import Document
from factcheck.model.layout import Block

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "figures.yaml").read_text(encoding="utf-8"))
CASES = [pytest.param(case, id=f"{section}: {case['say']}") for section, cases in CORPUS.items() for case in cases]
PIECES = st.sampled_from(
    "$ US$ HK$ £ € % ° 1 2 5 10 2.5 1,000 1,00 3,14 .5 100 2019 one two twenty half dozen dozens million millions bn m k ½ 1/4 "
    "third and a of in out to from between or - – / , . ( ) per cent pct percent points times fold doubled year years old aged "
    "km kg mph miles an hour barrels per day people firms more than nearly about up over least -plus + Boeing COVID No # : pm "
    "cents dollars dlrs cts yen Rs USD RM PS feet inches C F tonnes thirds nd st".split(" ")
)


def context(text: str, **known: object) -> Context:
    return Context(Document(text=text, id="any"), Block(0, len(text), "paragraph"), None, None, **known)


def read(text: str, **known: object) -> tuple[list[Figure], list[Unread]]:
    around = context(text, **known)
    tokens = tokenize(text, 0, len(text))
    return quantities(tokens, numerals(tokens), dates(tokens, around), around)


def told(text: str, figure: Figure) -> list[str]:
    ends = f"{plain(figure.low)}..{plain(figure.high)}" if figure.value is None else ""
    value = ends or plain(figure.value)
    return [text[figure.start : figure.end], figure.kind, value, figure.unit, figure.bound]


def expected(entry: list[object]) -> list[str]:
    text, kind, value, unit, *bound = entry
    value = value if isinstance(value, str) else plain(Decimal(str(value)))
    return [str(text), str(kind), value, str(unit), *(bound or ["exact"])]


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_gives_its_figures(case):
    figures, unread = read(case["say"])
    assert [told(case["say"], figure) for figure in figures] == [expected(entry) for entry in case["read"]]
    assert [each.reason for each in unread] == case.get("not", [])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It earned $168 billion.", "167500000000", "168500000000"),
        ("It has 22 shops.", "22", "22"),
        ("It has 1,200 shops.", "1150", "1250"),
        ("It has 1,234 shops.", "1234", "1234"),
        ("It fell 60%.", "59.5", "60.5"),
        ("It fell 0.25%.", "0.245", "0.255"),
        ("More than 22 shops closed.", "22", None),
        ("Fewer than 22 shops closed.", None, "22"),
        ("At most 22 shops closed.", None, "22"),
        ("Nearly $1bn was lost.", "900000000", "1000000000"),
        ("Between 5 and 7 shops closed.", "5", "7"),
    ],
)
def test_an_interval_is_what_the_words_can_mean(text, low, high):
    ((figure,), _) = read(text)
    assert [None if end is None else plain(end) for end in figure.interval] == [low, high]


def test_an_approximation_reaches_to_both_sides():
    ((figure,), _) = read("About 6,650 roles will go.")
    low, high = figure.interval
    assert low < 6650 < high
    assert low <= 6600
    assert high >= 6700


def test_a_bare_dollar_is_the_documents_own():
    ((figure,), _) = read("It cost $5.", dollar="CAD", dollar_assumed=False)
    assert figure.unit == "CAD"
    assert not any(step.assumed for step in figure.steps)


def test_a_dollar_that_nothing_tells_is_assumed():
    ((figure,), _) = read("It cost $5.")
    assert [step.rule for step in figure.steps if step.assumed] == ["currency"]


def test_a_named_dollar_is_not_assumed():
    ((figure,), _) = read("It cost HK$5.")
    assert not any(step.assumed for step in figure.steps)


def test_an_old_text_has_old_money():
    from datetime import date

    text = "It paid 20 francs."
    tokens = tokenize(text, 0, len(text))
    for day, unit in ((date(1987, 3, 1), "FRF"), (date(2024, 3, 1), "CHF")):
        around = Context(Document(text=text, id="any"), Block(0, len(text), "paragraph"), day, None)
        ((figure,), _) = quantities(tokens, numerals(tokens), [], around)
        assert figure.unit == unit


def test_bound_words_are_in_reach_and_outside_the_figure():
    text = "It hired more than 40 engineers."
    ((figure,), _) = read(text)
    tokens = tokenize(text, 0, len(text))
    assert text[figure.start : figure.end] == "40 engineers"
    assert tokens.texts[figure.reach_first : figure.first] == ["more", "than"]
    assert tokens.texts[figure.head_first : figure.head_last] == ["engineers"]


@given(st.lists(PIECES, max_size=30).flatmap(lambda words: st.sampled_from([" ".join(words), "".join(words)])))
def test_any_numeral_in_digits_is_accounted_for(text):
    around = context(text)
    tokens = tokenize(text, 0, len(text))
    dated = dates(tokens, around)
    figures, unread = quantities(tokens, numerals(tokens), dated, around)
    assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)
    covered = [(each.start, each.end) for each in (*dated, *figures, *unread)]
    for kind, start in zip(tokens.kinds, tokens.starts, strict=True):
        if kind == "n":
            assert any(first <= start < last for first, last in covered)
    for figure in figures:
        assert figure.start == tokens.starts[figure.first]
        assert figure.end == tokens.ends[figure.last - 1]
        assert figure.reach_first <= figure.first < figure.last <= figure.reach_last
        low, high = figure.interval
        assert low is None or high is None or low <= high
        if figure.bound == "range":
            assert figure.low < figure.high
        else:
            assert figure.value is not None
            assert figure.value.is_finite()


@pytest.mark.parametrize(
    ("text", "intervals"),
    [
        ("It makes just under 190 hp (142 kW / 193 PS).", [(None, "190"), (None, "142"), (None, "193")]),
        ("It is more than $5m (£4m).", [("5000000", None), ("4000000", None)]),
        ("It is nearly 100 miles (160 km).", [("90", "100"), ("144", "160")]),
        ("It is 5 miles (8 km).", [("4.5", "5.5"), ("7.5", "8.5")]),
    ],
)
def test_a_conversion_in_brackets_has_the_bound_of_its_figure(text, intervals):
    figures, _ = read(text)
    assert [tuple(end if end is None else plain(end) for end in each.interval) for each in figures] == intervals


def test_what_is_carried_over_says_so():
    figures, _ = read("It paid 58 billion rupees, compared with 70 billion.")
    assert [step.assumed for each in figures for step in each.steps if step.rule == "unit"] == [True]
