"""FC2xx on claims and links made by hand."""

from datetime import date

import pytest

from factcheck.model.calendar import Period

OLD, NEW = date(2023, 7, 13), date(2025, 3, 27)


def toll(world):
    old = world.tell("The toll is [31].", 31, kind="count", unit="person", metric="deaths")
    new = world.tell("The toll is [44].", 44, document="b.md", kind="count", unit="person", metric="deaths")
    world.document("a.md", published=OLD)
    world.document("b.md", published=NEW)
    return old, new


class TestSuperseded:
    @pytest.mark.parametrize("turned", [False, True])
    def test_it_is_shown_at_the_older_figure(self, world, turned):
        old, new = toll(world)
        world.link(*((new, old) if turned else (old, new)), verdict="superseded")
        found = world.finding("FC201")
        assert found.severity == "warning"
        assert found.claims == (old.id, new.id)
        assert "31 here, 44 in b.md:1 since" in found.message

    def test_the_newest_of_several_is_named(self, world):
        old, new = toll(world)
        newest = world.tell("The toll is [45].", 45, document="c.md", kind="count", unit="person")
        world.document("c.md", published=NEW.replace(day=28))
        world.link(old, newest, verdict="superseded")
        world.link(old, new, verdict="superseded")
        assert world.finding("FC201").claims == (old.id, newest.id)

    @pytest.mark.parametrize(("words", "found"), [("The revised toll is [44].", ["note"]), ("It killed [44].", [])])
    def test_where_much_is_guessed_the_text_must_say_that_it_was_revised(self, world, words, found):
        old = world.tell("It killed [31].", 31)
        world.link(old, world.tell(words, 44, document="b.md"), verdict="superseded", doubts=("subject", "period"))
        assert [finding.severity for finding in world.findings("FC201")] == found

    def test_figures_that_each_have_a_day_are_a_series(self, world):
        days = (Period(date(2024, 3, day), date(2024, 3, day), f"on March {day}") for day in (10, 12))
        old, new = (
            world.tell("It closed at [5].", 5 + number, document=f"{number}.md", period=day)
            for number, day in enumerate(days)
        )
        world.link(old, new, verdict="superseded")
        assert world.findings("FC201") == ()

    def test_a_text_that_replaces_its_own_figure_is_left_alone(self, world):
        world.link(world.tell("Revised from [31].", 31), world.tell("To [44].", 44), verdict="superseded")
        assert world.findings("FC201") == ()


class TestShelfLife:
    def told(self, world, words="since January", start=date(2023, 1, 1), end=OLD, **fields):
        settled = {"kind": "percent", "unit": "percent", "role": "delta", "period": Period(start, end, words)}
        claim = world.tell("Nordwerk is up [3%].", 3, **(settled | fields))
        world.document("a.md", published=OLD)
        world.as_of = NEW
        return claim

    @pytest.mark.parametrize("words", ["on Thursday", "this year", "in the past week", "since January"])
    def test_a_figure_told_as_current_goes_stale(self, world, words):
        claim = self.told(world, words)
        found = world.finding("FC202")
        assert (found.severity, found.claims) == ("warning", (claim.id,))
        assert "3% was told as current 623 days before 2025-03-27" in found.message
        assert found.working == ("line 1: 3%, Nordwerk share price: 623 days old, keeps 30",)

    @pytest.mark.parametrize("words", ["on July 13", "July 13, 2023", "in 2023", "on 13 Sept."])
    def test_a_printed_date_speaks_for_itself(self, world, words):
        self.told(world, words)
        assert world.findings("FC202") == ()

    def test_all_of_a_document_are_one_finding(self, world):
        one, two = self.told(world), self.told(world, metric="index")
        self.told(world, metric="fine")
        found = world.finding("FC202")
        assert found.claims == (one.id, two.id)
        assert found.message.endswith(", and 1 more in this text")

    def test_fresh_forecast_past_undated_and_superseded_figures_are_left_alone(self, world):
        self.told(world)
        world.as_of = date(2023, 8, 12)
        assert world.findings("FC202") == ()
        self.told(world, end=date(2022, 12, 31))
        self.told(world, modality="forecast")
        self.told(world, metric="ipo_proceeds")
        old = world.claims[0]
        world.link(old, world.tell("Fined [$9].", 9, document="b.md", metric="fine"), verdict="superseded")
        assert world.findings("FC202") == ()
        self.told(world)
        world.document("a.md", published=None)
        assert world.findings("FC202") == ()
        world.as_of = None
        assert world.findings("FC202") == ()
