"""The schema of rules/numbers.yaml: the words that numbers are made of."""

from decimal import Decimal

from factcheck.packs.load import PackModel

__all__ = ["NumberExample", "NumbersPack", "Scale"]


class NumberExample(PackModel):
    """A number in print and its value, or both ends of one that is a stretch."""

    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


class Scale(PackModel):
    """Words that multiply the number before them; `glued` ones only touching digits, `money` ones only of money."""

    words: tuple[str, ...]
    worth: Decimal
    glued: bool = False
    money: bool = False


class NumbersPack(PackModel):
    """The pack as a whole; the head of rules/numbers.yaml says what each part is for."""

    examples: tuple[NumberExample, ...]
    cardinals: dict[str, int]
    scales: tuple[Scale, ...]
    vague: dict[str, tuple[Decimal, Decimal]]
    ordinals: tuple[str, ...]
    fractions: dict[str, int]
    signs: dict[str, tuple[int, int]]
    multiples: dict[str, Decimal]
    folds: tuple[str, ...]
    indefinite: tuple[str, ...]
    minus: tuple[str, ...]
    totals: frozenset[str]
    clipped: frozenset[str]
