"""A rate times the number that it is for misses the total.

A sentence prints a price for each, how many, and what they make together
(`500,000 shares at $12 each, or $9 million`), or an average, a number and a
total; a table of results prints earnings per share, net earnings and the
average number of shares. The product of two is another amount than the third.

**Why it matters.** Each figure is plausible by itself. A comma or a digit in
the wrong place (`78,369,000` shares for `7,836,900`) shows only when they are
set against each other.

**How it decides.** In prose the three must stand in one of the frames of
`rules/arithmetic.yaml`, in one sentence or in two of which the second takes up
the first. In tables rows are told by their first words (`Shr`, `Net`, `Avg
shrs`, `Earnings per share`), the columns by their order. Each figure counts as
the interval of its print. Dividends on preferred shares may take some of the
earnings or add to a loss, and the number of shares may change, so that only an
amount sevenfold the product or a seventh of it is an error, of a loss the
latter a warning. Of a profit, an amount below the product by more than a
quarter is a warning.

**What to do.** Check all three at the source.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import groupby

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure, worth
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.terms import Severity

# A row's first words, after the place and day of a report's first line.
HEAD = r"^(?:[^\n]{0,60} - )?\s*(?:\|\s*)?"
ROWS: Mapping[str, re.Pattern[str]] = {
    "rate": re.compile(HEAD + r"(?P<of>oper(?:ating)?\s+)?(?:shr|eps|earnings per share)\b[^\d\n]*$", re.IGNORECASE),
    "total": re.compile(
        HEAD + r"(?P<of>oper(?:ating)?\s+)?net(?:\s+(?:income|earnings|profit|loss))?\b[^\d\n]{0,12}$", re.IGNORECASE
    ),
    "volume": re.compile(HEAD + r"(?:avg|average)\s+(?:shrs|shares)\b[^\d\n]*$", re.IGNORECASE),
}
CURRENCY = re.compile(r"[A-Z]{3}")
LOSS = re.compile(r"\b(?:loss|deficit)\b", re.IGNORECASE)
ZERO, SEVENFOLD = Decimal(0), Decimal(7)
# How far below the product an amount may lie: print and changing numbers of shares.
SLACK = Decimal("0.75")
# Lines that the three rows may span.
REACH = 8


@dataclass(slots=True)
class Table:
    """The rows read so far, each with its figures from left to right."""

    line: int = 0
    of: str = ""
    rows: dict[str, Sequence[Claim]] = field(default_factory=dict)


def run(view: View) -> Iterator[Finding]:
    """Amounts that the product misses, shown at the amount."""
    for found in mismatches(view, "amount"):
        rate, volume = found.others
        yield found.finding(
            CHECK,
            f"{figure(found.shown)} is not {figure(rate)} times {figure(volume)}",
            "Check the amount, the rate and the number at the source.",
        )
    for document, claims in view.claims_in.items():
        text = view.document[document].text
        table = Table()
        for line, group in groupby(claims, key=lambda claim: claim.span.line):
            figures = [claim for claim in group if claim.quantity.kind in ("money", "number", "count")]
            if not figures:
                continue
            kind, of = _kind(text, figures[0])
            if kind == "rate":
                table = Table(line, of, {"rate": figures})
            elif kind == "total" and "rate" in table.rows and of == table.of and line - table.line <= REACH:
                table.rows["total"] = figures
            elif kind == "volume" and "total" in table.rows and line - table.line <= REACH:
                for rate, total, volume in zip(table.rows["rate"], table.rows["total"], figures, strict=False):
                    yield from _missed(rate, total, volume, loss=bool(LOSS.search(view.sentence(total))))
                table = Table()


def _kind(text: str, claim: Claim) -> tuple[str, str]:
    """Which row the line is, and whether it is of operations only."""
    line = text[text.rfind("\n", 0, claim.span.start) + 1 : claim.span.start]
    for kind, pattern in ROWS.items():
        found = pattern.match(line)
        if found:
            return kind, (found.groupdict().get("of") or "").strip().casefold()
    return "", ""


def _missed(rate: Claim, total: Claim, volume: Claim, *, loss: bool) -> Iterator[Finding]:
    per, whole, shares = (Interval.of(claim.quantity) for claim in (rate, total, volume))
    if rate.quantity.kind != "money" or not CURRENCY.fullmatch(rate.quantity.unit.partition("/")[0]):
        return
    if per is None or whole is None or shares is None:
        return
    (cheap, dear), (few, many), (least, most) = map(_sizes, (per, shares, whole))
    low, high = cheap * few, dear * many
    if not low or not most:
        return
    severity: Severity | None = None
    if least > high * SEVENFOLD or (most * SEVENFOLD < low and not loss):
        severity = "error"
    elif most * SEVENFOLD < low:
        severity = "warning"
    elif most < low * SLACK and not loss:
        severity = "warning"
    if severity is None:
        return
    unit = rate.quantity.unit.partition("/")[0]
    yield CHECK.finding(
        total,
        f"{total.subject or 'the table'}: {figure(total)} is not {figure(rate)} a share times {figure(volume)} shares",
        others=[rate, volume],
        severity=severity,
        working=[
            f"{figure(rate)} x {figure(volume)}: {worth(low, unit)} to {worth(high, unit)}",
            f"printed: {figure(total)}",
        ],
        confidence=0.95 if severity == "error" else 0.8,
        advice="Check the amount, the per-share figure and the number of shares at the source.",
    )


def _sizes(interval: Interval) -> tuple[Decimal, Decimal]:
    """The least and the greatest size without sign; nothing where an end is open."""
    if interval.low is None or interval.high is None:
        return ZERO, ZERO
    ends = abs(interval.low), abs(interval.high)
    return min(ends), max(ends)


CHECK = Check(
    code="FC310",
    name="product-mismatch",
    severity="error",
    summary="A rate times the number that it is for misses the total",
    fires=(
        Example((Text("Nordwerk bought 500,000 shares for $12.00 a share, or $9.0 million."),), figure="$9.0 million"),
        Example(
            (Text("Nordwerk paid its 200 workers an average of $50,000, or $16 million in total."),),
            figure="$16 million",
        ),
        Example(
            (
                Text(
                    "Nordwerk results\n\nShr 47 cts vs 38 cts\n\nNet 2,961,000 vs 2,394,000\n\n"
                    "Sales 138.6 mln vs 121.9 mln\n\nAvg shrs 63,010,000 vs 6,299,000\n",
                    date(2024, 3, 15),
                ),
            ),
            figure="2,961,000",
        ),
    ),
    silent=(
        Example((Text("Nordwerk bought 500,000 shares for $12.00 a share, or $6.0 million."),)),
        Example((Text("Nordwerk sold 2.00 million shares at $14.00 each. The sale raised $28 million."),)),
        Example(
            (
                Text(
                    "The issue is $30 million of bonds and 2.70 million shares at $11 a share, a total of $59.7 million."
                ),
            )
        ),
        Example(
            (
                Text(
                    "Nordwerk results\n\nShr 47 cts vs 38 cts\n\nNet 2,961,000 vs 2,394,000\n\n"
                    "Sales 138.6 mln vs 121.9 mln\n\nAvg shrs 6,301,000 vs 6,299,000\n",
                    date(2024, 3, 15),
                ),
            )
        ),
        Example(
            (
                Text(
                    "Nordwerk results\n\nShr 47 cts vs 38 cts\n\nOper net 2,961,000 vs 2,394,000\n\n"
                    "Avg shrs 63,010,000 vs 6,299,000\n",
                    date(2024, 3, 15),
                ),
            )
        ),
    ),
    run=run,
)
