"""Figures that a text itself replaces: `not 25.5 million as announced`, `revised to 122.3 from 122.0`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.match.facet import Facet
from factcheck.match.saying import quoted
from factcheck.match.story import Story
from factcheck.match.verdict import Judgement
from factcheck.match.words import rules
from factcheck.model.link import Link

__all__ = ["Correction", "carried", "corrections"]

# How far before a figure the words that mark it as new or old may stand, in characters, and the word that it moved from.
REACH, LEAD = 90, 24
WORD = re.compile(r"[^\W\d_]+")
FROM_WORD = "from"
FROM = re.compile(r"\bfrom\s+(?:(?:a|an|the)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Correction:
    """Within one text, `new` replaces `old`; `update` tells that the old one was no mistake."""

    new: Facet
    old: Facet
    words: str
    update: bool

    def judgement(self) -> Judgement:
        """The link between the two."""
        new, old = quoted(self.new.claim), quoted(self.old.claim)
        reason = f"the text itself replaces {old} by {new} ({self.words})"
        link = Link(
            (self.old.claim.id, self.new.claim.id),
            "same",
            "superseded",
            reason,
            0.95,
            (f"{old} -> {new}",),
            (),
            "correction",
        )
        return Judgement(link)


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands right before an old figure; what marks it as old; what marks a new one."""
    known = rules().corrections
    return (
        re.compile(rf"\b(?:{_any(known.instead)})[\s(]+(?:(?:the|a|an|{_any(known.previous)})\s+)*$", re.IGNORECASE),
        re.compile(rf"\b(?:{_any(known.previous)})\s+(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE),
        re.compile(rf"\b(?:{_any(known.revised)})\b", re.IGNORECASE),
    )


@cache
def _telling() -> frozenset[str]:
    """Words of which each cue of an old figure has one: of the shortest cues the longest."""
    known = rules().corrections
    found = set[str]()
    for words in sorted((cue.split() for cue in (*known.instead, *known.previous)), key=len):
        if found.isdisjoint(words):
            found.add(max(words, key=len))
    return frozenset(found)


@cache
def _updates() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(rules().corrections.updates)})\b", re.IGNORECASE)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))


def corrections(story: Story) -> tuple[Correction, ...]:
    """The replacements that a text tells, in order, worked out once."""
    if story.corrections is None:
        leads, tells = _places(story.text, (FROM_WORD,)), _places(story.text, _telling())
        found = (
            _replaced(story.ready, place, old)
            for place, old in enumerate(story.ready)
            if _near(leads, old.claim.span.start, LEAD) or _near(tells, old.claim.span.start, REACH)
        )
        story.corrections = tuple(each for each in found if each is not None)
    return story.corrections


def _near(places: Sequence[int], start: int, reach: int) -> bool:
    """Whether one of the places lies so little before the start."""
    return bisect_left(places, start) > bisect_left(places, start - reach)


def _places(text: str, words: Iterable[str]) -> Sequence[int]:
    """Where in a text one of the words stands, in order."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return range(len(text))
    found = []
    for word in words:
        place = lowered.find(word)
        while place >= 0:
            found.append(place)
            place = lowered.find(word, place + 1)
    return sorted(found)


def _replaced(facets: Sequence[Facet], place: int, old: Facet) -> Correction | None:
    claim, text = old.claim, old.story.text
    before = text[max(0, claim.span.start - REACH) : claim.span.start]
    near = WORD.findall(before.lower())
    if _telling().isdisjoint(near) and FROM_WORD not in near[-2:]:
        return None
    instead, previous, revised = _cues()
    match = instead.search(before) or previous.search(before)
    from_revised = FROM.search(before)
    if match is None and from_revised is None:
        return None
    if claim.quantity.kind == "date" and ((found := instead.search(before)) is None or _updates().search(found[0])):
        return None  # neither `previously reported January sales` nor `an improvement over January` replaces January
    new = _counterpart(facets, place, old)
    if new is None:
        return None
    if match is None or instead.search(before) is None:
        start = max(claim.sentence.start - REACH, new.claim.span.start - REACH, 0)
        if not revised.search(text, start, claim.span.start):
            return None
        match = match or from_revised
    words = " ".join(match.group().split()) if match is not None else ""
    stretch = text[min(claim.sentence.start, new.claim.sentence.start) : claim.span.start]
    return Correction(new, old, words, _updates().search(stretch) is not None)


def _counterpart(facets: Sequence[Facet], place: int, old: Facet) -> Facet | None:
    """The nearest figure of the same measure before it, in its sentence or the one before."""
    near = [
        other for other in reversed(facets[max(0, place - 6) : place])
        if other.story is old.story and old.claim.span.start - other.claim.span.end <= 3 * REACH
        and (other.measure == old.measure or ((other.bare or old.bare) and "date" not in (other.measure, old.measure)))
        and other.interval != old.interval
    ]  # fmt: skip
    same = (each for each in near if each.claim.quantity.unit == old.claim.quantity.unit)
    return next(same, next((each for each in near if _main(each) == _main(old)), None))


def _main(facet: Facet) -> str:
    """The unit without what it is told for: `three cents` stands for three cents a pound."""
    return facet.claim.quantity.unit.partition("/")[0]


def carried(found: Sequence[Correction], judged: Sequence[Judgement]) -> Iterator[Judgement]:
    """For each old figure that another document prints: the new one supersedes it, or corrects it as a mistake."""
    printed: dict[str, list[Link]] = {}
    for each in judged:
        link = each.link
        if (
            link.verdict == "agrees"
            and link.kind == "same"
            and "story" not in link.doubts
            and link.note not in ("repeat", "headline")
        ):
            for claim in link.claims:
                printed.setdefault(claim, []).append(link)
    for correction in found:
        old, new = correction.old.claim.id, correction.new.claim.id
        for link in printed.get(old, ()):
            other = next((claim for claim in link.claims if claim != old), None)
            if other is None or other == new:
                continue
            reason = (
                f"another text replaces this figure, {quoted(correction.old.claim)}, by {quoted(correction.new.claim)}"
            )
            yield Judgement(
                replace(link, claims=(other, new), verdict="superseded" if correction.update else "conflicts", reason=reason,
                        note="" if correction.update else "correction",
                        working=(f"{quoted(correction.old.claim)} -> {quoted(correction.new.claim)}",))
            )  # fmt: skip
