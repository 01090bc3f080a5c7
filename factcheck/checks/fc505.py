"""The bound word does not suit the figure.

`Nearly 1.02 billion` where the text's own exact figure is 1.024 billion; `more
than half (48%)`.

**Why it matters.** The word before the figure carries the point of the
sentence: `more than half` is a majority, and 48% is none.

**How it decides.** The same figure stands twice in a text, once with a bound
word (`nearly`, `more than`, `less than`) and once exactly, in brackets after it
or told again; the exact one lies on the wrong side of the limit, and within a
tenth of it.

**What to do.** Change the word (`just over`, `almost`), or check the figure.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from factcheck.checks.bounds import overstepped
from factcheck.checks.check import Check, Example, Text
from factcheck.checks.metrics import known
from factcheck.checks.say import about, figure, meaning, place
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding

RESTATED = re.compile(
    r"(?:\s+of\s+[^,;.()\d]{1,40})?\s*(?:\(|,\s+or\s+|,\s+at\s+|,\s+exactly\s+|\s+[–—-]\s+)(?:exactly\s+)?$",
    re.IGNORECASE,
)

# Where one of these was guessed, the two may be of different things.
GUESSED = frozenset(["subject", "metric", "period", "period.carried", "period.published", "scope"])


def run(view: View) -> Iterator[Finding]:
    """Bound words that the exact figure contradicts, shown at the figure with the word."""
    for hedged, plain in (*_restated(view), *_retold(view)):
        if overstepped(hedged, plain):
            yield CHECK.finding(
                hedged,
                f"{about(hedged)}: {figure(hedged)}, and the exact figure is {figure(plain)} ({place(plain)})",
                others=[plain],
                working=[meaning(hedged), meaning(plain)],
                confidence=0.9,
                advice="Change the word, or check the figure.",
            )


def _restated(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Figures that their sentence gives exactly right after."""
    for sentence in view.sentences:
        for one, other in pairwise(sentence):
            if one.quantity.bound != "exact" and RESTATED.fullmatch(view.between(one, other)):
                yield one, other


def _retold(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Figures that another sentence of the text gives exactly."""
    for claims in view.claims_in.values():
        hedged = [
            claim for claim in claims if claim.quantity.bound in ("nearly", "more_than", "less_than") and _told(claim)
        ]
        for one in hedged:
            for other in claims:
                if other.quantity.bound == "exact" and _told(other) and _same(one, other):
                    yield one, other


def _told(claim: Claim) -> bool:
    """Whether it is read what the figure is of, and when."""
    return bool(claim.subject) and known(claim.metric) and claim.period is not None and not claim.assumptions & GUESSED


def _same(one: Claim, other: Claim) -> bool:
    if one.sentence == other.sentence or one.period is None or other.period is None:
        return False
    alike = (one.subject, one.metric, one.role, one.change, one.modality) == (
        other.subject, other.metric, other.role, other.change, other.modality
    )  # fmt: skip
    time = (one.period.start, one.period.end) == (other.period.start, other.period.end)
    return alike and time and dict(one.scope) == dict(other.scope)


CHECK = Check(
    code="FC505",
    name="bound-word",
    severity="warning",
    summary="The bound word does not suit the figure",
    fires=(
        Example(
            (Text("More than 50% (48%) of Nordwerk's workers struck on Friday.", date(2024, 3, 15)),), figure="50%"
        ),
        Example(
            (
                Text(
                    "Nordwerk's revenue was nearly $820 million in 2023. Nordwerk's revenue of $824 million in 2023 was a "
                    "surprise to analysts.",
                    date(2024, 3, 15),
                ),
            ),
            figure="$820 million",
        ),
    ),
    silent=(
        Example((Text("More than 50% (52%) of Nordwerk's workers struck on Friday.", date(2024, 3, 15)),)),
        Example((Text("Nearly 50% of workers struck, or 48% of those asked.", date(2024, 3, 15)),)),
    ),
    run=run,
    linked=False,
)
