"""Pages: text and blocks from the elements, every character at its place in the file, and what metadata states."""

import html
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model.document import Positions
from factcheck.read import layout
from factcheck.read.html import read_html

BODY = "The company sold 12 million boxes last year and made $3 million with them, it said on Monday."


def blocks_of(content):
    document, _ = read_html(content.encode(), "a.html")
    return [(block.kind, document.text[block.start : block.end]) for block in layout(document).blocks]


PAGE = f"""<!DOCTYPE html>
<html><head><title>Tech &amp; rally | Harbour</title><style>p {{ width: 12% }}</style></head>
<body class="single subscribe-active with-sidebar">
<nav><ul><li>Home</li><li>News 24</li></ul></nav>
<header><h1>Sales rise 5% at Harbour</h1><p class="byline">By Ann Lee, 3 hours ago</p></header>
<article>
<p>Shares of AT&T rose <b>12&nbsp;per cent</b>
   to <em>$5.3bn</em> &mdash; a record<sup><a href="#n1">1</a></sup>, up from
&#36;7 in 2023.<p>The second paragraph has 3 km<sup>2</sup>, and 10<sup>6</sup> units of a thing.
<figure><img src="x.jpg" alt="99"><figcaption>The plant on Aug. 28, 2024</figcaption></figure>
<h2>What next</h2><p>{BODY}</p>
<table><thead><tr><th>Name</th><th>2024</th></tr></thead>
<tr><td>Harbour</td><td><p>12%</p></td></tr></table>
<ul><li>First of 4<li>Second of 4</ul><blockquote><p>Quoted 44 words.</p></blockquote>
<aside>Oil falls 3%</aside><div class="share-price-table">Price of 99</div>
<div class="article-share-bar">Share 4</div><div class="cookie-banner"><p>We care for 7 cookies</p></div>
<div style="display: none">hidden 8</div><p hidden>hidden 9</p><button>Accept 5</button>
<script>var x = 6;</script></article>
<footer><p>© 2023 Harbour</p></footer></body></html>
"""


def test_a_page_becomes_blocks():
    assert blocks_of(PAGE) == [
        ("navigation", "Home"),
        ("navigation", "News 24"),
        ("headline", "Sales rise 5% at Harbour"),
        ("byline", "By Ann Lee, 3 hours ago"),
        ("paragraph", "Shares of AT&T rose 12\xa0per cent to $5.3bn — a record, up from $7 in 2023."),
        ("paragraph", "The second paragraph has 3 km², and 10⁶ units of a thing."),
        ("caption", "The plant on Aug. 28, 2024"),
        ("heading", "What next"),
        ("paragraph", BODY),
        ("table", "Name | 2024"),
        ("table", "Harbour | 12%"),
        ("item", "First of 4"),
        ("item", "Second of 4"),
        ("quote", "Quoted 44 words."),
        ("navigation", "Oil falls 3%"),
        ("paragraph", "Price of 99"),
        ("navigation", "Share 4"),
        ("banner", "We care for 7 cookies"),
        ("banner", "Accept 5"),
        ("navigation", "© 2023 Harbour"),
    ]


def test_every_word_stands_where_the_editor_sees_it():
    document, _ = read_html(PAGE.encode(), "a.html")
    positions, source, text = Positions(document), PAGE.split("\n"), document.text
    seen = 0
    for block in document.blocks:
        for word in text[block.start : block.end].replace("\xa0", " ").split():
            offset = text.index(word, block.start)
            line, column = positions.at(offset)
            if source[line - 1][column - 1] in "&<":
                assert html.unescape(source[line - 1][column - 1 :]).startswith(word[0])
                continue
            assert source[line - 1][column - 1] == word[0] or word == "|"
            seen += 1
    assert seen > 80


def test_a_container_that_holds_the_article_is_no_furniture():
    page = f"<div class='newsletter'><p>{BODY}</p><p>{BODY}</p></div><div class='newsletter'><p>Sign up 2 day</p></div>"
    assert [kind for kind, _ in blocks_of(page)] == ["paragraph", "paragraph", "banner"]


def test_a_table_that_lays_out_a_page_holds_paragraphs():
    page = f"<table><tr><td><h1>Sales rise 5% at Harbour</h1><ul><li>One of 2</li></ul></td></tr></table><p>{BODY}</p>"
    assert [kind for kind, _ in blocks_of(page)] == ["headline", "item", "paragraph"]


def test_preformatted_text_keeps_its_lines():
    document, _ = read_html(b"<pre>Shr 5 cts\n  Net 9 mln</pre><pre><code>x = 5</code></pre>", "a.html")
    assert document.text == "Shr 5 cts\n  Net 9 mln\n\nx = 5"
    assert [block.kind for block in layout(document).blocks] == ["paragraph", "code"]
    assert Positions(document).at(document.text.index("9")) == (2, 7)


def test_a_line_break_is_one():
    document, _ = read_html(b"<p>Two lines:<br/>\nof 5 words</p>", "a.html")
    assert document.text == "Two lines:\nof 5 words"
    assert Positions(document).at(11) == (2, 1)


LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x", "datePublished": "2001-01-01"},
{"@type": ["NewsArticle"], "headline": "Tech rally", "datePublished": "2023-07-13T09:00:00Z",
"publisher": {"@type": "Organization", "name": "Harbour"}}]}</script>"""
METAS = """<meta property="article:published_time" content="2023-07-14"><meta property="og:title" content="From meta">
<meta property="og:site_name" content="Meta Times">"""


class TestMetadata:
    def test_linked_data_goes_first(self, page):
        document = page(f"{METAS}{LINKED}<h1>Other title of 3</h1><p>{BODY}</p>")
        assert (document.title, document.publisher) == ("Tech rally", "Harbour")
        assert document.published == datetime(2023, 7, 13, 9, tzinfo=UTC)
        assert {document.provenance[name] for name in ("title", "publisher", "published")} == {"JSON-LD"}

    def test_then_the_meta_elements(self, page):
        document = page(f"{METAS}<script type='application/ld+json'>{{no json</script><p>{BODY}</p>")
        assert (document.title, document.publisher, document.published) == (
            "From meta",
            "Meta Times",
            date(2023, 7, 14),
        )
        assert document.provenance["published"] == "meta article:published_time"

    def test_then_a_time_at_the_head(self, page):
        document = page(
            f"<h1>Sales rise 5%</h1><time datetime='2023-07-15T10:00:00+08:00'>Saturday</time><p>{BODY}</p>"
        )
        assert document.published.isoformat() == "2023-07-15T10:00:00+08:00"
        assert document.provenance["published"] == "time element"

    def test_a_time_in_the_article_is_of_something_else(self, page):
        long = f"<p>{BODY}</p>" * 8
        assert page(f"{long}<p>On <time datetime='2023-07-15'>that day</time>.</p>").published is None

    def test_the_headline_before_the_window_title(self, page):
        assert page(f"<title>A | B</title><h1>Sales rise 5%</h1><p>{BODY}</p>").title == "Sales rise 5%"
        assert page(f"<title>A &amp; B</title><p>{BODY}</p>").title == "A & B"

    @pytest.mark.parametrize("stamp", ["11 HOURS AGO", "today", "Thursday"])
    def test_a_relative_stamp_dates_nothing(self, page, stamp):
        assert page(f"<h1>Sales rise 5%</h1><p>{stamp}</p><p>{BODY}</p>").published is None


def test_the_declared_encoding_is_taken(page):
    text = page("<meta charset='iso-8859-2'><p>Wałęsa won 5 seats in Łódź.</p>".encode("iso-8859-2")).text
    assert text == "Wałęsa won 5 seats in Łódź."


TAGS = st.sampled_from(
    "<p> </p> <div> </div> <td> <tr> </table> <table> <li> </ul> <sup> </sup> <pre> </pre> <h1> </h1> <br> <script> </script>"
    " <title> </title> <nav> </nav> <b> </b> <p <!-- --> <![CDATA[ ]]> & &amp; &#36; &#x0; &bogus; &nbsp; < > \r\n".split(
        " "
    )
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TAGS | st.text(max_size=8), max_size=30).map("".join))
def test_no_page_makes_it_raise_and_blocks_are_in_order(content):
    document, _ = read_html(content.encode("utf-8", "replace").replace(b"\0", b""), "a.html")
    end = 0
    for block in layout(document).blocks:
        assert end <= block.start < block.end <= len(document.text)
        end = block.end


@given(
    st.lists(st.sampled_from(["5", "word", " ", "\n", "\t", "<b>", "</b>", "<p>", "é", "$3", "\r\n"]), max_size=40).map(
        "".join
    )
)
def test_characters_map_to_themselves(content):
    document, _ = read_html(content.encode(), "a.html")
    positions, source = Positions(document), content.split("\n")
    for offset, character in enumerate(document.text):
        if not character.isspace():
            line, column = positions.at(offset)
            assert source[line - 1][column - 1] == character


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        ("<div><table><tr><td>5 of</div><td>6</table>7", ["5 of | 6", "7"]),
        ("<script src='x'/><p>5 of 6</p>", ["5 of 6"]),
        ("<p>5<svg/> of</p></p></b>6", ["5 of", "6"]),
        ("<table><tr><td>5<br>of<td><b>6</b></table>", ["5 of | 6"]),
        ("<p>5</p><hr>6<dl><dt>7<dd>8</dl>", ["5", "6", "7", "8"]),
        ("<p>5&shy;6&#8203;7&emsp;8 &unknown &copy2024</p>", ["567 8 &unknown ©2024"]),
        ("<blockquote>5<footer>of 6</footer></blockquote>", ["5", "of 6"]),
        ("<template>5</template><noscript>6</noscript>", []),
    ],
)
def test_careless_markup_is_read_as_it_is_meant(content, texts):
    document, _ = read_html(content.encode(), "a.html")
    assert [document.text[block.start : block.end] for block in document.blocks] == texts


def test_a_declared_encoding_that_is_wrong_does_no_harm(page):
    assert page("<meta charset='bogus-8'><p>Café – 5</p>".encode("cp1252")).text == "Café – 5"
