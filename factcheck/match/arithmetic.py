"""Sums that a text connects: a balance and its two sides, a total and its parts."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.match.facet import Facet
from factcheck.match.saying import printed, quoted, span_of
from factcheck.match.times import relate, tolerances
from factcheck.match.verdict import Judgement
from factcheck.match.words import rules
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.terms import Verdict
from factcheck.packs.matching import Balance

__all__ = ["balances", "totals"]

# How far apart the figures of one balance may stand, in characters.
REACH = 900
MOST_PARTS = 12
# A part that counts for each of several that are named behind it.
EACH = re.compile(r"\s*(?:each|apiece)\b(?:\s+(?:for|in|to|from|at|on|by)\s+(?P<names>[^;.()\d]+))?", re.IGNORECASE)
NAMES = re.compile(r",|\band\b")
COUNTABLE = frozenset(["money", "count", "measure", "number", "percent"])


def balances(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links over a balance and its two sides, of one text and one time."""
    wanted = {name for each in rules().balances for name in (each.total, each.plus, each.minus)}
    homes: dict[int, dict[str, list[Facet]]] = defaultdict(lambda: defaultdict(list))
    for facet in facets:
        if facet.claim.metric in wanted and facet.interval is not None and facet.claim.section != "headline":
            homes[facet.story.order][facet.claim.metric].append(facet)
    for home in sorted(homes):
        for balance in rules().balances:
            yield from _balanced(homes[home], balance)


def _balanced(known: dict[str, list[Facet]], balance: Balance) -> Iterator[Judgement]:
    for total in known.get(balance.total, ()):
        sides = [
            (plus, minus)
            for plus in known.get(balance.plus, ())
            for minus in known.get(balance.minus, ())
            if _together(total, plus) and _together(total, minus) and _together(plus, minus)
        ]
        if len(sides) == 1:
            found = _difference(total, *sides[0], balance.working)
            if found is not None and (found.link.verdict == "agrees" or _told_as_it_is(total, *sides[0])):
                yield found


def _told_as_it_is(*facets: Facet) -> bool:
    """Whether none of the figures is one that others are set against: those are of other times, said or not."""
    return all(each.claim.role != "origin" for each in facets)


def _together(one: Facet, other: Facet) -> bool:
    """Whether two figures may belong to one balance: near by, in one unit, not of different times."""
    a, b = one.claim, other.claim
    near = abs(a.span.start - b.span.start) <= REACH
    time = relate(a.period, b.period)
    return near and a.quantity.unit == b.quantity.unit and a.modality == b.modality and time in ("same", "unknown")


def _difference(total: Facet, plus: Facet, minus: Facet, words: str) -> Judgement | None:
    left, right, whole = plus.interval, minus.interval, total.interval
    if left is None or right is None or whole is None or not left.bounded or not right.bounded:
        return None
    result = left.minus(right)
    unit = total.claim.quantity.unit
    fits = result.meets(whole) or result.negated().meets(whole)
    first, second = left.middle or Decimal(0), right.middle or Decimal(0)
    sign = "fits" if fits else "does not fit"
    working = (
        f"{quoted(plus.claim)} - {quoted(minus.claim)} = {printed(first - second, unit)}",
        f"admissible by their print: {span_of(result, unit)}",
        f"this {sign} {quoted(total.claim)}, printed for the balance",
    )
    reason = f"{quoted(plus.claim)} less {quoted(minus.claim)} {sign} {quoted(total.claim)} ({words})"
    claims = (total.claim.id, plus.claim.id, minus.claim.id)
    return Judgement(
        Link(claims, "computed", _verdict(fits=fits), reason, 0.9, working, _doubts(total, plus, minus), "difference")
    )


def _verdict(*, fits: bool) -> Verdict:
    return "agrees" if fits else "conflicts"


def _doubts(*facets: Facet) -> tuple[str, ...]:
    """What was guessed in any of the figures, and whether their subjects differ."""
    found = {what for each in facets for what in ("metric", "period", "subject") if what in each.claim.assumptions}
    if len({each.claim.subject for each in facets if each.claim.subject}) > 1:
        found.add("subject")
    if any(relate(facets[0].claim.period, each.claim.period) == "unknown" for each in facets[1:]):
        found.add("period")
    return tuple(sorted(found))


