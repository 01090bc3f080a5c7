"""Schema of rules/metrics.yaml: the measures that claims are about."""

from decimal import Decimal
from typing import Literal

from factcheck.model.terms import Kind
from factcheck.packs.load import PackModel

__all__ = ["Cue", "Metric", "Metrics"]


class Cue(PackModel):
    """Words that together name a metric: all the parts given must be met.

    `subject` nouns in the clause's subject, a `verbs` lemma as its verb, one of `object` between verb and figure, one of
    `after` after the figure.
    """

    verbs: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Metric(PackModel):
    """A measure, the words that name it, and how it behaves in time.

    `nouns` name it (singular, lower case). `kinds` are the kinds of figure that can be its level, `changes`
    those that can be its change. `behaviour`: a `fact` once and for all, a `level` that moves by `cadence`, a
    `flow` over a period, a `cumulative` count that only grows. `shelf_life` is in days. `about` are the
    prepositions before what it is about (a fine *on* a company), where that is not the clause's subject.
    One that is not `owned` belongs to no company that the text spoke of before (inflation, oil). `of_object`: with
    an active verb it is about the verb's object (`Wu founded Acme`). Amounts of money lie `above` and `below` the
    limits given: no share costs a million.
    """

    id: str
    nouns: tuple[str, ...] = ()
    cues: tuple[Cue, ...] = ()
    kinds: tuple[Kind, ...]
    changes: tuple[Kind, ...] = ("percent", "percentage_point", "multiple")
    behaviour: Literal["fact", "level", "flow", "cumulative"]
    cadence: Literal["day", "month", "quarter", "year", "none"] = "none"
    shelf_life: int | None = None
    about: tuple[str, ...] = ()
    of_object: bool = False
    owned: bool = True
    above: Decimal | None = None
    below: Decimal | None = None
    examples: tuple[str, ...] = ()


class Metrics(PackModel):
    """All metrics; the first that fits wins, so the narrower ones stand first."""

    metrics: tuple[Metric, ...]
