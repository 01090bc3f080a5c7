"""Alignments to links: each figure is held against its own counterpart, not against every look-alike."""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import chain
from math import log
from operator import itemgetter
from typing import Protocol, TypeVar

from factcheck.match.align import Alignment, align
from factcheck.match.block import mark
from factcheck.match.facet import Facet
from factcheck.match.page import align_page, assigned, one_page
from factcheck.match.pageverdict import judge_page, of_one_reading
from factcheck.match.promise import promise
from factcheck.match.replaced import replaced_figures, replaces
from factcheck.match.story import Story
from factcheck.match.tolls import told_tolls, tolls
from factcheck.match.verdict import Judgement, judge
from factcheck.match.words import rules
from factcheck.match.work import Pairs, Share, between_texts, runs, sought

__all__ = [
    "Judged",
    "Spread",
    "here",
    "homes",
    "judged_pairs",
    "judged_share",
    "same_links",
    "weights",
]

# With fewer documents than this no word can be called rare.
FEW = 6
# An agreeing counterpart wins over a conflicting one that is no better aligned than by this much.
BENEFIT = 0.2


class Facets(Protocol):
    """Facets by the numbers of their claims."""

    def __getitem__(self, number: int, /) -> Facet: ...


Judged = list[tuple[tuple[int, int], Judgement]]
Work = TypeVar("Work")


class Spread(Protocol):
    """A map of a function over shares of the work."""

    def __call__(self, function: Callable[[Work], Judged], shares: Sequence[Work], /) -> Iterable[Judged]:
        """What the function gives for each share, in their order."""
        ...


def here(function: Callable[[Work], Judged], shares: Sequence[Work]) -> Iterable[Judged]:
    """One share after the other, in this process."""
    return map(function, shares)


def same_links(
    facets: Sequence[Facet],
    drafts: Container[str] | None = None,
    spread: Spread = here,
) -> tuple[list[Judgement], frozenset[int]]:
    """The links of kind `same`, in order of the claims, and the numbers of the claims that stood in too large a crowd.

    With `drafts`, the ids of documents, only pairs with a claim of one of these; `spread` maps a function over shares of
    the work.
    """
    texts = [each.story.order for each in facets]
    telling = weights(homes(facets), len(set(texts)))
    # No mark outlives the search: they would be there while pairs are judged.
    partners, cut = sought([mark(each, judged=drafts is None or each.claim.document in drafts) for each in facets])
    found = spread(lambda run: judged_share(facets, between_texts(texts, partners, run), telling), runs(texts))
    judged = sorted(chain.from_iterable(found), key=itemgetter(0))
    return [judgement for _, judgement in judged], cut


def judged_pairs(facets: Facets, pairs: Iterable[tuple[int, int]], telling: Mapping[str, float]) -> Judged:
    """The judgements of the pairs at these places, which hold all pairs between any two documents or none."""
    between: dict[tuple[int, int], Pairs] = defaultdict(list)
    for pair in pairs:
        between[facets[pair[0]].story.order, facets[pair[1]].story.order].append(pair)
    return judged_share(facets, [between[two] for two in sorted(between)], telling)


def judged_share(facets: Facets, share: Share, telling: Mapping[str, float]) -> Judged:
    """The judgements of a share of the pairs."""
    judged: Judged = []
    for pairs in share:
        first, second = pairs[0]
        here, there = facets[first].story, facets[second].story
        page = one_page(here, there)
        aligned = []
        for place, next_place in pairs:
            one, other = facets[place], facets[next_place]
            if here is there and not _worth_within(one, other):
                continue
            pair = _aligned(one, other, telling, page=page)
            if pair is not None:
                aligned.append(pair)
        if aligned or _retold(here, there):
            judged += _between(here, there, aligned)
    return judged


def _aligned(one: Facet, other: Facet, telling: Mapping[str, float], *, page: bool) -> Alignment | None:
    """The alignment of two claims that may be of one thing; `page` where their texts are short and of one title."""
    if page and one.cell is None and other.cell is None:
        return align_page(one, other, telling)
    # What is cheap to see comes first: whether a link can come of how the figures lie and of the words around them.
    wording = promise(one, other, telling)
    return None if wording is None else align(one, other, wording)


