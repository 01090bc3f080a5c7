"""CQE."""

from CQE import CQE  # type: ignore[import-not-found]
from timed import timed

timed(CQE.CQE(overload=True).parse)
