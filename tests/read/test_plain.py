"""Lines of plain text become blocks, whether an editor wrapped them or not."""

import pytest

from factcheck.model.document import Document
from factcheck.read.plain import plain_blocks

SENTENCE = "Sales of the company rose 5% to $3 million in the last quarter of the year."


def texts(text):
    return [(block.kind, text[block.start : block.end]) for block in plain_blocks(text)]


@pytest.mark.parametrize(
    "text",
    [
        "It makes 310 pound-feet of torque at 2600 rpm",
        "Norland had fewer than 17 cases.",
        "LEEDS, June 9 - The bank has 46 branches.",
        "  3 per cent, said Mr. Smith  ",
        "2024",
    ],
)
def test_one_line_is_one_paragraph(text, kinds):
    assert texts(text) == [("paragraph", text.strip())]
    assert kinds(Document(text, "a")) == texts(text)


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "The company said on Monday that sales of its three brands had\n"
        "risen by 12 per cent in the year, more than twice what it had\n"
        "forecast. Chief executive Ann Lee said demand in Asia was\n"
        "strong.\n"
        "\n"
        "Shares rose 4 per cent.\n"
    )
    blocks = texts(text)
    assert [kind for kind, _ in blocks] == ["paragraph", "paragraph"]
    assert blocks[0][1].endswith("demand in Asia was\nstrong.")


def test_a_sentence_that_goes_on_with_a_capital_is_joined():
    text = "Shares of the company rose by 5 per cent on Thursday in\nHong Kong."
    assert texts(text) == [("paragraph", text)]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list():
    text = "The company said that it would open its next shop on June\n12. The shop has 300 square meters, and it will\nemploy 40."
    assert texts(text) == [("paragraph", text)]


def test_lines_that_are_paragraphs_stay_apart():
    lines = [SENTENCE * 3, "Short one.", "A heading", SENTENCE * 2]
    assert [text for _, text in texts("\n".join(lines))] == lines


def test_short_lines_without_blank_ones_stay_apart():
    lines = ["Alibaba fined", "Regulators want $1bn from the group.", "It was founded in 1999."]
    assert [text for _, text in texts("\n".join(lines))] == lines


def test_bullets_leave_their_mark_outside():
    text = "Reasons:\n- Sales rose 5%;\n* Costs fell\n• Third\n1. Fourth\n2) Fifth"
    assert texts(text) == [
        ("paragraph", "Reasons:"),
        ("item", "Sales rose 5%;"),
        ("item", "Costs fell"),
        ("item", "Third"),
        ("item", "Fourth"),
        ("item", "Fifth"),
    ]


def test_a_wrapped_bullet_is_one_item():
    text = "- The sales of the company have gone up by\n  5 per cent.\n- Costs fell."
    assert texts(text) == [
        ("item", "The sales of the company have gone up by\n  5 per cent."),
        ("item", "Costs fell."),
    ]


def test_rows_of_tables_are_blocks_of_their_own():
    text = "Barley  3.15   2.95   III   5.20\nOats    1.80   2.05   III   2.70\n\n| Year | Sales |\n|------|-------|\n| 2024 | $3m |"
    assert texts(text) == [
        ("table", "Barley  3.15   2.95   III   5.20"),
        ("table", "Oats    1.80   2.05   III   2.70"),
        ("table", "| Year | Sales |"),
        ("table", "| 2024 | $3m |"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He left.  She stayed  and sold 5% of it.",
        "Net 914,000 vs 1,376,000",
        "A | B",
        "It will derive  benefits of 3 deals",
    ],
)
def test_double_blanks_alone_make_no_table(text):
    assert [kind for kind, _ in texts(text)] == ["paragraph"]


def test_results_stay_line_by_line():
    lines = ["Shr 47 cts vs 1.32 dlrs", "Net 914,000 vs 1,376,000", "Revs 16.2 mln vs 14.8 mln"]
    assert [text for _, text in texts("\n".join(lines))] == lines


def test_fenced_code_is_set_aside():
    assert texts("Text of 5 lines.\n```\nx = 5\n```\nMore.") == [
        ("paragraph", "Text of 5 lines."),
        ("code", "```\nx = 5\n```"),
        ("paragraph", "More."),
    ]


def test_windows_line_ends_stay_outside_of_blocks():
    assert texts("One.\r\n\r\nTwo.\r\n") == [("paragraph", "One."), ("paragraph", "Two.")]


def test_paragraphs_told_by_their_indent():
    text = (
        "Three ferries are late and 58\n"
        "passengers have waited since dawn for the fog to lift over the\n"
        "main pier of Harbour Inc, its captain said.\n"
        "    Harbour gave 19 of them tea in the hall of the pier, where\n"
        "Ann Lee, a cook in her 40s, had lit the stove for them.\n"
        "    Pay June 3\n"
        "    Record May 19\n"
        "    - 6 pct notes due June 1, 1994 at a price of 99.40 pct\n"
        "which gives holders a return of about 6.2 pct\n"
        "    The bank will buy 40 mln dlrs of the notes.\n"
        " Harbour Wire\n"
    )
    assert [(kind, " ".join(words.split())) for kind, words in texts(text)] == [
        (
            "paragraph",
            (
                "Three ferries are late and 58 passengers have waited since dawn for the fog to lift over the main pier of"
                " Harbour Inc, its captain said."
            ),
        ),
        (
            "paragraph",
            "Harbour gave 19 of them tea in the hall of the pier, where Ann Lee, a cook in her 40s, had lit the stove for them.",
        ),
        ("paragraph", "Pay June 3"),
        ("paragraph", "Record May 19"),
        ("item", "6 pct notes due June 1, 1994 at a price of 99.40 pct which gives holders a return of about 6.2 pct"),
        ("paragraph", "The bank will buy 40 mln dlrs of the notes."),
        ("paragraph", "Harbour Wire"),
    ]


def test_a_name_broken_over_a_short_first_line():
    text = "Savings Bank of North\nHarbour said that it had miscounted its branches.\n    It now says that loans to farmers\ngrew by 5 pct."
    assert [words.split()[0] for _, words in texts(text)] == ["Savings", "It"]
