"""Words that say when: `last year`, `since Monday`, `a week earlier`, and the dates, with what relates them to a figure."""

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from factcheck.mine.calendarwords import words
from factcheck.mine.comparison import OPENING, opens_comparison
from factcheck.mine.context import Context
from factcheck.mine.countedtimes import COUNTED_ON, counted
from factcheck.mine.dates import DATELINE, days_of
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.openers import openers
from factcheck.mine.relativetimes import heads, relative
from factcheck.mine.tokens import Tokens
from factcheck.model.calendar import Period, shift

__all__ = ["times"]

UNTIL = frozenset(["until", "till", "through", "by", "before", "to", "thru"])
FILLERS = frozenset(["the", "just", "only", "about", "around", "roughly", "as", "back", "last", "next", "this", "past"])
PLACING = frozenset(["in", "on", "at", "during", "for", "of", "over", "within", "throughout", "as"])
# Before a date that belongs to a thing and says nothing of a figure: `notes due 1997`, `payable April 28`.
ATTRIBUTES = frozenset(
    ["due", "dated", "maturing", "payable", "pay", "record", "effective", "exercisable", "matures", "vintage"]
)
# Before a possessive time that tells of its noun alone: `proceeds from last November's sale`.
OWNERS = frozenset(["from", "after", "of", "since", "before"])
# Two words that set a limit: `no later than March 1`, `prior to 2018`.
STARTING = frozenset(["starting", "beginning", "commencing"])
LIMITING = frozenset(["later", "earlier", "sooner"])
LIMITS = frozenset([("prior", "to"), ("later", "than"), ("earlier", "than"), ("sooner", "than"), ("ahead", "of")])
RANGE_OPENERS = frozenset(["from", "between", "in", "during", "over", "for"])
RELATIVES = frozenset(["which", "who", "whose", "where", "whom"])
ENDING = frozenset(["ended", "ending", "to", "through", "ends"])
# How far before a date its own `since` or `from when` may stand: `since it was founded in 1998`.
CLAUSE_REACH = 14
# Times that a change is `up 5% on`.
COMPARED_ON = frozenset(["year", "quarter", "month", "week", "half"])
# With `of` and a time behind them: what a figure of now is compared with.
OF_COMPARED = frozenset(["that", "those", "peak", "peaks", "high", "highs", "low", "lows", "trough", "level", "levels"])
RANK_REACH = 7
ORDINALS = frozenset(["st", "nd", "rd", "th"])
NO_SUPERLATIVES = frozenset(["invest", "interest", "request", "protest", "harvest"])
COMPARED_REACH = 8


def times(tokens: Tokens, dates: Sequence[Figure], context: Context) -> list[TimeExpression]:
    """The time expressions of a sentence, in order: the dates, but for a dateline's, and the words relative to a day.

    Tokens `first:last` of each take in the preposition that relates it to the rest.
    """
    found = []
    table, kinds, lower = heads(), tokens.kinds, tokens.lower
    blocked = {k for figure in dates for k in range(figure.first, figure.last)}
    units, after, size = words().units, 0, len(lower)
    for i in openers(tokens):
        if i < after or i in blocked:
            continue
        reader = table.get(lower[i])
        if kinds[i] == "n" or reader is counted:
            # A count of units: `10 years before`, `a year earlier`.
            following = lower[i + 1] if i + 1 < size else ""
            if following not in units and following not in COUNTED_ON:
                continue
        elif reader is None:
            continue
        expression = relative(tokens, i, context.day)
        if expression is None or not blocked.isdisjoint(range(expression.first, expression.last)):
            continue
        found.append(expression)
        after = expression.last
    found += [_dated(figure) for figure in dates if figure.steps[-1].rule != DATELINE]
    if not found:
        return found
    found.sort(key=attrgetter("first"))
    related: list[TimeExpression] = []
    for expression in found:
        previous = related[-1] if related else None
        floor = previous.last if previous else 0
        if previous and _closes(expression, previous, tokens):
            related.pop()  # the first quarter ended January 31: one expression
            floor = related[-1].last if related else 0
        _relate(expression, tokens, floor, context.day)
        related.append(expression)
    return related


def _dated(figure: Figure) -> TimeExpression:
    days, counted_from, guessed = days_of(figure), False, False
    for step in figure.steps:
        counted_from = counted_from or (step.rule == "date.year" and step.extent is None)
        guessed = guessed or step.assumed
    unit = figure.steps[0].rule.removeprefix("date.")
    period = Period(days[0], days[1], "") if days else None
    return TimeExpression(figure.first, figure.last, "at", period, counted_from, guessed, unit)


