"""A change against the values it leads from and to."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.match import loosened
from factcheck.match.bases import bases
from factcheck.match.facet import Facet
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.sentences import sentences
from factcheck.match.steps import Step, steps
from factcheck.match.verdict import Judgement
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.terms import Verdict

__all__ = ["changes"]

HUNDRED = Decimal(100)
VALUES = frozenset(["money", "count", "measure", "number"])
PERCENTS = frozenset(["percent", "percentage_point"])
# A percentage of a sum known to the printed digit is itself printed to a digit; writers cut as often as they round.
SLACK = Decimal("0.1")
# A rise of so many per cent is a slip in one of the values, or is no change of them.
FAR = Decimal(400)
# How far from the ratio a change must lie to be none, where the rates are printed too coarsely to tell.
TIMES = 3


def changes(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links over a change and what it leads from and to, or the base that it implies, within one sentence."""
    for group in sentences(facets):
        told = list(steps(group))
        for step in told:
            found = _stepped(step)
            if found is not None:
                yield Judgement(found)
        rest = [each for each in group if not any(each is step.change for step in told)]
        for delta in rest:
            if delta.claim.role == "delta" and delta.claim.change and delta.claim.quantity.kind == "percent":
                joined = _by_role(delta, group)
                found = _percent(joined) if joined is not None else None
                # Where only their roles join the three, another change may lead to the value.
                if found is not None and found.verdict == "agrees":
                    yield Judgement(found)
        yield from map(Judgement, bases(group, {step.change.claim.id for step in told}))


def _by_role(delta: Facet, group: Sequence[Facet]) -> Step | None:
    """The change with the only values of its subject that are told as those it leads from and to."""
    origin = _one(delta, group, ("origin",), "")
    target = _one(delta, group, ("target", "level"), origin.claim.quantity.unit) if origin is not None else None
    if origin is None or target is None:
        return None
    a, b = target.claim, origin.claim
    alike = a.quantity.unit == b.quantity.unit and (not a.metric or not b.metric or a.metric == b.metric)
    return Step(delta, target, origin) if alike else None


def _one(delta: Facet, group: Sequence[Facet], roles: tuple[str, ...], unit: str) -> Facet | None:
    """The only figure with one of these roles, of `unit` unless empty, that can be a value of the changed thing.

    An earlier role wins over a later one.
    """
    for role in roles:
        found = [
            each for each in group
            if each.claim.role == role and each.claim.quantity.kind in VALUES
            and (not delta.claim.subject or each.claim.subject in ("", delta.claim.subject))
            and (not unit or each.claim.quantity.unit == unit)
        ]  # fmt: skip
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _stepped(step: Step) -> Link | None:
    change, target = step.change.claim, step.target.claim
    if change.quantity.kind == "multiple":
        return _multiple(step)
    if change.quantity.kind == "percent":
        return _points(step) if target.quantity.kind in PERCENTS else _percent(step)
    same = (
        target.quantity.kind == "percent"
        if change.quantity.kind == "percentage_point"
        else (change.quantity.kind, change.quantity.unit) == (target.quantity.kind, target.quantity.unit)
        and change.role == "delta"
        and target.role != "delta"
    )
    return _difference(step) if same else None


def _percent(step: Step) -> Link | None:
    """A change in per cent against the quotient of its values."""
    found, said = _relative(step), step.change.interval
    if found is None or said is None or found.low is None or found.high is None or found.low > FAR:
        return None
    near = Interval(found.low - SLACK, found.high + SLACK)
    fits = near.meets(said) or near.negated().meets(said)
    worked = f"{quoted(step.target.claim)} / {quoted(step.origin.claim)} - 1 = {_middle(found):.2f}%"
    return _link(step, worked, f"{found.low:.2f}% to {found.high:.2f}%", fits=fits)


def _difference(step: Step) -> Link | None:
    """A change in the unit of its values against their difference."""
    after, before, said = step.target.interval, step.origin.interval, step.change.interval
    if after is None or before is None or said is None or not after.bounded or not before.bounded or said.low is None:
        return None
    found = after.minus(before)
    fits = found.meets(said) or found.negated().meets(said)
    unit = step.change.claim.quantity.unit
    worked = f"{quoted(step.target.claim)} - {quoted(step.origin.claim)} = {printed(_middle(found), unit)}"
    return _link(step, worked, span_of(found, unit), fits=fits)


def _multiple(step: Step) -> Link | None:
    """A multiple against the quotient of its values: `tripled to $30 million from $10 million`."""
    found, said = _quotient(step), loosened.multiple(step.change)
    if found is None or said is None:
        return None
    worked = f"{quoted(step.target.claim)} / {quoted(step.origin.claim)} = {_middle(found):.2f} times"
    return _link(step, worked, f"{found.low:.2f} to {found.high:.2f} times", fits=found.meets(said))


def _points(step: Step) -> Link | None:
    """A change in per cent between two rates: the quotient of the rates, or wrongly their difference."""
    found, said, after, before = _relative(step), step.change.interval, step.target.interval, step.origin.interval
    if found is None or said is None or after is None or before is None or said.low is None or said.low <= 0:
        return None
    points = after.minus(before)
    worked = f"{quoted(step.target.claim)} / {quoted(step.origin.claim)} - 1 = {_middle(found):.2f}%"
    admissible = f"{found.low:.2f}% to {found.high:.2f}%"
    fits = found.meets(said) or found.negated().meets(said)
    differs = points.meets(said) or points.negated().meets(said)
    if differs and (not fits or _exact(step)):
        distance = abs(_middle(points))
        line = f"{quoted(step.target.claim)} - {quoted(step.origin.claim)}: {printed(distance, '')} percentage points"
        return _link(step, worked, admissible, fits=False, note="points", more=(line,))
    return _link(step, worked, admissible, fits=True) if fits else None


def _exact(step: Step) -> bool:
    """Whether the change as printed is the difference to the digit, and far from the ratio: 4 to 5 per cent for `1 per cent`."""
    values = [each.claim.quantity.value for each in (step.change, step.target, step.origin)]
    if None in values:
        return False
    change, target, origin = (abs(Decimal(value or 0)) for value in values)
    points = abs(target - origin)
    return points == change and bool(origin) and not change / TIMES < points * HUNDRED / origin < change * TIMES


def _quotient(step: Step) -> Interval | None:
    """The value after over that before, None where an end is open."""
    after, before = step.target.interval, step.origin.interval
    ratio = after.over(before) if after is not None and before is not None else None
    return ratio if ratio is not None and ratio.bounded else None


def _relative(step: Step) -> Interval | None:
    """The change in per cent that the values make."""
    ratio = _quotient(step)
    return ratio.shifted(Decimal(-1)).times(HUNDRED) if ratio is not None else None


def _middle(interval: Interval) -> Decimal:
    return interval.middle or Decimal(0)


def _link(
    step: Step, worked: str, admissible: str, *, fits: bool, note: str = "from_to", more: tuple[str, ...] = ()
) -> Link:
    change = step.change.claim
    verdict: Verdict = "agrees" if fits else "conflicts"
    verb = "fits" if fits else "does not fit"
    way = (
        f"{quoted(change)} {change.change}" if change.change and change.quantity.kind != "multiple" else quoted(change)
    )
    working = (*more, worked, f"admissible by their print: {admissible}", f"printed: {way}")
    claims = (change.id, step.target.claim.id, step.origin.claim.id)
    return Link(claims, "computed", verdict, f"{worked}, which {verb} {quoted(change)}", 0.97, working, (), note)
