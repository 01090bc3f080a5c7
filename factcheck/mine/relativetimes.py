"""Time words that need a day to count from: `last year`, `a week earlier`, `the past month`, `year to date`, `on Monday`."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.mine.calendarwords import words
from factcheck.mine.countedtimes import BACK, DASHES, VAGUE, counted, directed, made, number, over, whole
from factcheck.mine.datepart import word
from factcheck.mine.figure import TimeExpression
from factcheck.mine.fuzzyparts import fraction
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Days, months_days, part_of_period, previous_weekday, shift, week_days

__all__ = ["heads", "relative"]

SKIPPED = frozenset(
    ["fiscal", "calendar", "trading", "financial", "full", "entire", "whole", "business", "reporting", "-"]
)
PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night", "noon"])
DEICTIC = {
    "today": 0,
    "tonight": 0,
    "overnight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "now": 0,
    "currently": 0,
    "presently": 0,
}
SHORTHAND = {"yoy": "year", "qoq": "quarter", "mom": "month", "wow": "week", "ytd": "year"}
LOOKS_AHEAD = frozenset(
    ["scheduled", "due", "starting", "until", "till", "deadline", "upcoming", "tomorrow", "set", "by", "next"]
)
# Of these the ones that look ahead only before such a word or the day itself: `set to open`, `by Monday`.
LEADING = {"set": ("to", "for"), "by": ("the",)}
PAST, HELPING = frozenset(["VBD", "VBN", "VD"]), frozenset(["be", "been", "being", "to", "have"])
# These need an `of`: `the fiscal year beginning next month` begins then.
OF_ONLY = frozenset(["start", "beginning", "middle", "close"])
WINDOWED = frozenset(["in", "over", "during", "for", "within", "throughout", "of"])
TELLING = frozenset(["in", "for", "during", "over", "of", "on", "at", "through", "within"])
# What makes a full year one that is still to end, and how many tokens before and behind it they stand.
OUTLOOKS = frozenset(["forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates"])
AHEAD_BEFORE, AHEAD_BEHIND = 7, 4
# Until this month results are of the calendar year that has ended; later, of a business year that may end in any month.
SEASON = 3


@cache
def heads() -> dict[str, Callable[[Tokens, int, date | None], TimeExpression | None]]:
    """The reader of each word that may open a relative time."""
    table = words()
    found: dict[str, Callable[[Tokens, int, date | None], TimeExpression | None]] = {}
    found.update(dict.fromkeys(table.units, _unit))
    found.update(dict.fromkeys(table.counts, counted))
    found.update(dict.fromkeys(VAGUE, counted))
    found.update(dict.fromkeys(table.weekdays, _weekday))
    found.update(dict.fromkeys(DEICTIC, _deictic))
    found.update(dict.fromkeys(SHORTHAND, _shorthand))
    found.update(
        dict.fromkeys(
            ["start", "beginning", "end", "middle", "early", "late", "mid", "close", "earlier", "later"], _fuzzy
        )
    )
    found.update(dict.fromkeys(
        ["this", "last", "next", "past", "previous", "prior", "preceding", "current", "coming", "upcoming", "same", "following",
         "latest", "recent", "that", "corresponding", "comparable"], _determiner))  # fmt: skip
    found.update(then=_then, full=_full_year)
    return found


def relative(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """The relative time that opens at token `i`, counted from `day` (publication); None where there is none."""
    if tokens.kinds[i] == "n":
        return counted(tokens, i, day) if tokens.texts[i].isdecimal() and len(tokens.texts[i]) <= 3 else None
    reader = heads().get(tokens.lower[i])
    return reader(tokens, i, day) if reader else None


def _deictic(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    text = tokens.lower[i]
    on = shift(day, DEICTIC[text], "day") if day else None
    if text == "now" and word(tokens, i + 1) in ("that", "-"):
        return None
    return made(i, i + 1, "at", (on, on) if on else None, "now" if text in ("now", "currently", "presently") else "day")


def _shorthand(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    text = tokens.lower[i]
    if text == "ytd":
        return _to_date(i, i + 1, "year", day)
    if text in ("mom", "wow") and not tokens.texts[i].isupper() and tokens.texts[i] not in ("MoM", "WoW"):
        return None
    return made(i, i + 1, "before", None, SHORTHAND[text], (-1, SHORTHAND[text]))


def _to_date(first: int, last: int, unit: str, day: date | None) -> TimeExpression:
    days = (part_of_period(day, unit)[0], day) if day else None
    return made(first, last, "since", days, unit)


# -- weekdays ------------------------------------------------------------------------------


def _weekday(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    text = tokens.lower[i]
    if not tokens.texts[i][0].isupper():
        return None
    before = word(tokens, i - 1)
    if text in words().careful and (
        before not in ("on", "since", "by", "until", "from", "late", "early", "last", "next", "this")
        or (i + 1 < len(tokens.texts) and tokens.texts[i + 1][0].isupper() and tokens.kinds[i + 1] == "w")
    ):
        return None
    last = i + 1 + (word(tokens, i + 1) in PARTS_OF_DAY)
    first = i - 1 if before in ("last", "next", "this", "past", "coming") else i
    return made(first, last, "at", _weekday_days(tokens, i, before, day), "day")


def _weekday_days(tokens: Tokens, i: int, before: str, day: date | None) -> Days | None:
    if day is None:
        return None
    weekday = words().weekdays[tokens.lower[i]]
    if before in ("next", "coming") or (before not in ("last", "since", "past") and _ahead(tokens, i)):
        on = previous_weekday(shift(day, 7, "day"), weekday)
    else:
        on = previous_weekday(day, weekday, same=before not in ("last", "past"))
    return on, on


def _ahead(tokens: Tokens, i: int) -> bool:
    """Whether the words before token `i` look ahead: `will meet on Monday`, not `said on Monday it will`.

    The nearest word that tells decides: `the plan was dropped on Monday`.
    """
    lower = tokens.lower
    for k in range(i - 1, max(-1, i - 8), -1):
        text = lower[k]
        if text in words().future:
            return True
        if text in LOOKS_AHEAD and (text not in LEADING or lower[k + 1] in LEADING[text] or k + 1 == i):
            return True
        if tag(text) in PAST and (not k or lower[k - 1] not in HELPING):
            return False
    return False


# -- this, last, the past, the same… -------------------------------------------------------


def _determiner(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """What a determiner opens: `this year`, `the past five weeks`, `last Friday`, `the same period a year earlier`, `next month`, `last summer`."""
    text = tokens.lower[i]
    k = i + 1
    while word(tokens, k) in SKIPPED:
        k += 1
    name = word(tokens, k)
    if name in words().weekdays and text in ("last", "next", "this", "past", "coming"):
        return _weekday(tokens, k, day)
    count, k = number(tokens, k)
    name = word(tokens, k)
    if not count:
        special = _special(text, name, i, k, day)
        if special is not None:
            return special
    unit = words().units.get(name)
    if unit is None:
        return (
            _same(tokens, i, k, "part")
            if name in ("period", "time", "date", "day") and text in ("same", "that", "corresponding")
            else None
        )
    if text in ("same", "corresponding", "comparable", "that"):
        return _same(tokens, i, k, unit)
    the = word(tokens, i - 1) == "the"
    plural = count > 1 or name.endswith("s")
    if text in ("previous", "prior", "preceding", "following"):
        return _beside(i, k + 1, -1 if text != "following" else 1, count, unit, the=the, plural=plural)
    if text == "past" or (text == "last" and (plural or (the and word(tokens, i - 2) in WINDOWED))):
        if plural and not count:
            return made(i, k + 1, "over", None, unit)
        return over(i, k + 1, count or 1, unit, day, assumed=text == "last" and not plural)
    return _calendar(tokens, i, k + 1, count, unit, day, plural=plural)


def _beside(
    first: int, last: int, back: int, count: int, unit: str, *, the: bool, plural: bool
) -> TimeExpression | None:
    """The unit before or after the one told of: `the previous quarter`, `the following year`."""
    if back > 0:
        return made(first, last, "at", None, unit, (1, unit)) if the and not plural else None
    if unit == "day" and not the:
        return None
    found = made(first, last, "before", None, unit, (-(count or 1), unit))
    found.calendar = True
    return found


def _calendar(
    tokens: Tokens, i: int, last: int, count: int, unit: str, day: date | None, *, plural: bool
) -> TimeExpression | None:
    """A calendar unit counted from the day of publication: `this year`, `last month`, `next week`, `so far this quarter`."""
    text = tokens.lower[i]
    if text in ("latest", "recent"):
        return made(i, last, "at", whole(day, -1, unit), unit, assumed=True) if not plural and unit != "day" else None
    if text in ("next", "coming", "upcoming"):
        if plural or count:
            return made(i, last, "at", (day, shift(day, count or 3, unit)) if day else None, unit, assumed=not count)
        return made(i, last, "at", whole(day, 1, unit), unit)
    if text == "last":
        return made(i, last, "at", whole(day, -1, unit), unit)
    if unit == "day" or count:
        return None
    days = whole(day, 0, unit)
    if word(tokens, i - 1) == "far" and word(tokens, i - 2) == "so":
        return made(i - 2, last, "since", (days[0], day) if days and day else None, unit)
    return made(i, last, "at", days, unit)


def _special(text: str, name: str, i: int, k: int, day: date | None) -> TimeExpression | None:
    """What has no plain unit: `this morning`, `last night`, `last weekend`, `this spring`."""
    back = {"this": 0, "last": -1, "next": 1, "past": -1, "coming": 1}.get(text)
    if back is None:
        return None
    if name in PARTS_OF_DAY:
        on = shift(day, back, "day") if day else None
        return made(i, k + 1, "at", (on, on) if on else None, "day") if text in ("this", "last") else None
    if name == "weekend":
        monday = week_days(day)[0] if day else None
        days = (shift(monday, 5 + 7 * back, "day"), shift(monday, 6 + 7 * back, "day")) if monday else None
        return made(i, k + 1, "at", days, "week")
    season = words().seasons.get(name)
    if season is None:
        return None
    if day is None:
        return made(i, k + 1, "at", None, "season")
    year = (
        day.year
        - (back < 0 and day < months_days(day.year, *season)[1])
        + (back > 0 and day > months_days(day.year, *season)[0])
    )
    return made(i, k + 1, "at", months_days(min(max(year, MINYEAR), MAXYEAR), *season), "season", assumed=True)


def _same(tokens: Tokens, i: int, k: int, unit: str) -> TimeExpression | None:
    """`the same period`, and `the same quarter last year`, `the same month a year earlier`, which is a time to compare with."""
    j = k + 1
    j += word(tokens, j) in ("of", "in")
    j += word(tokens, j) in ("a", "the", "one")
    text = word(tokens, j)
    if text in ("last", "previous", "prior", "preceding") and word(tokens, j + 1) in words().units:
        return made(i, j + 2, "before", None, unit, (-1, words().units[word(tokens, j + 1)]))
    if text in words().units:
        j += word(tokens, j + 1) in DASHES
        if word(tokens, j + 1) in BACK or word(tokens, j + 1) == "ago":
            return made(i, j + 2, "before", None, unit, (-1, words().units[text]))
    if tokens.lower[i] in ("corresponding", "comparable") and word(tokens, k) not in ("period", "time"):
        return made(i, k + 1, "before", None, unit, (-1, "year"))
    if (
        tokens.lower[i] == "that"
        and word(tokens, i - 1) not in TELLING
        and word(tokens, i - 1) not in ("since", "until", "by")
    ):
        return None
    return made(i, k + 1, "same", None, unit)


def _then(tokens: Tokens, i: int, _day: date | None) -> TimeExpression | None:
    """`since then`, `until then`, `by then`."""
    return made(i, i + 1, "same", None, "part") if word(tokens, i - 1) in ("since", "until", "by", "from") else None


def _full_year(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """`full-year revenue`, `for the full year`: the last one that has ended, or the running one where the words look ahead."""
    hyphened = word(tokens, i + 1) in DASHES
    k = i + 1 + hyphened
    told = hyphened or (word(tokens, i - 1) == "the" and word(tokens, i - 2) in TELLING)
    named = "n" in (*tokens.kinds[max(0, i - 1) : i], *tokens.kinds[k + 1 : k + 2])  # full-year 2024 results
    if word(tokens, k) != "year" or not told or named or word(tokens, k + 1) in ("ended", "ending", "of", "to"):
        return None
    before, behind = tokens.lower[max(0, i - AHEAD_BEFORE) : i], tokens.lower[k + 1 : k + 1 + AHEAD_BEHIND]
    ahead = not (words().future.isdisjoint(before) and OUTLOOKS.isdisjoint(before) and OUTLOOKS.isdisjoint(behind))
    guessed = ahead or day is None or day.month > SEASON
    return made(i, k + 1, "at", whole(day, 0 if ahead else -1, "year"), "year", assumed=guessed)


def _unit(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """`year on year`, `year to date`, `days later`, `the year before`, `year-ago`, `for the quarter`."""
    unit = words().units[tokens.lower[i]]
    j = i + 1 + (word(tokens, i + 1) in DASHES)
    text = word(tokens, j)
    if text in ("on", "over", "to"):
        k = j + 1 + (word(tokens, j + 1) in DASHES)
        if text == "to" and word(tokens, k) == "date":
            return _to_date(i, k + 1, unit, day)
        if word(tokens, k) == tokens.lower[i]:
            return made(i, k + 1, "before", None, unit, (-1, unit))
    if text == "end" and unit == "year":
        days = whole(day, 0, unit)
        return made(i, j + 1, "at", (days[1], days[1]) if days else None, "part", assumed=True)
    the = word(tokens, i - 1) == "the"
    plural = tokens.lower[i].endswith("s") and tokens.lower[i] != "s"
    if plural:
        if word(tokens, i - 1) in words().counts or (i and tokens.kinds[i - 1] == "n"):
            return None
        return directed(tokens, i, i, 3, unit, day, vague=True)
    if the or text in ("ago", "earlier"):
        found = directed(tokens, i, i, 1, unit, day)
        if found is not None:
            return found
    if (
        the
        and word(tokens, i - 2) in TELLING
        and text not in ("ended", "ending", "of", "to", "through", "that", "since", "old")
    ):
        return made(i, i + 1, "same", None, unit)
    if tokens.lower[i] == "day" and word(tokens, i - 1) == "same":
        return made(i, i + 1, "same", None, unit)
    return None


def _fuzzy(tokens: Tokens, i: int, day: date | None) -> TimeExpression | None:
    """`the start of the year`, `late last month`, `earlier this week`, `later this year`, `early next year`."""
    text = tokens.lower[i]
    k = i + 1
    k += word(tokens, k) in DASHES
    if text in ("earlier", "later") and word(tokens, k) == "today":
        return made(i, k + 1, "at", (day, day) if day else None, "day")
    of = word(tokens, k) == "of"
    k += of
    which = word(tokens, k)
    while word(tokens, k + 1) in SKIPPED:
        k += 1
    back = {"the": 0, "this": 0, "last": -1, "next": 1, "current": 0, "each": None, "every": None}.get(which)
    unit = words().units.get(word(tokens, k + 1))
    if back is None or unit is None or unit == "day" or (not of and (which == "the" or text in OF_ONLY)):
        return None
    if word(tokens, k + 2) in ("ended", "ending", "before", "earlier", "after"):
        return None
    days = whole(day, back, unit)
    if days and day:
        if text == "earlier":
            days = days[0], max(days[0], min(day, days[1]))
        elif text == "later":
            days = min(max(day, days[0]), days[1]), days[1]
        else:
            days = fraction(days, unit, text)
    return made(i, k + 2, "at", days, "part")