def _relate(expression: TimeExpression, tokens: Tokens, floor: int, day: date | None) -> None:
    """Set relation, text and reach by the words before the expression, none of them before token `floor`."""
    lower = tokens.lower
    k = expression.first - 1
    while k >= floor and lower[k] in FILLERS:
        k -= 1
    before = lower[k] if k >= floor else ""
    further = lower[k - 1] if k - 1 >= floor else ""
    expression.embedded = _embedded(tokens, k, floor)
    if expression.unit == "range":
        expression.first = k if before in RANGE_OPENERS else expression.first
    elif before in ENDING and _window(expression, tokens, k, floor):
        pass
    elif before in ("ended", "ending", "ends") and expression.relation == "at":
        expression.relation = "aside"
    elif before in PLACING:
        _place(expression, tokens, k, floor)
    else:
        expression.relation, reach = _relation(expression, tokens, k, before, further, day)
        if reach:
            expression.first = k + 1 - reach
        elif expression.relation in ("at", "over", "same"):
            expression.first = max(floor, min(expression.first, k + 1))
    if expression.first > floor and (lower[expression.first - 1], lower[expression.first]) in LIMITS:
        expression.first -= 1 + (
            lower[expression.first - 1] == "later"
            and expression.first - 1 > floor
            and lower[expression.first - 2] == "no"
        )
    if expression.relation == "at" and _ranked(tokens, expression):
        expression.relation = "aside"
    if expression.period is not None:
        expression.period = Period(
            expression.period.start, expression.period.end, tokens.printed(expression.first, expression.last)
        )


def _place(expression: TimeExpression, tokens: Tokens, k: int, floor: int) -> None:
    """Relate an expression after `in`, `on`, `at`… at token `k`, which may itself be what is compared with or since when."""
    expression.first = k
    if expression.relation not in ("at", "same"):
        return
    if tokens.lower[k] == "on" and k > floor and tokens.lower[k - 1] in STARTING:
        expression.relation, expression.first = "since", k - 1
        return
    if tokens.lower[k] == "on" and expression.unit in COMPARED_ON and expression.relation == "at":
        expression.relation = "before"
        return
    before = tokens.lower[k - 1] if k > floor else ""
    if expression.relation == "at" and before == "than":  # 2% less than in April
        expression.relation, expression.first = "before", k - 1
        return
    that_of = tokens.lower[k] == "of" and before in OF_COMPARED
    as_many = before == "as" and k - 2 > floor and tokens.lower[k - 3] == "as"  # twice as many as in 2019
    if expression.relation == "at" and (that_of or as_many or _beside_compared(tokens, k, floor)):
        expression.relation = "before"
        return
    opening = _opening(tokens, k, floor) if expression.relation == "at" else -1
    if opening >= 0:
        expression.relation, expression.first = "since", opening


def _relation(
    expression: TimeExpression, tokens: Tokens, k: int, before: str, further: str, day: date | None
) -> tuple[str, int]:
    """(relation, how many tokens up to `k` belong to it) by the word at token `k` and the one before that."""
    relation = expression.relation
    comparison = before in ("with", "to") and further.startswith("compar")
    if relation == "before":
        return relation, 2 if comparison else int(before in words().comparing)
    if relation not in ("at", "same"):
        return relation, 0
    if before in OWNERS and tokens.possessive(expression.last - 1) and not _figure_follows(tokens, expression.last):
        return "aside", 1
    if comparison:
        return "before", 2
    if before == "since":
        return "aside" if _ranks(tokens, k) else "since", 1
    if before in ("after", "following"):
        return "since" if expression.unit != "day" and before == "after" else relation, 1
    if relation == "at":
        if before in ATTRIBUTES:
            return "aside", 1
        if before in STARTING:
            return "since", 1
        if before == "than" and further in LIMITING:
            return "until", 1
        if before in UNTIL and not (before == "to" and further in ("due", "according")):
            return "until", 1
        if before == "from" and day and expression.period and (expression.period.start or day) > day:
            return "since", 1
    if before in words().comparing and before != "over":
        return "before", 1
    return relation, 0


