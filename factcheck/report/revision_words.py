"""What became of the figures, in words that the formats of a revision share."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from factcheck.model.claim import Claim
from factcheck.model.quantity import Quantity
from factcheck.model.revision import ClaimChange, ClaimChangeKind, FileChange, Revision
from factcheck.report.format import amount, counted, flat, number, period, series

__all__ = ["Rewording", "about", "rewordings", "said", "tally", "title", "verdict"]

KINDS: tuple[ClaimChangeKind, ...] = ("changed", "added", "dropped")


@dataclass(frozen=True, slots=True)
class Rewording:
    """A sentence in both versions, either empty where there is none, with what changed in it."""

    old: str
    new: str
    old_place: str
    new_place: str
    changes: tuple[ClaimChange, ...]


def verdict(revision: Revision) -> str:
    """`2 changed, 1 added; 14 figures unchanged`."""
    changes = [change for file in revision.files for change in file.changes]
    same = counted(sum(file.unchanged for file in revision.files), "figure")
    trouble = f"; {counted(len(revision.problems), 'problem')}" if revision.problems else ""
    return f"{_counts(changes) or 'nothing changed'}; {same} unchanged{trouble}"


def tally(file: FileChange) -> str:
    """What became of one text: `1 changed, 2 dropped`."""
    return _counts(file.changes) or "nothing changed"


def _counts(changes: list[ClaimChange] | tuple[ClaimChange, ...]) -> str:
    counts = Counter(change.kind for change in changes)
    return ", ".join(f"{counts[kind]:,} {kind}" for kind in KINDS if counts[kind])


def title(file: FileChange) -> str:
    """The names of both versions."""
    if file.old is None:
        return f"{file.new} (new)"
    if file.new is None:
        return f"{file.old} (gone)"
    return f"{file.old} → {file.new}" + (" (renamed)" if file.paired == "content" else "")


def rewordings(file: FileChange) -> Iterator[Rewording]:
    """The changes of a text by the sentences that they stand in, in order."""
    for (old, new), group in groupby(file.changes, key=lambda each: (each.old_sentence, each.new_sentence)):
        changes = tuple(group)
        before = next((each.old for each in changes if each.old is not None), None)
        after = next((each.new for each in changes if each.new is not None), None)
        yield Rewording(old, new, _place(before), _place(after), changes)


def _place(claim: Claim | None) -> str:
    return f"{claim.document}:{claim.span.line}" if claim is not None else ""


def about(change: ClaimChange) -> str:
    """What the figure is of: `Alibaba · share_price delta · 2024`."""
    claim = change.new or change.old
    if claim is None:
        return ""
    words = [flat(claim.subject or claim.subject_text), series(claim), period(claim.period)]
    return " · ".join(filter(None, words))


def said(change: ClaimChange) -> str:
    """What became of the claim, on one line: `$4 → $5 (+1 USD, +25 %); direction up → down`."""
    old, new = change.old, change.new
    if old is None or new is None:
        claim = new or old
        return flat(claim.text) if claim is not None else ""
    figures = f"{flat(old.text)} → {flat(new.text)}" if old.text != new.text else flat(new.text)
    step = _step(change, new.quantity)
    if change.compatible:
        step = f"{step}; both can hold" if step else "both can hold"
    lead = f"{figures} ({step})" if step else figures
    others = [f"{aspect} {before} → {after}" for aspect, before, after in _aspects(change, old, new)]
    return "; ".join([lead, *others])


def _step(change: ClaimChange, quantity: Quantity) -> str:
    """The difference with its sign, and the per cent of the old value."""
    if change.difference is None:
        return ""
    sign = "" if change.difference.startswith("-") else "+"
    if quantity.kind == "date":
        return f"{sign}{number(change.difference)} {'day' if change.difference.lstrip('-') == '1' else 'days'}"
    if quantity.kind == "percent":
        return f"{sign}{amount(change.difference, quantity.unit.replace('percent', 'percentage_point', 1), 'number')}"
    step = f"{sign}{amount(change.difference, quantity.unit, 'number')}"
    if change.percent is None:
        return step
    return f"{step}, {sign}{_rounded(change.percent)} %"


def _rounded(percent: str) -> str:
    """A percentage to one digit after the point, a small one to three."""
    whole = percent.lstrip("-").partition(".")[0]
    digits = 3 if whole == "0" else 1
    return number(round(Decimal(percent), digits))


def _aspects(change: ClaimChange, old: Claim, new: Claim) -> Iterator[tuple[str, str, str]]:
    for aspect in change.aspects:
        if aspect == "unit":
            yield aspect, _unit(old.quantity), _unit(new.quantity)
        elif aspect == "direction":
            yield aspect, old.change or "", new.change or ""
        elif aspect == "bound":
            yield aspect, old.quantity.bound.replace("_", " "), new.quantity.bound.replace("_", " ")
        elif aspect == "period":
            yield aspect, flat(old.period.text if old.period else ""), flat(new.period.text if new.period else "")
        elif aspect in ("role", "subject", "modality"):
            yield aspect, flat(str(getattr(old, aspect))), flat(str(getattr(new, aspect)))


def _unit(quantity: Quantity) -> str:
    return quantity.unit.replace("_", " ") or "none"
