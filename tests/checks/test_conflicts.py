"""FC1xx on links made by hand: gravity, side shown, grouping, what is whose."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.model.claim import Step


def prices(world, **fields):
    one = world.tell(
        "Nordwerk closed at [$41] on Friday.", 41, **{key: fields[key] for key in ("metric",) if key in fields}
    )
    return one, world.tell("Nordwerk closed at [$47] on Friday.", 47, document="b.md", **fields)


class TestGravity:
    def test_all_read_from_the_text_is_an_error(self, world):
        world.link(*prices(world))
        assert world.finding("FC101").severity == "error"

    @pytest.mark.parametrize("rule", ["subject", "metric", "period.carried", "scope.listing"])
    def test_one_guess_is_a_warning(self, world, rule):
        world.link(*prices(world, derivation=(Step(rule, None, "carried over", assumed=True),)))
        assert world.finding("FC101").severity == "warning"

    @pytest.mark.parametrize(
        ("fields", "severity"),
        [({"period": None}, "warning"), ({"metric": ""}, "warning"), ({"metric": "", "period": None}, "note"),
         ({"metric": "ipo_proceeds", "period": None}, "error")],
    )  # fmt: skip
    def test_what_is_not_told_counts_like_a_guess(self, world, fields, severity):
        one = world.tell("Nordwerk raised [$41].", 41, **fields)
        world.link(one, world.tell("Nordwerk raised [$47].", 47, document="b.md", **fields))
        assert world.finding("FC101").severity == severity

    def test_a_guessed_currency_alone_changes_nothing(self, world):
        world.link(*prices(world, derivation=(Step("currency", None, "USD", assumed=True),)))
        assert world.finding("FC101").severity == "error"

    def test_a_doubt_of_the_link_counts_like_a_guess(self, world):
        world.link(*prices(world), doubts=("period",))
        assert world.finding("FC101").severity == "warning"

    def test_a_doubt_of_another_kind_is_a_warning_and_no_second_guess(self, world):
        world.link(*prices(world), doubts=("period", "currency"))
        assert world.finding("FC101").severity == "warning"

    @pytest.mark.parametrize(
        ("doubts", "subject"), [(("subject", "period", "scope"), "Nordwerk"), (("period",), "net sales")]
    )  # fmt: skip
    def test_where_most_is_guessed_nobody_is_asked(self, world, doubts, subject):
        one = world.tell("Sales were [$41].", 41, subject=subject)
        world.link(one, world.tell("Sales were [$47].", 47, document="b.md", subject=subject), doubts=doubts)
        assert world.findings() == ()

    def test_two_guesses_or_a_weak_link_are_a_note(self, world):
        world.link(*prices(world), doubts=("period", "subject"))
        world.link(
            world.tell("Sudwerk closed at [$3].", 3),
            world.tell("Sudwerk closed at [$5].", 5, document="b.md"),
            score=0.4,
        )
        assert [finding.severity for finding in world.findings("FC101")] == ["note", "note"]

    @pytest.mark.parametrize(
        ("subject", "severity"),
        [("Nordwerk", "error"), ("Bank of Aldmoor", "error"), ("NW", "error"), ("NW shares", "error"),
         ("sales", "note"), ("Net sales", "note"), ("", "note")],
    )  # fmt: skip
    def test_what_has_no_name_may_be_something_else_in_another_text(self, world, subject, severity):
        one = world.tell("Sales were [$41].", 41, subject=subject)
        world.link(one, world.tell("Sales were [$47].", 47, document="b.md", subject=subject))
        assert world.finding("FC101").severity == severity

    def test_what_has_no_name_is_the_same_within_a_text(self, world):
        world.link(world.tell("Sales: [$41].", 41, subject="sales"), world.tell("Sales: [$47].", 47, subject="sales"))
        assert world.finding("FC101").severity == "error"

    def test_two_named_sources_that_differ_are_a_warning(self, world):
        one = world.tell("The toll is [31], police said.", 31, attribution="police")
        world.link(one, world.tell("The toll is [44], the mayor said.", 44, document="b.md", attribution="mayor"))
        assert world.finding("FC101").severity == "warning"


class TestLikelier:
    def test_the_figure_that_more_sources_tell(self, world):
        one, two = prices(world)
        world.link(one, two)
        world.link(one, world.tell("It closed at [$41].", 41, document="c.md"), verdict="agrees")
        found = world.finding("FC101")
        assert found.claims[0] == two.id
        assert found.likelier == "a.md:1 is likelier right: 2 independent sources give it, against 1."

    def test_a_repeat_is_no_second_source(self, world):
        one, two = prices(world)
        world.link(one, two)
        world.link(one, world.tell("It closed at [$41].", 41, document="c.md"), verdict="agrees", note="repeat")
        assert world.finding("FC101").likelier == ""

    def test_the_same_words_are_no_second_source(self, world):
        one, two = prices(world)
        world.link(one, two)
        copy = world.tell("Nordwerk closed at [$41] on Friday.", 41, document="c.md")
        world.link(one, copy, verdict="agrees")
        assert world.finding("FC101").likelier == ""

    def test_the_same_words_with_a_small_edit_are_no_second_source(self, world):
        one, two = prices(world)
        world.link(one, two)
        world.link(one, world.tell("Nordwerk closed at [$41] this Friday.", 41, document="c.md"), verdict="agrees")
        assert world.finding("FC101").likelier == ""

    def test_one_speaker_is_one_source_in_two_papers(self, world):
        one = world.tell("Nordwerk closed at [$41] on Friday.", 41, attribution="Anna Lind")
        two = world.tell("Nordwerk closed at [$47] on Friday.", 47, document="b.md")
        world.link(one, two)
        quote = world.tell("It ended the week at [$41], said Anna Lind.", 41, document="c.md", attribution="Anna Lind")
        world.link(one, quote, verdict="agrees")
        assert "independent" not in world.finding("FC101").likelier

    def test_two_prints_of_one_agency_are_one_source(self, world):
        one = world.tell("ALDMOOR (Reuters) - Nordwerk closed at [$41] on Friday.", 41)
        two = world.tell("Nordwerk closed at [$47] on Friday.", 47, document="b.md")
        world.link(one, two)
        copy = world.tell("Shares ended the week at [$41] each. (Reuters)", 41, document="c.md")
        world.link(one, copy, verdict="agrees")
        assert "independent" not in world.finding("FC101").likelier

    def test_two_agencies_are_two_sources(self, world):
        one = world.tell("ALDMOOR (Reuters) - Nordwerk closed at [$41] on Friday.", 41)
        two = world.tell("Nordwerk closed at [$47] on Friday.", 47, document="b.md")
        world.link(one, two)
        copy = world.tell("Shares ended the week at [$41] each. (AFP)", 41, document="c.md")
        world.link(one, copy, verdict="agrees")
        assert "2 independent sources" in world.finding("FC101").likelier

    def test_the_figure_that_fits_the_sums_of_its_text(self, world):
        one, two = prices(world)
        world.link(one, two)
        parts = [world.tell(f"Part: [${part}].", part, document="b.md") for part in (40, 7)]
        world.link(two, *parts, verdict="agrees", kind="computed", note="parts")
        found = world.finding("FC101")
        assert found.claims[0] == one.id
        assert "b.md:1 is likelier right" in found.likelier

    def test_the_newer_figure(self, world):
        one, two = prices(world)
        world.document("b.md", published=date(2024, 3, 18))
        world.link(one, two)
        found = world.finding("FC101")
        assert found.claims == (one.id, two.id)
        assert found.likelier == "b.md:1 is likelier right: it is the newer (2024-03-18)."

    def test_the_subject_itself(self, world):
        one, two = prices(world)
        world.document("a.md", publisher="Nordwerk")
        world.link(one, two)
        found = world.finding("FC101")
        assert found.claims[0] == two.id
        assert found.likelier == "a.md:1 is likelier right: it comes from Nordwerk itself."

    def test_nothing_is_said_where_nothing_tells(self, world):
        one, two = prices(world)
        world.link(one, two)
        found = world.finding("FC101")
        assert found.likelier == ""
        assert found.claims == (two.id, one.id)


class TestGrouping:
    def test_within_one_sentence_nobody_contradicts_himself(self, world):
        one = world.tell("It closed at [$41], from $47.", 41)
        two = replace(one, id="a.md-99", text="$47", span=replace(one.span, start=24, end=27))
        world.claims.append(two)
        world.link(one, two)
        assert world.findings() == ()

    def test_one_wrong_figure_against_two_right_ones_is_one_finding(self, world):
        right = [world.tell("It closed at [$41].", 41, document=name) for name in ("a.md", "b.md")]
        wrong = world.tell("It closed at [$47].", 47, document="c.md")
        world.link(*right, verdict="agrees")
        for claim in right:
            world.link(claim, wrong)
        found = world.finding("FC101")
        assert found.claims == (wrong.id, right[0].id, right[1].id)
        assert "also against $41 in b.md:1" in found.working

    def test_a_headline_that_repeats_its_body_adds_no_finding(self, world):
        head = world.tell("Nordwerk at [$47]", 47, section="headline")
        body = world.tell("It closed at [$47].", 47)
        other = world.tell("It closed at [$41].", 41, document="b.md")
        world.link(head, body, verdict="agrees", note="headline")
        world.link(head, other)
        world.link(body, other)
        found = world.finding()
        assert set(found.claims) == {body.id, other.id}


def test_both_figures_and_what_they_are_of_stand_in_the_message(world):
    world.link(*prices(world))
    assert world.finding("FC101").message == "Nordwerk share price, 2024-03-15: $47 here against $41 in a.md:1"


@pytest.mark.parametrize(
    ("note", "code"),
    [("", "FC101"), ("series", "FC101"), ("direction", "FC102"), ("date", "FC103"), ("magnitude", "FC104"),
     ("headline", "FC105"), ("correction", "FC106")],
)  # fmt: skip
def test_each_kind_of_conflict_is_found_by_one_check(world, note, code):
    world.link(*prices(world, metric="founded"), note=note)
    assert [finding.code for finding in world.findings()] == [code]


@pytest.mark.parametrize(("metric", "codes"), [("founded", ["FC103"]), ("redeem", [])])
def test_two_dates_of_what_happens_once_are_a_conflict(world, metric, codes):
    settled = {"kind": "date", "unit": "", "metric": metric, "period": None}
    one = world.tell("Nordwerk was founded in [2014].", "2014", **settled)
    world.link(one, world.tell("It was founded in [2016].", "2016", document="b.md", **settled))
    assert [finding.code for finding in world.findings()] == codes


def test_a_direction_conflict_names_both_directions(world):
    one = world.tell("It rose [6.5%].", "6.5", kind="percent", unit="percent", change="up", role="delta")
    world.link(
        one,
        world.tell(
            "It fell [6.5%].", "6.5", document="b.md", kind="percent", unit="percent", change="down", role="delta"
        ),
        note="direction",
    )
    assert "down 6.5% here against up 6.5% in a.md:1" in world.finding().message


def test_a_headline_conflict_is_shown_at_the_headline(world):
    head = world.tell("Nordwerk's [$30 billion] rally", 30_000_000_000, section="headline")
    body = world.tell("It added [$20 billion].", 20_000_000_000)
    world.link(body, head, note="headline")
    found = world.finding()
    assert found.claims == (head.id, body.id)
    assert found.likelier.startswith("a.md:2 is likelier right")


def test_a_correction_is_shown_where_the_old_figure_is_printed(world):
    new = world.tell("It sold [27 million], not 25 million.", 27_000_000)
    old = world.tell("It sold [25 million].", 25_000_000, document="b.md")
    world.link(old, new, note="correction")
    found = world.finding()
    assert found.claims == (old.id, new.id)
    assert found.message.endswith("25 million here was corrected to 27 million in a.md:1")


def test_a_text_that_corrects_itself_is_left_alone(world):
    world.link(world.tell("Not [25].", 25), world.tell("But [27].", 27), note="correction")
    assert world.findings() == ()
