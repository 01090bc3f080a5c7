"""What a figure says: its kind, value, unit, and the interval that its words can mean."""

from factcheck.model.records import record
from factcheck.model.terms import Bound, Kind

__all__ = ["Alternative", "Quantity"]


@record
class Alternative:
    """Another reading that was possible, and why it was not taken."""

    value: str | None
    unit: str
    reason: str


@record
class Quantity:
    """A normalised figure.

    `value`, `low` and `high` are decimal strings in base terms (ISO dates for a date); for a
    range `value` is None. `interval` is what the words can mean, None being an open end; a
    limit named by `more_than`, `less_than` or `nearly` lies outside it.
    """

    kind: Kind
    value: str | None
    low: str | None
    high: str | None
    unit: str
    bound: Bound
    interval: tuple[str | None, str | None]
    alternatives: tuple[Alternative, ...] = ()
