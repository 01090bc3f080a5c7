"""Which texts of two folders are versions of one: by their paths below the folder, then by title and words."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from factcheck.compare.keyed import alike, by_key
from factcheck.model.document import Document
from factcheck.model.revision import Paired

__all__ = ["below", "counterparts"]

WORD = re.compile(r"[^\W_]+")
# A renamed file keeps at least this share of the words it opens with, in order.
LEAST = 50
OPENING = 2_000
Counterparts = tuple[int | None, int | None, Paired | None]


def counterparts(
    old: Sequence[Document], new: Sequence[Document], roots: tuple[str, str] = ("", "")
) -> list[Counterparts]:
    """(place in old, place in new, what paired them): in the order of the new texts, then those that are gone.

    `roots` are the paths that the two sides were read from.
    """
    before = [(below(document.id, roots[0]), place) for place, document in enumerate(old)]
    after = [(below(document.id, roots[1]), place) for place, document in enumerate(new)]
    named, gone, fresh = by_key(before, after, lambda each: each[0])
    found: dict[int, tuple[int, Paired]] = {other[1]: (one[1], "name") for one, other in named}
    words = [[_words(side[place]) for _, place in left] for side, left in ((old, gone), (new, fresh))]
    for one, other in alike(words[0], words[1], LEAST):
        found[fresh[other][1]] = gone[one][1], "content"
    return list(_ordered(found, len(old), len(new)))


def _ordered(found: dict[int, tuple[int, Paired]], old: int, new: int) -> Iterator[Counterparts]:
    for place in range(new):
        one, paired = found.get(place, (None, None))
        yield one, place, paired
    kept = {one for one, _ in found.values()}
    yield from ((place, None, None) for place in range(old) if place not in kept)


def below(name: str, root: str) -> str:
    """The path of a file below the folder that was named, `.` where the file itself was."""
    path = PurePath(name)
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else name


def _words(document: Document) -> list[str]:
    """The words of the title and of the opening."""
    return WORD.findall(f"{document.title}\n{document.text[:OPENING]}".lower())
