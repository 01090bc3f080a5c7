"""The calendar pack: its own examples, and the tables made of it."""

import pytest

from factcheck.mine.calendarwords import words
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.figure import Figure
from factcheck.mine.holidays import easter, holiday
from factcheck.mine.tokens import tokenize
from factcheck.model.document import Document
from factcheck.model.layout import Block
from factcheck.packs import load
from factcheck.packs.dates import DatesPack, HolidayEntry

PACK = load("dates", DatesPack)


def read(text: str) -> list[Figure]:
    context = Context(Document(text, "a"), Block(0, len(text), "paragraph"), None, None)
    return dates(tokenize(text, 0, len(text)), context)


@pytest.mark.parametrize(
    ("entry", "year", "day"),
    [(entry, year, day) for entry in PACK.holidays for year, day in entry.examples.items()],
    ids=lambda each: getattr(each, "name", str(each)),
)
def test_holidays_fall_on_their_examples(entry, year, day):
    assert holiday(entry, year) == day


@pytest.mark.parametrize("entry", PACK.holidays, ids=lambda each: each.name)
def test_every_holiday_is_read_by_every_name(entry):
    (year, day), *_ = entry.examples.items()
    for name in entry.words:
        printed = name.title().replace("'S", "'s")
        (figure,) = read(f"Shops shut on {printed} {year} in town.")
        assert figure.value == day.isoformat()


@pytest.mark.parametrize(
    ("text", "days"), [(text, days) for entry in PACK.parts for text, days in entry.examples.items()]
)
def test_fuzzy_parts_mean_their_examples(text, days):
    (figure,) = read(f"It ran in {text} or so.")
    assert figure.interval == tuple(day.isoformat() for day in days)


def test_easter_is_the_sunday_of_the_gregorian_computation():
    assert [easter(year).isoformat() for year in (1818, 1943, 2000, 2008, 2038)] == [
        "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2038-04-25",
    ]  # fmt: skip


def test_a_holiday_needs_exactly_one_rule():
    with pytest.raises(ValueError, match="exactly one"):
        HolidayEntry(name="x", words=["x"], day="01-01", easter=0, examples={})
    with pytest.raises(ValueError, match="exactly one"):
        HolidayEntry(name="x", words=["x"], examples={})


def test_careful_and_common_words_are_words_of_the_tables():
    table = words()
    assert table.common <= table.careful <= set(table.months) | set(table.weekdays)
