"""The schema of rules/currencies.yaml: names and signs of money besides those of CLDR."""

from decimal import Decimal

from factcheck.packs.load import PackModel
from factcheck.packs.units import Example

__all__ = ["Bare", "Before", "CurrenciesPack", "Dollar", "Subunit"]


class Before(PackModel):
    """The currency that a name meant before a year."""

    year: int
    code: str


class Bare(PackModel):
    """What a name that several currencies share means where nothing tells; no code: its own rule decides."""

    code: str = ""
    before: Before | None = None


class Subunit(PackModel):
    """Words for a part of a currency; `glued` ones only where they touch the digits. No code: the document's dollar.

    `of` are the currencies it may also be a part of, where the sentence has a sum in one of them.
    """

    words: tuple[str, ...]
    code: str = ""
    worth: Decimal = Decimal("0.01")
    glued: bool = False
    of: frozenset[str] = frozenset()


class Dollar(PackModel):
    """A country whose currency is a dollar, and words that place a story there."""

    code: str
    words: tuple[str, ...]


class CurrenciesPack(PackModel):
    """The pack as a whole; the head of rules/currencies.yaml says what each part is for."""

    examples: tuple[Example, ...]
    names: dict[str, tuple[str, ...]]
    bare: dict[str, Bare]
    signs: dict[str, str]
    codes: dict[str, str]
    small: frozenset[str]
    subunits: tuple[Subunit, ...]
    dollars: dict[str, Dollar]
    doubtful: frozenset[str]
