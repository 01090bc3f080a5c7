"""Claims to links: which speak of the same thing, and whether they can all hold."""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from typing import TypeAlias

from factcheck.config import Settings
from factcheck.match.arithmetic import balances, totals
from factcheck.match.change import changes
from factcheck.match.conversion import conversions
from factcheck.match.correction import carried, corrections
from factcheck.match.facet import Facet, facets, release
from factcheck.match.pairing import Spread, here, same_links
from factcheck.match.products import products
from factcheck.match.verdict import Judgement
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.link import Link
from factcheck.model.report import RateUse

__all__ = ["Spread", "Within", "facets", "here", "joined", "link", "within"]

# Links within texts: of values with their conversions, and of what the arithmetic of a text gives.
Within: TypeAlias = tuple[list[Judgement], list[Judgement]]


def link(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    settings: Settings,
    *,
    drafts: Container[str] | None = None,
    spread: Spread = here,
    own: Callable[[], Within] | None = None,
) -> tuple[tuple[Link, ...], tuple[RateUse, ...], Mapping[str, int]]:
    """The links between the claims, in order of the claims, and the exchange rates they rest on.

    Last, by document, how many claims had more look-alikes than were compared.

    With `drafts`, the ids of documents, claims of other documents are not compared with each other, and only what bears on
    the drafts is linked. `spread` maps a function over shares of the work; `own` gives what `within` would.
    """
    del settings  # nothing of what users set bears on what is comparable
    made = ready = facets(claims, documents)
    same, crowded = same_links(ready, drafts, spread)
    crowds = Counter(ready[order].claim.document for order in crowded)
    if drafts is not None:
        home = {each.claim.id: each.claim.document for each in ready}
        bearing = {home[claim] for each in same for claim in each.link.claims}
        ready = [each for each in ready if each.claim.document in bearing or each.claim.document in drafts]
    links, rates = joined(ready, same, own() if own is not None else None)
    release(made)
    return links, rates, crowds


def within(ready: Sequence[Facet]) -> Within:
    """The links within texts that rest on nothing but the text itself."""
    return [*conversions(ready)], [*balances(ready), *totals(ready), *changes(ready), *products(ready)]


def joined(
    ready: Sequence[Facet], same: Sequence[Judgement], own: Within | None = None
) -> tuple[tuple[Link, ...], tuple[RateUse, ...]]:
    """All links between the claims, in their order, with the rates: those of kind `same` and those within each text.

    `own` are those that `within` gives, where they are known. What is joined is of the texts that links connect: it comes out
    the same for all at once and for each such group alone.
    """
    replaced = [each for story in dict.fromkeys(facet.story for facet in ready) for each in corrections(story)]
    converted, worked_out = within(ready) if own is None else own
    judgements = [*(each.judgement() for each in replaced), *converted]
    settled = {frozenset(judgement.link.claims) for judgement in judgements}
    same = [each for each in same if frozenset(each.link.claims) not in settled]
    corrected = list(carried(replaced, same))
    settled = {frozenset(judgement.link.claims) for judgement in corrected}
    judgements += [each for each in same if frozenset(each.link.claims) not in settled]
    judgements += [*corrected, *worked_out]
    order = {each.claim.id: place for place, each in enumerate(ready)}
    judgements.sort(key=lambda each: (sorted(order[claim] for claim in each.link.claims), each.link.kind))
    rates = {use: None for judgement in judgements for use in judgement.rates}
    used = tuple(sorted(rates, key=lambda use: (use.day, use.currency, use.base)))
    return tuple(judgement.link for judgement in judgements), used
