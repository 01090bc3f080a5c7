"""After an edit a known corpus gives what a new one gives, and only what the edit bears on is compared anew."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from factcheck import Document, recheck
from factcheck.config import Settings
from factcheck.engine import check
from factcheck.match import block, relink
from factcheck.match.words import rules
from factcheck.report import render, terminal
from factcheck.store import corpora, shut
from factcheck.store.cache import Cache
from factcheck.store.corpora import MOST
from factcheck.store.database import connect
from factcheck.store.pages import Pages

pytest.importorskip("duckdb")

TEXTS = [
    "Nordwerk's revenue rose {0} per cent to $8{0} million in 202{1}, the company said. It employs 4{0}0 people.",
    "In 202{1} Nordwerk's revenue was $8{2} million (7{2} million euros), up {0} per cent.",
    "The flood in Aldmoor has killed {0} people, police said on Monday. Some {2},000 homes are without power.",
    "Overby has 40 of the region's 100 schools, and Aldmoor has {0}. Revised to {0} from {2}.",
    "Copper rose to $9,{0}00 a tonne on Tuesday, from $8,{2}00. Tin fell {1} per cent.",
]
DAY = date(2024, 3, 1)


@pytest.fixture
def corpus():
    """Sixty articles: more with one key than are compared without a cut."""
    return [
        Document(
            TEXTS[kind].format(10 + number, number % 3, 10 + number + number % 2),
            f"{number:02}-{kind}.md",
            title="Aldmoor" if kind == 2 else "",
            published=DAY + timedelta(number),
        )
        for number in range(12)
        for kind in range(5)
    ]


@pytest.fixture
def compared(monkeypatch):
    """The texts between which pairs were compared, a set for each run."""
    seen = []
    real = relink.compared

    def counting(facets, due, starts, spread):
        seen.append(set(due.pairs))
        return real(facets, due, starts, spread)

    monkeypatch.setattr(recheck, "compared", counting)
    return seen


def _figure(documents, at):
    documents[at] = replace(documents[at], text=documents[at].text.replace("1", "3", 1))


def _sentence(documents, at):
    documents[at] = replace(documents[at], text=f"{documents[at].text} Zinc stocks fell 7 per cent to 312 tonnes.")


def _title(documents, at):
    documents[at] = replace(documents[at], title="Aldmoor")


def _day(documents, at):
    documents[at] = replace(documents[at], published=DAY - timedelta(at))


def _newest(documents, at):
    documents[at] = replace(documents[at], published=DAY + timedelta(400))


def _added(documents, at):
    documents.insert(at, replace(documents[at], id=f"{at}-new.md", text=documents[at].text.replace("2", "4")))


def _removed(documents, at):
    del documents[at]


def _renamed(documents, at):
    documents[at] = replace(documents[at], id="renamed.md")


def _moved(documents, at):
    documents.append(documents.pop(at))


def _halved(documents, at):
    del documents[1 + at % 3 :: 2]


def _few(documents, at):
    del documents[2 + at % 4 :]


EDITS = [_figure, _sentence, _title, _day, _newest, _added, _removed, _renamed, _moved, _halved, _few]


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("at", [0, 37])
def test_after_an_edit_the_report_is_that_of_a_new_corpus(corpus, tmp_path, edit, at):
    path = tmp_path / "cache.duckdb"
    assert check(corpus, cache=Cache(path)).links
    edit(corpus, at)
    cache = Cache(path)
    assert check(corpus, cache=cache).model_dump_json() == check(corpus).model_dump_json()
    assert not cache.notes


@pytest.mark.parametrize("crowd", [3, 24])
def test_after_many_edits_too(corpus, tmp_path, monkeypatch, crowd):
    monkeypatch.setattr(block, "rules", lambda: rules().model_copy(update={"crowd": crowd}))
    path, chance = tmp_path / "cache.duckdb", Random(crowd)
    for _ in range(6):
        for edit in chance.choices(EDITS[:-2], k=chance.choice([1, 1, 4])):
            edit(corpus, chance.randrange(len(corpus) - 1))
        documents = {document.id: document for document in corpus}
        corpus = list(documents.values())
        assert check(corpus, cache=Cache(path)) == check(corpus)


def _shown(documents, path, **options):
    cache = Cache(path)
    return render(check(documents, cache=cache), "terminal", shelf=Pages(cache), **options)


def test_pages_from_the_cache_are_as_laid_out_anew(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(terminal, "FULL_LEDGER", 0)
    path, chance = tmp_path / "cache.duckdb", Random(7)
    for number in range(8):
        for options in ({}, {"columns": 50 + number // 4}, {"colors": "256"}):
            assert _shown(corpus, path, **options) == render(check(corpus), "terminal", **options)
        chance.choice(EDITS[:-2])(corpus, chance.randrange(len(corpus) - 1))
        corpus = list({document.id: document for document in corpus}.values())


def test_only_pages_that_an_edit_bears_on_are_laid_out_anew(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(terminal, "FULL_LEDGER", 0)
    path, laid_out, made = tmp_path / "cache.duckdb", [], []
    real_page, real_claims = terminal.page_lines, shut.unpack_claims
    monkeypatch.setattr(terminal, "page_lines", lambda page, *a, **k: laid_out.append(page) or real_page(page, *a, **k))
    monkeypatch.setattr(
        shut, "unpack_claims", lambda packed, document: made.append(document) or real_claims(packed, document)
    )
    corpus.append(Document("The bridge of Tarn is 312 metres long.", "lone.md", published=DAY))
    first = _shown(corpus, path)
    whole = len(laid_out)
    assert whole > 10
    assert not made
    laid_out.clear()
    assert _shown(corpus, path) == first
    assert not laid_out
    made.clear()
    _sentence(corpus, 4)
    _shown(corpus, path)
    assert corpus[4].id not in made
    assert "lone.md" not in made
    assert len(laid_out) < whole / 2


def test_only_what_an_edit_bears_on_is_compared(corpus, tmp_path, compared):
    path = tmp_path / "cache.duckdb"
    check(corpus, cache=Cache(path))
    check(corpus, cache=Cache(path))
    _figure(corpus, 22)
    check(corpus, cache=Cache(path))
    first, again, changed = compared
    assert not again
    assert changed
    # The old text and the new one both have a place.
    assert all({22, 23} & set(two) for two in changed)
    assert len(changed) < len(first) / 4


def test_groups_that_an_edit_does_not_bear_on_are_not_judged_anew(corpus, tmp_path, monkeypatch):
    path, judged = tmp_path / "cache.duckdb", []
    real = recheck.checks.within

    def counting(view):
        judged.append(view)
        return real(view)

    monkeypatch.setattr(recheck.checks, "within", counting)
    check(corpus, cache=Cache(path))
    whole = sum(len(view.documents) for view in judged)
    judged.clear()
    _sentence(corpus, 4)
    check(corpus, cache=Cache(path))
    assert whole == len(corpus)
    assert corpus[4] in judged[0].documents
    assert sum(len(view.documents) for view in judged) < whole


def test_settings_and_the_day_judge_anew(corpus, tmp_path):
    path = tmp_path / "cache.duckdb"
    check(corpus, cache=Cache(path))
    settings = Settings(ignore=("FC1",), severity={"FC201": "error"})
    assert check(corpus, settings=settings, cache=Cache(path)) == check(corpus, settings=settings)
    day = DAY + timedelta(900)
    assert check(corpus, as_of=day, cache=Cache(path)) == check(corpus, as_of=day)
    assert check(corpus, cache=Cache(path)) == check(corpus)


def test_drafts_are_judged_alone(corpus, tmp_path):
    path = tmp_path / "cache.duckdb"
    check(corpus, cache=Cache(path))
    drafts = {corpus[1].id}
    assert check(corpus, drafts=drafts, cache=Cache(path)) == check(corpus, drafts=drafts)


def test_the_last_few_corpora_are_kept(corpus, tmp_path):
    path = tmp_path / "cache.duckdb"
    for start in range(0, 50, 8):
        check(corpus[start : start + 8], cache=Cache(path))
    with connect(path, read_only=True) as store:
        assert store.execute("SELECT count(*) FROM corpora").fetchone() == (MOST,)


def test_what_another_version_made_of_a_corpus_is_not_used_and_goes(corpus, tmp_path, compared, monkeypatch):
    path = tmp_path / "cache.duckdb"
    check(corpus, cache=Cache(path))
    monkeypatch.setattr(corpora, "comparing", lambda: "another")
    check(corpus, cache=Cache(path))
    assert compared[0] == compared[1]
    with connect(path, read_only=True) as store:
        for table in ("corpora", "marked"):
            assert store.execute(f"SELECT DISTINCT environment FROM {table}").fetchall() == [("another",)]


def test_a_corpus_that_cannot_be_read_costs_time_only(corpus, tmp_path):
    path = tmp_path / "cache.duckdb"
    check(corpus, cache=Cache(path))
    with connect(path) as store:
        store.execute("UPDATE corpora SET payload = 'broken'::BLOB")
    cache = Cache(path)
    assert check(corpus, cache=cache) == check(corpus)
    assert len(cache.notes) == 1


def test_checks_that_join_unlinked_texts_see_them_all(tmp_path):
    (check_of_records,) = (each for each in recheck.checks.registry() if each.series)
    for place, example in enumerate(check_of_records.fires):
        texts = [Document(each.text, f"{n}.md", each.title, each.published) for n, each in enumerate(example.texts)]
        assert check(texts, cache=Cache(tmp_path / f"{place}.duckdb")) == check(texts)
