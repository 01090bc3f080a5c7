"""A numeral on its way to a figure: what has been read of its unit so far."""

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.mine.figure import Numeral
from factcheck.model.claim import Step
from factcheck.model.terms import Bound, Kind

__all__ = ["Part"]


@dataclass(slots=True)
class Part:
    """A numeral with its unit: tokens `first:last` hold both.

    `scale` is what its scale words multiply by. `own` says that unit and kind were read beside this number
    rather than lent by a neighbour; `leading` that the unit stands before it (`$5`). `high` is the upper end
    of a range. `guessed` says that the text does not name the unit's country; `pending` that only a neighbour can make it a figure;
    `carried` that its bound is that of the figure before its bracket;
    `lent` that the noun it counts stands behind a later number. `coin` are the currencies that its subunit may belong to.
    """

    numeral: Numeral
    first: int
    last: int
    value: Decimal
    half: Decimal
    scale: Decimal = Decimal(1)
    high: Decimal | None = None
    kind: Kind = "number"
    unit: str = ""
    own: bool = False
    leading: bool = False
    worth: Decimal = Decimal(1)
    head_first: int = 0
    head_last: int = 0
    bound: Bound = "exact"
    reach_first: int = 0
    reach_last: int = 0
    guessed: bool = False
    pending: bool = False
    carried: bool = False
    lent: bool = False
    coin: frozenset[str] = frozenset()
    steps: list[Step] = field(default_factory=list)
