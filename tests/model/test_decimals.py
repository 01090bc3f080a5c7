"""Decimal figures as plain strings, and figures that a slip of the hand tells apart."""

from decimal import Decimal

import pytest

from factcheck.model.decimals import swapped


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        ("312400", "321400", True),
        ("310000000", "301000000", True),
        ("1.52", "1.25", True),
        ("1.5", "1.50", False),
        ("312400", "341200", False),
        ("312400", "31240", False),
        ("12", "21", False),
        ("110", "101", True),
        ("-152", "125", False),
    ],
)
def test_digits_that_changed_places(one: str, other: str, changed: bool) -> None:
    """Two digits are too few to tell."""
    assert swapped(Decimal(one), Decimal(other)) is changed
