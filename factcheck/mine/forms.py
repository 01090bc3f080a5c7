"""Printed forms of units at a place among the tokens: measures, and what a rate is per."""

from factcheck.knowledge.currencies import money_tables
from factcheck.knowledge.lexicon import singular, tag
from factcheck.knowledge.units import Unit, UnitTables
from factcheck.mine.tokens import Tokens

__all__ = ["has_clue", "measure_at", "rate_at", "rate_behind"]

EARLIER_LATER = frozenset("ago later earlier before after previously prior since old".split())
SIZES = frozenset(["long", "wide", "tall", "high", "deep", "thick", "across"])
ARTICLES = frozenset(["a", "an", "each", "every"])
# Letters that a blank before them makes a unit without another clue, and before a slash: `5 g`, `120 g/km`.
APART = frozenset(["m", "g", "l"])


def measure_at(tokens: Tokens, at: int, units: UnitTables) -> tuple[Unit, int] | None:
    """The unit whose printed form begins at token `at`, and where it ends; hyphens inside a form may be left out."""
    if at >= len(tokens.texts):
        return None
    best: tuple[Unit, int] | None = None
    for table, words in ((units.symbols, tokens.texts), (units.words, tokens.lower)):
        for rest, unit in table.get(words[at], ()):
            last = at + 1 + len(rest)
            if best is not None and last <= best[1]:
                break
            if (not rest or tuple(words[at + 1 : last]) == rest) and (
                not unit.clues
                or (words[at] in APART and not tokens.glued(at))
                or (
                    has_clue(tokens, at, last, unit)
                    and (words[at].isalnum() or tokens.glued(at) or _sized(tokens, last))
                )
            ):
                best = unit, last
                break
    return best


def _sized(tokens: Tokens, last: int) -> bool:
    """Whether a sign that stands apart is followed by what it measures: `4 " long`."""
    return last < len(tokens.lower) and tokens.lower[last] in SIZES


def rate_at(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """What a rate beginning at token `at` is per (`per day`, `a barrel`, `/kg`), and where it ends."""
    lower = tokens.lower
    if at + 1 >= len(lower):
        return None
    word = lower[at]
    if word == "-":
        return _hyphened(tokens, at, units)
    if word == "per":
        if tokens.kinds[at + 1] == "n":
            return _per_many(tokens, at + 1, units)
        found = measure_at(tokens, at + 1, units)
        if found is not None and found[0].kind in ("measure", "duration"):
            return found[0].name, found[1]
        noun = lower[at + 1]
        if noun in units.rates:
            return units.rates[noun], at + 2
        if at + 2 < len(lower) and tag(noun) == "JJ" and lower[at + 2] in units.rates:
            return units.rates[lower[at + 2]], at + 3
        return (
            (singular(noun), at + 2) if tokens.kinds[at + 1] == "w" and tag(noun) in ("NN", "NV", "NNS", "SV") else None
        )
    if word in ARTICLES:
        per = units.rates.get(lower[at + 1])
        if per is None or (at + 2 < len(lower) and (_compared(lower, at + 1, units) or tokens.texts[at + 2] == "-")):
            return None
        return per, at + 2
    if word == "/" and tokens.glued(at) and tokens.kinds[at + 1] == "w":
        per = units.rates.get(lower[at + 1]) or units.rates.get(tokens.texts[at + 1])
        if per is not None:
            return per, at + 2
        found = measure_at(tokens, at + 1, units)
        return (found[0].name, found[1]) if found is not None else None
    return None


def _compared(lower: list[str], at: int, units: UnitTables) -> bool:
    """Whether the noun at token `at` is a stretch of time to count from: `a year ago`, but `$5 a share before tax`."""
    timed = any(unit.kind == "duration" and not rest for rest, unit in units.words.get(lower[at], ()))
    return timed and lower[at + 1] in EARLIER_LATER


def _per_many(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """The rate per a round number of something: `12 cases per 100,000 people`, `5 litres per 100 km`."""
    digits = tokens.texts[at].replace(",", "")
    if not (digits.isdecimal() and len(digits) > 1 and digits.rstrip("0") == "1"):
        return None
    if at + 1 >= len(tokens.texts):
        return digits, at + 1
    found = measure_at(tokens, at + 1, units)
    if found is not None:
        return f"{digits} {found[0].name}", found[1]
    noun = tokens.lower[at + 1]
    if noun in money_tables().words:
        return None
    if tokens.kinds[at + 1] == "w" and (tag(noun) in ("NNS", "SV") or noun == "people"):
        return f"{digits} {'person' if noun == 'people' else singular(noun)}", at + 2
    return digits, at + 1


def _hyphened(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """The rate in one word with its figure: `$15-an-hour`, `10-cent-a-share`, `$5-per-barrel`."""
    joined = range(at, at + 4)
    if at + 3 >= len(tokens.texts) or not all(tokens.glued(index) for index in joined) or tokens.texts[at + 2] != "-":
        return None
    per = units.rates.get(tokens.lower[at + 3])
    return (
        (per, at + 4)
        if per is not None and (tokens.lower[at + 1] in ARTICLES or tokens.lower[at + 1] == "per")
        else None
    )


def has_clue(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    """Whether the sentence has a word that tells this unit from the form's other meaning."""
    own = range(at, last)
    return any(
        (word in unit.clues or tokens.texts[index] in unit.clues) and index not in own
        for index, word in enumerate(tokens.lower)
    )


def rate_behind(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """The rate behind what is measured: `40 tonnes of copper cathode a year`."""
    for index in range(at, min(at + 3, len(tokens.texts))):
        if tokens.kinds[index] != "w" or tag(tokens.lower[index]) not in ("NN", "JJ", "NV", "NNS"):
            return None
        found = rate_at(tokens, index + 1, units)
        if found is not None:
            return found
    return None
