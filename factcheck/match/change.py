"""A change against the values it leads from and to, and the base that a share and an amount imply."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.match.facet import Facet
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.verdict import Judgement
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.terms import Verdict

__all__ = ["changes"]

HUNDRED = Decimal(100)
VALUES = frozenset(["money", "count", "measure", "number"])
# A percentage of a sum known to the printed digit is itself printed to a digit; writers cut as often as they round.
SLACK = Decimal("0.1")


def changes(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links over a change and what it leads from and to, within one sentence."""
    sentences: dict[tuple[int, int], list[Facet]] = defaultdict(list)
    for facet in facets:
        if facet.interval is not None:
            sentences[facet.story.order, facet.claim.sentence.start].append(facet)
    for key in sorted(sentences):
        group = sentences[key]
        deltas = [each for each in group if each.claim.role == "delta" and each.claim.change]
        for delta in deltas:
            if delta.claim.quantity.kind == "percent":
                yield from _percent(delta, group, deltas)


def _percent(delta: Facet, group: list[Facet], deltas: list[Facet]) -> Iterator[Judgement]:
    origin = _one(delta, group, ("origin",), "")
    target = _one(delta, group, ("target", "level"), origin.claim.quantity.unit) if origin is not None else None
    if target is not None and origin is not None and _same_thing(target, origin):
        yield from _from_to(delta, target, origin)
        return
    amounts = [
        each for each in deltas
        if each is not delta and each.claim.quantity.kind in VALUES and _paired(delta, each)
        and each.claim.change == delta.claim.change
    ]  # fmt: skip
    if len(amounts) == 1:
        yield from _base(delta, amounts[0])


def _one(delta: Facet, group: list[Facet], roles: tuple[str, ...], unit: str) -> Facet | None:
    """The only figure with one of these roles, of `unit` unless empty, that can be a value of the changed thing.

    An earlier role wins over a later one.
    """
    for role in roles:
        found = [
            each for each in group
            if each.claim.role == role and each.claim.quantity.kind in VALUES and _paired(delta, each)
            and (not unit or each.claim.quantity.unit == unit)
        ]  # fmt: skip
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _paired(one: Facet, other: Facet) -> bool:
    """Whether two figures of a sentence are of one subject, as far as it is known."""
    a, b = one.claim.subject, other.claim.subject
    return not a or not b or a == b


def _same_thing(target: Facet, origin: Facet) -> bool:
    a, b = target.claim, origin.claim
    return a.quantity.unit == b.quantity.unit and (not a.metric or not b.metric or a.metric == b.metric)


def _from_to(delta: Facet, target: Facet, origin: Facet) -> Iterator[Judgement]:
    low, high = origin.interval, target.interval
    share = delta.interval
    if low is None or high is None or share is None or not low.bounded or not high.bounded:
        return
    if low.low is None or low.low <= 0 or high.low is None or high.low < 0:
        return
    ratio = high.over(low)
    if ratio is None or ratio.low is None or ratio.high is None:
        return
    found = Interval((ratio.low - 1) * HUNDRED, (ratio.high - 1) * HUNDRED)
    if delta.claim.change == "down":
        found = found.negated()
    near = Interval((found.low or Decimal(0)) - SLACK, (found.high or Decimal(0)) + SLACK)
    fits = near.meets(share)
    first, last = low.middle or Decimal(1), high.middle or Decimal(0)
    change = (last / first - 1) * HUNDRED
    verb = "fits" if fits else "does not fit"
    working = (
        f"{quoted(target.claim)} / {quoted(origin.claim)} - 1 = {change:.2f}%",
        f"with their rounding a change of {found.low:.2f}% to {found.high:.2f}% {delta.claim.change}",
        f"printed: {quoted(delta.claim)} {delta.claim.change}",
    )
    reason = (
        f"from {quoted(origin.claim)} to {quoted(target.claim)} is {change:.1f}%, which {verb} {quoted(delta.claim)}"
    )
    claims = (delta.claim.id, target.claim.id, origin.claim.id)
    if not fits and target.claim.role != "target":
        return
    yield _link(claims, reason, working, "from_to", fits=fits)


def _base(share: Facet, amount: Facet) -> Iterator[Judgement]:
    """The base that an amount and its percentage imply."""
    whole, part = amount.interval, share.interval
    if whole is None or part is None:
        return
    base = whole.over(part.times(1 / HUNDRED))
    value = Decimal(amount.claim.quantity.value or 0)
    percent = Decimal(share.claim.quantity.value or 0)
    if base is None or base.low is None or not value or not percent:
        return
    unit = amount.claim.quantity.unit
    implied = abs(value) * HUNDRED / abs(percent)
    working = (
        f"{quoted(amount.claim)} / {quoted(share.claim)} = {printed(implied, unit)}",
        f"admissible base: {span_of(base, unit)}",
    )
    reason = f"{quoted(amount.claim)} at {quoted(share.claim)} implies a base of about {printed(implied, unit)}"
    yield _link((amount.claim.id, share.claim.id), reason, working, "base", fits=True)


def _link(claims: tuple[str, ...], reason: str, working: tuple[str, ...], note: str, *, fits: bool) -> Judgement:
    verdict: Verdict = "agrees" if fits else "conflicts"
    return Judgement(Link(claims, "computed", verdict, reason, 0.9, working, (), note))
