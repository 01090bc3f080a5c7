"""What a check of the three articles must tell, and what it must not flag."""

import pytest


def only(found):
    [one] = found
    return one


class TestTold:
    def test_a_price_in_brackets_fits_the_rate_of_the_day(self, told):
        link = only(told.links(told.claim("ma", "HK$138.5"), told.claim("ma", "US$17.8")))
        assert (link.kind, link.verdict) == ("conversion", "agrees")

    def test_what_came_in_less_what_went_out_fits_the_balance(self, told):
        claims = [told.claim("ma", figure) for figure in ("US$168 billion", "US$4.5 billion", "US$173 billion")]
        link = only(told.links(*claims))
        assert (link.kind, link.verdict) == ("computed", "agrees")
        assert any("168.5 billion" in line for line in link.working)

    def test_the_balance_is_worded_as_a_change(self, told):
        finding = only(told.findings(told.claim("ma", "US$168 billion"), code="FC306"))
        assert finding.severity == "warning"
        [edit] = finding.edits
        assert told.document["ma"].text[edit.span.start : edit.span.end] == "decreased by"

    def test_two_years_of_one_series_are_linked_and_no_fault(self, told):
        claims = told.claim("ma", "US$344 billion"), told.claim("ma", "US$4.5 billion")
        assert [link.verdict for link in told.links(*claims)] == ["not_comparable"]
        assert told.findings(*claims) == []

    def test_the_headline_agrees_with_its_body_and_is_told_once(self, told):
        head, body = told.claims("rally", "$100 billion")
        assert (head.section, body.section) == ("headline", "body")
        assert body.quantity.bound == "more_than"
        assert only(told.links(head, body)).verdict == "agrees"
        assert told.findings(head, code="FC1") == []

    def test_a_share_and_an_amount_imply_a_base(self, told):
        amount = told.claims("rally", "$100 billion")[-1]
        finding = only(told.findings(amount, told.claim("rally", "60%"), code="FC305"))
        assert finding.severity == "note"
        assert "US$166.7 billion" in finding.message
        assert finding.working == (
            "more than $100 billion / nearly 60% = US$166.7 billion",
            "admissible base: above US$166.7 billion",
        )

    def test_the_market_figures_of_2023_are_past_their_shelf_life(self, told):
        claims = [told.claim("premier", figure) for figure in ("12 per cent", "4 per cent", "9 per cent", "3 per cent")]
        finding = only(told.findings(*claims, code="FC202"))
        assert finding.severity == "warning"

    def test_the_fresh_market_figures_are_not(self, told):
        assert [f for f in told.report.findings if f.code == "FC202" and f.document != "premier"] == []


ALIKE = [
    [("premier", "12 per cent"), ("ma", "11.6%")],
    [("premier", "3 per cent"), ("rally", "60%")],
    [("premier", "70 per cent"), ("premier", "3 per cent")],
    [("premier", "4 per cent"), ("premier", "9 per cent")],
    [("rally", "$34 billion"), ("premier", "$1bn")],
    [("rally", "$34 billion"), ("rally", "$858 billion")],
    [("premier", "$1bn"), ("rally", "$858 billion")],
]


@pytest.mark.parametrize("pair", ALIKE, ids=lambda pair: " / ".join(figure for _, figure in pair))
def test_figures_that_look_alike_are_not_flagged(told, pair):
    claims = [told.claim(key, figure) for key, figure in pair]
    assert [link.reason for link in told.links(*claims) if link.verdict in ("conflicts", "superseded")] == []
    assert [f.message for f in told.findings(*claims) if f.code != "FC202"] == []


def test_near_record_lows_and_a_record_high_are_not_flagged(told):
    text = told.document["rally"].text
    lows, high = text.index("record lows"), text.index("record high")
    around = [f for f in told.report.findings if f.document == "rally" and f.code.startswith("FC1")]
    assert [
        f.message for f in around if f.span.start - 80 < lows < f.span.end or f.span.start - 80 < high < f.span.end
    ] == []


def test_there_is_no_error_and_no_problem(told):
    assert [(f.code, f.message) for f in told.report.findings if f.severity == "error"] == []
    assert told.report.problems == ()
