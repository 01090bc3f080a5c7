"""Two versions of a text, or of a folder of texts, claim by claim; other stages hand in the claims."""

from factcheck.compare.files import below, counterparts
from factcheck.compare.texts import compare

__all__ = ["below", "compare", "counterparts"]
