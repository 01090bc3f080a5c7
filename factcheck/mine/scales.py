"""Letters that multiply a number (`5m`, `10k`), where they are none of a unit."""

from decimal import Decimal

from factcheck.knowledge.currencies import MoneyTables
from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import number_words
from factcheck.knowledge.units import Unit, UnitTables
from factcheck.mine.bounds import bounds_pack
from factcheck.mine.figure import Numeral
from factcheck.mine.forms import has_clue, measure_at
from factcheck.mine.money import money_at
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens

__all__ = ["letter_scale", "scale_of"]

ONE = Decimal(1)
# How many tokens before a number a word may stand that tells its letter.
REACH = 7


def scale_of(tokens: Tokens, numeral: Numeral) -> Decimal:
    """What the scale words at the end of a numeral multiply by: 1,000,000 in `2.5 million`."""
    words = number_words()
    scale = ONE
    for at in range(numeral.last - 1, numeral.first - 1, -1):
        step = words.scales.get(tokens.lower[at])
        if step is None:
            break
        scale *= step
    return scale


def letter_scale(tokens: Tokens, part: Part, money_before: bool, money: MoneyTables, units: UnitTables) -> None:
    """`5m`, `10k`, `$2b`: the letter that multiplies, where it is none of a unit."""
    at = part.last
    if at >= len(tokens.texts) or part.scale != 1 or part.numeral.ordinal:
        return
    letter = number_words().letters.get(tokens.texts[at])
    if letter is None:
        return
    worth, money_only = letter
    glued = tokens.glued(at)
    if not glued and not (money_before or tokens.texts[at] == "k"):
        return
    name = tokens.texts[at]
    if not money_before:
        money_after = money_at(tokens, at + 1, part, money) is not None
        if money_only and not money_after:
            return
        if name in "mM" and not money_after and not _million(tokens, at, units):
            return
        if name == "K" and not _counts_after(tokens, at):
            return
    part.value *= worth
    part.scale = worth
    part.half = part.half * worth if "." in tokens.texts[part.numeral.first] else Decimal("0.5") * worth
    part.last = at + 1


def _million(tokens: Tokens, at: int, units: UnitTables) -> bool:
    """Whether the `m` at token `at` is million and no metre: something counted or measured follows."""
    if tokens.texts[at] == "M":
        return True
    if _counts_after(tokens, at):
        return True
    found = measure_at(tokens, at + 1, units)
    if found is not None and found[0].kind != "duration":
        return True
    if (_moved(tokens, at) or _totals(tokens, at)) and not has_clue(tokens, at, at + 1, _metre(units)):
        return True
    if any(word in ("million", "bn", "billion", "mln") for word in tokens.lower):
        return not has_clue(tokens, at, at + 1, _metre(units))
    return False


def _metre(units: UnitTables) -> Unit:
    """The unit that a lone `m` means."""
    return next(unit for rest, unit in units.symbols["m"] if not rest)


def _moved(tokens: Tokens, at: int) -> bool:
    """Whether the number before token `at` is what something rose or fell to (`unemployment rose to 3.2m`)."""
    lower, to = tokens.lower, at - 2
    return to > 0 and lower[to] in ("to", "from") and not bounds_pack().moves.isdisjoint(lower[max(0, to - 4) : to])


def _totals(tokens: Tokens, at: int) -> bool:
    """Whether the words before the number before token `at` count people or things: `a population of 8.4m`."""
    before = tokens.lower[max(0, at - REACH) : at - 1]
    return before[-1:] != ["a"] and not number_words().totals.isdisjoint(before)


def _counts_after(tokens: Tokens, at: int) -> bool:
    """Whether a plural noun ends the words after token `at`."""
    for index in range(at + 1, min(at + 7, len(tokens.texts))):
        if tokens.kinds[index] != "w":
            return False
        word = tokens.lower[index]
        mark = tag(word)
        if mark in ("NNS", "SV") or word == "people":
            return True
        if mark not in ("JJ", "NN", "NV", "VD", "VBG", "VBN") and word != "and":
            return False
    return False
