"""Numerals to quantities: unit, bound, range, interval."""

from collections.abc import Sequence

from factcheck.mine.context import Context
from factcheck.mine.figure import Figure, Numeral, Unread
from factcheck.mine.tokens import Tokens

__all__ = ["quantities"]


def quantities(
    tokens: Tokens, numerals: Sequence[Numeral], dates: Sequence[Figure], context: Context
) -> tuple[list[Figure], list[Unread]]:
    """The figures of a sentence that are no dates, in order, and the numerals that are no figures."""
    figures = []
    for numeral in numerals:
        start, end = tokens.starts[numeral.first], tokens.ends[numeral.last - 1]
        value = numeral.value
        figures.append(
            Figure(numeral.first, numeral.last, start, end, "number", value, None, None, "", "exact", (value, value),
                   numeral.first, numeral.last)
        )  # fmt: skip
    return figures, []
