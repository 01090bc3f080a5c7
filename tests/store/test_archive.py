"""The archive holds what was put in, once, and finds it again."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import Document
from factcheck.against import against
from factcheck.engine import check
from factcheck.indexing import index
from factcheck.store.archive import Archive
from factcheck.store.candidates import candidates
from factcheck.store.database import StoreError, connect
from factcheck.store.search import Wanted, export_to, search

pytest.importorskip("duckdb")


@pytest.fixture
def file(tmp_path):
    """Where the archive lies."""
    return tmp_path / "archive.duckdb"


def put(file, documents, **options):
    with Archive(file, write=True) as archive:
        return index(archive, documents, **options)


def state(file):
    """All that the archive holds, without the numbers of articles, which tell in which order they came."""
    with Archive(file) as archive:
        run = archive.connection.execute
        by_id = "JOIN articles ON articles.number = {0}.article"
        return [
            run("SELECT id, digest, title, day, text, document, packed, stems FROM articles ORDER BY id").fetchall(),
            run(
                f"SELECT articles.id, claims.* EXCLUDE article FROM claims {by_id.format('claims')} ORDER BY ALL"
            ).fetchall(),
            run(f"SELECT articles.id, keys.* EXCLUDE article FROM keys {by_id.format('keys')} ORDER BY ALL").fetchall(),
            run("SELECT word, articles FROM words ORDER BY ALL").fetchall(),
        ]


def test_articles_come_back_as_they_were(documents, file):
    told = put(file, documents)
    assert (told.added, told.updated, told.unchanged) == (3, 0, 0)
    with Archive(file) as archive:
        stored = archive.load(range(1, 10))
    report = check(documents)
    assert sorted(each.document.id for each in stored) == [each.document.id for each in stored]
    assert {each.document.id: each.document for each in stored} == {each.id: each for each in documents}
    assert {claim.id: claim for each in stored for claim in each.claims} == {claim.id: claim for claim in report.claims}
    assert {each.covered for each in stored} == set(report.coverage.documents)


def test_what_is_there_unchanged_is_left_alone(documents, file):
    put(file, documents)
    changed = [replace(documents[0], text=documents[0].text.replace("812", "813")), *documents[1:]]
    told = put(file, changed)
    assert (told.added, told.updated, told.unchanged) == (0, 1, 2)


def test_the_way_there_leaves_no_trace(documents, file, tmp_path):
    put(file, [replace(documents[0], text="Nordwerk has 400 employees.", title="Old"), documents[2]])
    put(file, documents)
    with Archive(file, write=True) as archive:
        archive.put((), [documents[2].id])
    put(tmp_path / "straight.duckdb", documents[:2])
    assert state(file) == state(tmp_path / "straight.duckdb")


def test_a_batch_that_fails_leaves_all_as_it_was(documents, file, monkeypatch):
    put(file, documents[:1])
    before = state(file)

    def fail(*_):
        raise RuntimeError("the power went")

    with Archive(file, write=True) as archive:
        monkeypatch.setattr(archive, "_rows", fail)
        with pytest.raises(RuntimeError):
            index(archive, documents[1:])
    assert state(file) == before


def test_a_run_that_was_ended_goes_on_where_it_was(documents, file, monkeypatch):
    monkeypatch.setattr("factcheck.indexing.BATCH", 1)

    def ended():
        yield from documents[:2]
        raise KeyboardInterrupt

    with Archive(file, write=True) as archive, pytest.raises(KeyboardInterrupt):
        index(archive, ended())
    told = put(file, documents)
    assert (told.added, told.unchanged) == (1, 2)


def test_a_draft_is_judged_alone_and_the_same_as_against_the_articles(documents, file):
    put(file, documents)
    draft = Document(
        text="Nordwerk's revenue in 2023 was $712 million. The flood in Aldmoor has killed 31 people, police said.\n",
        id="draft.md",
        published=date(2024, 3, 18),
    )
    with Archive(file) as archive:
        judged = against([draft], archive)
    assert [(finding.code, finding.document) for finding in judged.findings] == [("FC101", "draft.md")]
    whole = check([draft, *sorted(documents, key=lambda each: each.id)], drafts=["draft.md"])
    assert judged.model_dump_json() == whole.model_dump_json()


def test_an_earlier_state_of_the_draft_is_no_source(documents, file):
    put(file, documents[:1])
    draft = replace(documents[0], text=documents[0].text.replace("$812 million", "$999 million"))
    with Archive(file) as archive:
        assert not against([draft], archive).findings


def test_sources_that_say_nothing_of_it_are_not_in_the_report(documents, file):
    put(file, documents)
    draft = Document(text="The bridge in Overby is 300 metres long.\n", id="draft.md", published=date(2024, 3, 18))
    with Archive(file) as archive:
        assert [each.id for each in against([draft], archive).documents] == ["draft.md"]


def test_of_a_crowd_the_likeliest_are_compared_and_the_coverage_says_so(file, monkeypatch):
    crowd = [
        Document(
            text=f"Nordwerk's revenue in 2023 was ${100 + number} million.", id=f"{number}", published=date(2024, 3, 15)
        )
        for number in range(6)
    ]
    put(file, crowd)
    monkeypatch.setattr("factcheck.store.candidates.MOST", 2)
    draft = Document(text="Nordwerk's revenue in 2023 was $712 million.\n", id="draft.md", published=date(2024, 3, 18))
    with Archive(file) as archive:
        report = against([draft], archive)
        found = archive.load(candidates(archive, []).articles)
    assert len(report.documents) == 3
    assert any("more look-alikes" in note for note in report.coverage.documents[0].notes)
    assert found == []


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (Wanted(subject="nordwerk", metric="revenue"), {"$812 million", "$912 million"}),
        (Wanted(text="FLOOD"), {"31 people"}),
        (Wanted(since=date(2024, 1, 1)), {"31 people"}),
        (Wanted(subject="nobody"), set()),
    ],
)
def test_claims_are_found(documents, file, wanted, texts):
    put(file, documents)
    with Archive(file) as archive:
        found = {row["text"] for row in search(archive, wanted, 50)}
    assert texts == found if not texts else texts <= found
    assert wanted.text is None or found == texts


@pytest.mark.parametrize(("suffix", "reader"), [("jsonl", "read_json"), ("parquet", "read_parquet")])
def test_what_is_exported_can_be_read(documents, file, tmp_path, suffix, reader):
    import duckdb

    put(file, documents)
    target = tmp_path / f"it's.{suffix}"
    with Archive(file) as archive:
        count = export_to(archive, Wanted(), target)
        rows = list(search(archive, Wanted(), 100))
    quoted = str(target).replace("'", "''")
    read = duckdb.sql(f"SELECT document, text FROM {reader}('{quoted}')").fetchall()
    assert len(read) == count == len(rows)
    assert read == [(row["document"], row["text"]) for row in rows]


def test_a_suffix_that_tells_no_format_is_told(documents, file, tmp_path):
    put(file, documents)
    with Archive(file) as archive, pytest.raises(StoreError, match=r"\.jsonl or \.parquet"):
        export_to(archive, Wanted(), tmp_path / "claims.xlsx")


def test_a_file_of_another_make_is_told(tmp_path):
    with connect(tmp_path / "other.duckdb") as other:
        other.execute("CREATE TABLE mined (key VARCHAR)")
    with pytest.raises(StoreError, match="is no archive"):
        Archive(tmp_path / "other.duckdb", write=True)
    with pytest.raises(StoreError, match="does not exist"):
        Archive(tmp_path / "missing.duckdb")
