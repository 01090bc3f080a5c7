"""Two or more claims that were compared, and what came of it."""

from factcheck.model.records import record
from factcheck.model.terms import LinkKind, Verdict

__all__ = ["Link"]


@record
class Link:
    """Claims that speak of the same thing (or look as if they did) and whether they can all hold.

    `reason` is one sentence with the figures; `working` the arithmetic, a line each; `score` from
    0 to 1 how sure it is that they speak of the same thing. `doubts` names what of subject, metric,
    period, scope was guessed rather than read on either side. `note` marks a special kind of link
    (`correction`, `update`, `repeat`, `headline`, `magnitude`, `direction`) for the checks.
    """

    claims: tuple[str, ...]
    kind: LinkKind
    verdict: Verdict
    reason: str
    score: float
    working: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    note: str = ""
