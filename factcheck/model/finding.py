"""Something that an editor should look at."""

from factcheck.model.records import record
from factcheck.model.span import Span
from factcheck.model.terms import Severity

__all__ = ["Edit", "Finding"]


@record
class Edit:
    """A proposed replacement of a stretch of a document's text; never inside quotation marks."""

    document: str
    span: Span
    replacement: str


@record
class Finding:
    """A fault, where it is shown, and the claims it is about (the first is the one shown).

    `message` is one line with both figures, `working` the arithmetic, `advice` what to do, and
    `likelier` which side is likelier right and why, empty where that cannot be said.
    """

    code: str
    name: str
    severity: Severity
    message: str
    document: str
    span: Span
    claims: tuple[str, ...]
    working: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    confidence: float = 1.0
    advice: str = ""
    likelier: str = ""
