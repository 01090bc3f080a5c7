"""Pairs found in an archive are those that blocking finds in memory; articles come beside those they are compared with."""

import json
from collections import defaultdict
from random import Random

import pytest

from factcheck.held import Held
from factcheck.indexing import index
from factcheck.match.block import Mark, crowded, paired
from factcheck.match.marked import number
from factcheck.match.words import rules
from factcheck.store import keyed
from factcheck.store.archive import Archive
from factcheck.store.spill import BITS, Spill
from factcheck.store.turns import turns

pytest.importorskip("duckdb")


def marks(seed):
    """Claims of which some are in crowds by key, by name and by time."""
    draw = Random(seed)

    def some(of, most):
        return tuple(number((str(of), str(each))) for each in draw.sample(range(of), draw.randint(1, most)))

    return [
        Mark(
            order=(claim // 3) << BITS | claim % 3,
            keys=some(8, 3),
            kinds=some(3, 2),
            named=some(3, 2),
            timed=some(2, 1),
            value=str(draw.randint(1, 40)),
            replacing=draw.random() < 0.05,
        )
        for claim in range(draw.choice([20, 90, 200, 400]))
    ]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("parts", [1, 3])
def test_pairs_and_crowds_are_those_of_blocking(tmp_path, seed, parts):
    given = marks(seed)
    members = defaultdict(list)
    for each in given:
        for key in each.keys:
            members[key].append(each)
    with Archive(tmp_path / "a.duckdb", write=True) as archive:
        run = archive.connection.execute
        for each in given:
            article, place = each.order >> BITS, each.order & 7
            cut = json.dumps([each.kinds, each.named, each.timed, each.value, each.replacing])
            run("INSERT INTO claims (article, place, cut) VALUES (?, ?, ?)", [article, place, cut])
            run("INSERT INTO keys SELECT unnest(?), ?, ?", [list(each.keys), article, place])
        spill = Spill(archive, 200, str(tmp_path))
        keyed.marks(run)
        for part in range(parts):
            keyed.found(run, rules().crowd, part, parts)
        pairs = set(run("SELECT one, other FROM found").fetchall())
        crowds = {claim for (claim,) in run("SELECT claim FROM crowds").fetchall()}
        assert sum(spill.crowds().values()) == len(crowds)
    assert pairs == {pair for each in members.values() for pair in paired(each)}
    assert crowds == {claim for each in members.values() for claim in crowded(each)}


def test_each_article_has_one_turn_beside_its_partners():
    near = {1: [2, 3], 2: [1, 3], 3: [1, 2], 7: [9], 9: [7]}
    order = list(turns((here, there) for here, others in near.items() for there in others))
    assert sorted(order) == sorted(near)
    assert abs(order.index(7) - order.index(9)) == 1
    assert order[:2] in ([7, 9], [9, 7])  # those with the fewest partners come first
    assert not list(turns([]))


def test_an_article_that_gave_way_is_read_again(documents, tmp_path):
    with Archive(tmp_path / "a.duckdb", write=True) as archive:
        index(archive, documents)
        held = Held(archive, most=1)
        numbers = archive.numbers()
        held.take(numbers[:1])
        first = held[numbers[0] << BITS]
        held.take(numbers[1:2])
        with pytest.raises(KeyError):
            held[numbers[0] << BITS]
        held.take(numbers)
        again = held[numbers[0] << BITS]
        assert again is not first
        assert again.claim == first.claim
        assert again.order == numbers[0] << BITS
        assert held[numbers[1] << BITS].story.order == numbers[1]