def totals(facets: Sequence[Facet]) -> Iterator[Judgement]:
    """Links over a total and its parts that one sentence connects."""
    sentences: dict[tuple[int, int], list[Facet]] = defaultdict(list)
    for facet in facets:
        if facet.interval is not None and facet.claim.quantity.kind in COUNTABLE:
            sentences[facet.story.order, facet.claim.sentence.start].append(facet)
    for key in sorted(sentences):
        group = sentences[key]
        if 3 <= len(group) <= MOST_PARTS:
            yield from _summed(group)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    known = rules().totals
    return _pattern(known.after), _pattern(known.before), _pattern(known.partial)


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    parts = [
        (r"\b" if word[0].isalpha() else "")
        + r"\s+".join(map(re.escape, word.split()))
        + (r"\b" if word[-1].isalpha() else "")
        for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile("|".join(parts), re.IGNORECASE)


def _summed(group: list[Facet]) -> Iterator[Judgement]:
    after, before, partial = _cues()
    text = group[0].story.text
    for place, total in enumerate(group):
        later = _alike(total, group[place + 1 :])
        if len(later) >= 2 and after.search(text, total.claim.span.end, later[0].claim.span.start):
            stretch = text[total.claim.span.end : later[-1].claim.span.start]
            if not partial.search(stretch) and _listed(text, later):
                found = _sum(total, later)
                if found is not None:
                    yield found
                return
        earlier = _alike(total, group[:place])
        if len(earlier) >= 2 and before.search(text, earlier[-1].claim.span.end, total.claim.span.start):
            stretch = text[earlier[0].claim.span.end : total.claim.span.start]
            if not partial.search(stretch) and _listed(text, earlier):
                found = _sum(total, earlier)
                if found is not None:
                    yield found
                return


def _alike(total: Facet, others: Sequence[Facet]) -> list[Facet]:
    """The figures that can be parts: the total's unit, no change, none larger than the total."""
    claim = total.claim
    limit = total.interval.high if total.interval is not None else None
    return [
        each for each in others
        if each.measure == total.measure and (each.claim.quantity.unit == claim.quantity.unit or each.bare)
        and each.claim.role == claim.role and each.interval is not None and each.interval.bounded
        and (limit is None or (each.interval.low or Decimal(0)) <= limit)
    ]  # fmt: skip


def _listed(text: str, parts: list[Facet]) -> bool:
    """Whether the parts form one list: only commas, `and` and a few words between them."""
    return all(
        re.search(r",|;|\band\b", text[one.claim.span.end : other.claim.span.start]) is not None
        and other.claim.span.start - one.claim.span.end <= REACH // 6
        for one, other in pairwise(parts)
    )


def _sum(total: Facet, parts: list[Facet]) -> Judgement | None:
    """The link over a total and its parts; None where it cannot be told how often a part counts."""
    result = Interval.point(Decimal(0))
    value = Decimal(0)
    listed = []
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        times = _times(part, following)
        if times == 0 or part.interval is None:
            return None
        result = result.plus(part.interval.times(Decimal(times)))
        value += (part.interval.middle or Decimal(0)) * times
        listed.append(quoted(part.claim) + (f" x {times}" if times > 1 else ""))
    unit = total.claim.quantity.unit
    whole = total.interval or result
    reach = result.widened(tolerances().sum_slack if result.width else Decimal(0))
    fits = reach.meets(whole)
    verb = "fits" if fits else "does not fit"
    working = (
        f"{' + '.join(listed)} = {printed(value, unit)}",
        f"admissible by their print: {span_of(reach, unit)}",
        f"this {verb} the total, {quoted(total.claim)}",
    )
    reason = f"the parts make {printed(value, unit)}, which {verb} the total of {quoted(total.claim)}"
    claims = (total.claim.id, *(part.claim.id for part in parts))
    return Judgement(Link(claims, "computed", _verdict(fits=fits), reason, 0.85, working, (), "parts"))


def _times(part: Facet, following: Facet | None) -> int:
    """How often a part counts: `3/8 per cent each for sales and advice` twice; 0 where that is not said."""
    span, sentence = part.claim.span, part.claim.sentence
    stop = following.claim.span.start if following is not None else sentence.end
    found = EACH.match(part.story.text, span.end, stop)
    if found is None:
        return 1
    names = [name for name in NAMES.split(found["names"] or "") if name.strip()]
    return len(names) if len(names) > 1 else 0
