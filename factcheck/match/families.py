"""Names that sound alike and are two: a unit and its parent, sister companies, three people of one name."""

from functools import cache

from factcheck.match.facet import Facet
from factcheck.match.stories import one_name
from factcheck.match.words import rules, stem, stems

__all__ = ["of_one_family", "relatives"]


def of_one_family(one: Facet, other: Facet) -> bool:
    """Whether the subjects of two figures may be relatives rather than one.

    One is told as a unit, a sector, a bank of what the other is; one name has words that the other text never uses; or
    one text speaks of both names.
    """
    if one.cell is not None or other.cell is not None:
        return False
    if _narrowed(one) != _narrowed(other):
        return True
    if one_name(one, other) or not (_named(one) and _named(other)):
        return False
    left, right = one.subject, other.subject
    if not left or not right or left == right:
        return False
    if left & right:
        return _longer(one, other) or _longer(other, one)
    return left <= other.story.words or right <= one.story.words


def relatives(one: Facet, other: Facet) -> bool:
    """Whether only one is told as a unit or a bank, or each name goes on with words that the other text never uses."""
    if _narrowed(one) != _narrowed(other):
        return True
    return (
        bool(one.subject & other.subject)
        and _named(one)
        and _named(other)
        and _longer(one, other)
        and _longer(other, one)
    )


def _named(facet: Facet) -> bool:
    return any(word[:1].isupper() for word in facet.claim.subject.split())


def _longer(one: Facet, other: Facet) -> bool:
    """Whether one name has words behind the common ones that the other text never uses: `Li Auto`, but not `Anna Lind`."""
    words = [stem(word.casefold()) for word in one.claim.subject.split()]
    common = max((place for place, word in enumerate(words) if word in other.subject), default=-1)
    return any(word and word not in other.story.words for word in words[common + 1 :])


def _narrowed(facet: Facet) -> frozenset[str]:
    """The words of the subject as printed that make it a part or an institution of what is named."""
    text = facet.claim.subject_text
    found = _kin().intersection(stems(text)) - facet.metric - facet.unit if text else frozenset[str]()
    return found | (_kin() & facet.subject)


@cache
def _kin() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().relatives)))
