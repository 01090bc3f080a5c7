"""Which year a date without one belongs to."""

from calendar import isleap
from datetime import MAXYEAR, MINYEAR, date
from itertools import compress

from factcheck.knowledge import lexicon
from factcheck.mine.calendarwords import words
from factcheck.mine.context import Context
from factcheck.mine.datepart import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Days

__all__ = ["year_of"]

# How many tokens before a date a word that looks ahead may stand.
REACH = 9
# Days ahead that a text dated a little early may still tell of as past.
LEEWAY = 3
# Between a verb and its date, besides the words of the date.
PLACING = frozenset(["in", "on", "at", "the", "during", "late", "early", "back", "between"])
CLAUSES = frozenset(["to", "that", "which", "who", "for", "by", "until", "till", "from", "if", "when"])
# Before a participle that is no past: `a planned sale`, `is released`.
NOT_PAST = frozenset(["a", "an", "the", "its", "their", "his", "her", "be", "is", "are", "being", "get", "gets"])
SAYING = frozenset(["said", "told", "added"])
PAST = frozenset(["VBD", "VD"])
# Parts of a year that businesses count from a day of their own.
PARTIAL = frozenset(["quarter", "half"])


def year_of(part: Part, tokens: Tokens, context: Context) -> tuple[int | None, str, bool]:
    """(year, how it was found, whether that is a guess); None where nothing tells.

    A year counted from the day of publication (`this year`) is never resolved without that day.
    """
    if part.year is not None:
        return part.year, "", False
    day = context.day
    if part.shift is not None:
        known = day is not None and MINYEAR <= day.year + part.shift <= MAXYEAR
        return (day.year + part.shift, "from the day of publication", False) if day and known else (None, "", False)
    if day is None:
        if context.years is None:
            return None, "", False
        return context.years[1], "from the year that the document implies", True
    before = tokens.lower[part.first - 1] if part.first else ""
    around: tuple[int, ...] = (-1, 0, 1)
    if part.month == 2 and part.day == 29:
        around = tuple(n for n in range(-8, 9) if isleap(day.year + n))
    candidates = [day.year + n for n in around if 1 < day.year + n < 9998] or [day.year]
    days = {year: part.days(year) for year in candidates}
    if part.weekday is not None:
        candidates = [year for year in candidates if days[year][0].weekday() == part.weekday] or candidates
    past = max([year for year in candidates if days[year][0] <= day], default=candidates[0])
    ahead = min([year for year in candidates if days[year][1] >= day], default=candidates[-1])
    if past == ahead:
        # What is told as done in a quarter that has not ended may be of a business year.
        running = part.unit in PARTIAL and days[past][1] > day and _in_past(tokens) and not _ahead(part, tokens)
        return past, "from the day of publication", running
    if before in ("last", "since") or (before in ("past", "previous") and part.unit != "day"):
        return past, "from the day of publication", False
    if before in ("next", "coming", "upcoming", "following"):
        return ahead, "from the day of publication", False
    back, forward = _distance(days[past], day), _distance(days[ahead], day)
    year = _choose(part, tokens, back, forward, past, ahead)
    near, far = (back, forward) if year == past else (forward, back)
    return year, "nearest to the day of publication", near > 90 and near * 3 > far


def _distance(days: Days, day: date) -> int:
    start, end = days
    return max((start - day).days, (day - end).days, 0)


def _happened(part: Part, tokens: Tokens) -> bool:
    """Whether the verb that a date tells the time of is past: `it opened on May 3`, `In March sales fell`."""
    table = words()
    i = part.first - 1
    while i >= 0 and tokens.lower[i] in PLACING:
        i -= 1
    if i == part.first - 1 and (i < 0 or lexicon.tag(tokens.lower[i]) not in ("VBD", "VD")):
        return False
    step = range(part.last, min(part.last + REACH, len(tokens.texts))) if i < 0 else range(i, max(i - REACH, -1), -1)
    for k in step:
        text = tokens.lower[k]
        if tokens.kinds[k] != "w":
            if i >= 0 and text in (",", ";", ":", "("):
                return False
            continue
        mark = lexicon.tag(text)
        if text in table.planning or text in CLAUSES or mark in ("VBZ", "VBP", "MD", "TO", "VBG"):
            return False
        if mark == "VBD" or (mark == "VD" and tokens.lower[k - 1] not in NOT_PAST):
            return text not in SAYING
    return False


def _choose(part: Part, tokens: Tokens, back: int, forward: int, past: int, ahead: int) -> int:
    """The past or the coming one: by words that look ahead, then by the tense of the telling, then the nearer."""
    if _ahead(part, tokens):
        return ahead if forward <= 4 * back + 30 else past
    if part.unit in PARTIAL or (forward > LEEWAY and _happened(part, tokens)):
        return past
    if _in_past(tokens):
        return past if back < 2.5 * forward else ahead
    return past if back <= forward else ahead


def _ahead(part: Part, tokens: Tokens) -> bool:
    """Whether words around a date look ahead."""
    lower = tokens.lower
    return (
        (part.unit == "day" and part.first > 0 and lower[part.first - 1] == "from")
        or not words().ahead.isdisjoint(lower[max(0, part.first - REACH) : part.first])
        or not words().ahead.isdisjoint(lower[part.last : part.last + 4])
    )


def _in_past(tokens: Tokens) -> bool:
    """Whether the sentence has a verb in the past but for `said`."""
    return any(
        text != "said" and lexicon.tag(text) in PAST for text in compress(tokens.lower, map("w".__eq__, tokens.kinds))
    )
