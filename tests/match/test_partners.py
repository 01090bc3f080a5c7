"""Asked claim by claim, the pairs are those of one group after the other."""

from random import Random

import pytest

from factcheck.match.block import Mark, groups, is_crowd, paired
from factcheck.match.partners import Partners
from factcheck.match.words import rules


def marks(seed: int, size: int) -> list[Mark]:
    """Claims of which some share keys, kinds, name and time; few replace others, and some are not judged."""
    draw = Random(seed)

    def some(kind: str, of: int, most: int) -> tuple[tuple[str, ...], ...]:
        return tuple((kind, str(each)) for each in draw.sample(range(of), draw.randint(most - 1, most)))

    return [
        Mark(
            order,
            keys=some("key", 6, 2),
            kinds=some("kind", 3, 2),
            named=some("name", 2, 2),
            timed=some("time", 2, 2),
            value=str(draw.randint(1, 40)),
            judged=draw.random() < 0.9,
            replacing=draw.random() < 0.05,
        )
        for order in range(size)
    ]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("size", [2, 20, 6 * rules().crowd])
def test_partners_are_the_pairs_of_all_groups(seed, size):
    given = marks(seed, size)
    keyed = groups(given).values()
    assert (size > 20) == any(is_crowd(len(members)) for members in keyed)
    partners = Partners(given, keyed)
    found = [(each.order, other) for each in given for other in partners.later(each.order)]
    assert found == sorted({pair for members in keyed for pair in paired(members)})


def test_a_claim_without_a_key_has_none():
    alone = Mark(0, (), (("level",),), (), (), "1")
    assert Partners([alone], []).later(0) == []
