"""What the class, id or role of a container says of its content."""

import re
from collections.abc import Mapping
from functools import cache

from factcheck.model.layout import BlockKind
from factcheck.packs import load
from factcheck.packs.furniture import FurniturePack

__all__ = ["container_kind"]

PARTS = re.compile(r"[A-Z]?[a-z]+")


def container_kind(values: Mapping[str, str]) -> BlockKind | None:
    """The kind of furniture that an element's attributes name, None where they name none."""
    for name in ("role", "id", "class"):
        for word in values.get(name, "").split():
            kind = _named(word)
            if kind is not None:
                return kind
    return None


@cache
def _named(name: str) -> BlockKind | None:
    pack: FurniturePack = load("furniture", FurniturePack)
    words = pack.containers
    parts = {part.lower() for part in PARTS.findall(name)}
    for kind, named in words.named.items():
        if parts & named:
            return kind
    for kind, pure in words.pure.items():
        if parts & pure and parts <= pure | words.around:
            return kind
    return None
