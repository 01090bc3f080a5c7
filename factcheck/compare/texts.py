"""Two versions of a text, claim by claim."""

from collections.abc import Sequence

from factcheck.compare.aspects import aspects, compatible, steps
from factcheck.compare.figures import across, within
from factcheck.compare.sentences import Figure, aligned, sentences
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.revision import ClaimChange

__all__ = ["compare"]


def compare(
    old: Document, old_claims: Sequence[Claim], new: Document, new_claims: Sequence[Claim]
) -> tuple[tuple[ClaimChange, ...], int]:
    """What changed, in the order of the new text, and how many claims stand in both; the claims in text order.

    Where a claim stands does not matter: what was moved did not change.
    """
    before, after = sentences(old.text, old_claims), sentences(new.text, new_claims)
    old_figures = [figure for sentence in before for figure in sentence.figures]
    new_figures = [figure for sentence in after for figure in sentence.figures]
    pairs: list[tuple[Figure, Figure]] = []
    versions: dict[int, str] = {}
    settled: set[int] = set()
    for one, other in aligned(before, after):
        pairs += within(one, other)
        versions |= {id(one): other.text, id(other): one.text}
        if one.text == other.text:
            settled |= {id(figure) for figure in (*one.figures, *other.figures)}
    settled |= {id(figure) for pair in pairs for figure in pair}
    left = ([each for each in side if id(each) not in settled] for side in (old_figures, new_figures))
    elsewhere = across(*left)
    settled |= {id(figure) for pair in elsewhere for figure in pair}
    return _changes([*pairs, *elsewhere], old_figures, new_figures, settled, versions)


def _changes(
    pairs: list[tuple[Figure, Figure]],
    old: list[Figure],
    new: list[Figure],
    settled: set[int],
    versions: dict[int, str],
) -> tuple[tuple[ClaimChange, ...], int]:
    counterpart = {id(one): other for one, other in pairs}
    placed: list[tuple[tuple[int, int, int], ClaimChange]] = []
    at, unchanged = 0, 0
    for number, figure in enumerate(old):
        text = figure.sentence.text
        other = counterpart.get(id(figure))
        if other is not None:
            at = other.claim.span.start
            change = _changed(figure, other)
            if change is None:
                unchanged += 1
            else:
                placed.append(((at, 0, number), change))
        elif id(figure) not in settled:
            version = versions.get(id(figure.sentence), "")
            placed.append(((at, 1, number), ClaimChange("dropped", (), figure.claim, None, text, version)))
    for number, figure in enumerate(new):
        if id(figure) not in settled:
            version = versions.get(id(figure.sentence), "")
            added = ClaimChange("added", (), None, figure.claim, version, figure.sentence.text)
            placed.append(((figure.claim.span.start, 2, number), added))
    placed.sort(key=lambda each: each[0])
    return tuple(change for _, change in placed), unchanged


def _changed(old: Figure, new: Figure) -> ClaimChange | None:
    found = aspects(old, new)
    if not found:
        return None
    difference, percent, both = None, None, None
    if "figure" in found:
        difference, percent = steps(old.claim, new.claim)
        both = compatible(old.claim, new.claim)
    texts = old.sentence.text, new.sentence.text
    return ClaimChange("changed", found, old.claim, new.claim, *texts, difference, percent, both)
