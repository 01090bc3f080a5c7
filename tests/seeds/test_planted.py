"""Faults planted in copies of the seeds are caught by the check that is made for them."""

from dataclasses import replace
from datetime import date

import pytest

import factcheck


def altered(document, *changes):
    """A second article: the first with each (old, new) made once, published a day later."""
    text = document.text
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return replace(document, text=text, id=f"second {document.id}", published=date(2025, 3, 28))


def caught(code, figure, *documents):
    """The only finding of this code that has a claim printing `figure`, which must be no mere note."""
    report = factcheck.check(documents)
    printed = {claim.id: claim.text for claim in report.claims}
    found = [f for f in report.findings if f.code == code and any(figure in printed[each] for each in f.claims)]
    assert len(found) == 1, [(f.code, f.message) for f in report.findings]
    assert found[0].severity in ("error", "warning")
    return found[0]


def grave(*documents):
    """What a report calls an error, each conflict, and each sum that fails."""
    report = factcheck.check(documents)
    return [
        finding.message
        for finding in report.findings
        if finding.severity == "error" or finding.code.startswith("FC1") or finding.code in ("FC301", "FC302", "FC303")
    ]


def test_the_seeds_and_faithful_copies_of_them_have_no_such_fault(seeds):
    assert grave(*seeds.values()) == []
    for document in seeds.values():
        assert grave(document, altered(document)) == []


class TestTurnedDigits:
    CHANGE = ("US$168 billion", "US$186 billion")

    def test_they_conflict_with_the_other_article(self, seeds):
        finding = caught("FC101", "US$186 billion", seeds["ma"], altered(seeds["ma"], self.CHANGE))
        assert "US$168 billion" in finding.message
        assert finding.document == "second ma"
        assert finding.likelier.startswith("ma:")

    def test_they_miss_the_sums_of_their_own(self, seeds):
        finding = caught("FC302", "US$186 billion", altered(seeds["ma"], self.CHANGE))
        assert any("168.5 billion" in line for line in finding.working)


@pytest.mark.parametrize(
    ("key", "old", "new"),
    [("ma", "US$168 billion", "US$168 million"), ("ma", "US$344 billion", "US$344 million"),
     ("ma", "US$4.5 billion", "US$45 billion"), ("ma", "HK$138.5 (US$17.8)", "HK$13.85")],
)  # fmt: skip
def test_a_slipped_scale(seeds, key, old, new):
    caught("FC104", new.split(" (")[0], seeds[key], altered(seeds[key], (old, new)))


@pytest.mark.parametrize(
    ("key", "figure", "old", "new"),
    [("ma", "8.9%", "Tencent’s stock jumped 8.9%", "Tencent’s stock fell 8.9%"),
     ("rally", "60%", "have climbed nearly 60% this year, adding", "have fallen nearly 60% this year, losing"),
     ("ma", "11.6%", "climbed in Hong Kong to HK$138.5 (US$17.8) on February 21, which was 11.6% up",
      "fell in Hong Kong to HK$138.5 (US$17.8) on February 21, which was 11.6% down")],
)  # fmt: skip
def test_rose_made_fell(seeds, key, figure, old, new):
    caught("FC102", figure, seeds[key], altered(seeds[key], (old, new)))


@pytest.mark.parametrize(
    ("old", "new", "figure"),
    [("founded DeepSeek in December 2023", "founded DeepSeek in December 2021", "December 2021"),
     ("Han Bicheng established BCI in 2015", "Han Bicheng established BCI in 2013", "2013")],
)  # fmt: skip
def test_a_changed_founding_year(seeds, old, new, figure):
    caught("FC103", figure, seeds["ma"], altered(seeds["ma"], (old, new)))


@pytest.mark.parametrize("figure", ["$300 billion", "$10 billion"])
def test_a_changed_headline(seeds, figure):
    text = seeds["rally"].text.replace("$100 billion rally", f"{figure} rally", 1)
    finding = caught("FC105", figure, replace(seeds["rally"], text=text))
    assert text[finding.span.start : finding.span.end] == figure


def test_a_wrong_conversion(seeds):
    finding = caught("FC301", "US$27.8", altered(seeds["ma"], ("US$17.8", "US$27.8")))
    assert [edit.replacement for edit in finding.edits] == ["17.8"]


def test_a_change_that_its_former_price_does_not_give(seeds):
    finding = caught("FC303", "11.6%", altered(seeds["ma"], ("11.6% up from a", "11.6% up from HK$125.9 a")))
    assert any("10.0" in line for line in finding.working)


def test_a_former_price_that_gives_the_change_is_no_fault(seeds):
    assert grave(altered(seeds["ma"], ("11.6% up from a", "11.6% up from HK$124.1 a"))) == []


@pytest.mark.parametrize("figure", ["US$45 billion", "US$9.5 billion"])
def test_sides_that_miss_their_balance(seeds, figure):
    caught("FC302", figure, altered(seeds["ma"], ("US$4.5 billion", figure)))


def test_parts_that_miss_their_total(seeds):
    listed = (
        "The group employs 90,500 people: 52,000 people in Hangzhou, 21,000 people in Beijing and {} people abroad.\n"
    )
    after = "For holders of Alibaba it has already paid.\n"
    faulty, sound = (
        altered(seeds["ma"], (after, after + listed.format(part))) for part in ("11,500", "17,500")
    )  # fmt: skip
    caught("FC302", "90,500", faulty)
    assert grave(sound) == []
