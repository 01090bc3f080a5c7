"""A figure told as a record is not, or no longer, the highest.

One text calls a figure a record, or the highest since some year; another figure
of the same series lies beyond it.

**Why it matters.** Records are remembered and repeated. Where a later figure
has overtaken one, the word is stale; where an earlier figure beats it, it was
never true.

**How it decides.** `Record`, `all-time high` or `highest since 2015` must stand
right beside the figure. It is set against the levels of the same subject,
measure, unit and scope that are dated; a figure told as a former record does
not count. Beyond it and later is overtaken; beyond it and earlier, within the
time since which it is said to be the highest, contradicts it. Of changes (`the
biggest fall since 1990`) only those over windows of one length are compared.

**What to do.** Say when the record was set, or which figure it is a record
against.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Series, Text
from factcheck.checks.metrics import known
from factcheck.checks.say import about, dated, figure, meaning, place
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval

LEVELS = frozenset(["level", "target"])
# Two changes are of one series where their windows differ by no more days than this share.
WINDOW = 0.15
BEFORE = re.compile(
    r"(?<!previous )(?<!former )(?<!old )(?<!past )\b(?:record(?:\s+(?P<low>low))?|all-time (?:high|peak|(?P<worst>low)))"
    r"(?:\s+(?:high|of|at|profit|revenue|sales|level))*\s*$",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"(?:\s+(?:on|in|last|this|for|during)(?:\s+\w+){1,4}(?=,))?\s*,?\s*(?:(?:which is|the|its|a)\s+)?(?:(?:new\s+)?(?:all-time\s+)?record(?:\s+(?P<low>low)|\s+high)?(?![\w-])(?!\s+\w)"
    r"|(?:high(?:est)?|big(?:gest)?|largest|strongest|best|(?P<worst>lowest|smallest|weakest))(?:\s+\w+){0,2}\s+since\s+(?:\w+\s+)?(?P<since>[12]\d{3}))",
    re.IGNORECASE,
)


def run(view: View) -> Iterator[Finding]:
    """Records that another figure of the series lies beyond, shown at the record."""
    series: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in view.claims:
        if name := _series(claim):
            series[name].append(claim)
    for claims in series.values():
        for claim in claims if len(claims) > 1 else ():
            yield from _record(view, claim, claims)


def _series(claim: Claim) -> str:
    """What the figure is a value of: subject, measure, unit, way of a change, scope; empty for a figure that no record is of."""
    if (
        claim.subject
        and known(claim.metric)
        and (claim.role in LEVELS or _window(claim))
        and claim.modality == "actual"
        and _day(claim)
    ):
        way = claim.change if claim.role == "delta" else ""
        return repr((claim.subject, claim.metric, claim.quantity.unit, way, sorted(claim.scope.items())))
    return ""


def _opens(text: str, claim: Claim) -> bool:
    return _told(text, claim) is not None


def _told(text: str, claim: Claim) -> re.Match[str] | None:
    """Where the figure is told as a record."""
    return BEFORE.search(text, claim.sentence.start, claim.span.start) or AFTER.match(
        text, claim.span.end, claim.sentence.end
    )


def _day(claim: Claim) -> date | None:
    """The last day that the figure is of, None where it is not read from the text."""
    if claim.period is None or any(rule.startswith("period") for rule in claim.assumptions):
        return None
    return claim.period.end


def _window(claim: Claim) -> int:
    """How many days the window of a change has; 0 for a level, and where it is not known."""
    known_days = claim.period.days if claim.role == "delta" and claim.change and claim.period is not None else None
    return known_days or 0


def _record(view: View, claim: Claim, claims: list[Claim]) -> Iterator[Finding]:
    found = _told(view.text(claim), claim)
    here = Interval.of(claim.quantity)
    if found is None or here is None:
        return
    low = bool(found["low"] or found["worst"])
    since = found.groupdict().get("since")
    for other in claims:
        there = Interval.of(other.quantity)
        if (
            there is None
            or not _beyond(there, here, low=low)
            or abs(_window(claim) - _window(other)) > WINDOW * _window(claim)
            or BEFORE.search(view.text(other), other.sentence.start, other.span.start)
        ):
            continue
        ours, theirs = _day(claim), _day(other)
        if ours is None or theirs is None or ours == theirs or (since and theirs.year <= int(since)):
            continue
        what = "lies beyond it since" if theirs > ours else "lay beyond it before"
        yield CHECK.finding(
            claim,
            f"{about(claim)}: {figure(claim)} is told as a record, and {figure(other)} in {place(other)} {what}",
            others=[other],
            working=[
                f"{meaning(claim)}, for {ours}, {dated(view, claim)}",
                f"{meaning(other)}, for {theirs}, {dated(view, other)}",
            ],
            confidence=0.8,
            advice="Say when the record was set, or which figures it is a record of.",
        )
        return


def _beyond(there: Interval, here: Interval, *, low: bool) -> bool:
    """Whether all of `there` lies beyond all of `here`."""
    if low:
        return there.high is not None and here.low is not None and there.high < here.low
    return there.low is not None and here.high is not None and there.low > here.high


CHECK = Check(
    code="FC204",
    name="record-overtaken",
    severity="warning",
    summary="A figure told as a record is not, or no longer, the highest",
    fires=(
        Example(
            (
                Text("Nordwerk's revenue was a record $812 million in 2022.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $934 million in 2023.", date(2024, 3, 16)),
            ),
            figure="$812 million",
        ),
        Example(
            (
                Text(
                    "Nordwerk shares fell 9.1 percent on 4 March 2024, the biggest fall since 2008.", date(2024, 3, 5)
                ),
                Text("Nordwerk shares fell 11.4 percent on 16 May 2013.", date(2013, 5, 17)),
            ),
            figure="9.1 percent",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk's revenue was a record $812 million in 2022.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $734 million in 2023.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $812 million in 2022, the highest since 2015.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $934 million in 2013.", date(2014, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $812 million in 2022, the highest since 2015.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $934 million in 2015.", date(2016, 3, 16)),
            )
        ),
        Example(
            (
                Text(
                    "Nordwerk shares fell 9.1 percent on 4 March 2024, the biggest fall since 2008.", date(2024, 3, 5)
                ),
                Text("Nordwerk shares fell 11.4 percent in 2013.", date(2014, 1, 17)),
            )
        ),
    ),
    run=run,
    linked=False,
    series=Series(_series, _opens),
)
