"""What narrows a claim: the listing of a share, the place, the basis of an amount."""

from collections.abc import Sequence

from factcheck.knowledge import names
from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens

__all__ = ["basis_of", "listing_in", "listing_of_currency", "place_of"]

LISTED = {"listed", "traded", "quoted"}
BASES = {
    "adjusted": "adjusted", "diluted": "diluted", "basic": "basic", "pretax": "before tax", "pre-tax": "before tax",
    "underlying": "adjusted", "gross": "gross", "oper": "operating",
}  # fmt: skip
LISTING_OF = {"HKD": "Hong Kong"}
PREPOSITIONS = {"in", "into", "across", "throughout", "within"}


def listing_in(tokens: Tokens, first: int, last: int) -> str | None:
    """The exchange that a phrase names: `Hong Kong-listed`, `New Yorklisted`, `listed in London`, `US-traded`."""
    lower, texts = tokens.lower, tokens.texts
    for k in range(first, last):
        word = lower[k]
        if word in LISTED and k > first + 1 and texts[k - 1] == "-":
            return _market(tokens, k - 1, first)
        if word in LISTED and k + 2 < last and lower[k + 1] in ("in", "on"):
            return _market(tokens, min(last, k + 4), k + 2)
        if word in ("in", "on") and k + 1 < last and texts[k + 1][:1].isupper():
            market = " ".join(texts[k + 1 : k + 3])
            found = market if names.city_place(market) else texts[k + 1] if names.city_place(texts[k + 1]) else None
            if found:
                return found
        if word.endswith("listed") and word != "listed" and texts[k][0].isupper():
            city = texts[k][: -len("listed")]
            before = f"{texts[k - 1]} " if k > first and texts[k - 1][:1].isupper() else ""
            return _known(before + city) or _known(city) or before + city
    return None


def _market(tokens: Tokens, end: int, floor: int) -> str | None:
    """The exchange named by the words before token `end`."""
    two = " ".join(tokens.texts[max(floor, end - 2) : end])
    return _known(two) or _known(tokens.texts[end - 1])


def _known(words: str) -> str | None:
    if names.city_place(words):
        return words
    land = names.place(words)
    return land


def listing_of_currency(figure: Figure) -> str | None:
    """The listing that a price's currency implies; only where a currency has one exchange and no other reading."""
    return LISTING_OF.get(figure.unit)


def place_of(tokens: Tokens, tags: Sequence[str], clause: Clause, subject: str) -> str | None:
    """The country or market that a clause says its figures hold in."""
    for k in range(clause.first, clause.last - 1):
        if tokens.lower[k] in PREPOSITIONS and tags[k + 1] in "PT":
            end = k + 1
            while end < clause.last and tags[end] in "PT":
                end += 1
            words = [word for word in tokens.texts[k + 1 : end] if word.lower() != "the"]
            land = names.place(" ".join(words))
            if land and land != subject:
                return land
    return None


def basis_of(tokens: Tokens, figure: Figure, first: int, last: int) -> str | None:
    """Per share, adjusted, diluted, before tax…"""
    lower = tokens.lower
    after = lower[figure.reach_last : figure.reach_last + 2]
    if after in (["a", "share"], ["per", "share"]) or figure.unit.endswith("/share"):
        return "per share"
    return next((BASES[lower[k]] for k in range(first, last) if lower[k] in BASES), None)
