"""The digits of a figure: how many of them tell, and whether two figures tell the same."""

from decimal import Decimal
from functools import lru_cache

from factcheck.model.claim import Claim

__all__ = ["ROUNDING", "WHOLE", "number", "same_digits", "significant"]

# Bounds of figures that are told for themselves, not as a limit.
WHOLE = frozenset(["exact", "approximate"])
# From so many digits on, and for two digits from this size on, equal figures are hardly so by chance.
TELLING, TELLING_SIZE = 3, 15
# By what share such figures can differ at most, one of them rounded or cut off to three digits.
ROUNDING = 0.0101


def number(claim: Claim) -> Decimal | None:
    """The figure as a number; None for a date, a range, and a figure without a value."""
    quantity = claim.quantity
    return None if quantity.value is None or quantity.kind == "date" else _read(quantity.value)


@lru_cache(maxsize=65536)
def _read(value: str) -> Decimal:
    return Decimal(value)


def significant(claim: Claim) -> int:
    """How many digits of the figure tell, trailing zeros left out."""
    quantity = claim.quantity
    return 0 if quantity.value is None or quantity.kind == "date" else _telling(quantity.value)


@lru_cache(maxsize=65536)
def _telling(value: str) -> int:
    return len("".join(map(str, _read(value).as_tuple().digits)).strip("0"))


def same_digits(one: Claim, other: Claim) -> bool:
    """Whether two figures of at least three telling digits are the same, or one is the other rounded or cut off."""
    value, other_value = number(one), number(other)
    if not value or not other_value or one.quantity.bound not in WHOLE or other.quantity.bound not in WHOLE:
        return False
    fewer = min(significant(one), significant(other))
    if fewer < TELLING or (value < 0) != (other_value < 0):
        return value == other_value and fewer >= TELLING - 1 and abs(value) >= TELLING_SIZE
    size = value.adjusted()
    if abs(size - other_value.adjusted()) > 1:
        return False
    step = Decimal(1).scaleb(size - fewer + 1)
    return abs(value - other_value) < step
