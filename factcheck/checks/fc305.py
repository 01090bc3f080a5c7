"""A change in per cent and the same change as an amount imply a base: see whether it can be true.

`Up 60%, adding over $100 billion` says that the company was worth about $167
billion before. The note works that base out, so that it can be set against
what is known.

**Why it matters.** Each of the two figures looks right by itself. Only the
base that they imply shows when they come from different windows, different
share classes, or a slip.

**How it decides.** The amount divided by the share gives the base; the bound
words give the interval in which it must lie. Nothing is called wrong: this is
a note. A change that is told as both in one breath (`fell $3.4 billion, or
0.6%`) was worked out from one base by whoever wrote it, and is left alone;
where the text tells the value that it leads to or from, FC303 looks at it.

**What to do.** Compare the base with a source. If it is far off, one of the
two figures is of something else.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Implied bases, shown at the amount."""
    for link in view.verdicts("agrees"):
        if link.note != "base":
            continue
        amount, share = view.of(link)
        base = link.reason.partition(" implies ")[2]
        yield CHECK.finding(
            amount,
            f"{about(amount)}: {figure(amount)} at {figure(share)} implies {base}",
            others=[share],
            working=link.working,
            confidence=link.score,
            advice="Set the implied base against a source; if it is far off, the two figures speak of different things.",
        )


CHECK = Check(
    code="FC305",
    name="implied-base",
    severity="note",
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
        Example((Text("Nordwerk's sales fell $3.4 billion, or 0.6%, in May.", date(2024, 3, 15)),)),
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
