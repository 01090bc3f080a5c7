"""What of a claim is not the same in its two versions."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from factcheck.compare.sentences import WORD, Figure, Sentence
from factcheck.model.claim import Claim
from factcheck.model.decimals import EXACT, plain
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.revision import Aspect

__all__ = ["aspects", "compatible", "other_thing", "steps"]

HUNDRED = Decimal(100)
YEAR = re.compile(r"\d{4}|['’]\d\d")
YEAR_LENGTH = 4
ROLES = frozenset(["delta", "target", "origin"])


def aspects(old: Figure, new: Figure) -> tuple[Aspect, ...]:
    """What changed, nothing where the claims are the same.

    A sentence that stands word for word in both says the same in both. What was guessed or carried
    over is not compared: another edit of the text may have moved it.
    """
    if old.sentence.text == new.sentence.text:
        return ()
    return tuple(name for name, changed in CHANGED.items() if changed(old, new))


def other_thing(old: Figure, new: Figure) -> bool:
    """Whether the two speak of different things: another figure of another subject."""
    return _subject(old, new) and _figure(old, new)


def _figure(old: Figure, new: Figure) -> bool:
    one, other = old.claim, new.claim
    if _printed(one) == _printed(other):
        return False
    if one.quantity.kind == other.quantity.kind == "date" and not YEAR.search(one.text + other.text):
        # The years were told elsewhere: only what is printed here is compared.
        return _said(one.quantity, YEAR_LENGTH) != _said(other.quantity, YEAR_LENGTH)
    return _said(one.quantity) != _said(other.quantity)


def _printed(claim: Claim) -> str:
    return " ".join(claim.text.lower().split())


def _said(quantity: Quantity, start: int = 0) -> tuple[str, ...]:
    return tuple((each or "")[start:] for each in (quantity.value, quantity.low, quantity.high))


def _unit(old: Figure, new: Figure) -> bool:
    one, other = old.claim.quantity, new.claim.quantity
    units = _head(one), _head(other)
    if units[0] == units[1] or _printed(old.claim) == _printed(new.claim):
        return False
    return all(units) or bool({one.kind, other.kind} & {"measure", "money"})


def _head(quantity: Quantity) -> str:
    """The unit; of what is counted only the noun, since `new cars` are cars."""
    return quantity.unit.rpartition(" ")[2] if quantity.kind in ("count", "number") else quantity.unit


def _direction(old: Figure, new: Figure) -> bool:
    return {old.claim.change, new.claim.change} == {"up", "down"}


def _role(old: Figure, new: Figure) -> bool:
    roles = {old.claim.role, new.claim.role}
    return len(roles) == 2 and roles <= ROLES


def _bound(old: Figure, new: Figure) -> bool:
    bounds = {old.claim.quantity.bound, new.claim.quantity.bound}
    return len(bounds) == 2 and "range" not in bounds


def _period(old: Figure, new: Figure) -> bool:
    one, other = old.claim.period, new.claim.period
    if old.claim.quantity.kind == "date":
        return False  # The figure itself is the time.
    if one is None or other is None or (one.start, one.end) == (other.start, other.end):
        return False
    return _read("period", old, new) and _exchanged(one.text, old.sentence, other.text, new.sentence)


def _subject(old: Figure, new: Figure) -> bool:
    one, other = old.claim, new.claim
    if one.subject == other.subject or not _read("subject", old, new):
        return False
    names = [(one.subject, other.subject), (one.subject_text, other.subject_text)]
    return all(_exchanged(before, old.sentence, after, new.sentence) for before, after in names)


def _modality(old: Figure, new: Figure) -> bool:
    return old.claim.modality != new.claim.modality


def _read(field: str, *figures: Figure) -> bool:
    """Whether the field was read in the sentence on both sides."""
    return not any(rule.startswith(field) for each in figures for rule in each.claim.assumptions)


def _exchanged(before: str, old: Sentence, after: str, new: Sentence) -> bool:
    """Whether the words were put in place of the others, and are not merely told elsewhere in the sentence."""
    one, other = _plain(before), _plain(after)
    return bool(one.strip() and other.strip()) and one not in new.words and other not in old.words


def _plain(words: str) -> str:
    return f" {' '.join(WORD.findall(words.lower()))} "


CHANGED: dict[Aspect, Callable[[Figure, Figure], bool]] = {
    "figure": _figure, "unit": _unit, "direction": _direction, "role": _role, "bound": _bound, "period": _period,
    "subject": _subject, "modality": _modality,
}  # fmt: skip


def steps(old: Claim, new: Claim) -> tuple[str | None, str | None]:
    """(difference, per cent of the old value) of two figures in one unit; days for dates; None where there is none."""
    one, other = old.quantity, new.quantity
    if one.value is None or other.value is None or one.unit != other.unit:
        return None, None
    if "date" in (one.kind, other.kind):
        return _days(one.value, other.value), None
    try:
        before, after = Decimal(one.value), Decimal(other.value)
    except InvalidOperation:
        return None, None
    step = EXACT.subtract(after, before)
    if not before or one.kind == "ordinal":
        return plain(step), None
    return plain(step), plain(EXACT.divide(EXACT.multiply(step, HUNDRED), abs(before)))


def _days(before: str, after: str) -> str | None:
    try:
        return str((date.fromisoformat(after) - date.fromisoformat(before)).days)
    except ValueError:
        return None


def compatible(old: Claim, new: Claim) -> bool | None:
    """Whether both figures can hold, given how they are rounded and bounded; None where their units differ."""
    one, other = Interval.of(old.quantity), Interval.of(new.quantity)
    if one is None or other is None or old.quantity.unit != new.quantity.unit:
        return None
    return one.meets(other)