def _between(here: Story, there: Story, pairs: list[Alignment]) -> Judged:
    """The judgements between two texts: what one replaces of the other, counterparts of one page, and all else."""
    judged = _replaced(here, there)
    if not pairs:
        return judged
    replaced = {judgement.link.claims[0] for _, judgement in judged}
    done = {two for two, _ in judged}
    paged = [pair for pair in pairs if pair.page]
    if paged:
        told = [(pair, judgement) for pair in assigned(paged) if (judgement := judge_page(pair)) is not None]
        counterparts = [((pair.one.order, pair.other.order), judgement) for pair, judgement in of_one_reading(told)]
        judged += [each for each in counterparts if each[0] not in done]
        done.update(two for two, _ in counterparts)
    for two, judgement in _settle([pair for pair in pairs if not pair.page]):
        contested = judgement.link.verdict in ("conflicts", "superseded") and not replaced.isdisjoint(
            judgement.link.claims
        )
        if two not in done and not contested:
            judged.append((two, judgement))
    return judged


def _retold(here: Story, there: Story) -> bool:
    """Whether one of two texts may replace what the other tells."""
    return here is not there and (replaces(here) or replaces(there) or bool(tolls(here) and tolls(there)))


def _replaced(here: Story, there: Story) -> Judged:
    """What one text replaces of the other."""
    if here.moment is None or there.moment is None or here.moment == there.moment or not _retold(here, there):
        return []
    older, newer = (here, there) if here.moment < there.moment else (there, here)
    found = [each for told in (replaced_figures, told_tolls) for each in told(older, newer)]
    if not found:
        return []
    order = {facet.claim.id: facet.order for story in (here, there) for facet in story.ready}
    ends = [sorted(order[claim] for claim in each.link.claims) for each in found]
    return [((one, other), each) for (one, other), each in zip(ends, found, strict=True)]


def _worth_within(one: Facet, other: Facet) -> bool:
    """Within one text only a headline and its body, and figures of one known metric, are held against each other."""
    if one.cell is not None or other.cell is not None:
        return False
    if (one.claim.section == "headline") != (other.claim.section == "headline"):
        return True
    return (
        bool(one.claim.metric) and one.claim.metric == other.claim.metric and one.claim.subject == other.claim.subject
    )


def homes(facets: Iterable[Facet]) -> dict[str, int]:
    """In how many documents each stem stands near a figure."""
    words: dict[int, set[str]] = defaultdict(set)
    for facet in facets:
        words[facet.story.order].update(facet.near)
    return dict(Counter(chain.from_iterable(words.values())))


def weights(counts: Mapping[str, int], documents: int) -> dict[str, float]:
    """How telling each stem is: 1 for one that stands in a single document, less for one in many.

    `counts` tells in how many of the `documents` that have a claim each stem stands. Both go by powers of two, so that
    one text more or less moves the weights of few words, and with them few verdicts between other texts.
    """
    if documents < FEW:
        return {}
    whole = documents.bit_length() - 1
    steps = [log(1 + 2.0 ** (whole - step)) / log(1 + 2.0**whole) for step in range(whole + 1)]
    return {word: steps[count.bit_length() - 1] for word, count in counts.items() if count > 1}


def _settle(group: Iterable[Alignment]) -> Judged:
    """The judgements between two documents: every agreement, and the conflicts of those without one."""
    judged = [(pair, judgement) for pair in group if (judgement := judge(pair)) is not None]
    agreeing: dict[int, float] = defaultdict(float)
    in_kind: dict[int, float] = defaultdict(float)
    best: dict[int, float] = defaultdict(float)
    for pair, judgement in judged:
        if "wording" in pair.doubts:
            continue
        for facet in (pair.one, pair.other):
            best[facet.order] = max(best[facet.order], pair.score)
            if judgement.link.verdict == "agrees":
                agreeing[facet.order] = max(agreeing[facet.order], pair.score)
                if _one_unit(pair):
                    in_kind[facet.order] = max(in_kind[facet.order], pair.score)
    kept = []
    for pair, judgement in judged:
        # The conversion that a text prints beside a figure is no better counterpart than the figure itself.
        if _outdone(pair, judgement, in_kind if pair.echo and _one_unit(pair) else agreeing, best):
            continue
        kept.append(((pair.one.order, pair.other.order), judgement))
    return kept


def _one_unit(pair: Alignment) -> bool:
    return pair.one.claim.quantity.unit == pair.other.claim.quantity.unit


def _outdone(pair: Alignment, judgement: Judgement, agreeing: Mapping[int, float], best: Mapping[int, float]) -> bool:
    """Whether one of the two figures has a better counterpart in the other text."""
    margin = rules().thresholds.margin
    ends = (pair.one.order, pair.other.order)
    if judgement.link.verdict == "not_comparable" or "wording" in pair.doubts:
        return False
    if judgement.link.verdict == "agrees":
        return any(pair.score < max(agreeing[end] - margin, best[end] - BENEFIT) for end in ends)
    return any(pair.score < best[end] - margin or agreeing.get(end, 0.0) >= pair.score - BENEFIT for end in ends)
