"""Numbers in digits and words."""

from decimal import Decimal

from factcheck.mine.figure import Numeral
from factcheck.mine.tokens import Tokens

__all__ = ["numerals"]


def numerals(tokens: Tokens) -> list[Numeral]:
    """The numerals of a sentence, in order."""
    return [
        Numeral(i, i + 1, Decimal(tokens.texts[i].replace(",", "")))
        for i in range(len(tokens))
        if tokens.kinds[i] == "n" and tokens.texts[i].count(".") < 2
    ]
