"""Alignments to links: each figure is held against its own counterpart, not against every look-alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from factcheck.match.align import Alignment, align
from factcheck.match.block import pairs
from factcheck.match.facet import Facet
from factcheck.match.verdict import Judgement, judge
from factcheck.match.words import rules

__all__ = ["same_links"]

# With fewer documents than this no word can be called rare.
FEW = 6
# An agreeing counterpart wins over a conflicting one that is no better aligned than by this much.
BENEFIT = 0.2


def same_links(facets: Sequence[Facet]) -> list[Judgement]:
    """The links of kind `same`, in order of the claims."""
    telling = _telling(facets)
    found: dict[tuple[int, int], list[Alignment]] = defaultdict(list)
    for one, other in pairs(facets):
        if one.story is other.story and not _worth_within(one, other):
            continue
        pair = align(one, other, telling)
        if pair is not None and pair.score >= rules().thresholds.link:
            found[one.story.order, other.story.order].append(pair)
    judged: list[tuple[tuple[int, int], Judgement]] = []
    for stories in sorted(found):
        judged += _settle(found[stories])
    return [judgement for _, judgement in sorted(judged, key=lambda each: each[0])]


def _worth_within(one: Facet, other: Facet) -> bool:
    """Within one text only a headline and its body, and figures of one known metric, are held against each other."""
    if one.cell is not None or other.cell is not None:
        return False
    if (one.claim.section == "headline") != (other.claim.section == "headline"):
        return True
    return bool(one.claim.metric) and one.claim.metric == other.claim.metric and one.claim.subject == other.claim.subject


def _telling(facets: Sequence[Facet]) -> Mapping[str, float]:
    """How telling each stem is: 1 for one that stands in a single document, less for one in many."""
    stories: dict[str, set[int]] = defaultdict(set)
    for facet in facets:
        for word in facet.near:
            stories[word].add(facet.story.order)
    count = len({facet.story.order for facet in facets})
    if count < FEW:
        return {}
    scale = log(1 + count)
    return {word: log(1 + count / len(homes)) / scale for word, homes in stories.items() if len(homes) > 1}


def _settle(group: Iterable[Alignment]) -> list[tuple[tuple[int, int], Judgement]]:
    """The judgements between two documents: every agreement, and the conflicts of those without one."""
    judged = [(pair, judgement) for pair in group if (judgement := judge(pair)) is not None]
    agreeing: dict[int, float] = defaultdict(float)
    best: dict[int, float] = defaultdict(float)
    for pair, judgement in judged:
        if "wording" in pair.doubts:
            continue
        for facet in (pair.one, pair.other):
            best[facet.order] = max(best[facet.order], pair.score)
            if judgement.link.verdict == "agrees":
                agreeing[facet.order] = max(agreeing[facet.order], pair.score)
    kept = []
    for pair, judgement in judged:
        if _outdone(pair, judgement, agreeing, best):
            continue
        kept.append(((pair.one.order, pair.other.order), judgement))
    return kept


def _outdone(pair: Alignment, judgement: Judgement, agreeing: Mapping[int, float], best: Mapping[int, float]) -> bool:
    """Whether one of the two figures has a better counterpart in the other text."""
    margin = rules().thresholds.margin
    ends = (pair.one.order, pair.other.order)
    if judgement.link.verdict == "not_comparable" or "wording" in pair.doubts:
        return False
    if judgement.link.verdict == "agrees":
        return any(pair.score < max(agreeing[end] - margin, best[end] - BENEFIT) for end in ends)
    return any(pair.score < best[end] - margin or agreeing.get(end, 0.0) >= pair.score - BENEFIT for end in ends)
