"""The day of a statement, which is not that of what it states."""

from collections.abc import Sequence

from factcheck.mine.clause import Clause
from factcheck.mine.comparison import opens_comparison
from factcheck.mine.figure import TimeExpression
from factcheck.mine.timescope import REPORTING
from factcheck.mine.tokens import Tokens

__all__ = ["set_aside"]

STATING = REPORTING | frozenset(["posted", "posts", "reports", "announces", "published", "released"])
LONGER = frozenset(["month", "quarter", "half", "year"])


def set_aside(times: Sequence[TimeExpression], clauses: Sequence[Clause], tokens: Tokens) -> None:
    """Set the day of a statement aside where what is stated has its own time: `it reported first-quarter sales of 5 on Friday`."""
    if len(times) < 2:
        return
    for clause in clauses:
        if STATING.isdisjoint(tokens.lower[clause.verb_first : clause.verb_last]):
            continue
        told = False
        for time in times:
            if not clause.verb_last <= time.first < clause.last or time.relation != "at":
                continue
            if told and time.unit == "day":
                time.relation = "aside"
            compared = any(opens_comparison(tokens, k) for k in range(clause.verb_last, time.first))
            told = told or (time.unit in LONGER and not compared)
