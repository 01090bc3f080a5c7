"""Which of a sentence's time expressions reach a figure: its own clause's, else one that governs the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.mine.calendarwords import words
from factcheck.mine.clause import Clause
from factcheck.mine.comparison import OPENING, opens_comparison
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.tense import tense
from factcheck.mine.tokens import Tokens

__all__ = ["RECENT", "REPORTING", "Choice", "choose"]

PLACING = frozenset(["at", "since", "over", "until", "same"])
COORDINATORS = frozenset(
    ["and", "but", "while", ",", ";", "whereas", "though", "although", "or", "then", "with", "–", "—"]
)
EMBEDDING = frozenset(["which", "who", "whose", "whom", "where", "that", "having"])
REPORTING: frozenset[str] = frozenset(
    ["said", "says", "say", "told", "announced", "reported", "added", "showed", "according", "stated", "disclosed"]
)
WHEN = frozenset(["when", "where"])
RECENT = 60  # days that news is told as of the time told before it
WEEK = 7  # days that what `is` may be told with what `was`
CROSSING, NUMBER, BEHIND = 6, 4, 2
COMPARED_REACH = 8
FORMER_REACH = 4
NEXT = 3  # how far behind a figure the time right beside it may stand


@dataclass(slots=True)
class Choice:
    """The expression that places a figure, by which rule, the one it is compared with, and the one right beside it.

    `former` says that the one beside tells when the figure itself held: `40 mln a year before`.
    """

    when: TimeExpression | None = None
    rule: str = "period"
    assumed: bool = False
    base: TimeExpression | None = None
    beside: TimeExpression | None = None
    former: bool = False


NONE = Choice()


def choose(
    figure: Figure,
    clauses: Sequence[Clause],
    clause: Clause,
    times: Sequence[TimeExpression],
    tokens: Tokens,
    day: date | None,
) -> Choice:
    """The expressions that a figure of `clause`, in a text of this day, is placed and compared by."""
    if not times:
        return NONE
    choice = Choice()
    placing, comparing = [], []
    for time in times:
        if time.relation == "before" or _compared(time, figure, tokens):
            comparing.append(time)
        elif time.relation in PLACING:
            placing.append(time)
    own = [time for time in placing if clause.first <= time.first < clause.last]
    choice.when = _nearest(figure, own, tokens)
    if choice.when is None:
        choice.when, choice.assumed = _governing(figure, clauses, clause, placing, tokens, day)
        choice.rule = "period.sentence"
    near = [time for time in comparing if clause.first <= time.first < clause.last]
    choice.base = _nearest(figure, [time for time in near if not _of_next(time, figure, tokens)], tokens)
    if choice.base is None and clause is not clauses[-1] and comparing:
        last = comparing[-1]
        if _trails(last, clauses, tokens) and _coordinated(clause, clauses[-1], clauses, tokens):
            choice.base = last
    if choice.when is None and choice.base is not None and choice.base.shift and _leads(choice.base, clauses):
        choice.when, choice.base = choice.base, None
    for time in times:
        if figure.last <= time.first <= figure.last + NEXT and _gap(figure.last, time.first, tokens) <= NEXT:
            choice.beside = time
            break
    if choice.beside is not None and choice.beside.relation == "before":
        spelled = tokens.lower[choice.beside.first : choice.beside.last]
        choice.former = (
            spelled[0] not in words().comparing and not spelled[0].startswith("compar") and "on" not in spelled[1:]
        )
    for time in comparing:
        opens = time.shift and time.last <= figure.first and tokens.lower[time.first] in words().comparing
        if opens and _gap(time.last, figure.first, tokens) <= FORMER_REACH:  # against a year-earlier loss of 3 mln
            choice.beside, choice.former = time, True
    if choice.beside is None and comparing:
        later = [time for time in comparing if figure.last <= time.first < clause.last and time.relation == "before"]
        choice.beside = later[0] if later else None
    return choice


def _long_past(
    time: TimeExpression, holder: Clause, clause: Clause, clauses: Sequence[Clause], tokens: Tokens, day: date | None
) -> bool:
    """Whether a time is that of something long past and the figure is told as of now: `it opened in 1998 and has 5`.

    Not so one that opens the clause of the figure: `and, as of 1998, has 5`.
    """
    opening = time.first - (tokens.lower[time.first - 1] == "as")
    if tokens.lower[opening - 1] == "," and time.last + 1 == clause.first:
        return False
    end = time.period.end if time.period is not None and time.relation == "at" else None
    if end is None or (day is not None and (day - end).days <= RECENT):
        return False
    return tense(clause, clauses, tokens) == "present" and tense(holder, clauses, tokens) == "past"


def _over(time: TimeExpression, clause: Clause, clauses: Sequence[Clause], tokens: Tokens, day: date | None) -> bool:
    """Whether a time closes what is told as over and the figure as of now: `inflation is 4% and was 9% in 2022`."""
    end = time.period.end if time.period is not None else None
    if end is not None and day is not None and (day - end).days <= WEEK:
        return False
    return tense(clause, clauses, tokens) == "present" and tense(clauses[-1], clauses, tokens) == "past"


def _compared(time: TimeExpression, figure: Figure, tokens: Tokens) -> bool:
    """Whether the expression belongs to another figure that this one is compared with: `to 5 in May from 4 in April`."""
    if time.first < figure.last:
        return False
    lower = tokens.lower
    k = time.first - 1
    least = max(figure.last, time.first - COMPARED_REACH)
    while k >= least:
        if lower[k] == "," and (before := _alternative(lower, k, figure.last)):
            k, least = before - 1, max(figure.last, before - COMPARED_REACH)
            continue
        if lower[k] in (",", ";"):
            return False
        if lower[k] in OPENING and opens_comparison(tokens, k):
            return True
        k -= 1
    return False


def _alternative(lower: Sequence[str], comma: int, least: int) -> int:
    """The comma that opens the alternative closed by this one, 0 without: `from 389 mln, or 1.01 a share, in 2024`."""
    for k in range(comma - 1, max(least, comma - COMPARED_REACH) - 1, -1):
        if lower[k] == ",":
            return k if lower[k + 1] == "or" else 0
    return 0


def _of_next(time: TimeExpression, figure: Figure, tokens: Tokens) -> bool:
    """Whether an expression belongs to a figure told after this one: `0.2% from the quarter before, and 1.4% from a year ago`."""
    between = range(figure.last, time.first - 1)
    return any(tokens.lower[k] in ("and", "but") and tokens.kinds[k + 1] in "ns" for k in between)


def _gap(first: int, last: int, tokens: Tokens) -> int:
    """How far apart two places are: tokens between, more for each coordination or number that is crossed."""
    cost = 0
    for k in range(first, last):
        cost += 1
        if tokens.lower[k] in COORDINATORS:
            cost += CROSSING
        elif tokens.kinds[k] == "n":
            cost += NUMBER
    return cost


def _nearest(figure: Figure, times: Sequence[TimeExpression], tokens: Tokens) -> TimeExpression | None:
    """The expression nearest to a figure; one after it wins over one as far before it."""
    if len(times) < 2:
        return times[0] if times else None

    def cost(time: TimeExpression) -> int:
        if time.first >= figure.last:
            return _gap(figure.last, time.first, tokens)
        return _gap(time.last, figure.first, tokens) + BEHIND

    return min(times, key=cost)


def _governing(
    figure: Figure,
    clauses: Sequence[Clause],
    clause: Clause,
    times: Sequence[TimeExpression],
    tokens: Tokens,
    day: date | None,
) -> tuple[TimeExpression | None, bool]:
    """(expression outside the clause that governs it, whether that is a guess): leading, before it, or trailing."""
    leading = [time for time in times if _leads(time, clauses) and time.first < figure.first]
    if leading:
        return leading[0], False
    if clause is not clauses[-1]:
        trailing = [
            time for time in times if _trails(time, clauses, tokens) and not _over(time, clause, clauses, tokens, day)
        ]
        if trailing and _coordinated(clause, clauses[-1], clauses, tokens):
            return trailing[-1], _reports(clauses[-1], tokens)
    opened = next(
        (each for each in clauses if each.first >= clause.last and tokens.lower[each.first - 1] == "when"), None
    )
    within = [time for time in times if opened and opened.first <= time.first < opened.last]
    if within:  # 12 were killed when a train derailed on Monday
        return within[0], False
    before = [time for time in times if time.last <= clause.first]
    for time in reversed(before):
        if time.last >= clause.first - 2 and not WHEN.isdisjoint(tokens.lower[time.last : clause.first + 1]):
            return time, False
        holder = next((each for each in clauses if each.first <= time.first < each.last), None)
        if holder is None or _embedded(holder, tokens):
            continue
        if not _embedded(clause, tokens) and _long_past(time, holder, clause, clauses, tokens, day):
            continue
        if time.relation != "until":
            return time, _reports(holder, tokens)
    return None, False


def _reports(clause: Clause, tokens: Tokens) -> bool:
    """Whether a clause is about the statement: its time is the statement's."""
    return not REPORTING.isdisjoint(tokens.lower[clause.verb_first : clause.verb_last])


