"""Which side of a conflict is likelier right, and at which side it is shown."""

from dataclasses import dataclass

from factcheck.checks.say import place
from factcheck.checks.tellers import tellers
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.link import Link

__all__ = ["Likelier", "likelier", "sides"]


@dataclass(frozen=True, slots=True)
class Likelier:
    """The claim that is likelier right, and a sentence that says why."""

    claim: Claim
    why: str


def likelier(view: View, one: Claim, other: Claim) -> Likelier | None:
    """Which of two claims is likelier right, None where it cannot be said."""
    for judge in (_sums, _sources, _origin, _newer):
        found = judge(view, one, other)
        if found is not None:
            return found
    return None


def sides(view: View, link: Link) -> tuple[Claim, Claim, Likelier | None]:
    """The claim a conflict is shown at (the likelier wrong, else the later one), the other, and the judgement.

    Where only drafts are judged, a conflict with a source is shown in the draft.
    """
    first, second = view.of(link)[:2]
    judged = likelier(view, first, second)
    if view.drafts is not None and (first.document in view.drafts) != (second.document in view.drafts):
        return (first, second, judged) if first.document in view.drafts else (second, first, judged)
    if judged is not None:
        return (second, first, judged) if judged.claim is first else (first, second, judged)
    return second, first, None


def _sums(view: View, one: Claim, other: Claim) -> Likelier | None:
    """The figure that fits the arithmetic of its own text against one that does not."""

    def balance(claim: Claim) -> int:
        verdicts = [link.verdict for link in view.links_of.get(claim.id, ()) if link.kind in ("computed", "conversion")]
        return ("agrees" in verdicts) - ("conflicts" in verdicts)

    ours, theirs = balance(one), balance(other)
    if ours == theirs:
        return None
    right, wrong = (one, other) if ours > theirs else (other, one)
    if balance(wrong) < 0:
        return Likelier(
            right, f"{place(right)} is likelier right: the other figure does not fit the sums of its own text."
        )
    return Likelier(right, f"{place(right)} is likelier right: it fits the other figures of its text.")


def _sources(view: View, one: Claim, other: Claim) -> Likelier | None:
    """The figure that more independent documents tell."""
    ours, theirs = tellers(view, one), tellers(view, other)
    if len(ours) == len(theirs):
        return None
    right, count, fewer = (one, ours, theirs) if len(ours) > len(theirs) else (other, theirs, ours)
    return Likelier(
        right, f"{place(right)} is likelier right: {len(count)} independent sources give it, against {len(fewer)}."
    )


def _origin(view: View, one: Claim, other: Claim) -> Likelier | None:
    """The figure that comes from the one who must know: the subject itself, or a source that is named."""

    def rank(claim: Claim) -> int:
        publisher = view.document[claim.document].publisher
        if claim.subject and claim.subject in (publisher, claim.attribution):
            return 2
        return 1 if claim.attribution else 0

    ours, theirs = rank(one), rank(other)
    if ours == theirs:
        return None
    right = one if ours > theirs else other
    if max(ours, theirs) == 2:
        return Likelier(right, f"{place(right)} is likelier right: it comes from {right.subject} itself.")
    return Likelier(right, f"{place(right)} is likelier right: it names its source ({right.attribution}).")


def _newer(view: View, one: Claim, other: Claim) -> Likelier | None:
    ours, theirs = view.day(one), view.day(other)
    if ours is None or theirs is None or ours == theirs:
        return None
    right, day = (one, ours) if ours > theirs else (other, theirs)
    return Likelier(right, f"{place(right)} is likelier right: it is the newer ({day}).")