def _beside_compared(tokens: Tokens, k: int, floor: int) -> bool:
    """Whether the figure before token `k` is one to compare with: `from 421 billion at the end of May`."""
    lower = tokens.lower
    for j in range(k - 1, max(floor, k - COMPARED_REACH) - 1, -1):
        text = lower[j]
        if text in (",", ";") and tokens.kinds[j] != "n":
            return False
        if text in OPENING and opens_comparison(tokens, j):
            return any(tokens.kinds[each] in "ns" for each in range(j + 1, min(j + 4, k)))
    return False


def _figure_follows(tokens: Tokens, k: int) -> bool:
    return any(kind in "ns" for kind in tokens.kinds[k : k + 3])


def _ranks(tokens: Tokens, k: int) -> bool:
    """Whether a `since` at token `k` follows a superlative: `the biggest fall since 1990`."""
    for j in range(k - 1, max(-1, k - RANK_REACH), -1):
        text = tokens.lower[j]
        if tokens.kinds[j] == "n" or text in (",", ";"):
            return False
        if _superlative(text):
            return True
    return False


def _ranked(tokens: Tokens, expression: TimeExpression) -> bool:
    """Whether a time closes an apposition that ranks what came before: `…, its 30th record this year`, `…, the worst day this month`."""
    lower, k = tokens.lower, expression.first - 1
    if expression.last < len(tokens.texts) and lower[expression.last] not in (".", ",", ";", "and", "but", "”", '"'):
        return False
    while k > 0 and lower[k] not in (",", "–", "—"):
        if k < expression.first - RANK_REACH or (tokens.kinds[k] == "n" and lower[k + 1] not in ORDINALS):
            return False
        k -= 1
    opened = 0 < k < len(lower) - 3 and lower[k + 1] in ("the", "its", "their", "a", "his", "her")
    return opened and (_superlative(lower[k + 2]) or (tokens.kinds[k + 2] == "n" and lower[k + 3] in ORDINALS))


def _superlative(word: str) -> bool:
    return word in words().superlatives or (word.endswith("est") and len(word) > 4 and word not in NO_SUPERLATIVES)


def _opening(tokens: Tokens, k: int, floor: int) -> int:
    """The token of the `since` or `from when` whose clause holds the date before token `k`, -1 where there is none."""
    lower = tokens.lower
    for j in range(k - 1, max(floor, k - CLAUSE_REACH) - 1, -1):
        if lower[j] == "since" and j + 1 < k and not _ranks(tokens, j):
            return j
        if lower[j] == "when" and j > floor and lower[j - 1] in ("from", "since"):
            return j - 1
        if lower[j] in (",", ";", "which", "who", "that", "and") or tokens.kinds[j] in "ns":
            return -1
    return -1


def _embedded(tokens: Tokens, k: int, floor: int) -> bool:
    """Whether the words before token `k` are a relative clause that it still belongs to."""
    first = max(floor, k - CLAUSE_REACH)
    if RELATIVES.isdisjoint(tokens.lower[first : k + 1]):
        return False
    for j in range(k, first - 1, -1):
        text = tokens.lower[j]
        if text in RELATIVES:
            return True
        if text in (",", ";", "—", "–"):
            return False
    return False


def _closes(expression: TimeExpression, previous: TimeExpression, tokens: Tokens) -> bool:
    """Whether a date says when the quarter or year named right before it ended: `first quarter ended January 31`."""
    return (
        previous.unit in ("quarter", "half", "year")
        and expression.unit == "day"
        and expression.first == previous.last + 1
        and tokens.lower[previous.last] in ("ended", "ending")
    )


def _window(expression: TimeExpression, tokens: Tokens, k: int, floor: int) -> bool:
    """Make `the three months to March`, `the year ended Dec. 31` the window that ends with the date; whether it is one."""
    j = k - 1
    while j > floor and tokens.kinds[j] == "n":
        j -= 1
    unit = words().units.get(tokens.lower[j]) if j >= floor else None
    if (
        unit is None
        or expression.period is None
        or expression.period.end is None
        or expression.unit not in ("day", "month", "part")
    ):
        return False
    opening, j = j, j - 1
    while j >= floor and tokens.lower[j] in ("fiscal", "financial", "trading", "full", "-"):
        j -= 1
    text = tokens.lower[j] if j >= floor else ""
    count = words().counts.get(text) or (int(text) if text.isdecimal() and len(text) <= 2 else 0)
    end = expression.period.end
    after = shift(end, 1, "day")
    expression.period = Period(shift(after, -(count or 1), unit), end, "")
    expression.first = j if count else opening
    expression.unit = unit if not count or count == 1 else "part"
    return True
