"""The claims of many texts as one sequence, in which a text's claims are made only when one is asked for."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, chain
from typing import overload

from factcheck.model.claim import Claim

__all__ = ["Claims", "TextClaims"]


class TextClaims(Sequence[Claim]):
    """The claims of one text, in text order.

    `document` is its id, `ids` are those of its claims, and `digest` is of all that the claims rest on.
    """

    __slots__ = ("_claims", "_make", "digest", "document", "ids")

    def __init__(self, document: str, digest: str, ids: Sequence[str], make: Callable[[], Sequence[Claim]]) -> None:
        self.document, self.digest, self.ids = document, digest, ids
        self._make = make
        self._claims: Sequence[Claim] | None = None

    def _made(self) -> Sequence[Claim]:
        if self._claims is None:
            self._claims = self._make()
        return self._claims

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self._made())

    @overload
    def __getitem__(self, place: int) -> Claim: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...
    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        return self._made()[place]


class Claims(Sequence[Claim]):
    """The claims of all `texts`, in order; equal to a tuple of the same claims."""

    __slots__ = ("_starts", "texts")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, texts: Sequence[TextClaims]) -> None:
        self.texts = tuple(texts)
        self._starts = list(accumulate(map(len, self.texts), initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    def __iter__(self) -> Iterator[Claim]:
        return chain.from_iterable(self.texts)

    @overload
    def __getitem__(self, place: int) -> Claim: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Claim]: ...
    def __getitem__(self, place: int | slice) -> Claim | Sequence[Claim]:
        if isinstance(place, slice):
            return tuple(self)[place]
        number = range(len(self))[place]
        text = bisect_right(self._starts, number) - 1
        return self.texts[text][number - self._starts[text]]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, tuple | Claims) else NotImplemented
