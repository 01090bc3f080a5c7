"""A change with the values it leads from and to, where the words between the three leave no doubt."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval

__all__ = ["Step", "pairs", "relative", "steps"]

HUNDRED = Decimal(100)
# Figures that stand between two others without being of the same series.
ASIDE = frozenset(["date", "ordinal", "duration"])
# Words that may stand around `to` and `from` without naming another thing.
FILLER = (
    r"(?:\s*,?\s+(?:in|for|during|at|on|of|the|a|an|last|this|that|same|previous|prior|year|month|week|quarter|day|"
    r"year's|month's|week's|quarter's|earlier|ago|before|end|period|about|around|some|only|just|nearly|almost|record|"
    r"fiscal|first|second|third|fourth|total|seasonally|adjusted|annual|rate|revised|fell|rose|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?:'s)?|[12]\d{3}|\d\d?))*"
)
TO = re.compile(rf"{FILLER},?\s+to{FILLER}\s*$", re.IGNORECASE)
FROM = re.compile(rf"{FILLER},?\s+from{FILLER}\s*$", re.IGNORECASE)
MOVE = re.compile(
    r"\s*,\s*(?:or\s+)?(?:up|down|an?\s+(?:rise|increase|gain|jump|drop|fall|decline|decrease)\s+of)"
    r"(?:\s+(?:by|about|nearly|almost|some))?\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Step:
    """A change, and the values before and after it."""

    change: Claim
    target: Claim
    origin: Claim

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All three, the change first."""
        return self.change, self.target, self.origin


def steps(view: View) -> Iterator[Step]:
    """Changes that stand right beside both of their values: `rose 25% to $5 million from $4 million`."""
    for sentence in view.sentences:
        figures = [claim for claim in sentence if claim.quantity.kind not in ASIDE]
        for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
            found = _step(view, (one, two, three))
            if found is not None and found.target.quantity.unit == found.origin.quantity.unit:
                yield found


def _step(view: View, figures: Sequence[Claim]) -> Step | None:
    one, two, three = figures
    first, second = view.between(one, two), view.between(two, three)
    if TO.match(first) and FROM.match(second):
        return Step(one, two, three)
    if FROM.match(first):
        if TO.match(second):
            return Step(one, three, two)
        return Step(three, one, two) if MOVE.match(second) and one.role != "delta" else None
    if MOVE.match(first) and FROM.match(second):
        return Step(two, one, three)
    return None


def pairs(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Values told side by side as after and before: `to $5 million from $4 million`."""
    for sentence in view.sentences:
        figures = [claim for claim in sentence if claim.quantity.kind not in ASIDE]
        for one, other in pairwise(figures):
            if (
                one.quantity.kind == other.quantity.kind
                and one.role != "delta"
                and FROM.match(view.between(one, other))
            ):
                yield one, other


def relative(target: Interval, origin: Interval) -> Interval | None:
    """The change in per cent, None where it cannot be worked out."""
    ratio = target.over(origin)
    if ratio is None or ratio.low is None or ratio.high is None:
        return None
    return Interval((ratio.low - 1) * HUNDRED, (ratio.high - 1) * HUNDRED)
