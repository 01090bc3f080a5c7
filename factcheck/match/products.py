"""A product and its two factors in one sentence: portions of a whole, amounts at a rate, multiples."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.match import loosened
from factcheck.match.ages import aged
from factcheck.match.facet import Facet
from factcheck.match.frames import Fit, fits
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.sentences import sentences
from factcheck.match.verdict import Judgement
from factcheck.match.words import stem
from factcheck.model.decimals import EXACT
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.packs.arithmetic import Relation

__all__ = ["products"]

HUNDRED = Decimal(100)
# What a rate may be for beside the thing that it is multiplied with.
TIMES = frozenset(["year", "month", "week", "day", "hour"])
PERSON = "person"
# What ties a sentence to the one before it.
TAKEN_UP = re.compile(r"\b(?:it|that|this|them|these|those|the)\b", re.IGNORECASE)


def products(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links over a product and its factors that a sentence connects, or two in a row."""
    told: set[frozenset[str]] = set()
    for group in _groups(facets):
        for fit in fits(group):
            found = WORKED[fit.relation](fit)
            if found is None or (fit.joined and found.verdict == "conflicts") or frozenset(found.claims) in told:
                continue
            told.add(frozenset(found.claims))
            yield Judgement(found)


def _groups(facets: Sequence[Facet]) -> Iterator[list[Facet]]:
    """The figures of each sentence, and of each two in a row of which the second takes up the first."""
    before: list[Facet] = []
    for group in sentences(facets):
        yield group
        if before and before[0].story is group[0].story:
            text, end, start = group[0].story.text, before[0].claim.sentence.end, group[0].claim.sentence.start
            if text[end:start].strip(" ") == "" and TAKEN_UP.search(text, start, group[0].claim.sentence.end):
                yield before + group
        before = group


def _portion(fit: Fit) -> Link | None:
    """A part of a whole against the share that it is told to be."""
    share, part, whole = (fit.slots[name] for name in ("share", "part", "whole"))
    ratio = _ratio(part, whole)
    said = loosened.share(share)
    if ratio is None or said is None:
        return None
    percent = share.claim.quantity.kind == "percent"
    if percent:
        ratio = ratio.times(HUNDRED)
    return _solved("portion", share, (part, whole), "/", ratio, said, "percent" if percent else "")


def _margin(fit: Fit) -> Link | None:
    """A figure that lies above or below another by a share; either it is the distance or it lies there."""
    share, part, whole = (fit.slots[name] for name in ("share", "part", "whole"))
    ratio, said = _ratio(part, whole), loosened.share(share)
    if ratio is None or said is None or share.claim.quantity.kind != "percent":
        return None
    distance = ratio.times(HUNDRED)
    beyond = distance.shifted(-HUNDRED)
    if beyond.high is not None and beyond.high <= 0:
        beyond = beyond.negated()
    result = beyond if beyond.meets(said) or (part.interval or ratio).meets(whole.interval or ratio) else distance
    return _solved("portion", share, (part, whole), "/" if result is distance else "against", result, said, "percent")


def _multiple(fit: Fit) -> Link | None:
    """A figure that is told as so many times another."""
    times, much, base = (fit.slots[name] for name in ("times", "much", "base"))
    ratio, said = _ratio(much, base, mixed=True), loosened.multiple(times)
    if ratio is None or said is None:
        return None
    return _solved("multiple", times, (much, base), "/", ratio, said, "times")


def _amount(fit: Fit) -> Link | None:
    """A total against a rate and the volume that it is for."""
    total, rate, volume = (fit.slots[name] for name in ("total", "rate", "volume"))
    main, _, per = rate.claim.quantity.unit.partition("/")
    if total.claim.quantity.unit not in (main, "") or rate.claim.quantity.kind != _kind_of(total, rate):
        return None
    if (
        per
        and per not in TIMES
        and volume.claim.quantity.unit
        and stem(per) not in {*volume.unit, stem(volume.claim.quantity.unit)}
    ):
        return None
    if rate.interval is None or volume.interval is None or total.interval is None:
        return None
    result = rate.interval.by(volume.interval)
    if result is None:
        return None
    return _solved("amount", total, (rate, volume), "x", result, total.interval, main)


def _kind_of(total: Facet, rate: Facet) -> str:
    """The kind that a rate of this total has; a bare total takes that of its rate."""
    return rate.claim.quantity.kind if total.bare else total.claim.quantity.kind


def _ratio(one: Facet, other: Facet, *, mixed: bool = False) -> Interval | None:
    """The quotient of two figures of one unit, or of two counts where `mixed`."""
    a, b = one.claim.quantity, other.claim.quantity
    if not (
        a.unit == b.unit
        or one.bare
        or other.bare
        or (a.kind == b.kind == "count" and (mixed or PERSON in (a.unit, b.unit)))
    ):
        return None
    if one.interval is None or other.interval is None:
        return None
    return one.interval.over(other.interval)


def _solved(
    note: str, told: Facet, known: tuple[Facet, Facet], sign: str, result: Interval, said: Interval, unit: str
) -> Link | None:
    """The link over a figure and the two that it follows from."""
    one, other = (each.claim for each in known)
    first, second = (each.interval.middle if each.interval is not None else None for each in known)
    if first is None or not second:
        return None
    value = EXACT.multiply(first, second) if sign == "x" else EXACT.divide(first, second)
    if unit == "percent":
        value = value * HUNDRED if sign == "/" else abs(value - 1) * HUNDRED
    fit = result.meets(said)
    verb = "fits" if fit else "does not fit"
    worked = f"{quoted(one)} {sign} {quoted(other)} = {printed(value, unit)}"
    working = (worked, f"admissible by their print: {span_of(result, unit)}", f"printed: {quoted(told.claim)}")
    return Link(
        (told.claim.id, one.id, other.id),
        "computed",
        "agrees" if fit else "conflicts",
        f"{worked}, which {verb} {quoted(told.claim)}",
        0.95,
        working,
        (),
        note,
    )


WORKED: Mapping[Relation, Callable[[Fit], Link | None]] = {
    "portion": _portion, "margin": _margin, "amount": _amount, "multiple": _multiple, "age": aged,
}  # fmt: skip
