"""FC3xx and FC5xx on claims and links made by hand: messages, working, edits."""

from dataclasses import replace

import pytest

from factcheck.model.claim import Step

BILLION = 10**9


class TestConversion:
    def pair(self, world, figure="US$27.8", **fields):
        one = world.tell("It closed at [HK$138.5] on Friday.", "138.5", unit="HKD", usd="17.82")
        two = world.tell(f"(that is [{figure}])", figure.strip("US$").replace(",", ""), usd=figure[3:], **fields)
        world.link(one, two, kind="conversion", note="bracket")
        return one, two

    def test_the_bracket_is_shown_and_reprinted(self, world):
        one, two = self.pair(world)
        found = world.finding("FC301")
        assert found.claims == (two.id, one.id)
        assert found.message.endswith("HK$138.5 (a.md:1) is not US$27.8, about USD 17.82 at the day's rate")
        [edit] = found.edits
        text = world.documents["a.md"].text
        assert text[edit.span.start : edit.span.end] == "27.8"
        assert (edit.replacement, edit.span.line, edit.span.column) == ("17.8", 2, 13)

    def test_nothing_is_edited_inside_quotation_marks(self, world):
        self.pair(world, quoted=True)
        assert world.finding("FC301").edits == ()


@pytest.mark.parametrize(
    ("figure", "value", "other", "printed"),
    [
        ("US$27.8", "27.8", "17.82", "17.8"),
        ("US$4.5 billion", 4_500_000_000, 6_240_000_000, "6.2"),
        ("$1,250", 1250, 2499, "2,499"),
        ("$1.250 mln", 1_250_000, 2_000_000, "2.000"),
    ],
)
def test_a_figure_is_reprinted_in_its_own_style(world, figure, value, other, printed):
    original = world.tell("It cost [€1].", 1, unit="EUR", usd=other)
    world.link(original, world.tell(f"or [{figure}]", value, usd=value), kind="conversion", note="bracket")
    assert [edit.replacement for edit in world.finding("FC301").edits] == [printed]


@pytest.mark.parametrize("figure", ["one dollar", "$2 million to $3 million"])
def test_a_figure_that_is_not_one_numeral_is_not_reprinted(world, figure):
    original = world.tell("It cost [€1].", 1, unit="EUR", usd=9)
    world.link(original, world.tell(f"or [{figure}]", 1, usd=1), kind="conversion", note="bracket")
    assert world.finding("FC301").edits == ()


def flows(world, sentence, printed, **fields):
    net = world.tell(sentence, printed * BILLION, metric="fdi_net", subject="Nordland", **fields)
    into = world.tell("They put in [US$4.5 billion].", 4_500_000_000, metric="fdi_inflow", subject="Nordland")
    out = world.tell("They put out [US$73 billion].", 73 * BILLION, metric="fdi_outflow", subject="Nordland")
    return net, into, out


def test_a_balance_that_its_sides_miss(world):
    claims = flows(world, "Net investment was [US$86 billion].", 86)
    world.link(*claims, kind="computed", note="difference", working=("4.5 billion - 73 billion = -68.5 billion",))
    found = world.finding()
    assert (found.code, found.severity) == ("FC302", "error")
    assert found.claims == tuple(claim.id for claim in claims)
    assert found.message == (
        "Nordland net foreign direct investment: US$86 billion does not fit the difference between US$4.5 billion and US$73 billion"
    )
    assert found.working == ("4.5 billion - 73 billion = -68.5 billion",)


def test_what_one_sentence_adds_up_is_no_mere_note_for_want_of_a_name(world):
    guesses = tuple(Step(rule, None, "carried over", assumed=True) for rule in ("subject", "period.carried"))
    claims = flows(world, "Net investment was [US$86 billion].", 86, derivation=guesses)
    world.link(*claims, kind="computed", note="parts")
    assert world.finding().severity == "note"
    world.claims = [replace(claim, document="a.md", sentence=claims[0].sentence) for claim in claims]
    assert world.finding().severity == "warning"


class TestChange:
    def link(self, world, sentence="Sales rose [25%] to $600 million from $500 million.", verdict="conflicts"):
        settled = {"metric": "revenue", "document": "a.md"}
        change = world.tell(sentence, 25, kind="percent", unit="percent", role="delta", change="up", **settled)
        new = self.claim(world, change, "$600 million", 600_000_000, "target")
        old = self.claim(world, change, "$500 million", 500_000_000, "origin")
        world.link(change, new, old, kind="computed", note="from_to", verdict=verdict, reason="20%, which is not 25%")
        return change, new, old

    def claim(self, world, change, figure, value, role):
        """Another claim in the same sentence."""
        start = world.documents["a.md"].text.index(figure)
        quantity = replace(
            change.quantity, kind="money", unit="USD", value=str(value), interval=(str(value), str(value))
        )
        span = replace(change.span, start=start, end=start + len(figure))
        found = replace(change, id=f"a.md-{start}", text=figure, span=span, quantity=quantity, role=role)
        world.claims.append(found)
        return found

    def test_a_change_that_its_values_miss(self, world):
        claims = self.link(world)
        found = world.finding()
        assert (found.code, found.severity) == ("FC303", "error")
        assert found.claims == tuple(claim.id for claim in claims)
        assert found.message == "Nordwerk revenue: up 25% does not fit $500 million to $600 million (20%)"

    def test_a_word_that_may_stretch_makes_it_a_warning(self, world):
        change, *values = self.link(world, verdict="agrees")
        about = replace(change, id="about", quantity=replace(change.quantity, bound="approximate"))
        world.claims.append(about)
        world.link(about, *values, kind="computed", note="from_to")
        assert world.finding().severity == "warning"


