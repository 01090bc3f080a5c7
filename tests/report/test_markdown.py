"""Markdown that shows the text of articles as it stands, wherever it is pasted."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.report import render
from factcheck.report.escape import bold, code, escape, fence, prose, table


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("rose 12%", "rose 12%"),
        ("US$4.5bn to $5bn", r"US\$4.5bn to \$5bn"),
        ("a | b", r"a \| b"),
        ("*big* _small_", r"\*big\* \_small\_"),
        ("<script>", r"\<script\>"),
        ("[x](y) `z`", r"\[x\](y) \`z\`"),
        ("~~gone~~", r"\~\~gone\~\~"),
        ("a\\b", r"a\\b"),
        ("# head", r"\# head"),
        ("## head", r"#\# head"),
        ("- item", r"\- item"),
        ("---", r"\---"),
        ("-5%", "-5%"),
        ("1. item", r"1\. item"),
        ("1.5 times", "1.5 times"),
        ("&lt; &#36; R&D", r"\&lt; \&#36; R&D"),
        ("ask @desk or a@b.c", "ask @<!-- -->desk or a@b.c"),
        ("two\n lines", "two lines"),
        ("\x1b[0m", "�\\[0m"),
    ],
)
def test_escaped_text(text, safe):
    assert escape(text) == safe


@pytest.mark.parametrize(
    ("text", "span"),
    [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("``", "``` `` ```"), ("", ""), ("a\nb", "`a b`")],
)
def test_code_spans(text, span):
    assert code(text) == span


def test_words_between_back_ticks_are_code():
    assert prose("Say `came to $5`, not *it*.") == r"Say `came to $5`, not \*it\*."
    assert prose("a lone ` tick") == r"a lone \` tick"


@pytest.mark.parametrize(("text", "ticks"), [("a", "```"), ("```", "````"), ("a ````` b", "``````")])
def test_fences_are_longer_than_what_they_hold(text, ticks):
    assert fence(text) == ticks


def test_bold_inside_a_word_is_a_tag():
    assert bold("$5", "at ", " now") == r"**\$5**"
    assert bold("$5", "HK", " now") == r"<b>\$5</b>"
    assert bold("$5", "at ", "bn") == r"<b>\$5</b>"


def test_a_bar_in_a_cell_does_not_end_it():
    assert table(("a",), [("`x|y`",), (r"x \| y",)]) == "| a |\n| --- |\n| `x\\|y` |\n| x \\| y |"


@given(st.text(max_size=80))
def test_rows_have_as_many_cells_as_the_head(text):
    row = table(("a", "b"), [(escape(text), code(text))]).split("\n")[2]
    unescaped = re.sub(r"\\.", "", row)
    assert unescaped.count("|") == 3


def shown_as_html(text):
    markdown = pytest.importorskip("markdown_it", reason="markdown-it-py shows how a site renders the report")
    return markdown.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


@settings(max_examples=500)
@given(st.text(alphabet="ab1 *_`<>[]()#&;|$~\\-+.@!\n", max_size=40))
def test_a_site_shows_the_text_as_it_stands(text):
    html = shown_as_html("> " + escape(text))
    plain = re.sub(r"<!--.*?-->|</?(?:p|blockquote)>|\n", "", html)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, sign)
    assert plain == " ".join(text.split())


def test_the_tables_of_the_report_render_as_tables(report):
    html = shown_as_html(render(report, "markdown"))
    assert html.count("<table>") == 1 + 3 + 1
    assert "<strong>US$4.5 billion</strong>" in html
    assert "&lt;sic&gt;" in html
