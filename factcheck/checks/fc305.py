"""A change in per cent and the same change as an amount imply a base: see whether it can be true.

`Up 60%, adding over $100 billion` says that the company was worth about $167
billion before. The note works that base out, so that it can be set against
what is known.

**Why it matters.** Each of the two figures looks right by itself. Only the
base that they imply shows when they come from different windows, different
share classes, or a slip.

**How it decides.** The amount divided by the share gives the base; the bound
words give the interval in which it must lie. Nothing is called wrong: this is
a note, and becomes a warning only where a stated base lies outside that
interval.

**What to do.** Compare the base with a source. If it is far off, one of the
two figures is of something else.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure, place, worth
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.decimals import EXACT
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.link import Link

HUNDREDTH = Decimal("0.01")


def run(view: View) -> Iterator[Finding]:
    """Implied bases, shown at the amount."""
    for link in view.links:
        if link.note == "base":
            yield from _implied(view, link)


def _implied(view: View, link: Link) -> Iterator[Finding]:
    claims = view.of(link)
    share = next((claim for claim in claims if claim.quantity.kind == "percent"), None)
    amount = next((claim for claim in claims if claim.quantity.kind not in ("percent", "percentage_point")), None)
    if share is None or amount is None or not share.quantity.value or not amount.quantity.value:
        return
    part, whole = Decimal(share.quantity.value), Decimal(amount.quantity.value)
    if not part or not whole:
        return
    unit = amount.quantity.unit
    base = worth(EXACT.divide(abs(whole) * 100, abs(part)), unit)
    clash = link.verdict == "conflicts"
    stated = [claim for claim in claims if claim not in (share, amount)]
    against = f", not {figure(stated[0])} ({place(stated[0])})" if clash and stated else ""
    yield CHECK.finding(
        amount,
        f"{about(amount)}: {figure(amount)} at {figure(share)} implies a base of about {base}{against}",
        others=[share, *stated],
        severity="warning" if clash else "note",
        working=[f"{worth(abs(whole), unit)} / {worth(abs(part), 'percent')} = {base}", _admissible(amount, share)],
        confidence=link.score,
        advice="Set the implied base against a source; if it is far off, the two figures speak of different things.",
    )


def _admissible(amount: Claim, share: Claim) -> str:
    """The interval in which the base must lie."""
    unit = amount.quantity.unit
    whole, part = Interval.of(amount.quantity), Interval.of(share.quantity)
    base = whole.over(part.times(HUNDREDTH)) if whole is not None and part is not None else None
    if base is None or base.low is None:
        return "no interval can be given for it"
    low = worth(base.low, unit)
    if base.high is None:
        return f"admissible: {'more than' if base.low_open else 'at least'} {low}"
    return f"admissible: {low} to {worth(base.high, unit)}"


CHECK = Check(
    code="FC305",
    name="implied-base",
    severity="warning",
    summary="A change in per cent and as an amount imply a base: see whether it can be true",
    fires=(
        Example(
            (
                Text(
                    "Nordwerk's shares have risen nearly 40% this year, adding more than $20 billion to the company's "
                    "market value.",
                    date(2024, 3, 15),
                ),
            ),
            figure="$20 billion",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordwerk's shares have risen nearly 40% this year. The company paid $20 million for a plant in Aldmoor.",
                    date(2024, 3, 15),
                ),
            )
        ),
    ),
    run=run,
)
