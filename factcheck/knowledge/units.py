"""Printed forms of units, as look-ups over tokens; the tables are made from pint and CLDR by tools/units.py."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from factcheck.packs import load
from factcheck.packs.units import Compound, UnitsPack

__all__ = ["DATA", "Unit", "UnitTables", "unit_names", "unit_tables"]

DATA = Path(__file__).with_name("data") / "units.tsv"
ONE = Decimal(1)
# Words up to this length are mostly abbreviations, and in capitals the names of something else (SEC, BP).
SHORT = 3
UnitKind = Literal["measure", "duration", "percent", "percentage_point"]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a printed form means: the kind of its figures, the unit, and how many of it one printed unit is.

    `clues` are words of which one must stand in the sentence, empty where the form has but one meaning.
    """

    kind: UnitKind
    name: str
    worth: Decimal = Decimal(1)
    clues: frozenset[str] = frozenset()


Forms = dict[str, list[tuple[tuple[str, ...], Unit]]]


@dataclass(frozen=True, slots=True)
class UnitTables:
    """Forms by their first token: of `words` the folded token, of `symbols` the token as printed.

    Each gives the tokens that must follow, with the unit, the longest first. `rates` are the nouns
    that may follow `a` or `per`, with their unit.
    """

    words: Forms
    symbols: Forms
    rates: dict[str, str]


@cache
def unit_tables() -> UnitTables:
    """The tables, read once."""
    pack = load("units", UnitsPack)
    clues = {form: frozenset(words) for form, words in pack.clues.items()}
    words: dict[tuple[str, ...], Unit] = {}
    symbols: dict[tuple[str, ...], Unit] = {}

    def add(form: str, *, word: bool, kind: UnitKind, name: str, worth: Decimal = ONE) -> None:
        unit = Unit(kind, name, Decimal(format(worth, "f")), clues.get(form, frozenset()))
        word = word and (len(form) > SHORT or form.lower() in pack.capitals or not form.isalpha())
        table, key = (words, tuple(form.lower().split(" "))) if word else (symbols, tuple(form.split(" ")))
        table.setdefault(key, unit)
        if word and len(key) == 2 and form.replace(" ", "").isalpha():
            table.setdefault((key[0], "-", key[1]), unit)  # light-years

    for percentage in pack.percentages:
        kind: UnitKind = "percentage_point" if percentage.unit == "percentage_point" else "percent"
        for form in percentage.words:
            add(form, word=True, kind=kind, name=percentage.unit, worth=percentage.worth)
    entries: tuple[Compound, ...]
    for entries, kind in ((pack.durations, "duration"), (pack.compounds, "measure")):
        for compound in entries:
            for form in compound.words:
                add(form, word=True, kind=kind, name=compound.unit, worth=compound.worth)
            for form in compound.symbols:
                add(form, word=False, kind=kind, name=compound.unit, worth=compound.worth)
    for line in DATA.read_text(encoding="utf-8").splitlines():
        form, mode, name = line.split("\t")
        add(form, word=mode == "w", kind="measure", name=name)
    return UnitTables(_by_first(words), _by_first(symbols), pack.rates)


@cache
def unit_names() -> frozenset[str]:
    """The names of all units that can be read, those of a rate each by itself."""
    tables = unit_tables()
    forms = (*tables.words.values(), *tables.symbols.values())
    whole = {unit.name for form in forms for _, unit in form} | set(tables.rates.values())
    return frozenset(part for unit in whole for part in unit.split("/"))


def _by_first(forms: dict[tuple[str, ...], Unit]) -> Forms:
    table: Forms = {}
    for key in sorted(forms, key=len, reverse=True):
        table.setdefault(key[0], []).append((key[1:], forms[key]))
    return table
