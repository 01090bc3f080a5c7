"""Sentences with their figures taken out, and the frames of `rules/arithmetic.yaml` found in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.match.facet import Facet
from factcheck.packs import load
from factcheck.packs.arithmetic import Arithmetic, Relation

__all__ = ["Fit", "fits"]

# What each slot takes: counts, bare numbers, money, measures, rates, per cent, fractions, multiples.
SLOTS: Mapping[str, str] = {
    "part": "cnmu", "share": "pf", "whole": "cnmu",
    "total": "cnm", "rate": "mr", "volume": "cnu",
    "much": "cnmu", "times": "xn", "base": "cnmu",
    "age": "d", "year": "y", "last": "y",
    "aside": "pydzc",
}  # fmt: skip
KINDS: Mapping[str, str] = {
    "count": "c",
    "number": "n",
    "money": "m",
    "measure": "u",
    "percent": "p",
    "multiple": "x",
    "duration": "d",
    "date": "y",
}
# Words that begin something else, so that what stands before and after them is not connected.
BREAKS = "and|or|but|nor|from|to|than|compared|against|versus|vs|plus|while|after|before|up|down|who|which|that|if"
WORD = rf"(?!(?:{BREAKS})\b)<?[^\W\d_][\w'’&.-]*(?<!\.)>?"
LIST = re.compile(r"\[([a-z]+)\]")
ASIDE = "aside"
# What a frame over two sentences has between them.
STOP = r"\. "
GAP = re.compile(r"( )?~(\d)((?(1)| ))")
SLOT = re.compile(r"\{([a-z]+)\}")
ESCAPED, BRACKETS = re.compile(r"\\."), re.compile(r"\([^()]*\)")
# What no sentence without one of these has a frame of.
TELLING = frozenset("pfxr")
CUES = re.compile(r"\b(?:each|apiece|average|to one)\b", re.IGNORECASE)
JOINED = re.compile(rf"⟩[^,;]*\b(?:and|plus)(?: {WORD}){{0,4}} $")
LASTING = frozenset("dy")
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """The figures of a sentence that stand in one of the frames, by the names of their slots.

    `joined` tells that another figure comes before them, joined by `and`, so that a total may be of both.
    """

    relation: Relation
    slots: Mapping[str, Facet]
    joined: bool


def fits(group: Sequence[Facet]) -> Iterator[Fit]:
    """The frames that the figures of one sentence, or of two in a row, stand in; `group` are these in text order."""
    kinds = [_kind(each) for each in group]
    start, end = group[0].claim.sentence.start, group[-1].claim.sentence.end
    product = len(group) >= FEWEST and (TELLING.intersection(kinds) or CUES.search(group[0].story.text, start, end))
    lasting = LASTING.issubset(kinds)
    if not product and not lasting:
        return
    skeleton = _skeleton(group, kinds)
    two = group[-1].claim.sentence.start != start
    for relation, needed, pattern in _frames(two=two):
        if (relation != "age" and not product) or any(each.isdisjoint(kinds) for each in needed):
            continue
        for found in pattern.finditer(skeleton):
            slots = {name: group[int(place)] for name, place in found.groupdict().items() if place is not None}
            yield Fit(relation, slots, JOINED.search(skeleton, 0, found.start()) is not None)


def _kind(facet: Facet) -> str:
    """The letter of what a figure is; `f` for a fraction in words, `z` for what stands in no frame."""
    claim = facet.claim
    kind = KINDS.get(claim.quantity.kind, "z")
    if claim.role == "delta" or facet.interval is None:
        return "z" if kind != "x" else kind
    if kind in "mc" and "/" in claim.quantity.unit:
        return "r"
    if kind == "n" and facet.interval.high is not None and facet.interval.high < 1 and not claim.text[:1].isdecimal():
        return "f"
    return kind


def _skeleton(group: Sequence[Facet], kinds: Sequence[str]) -> str:
    """The text with single blanks, each figure replaced by its kind and its place in the group."""
    text = group[0].story.text
    parts, place = [], group[0].claim.sentence.start
    for number, (facet, kind) in enumerate(zip(group, kinds, strict=True)):
        span = facet.claim.span
        start = _start(facet)
        if start >= place:
            parts += [text[place:start], f"⟨{kind}{number}⟩"]
            place = span.end
    parts.append(text[place : group[-1].claim.sentence.end])
    return " ".join("".join(parts).split())


def _start(facet: Facet) -> int:
    """Where a figure begins with the bound word before it: `more than 450`."""
    span = facet.claim.span
    bounds = [step.extent.start for step in facet.claim.derivation if step.rule == "bound" and step.extent is not None]
    return min([span.start, *bounds])


@cache
def _frames(*, two: bool) -> tuple[tuple[Relation, tuple[frozenset[str], ...], re.Pattern[str]], ...]:
    """The frames of one sentence, or those over `two`: of each slot that it needs, the kinds of which one must be there."""
    known: Arithmetic = load("arithmetic", Arithmetic)
    lists = {
        name: "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
        for name, words in known.words.items()
    }
    return tuple(
        (frame.relation, _needed(frame.text), _pattern(frame.text, lists))
        for frame in known.frames
        if (STOP in frame.text) == two
    )


def _needed(text: str) -> tuple[frozenset[str], ...]:
    """The kinds that the slots of a frame take, those in brackets left out: they may be missing."""
    text, inner = ESCAPED.sub("", text), 1
    while inner:
        text, inner = BRACKETS.subn("", text)
    return tuple({frozenset(SLOTS[name]) for name in SLOT.findall(text)})


def _slot(found: re.Match[str]) -> str:
    name = found[1]
    return rf"⟨[{SLOTS[name]}](?P<{name}>\d+)⟩" if name != ASIDE else rf"⟨[{SLOTS[name]}]\d+⟩"


def _pattern(text: str, lists: Mapping[str, str]) -> re.Pattern[str]:
    text = LIST.sub(lambda found: lists[found[1]] if found[1] in lists else found[0], text)
    text = GAP.sub(lambda found: f"(?:{' ' if found[1] else ''}{WORD}{' ' if found[3] else ''}){{1,{found[2]}}}?", text)
    text = SLOT.sub(_slot, text)
    return re.compile(text, re.IGNORECASE)
