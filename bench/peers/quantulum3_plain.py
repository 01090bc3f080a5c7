"""quantulum3 by its rules alone."""

from quantulum3 import classifier, parser  # type: ignore[import-not-found]
from timed import timed

classifier.USE_CLF = False
timed(parser.parse)