def _leads(time: TimeExpression, clauses: Sequence[Clause]) -> bool:
    """Whether an expression opens the sentence."""
    first = clauses[0]
    return time.first <= 2 and (first.verb_first >= first.verb_last or time.last <= first.verb_first)


def _trails(time: TimeExpression, clauses: Sequence[Clause], tokens: Tokens) -> bool:
    """Whether an expression closes the sentence."""
    left = [text for text in tokens.lower[time.last :] if text.isalnum()]
    return not left and time.first >= clauses[-1].first


def _coordinated(clause: Clause, last: Clause, clauses: Sequence[Clause], tokens: Tokens) -> bool:
    """Whether nothing but coordination stands between a clause and the last one."""
    if _embedded(clause, tokens) or _embedded(last, tokens):
        return False
    for each in clauses:
        if each.first > clause.first and each.first <= last.first:
            opening = tokens.lower[max(clause.first, each.first - 2) : each.first + 2]
            chained = (each.subject_first, each.subject_last) == (clause.subject_first, clause.subject_last)
            if not chained and COORDINATORS.isdisjoint(opening):
                return False
    return True


def _embedded(clause: Clause, tokens: Tokens) -> bool:
    """Whether a clause hangs on a relative pronoun, or tells what came before the one it hangs on (`having risen`)."""
    return clause.relative or (clause.first < len(tokens.texts) and tokens.lower[clause.first] in EMBEDDING)
