"""Schema of rules/direction.yaml: words that say up or down."""

from typing import Literal

from factcheck.model.terms import Kind
from factcheck.packs.load import PackModel

__all__ = ["Direction", "DirectionWord"]


class DirectionWord(PackModel):
    """A word that moves its subject up or down.

    `forms` are irregular inflections of a verb. A `carried` verb moves its object (`lifted the shares 12%`)
    and says nothing of money that is its direct object (`raised $5 billion`). `kinds` limits what a direct
    object may be: `lost 3%` is a fall, `lost $3 million` is not.
    """

    word: str
    change: Literal["up", "down"]
    forms: tuple[str, ...] = ()
    carried: bool = False
    kinds: tuple[Kind, ...] = ()
    examples: tuple[str, ...] = ()


class Direction(PackModel):
    """Verbs, nouns and adverbs of direction; `particled` are verbs whose `up` or `down` moves nothing (`made up 23%`)."""

    verbs: tuple[DirectionWord, ...]
    nouns: tuple[DirectionWord, ...]
    adverbs: tuple[DirectionWord, ...]
    particled: tuple[str, ...]
