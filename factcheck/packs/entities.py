"""Schema of rules/entities.yaml: names, what else they are called, and what words point back to them."""

from typing import Literal

from factcheck.packs.load import PackModel

__all__ = ["Entities", "Entity", "NamedExample", "Place"]


class NamedExample(PackModel):
    """Prose, and the subject of the last figure in it."""

    text: str
    subject: str


class Entity(PackModel):
    """An organisation, index or commodity, and its other names (tickers, short and former names)."""

    name: str
    kind: Literal["organisation", "index", "person", "other"] = "organisation"
    aliases: tuple[str, ...] = ()


class Place(PackModel):
    """A country or market, its other names, its demonym adjectives and its exchange cities."""

    name: str
    demonyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    currency: str = ""


class Entities(PackModel):
    """All that is known of names."""

    examples: tuple[NamedExample, ...]
    suffixes: tuple[str, ...]
    titles: tuple[str, ...]
    company_words: tuple[str, ...]
    place_words: tuple[str, ...]
    role_words: tuple[str, ...]
    institution_words: tuple[str, ...]
    acronyms: frozenset[str]
    entities: tuple[Entity, ...]
    places: tuple[Place, ...]
