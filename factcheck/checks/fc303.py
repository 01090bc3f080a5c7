"""The change does not fit the values it leads from and to.

A text prints a change (`up 11.6%`) with the value before and the value after,
and the two values make another change.

**Why it matters.** Percentages are worked out under time pressure, often from
the wrong base; the text holds all that is needed to see it.

**How it decides.** The change is worked out from both values, each as wide as
its print, and the result is set against the printed change with its own
rounding. A change in per cent is not taken for one in percentage points. Where
another change of the sentence fits the two values, this one is of something
else and left alone; words between the change and its values make it a note.
It is an error where nothing but `to` and `from` stands between the three.

**What to do.** Work the change out again, then check the two values.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.gravity import gravity
from factcheck.checks.say import about, figure, meaning, moved, worth
from factcheck.checks.steps import Step, relative, steps
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.link import Link

# Words that may stand between a change and its value: `11.6% up from HK$125.9`, `25% to $600 million`.
NEAR = 3
# Writers cut a percentage as often as they round it.
SLACK = Decimal("0.1")
# A rise of so many per cent is a slip in one of the values, or is no change of them.
FAR = Decimal(400)


def run(view: View) -> Iterator[Finding]:
    """Changes that their two values miss, shown at the change."""
    fitting = {_values(link) for link in view.verdicts("agrees") if link.note == "from_to"}
    told = set()
    for step in steps(view):
        found = _missed(step)
        if found is not None and frozenset(found.claims[1:]) not in fitting:
            told.add(step.change.id)
            yield found
    for link in view.verdicts("conflicts"):
        severity = gravity(view, link)
        # Where another change fits the same two values, this one is of something else (`same-store sales`).
        if link.note != "from_to" or severity is None or _values(link) in fitting:
            continue
        change, *values = view.of(link)
        if change.id in told or _fits_another(view, change, values[0]):
            continue
        way = " to ".join(figure(value) for value in reversed(values))
        yield CHECK.finding(
            change,
            f"{about(change)}: {moved(change)} does not fit {way}",
            others=values,
            severity=severity if _joined(view, change, values) else "note",
            working=link.working or [meaning(claim) for claim in (change, *values)],
            confidence=link.score,
            advice="Work the change out again, then check the two values.",
        )


def _missed(step: Step) -> Finding | None:
    """The fault of a change that stands right beside both of its values, None where it fits."""
    change, target, origin = step.claims
    printed, after, before = (Interval.of(each.quantity) for each in step.claims)
    if printed is None or after is None or before is None or not after.bounded or not before.bounded:
        return None
    percent = change.quantity.kind == "percent"
    if not percent and not _same_unit(change, target):
        return None
    if percent and target.quantity.kind in ("percent", "percentage_point"):
        return None
    result = relative(after, before) if percent else after.minus(before)
    if result is None or result.low is None or result.high is None or printed.low is None:
        return None
    slack = SLACK if percent else Decimal(0)
    near = Interval(result.low - slack, result.high + slack)
    if near.meets(printed) or near.negated().meets(printed) or (result.low > FAR and percent):
        return None
    unit = change.quantity.unit
    worked = abs((result.low + result.high) / 2)
    way = "-" if not percent else "against"
    return CHECK.finding(
        change,
        f"{about(target)}: {moved(change)} does not fit {figure(origin)} to {figure(target)}, a change of about {worth(worked, unit)}",
        others=[target, origin],
        working=[
            f"{figure(target)} {way} {figure(origin)}: {worth(result.low, unit)} to {worth(result.high, unit)} with their rounding",
            f"printed: {figure(change)}",
        ],
        confidence=0.97,
        advice="Work the change out again, then check the two values.",
    )


def _fits_another(view: View, change: Claim, target: Claim) -> bool:
    """Whether the change fits the target and another figure of the sentence, so that it leads from there."""
    printed, after = Interval.of(change.quantity), Interval.of(target.quantity)
    if printed is None or after is None or change.quantity.kind != "percent":
        return False
    for other in view.claims_in[change.document]:
        if other.sentence == change.sentence and other.quantity.unit == target.quantity.unit and other is not target:
            before = Interval.of(other.quantity)
            result = relative(after, before) if before is not None else None
            if result is not None and (result.meets(printed) or result.negated().meets(printed)):
                return True
    return False


def _same_unit(change: Claim, target: Claim) -> bool:
    if change.quantity.kind == "percentage_point":
        return target.quantity.kind == "percent"
    same = change.quantity.kind == target.quantity.kind and change.quantity.unit == target.quantity.unit
    return same and change.role == "delta" and target.role != "delta"


def _values(link: Link) -> frozenset[str]:
    """The claims that the change leads from and to."""
    return frozenset(link.claims[1:])


def _joined(view: View, change: Claim, values: Sequence[Claim]) -> bool:
    """Whether the change stands right beside a value; words between (`on a comparable basis`) may set it apart."""
    text = view.document[change.document].text
    gaps = (
        text[change.span.end : value.span.start] or text[value.span.end : change.span.start]
        for value in values
        if value.document == change.document
    )
    return min((len(gap.split()) for gap in gaps), default=NEAR + 1) <= NEAR


CHECK = Check(
    code="FC303",
    name="change-mismatch",
    severity="error",
    summary="The change does not fit the values it leads from and to",
    fires=(
        Example(
            (
                Text(
                    "Nordwerk's revenue rose 25% to $600 million in 2023 from $500 million in 2022.", date(2024, 3, 15)
                ),
            ),
            figure="25%",
        ),
        Example(
            (
                Text(
                    "Nordwerk shares rose to HK$138.5 on February 21, 11.6% up from HK$125.9 a week earlier.",
                    date(2025, 2, 23),
                ),
            ),
            figure="11.6%",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordwerk's sales rose 20% to $600 million in 2023 from $500 million in 2022, with same-store sales up 5%.",
                    date(2024, 3, 15),
                ),
            )
        ),
        Example(
            (Text("Nordwerk's revenue rose 20% to $600 million in 2023 from $500 million in 2022.", date(2024, 3, 15)),)
        ),
        Example(
            (Text("Unemployment in Aldmoor rose from 5% to 6%, a rise of one percentage point.", date(2024, 3, 15)),)
        ),
    ),
    run=run,
)
