"""Number words as look-ups, from rules/numbers.yaml."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.packs import load
from factcheck.packs.numbers import NumbersPack

__all__ = ["NumberWords", "number_words"]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of the pack, folded for one look-up a word.

    `scales` are multipliers that may stand apart from their number, `letters` those that must touch it
    (with whether they are of money only). `starts` are all words that a number can begin with.
    """

    cardinals: dict[str, Decimal]
    scales: dict[str, Decimal]
    letters: dict[str, tuple[Decimal, bool]]
    vague: dict[str, tuple[Decimal, Decimal]]
    ordinals: dict[str, Decimal]
    fractions: dict[str, int]
    signs: dict[str, Decimal]
    multiples: dict[str, Decimal]
    folds: frozenset[str]
    indefinite: frozenset[str]
    minus: frozenset[str]
    totals: frozenset[str]
    starts: frozenset[str]


@cache
def number_words() -> NumberWords:
    """The tables, read once."""
    pack = load("numbers", NumbersPack)
    cardinals = {word: Decimal(value) for word, value in pack.cardinals.items()}
    apart = [scale for scale in pack.scales if not scale.glued]
    scales = {word: Decimal(format(scale.worth, "f")) for scale in apart for word in scale.words}
    scales |= {word: Decimal(format(low, "f")) for word, (low, _) in pack.vague.items()}
    letters = {
        word: (Decimal(format(scale.worth, "f")), scale.money)
        for scale in pack.scales
        if scale.glued
        for word in scale.words
    }
    ordinals = {word: Decimal(place) for place, word in enumerate(pack.ordinals)}
    signs = {sign: Decimal(over) / Decimal(under) for sign, (over, under) in pack.signs.items()}
    folds = frozenset(word + fold for fold in pack.folds for word in cardinals)
    singular = {word for word in pack.fractions if not word.endswith("s") and word != "halves"}
    starts = {
        *cardinals,
        *(scales.keys() - pack.clipped),
        *pack.vague,
        "tens",
        *ordinals,
        *signs,
        *pack.multiples,
        *folds,
        *singular,
    }
    return NumberWords(
        cardinals, scales, letters, pack.vague, ordinals, pack.fractions, signs, pack.multiples, folds,
        frozenset(pack.indefinite), frozenset(pack.minus), pack.totals, frozenset(starts),
    )  # fmt: skip
