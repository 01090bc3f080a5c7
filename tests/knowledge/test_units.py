"""The tables of units and currencies match the libraries they are made from, and say whose dollar a text means."""

import importlib.util
from pathlib import Path

import pint
import pytest

from factcheck.knowledge import currencies, units
from factcheck.knowledge.currencies import dollar_of, money_tables
from factcheck.knowledge.units import unit_tables

# Units that pint has no name for.
OURS = {"ppb", "twenty_foot_equivalent_unit", "beats_per_minute", "million_btu"}


def made(root: Path, name: str) -> str:
    specification = importlib.util.spec_from_file_location(f"tools_{name}", root / "tools" / f"{name}.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module.table()


def test_the_table_of_units_is_current(root):
    assert units.DATA.read_text(encoding="utf-8") == made(root, "units")


def test_the_table_of_currencies_is_current(root):
    assert currencies.DATA.read_text(encoding="utf-8") == made(root, "currencies")


def test_pint_knows_every_unit():
    registry = pint.UnitRegistry()
    tables = unit_tables()
    names = {
        unit.name
        for table in (tables.words, tables.symbols)
        for entries in table.values()
        for _, unit in entries
        if unit.kind in ("measure", "duration")
    }
    assert len(names) > 150
    for name in names - OURS:
        registry.parse_units(name)


@pytest.mark.parametrize(("sign", "code"), [("HK$", "HKD"), ("₹", "INR"), ("€", "EUR"), ("R$", "BRL"), ("¥", "JPY")])
def test_signs_name_their_currency(sign, code):
    assert money_tables().signs[sign].code == code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TORONTO, March 2 - The Canadian firm lost 5 mln dlrs.", ("CAD", False)),
        ("SYDNEY (AP) - Prices rose $5.", ("AUD", False)),
        ("It lost $5.", ("USD", True)),
        ("It lost HK$5 and $4.", ("USD", True)),
        ("It lost HK$5 (US$0.60) and $4.", ("USD", False)),
        ("It lost 10 million Australian dollars ($7 million).", ("USD", True)),
        ("NEW YORK, March 2 - It lost 5 mln dlrs.", ("USD", False)),
        ("Canada and Australia met.", ("USD", True)),
    ],
)
def test_a_text_says_whose_dollar_it_means(text, expected):
    assert dollar_of(text) == expected
