"""Days, and stretches of days."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Dated", "Period"]


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure holds: full days, both ends included, None where an end is open or unknown."""

    start: date | None
    end: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Dated:
    """When a document without a known day of publication was probably written, and what says so."""

    start: date
    end: date
    source: str
