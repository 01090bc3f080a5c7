"""The schema of rules/units.yaml: which units figures are read with."""

from decimal import Decimal

from factcheck.packs.load import PackModel

__all__ = ["Compound", "Example", "Measure", "UnitsPack"]


class Example(PackModel):
    """A stretch of prose and what its one figure must be read as."""

    text: str
    value: Decimal
    unit: str


class Measure(PackModel):
    """A unit of pint's, and what may be printed for it besides the forms of pint and CLDR."""

    name: str
    prefixes: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] | None = None
    without: tuple[str, ...] = ()
    powers: bool = False


class Compound(PackModel):
    """Words that stand for a unit made of others, or for a stretch of time; `worth` is what one of them is in `unit`."""

    unit: str
    worth: Decimal = Decimal(1)
    words: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()


class UnitsPack(PackModel):
    """The pack as a whole; the head of rules/units.yaml says what each part is for."""

    examples: tuple[Example, ...]
    measures: tuple[Measure, ...]
    compounds: tuple[Compound, ...]
    durations: tuple[Compound, ...]
    percentages: tuple[Compound, ...]
    capitals: frozenset[str]
    clues: dict[str, tuple[str, ...]]
    rates: dict[str, str]
