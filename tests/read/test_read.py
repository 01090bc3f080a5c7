"""Files to documents: encodings, what is stated and where, and errors that say what to do."""

import sys
from datetime import date
from io import BytesIO

import docx
import pytest

from factcheck.engine import check
from factcheck.model.document import Document
from factcheck.read import ReadError, imply, layout, read

BODY = "The company sold 12 million boxes last year and made $3 million with them, it said on Monday."


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
    def test_text_comes_through(self, page, encoding):
        text = "“Sales” of the café rose 5% to €3 million – a record, it said."
        assert page(text.encode(encoding), "a.txt").text == text

    def test_a_cyrillic_code_page_is_told_by_its_letters(self, page):
        text = "Компания сообщила, что продажи выросли на пять процентов. " * 8
        assert page(text.encode("cp1251"), "a.txt").text == text

    def test_line_ends_stay_as_they_are(self, page):
        assert page(b"One.\r\nTwo.\r\n", "a.txt").text == "One.\r\nTwo.\r\n"

    def test_binary_files_are_refused(self, page):
        with pytest.raises(ReadError, match=r"a\.txt: is a binary file\. Give"):
            page(b"PK\3\4\0\0 12%", "a.txt")

    def test_a_false_mark_is_refused(self, page):
        with pytest.raises(ReadError) as caught:
            page(b"\xef\xbb\xbfone\n\xff\xfe two", "a.txt")
        assert caught.value.line == 2


class TestErrors:
    def test_a_missing_file(self, tmp_path):
        with pytest.raises(ReadError, match="does not exist") as caught:
            read(tmp_path / "none.txt")
        assert caught.value.path.endswith("none.txt")
        assert caught.value.remedy

    def test_a_folder(self, tmp_path):
        with pytest.raises(ReadError, match="is a folder"):
            read(tmp_path)


class TestStated:
    def test_front_matter(self, page):
        head = "---\ntitle: Sales rise\npublisher: Harbour Times\npublished: 2024-05-06\n---\n"
        document = page(f"{head}By Ann Lee | March 27, 2025\n\n{BODY}\n", "a.md")
        assert (document.title, document.publisher, document.published) == (
            "Sales rise",
            "Harbour Times",
            date(2024, 5, 6),
        )
        assert set(document.provenance.values()) == {"markdown", "front matter"}
        assert document.text.startswith(head)

    def test_the_user_overrides_it(self, tmp_path):
        path = tmp_path / "a.md"
        path.write_text(f"---\ndate: 2024-05-06\n---\n{BODY}\n", encoding="utf-8")
        document = read(path, published=date(2020, 1, 2))
        assert document.published == date(2020, 1, 2)
        assert document.provenance["published"] == "given by the user"

    @pytest.mark.parametrize(
        ("line", "number"), [("published: soon", 3), ("published: 2024-13-40", 3), ("published: [a: b: c", 3)]
    )
    def test_a_bad_value_is_told_with_its_line(self, page, line, number):
        with pytest.raises(ReadError) as caught:
            page(f"---\ntitle: Sales\n{line}\n---\n{BODY}\n", "a.md")
        assert caught.value.line in (number, number + 1)

    @pytest.mark.parametrize(
        ("above", "day", "place"),
        [
            (
                "Sales rise 5% at Harbour\n\nPublished Thu, Mar 27 2025 3:14 PM EDT",
                date(2025, 3, 27),
                "printed date line",
            ),
            ("Sales rise 5% at Harbour\n\nBy Ann Lee | 27 March 2025", date(2025, 3, 27), "printed byline"),
            ("Sales rise 5% at Harbour\n\n25/03/2025", date(2025, 3, 25), "printed date line"),
            ("Sales rise 5% at Harbour\n\nUpdated March 2, 2025", date(2025, 3, 2), "printed date line (updated)"),
        ],
    )
    def test_a_printed_day(self, page, above, day, place):
        document = page(f"{above}\n\n{BODY}\n", "a.txt")
        assert (document.published, document.provenance["published"]) == (day, place)
        assert document.title == "Sales rise 5% at Harbour"

    def test_a_dateline_with_its_year(self, page):
        document = page(f"BEIJING, March 3, 2025 (Harbour) -- {BODY}\n\n{BODY}", "a.txt")
        assert (document.published, document.provenance["published"]) == (date(2025, 3, 3), "printed dateline")

    @pytest.mark.parametrize(
        "text",
        [
            f"HOUSTON, Feb 26 - {BODY}",
            f"Sales rise 5% at Harbour\n\n11 HOURS AGO\n\n{BODY}",
            f"Sales rise 5% at Harbour\n\n03/04/2025\n\n{BODY}",
            f"Sales rise 5% at Harbour\n\nThe plant on Aug. 28, 2024.\n\nGetty Images\n\n{BODY}",
            f"{BODY}\n\nOn March 3, 2025, it sold 5 more, it said on Tuesday to us.",
            f"{BODY}\n\n© 2023 Harbour. All rights reserved.",
        ],
    )
    def test_what_is_not_known_to_the_day_stays_unknown(self, page, text):
        document = page(text, "a.txt")
        assert document.published is None
        assert "published" not in document.provenance


def test_the_language_is_told(page):
    german = "Die Aktie der Bank fiel um 3 Prozent, wie das Unternehmen am Montag mit Blick auf den Umsatz mitteilte.\n"
    assert page(german * 3, "a.txt").language == "de"
    assert page(BODY, "a.txt").language == "en"