class TestImpliedBase:
    def link(self, world, note):
        percent = world.tell("Up [60%].", 60, kind="percent", unit="percent", role="delta", bound="nearly")
        amount = world.tell("It added [$100 billion].", 100 * BILLION, role="delta", metric="market_cap")
        working = ("$100 billion / 60% = US$166.7 billion",)
        world.link(amount, percent, kind="computed", note=note, verdict="agrees", working=working,
                   reason="$100 billion at 60% implies a base of about US$166.7 billion")  # fmt: skip
        return percent, amount

    def test_it_is_a_note_with_its_working(self, world):
        percent, amount = self.link(world, "base")
        found = world.finding()
        assert (found.code, found.severity, found.claims) == ("FC305", "note", (amount.id, percent.id))
        assert found.message.endswith("$100 billion at nearly 60% implies a base of about US$166.7 billion")
        assert found.working == ("$100 billion / 60% = US$166.7 billion",)

    def test_one_change_told_twice_is_left_alone(self, world):
        self.link(world, "apposed")
        assert world.findings() == ()


class TestLevelWordedAsChange:
    def found(self, world, sentence, **fields):
        settled = {"role": "delta", "change": "down"} | fields
        claims = flows(world, sentence, 68, **settled)
        world.link(*claims, kind="computed", note="difference", verdict="agrees")
        return world.findings("FC306")

    def test_it_is_a_warning_with_an_edit(self, world):
        [found] = self.found(world, "Net investment decreased by [US$68 billion] last year.")
        assert found.severity == "warning"
        assert (
            "US$68 billion is worded as a fall, but US$4.5 billion and US$73 billion make it the level" in found.message
        )
        [edit] = found.edits
        text = world.documents["a.md"].text
        assert text[edit.span.start : edit.span.end] == "decreased by"
        assert (edit.replacement, edit.span.column) == ("came to minus", 16)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Net investment has decreased by [US$68 billion].",
            "Net investment showed a fall of [US$68 billion].",
            "Net investment is expected to have been cut by [US$68 billion].",
        ],
    )
    def test_it_is_only_edited_where_the_words_are_plain(self, world, sentence):
        [found] = self.found(world, sentence)
        assert found.edits == ()

    def test_it_is_not_edited_inside_quotation_marks(self, world):
        [found] = self.found(world, "“Net investment decreased by [US$68 billion].”", quoted=True)
        assert found.edits == ()

    def test_a_level_told_as_one_is_left_alone(self, world):
        assert self.found(world, "Net investment was [US$68 billion].", role="level", change=None) == ()

    def test_two_levels_of_one_measure_make_a_true_change(self, world):
        change = world.tell("Sales rose by [$2].", 2, role="delta", change="up", metric="revenue")
        levels = [world.tell(f"Sales were [${value}].", value, metric="revenue") for value in (5, 3)]
        world.link(change, *levels, kind="computed", note="difference", verdict="agrees")
        assert world.findings() == ()


class TestAmbiguousCurrency:
    def test_bare_dollars_beside_another_dollar_are_one_note(self, world):
        world.tell("It closed at [HK$138.5].", 138, unit="HKD")
        bare = [world.tell(f"It spent [${value}].", value) for value in (2, 3)]
        found = world.finding()
        assert (found.code, found.severity, found.claims[:2]) == ("FC502", "note", tuple(each.id for each in bare))
        assert found.message == "$2 and 1 more: which dollar is not said, and HK$138.5 (line 1) is another"
        assert found.working == ("line 2: $2 was read as USD", "line 3: $3 was read as USD")

    @pytest.mark.parametrize(
        ("figure", "unit"), [("US$9", "USD"), ("9 US dollars", "USD"), ("€9", "EUR"), ("nine euros", "EUR")]
    )
    def test_one_dollar_is_not_ambiguous(self, world, figure, unit):
        world.tell("It spent [$2].", 2)
        world.tell(f"It got [{figure}].", 9, unit=unit)
        assert world.findings() == ()

    def test_named_dollars_are_not_ambiguous(self, world):
        world.tell("It closed at [HK$138.5].", 138, unit="HKD")
        world.tell("It spent [US$2].", 2)
        assert world.findings() == ()
