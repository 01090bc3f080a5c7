"""What linking keeps of a text so that its candidates are found again without reading it: numbers for keys, and stems."""

import json
from array import array
from collections.abc import Sequence
from hashlib import blake2b

from factcheck.match.block import Key, Mark, mark
from factcheck.match.facet import Facet

__all__ = ["Marked", "marked", "number"]

# One claim's kinds, its parts of a crowd by name and by time, its value, and whether it replaces others.
Cut = tuple[list[int], list[int], list[int], str, bool]


class Marked:
    """The keys of a text's claims, flat, with the place of the claim that each is of; and the stems near any figure.

    Keys are numbers of 64 bits, the same on every run; `size` is the number of claims. What parts the claims with one key
    is read when it is asked for.
    """

    __slots__ = ("_cuts", "_packed", "keys", "owners", "size", "stems")

    def __init__(self, size: int, keys: "array[int]", owners: "array[int]", stems: frozenset[str], cuts: str) -> None:
        self.size, self.keys, self.owners, self.stems = size, keys, owners, stems
        self._packed = cuts
        self._cuts: list[Cut] | None = None

    def mark(self, claim: int, order: int) -> Mark:
        """The mark of the claim at a place under the number `order`, its keys left out."""
        if self._cuts is None:
            self._cuts = json.loads(self._packed)
        kinds, named, timed, value, replacing = self._cuts[claim]
        return Mark(order, (), tuple(kinds), tuple(named), tuple(timed), value, replacing=replacing)

    def pack(self) -> tuple[int, bytes, bytes, str, str]:
        """The same as plain values."""
        return self.size, self.keys.tobytes(), self.owners.tobytes(), " ".join(sorted(self.stems)), self._packed

    @classmethod
    def unpack(cls, size: int, keys: bytes, owners: bytes, stems: str, cuts: str) -> "Marked":
        """What `pack` was called on."""
        return cls(size, array("Q", keys), array("I", owners), frozenset(stems.split(" ") if stems else ()), cuts)


def marked(facets: Sequence[Facet]) -> Marked:
    """The marks of the claims of one text."""
    marks = [mark(each) for each in facets]
    owned = [(number(key), claim) for claim, each in enumerate(marks) for key in each.keys]
    cuts = [
        [*([*map(number, part)] for part in (each.kinds, each.named, each.timed)), each.value, each.replacing]
        for each in marks
    ]
    return Marked(
        len(marks),
        array("Q", [key for key, _ in owned]),
        array("I", [claim for _, claim in owned]),
        frozenset(stem for each in facets for stem in each.near),
        json.dumps(cuts, separators=(",", ":")),
    )


def number(key: Key | int) -> int:
    """A number of 64 bits, unsigned, that stands for a key."""
    if isinstance(key, int):
        return key
    return int.from_bytes(blake2b("\x1f".join(key).encode(errors="surrogatepass"), digest_size=8).digest())