def test_markdown_by_its_marks(page, kinds):
    text = (
        "# Sales rise 5% at Harbour #\n\nA paragraph of **12 million** boxes\nin two lines.\n\n## What next\n\n"
        "1. First of 2\n2. Second\n   goes on\n\n> Quoted 5\n> words\n\n```\ncode 9\n```\n\n| Year | Sales |\n|---|---|\n| 2024 | $3m |\n\n"
        "Set 2\n-----\n\nThe end of 4 paragraphs.\n"
    )
    assert kinds(page(text, "a.md")) == [
        ("headline", "Sales rise 5% at Harbour"),
        ("paragraph", "A paragraph of **12 million** boxes\nin two lines."),
        ("heading", "What next"),
        ("item", "First of 2"),
        ("item", "Second\n   goes on"),
        ("quote", "Quoted 5\n> words"),
        ("code", "```\ncode 9\n```"),
        ("table", "| Year | Sales |"),
        ("table", "| 2024 | $3m |"),
        ("heading", "Set 2"),
        ("paragraph", "The end of 4 paragraphs."),
    ]


def test_a_word_document(page):
    file = docx.Document()
    file.add_heading("Sales rise 5% at Harbour", 0)
    file.add_paragraph(BODY)
    file.add_heading("What next", 1)
    file.add_paragraph("First of 2", style="List Bullet")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2024", "$3m"
    data = BytesIO()
    file.save(data)
    document = page(data.getvalue(), "a.docx")
    assert document.title == "Sales rise 5% at Harbour"
    assert [(b.kind, document.text[b.start : b.end]) for b in layout(document).blocks] == [
        ("headline", "Sales rise 5% at Harbour"),
        ("paragraph", BODY),
        ("heading", "What next"),
        ("item", "First of 2"),
        ("table", "2024 | $3m"),
    ]


def pdf_of(words):
    """A PDF of one page that says `words`, made by hand."""
    stream = f"BT /F1 12 Tf 20 700 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(data),
    )


def test_a_pdf(page):
    document = page(pdf_of(BODY), "a.pdf")
    assert [document.text[b.start : b.end] for b in layout(document).blocks] == [BODY]


@pytest.mark.parametrize(("name", "package"), [("a.pdf", "pypdfium2"), ("a.docx", "docx")])
def test_a_missing_package_has_a_remedy(page, monkeypatch, name, package):
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ReadError, match="pip install") as caught:
        page(b"anything", name)
    assert name[2:] in caught.value.remedy


@pytest.mark.parametrize("name", ["a.pdf", "a.docx"])
def test_a_broken_file_is_told(page, name):
    with pytest.raises(ReadError, match="can be opened"):
        page(b"no such thing", name)


def test_the_coverage_says_what_was_set_aside_and_what_is_not_read():
    german = "Die Aktie der Bank fiel um 3 Prozent, wie das Unternehmen am Montag mit Blick auf den Umsatz mitteilte."
    report = check([Document(f"{BODY}\n\n{german}\n\n{BODY}\n\n© 2023 Harbour Ltd", "a")])
    [covered] = report.coverage.documents
    assert [aside.kind for aside in covered.furniture] == ["foreign", "copyright"]
    assert covered.notes == ("1 passage is not in English (German) and not read.",)
    assert not {claim.text for claim in report.claims} & {"2023", "3", "3 Prozent"}


def test_an_undated_text_is_dated_by_its_copyright_line_at_most():
    document = Document(f"{BODY}\n\n© 2023 Harbour Ltd. All rights reserved.", "a")
    dated = imply(document, layout(document))
    assert dated is not None
    assert (dated.start, dated.end) == (date(2023, 1, 1), date(2023, 12, 31))


def test_a_printed_day_dates_a_text_from_memory():
    document = Document(f"Sales rise 5% at Harbour\n\nMarch 27, 2025\n\n{BODY}", "a")
    dated = imply(document, layout(document))
    assert dated is not None
    assert (dated.start, dated.end, dated.source) == (date(2025, 3, 27), date(2025, 3, 27), "printed date line")


def test_prose_that_markdown_takes_for_code_is_kept(page, kinds):
    text = f"A first paragraph.\n\n    {BODY}\n\n    x = 5\n    y = x * 12\n"
    assert [kind for kind, _ in kinds(page(text, "a.md"))] == ["paragraph", "code"]
    assert [kind for kind, _ in kinds(page(f"A first paragraph.\n\n    {BODY}\n", "a.md"))] == [
        "paragraph",
        "paragraph",
    ]


def test_a_caption_dates_nothing():
    caption = "The plant in Nanjing, China, on Aug. 28, 2024.\n\nAnn Lee | Getty Images"
    document = Document(f"Sales rise 5% at Harbour\n\n{caption}\n\n{BODY}", "a")
    assert imply(document, layout(document)) is None


def test_a_pdf_without_text_is_told(page):
    with pytest.raises(ReadError, match="pictures of text"):
        page(pdf_of(""), "a.pdf")


def test_a_title_of_a_file_counts_only_where_there_is_no_headline(page):
    file = docx.Document()
    file.core_properties.title = "Draft 3 final"
    file.add_paragraph(BODY)
    data = BytesIO()
    file.save(data)
    document = page(data.getvalue(), "a.docx")
    assert (document.title, document.provenance["title"]) == ("Draft 3 final", "document properties")
