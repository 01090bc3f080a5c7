"""Conflicting links gathered so that each wrong figure is reported once, whatever tells it again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factcheck.checks.bounds import overstepped
from factcheck.checks.check import Check
from factcheck.checks.gravity import gravity
from factcheck.checks.judge import Likelier, sides
from factcheck.checks.say import about, figure, meaning, moved, place, when
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.terms import Severity

__all__ = ["Dispute", "disputes"]

RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


@dataclass(slots=True)
class Dispute:
    """A figure against those that it cannot hold with, the surest first."""

    view: View
    shown: Claim
    others: list[Claim]
    link: Link
    severity: Severity
    judged: Likelier | None

    @property
    def against(self) -> Claim:
        """The figure that the shown one is set against in the message."""
        return self.others[0]

    def message(self) -> str:
        """Both figures on one line, and what they are of."""
        period = when(self.shown.period) if self.shown.period == self.against.period else ""
        topic = f"{about(self.shown)}, {period}" if period else about(self.shown)
        return f"{topic}: {moved(self.shown)} here against {moved(self.against)} in {place(self.against)}"

    def working(self) -> list[str]:
        """What the figures can mean, and the other places that disagree."""
        lines = list(self.link.working) or [meaning(self.shown), meaning(self.against)]
        return lines + [f"also against {figure(other)} in {place(other)}" for other in self.others[1:]]

    def finding(self, check: Check, advice: str, remark: str = "") -> Finding:
        """The finding of `check` on the dispute; `remark` ends its message."""
        return check.finding(
            self.shown,
            self.message() + remark,
            others=self.others,
            severity=self.severity,
            working=self.working(),
            confidence=self.link.score,
            advice=advice,
            likelier=self.likelier,
        )

    @property
    def likelier(self) -> str:
        """Which side is likelier right, empty where that cannot be said."""
        return self.judged.why if self.judged else ""


def disputes(view: View, wanted: Callable[[View, Link], bool]) -> Iterator[Dispute]:
    """The conflicts between single claims that `wanted` picks, one for each figure that they are shown at."""
    gathered: dict[str, Dispute] = {}
    links = [
        link for link in view.verdicts("conflicts")
        if link.kind != "computed" and _apart(view, link) and not _worded(view, link)
    ]  # fmt: skip
    for link in sorted((link for link in links if wanted(view, link)), key=lambda each: -each.score):
        severity = gravity(view, link)
        if severity is None:
            continue
        shown, against, judged = sides(view, link)
        shown, against = view.twin(shown), view.twin(against)
        known = gathered.get(shown.id)
        if known is None:
            # A pair that is shown at its other side already is the same dispute, told by a repeat.
            mirrored = gathered.get(against.id)
            if mirrored is None or shown not in mirrored.others:
                gathered[shown.id] = Dispute(view, shown, [against], link, severity, judged)
        elif against not in known.others:
            known.others.append(against)
            known.severity = min(known.severity, severity, key=RANK.__getitem__)
    yield from gathered.values()


def _apart(view: View, link: Link) -> bool:
    """Whether the claims stand in two sentences: within one, nobody contradicts himself, and the figures differ in kind."""
    return len({(claim.document, claim.sentence.start) for claim in view.of(link)}) > 1


def _worded(view: View, link: Link) -> bool:
    """Whether it is one text's figure with a bound word and the same without, so that the word is at fault."""
    one, other = view.of(link)[:2]
    return one.document == other.document and (overstepped(one, other) or overstepped(other, one))
