"""Claims to links: which speak of the same thing, and whether they can all hold."""

from collections.abc import Sequence

from factcheck.config import Settings
from factcheck.match.facet import facets
from factcheck.match.pairing import same_links
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.link import Link
from factcheck.model.report import RateUse

__all__ = ["link"]


def link(
    claims: Sequence[Claim], documents: Sequence[Document], settings: Settings
) -> tuple[tuple[Link, ...], tuple[RateUse, ...]]:
    """The links between the claims, in order of the claims, and the exchange rates they rest on."""
    ready = facets(claims, documents)
    judgements = same_links(ready)
    rates = {use: None for judgement in judgements for use in judgement.rates}
    ordered = sorted(rates, key=lambda use: (use.day, use.currency, use.base))
    return tuple(judgement.link for judgement in judgements), tuple(ordered)
