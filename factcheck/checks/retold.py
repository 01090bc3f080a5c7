"""How alike the words around two figures are, and whether two documents tell one story."""

import re
from functools import lru_cache

from factcheck.checks.metrics import nouns
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.link import Link

__all__ = ["alike", "apart", "enclosed", "foreign", "other_months", "retold", "titled_apart"]

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
TOKEN = re.compile(r"[^\W\d_]{3,}|\d[\d.,]*\d|\d")
# Words that say nothing of what a figure is of.
EMPTY = frozenset(
    ["a", "an", "the", "of", "in", "for", "at", "to", "on", "by", "its", "their", "his", "her", "s", "and", "this"]
)
# Of two sentences that differ in one of these, each tells another time.
TIMES = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday first second third fourth quarter half year "
    "month week day annual monthly weekly".split()
)
MONTHS = frozenset("january february march april may june july august september october november december".split())
# A name: capitals within a sentence, or two in a row at its beginning.
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|^[A-Z][a-z]{2,}(?=['’]s| [A-Z])")
# Two sentences with so much of their words in common are one sentence, told twice.
VERBATIM = 0.8
# A story is told again where so many figures agree for each one that does not.
AGREEING, TO_ONE = 3, 3


def alike(view: View, one: Claim, other: Claim) -> float:
    """The share of the words of both sentences that they have in common, the two figures with their units left out."""
    left, right = _words(_around(view, one)), _words(_around(view, other))
    return len(left & right) / len(left | right) if left | right else 1.0


def enclosed(view: View, one: Claim, other: Claim) -> bool:
    """Whether one of the sentences says, beside the figures, nothing that the other does not: subject and verb at least."""
    shorter, longer = sorted((_words(_around(view, each)) for each in (one, other)), key=len)
    return len(shorter) > 1 and shorter <= longer


def _around(view: View, claim: Claim) -> str:
    """The sentence without the figure."""
    text, sentence, span = view.text(claim), claim.sentence, claim.span
    return f"{text[sentence.start : span.start]} {text[span.end : sentence.end]}"


def apart(one: Claim, other: Claim) -> bool:
    """Whether each subject as printed has a word of its own that narrows it, beside its metric's: copra here, raw sugar there."""
    left, right = (
        _words(claim.subject_text) - _words(claim.subject) - _words(" ".join(nouns(claim.metric)))
        for claim in (one, other)
    )
    return bool(left - right) and bool(right - left)


def foreign(view: View, one: Claim, other: Claim) -> bool:
    """Whether each sentence names someone whom the other's text never mentions."""
    left, right = (
        [name for name in NAME.findall(view.sentence(claim)) if name.casefold() not in TIMES] for claim in (one, other)
    )
    return any(name not in view.text(other) for name in left) and any(name not in view.text(one) for name in right)


def other_months(view: View, one: Claim, other: Claim) -> bool:
    """Whether each sentence names a month that the other does not."""
    left, right = (_words(view.sentence(claim)) & MONTHS for claim in (one, other))
    return bool(left - right) and bool(right - left)


def titled_apart(view: View, one: Claim, other: Claim) -> bool:
    """Whether each title has a word or a numeral that the other's text lacks: two acts, two countries, two crops."""
    here, there = view.document[one.document], view.document[other.document]
    left, right = _title(here.title), _title(there.title)
    return bool(left - _whole(there.title, there.text)) and bool(right - _whole(here.title, here.text))


@lru_cache(512)
def _whole(title: str, text: str) -> frozenset[str]:
    return _title(title) | _title(text)


@lru_cache(512)
def _title(text: str) -> frozenset[str]:
    """The words and numerals of a text, plurals cut."""
    return frozenset(word.casefold().removesuffix("s") for word in TOKEN.findall(text)) - EMPTY


def retold(view: View, link: Link) -> bool:
    """Whether a link joins the same words in two documents that tell the same figures but for a few."""
    claims = view.of(link)
    if link.kind != "same" or len(claims) != 2 or claims[0].document == claims[1].document:
        return False
    if claims[0].subject != claims[1].subject or alike(view, *claims) < VERBATIM:
        return False
    if (_words(view.sentence(claims[0])) ^ _words(view.sentence(claims[1]))) & TIMES:
        return False
    agreeing, against = view.accord(claims[0].document, claims[1].document)
    return agreeing >= AGREEING and agreeing >= TO_ONE * against


@lru_cache(4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)) - EMPTY
