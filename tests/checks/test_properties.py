"""Whatever the texts say, no check fails, and what is found stands where it is said to stand."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.checks.reprint import reprinted
from factcheck.config import Settings

FIGURES = st.sampled_from(
    ["$4.5 billion", "US$4.5 million", "HK$138.5 (US$27.8)", "$0", "nearly 60%", "60 per cent", "-3%", "more than $1bn",
     "dozens of people", "6,306,0000 euros", "$26 and $31 million", "three times less", "900 people", "2014", "late 2020", "three-fold", "25 bps", "€1,250", "between 5 and 10 tonnes"]
)  # fmt: skip
FRAMES = st.sampled_from(
    ["Nordwerk's shares rose {}.", "Nordwerk's shares fell by {} to {}.", "“Sales fell by {},” she said.",
     "Revenue rose {} to {} from {} in 2022.", "Nordwerk was founded in {}.", "Correction: Nordwerk sold {}, not {}.",
     "It employs {}: {} in Aldmoor, {} in Calder and {} abroad.", "Net foreign direct investment decreased by {}.",
     "Foreign investors put {} into Nordland.", "Nordland's firms invested {} abroad.", "{}", "{} ({})",
     "Rates rose {} to {} from {}.", "From 2011 to 2015 it ran for {} years; on Friday, March 12, 2024, it shut.",
     "It names four goals: a, b and {}.", "A record {} in 2022.", "More than {}, or {}.", "Shr {}\n\nNet {}\n\nAvg shrs {}"]
)  # fmt: skip


@st.composite
def documents(draw):
    found = []
    for number in range(draw(st.integers(1, 3))):
        frames = draw(st.lists(FRAMES, min_size=1, max_size=6))
        lines = [frame.format(*(draw(FIGURES) for _ in range(frame.count("{}")))) for frame in frames]
        day = draw(st.none() | st.just(date(2024, 3, 15) + timedelta(days=400 * number)))
        found.append(factcheck.Document("\n\n".join(lines), f"{number}.md", published=day))
    return found


@settings(max_examples=60)
@given(documents())
def test_findings_point_into_their_texts(found):
    report = factcheck.check(found, as_of=date(2026, 1, 1), settings=Settings(select=("FC",)))
    assert report.problems == ()
    text = {document.id: document.text for document in found}
    claims = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        if finding.claims:
            shown = claims[finding.claims[0]]
            assert (finding.document, finding.span) == (shown.document, shown.span)
        assert text[finding.document][finding.span.start : finding.span.end].strip()
        assert all(each in claims for each in finding.claims)
        assert len(set(finding.claims)) == len(finding.claims)
        assert "\n" not in finding.message
        assert 0 <= finding.confidence <= 1
        for edit in finding.edits:
            before, old = text[edit.document][: edit.span.start], text[edit.document][edit.span.start : edit.span.end]
            assert old
            assert old != edit.replacement
            assert before.count("“") == before.count("”")


@settings(max_examples=60)
@given(
    st.decimals(min_value="0.01", max_value="99999", places=2),
    st.decimals(min_value="0.01", max_value="99999", places=2),
)
def test_a_reprinted_figure_is_the_value_to_the_printed_digit(printed, value):
    for style in ("US${:,.2f}", "${:.2f}"):
        text = f"Nordwerk paid {style.format(printed)} on Friday."
        [claim] = [each for each in factcheck.mine(factcheck.Document(text, "a")) if each.quantity.kind == "money"]
        edit = reprinted(claim, value)
        assert edit is not None
        assert Decimal(edit.replacement.replace(",", "")) == value
        assert text[edit.span.start : edit.span.end] in claim.text
