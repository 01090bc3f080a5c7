"""Claims to links: which speak of the same thing, and whether they can all hold."""

from collections import Counter
from collections.abc import Container, Mapping, Sequence

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

__all__ = ["Spread", "here", "joined", "link"]


def link(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    settings: Settings,
    *,
    drafts: Container[str] | None = None,
    spread: Spread = here,
) -> tuple[tuple[Link, ...], tuple[RateUse, ...], Mapping[str, int]]:
    """The links between the claims, in order of the claims, and the exchange rates they rest on.

    Last, by document, how many claims had more look-alikes than were compared.

    With `drafts`, the ids of documents, claims of other documents are not compared with each other, and only what bears on
    the drafts is linked. `spread` maps a function over shares of the work.
    """
    del settings  # nothing of what users set bears on what is comparable
    made = ready = facets(claims, documents)
    same, crowded = same_links(ready, drafts, spread)
    crowds = Counter(ready[order].claim.document for order in crowded)
    if drafts is not None:
        home = {each.claim.id: each.claim.document for each in ready}
        bearing = {home[claim] for each in same for claim in each.link.claims}
        ready = [each for each in ready if each.claim.document in bearing or each.claim.document in drafts]
    links, rates = joined(ready, same)
    release(made)
    return links, rates, crowds


def joined(ready: Sequence[Facet], same: Sequence[Judgement]) -> tuple[tuple[Link, ...], tuple[RateUse, ...]]:
    """All links between the claims, in their order, with the rates: those of kind `same` and those within each text.

    What is joined is of the texts that links connect: it comes out the same for all at once and for each such group alone.
    """
    replaced = [each for story in dict.fromkeys(facet.story for facet in ready) for each in corrections(story)]
    judgements = [*(each.judgement() for each in replaced), *conversions(ready)]
    settled = {frozenset(judgement.link.claims) for judgement in judgements}
    same = [each for each in same if frozenset(each.link.claims) not in settled]
    corrected = list(carried(replaced, same))
    settled = {frozenset(judgement.link.claims) for judgement in corrected}
    judgements += [each for each in same if frozenset(each.link.claims) not in settled]
    judgements += [*corrected, *balances(ready), *totals(ready), *changes(ready), *products(ready)]
    order = {each.claim.id: place for place, each in enumerate(ready)}
    judgements.sort(key=lambda each: (sorted(order[claim] for claim in each.link.claims), each.link.kind))
    rates = {use: None for judgement in judgements for use in judgement.rates}
    used = tuple(sorted(rates, key=lambda use: (use.day, use.currency, use.base)))
    return tuple(judgement.link for judgement in judgements), used
