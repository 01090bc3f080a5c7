"""Whether two texts are of one story, of one edition of a table, of one thing."""

from functools import cache

from factcheck.match.facet import Facet
from factcheck.match.words import rules, stem

__all__ = ["instant_rows", "one_edition", "one_name", "one_story", "strange_stories"]

# One part in so many of the longer title's words, shared, makes one story.
MOST = 2


def strange_stories(one: Facet, other: Facet) -> bool:
    """Whether the texts are of different ones, so that words without a name are too.

    Neither title tells of what the other is about, or each begins with names that the other does not know.
    """
    here, there = one.story, other.story
    if here is there or (here.entity and here.entity == there.entity):
        return False
    shared, sizes = here.topic & there.topic, (len(here.topic), len(there.topic))
    # All words and names of a text are read for it: titles are asked first.
    if (
        not (here.topic <= there.title or there.topic <= here.title)
        and (here.topic & here.names) - there.words
        and (there.topic & there.names) - here.words
    ):
        return True
    if (MOST * len(shared) >= max(sizes) and len(shared) > 1) or (shared and shared & here.names & there.names):
        return False
    if all(sizes) and 3 * len(shared) < min(sizes):
        return True
    strangers = bool(here.lead - there.words), bool(there.lead - here.words)
    unlike = bool(here.entity) and bool(there.entity) and not here.entity & there.entity
    return all(strangers) or (unlike and any(strangers))


def one_name(one: Facet, other: Facet) -> bool:
    """Whether both subjects are one name, or one is the short form of the other that its text introduces."""
    a, b = one.name, other.name
    return a == b or any(
        short.get(b) == a or short.get(a) == b for short in (one.story.introduced, other.story.introduced) if short
    )


def one_story(one: Facet, other: Facet) -> bool:
    """Whether the titles name the same one."""
    return bool(one.story.entity) and one.story.entity == other.story.entity


def one_edition(one: Facet, other: Facet) -> bool:
    """Whether no title names a quarter or month that the other's contradicts."""
    here, there = one.story.edition, other.story.edition
    return here == there or bool(here and there and (here <= there or there <= here))


@cache
def instant_rows() -> frozenset[str]:
    """The stems of rows that are of the day they are told on."""
    return frozenset(filter(None, map(stem, rules().instant_rows)))
