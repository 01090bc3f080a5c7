"""The words between a change and the values that it leads from and to, as rules/arithmetic.yaml has them."""

import re
from functools import cache

from factcheck.packs import load
from factcheck.packs.arithmetic import Arithmetic

__all__ = ["apposed", "leads_from", "leads_to", "moved", "moved_from"]


def leads_to(words: str) -> bool:
    """Whether the words between two figures say no more than that the second is where it went: ` last year to `."""
    return _patterns()["to"].fullmatch(words) is not None


def leads_from(words: str) -> bool:
    """Whether the words between two figures say no more than that the second is where it came from."""
    return _patterns()["from"].fullmatch(words) is not None


def moved(words: str) -> bool:
    """Whether the words between a value and the figure after it make that its change: `, up `."""
    return _patterns()["move"].fullmatch(words) is not None


def moved_from(before: str, behind: str) -> bool:
    """Whether the words on both sides of a figure make it the change from the next figure to the one before: `, … up from `."""
    known = _patterns()
    return known["pause"].fullmatch(before) is not None and known["moved_from"].fullmatch(behind) is not None


def apposed(words: str) -> bool:
    """Whether the words between two figures make the second another telling of the first: `, or about `."""
    return _patterns()["apposed"].fullmatch(words) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    known: Arithmetic = load("arithmetic", Arithmetic)
    between = known.between
    filler = rf"(?:\s*,?\s+(?:{_listed(between.fillers)}|{_months(between.months)}|[12]\d{{3}}|\d\d?)(?:'s)?)*"
    hedge = rf"(?:\s+(?:{_listed(between.hedges)}))*"
    patterns = {
        "to": rf"\)?{filler},?\s+to{filler}\s*",
        "from": rf"\)?{filler},?\s+from{filler}\s*",
        "move": rf"\)?\s*,\s*(?:or\s+)?(?:{_listed(between.moves)}){hedge}\s*",
        "pause": rf"\)?{filler}\s*,\s*(?:(?:or|which\s+(?:is|was)|that\s+is)\s+)?",
        "moved_from": rf"\s+(?:up|down|higher|lower|more|less|above|below)\s+(?:from|than){filler}\s*",
        "apposed": rf"(?:,?\s+or|\s*,|\s*\(){hedge}\s*",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}


def _listed(words: tuple[str, ...]) -> str:
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))


def _months(stems: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(stems)})[a-z]*"
