"""What the readers of numbers and dates hand to the readers of clauses: a figure and where it stands."""

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.model.calendar import Period
from factcheck.model.claim import Step
from factcheck.model.quantity import Alternative
from factcheck.model.terms import Bound, Kind

__all__ = ["Figure", "Numeral", "TimeExpression", "Unread"]


@dataclass(slots=True)
class Numeral:
    """A bare number: tokens `first` to `last` (excluded), its value, and the half unit of its last printed digit.

    `half_unit` is 0 where the printed form is exact; `scaled` says a scale word (million, bn) was read;
    `digits` that it was written in digits; `high` is the other end where the number itself is a range
    (`dozens`, `millions`). `ordinal` marks `third`, `22nd`; `fraction` marks `two-thirds`, `half`. `unit_at` is the token of a unit
    that stands inside the number (`a year and a half`), else 0.
    """

    first: int
    last: int
    value: Decimal
    half_unit: Decimal = Decimal(0)
    scaled: bool = False
    digits: bool = True
    high: Decimal | None = None
    ordinal: bool = False
    fraction: bool = False
    unit_at: int = 0


@dataclass(slots=True)
class Figure:
    """A quantity with its unit, before anything is known of what it is about.

    `first:last` are the tokens of figure and unit, `start:end` the same in the text (bound words
    left out). `reach_first:reach_last` are the tokens with the bound and hedge words.
    `value`, `low`, `high` and `interval` are decimals; for a date they are ISO strings.
    `head_first:head_last` are the tokens of the noun phrase that gives a count its unit, else equal.
    """

    first: int
    last: int
    start: int
    end: int
    kind: Kind
    value: Decimal | str | None
    low: Decimal | str | None
    high: Decimal | str | None
    unit: str
    bound: Bound
    interval: tuple[Decimal | str | None, Decimal | str | None]
    reach_first: int
    reach_last: int
    head_first: int = 0
    head_last: int = 0
    alternatives: tuple[Alternative, ...] = ()
    steps: list[Step] = field(default_factory=list)


@dataclass(slots=True)
class Unread:
    """A numeral that was seen and is no figure: part of a name, a list marker, a time of day."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class TimeExpression:
    """Words that say when: tokens `first` to `last`, the days they mean, and how they relate to a figure.

    `relation` is `at` (on Friday, in 2024, last year), `since` (since January), `until`, `over` (in the past
    week: a window that ends at the narrative date), `before` (a week earlier, from a year ago: a baseline),
    `same` (for the same period), `aside` (the biggest since 1990, notes due 1997: said of something else). `relative`
    says that the document's date was needed; `assumed` that a year or a day was not said and was inferred. `period` is
    None where it cannot be resolved. `unit` is the size of what is named (day, week, month, quarter, half, year, decade,
    part…); `shift` counts such units from the time that is being told of, for what is relative to it (`a week earlier`:
    -1 week, `days later`: 3 days). `embedded` ones stand in a relative clause (`which was founded in 2014`).
    `calendar` ones count whole calendar units (`the previous month`).
    """

    first: int
    last: int
    relation: str
    period: Period | None
    relative: bool = False
    assumed: bool = False
    unit: str = ""
    shift: tuple[int, str] | None = None
    embedded: bool = False
    calendar: bool = False
