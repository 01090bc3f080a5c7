"""How grave a conflict is between like words, told again, and within one text."""

import pytest

REVENUE = {"metric": "revenue"}


def told_again(world, agreeing):
    """Two documents that agree on some figures and differ on one of the same row."""
    for number in range(agreeing):
        one, other = (
            world.tell(f"Row {number} [$5] vs last year", 5, document=name, **REVENUE) for name in ("a.md", "b.md")
        )
        world.link(one, other, verdict="agrees")
    one, other = (
        world.tell(f"Sales [${value}] vs last year", value, document=name, period=None, **REVENUE)
        for value, name in ((58, "a.md"), (59, "b.md"))
    )
    world.link(one, other, doubts=("period",))


@pytest.mark.parametrize(("agreeing", "severity"), [(3, "error"), (2, "warning")])
def test_a_story_told_again_word_for_word_with_another_figure(world, agreeing, severity):
    told_again(world, agreeing)
    assert world.finding("FC101").severity == severity


def test_a_sentence_that_stands_in_both_texts_is_no_conflict(world):
    one = world.tell("Each holds five, not the [100] of old.", 100, unit="USD")
    world.link(one, world.tell("Each holds five, not the [100] of old.", 100, document="b.md"))
    assert world.findings("FC101") == ()


def test_two_places_of_one_text_with_other_words_are_left_alone(world):
    one = world.tell("Nordwerk's six-month loss was [$41].", 41, **REVENUE)
    world.link(one, world.tell("Nordwerk's three-month loss was [$47].", 47, **REVENUE))
    assert world.findings("FC101") == ()


def test_subjects_that_are_each_narrowed_differ(world):
    fields = {**REVENUE, "subject": "Nordland"}
    one = world.tell("Nordland's copra output was [$41].", 41, subject_text="Nordland's copra output", **fields)
    other = world.tell(
        "Nordland's sugar output was [$47].", 47, document="b.md", subject_text="Nordland's sugar output", **fields
    )
    world.link(one, other)
    assert world.findings("FC101") == ()


def test_a_measure_that_the_rules_do_not_know_needs_like_words(world):
    fields = {"metric": "previous peak"}
    one = world.tell("Trading beat the previous peak of [$41] set in May.", 41, **fields)
    other = world.tell("Volume in the contract passed [$47], its previous peak.", 47, document="b.md", **fields)
    world.link(one, other)
    assert world.findings("FC101") == ()


def test_figures_of_two_months_are_left_alone(world):
    one = world.tell("Exports of Nordland came to [41] tonnes in May.", 41, **REVENUE)
    world.link(one, world.tell("Exports of Nordland came to [47] tonnes in June.", 47, document="b.md", **REVENUE))
    assert world.findings("FC101") == ()


def test_names_that_the_other_text_lacks_on_both_sides_are_one_guess_more(world):
    one = world.tell("In May the maker Adler sold pumps for [$41].", 41, **REVENUE)
    world.link(one, world.tell("In May the maker Brandt sold pumps for [$47].", 47, document="b.md", **REVENUE))
    assert world.finding("FC101").severity == "warning"


def guessed(world, first, second, titles=("", "")):
    """Two sentences of which the subjects were guessed, in texts with these titles."""
    for name, title in zip(("a.md", "b.md"), titles, strict=True):
        world.document(name, title=title)
    one = world.tell(first, 41, **REVENUE)
    world.link(one, world.tell(second, 47, document="b.md", **REVENUE), doubts=("subject",))
    return world.findings("FC101")


def test_a_guess_needs_like_words(world):
    assert [each.severity for each in guessed(world, "It sold pumps for [$41].", "It sold pumps for [$47].")] == [
        "warning"
    ]


def test_a_guess_with_other_words_is_left_alone(world):
    assert guessed(world, "It sold pumps for [$41].", "Sales came to [$47] in all.") == ()


def test_a_guess_in_texts_whose_titles_tell_of_two_things_is_left_alone(world):
    titles = ("Office estimates Nordland crop", "Office estimates Sudland crop")
    assert guessed(world, "It put output at [$41].", "It put output at [$47].", titles) == ()


def test_what_has_no_name_is_the_same_in_a_story_told_twice(world):
    fields = {**REVENUE, "subject": "government"}
    for name in ("a.md", "b.md"):
        world.document(name, title="Report criticises plan")
    one = world.tell("The government cut spending from [$41].", 41, **fields)
    world.link(one, world.tell("The government cut spending from [$47].", 47, document="b.md", **fields))
    assert world.finding("FC101").severity == "error"


@pytest.mark.parametrize(("value", "severity"), [("4.5", "error"), ("4", "note")])
def test_the_same_digits_at_another_scale_are_no_accident(world, value, severity):
    fields = {"metric": "", "period": None, "bound": "more_than"}
    one = world.tell(f"Output fell by [{value} mln] tonnes.", f"{value.replace('.', '')}00000", **fields)
    other = world.tell(
        f"Output fell by [{value} bln] tonnes.", f"{value.replace('.', '')}00000000", document="b.md", **fields
    )
    world.link(one, other, note="magnitude")
    assert world.finding("FC104").severity == severity
