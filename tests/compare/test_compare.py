"""Two versions of a text: what counts as a change, and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document
from factcheck.revision import revise

DAY = date(2025, 2, 22)
LEAD = "The harbour board met on Friday. "


def versions(old, new):
    documents = ([Document(text=text, id=f"{side}/a.md", published=DAY)] for side, text in (("old", old), ("new", new)))
    (file,) = revise(*documents, roots=("old", "new")).files
    return file


def told(old, new):
    """(kind, aspects, old figure, new figure) of each change."""
    return [
        (each.kind, each.aspects, each.old.text if each.old else None, each.new.text if each.new else None)
        for each in versions(old, new).changes
    ]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("Profit was $4 million.", "Profit was $5 million.", [("changed", ("figure",), "$4 million", "$5 million")]),
        ("Profit rose 5%.", "Profit fell 5%.", [("changed", ("direction",), "5%", "5%")]),
        ("Profit rose 5%.", "Profit fell 6%.", [("changed", ("figure", "direction"), "5%", "6%")]),
        ("Profit fell to $5 million.", "Profit fell by $5 million.", [("changed", ("role",), "$5 million", "$5 million")]),
        ("Profit rose nearly 5%.", "Profit rose more than 5%.", [("changed", ("bound",), "5%", "5%")]),
        ("The unit is worth $5 million.", "The unit is worth €5 million.", [("changed", ("unit",), "$5 million", "€5 million")]),
        ("Acme's profit rose 5%.", "Bolt's profit rose 5%.", [("changed", ("subject",), "5%", "5%")]),
        ("Profit will rise 5%.", "Profit rose 5%.", [("changed", ("modality",), "5%", "5%")]),
        (
            "Profit rose 5% in 2023.", "Profit rose 5% in 2024.",
            [("changed", ("period",), "5%", "5%"), ("changed", ("figure",), "2023", "2024")],
        ),
        (
            "The quay handled 4,100 boxes and hired 20 people.", "The quay handled 4,100 boxes.",
            [("dropped", (), "20 people", None)],
        ),
        ("The quay handled 4,100 boxes.", "The quay, 12 years old, handled 4,100 boxes.", [("added", (), None, "12 years")]),
        ("Men hold 30% and women 70%.", "Men hold 70% and women 30%.",
         [("changed", ("figure",), "30%", "70%"), ("changed", ("figure",), "70%", "30%")]),
    ],
)  # fmt: skip
def test_a_change_is_named(old, new, changes):
    assert told(old, new) == changes
    assert told(LEAD + old, new) == changes


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Profit was $4.5 billion.", "Profit was US$4,500 million."),
        ("Profit rose 12 per cent in 2024.", "Profit rose 12% in 2024."),
        ("Profit rose 12% in 2024, the company said.", "The company said that profit rose 12% in 2024."),
        ("Acme's profit rose 12% in 2024.", "In 2024 the profit of Acme rose 12%, analysts said."),
        ("It made $4 million. It hired 20 people.", "It hired 20 people. It made $4 million."),
        ("Profit was $4 million in 2024. Costs rose 3%.", "Profit was $4 million in 2024 while costs rose 3%."),
        ("In 2023 the port grew. Traffic rose 5%.", "The port grew in 2023. Then came winter. Traffic rose 5%."),
        ("The storm of 2022 passed. It closed on March 3.", "It closed on March 3. The storm of 2022 passed."),
    ],
)
def test_the_same_in_other_words_or_elsewhere_is_no_change(old, new):
    assert told(old, new) == []
    assert versions(old, new).unchanged > 0


def test_a_sentence_that_is_gone_or_new():
    old = "Profit was $4 million. The port opened 12 warehouses in Lindow."
    new = "Its debt stands at €9 billion. Profit was $4 million."
    assert told(old, new) == [("added", (), None, "€9 billion"), ("dropped", (), "12 warehouses", None)]


def test_another_figure_of_another_subject_is_no_change_of_the_first():
    old, new = "Acme's sales rose 4% in Europe.", "Bolt's sales rose 9% in Europe."
    assert [kind for kind, *_ in told(old, new)] == ["dropped", "added"]


def test_the_difference_and_whether_both_can_hold():
    (small,) = versions("Profit was $4.5 million.", "Profit was $4.52 million.").changes
    assert (small.difference, small.percent, small.compatible) == ("20000", "0.444444444444", True)
    (large,) = versions("Profit was $4 million.", "Profit was $3 million.").changes
    assert (large.difference, large.percent, large.compatible) == ("-1000000", "-25", False)
    (days,) = versions("It opened on March 3, 2024.", "It opened on March 13, 2024.").changes
    assert (days.difference, days.percent) == ("10", None)
    (flip,) = versions("Profit rose 5%.", "Profit fell 5%.").changes
    assert (flip.difference, flip.percent, flip.compatible) == (None, None, None)


def test_a_row_that_is_put_into_a_table_moves_no_other():
    rows = [f"Region {name} sold {number} cars." for number, name in enumerate("abcdefgh", 100)]
    assert [kind for kind, *_ in told("\n\n".join(rows), "\n\n".join(["Region z sold 99 cars.", *rows]))] == ["added"]


WORDS = st.lists(
    st.sampled_from("Acme profit rose fell to by nearly 5% 6% $4 million $5 billion in 2023 2024 . , people 20 . \n\n it".split(" ")),
    max_size=40,
).map(" ".join)  # fmt: skip


@given(WORDS)
def test_a_text_does_not_differ_from_itself(text):
    file = versions(text, text)
    assert file.changes == ()


@given(WORDS, WORDS)
def test_every_claim_is_told_once(old, new):
    file = versions(old, new)
    for side, text in (("old", old), ("new", new)):
        alone = versions(text, "").changes
        told_of = [getattr(each, side).id for each in file.changes if getattr(each, side) is not None]
        assert len(told_of) == len(set(told_of))
        assert len(told_of) + file.unchanged <= len(alone)


@given(WORDS, WORDS)
def test_turned_round_as_much_is_changed_added_and_dropped(old, new):
    turned = {"changed": "changed", "added": "dropped", "dropped": "added"}
    there = sorted(turned[kind] for kind, *_ in told(old, ""))
    assert sorted(kind for kind, *_ in told("", old)) == there
    assert versions(old, new) == versions(old, new)
