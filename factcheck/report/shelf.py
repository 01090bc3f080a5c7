"""Where parts of a report that were laid out before are found again."""

from collections.abc import Collection, Mapping
from typing import Protocol

__all__ = ["Shelf"]


class Shelf(Protocol):
    """Parts of reports as text, each under a digest of all that it shows."""

    def recall(self, keys: Collection[str]) -> Mapping[str, str]:
        """The parts that are known, by their keys."""

    def keep(self, new: Mapping[str, str]) -> None:
        """Keep parts for later reports."""
