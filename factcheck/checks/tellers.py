"""Who tells a figure of their own: copies, reprints of one agency, and the words of one speaker are one source."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from factcheck.checks.retold import alike
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.packs.furniture import FurniturePack
from factcheck.packs.load import load

__all__ = ["tellers"]

# Two sentences with so much of their words in common are one, with small edits.
COPIED = 0.75
# How far from either end of a text an agency signs it.
CREDIT = 160


def tellers(view: View, claim: Claim) -> list[Claim]:
    """The claims that tell the same figure independently, the given one first."""
    found = [claim]
    for link in view.links_of.get(claim.id, ()):
        if link.verdict == "agrees" and link.kind == "same" and link.note != "repeat":
            found += [each for each in view.of(link) if not _copied(view, each, found)]
    return found


def _copied(view: View, claim: Claim, known: Sequence[Claim]) -> bool:
    """Whether one of the known claims is of the same document, wording, speaker or agency."""
    signed = _agencies(view.text(claim))
    return any(
        claim.document == each.document
        or (claim.attribution and each.attribution and _speaker(claim) == _speaker(each))
        or (signed and signed & _agencies(view.text(each)))
        or alike(view, claim, each) >= COPIED
        for each in known
    )


def _speaker(claim: Claim) -> str:
    return (claim.attribution or "").casefold().removeprefix("the ")


@cache
def _credits() -> re.Pattern[str]:
    """An agency's name in brackets, or behind a dash where the text ends: `ALDMOOR (AFP) -`, `- Reuters`."""
    names = "|".join(map(re.escape, sorted(load("furniture", FurniturePack).agencies, key=len, reverse=True)))
    return re.compile(rf"[(\[](?:c\)\s*)?({names})[)\]]|[-–—/]\s*({names})\s*$")


@lru_cache(4096)
def _agencies(text: str) -> frozenset[str]:
    ends = text[:CREDIT], text[-CREDIT:].rstrip()
    return frozenset(one or other for end in ends for one, other in _credits().findall(end))
