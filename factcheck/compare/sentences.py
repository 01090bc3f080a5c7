"""The sentences of a text that hold figures, and which of two versions are the same."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.compare.keyed import alike, by_key
from factcheck.model.claim import Claim

__all__ = ["Figure", "Sentence", "aligned", "identity", "sentences"]

WORD = re.compile(r"[^\W_]+")
FIGURE = "#"
# Share of the words, in order, from which on two sentences are taken for versions of one.
LEAST = 55
# Characters looked at for the two words on either side of a figure.
NEAR = 40


@dataclass(slots=True, eq=False)
class Figure:
    """A claim, the sentence it stands in, and the words next to it."""

    claim: Claim
    sentence: "Sentence"
    near: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence with its figures; `text` is on one line, `masked` its words with a mark for each figure."""

    text: str
    masked: tuple[str, ...]
    figures: list[Figure] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The words between blanks, to look for others in."""
        return f" {' '.join(WORD.findall(self.text.lower()))} "


def identity(claim: Claim) -> tuple[str, ...]:
    """What the figure says, whatever it is printed like."""
    quantity = claim.quantity
    return quantity.kind, quantity.value or "", quantity.low or "", quantity.high or "", quantity.unit


def sentences(text: str, claims: Sequence[Claim]) -> list[Sentence]:
    """The sentences that hold the claims, in text order."""
    grouped: dict[tuple[int, int], list[Claim]] = {}
    for claim in claims:
        grouped.setdefault((claim.sentence.start, claim.sentence.end), []).append(claim)
    return [_sentence(text, start, end, held) for (start, end), held in sorted(grouped.items())]


def _sentence(text: str, start: int, end: int, claims: list[Claim]) -> Sentence:
    masked, at = [], start
    for claim in claims:
        masked += [*WORD.findall(text[at : claim.span.start].lower()), FIGURE]
        at = max(at, claim.span.end)
    masked += WORD.findall(text[at:end].lower())
    sentence = Sentence(" ".join(text[start:end].split()), tuple(masked))
    sentence.figures += [Figure(claim, sentence, _near(text, claim)) for claim in claims]
    return sentence


def _near(text: str, claim: Claim) -> tuple[str, ...]:
    low, high = claim.sentence.start, claim.sentence.end
    before = WORD.findall(text[max(low, claim.span.start - NEAR) : claim.span.start].lower())[-2:]
    after = WORD.findall(text[claim.span.end : min(high, claim.span.end + NEAR)].lower())[:2]
    return (*before, FIGURE, *after)


def aligned(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """The sentences that are versions of one, wherever they stand: word for word, but for figures, then by likeness."""
    for key in (_text, _first, _last, _masked):
        pairs, old, new = by_key(old, new, key)
        yield from pairs
    for one, other in alike([each.masked for each in old], [each.masked for each in new], LEAST):
        yield old[one], new[other]


def _text(sentence: Sentence) -> Hashable:
    return sentence.text


def _masked(sentence: Sentence) -> Hashable:
    return sentence.masked


def _first(sentence: Sentence) -> Hashable:
    return sentence.masked, identity(sentence.figures[0].claim)


def _last(sentence: Sentence) -> Hashable:
    return sentence.masked, identity(sentence.figures[-1].claim)
