"""Verdicts, and what became of a group of texts, as text and back without loss."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from factcheck.model.finding import Edit, Finding
from factcheck.model.link import Link
from factcheck.model.report import Outcome, Problem, RateUse
from factcheck.model.span import Span

__all__ = ["pack_outcome", "pack_verdicts", "unpack_outcome", "unpack_verdicts"]

Packed = list[Any]
# A link between two texts with the rates it rests on, and the places of its claims in these.
Verdict = tuple[int, int, Link, tuple[RateUse, ...]]


def pack_verdicts(verdicts: Iterable[Verdict]) -> str:
    """The verdicts between two texts as text."""
    return _dumped([[one, other, _link(link), [*map(_rate, rates)]] for one, other, link, rates in verdicts])


def unpack_verdicts(packed: str) -> list[Verdict]:
    """The verdicts that `pack_verdicts` was given."""
    return [
        (one, other, _unpacked_link(link), tuple(map(_unpacked_rate, rates)))
        for one, other, link, rates in json.loads(packed)
    ]


def pack_outcome(outcome: Outcome) -> str:
    """An outcome as text."""
    return _dumped(
        [
            [*map(_link, outcome.links)], [*map(_rate, outcome.rates)], [*map(_finding, outcome.findings)],
            [[each.source, each.message, each.remedy, each.line] for each in outcome.failures],
        ]
    )  # fmt: skip


def unpack_outcome(packed: str) -> Outcome:
    """The outcome that `pack_outcome` was given."""
    links, rates, findings, failures = json.loads(packed)
    return Outcome(
        tuple(map(_unpacked_link, links)),
        tuple(map(_unpacked_rate, rates)),
        tuple(map(_unpacked_finding, findings)),
        tuple(Problem(*each) for each in failures),
    )


def _dumped(packed: Packed) -> str:
    return json.dumps(packed, separators=(",", ":"))


def _link(link: Link) -> Packed:
    return [
        link.claims, link.kind, link.verdict, link.reason, link.score, link.working, link.doubts, link.note
    ]  # fmt: skip


def _unpacked_link(packed: Packed) -> Link:
    claims, kind, verdict, reason, score, working, doubts, note = packed
    return Link(tuple(claims), kind, verdict, reason, score, tuple(working), tuple(doubts), note)


def _rate(rate: RateUse) -> Packed:
    return [rate.currency, rate.base, rate.day.isoformat(), rate.rate]


def _unpacked_rate(packed: Packed) -> RateUse:
    currency, base, day, rate = packed
    return RateUse(currency, base, date.fromisoformat(day), rate)


def _finding(finding: Finding) -> Packed:
    return [
        finding.code, finding.name, finding.severity, finding.message, finding.document, _span(finding.span), finding.claims,
        finding.working, [[each.document, _span(each.span), each.replacement] for each in finding.edits],
        finding.confidence, finding.advice, finding.likelier,
    ]  # fmt: skip


def _unpacked_finding(packed: Packed) -> Finding:
    code, name, severity, message, document, span, claims, working, edits, confidence, advice, likelier = packed
    made = tuple(Edit(home, Span(*place), replacement) for home, place, replacement in edits)
    return Finding(
        code, name, severity, message, document, Span(*span), tuple(claims), tuple(working), made, confidence, advice, likelier
    )  # fmt: skip


def _span(span: Span) -> list[int]:
    return [span.start, span.end, span.line, span.column]
