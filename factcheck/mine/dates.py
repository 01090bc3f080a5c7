"""Calendar dates as printed: days, months, years, quarters, decades, seasons, holidays, fuzzy parts and ranges of them."""

from dataclasses import replace
from datetime import MAXYEAR, date
from functools import cache

from factcheck.mine.calendarwords import words
from factcheck.mine.context import Context
from factcheck.mine.datelists import row
from factcheck.mine.datepart import Part, day_part, word
from factcheck.mine.dateparts import part
from factcheck.mine.dateyears import year_of
from factcheck.mine.figure import Figure
from factcheck.mine.monthdates import ORDINAL_ENDS, day_number, with_year
from factcheck.mine.numericdates import numeric
from factcheck.mine.openers import openers
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Days
from factcheck.model.claim import Step
from factcheck.model.quantity import Alternative
from factcheck.model.span import Extent
from factcheck.model.terms import Bound

__all__ = ["DATELINE", "dateline", "dates", "days_of"]

DATELINE = "date.dateline"
DASHES = frozenset(["-", "–", "—", "‑", "−", "~"])
APOSTROPHES = frozenset("'’‘")
TENS = frozenset(["twenty", "thirty"])
JOINERS = frozenset(["to", "through", "thru", "until", "till"])
WHOLE = frozenset(["day", "month", "year"])
# How much of an ISO day each unit prints.
PRINTED = {"month": 7, "year": 4, "years": 4, "century": 4}
APPROXIMATE = frozenset(["around", "circa", "roughly", "about"])
# Before `2014 to 2018` without `from`: else the first year belongs to what is done, and `to` to where it goes.
BEFORE_RANGE = frozenset(["from", "in", "between", "of", "during", "the", "(", "for", "over", "mid", "late", "early"])


def dates(tokens: Tokens, context: Context) -> list[Figure]:
    """The dates of a sentence, in order.

    The date of a dateline (`PARIS, March 5 -`) is among them, marked by a step `date.dateline`: it says when the
    report was written, and claims nothing.
    """
    heads, ordinals = words().heads, words().ordinals
    lower, kinds = tokens.lower, tokens.kinds
    found: list[Figure] = []
    stop = -1
    after = 0
    for i in openers(tokens):
        if i < after:
            continue
        text = lower[i]
        if not _may_open(tokens, i, text) if kinds[i] == "n" else text not in heads and text not in APOSTROPHES:
            continue
        first = (_shared_month(tokens, i) if kinds[i] == "n" or text in ordinals or text in TENS else None) or part(
            tokens, i
        )
        if first is None or first.first < after:
            continue
        if stop < 0:
            stop = dateline(tokens)
        second = _other_end(tokens, first)
        ranged = _range(first, second, tokens, context) if second else None
        figures = [ranged] if ranged else _row(row(tokens, first), tokens, context)
        if figures[0].last <= stop:
            figures[0].steps.append(Step(DATELINE, Extent(figures[0].start, figures[0].end), "the date of a dateline"))
        found += figures
        after = figures[-1].last
    return found


@cache
def _after_day() -> frozenset[str]:
    """What may stand behind the day that opens a date, but for a quarter or a half: `3 May`, `3rd`, `3/5/2020`, `3 to 5 May`."""
    return frozenset([*words().months, *ORDINAL_ENDS, *DASHES, "/", "of", "to", "and", "through"])


def _may_open(tokens: Tokens, i: int, text: str) -> bool:
    """Whether the digits at token `i` may open a date, by their length and what follows them: most numbers open none."""
    if not text.isdecimal():
        return text.count(".") == 2
    if len(text) > 2:
        return len(text) == 4
    following = word(tokens, i + 1)
    return following in _after_day() or following[:1] in ("q", "h")


