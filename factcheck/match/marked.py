"""What linking keeps of a text so that its candidates are found again without reading it: numbers for keys, and stems."""

import json
from array import array
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from hashlib import blake2b

from factcheck.match.block import Key, Mark, mark
from factcheck.match.facet import Facet

__all__ = ["Marked", "marked", "number"]

# One claim's kinds, its parts of a crowd by name and by time, its value, and whether it replaces others.
Cut = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str, bool]


class Marked:
    """The keys of a text's claims, flat, with the place of the claim that each is of; and the stems near any figure, and each.

    Keys are numbers of 64 bits, the same on every run. `cuts` tell for each claim, as JSON, what parts it from others with
    one key; they are read when they are asked for.
    """

    __slots__ = ("cuts", "keys", "near", "owners", "stems")

    def __init__(
        self,
        keys: "array[int]",
        owners: "array[int]",
        stems: frozenset[str],
        cuts: Sequence[str],
        near: Sequence[str] = (),
    ) -> None:
        self.keys, self.owners, self.stems, self.cuts, self.near = keys, owners, stems, cuts, near

    @property
    def size(self) -> int:
        """How many claims there are."""
        return len(self.cuts)

    def mark(self, claim: int, order: int, *, judged: bool = True) -> Mark:
        """The mark of the claim at a place under the number `order`, its keys left out."""
        return _uncut(self.cuts[claim], order, judged=judged)

    def owned(self) -> list[tuple[int, int]]:
        """The keys, each with the place of its claim."""
        return list(zip(self.keys, self.owners, strict=True))

    def telling(self, stems: AbstractSet[str]) -> Iterator[int]:
        """The places of the claims that have one of these stems near them."""
        if not stems.isdisjoint(self.stems):
            yield from (claim for claim, near in enumerate(self.near) if not stems.isdisjoint(near.split(" ")))

    def pack(self) -> tuple[bytes, bytes, str, str, str]:
        """The same as plain values."""
        stems = " ".join(sorted(self.stems))
        return self.keys.tobytes(), self.owners.tobytes(), stems, "\n".join(self.cuts), "\n".join(self.near)

    @classmethod
    def unpack(cls, keys: bytes, owners: bytes, stems: str, cuts: str, near: str) -> "Marked":
        """What `pack` was called on."""
        words = frozenset(stems.split(" ") if stems else ())
        parted = (each.split("\n") if cuts else () for each in (cuts, near))
        return cls(array("Q", keys), array("I", owners), words, *parted)

    @classmethod
    def of_cuts(cls, cuts: Sequence[str]) -> "Marked":
        """Marks of which only the cuts are known."""
        return cls(array("Q"), array("I"), frozenset(), cuts)


def _uncut(cut: str, order: int, *, judged: bool = True) -> Mark:
    """The mark of the claim with this cut under the number `order`, its keys left out."""
    kinds, named, timed, value, replacing = _read(cut)
    return Mark(order, (), kinds, named, timed, value, judged, replacing)


@lru_cache(65536)
def _read(cut: str) -> Cut:
    kinds, named, timed, value, replacing = json.loads(cut)
    return tuple(kinds), tuple(named), tuple(timed), value, replacing


def marked(ready: Sequence[Facet]) -> Marked:
    """The marks of the claims of one text."""
    marks = [mark(each) for each in ready]
    owned = [(number(key), claim) for claim, each in enumerate(marks) for key in each.keys]
    parted = ([*([*map(number, part)] for part in (each.kinds, each.named, each.timed)), each.value, each.replacing]
              for each in marks)  # fmt: skip
    return Marked(
        array("Q", [key for key, _ in owned]),
        array("I", [claim for _, claim in owned]),
        frozenset(stem for each in ready for stem in each.near),
        [json.dumps(each, separators=(",", ":")) for each in parted],
        [" ".join(each.near) for each in ready],
    )


def number(key: Key | int) -> int:
    """A number of 64 bits, unsigned, that stands for a key."""
    if isinstance(key, int):
        return key
    return int.from_bytes(blake2b("\x1f".join(key).encode(errors="surrogatepass"), digest_size=8).digest())
