"""What is kept of a claim and its text so that pairs of which no link can come are told without reading them, and by what."""

from datetime import date, datetime

from factcheck.model.records import record

__all__ = ["Limits", "Outline", "Screen"]


@record
class Screen:
    """What tells that a pair with a claim is hopeless; names are numbers of 64 bits, 0 where there is none.

    `dated` marks a date, `passing` one that only tells when something else holds, `headline` a claim of one, `delta` a
    difference, `part` a figure told as a part, `share` money told for a share. `cell` is its place in a table. `value` is
    the figure where it is told for itself, `sized` says whether anything is known of its size; `low` and `high` are its
    reach on the number line of its `scale`, `least` and `most` its ends in the base unit of its dimension; `floor` is set
    where it is open above, `ceiling` where it is open below. `first` and `last` are the days of its time where both are
    known, `slack` how many days such times may differ. It happens `once`, or is `moving` from telling to telling. `ruled`
    marks a metric that the rules know. `subjects` are the telling words of the subject; it is a `capital` one where it is a
    name, an `alias` where its text introduces a short form of it. `words` are those around the figure,
    `nearness` how near each stands.
    """

    kind: int
    measure: int
    per: int
    dated: bool
    passing: bool
    headline: bool
    delta: bool
    part: bool
    share: bool
    cell: int
    value: float | None
    sized: bool
    low: float
    high: float
    scale: int
    least: float | None
    most: float | None
    floor: float | None
    ceiling: float | None
    first: date | None
    last: date | None
    slack: int
    once: bool
    moving: bool
    metric: int
    ruled: bool
    subject: int
    subjects: list[int]
    capital: bool
    alias: bool
    change: str
    doings: list[int]
    words: list[int]
    nearness: list[float]


@record
class Outline:
    """The same of a text: whom its title names, its title where it is short, and in words, when it was published, what it may replace.

    `notice` marks one that tells how another should read, `tolls` one that counts victims, and `measures`, `lows` and
    `highs` are those of the figures that others of it replace, `stated` whether it says so itself.
    """

    entity: int
    page: int
    title: list[int]
    moment: datetime | None
    notice: bool
    tolls: bool
    measures: list[int]
    lows: list[float]
    highs: list[float]
    stated: list[bool]


@record
class Limits:
    """What is asked of a pair: how much of the words around both must be the same, by what else is known of them.

    Figures of a like `rounding` share of each other may be told in the same digits, those `tenfold` apart may have slipped
    in scale. For `alive` seconds a toll is told anew, for `recent` ones any figure moves on.
    """

    slight: float
    alike: float
    likely: float
    echoing: float
    verbatim: float
    rounding: float
    tenfold: float
    alive: float
    recent: float
