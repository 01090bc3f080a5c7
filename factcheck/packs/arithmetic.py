"""Schema of `rules/arithmetic.yaml`: how sentences put a product beside its two factors."""

import re
from typing import Literal

from pydantic import Field, field_validator

from factcheck.packs.load import PackModel

__all__ = ["Arithmetic", "Between", "Frame", "FrameExample", "Relation"]

Relation = Literal["portion", "margin", "amount", "multiple", "age"]


class FrameExample(PackModel):
    """A sentence in the frame, and whether its figures fit."""

    text: str
    holds: bool


class Frame(PackModel):
    """A pattern over a sentence whose figures are slots; `silent` are sentences without the relation."""

    relation: Relation
    text: str
    examples: tuple[FrameExample, ...] = Field(min_length=1)
    silent: tuple[str, ...]


class Between(PackModel):
    """Words between a change and its values; `months` are patterns of their beginnings."""

    fillers: tuple[str, ...]
    months: tuple[str, ...]
    moves: tuple[str, ...]
    hedges: tuple[str, ...]


class Arithmetic(PackModel):
    """The words between a change and its values, the frames of products, and the lists of words that these name."""

    between: Between
    words: dict[str, tuple[str, ...]]
    frames: tuple[Frame, ...]

    @field_validator("words")
    @classmethod
    def _plain(cls, words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        if any(re.search(r"[\\|()\[\]]", word) for listed in words.values() for word in listed):
            raise ValueError("the lists hold words, not patterns")
        return words