def dateline(tokens: Tokens) -> int:
    """How many tokens of the sentence are its dateline (`NEW YORK, March 13 -`), 0 where it has none."""
    texts, lower = tokens.texts, tokens.lower
    months = words().months
    for k in range(min(12, len(texts) - 1)):
        if lower[k] in months and k and texts[k][0].isupper():
            if not texts[0].isupper() and lower[k - 1] != ",":
                return 0
            j = k + 1 + (lower[k + 1] == ".")
            if j < len(texts) and tokens.kinds[j] == "n" and texts[j].isdecimal():
                j += 1
                while j < min(len(texts), k + 9):
                    if lower[j] in DASHES:
                        return j + 1
                    if (
                        lower[j] not in (",", "(", ")", "/", "reuters", "ap", "afp", "upi", "xinhua", "bloomberg")
                        and not texts[j].isdecimal()
                    ):
                        break
                    j += 1
            return 0
        if not (texts[k].isupper() or lower[k] in (",", ".", "/", "-", "(", ")") or (k and texts[k][0].isupper())):
            return 0
        if k == 0 and not (texts[0][0].isupper() and len(texts[0]) > 1):
            return 0
    return 0


# -- ranges --------------------------------------------------------------------------------


def _shared_month(tokens: Tokens, i: int) -> Part | None:
    """The first day of `26-28 August` and of `between the ninth and seventeenth of April`, which has its month from the second."""
    day, k = day_number(tokens, i)
    if not day or k >= len(tokens.texts) or (i and tokens.glued(i) and tokens.lower[i - 1] in ("/", "-", ".", ":")):
        return None
    joiner = tokens.lower[k]
    if joiner not in DASHES and joiner not in ("to", "and", "through"):
        return None
    if joiner == "and" and word(tokens, i - 1) not in ("between", "the", "on", "of"):
        return None
    j = k + 1 + (word(tokens, k + 1) == "the")
    if not day_number(tokens, j)[0]:
        return None
    second = part(tokens, j)
    if second is None or second.unit != "day" or not second.month or second.day <= day:
        return None
    return day_part(i, k, second.month, day, second.year)


def _other_end(tokens: Tokens, first: Part) -> Part | None:
    """The date that closes a range opened by `first`, None where none does."""
    k = first.last
    joiner = word(tokens, k)
    before = word(tokens, first.first - 1)
    if before == "the":
        before = word(tokens, first.first - 2)
    if not (joiner in JOINERS or joiner in DASHES or (joiner == "and" and before == "between")):
        return None
    k += 1
    if k < len(tokens.texts) and tokens.lower[k] == "the":
        k += 1
    if k < len(tokens.texts) and first.unit in ("day", "month") and first.month:
        alone = _day_alone(tokens, first, k, joiner)
        if alone is not None:
            return alone
    if k >= len(tokens.texts):
        return None
    second = part(tokens, k)
    if second is None and first.guess == "order" and first.year is None:
        second = numeric(tokens, k, slashes=True)
        second = with_year(second, tokens) if second else None
    if second is None:
        return None
    if joiner == "to" and first.unit in ("year", "years") and before not in BEFORE_RANGE:
        return None
    if (
        joiner in DASHES
        and first.unit != second.unit
        and not {first.unit, second.unit} <= {"day", "month", "part", "season"}
    ):
        return None
    if joiner in DASHES and first.unit == "year" and not tokens.glued(k):
        return None
    return second


def _day_alone(tokens: Tokens, first: Part, k: int, joiner: str) -> Part | None:
    """The 28 of `Feb 26-28`, and of `from April the ninth till the seventeenth`."""
    if first.unit != "day":
        return None
    day, after = day_number(tokens, k)
    if not day or day <= first.day:
        return None
    follow = word(tokens, after)
    if follow in words().months or (follow == "of" and word(tokens, after + 1) in words().months):
        return None
    if (follow in DASHES or follow == "/") and tokens.glued(after):
        return None
    if joiner == "to" and tokens.kinds[k] == "n" and follow not in ("", ",", ".", ")", ";", "in", "and", "at", "for"):
        return None
    if tokens.kinds[k] == "n" and (follow in words().not_year_before or follow in ("%", ":", "/")):
        return None
    second = day_part(k, after, first.month, day, first.year)
    if second is not None:
        with_year(second, tokens)
    return second


