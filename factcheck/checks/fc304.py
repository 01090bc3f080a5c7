"""A share of a whole above 100%, or shares that make more than the whole.

`120% of the votes` cannot be, and neither can 45, 38 and 22 per cent of the
votes of one ballot.

**Why it matters.** A share is right only together with the others. One slipped
digit shows at once when they are added up.

**How it decides.** Only shares of what cannot be exceeded and is given out once
count: votes, seats, shares, stakes, capital, voters, respondents who gave one
answer. The parts must stand in one list that names the whole once; each counts
as the interval of its print.

**What to do.** Check each share at the source.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure, worth
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval

WHOLE = r"of\s+(?:the\s+|all\s+|its\s+|their\s+)?(?:(?:total|valid|popular|outstanding|issued|common|voting)\s+){0,2}"
# What is given out once, so that its shares make no more than all of it.
DIVIDED = re.compile(
    WHOLE + r"(?:votes?|ballots|seats|shares|stock|capital|equity)\b(?!\s+(?:price|market))", re.IGNORECASE
)
COUNTED = re.compile(
    WHOLE + r"(?:votes?|ballots|seats|voters|respondents|residents|households|children|adults)\b", re.IGNORECASE
)
BETWEEN = re.compile(
    r"\s*(?:[A-Z][\w.'’ -]{0,40}|\([^()\d]{1,20}\))?\s*(?:,|;|,?\s+and|,\s+while)\s+[^,;.%\d]{1,60}\s*$"
)
HUNDRED = Decimal(100)
FEWEST = 2


def run(view: View) -> Iterator[Finding]:
    """Shares beyond the whole, shown at the first of them."""
    for sentence in view.sentences:
        shares = [claim for claim in sentence if claim.quantity.kind == "percent" and claim.role == "level"]
        for claim in shares:
            yield from _single(view, claim)
        if len(shares) > FEWEST:
            yield from _list(view, shares)


def _single(view: View, claim: Claim) -> Iterator[Finding]:
    interval = Interval.of(claim.quantity)
    after = view.text(claim)[claim.span.end : claim.sentence.end]
    if interval is not None and interval.low is not None and interval.low > HUNDRED and COUNTED.match(after.lstrip()):
        yield CHECK.finding(
            claim,
            f"{figure(claim)} is more than all of what it is a share of",
            working=[f"{figure(claim)} {' '.join(after.split()[:4])}: a share of these ends at 100%"],
            confidence=0.95,
            advice="Check the share at the source.",
        )


def _list(view: View, shares: list[Claim]) -> Iterator[Finding]:
    last = shares[-1]
    text = view.text(last)
    named = [claim for claim in shares if DIVIDED.match(text[claim.span.end : claim.sentence.end].lstrip())]
    joined = all(_joined(view, one, other) for one, other in pairwise(shares))
    least = Decimal(0)
    for claim in shares:
        interval = Interval.of(claim.quantity)
        if interval is None or interval.low is None or interval.low < 0:
            return
        least += interval.low
    if len(named) != 1 or named[0] not in (shares[0], last) or not joined or least <= HUNDRED:
        return
    listed = " + ".join(figure(claim) for claim in shares)
    total = sum((Decimal(claim.quantity.value or 0) for claim in shares), Decimal(0))
    yield CHECK.finding(
        shares[0],
        f"{listed} make {worth(total, 'percent')}, more than the whole",
        others=shares[1:],
        working=[f"{listed} = {worth(total, 'percent')}", f"at least, by their print: {worth(least, 'percent')}"],
        confidence=0.9,
        advice="Check each share at the source.",
    )


def _joined(view: View, one: Claim, other: Claim) -> bool:
    """Whether two shares are neighbours in a list of who got what."""
    between = DIVIDED.sub("", view.between(one, other))
    return BETWEEN.match(between) is not None


CHECK = Check(
    code="FC304",
    name="beyond-the-whole",
    severity="error",
    summary="A share of a whole above 100%, or shares that make more than the whole",
    fires=(
        Example((Text("In Aldmoor 120% of voters backed the plan in 2023.", date(2024, 3, 15)),), figure="120%"),
        Example(
            (Text("Adler won 45% of the vote, Brandt took 38% and Calder got 22%.", date(2024, 3, 15)),), figure="45%"
        ),
    ),
    silent=(
        Example((Text("Adler won 45% of the vote, Brandt took 33% and Calder got 22%.", date(2024, 3, 15)),)),
        Example((Text("Nordland's debt is 120% of its output, and sales were 150% of the plan.", date(2024, 3, 15)),)),
        Example(
            (Text("Of those asked, 60% own a car, 55% own a bicycle and 30% own neither or both.", date(2024, 3, 15)),)
        ),
    ),
    run=run,
    linked=False,
)
