"""Schema of `rules/furniture.yaml`: what stands on a page and is no part of the article."""

import re
from typing import Literal

from pydantic import Field, field_validator

from factcheck.model.layout import BlockKind
from factcheck.packs.load import PackModel

__all__ = ["ContainerWords", "FurniturePack", "FurnitureRule", "Place", "SectionWords"]

Place = Literal["any", "head", "tail"]


class FurnitureRule(PackModel):
    """One kind of furniture, told by how its text begins; the comments in the file define the fields."""

    name: str
    kind: BlockKind
    place: Place = "any"
    triggers: list[str] = Field(min_length=1)
    patterns: list[str] = Field(min_length=1)
    words: int = Field(gt=0)
    figures: bool = False
    opens: bool = False
    examples: list[str] = Field(min_length=1)
    not_: list[str] = Field(alias="not", min_length=1)

    @field_validator("patterns")
    @classmethod
    def compile(cls, patterns: list[str]) -> list[str]:
        """Each pattern is a regular expression."""
        for pattern in patterns:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern} is no regular expression: {error}") from error
        return patterns


class SectionWords(PackModel):
    """The words that the label of a page's section is made of."""

    whole: frozenset[str]
    beside: frozenset[str]


class ContainerWords(PackModel):
    """The words in a container's class, id or role that say what it is for."""

    named: dict[BlockKind, frozenset[str]]
    pure: dict[BlockKind, frozenset[str]]
    around: frozenset[str]


class FurniturePack(PackModel):
    """The whole pack."""

    rules: list[FurnitureRule]
    agencies: list[str]
    sections: SectionWords
    containers: ContainerWords