def _range(first: Part, second: Part, tokens: Tokens, context: Context) -> Figure | None:
    """One figure for both ends; None where the second is before the first."""
    if first.year is None and first.shift is None and second.year is not None:
        start_year: int | None = second.year
        if first.days(second.year)[0] > second.days(second.year)[1]:
            start_year = second.year - 1
        first = replace(first, year=start_year)
    elif first.shift is None and second.shift is not None and first.year is None:
        first = replace(first, shift=second.shift)
    year, found, assumed = year_of(first, tokens, context)
    if second.year is None and second.shift is None and year is not None:
        later = second.days(year)[1] < first.days(year)[0]
        second = replace(second, year=min(year + later, MAXYEAR))
    last_year = year_of(second, tokens, context)[0]
    low = first.days(year)[0] if year is not None else None
    high = second.days(last_year)[1] if last_year is not None else None
    if low is not None and high is not None and high < low:
        return None
    guess = first.guess or second.guess
    steps = _steps(tokens, first, second.last, found, assumed, guess)
    steps[0] = replace(steps[0], rule="date.range")
    figure = _figure(tokens, first.first, second.last, "range", None, low, high, steps)
    if low is not None and high is not None:
        # The ends are as exact as they are printed: `May to October` ends in a month, not on its last day.
        figure.low, figure.high = (
            low.isoformat()[: PRINTED.get(first.unit, 10)],
            high.isoformat()[: PRINTED.get(second.unit, 10)],
        )
    return figure


# -- single dates --------------------------------------------------------------------------


def _row(parts: list[Part], tokens: Tokens, context: Context) -> list[Figure]:
    """The figures of dates in a row; days of one month without a year have that of the first."""
    first = parts[0]
    shared = [first if each.year is None and each.month == first.month else each for each in parts]
    return [_single(each, tokens, context, leader) for each, leader in zip(parts, shared, strict=True)]


def _single(first: Part, tokens: Tokens, context: Context, leader: Part) -> Figure:
    """The figure of one date, in the year of the one that leads its row."""
    if first.guess == "order" and context.day_first:
        first = _swapped(first) or first
    year, found, assumed = year_of(leader, tokens, context)
    steps = _steps(tokens, first, first.last, found, assumed, first.guess)
    if year is None:
        return _figure(tokens, first.first, first.last, first.unit, None, None, None, steps)
    figure = _figure(tokens, first.first, first.last, first.unit, *_value(first, year), steps)
    if first.guess == "order":
        other = _swapped(first)
        if other is not None:
            figure.alternatives = (Alternative(_value(other, year)[0], "", "day and month the other way round"),)
    return figure


def _swapped(first: Part) -> Part | None:
    other = day_part(first.first, first.last, first.day, first.month, first.year)
    return other and replace(other, guess="order", weekday=first.weekday)


def _value(first: Part, year: int) -> tuple[str | None, date, date]:
    """(ISO value, first day, last day); no value for what is a stretch of its own."""
    low, high = first.days(year)
    if first.unit == "day":
        return low.isoformat(), low, high
    if first.unit == "month":
        return low.isoformat()[:7], low, high
    return (low.isoformat()[:4] if first.unit == "year" else None), low, high


def _steps(tokens: Tokens, first: Part, last: int, found: str, assumed: bool, guess: str) -> list[Step]:
    extent = Extent(tokens.starts[first.first], tokens.ends[last - 1])
    guess = "" if guess == "order" else guess
    steps = [Step("date." + first.unit, extent, guess or "read as printed", bool(guess))]
    if found:
        steps.append(Step("date.year", None, found, assumed))
    return steps


def _figure(
    tokens: Tokens,
    first: int,
    last: int,
    unit: str,
    value: str | None,
    low: date | None,
    high: date | None,
    steps: list[Step],
) -> Figure:
    """A figure of kind date over tokens `first:last`."""
    days: tuple[str | None, str | None] = (low.isoformat() if low else None, high.isoformat() if high else None)
    reach = first - 1 if first and tokens.lower[first - 1] in APPROXIMATE else first
    ranged = unit not in WHOLE
    printed = PRINTED.get(unit, 10) if ranged else 10
    bound: Bound = "range" if ranged else "approximate" if reach < first else "exact"
    return Figure(
        first, last, tokens.starts[first], tokens.ends[last - 1], "date", value,
        days[0][:printed] if ranged and days[0] else None, days[1][:printed] if ranged and days[1] else None, "", bound, days, reach, last, steps=steps,
    )  # fmt: skip


def days_of(figure: Figure) -> Days | None:
    """The days that a date figure means, None where its year is unknown."""
    low, high = figure.interval
    if not isinstance(low, str) or not isinstance(high, str):
        return None
    return date.fromisoformat(low), date.fromisoformat(high)
