"""How a metric behaves over time: a fact once, a level until the next, a flow of its period, a count that only grows."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.match.words import rules, stem, stems
from factcheck.model.claim import Claim
from factcheck.packs import load
from factcheck.packs.metrics import Metrics

__all__ = ["Behaviour", "behaviour", "behaviour_of_words", "known_metrics", "metric_words"]

Behaviour = Literal["once", "current", "cumulative", "change", "flow"]
RULED: dict[str, Behaviour] = {"fact": "once", "level": "current", "cumulative": "cumulative", "flow": "flow"}


@dataclass(frozen=True, slots=True)
class _Names:
    once: frozenset[str]
    cumulative: frozenset[str]
    current: frozenset[str]


@cache
def _names() -> _Names:
    known = rules()
    return _Names(*(frozenset(map(_key, words)) for words in (known.once, known.cumulative, known.current)))


@cache
def known_metrics() -> dict[str, Behaviour]:
    """The metrics that the rules name, and how each behaves."""
    return {metric.id: RULED[metric.behaviour] for metric in load("metrics", Metrics).metrics}


@cache
def metric_words(metric: str) -> frozenset[str]:
    """The stems that tell of a metric: of its name, and of the nouns and verbs that the rules give it."""
    words = set(stems(metric))
    for each in load("metrics", Metrics).metrics:
        if each.id == metric:
            words.update(
                *(stems(noun) for noun in each.nouns), *(stems(verb) for cue in each.cues for verb in cue.verbs)
            )
    return frozenset(words)


def _key(name: str) -> str:
    return name if "_" in name else stem(name)


def behaviour(claim: Claim) -> Behaviour:
    """How the claim's figure behaves over time; a delta is a change whatever its metric."""
    if claim.role == "delta":
        return "change"
    return _of(claim.metric, claim.quantity.unit if claim.quantity.kind == "count" else "")


@cache
def _of(metric: str, noun: str) -> Behaviour:
    ruled = known_metrics().get(metric)
    if ruled is not None:
        return ruled
    words = frozenset([metric]) | stems(metric) | stems(noun)
    return "once" if words & _names().once else behaviour_of_words(words)


@cache
def behaviour_of_words(words: frozenset[str]) -> Behaviour:
    """How what these stems tell of moves; a flow where none of them says."""
    names = _names()
    if words & names.cumulative:
        return "cumulative"
    if words & names.current:
        return "current"
    return "flow"
