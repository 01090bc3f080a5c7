"""A change told both as an amount and as a share: the base that the two imply, and the value they lead to or from."""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal

from factcheck.knowledge.changes import apposed, leads_from, leads_to
from factcheck.match import loosened
from factcheck.match.facet import Facet
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.steps import between, series
from factcheck.match.times import relate
from factcheck.model.link import Link
from factcheck.model.terms import Verdict

__all__ = ["bases"]

HUNDRED = Decimal(100)
VALUES = frozenset(["money", "count", "measure", "number"])
# Words that begin another clause, so that the figures after them are of another change.
SEPARATE = re.compile(r"\b(?:and|but|while|after|before|following|compared|against)\b|;", re.IGNORECASE)


def bases(group: Sequence[Facet], told: Container[str]) -> Iterator[Link]:
    """Links over a share and an amount of one change; not of changes already `told`, which stand beside both their values."""
    deltas = [each for each in group if each.claim.role == "delta" and each.claim.change and each.interval is not None]
    shares = [each for each in deltas if each.claim.quantity.kind == "percent"]
    amounts = [each for each in deltas if each.claim.quantity.kind in VALUES]
    joined = [(share, amount) for share in shares for amount in amounts if _one_change(share, amount)]
    taken = {id(each) for pair in joined for each in pair}
    for share, amount in joined:
        end = _end(amount, share, group)
        found = _step(share, amount, end) if end is not None else _base(share, amount, "apposed")
        if found is not None:
            yield found
    for share in shares:
        if id(share) in taken or share.claim.id in told:
            continue
        near = [amount for amount in amounts if id(amount) not in taken and _connected(share, amount)]
        found = _base(share, near[0], "base") if len(near) == 1 else None
        if found is not None:
            yield found


def _one_change(share: Facet, amount: Facet) -> bool:
    """Whether two figures are one change told twice: `fell $3.4 billion, or 0.6%`."""
    return share.claim.change == amount.claim.change and apposed(between(share, amount))


def _connected(share: Facet, amount: Facet) -> bool:
    """Whether a share and an amount of a sentence may be of one change: one way, subject and window, of measures that the rules know, and no new clause."""
    a, b = share.claim, amount.claim
    times = relate(a.period, b.period), relate(a.baseline, b.baseline)
    return (
        a.change == b.change
        and share.ruled
        and amount.ruled
        and (not a.subject or b.subject in ("", a.subject))
        and all(time in ("same", "unknown") for time in times)
        and (a.baseline is None) == (b.baseline is None)
        and not SEPARATE.search(between(share, amount))
    )


def _end(amount: Facet, share: Facet, group: Sequence[Facet]) -> Facet | None:
    """The value right behind a change told twice, which it leads to or from."""
    last = max(amount, share, key=lambda each: each.claim.span.end)
    behind = [each for each in series(group) if each.claim.span.start >= last.claim.span.end]
    if not behind or behind[0].claim.quantity.unit != amount.claim.quantity.unit:
        return None
    words, role = between(last, behind[0]), behind[0].claim.role
    near = (role == "target" and leads_to(words)) or (role == "origin" and leads_from(words))
    return behind[0] if near else None


def _step(share: Facet, amount: Facet, end: Facet) -> Link | None:
    """A change as an amount and as a share against the value it leads to or from."""
    size, value, said = amount.interval, end.interval, loosened.share(share)
    if size is None or value is None or said is None or not size.bounded or not value.bounded:
        return None
    base, start = value, quoted(end.claim)
    if end.claim.role == "target":
        rise = share.claim.change == "up"
        base = value.minus(size) if rise else value.plus(size)
        start = f"{start} {'-' if rise else '+'} {quoted(amount.claim)}"
    found = size.over(base)
    first, second = size.middle, base.middle
    if found is None or not first or not second:
        return None
    unit = amount.claim.quantity.unit
    worked = f"{quoted(amount.claim)} / {printed(second, unit)} = {first / second * HUNDRED:.2f}%"
    working = (
        f"the value before: {start} = {printed(second, unit)}",
        worked,
        f"admissible by their print: {span_of(found.times(HUNDRED), 'percent')}",
        f"printed: {quoted(share.claim)}",
    )
    fits = found.times(HUNDRED).meets(said)
    verb = "fits" if fits else "does not fit"
    claims = (share.claim.id, amount.claim.id, end.claim.id)
    verdict: Verdict = "agrees" if fits else "conflicts"
    return Link(claims, "computed", verdict, f"{worked}, which {verb} {quoted(share.claim)}", 0.95, working, (), "step")


def _base(share: Facet, amount: Facet, note: str) -> Link | None:
    """The base that an amount and its percentage imply."""
    whole, part = amount.interval, share.interval
    base = whole.over(part.times(1 / HUNDRED)) if whole is not None and part is not None else None
    value, percent = Decimal(amount.claim.quantity.value or 0), Decimal(share.claim.quantity.value or 0)
    if base is None or base.low is None or not value or not percent:
        return None
    unit = amount.claim.quantity.unit
    implied = abs(value) * HUNDRED / abs(percent)
    working = (
        f"{quoted(amount.claim)} / {quoted(share.claim)} = {printed(implied, unit)}",
        f"admissible base: {span_of(base, unit)}",
    )
    reason = f"{quoted(amount.claim)} at {quoted(share.claim)} implies a base of about {printed(implied, unit)}"
    return Link((amount.claim.id, share.claim.id), "computed", "agrees", reason, 0.9, working, (), note)
