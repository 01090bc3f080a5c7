"""What linking keeps of a text so that its candidates are found again without reading it: numbers for keys, and stems."""

import json
from array import array
from collections.abc import Sequence
from hashlib import blake2b

from factcheck.match.block import Key, Mark, mark
from factcheck.match.facet import Facet, facets
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["Marked", "marked", "number", "read"]

# One claim's kinds, its parts of a crowd by name and by time, its value, and whether it replaces others.
Cut = tuple[list[int], list[int], list[int], str, bool]


class Marked:
    """The keys of a text's claims, flat, with the place of the claim that each is of; and the stems near any figure.

    Keys are numbers of 64 bits, the same on every run; `size` is the number of claims. What parts the claims with one key
    is read when it is asked for.
    """

    __slots__ = ("_read", "cuts", "keys", "owners", "size", "stems")

    def __init__(self, size: int, keys: "array[int]", owners: "array[int]", stems: frozenset[str], cuts: str) -> None:
        self.size, self.keys, self.owners, self.stems = size, keys, owners, stems
        self.cuts = cuts
        self._read: list[Cut] | None = None

    def mark(self, claim: int, order: int, *, judged: bool = True) -> Mark:
        """The mark of the claim at a place under the number `order`, its keys left out."""
        if self._read is None:
            self._read = json.loads(self.cuts)
        kinds, named, timed, value, replacing = self._read[claim]
        return Mark(order, (), tuple(kinds), tuple(named), tuple(timed), value, judged, replacing)

    @classmethod
    def cut(cls, size: int, cuts: str) -> "Marked":
        """Marks of which only what crowds are cut by is known."""
        return cls(size, array("Q"), array("I"), frozenset(), cuts)

    def owned(self) -> list[tuple[int, int]]:
        """The keys, each with the place of its claim."""
        return list(zip(self.keys, self.owners, strict=True))

    def pack(self) -> tuple[int, bytes, bytes, str, str]:
        """The same as plain values."""
        return self.size, self.keys.tobytes(), self.owners.tobytes(), " ".join(sorted(self.stems)), self.cuts

    @classmethod
    def unpack(cls, size: int, keys: bytes, owners: bytes, stems: str, cuts: str) -> "Marked":
        """What `pack` was called on."""
        return cls(size, array("Q", keys), array("I", owners), frozenset(stems.split(" ") if stems else ()), cuts)


def read(document: Document, claims: Sequence[Claim]) -> Marked:
    """The marks of the claims of a document."""
    return marked(facets(claims, [document]))


def marked(ready: Sequence[Facet]) -> Marked:
    """The marks of the claims of one text."""
    marks = [mark(each) for each in ready]
    owned = [(number(key), claim) for claim, each in enumerate(marks) for key in each.keys]
    cuts = [
        [*([*map(number, part)] for part in (each.kinds, each.named, each.timed)), each.value, each.replacing]
        for each in marks
    ]
    return Marked(
        len(marks),
        array("Q", [key for key, _ in owned]),
        array("I", [claim for _, claim in owned]),
        frozenset(stem for each in ready for stem in each.near),
        json.dumps(cuts, separators=(",", ":")),
    )


def number(key: Key | int) -> int:
    """A number of 64 bits, unsigned, that stands for a key."""
    if isinstance(key, int):
        return key
    return int.from_bytes(blake2b("\x1f".join(key).encode(errors="surrogatepass"), digest_size=8).digest())
