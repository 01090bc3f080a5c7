"""The table of factors holds what pint says."""

import subprocess
import sys
from decimal import Decimal
from typing import Any

import pint
import pytest

from factcheck.knowledge.measures import BASES, DURATIONS, FACTORS, OFFSETS, dimension, scale

BASE_OF = {name: unit for unit, name in BASES.items()}


@pytest.fixture(scope="module")
def registry() -> Any:
    return pint.UnitRegistry(non_int_type=Decimal)


def test_every_factor_is_pint_s(registry: Any) -> None:
    for unit, (kind, factor) in {
        **FACTORS,
        **{each: DURATIONS[each] for each in ("minute", "hour", "day", "week")},
    }.items():
        base = BASE_OF[kind]
        one, none = registry.Quantity(Decimal(1), unit).to(base), registry.Quantity(Decimal(0), unit).to(base)
        assert abs((one.magnitude - none.magnitude) / Decimal(factor) - 1) < Decimal("1e-9"), unit
        assert abs(none.magnitude - Decimal(OFFSETS.get(unit, "0"))) < Decimal("1e-9"), unit


@pytest.mark.parametrize(
    ("one", "other"),
    [("mile/hour", "kilometer/hour"), ("knot", "mile/hour"), ("oil_barrel/day", "liter/hour"), ("furlong", "meter"),
     ("degree_Celsius", "degree_Fahrenheit"), ("acre", "hectare"), ("month", "year")],
)  # fmt: skip
def test_units_of_one_dimension(one: str, other: str) -> None:
    assert dimension(one) == dimension(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mile", "hectare"), ("day", "month"), ("pound", "liter"), ("hour", "mile/hour")]
)
def test_units_apart(one: str, other: str) -> None:
    assert dimension(one) != dimension(other)


def test_a_unit_that_nobody_knows_has_no_scale() -> None:
    assert scale("smoot and a half") is None
    assert dimension("smoot and a half") == "smoot and a half"


def test_the_table_of_factors_is_what_the_library_says(root):
    told = subprocess.run(
        [sys.executable, str(root / "tools" / "factors.py"), "--check"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert told.returncode == 0, told.stderr
