"""Schema of `rules/tolerances.yaml`: how far figures may lie apart and still agree."""

from decimal import Decimal

from pydantic import Field

from factcheck.packs.load import PackModel

__all__ = ["Case", "Tolerances", "Window"]


class Window(PackModel):
    """Periods that start and end within so many days of each other count as one; by the length of the longer."""

    up_to_days: int = Field(gt=0)
    slack_days: int = Field(ge=0)


class Case(PackModel):
    """An example: two figures as the text prints them, and whether they agree."""

    left: str
    right: str
    agrees: bool


class Tolerances(PackModel):
    """Shares are fractions of the figure: 0.01 is one per cent."""

    rate_spread: Decimal = Field(gt=0, lt=1)
    rate_spread_loose: Decimal = Field(gt=0, lt=1)
    conversion_slack: Decimal = Field(gt=0, lt=1)
    measure_slack: Decimal = Field(gt=0, lt=1)
    sum_slack: Decimal = Field(ge=0, lt=1)
    magnitude_ratio: Decimal = Field(gt=1)
    headline_reach: Decimal = Field(gt=1)
    windows: tuple[Window, ...]
    examples: tuple[Case, ...]
