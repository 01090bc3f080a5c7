"""Blocks of whole articles: headline, headings, furniture, sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.document import Document
from factcheck.model.layout import FURNITURE
from factcheck.read import layout

BODY = "The company sold 12 million boxes last year and made $3 million with them, it said on Monday."
MORE = "Its shares rose 4% on the news, and analysts said that they had expected less of a gain than that."


def article(*parts):
    return Document("\n\n".join(parts), "a")


def kinds_of(document):
    return [block.kind for block in layout(document).blocks]


class TestHeadline:
    def test_the_first_short_line_above_a_body(self):
        assert kinds_of(article("Sales rise 5% at Harbour", BODY)) == ["headline", "paragraph"]

    def test_a_section_label_goes_before_it(self):
        assert kinds_of(article("Finance News", "Sales rise 5% at Harbour", BODY)) == [
            "navigation",
            "headline",
            "paragraph",
        ]

    def test_a_lone_label_is_the_headline_of_nothing(self):
        assert kinds_of(article("Finance News", BODY))[1:] == ["paragraph"]

    @pytest.mark.parametrize(
        "text",
        [
            "Sales rise 5%",
            "Sales rise 5% at Harbour, Inc of New York",
            "3 hours ago",
            "© 2024 Harbour Ltd",
            "Sign up for 5",
        ],
    )
    def test_a_line_alone_is_a_paragraph(self, text):
        """Whatever it looks like: there is no article for it to be furniture of."""
        assert kinds_of(article(text)) == ["paragraph"]

    def test_lines_without_a_body_are_paragraphs(self):
        assert set(kinds_of(article("Qtly div 26 cts vs 24 cts earlier", "Pay June 3", "Record May 19"))) == {
            "paragraph"
        }

    def test_a_wire_dateline_opens_a_paragraph(self):
        text = "LEEDS, June 9 - Oper shr profit 61 cts vs loss 8 cts"
        assert kinds_of(article(text, BODY)) == ["paragraph", "paragraph"]

    def test_the_title_picks_it(self):
        document = Document(
            f"A kicker of words\n\nSales rise 5% at Harbour\n\n{BODY}", "a", "Sales rise 5% at harbour!"
        )
        assert kinds_of(document) == ["paragraph", "headline", "paragraph"]


class TestSections:
    def test_a_heading_begins_one(self):
        blocks = layout(
            article("Sales rise 5% at Harbour", BODY, "A plan for 2026", MORE, "‘Six Dragons’", BODY)
        ).blocks
        assert [(block.kind, block.section) for block in blocks] == [
            ("headline", 0),
            ("paragraph", 0),
            ("heading", 1),
            ("paragraph", 1),
            ("heading", 2),
            ("paragraph", 2),
        ]

    def test_result_lines_are_no_headings(self):
        lines = ["Oper net loss 3,418,000 vs profit 592,000", "12 mths", "Revs 61.4 mln vs 73.8 mln"]
        assert set(kinds_of(article(BODY, *lines))) == {"paragraph"}


class TestPictures:
    CREDITS = (
        "CFOTO | Future Publishing | Getty Images",
        "Ann Lee/Getty Images",
        "© Reuters",
        "Photo: Ann Lee",
        "Getty Images",
        "Jason Lee | Reuters",
        "Jason Lee | Harbour",
    )

    @pytest.mark.parametrize("credit", CREDITS)
    def test_a_credit_and_the_caption_above_it(self, credit):
        caption = "An office tower of Harbour in Nanjing, China, on Aug. 28, 2024."
        assert kinds_of(article(BODY, caption, credit, MORE)) == ["paragraph", "caption", "credit", "paragraph"]

    @pytest.mark.parametrize("credit", CREDITS)
    def test_a_paragraph_above_a_credit_is_none(self, credit):
        assert kinds_of(article(BODY, MORE, credit, BODY))[1] == "paragraph"

    def test_a_caption_signed_at_its_end(self):
        caption = "Premier Li told managers to 'dare to compete' in a meeting on Wednesday © Mark Lee/AP"
        assert kinds_of(article(BODY, caption, MORE)) == ["paragraph", "caption", "paragraph"]

    @pytest.mark.parametrize(
        "text",
        [
            "Reuters reported on Monday that the company has sold 5 million boxes.",
            "Shares of Getty Images rose 5% to $3",
            "Bloomberg said so.",
        ],
    )
    def test_an_agency_in_the_news_is_no_credit(self, text):
        assert kinds_of(article(BODY, text, MORE))[1] not in FURNITURE


class TestBylines:
    @pytest.mark.parametrize(
        "text",
        [
            "By Ann Lee",
            "By Ann Lee and Tom Hale",
            "Ann Lee and Tom Hale in Beijing, Mei Sun in Hong Kong 11 HOURS AGO",
            "Ann Lee in Paris",
            "By Ann Lee, Markets Reporter",
            "Ann Lee | March 27, 2025",
        ],
    )
    def test_names_above_the_body(self, text):
        assert kinds_of(article("Sales rise 5% at Harbour", text, BODY)) == ["headline", "byline", "paragraph"]

    def test_a_bare_name_says_too_little(self):
        assert "byline" not in kinds_of(article("Sales rise 5% at Harbour", "Harbour Group", BODY))

    @pytest.mark.parametrize("text", ["By Monday the price had reached $5.", "Ann Lee said on Monday it had sold 3."])
    def test_a_sentence_is_none(self, text):
        assert kinds_of(article("Sales rise 5% at Harbour", text, BODY))[1] == "paragraph"


class TestStamps:
    @pytest.mark.parametrize(
        "text",
        [
            "11 HOURS AGO",
            "Updated 3 min ago",
            "March 27, 2025",
            "Published Thu, Mar 27 2025 3:14 PM EDT",
            "Published: 27 March 2025 at 15:14 GMT",
            "2025-03-27",
            "10:15 AM EDT, March 3, 2025",
            "PUBLISHED THU, MAR 27 2025 3:14 AM EDT UPDATED THU, MAR 27 2025 9:01 AM EDT",
        ],
    )
    def test_a_date_that_stands_alone_above_the_body(self, text):
        assert kinds_of(article("Sales rise 5% at Harbour", text, BODY)) == ["headline", "stamp", "paragraph"]

    def test_a_date_between_paragraphs_is_a_heading(self):
        assert kinds_of(article(BODY, "January 20, 2025", MORE)) == ["paragraph", "heading", "paragraph"]


class TestRepeats:
    HEAD = "Sales rise $100 billion at Harbour"

    @pytest.mark.parametrize("text", [f"Read More: {HEAD}", HEAD, HEAD.upper(), f"Read more | {HEAD}"])
    def test_the_headline_again(self, text):
        assert kinds_of(article(self.HEAD, BODY, MORE, text)) == ["headline", "paragraph", "paragraph", "repeat"]

    def test_a_link_to_another_article(self):
        assert kinds_of(article(self.HEAD, BODY, "Read: China links 5 firms to plan")) == [
            "headline",
            "paragraph",
            "link",
        ]

    def test_headlines_under_related_stories(self):
        below = ["Related stories", "Oil falls 3%", "Gold at $2,900", MORE, "Costs"]
        assert kinds_of(article(self.HEAD, BODY, *below))[2:] == ["link", "link", "link", "paragraph", "paragraph"]

    @pytest.mark.parametrize("text", ["https://example.com/a/2024/5", "[Oil falls 3%](https://example.com/oil)"])
    def test_an_address_alone(self, text):
        assert kinds_of(article(self.HEAD, BODY, text, MORE))[2] == "link"


def test_a_bio_counts_only_below_the_article():
    bio = "Ann Lee is a columnist for the Harbour Times. She writes about 3 markets."
    assert kinds_of(article(BODY, MORE, bio)) == ["paragraph", "paragraph", "bio"]
    assert kinds_of(article(BODY, bio, MORE)) == ["paragraph", "paragraph", "paragraph"]


def test_front_matter_is_metadata():
    text = f"---\ntitle: Sales rise\ndate: 2024-05-06\n---\n{BODY}\n"
    for name in ("a.md", "a.txt"):
        assert kinds_of(Document(text, name)) == ["metadata", "paragraph"]


def test_a_rule_at_the_top_is_no_front_matter():
    assert kinds_of(Document(f"---\n{BODY}\n---\n{MORE}\n", "a")) == ["paragraph", "paragraph"]


def test_foreign_text_is_said_to_be_so():
    german = "Die Aktie der Bank fiel um 3 Prozent, wie das Unternehmen am Montag mit Blick auf den Umsatz mitteilte."
    whole = layout(article(german, german + " Das ist nicht neu."))
    assert {block.kind for block in whole.blocks} == {"foreign"}
    assert whole.notes == ("The text is not in English (German) and not read.",)
    mixed = layout(article(BODY, german, MORE))
    assert [block.kind for block in mixed.blocks] == ["paragraph", "foreign", "paragraph"]
    assert mixed.notes == ("1 passage is not in English (German) and not read.",)


def test_another_script_is_foreign():
    text = "阿里巴巴的股价在香港上涨了百分之十一点六，收于一百三十八点五港元，市场人士对此表示乐观，并预计涨势将持续下去，直到明年。"
    assert kinds_of(article(text, text)) == ["foreign", "foreign"]


@pytest.mark.parametrize(
    "text",
    [
        "Dividend 84 francs a bearer share vs 79, 21 a registered share vs 19, 9 a certificate",
        "Société Générale, Crédit Agricole, La Caisse des Dépôts et Consignations: 5 mln francs each",
        "Net 914,000 vs 1,376,000 for Banco de la Nacion",
        "Adj EBITDA margin 12.5%, net debt/EBITDA 2.1x, capex $3.4bn, FCF $1.2bn, DPS 45c",
    ],
)
def test_names_and_terse_figures_are_not_foreign(text):
    assert kinds_of(article(text)) == ["paragraph"]


PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "  ", "\t", "- ", "# ", "> ", "|", "---", "```", "<u>", "</u>", "\\$1bn", "By Ann Lee",
     "© 2024 Harbour", "Read More: ", "Sales rise", "Getty Images", "11 HOURS AGO", BODY, MORE, "1. ", "title: x", ":", "é",
     "\u2028", "\x0b", "der die das und", "[a](b)", "====", "~~~"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join), st.sampled_from(["a", "a.md"]))
def test_blocks_are_ordered_disjoint_trimmed_and_inside(text, name):
    end = 0
    section = 0
    for block in layout(Document(text, name)).blocks:
        assert end <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() != ""
        assert section <= block.section
        end, section = block.end, block.section


WORDS = st.sampled_from(
    "Sales rose fell company said 5% $3 million boxes 2024 in the of China By Photo cookies".split()
)
SENTENCES = st.lists(WORDS, min_size=12, max_size=30).map(
    lambda words: "The " + " ".join(words) + " on Monday, it said."
)


@given(st.lists(SENTENCES, min_size=1, max_size=6))
def test_no_sentence_of_an_article_is_lost(sentences):
    for gap in ("\n", "\n\n"):
        document = Document(gap.join(sentences), "a")
        blocks = [b for b in layout(document).blocks if b.kind not in FURNITURE]
        kept = " ".join(document.text[block.start : block.end] for block in blocks)
        assert kept.split() == document.text.split()


@pytest.mark.parametrize(
    "text",
    [
        "Qtr ends Feb 28\n    Shr six cts vs three\n    NOTE: Full name of the company is Harbour Ltd of Lisbon.",
        "Qtly div 22 cts vs 28 cts earlier\n    Pay June 3\n    Record May 19\n    Note: Last quarter's payment had an extra of\nsix cts in it.",
        "Homes and Harbours Property\nTrust said that it would pay its first dividend, of\n37 cts a unit.\n    It goes out on June 12.",
    ],
)
def test_the_first_line_of_wire_results_is_no_headline(text):
    assert set(kinds_of(Document(text, "a"))) == {"paragraph"}
