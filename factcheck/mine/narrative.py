"""The time that a section's telling has reached, and times counted from it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.mine.context import Context
from factcheck.mine.figure import TimeExpression
from factcheck.model.calendar import Period, month_days, part_of_period, shift

__all__ = ["Narrative", "advance", "anchored"]

RUNNING = ("this week", "this month", "this quarter", "this year", "this decade")
LONG = frozenset(["decade", "century", "years", "range"])


@dataclass(slots=True)
class Narrative:
    """The time that a section's telling has reached, which a figure without a time of its own takes over.

    `baseline` is what the telling compares with (`from a week earlier`), `section` the one that all this was told in,
    `block` where the paragraph begins that told the time, `subjects` what was told of it. `former` is what was told before
    a look back (`a year ago it made 5`), to which the next paragraph returns.
    """

    period: Period | None = None
    baseline: Period | None = None
    section: int = -1
    block: int = -1
    subjects: frozenset[str] = frozenset()
    former: "tuple[Period | None, Period | None] | None" = None

    def enter(self, section: int, block: int) -> None:
        """Begin a sentence of a paragraph; another section begins with nothing told."""
        if section != self.section:
            self.period = self.baseline = self.former = None
            self.section = section
        elif self.former is not None and block != self.block:
            (self.period, self.baseline), self.former = self.former, None


def advance(narrative: Narrative, times: Sequence[TimeExpression], subjects: Iterable[str], context: Context) -> None:
    """Move the narrative on to the last time that a sentence told of its `subjects`; to be called after each sentence.

    What lies after the day of publication moves nothing, nor do windows, limits and times to compare with.
    """
    narrative.enter(context.block.section, context.block.start)
    back = False
    reached: Period | None = None
    baseline: Period | None = None
    for time in times:
        if time.embedded and time.relation != "before":
            continue
        if time.relation == "at" and time.unit not in LONG and time.unit != "now":
            period = anchored(time, reached or narrative.period)
            if period is None or period.start is None or _ahead(period, context.day):
                continue
            reached, baseline = period, None
            back = time.shift is not None and time.shift[0] < 0
        elif time.relation == "before":
            baseline = anchored(time, reached or narrative.period) or baseline
    if reached is not None:
        if not back:
            narrative.former = None
        elif narrative.former is None:
            narrative.former = narrative.period, narrative.baseline
        narrative.period, narrative.baseline = reached, baseline
        narrative.block, narrative.subjects = context.block.start, frozenset(subjects)
    elif baseline is not None:
        narrative.baseline = baseline


def _ahead(period: Period, day: date | None) -> bool:
    """Whether a time is not over at the day of publication, unless it is told as running: `this year`."""
    if day is None or period.end is None or period.end <= day:
        return False
    return period.start is None or period.start >= day or not period.text.lower().endswith(RUNNING)


def anchored(time: TimeExpression, anchor: Period | None, *, compared: bool = False) -> Period | None:
    """The days of a time expression, counted from `anchor` where it is relative to what is being told.

    `compared` counts `a year ago` from the anchor as well: a quarter is compared with the same quarter a year before.
    """
    if time.period is not None and not (compared and time.shift and anchor):
        return time.period
    if time.shift is None or anchor is None or anchor.start is None or anchor.end is None:
        return time.period
    count, unit = time.shift
    if time.assumed and count > 0:  # `days later`: how many is not said
        return Period(anchor.start, shift(anchor.end, 2 * count, unit), anchor.text)
    start, end = shift(anchor.start, count, unit), shift(anchor.end, count, unit)
    if time.calendar and (anchor.start == anchor.end or count < -1):
        start, end = part_of_period(start, unit)[0], part_of_period(shift(anchor.start, -1, unit), unit)[1]
        return Period(start, end, "")
    if anchor.start.day == 1 and anchor.end == month_days(anchor.end.year, anchor.end.month)[1]:
        end = month_days(end.year, end.month)[1]
    return Period(start, end, time.period.text if time.period else "")
