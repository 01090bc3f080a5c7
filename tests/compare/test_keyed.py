"""Items are paired one to one, in order, and the most alike first."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.compare.keyed import alike, by_key


def test_equal_keys_are_paired_in_order():
    assert by_key(["a1", "b1", "a2", "c1"], ["a3", "a4", "a5", "b2"], lambda item: item[0]) == (
        [("a1", "a3"), ("b1", "b2"), ("a2", "a4")], ["c1"], ["a5"],
    )  # fmt: skip


def test_none_is_no_key():
    assert by_key([1], [1], lambda _: None) == ([], [1], [1])


def test_a_pair_that_does_not_fit_is_left():
    assert by_key([1, 2], [1, 2], lambda item: item, lambda one, _: one == 2) == ([(2, 2)], [1], [1])


def test_the_most_alike_are_paired():
    old = ["the port handled # boxes".split(), "the mayor of lindow resigned after # years".split()]
    new = ["mayor of lindow resigned after # years".split(), "the port moved # boxes".split(), "a # day".split()]
    assert alike(old, new, 55) == [(0, 1), (1, 0)]


def test_texts_of_common_words_alone_are_compared_where_they_stand():
    rows = [["sales", "of", "#", "#"] for _ in range(200)]
    assert alike(rows, rows, 55) == [(place, place) for place in range(200)]


@given(*[st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=12)] * 2)
def test_nothing_is_paired_twice(old, new):
    pairs = alike(old, new, 50)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
