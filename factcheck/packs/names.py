"""The schema of rules/names.yaml: numerals that are no figures."""

from factcheck.packs.load import PackModel

__all__ = ["NameExample", "NamesPack", "One"]


class NameExample(PackModel):
    """A stretch of prose and how many figures are read in it."""

    text: str
    read: int


class One(PackModel):
    """Words before and after `one` where it counts nothing."""

    before: frozenset[str]
    after: frozenset[str]


class NamesPack(PackModel):
    """The pack as a whole; the head of rules/names.yaml says what each part is for."""

    examples: tuple[NameExample, ...]
    numbered: frozenset[str]
    sayings: tuple[str, ...]
    one: One
    joined: frozenset[str]
    streets: frozenset[str]
    scores: frozenset[str]
