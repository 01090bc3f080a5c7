"""In which turn articles are compared with their partners, so that each is read few times."""

from array import array
from collections.abc import Iterable

__all__ = ["turns"]


def turns(neighbours: Iterable[tuple[int, int]]) -> "array[int]":
    """The articles depth first, each beside those that it is compared with.

    `neighbours` are each article's partners, article by article, the one to go on with last.
    """
    articles, starts, partners = array("I"), array("Q"), array("I")
    for here, there in neighbours:
        if not articles or articles[-1] != here:
            articles.append(here)
            starts.append(len(partners))
        partners.append(there)
    starts.append(len(partners))
    place = {article: number for number, article in enumerate(articles)}
    seen = bytearray(len(articles))
    order = array("I")
    for article in sorted(articles, key=lambda each: starts[place[each] + 1] - starts[place[each]]):
        due = [article]
        while due:
            here = place[due.pop()]
            if not seen[here]:
                seen[here] = 1
                order.append(articles[here])
                due += (each for each in partners[starts[here] : starts[here + 1]] if not seen[place[each]])
    return order
