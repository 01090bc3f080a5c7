"""Factors between units of measure, by their pint names; pint itself is asked only for what the table lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from factcheck.knowledge.units import unit_names

__all__ = ["DURATIONS", "FACTORS", "FACTORS_DATA", "OFFSETS", "Scale", "by_hand", "by_pint", "dimension", "scale"]

# Each unit in the base unit of its dimension; the test holds every row against pint.
FACTORS_DATA = Path(__file__).with_name("data") / "factors.tsv"
FACTORS: Mapping[str, tuple[str, str]] = {
    "meter": ("length", "1"),
    "millimeter": ("length", "0.001"),
    "centimeter": ("length", "0.01"),
    "kilometer": ("length", "1000"),
    "inch": ("length", "0.0254"),
    "foot": ("length", "0.3048"),
    "yard": ("length", "0.9144"),
    "mile": ("length", "1609.344"),
    "nautical_mile": ("length", "1852"),
    "gram": ("mass", "0.001"),
    "milligram": ("mass", "0.000001"),
    "kilogram": ("mass", "1"),
    "metric_ton": ("mass", "1000"),
    "ton": ("mass", "907.18474"),
    "long_ton": ("mass", "1016.0469088"),
    "pound": ("mass", "0.45359237"),
    "ounce": ("mass", "0.028349523125"),
    "troy_ounce": ("mass", "0.0311034768"),
    "stone": ("mass", "6.35029318"),
    "carat": ("mass", "0.0002"),
    "hectare": ("area", "10000"),
    "acre": ("area", "4046.872609874252"),
    "are": ("area", "100"),
    "meter ** 2": ("area", "1"),
    "kilometer ** 2": ("area", "1000000"),
    "foot ** 2": ("area", "0.09290304"),
    "mile ** 2": ("area", "2589988.110336"),
    "liter": ("volume", "0.001"),
    "milliliter": ("volume", "0.000001"),
    "meter ** 3": ("volume", "1"),
    "foot ** 3": ("volume", "0.028316846592"),
    "gallon": ("volume", "0.003785411784"),
    "pint": ("volume", "0.000473176473"),
    "quart": ("volume", "0.000946352946"),
    "oil_barrel": ("volume", "0.158987294928"),
    "bushel": ("volume", "0.03523907016688"),
    "watt": ("power", "1"),
    "kilowatt": ("power", "1000"),
    "megawatt": ("power", "1000000"),
    "gigawatt": ("power", "1000000000"),
    "terawatt": ("power", "1000000000000"),
    "horsepower": ("power", "745.6998715822702"),
    "joule": ("energy", "1"),
    "kilowatt_hour": ("energy", "3600000"),
    "megawatt_hour": ("energy", "3600000000"),
    "gigawatt_hour": ("energy", "3600000000000"),
    "terawatt_hour": ("energy", "3600000000000000"),
    "british_thermal_unit": ("energy", "1055.056"),
    "knot": ("length/time", "0.5144444444444444444444444444"),
    "byte": ("information", "8"),
    "kilobyte": ("information", "8000"),
    "megabyte": ("information", "8000000"),
    "gigabyte": ("information", "8000000000"),
    "terabyte": ("information", "8000000000000"),
    "bit": ("information", "1"),
    "kelvin": ("temperature", "1"),
    "degree_Celsius": ("temperature", "1"),
    "degree_Fahrenheit": ("temperature", "0.5555555555555555555555555556"),
}
# What is added after the factor: kelvin.
OFFSETS: Mapping[str, str] = {
    "degree_Celsius": "273.15",
    "degree_Fahrenheit": "255.3722222222222222222222222",
}
# The dimensions by the base units that pint gives.
BASES: Mapping[str, str] = {
    "meter": "length",
    "kilogram": "mass",
    "meter ** 2": "area",
    "meter ** 3": "volume",
    "second": "time",
    "bit": "information",
    "kelvin": "temperature",
    "meter / second": "length/time",
    "kilogram * meter ** 2 / second ** 3": "power",
    "kilogram * meter ** 2 / second ** 2": "energy",
}
# Months and years are no fixed number of days, so they are kept apart from them.
DURATIONS: Mapping[str, tuple[str, str]] = {
    "second": ("time", "1"),
    "minute": ("time", "60"),
    "hour": ("time", "3600"),
    "day": ("time", "86400"),
    "week": ("time", "604800"),
    "month": ("months", "1"),
    "quarter": ("months", "3"),
    "year": ("months", "12"),
    "decade": ("months", "120"),
    "century": ("months", "1200"),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How a unit maps to the base unit of its `dimension`: base = figure × `factor` + `offset`."""

    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


@cache
def scale(unit: str) -> Scale | None:
    """The scale of a unit of measure or duration; None for a unit that nobody knows."""
    known = FACTORS.get(unit) or DURATIONS.get(unit)
    if known is not None:
        return Scale(known[0], Decimal(known[1]), Decimal(OFFSETS.get(unit, "0")))
    if "/" in unit:
        above, _, below = unit.partition("/")
        numerator, denominator = scale(above), scale(below)
        if numerator and denominator and not numerator.offset and not denominator.offset:
            return Scale(f"{numerator.dimension}/{denominator.dimension}", numerator.factor / denominator.factor)
    if unit in _table():
        return _table()[unit]
    # What is no unit that can be read is a noun, counted by: `tonnes an auction`.
    return by_pint(unit) if unit in unit_names() else None


def by_hand(unit: str) -> bool:
    """Whether the factor of a unit stands in this module."""
    return unit in FACTORS or unit in DURATIONS


@cache
def _table() -> dict[str, Scale | None]:
    """What the shipped table says of units; None for those that pint does not know."""
    rows = (line.split("\t") for line in FACTORS_DATA.read_text(encoding="utf-8").splitlines())
    return {unit: Scale(dimension, Decimal(factor)) if dimension else None for unit, dimension, factor in rows}


def dimension(unit: str) -> str:
    """The dimension of a unit (`length`, `mass`, `length/time`), the unit itself where nobody knows it."""
    found = scale(unit)
    return found.dimension if found is not None else unit


@lru_cache(maxsize=1)
def _registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


@cache
def by_pint(unit: str) -> Scale | None:
    """The scale that pint gives a unit; loads pint. None where it knows none."""
    import pint

    try:
        base = _registry().Quantity(Decimal(1), unit).to_base_units()
        return Scale(BASES.get(str(base.units), str(base.units)), Decimal(base.magnitude))
    except (pint.errors.PintError, AttributeError, ArithmeticError, ValueError, TypeError, KeyError, SyntaxError):
        return None
