"""Schema of `rules/dates.yaml`: the words of the calendar."""

from datetime import date

from pydantic import Field, model_validator

from factcheck.packs.load import PackModel

__all__ = ["DatesPack", "HolidayEntry", "MonthEntry", "PartEntry", "SeasonEntry", "WeekdayEntry"]

Pair = tuple[int, int]


class MonthEntry(PackModel):
    """A month and its words: `careful` ones are also names or codes, `common` ones everyday words in lower case."""

    month: int = Field(ge=1, le=12)
    words: list[str]
    careful: list[str]
    common: list[str]


class WeekdayEntry(PackModel):
    """A day of the week, Monday being 0, and its words, as for months."""

    weekday: int = Field(ge=0, le=6)
    words: list[str]
    careful: list[str]
    common: list[str]


class SeasonEntry(PackModel):
    """A season: its words, its first and its last month."""

    words: list[str]
    months: Pair


class PartEntry(PackModel):
    """A fuzzy part: what it leaves of a year (months), a month (days) and a decade (years)."""

    name: str
    words: list[str]
    year: Pair
    month: Pair
    decade: Pair
    examples: dict[str, tuple[date, date]]


class HolidayEntry(PackModel):
    """A holiday: a fixed `day` (MM-DD), the `nth` (month, weekday, which) or days from `easter`, and days to add."""

    name: str
    words: list[str]
    day: str | None = None
    nth: tuple[int, int, int] | None = None
    easter: int | None = None
    plus: int = 0
    examples: dict[int, date]

    @model_validator(mode="after")
    def one_rule(self) -> "HolidayEntry":
        """Exactly one of the three ways to place the day."""
        if sum(rule is not None for rule in (self.day, self.nth, self.easter)) != 1:
            raise ValueError("give exactly one of day, nth, easter")
        return self


class DatesPack(PackModel):
    """The whole pack; the comments in the file say what each list is for."""

    months: list[MonthEntry]
    weekdays: list[WeekdayEntry]
    seasons: list[SeasonEntry]
    parts: list[PartEntry]
    holidays: list[HolidayEntry]
    ordinals: list[str]
    counts: dict[str, int]
    units: dict[str, list[str]]
    ahead: list[str]
    future: list[str]
    planning: list[str]
    comparing: list[str]
    superlatives: list[str]
    not_year_after: list[str]
    not_year_before: list[str]
    counted: list[str]
    movers: list[str]
