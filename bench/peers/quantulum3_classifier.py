"""quantulum3 with its classifier for units that share a name."""

from quantulum3 import parser  # type: ignore[import-not-found]
from timed import timed

timed(parser.parse)
