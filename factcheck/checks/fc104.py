"""The figures differ by a power of ten: million for billion, or a slipped decimal point.

Two figures for the same thing print the same digits, and one is ten, a hundred
or a thousand times the other; or one text tells a value and the one before it
a thousandfold apart (`to $83.9 billion from $78.9 million`).

**Why it matters.** It is the most common slip of a keyboard and the most
expensive one: `$4.5 million` and `$4.5 billion` look alike to a tired eye and
differ a thousandfold.

**How it decides.** The claims conflict as for FC101, and their quotient is a
power of ten within what the print allows. Which of the two slipped is told
only where other figures or sources decide it. Of a value and the one before it
only a change near a thousandfold counts, with two scale words of which the one
is the next after the other, and a verb of an ordinary change; profits, losses
and balances, which may come from nearly nothing, are left alone.

**What to do.** Check the scale word and the decimal point at the source.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import disputes
from factcheck.checks.say import about, figure, meaning
from factcheck.checks.view import View
from factcheck.knowledge.changes import leads_from
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.link import Link

# Figures that stand between two others without being of the same series.
ASIDE = frozenset(["date", "ordinal", "duration"])
SCALE = re.compile(r"(?<![a-z])(?:mln|million|mn|m|bln|billion|bn|b|trln|trillion|tn)\b", re.IGNORECASE)
# A thousandfold, give or take what the thing itself may have changed by.
LEAST, MOST = Decimal(600), Decimal(1700)
# What may come from nearly nothing or fall to it.
SWINGS = re.compile(
    r"\b(?:profit|loss|earn|net|surplus|deficit|income|balance|swing|swung|gain|charge|cash flow|reserve)",
    re.IGNORECASE,
)


def run(view: View) -> Iterator[Finding]:
    """Conflicts of magnitude."""
    for dispute in disputes(view, _wanted):
        yield dispute.finding(
            CHECK, "Check the scale word and the decimal point at the source.", ": the same digits at another scale"
        )
    for target, origin in _pairs(view):
        if _slipped(view, target, origin):
            yield CHECK.finding(
                target,
                f"{about(target)}: {figure(target)} from {figure(origin)} is a change a thousandfold, which a slip of scale would explain",
                others=[origin],
                working=[meaning(target), meaning(origin)],
                confidence=0.95,
                advice="Check the scale word and the decimal point at the source.",
            )


def _pairs(view: View) -> Iterator[tuple[Claim, Claim]]:
    """Values told side by side as after and before: `to $5 million from $4 million`."""
    for sentence in view.sentences:
        figures = [claim for claim in sentence if claim.quantity.kind not in ASIDE]
        for one, other in pairwise(figures):
            alike = one.quantity.kind == other.quantity.kind and one.role != "delta"
            if alike and leads_from(view.between(one, other)):
                yield one, other


def _slipped(view: View, target: Claim, origin: Claim) -> bool:
    """Whether a value and the one before it are near a thousandfold apart, with neighbouring scale words."""
    after, before = Interval.of(target.quantity), Interval.of(origin.quantity)
    scales = [_scale(target), _scale(origin)]
    if after is None or before is None or not all(scales) or abs(scales[0] - scales[1]) != 1:
        return False
    ratio = after.over(before) if scales[0] > scales[1] else before.over(after)
    if ratio is None or ratio.low is None or ratio.high is None or not (ratio.low >= LEAST and ratio.high <= MOST):
        return False
    return not SWINGS.search(view.sentence(target))


def _scale(claim: Claim) -> int:
    """The place of the figure's scale word among the scales, 0 without one."""
    words = SCALE.findall(claim.text)
    return 1 + "mbt".index(words[0][0].casefold()) if len(words) == 1 else 0


def _wanted(_: View, link: Link) -> bool:
    return link.note == "magnitude"


CHECK = Check(
    code="FC104",
    name="magnitude-slip",
    severity="error",
    summary="The figures differ by a power of ten: million for billion, or a slipped decimal point",
    fires=(
        Example(
            (
                Text("Nordwerk raised $2.4 billion in its initial public offering in 2021.", date(2024, 3, 15)),
                Text("Nordwerk raised $2.4 million in its initial public offering in 2021.", date(2024, 3, 16)),
            ),
            figure="$2.4 billion",
        ),
        Example(
            (
                Text("Nordwerk's revenue was more than $4.5 billion in 2023.", date(2024, 3, 15)),
                Text("Revenue at Nordwerk came to more than $4.5 million in 2023.", date(2024, 3, 16)),
            ),
            figure="$4.5 billion",
        ),
        Example(
            (
                Text(
                    "Nordbank's total assets increased to $83.92 billion from $78.93 million in 2023.",
                    date(2024, 3, 15),
                ),
            ),
            figure="$83.92 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk's revenue was more than $4.5 billion in 2023.", date(2024, 3, 15)),
                Text("Nordwerk's revenue was more than $450 million in May 2023.", date(2024, 3, 16)),
            )
        ),
        Example((Text("Nordbank's net profit fell to $2.4 million from $2.1 billion in 2023.", date(2024, 3, 15)),)),
        Example(
            (
                Text("Nordwerk raised $2.4 billion in its initial public offering in 2021.", date(2024, 3, 15)),
                Text("Nordwerk raised $2.4bn in its initial public offering in 2021.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $2.4 billion in 2021.", date(2024, 3, 15)),
                Text("Nordwerk was fined $2.4 million in 2021.", date(2024, 3, 16)),
            )
        ),
    ),
    run=run,
)
