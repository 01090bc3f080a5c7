"""An archive checked in little memory gives what the engine gives."""

import gzip
import json
from datetime import date, datetime, timedelta
from itertools import islice
from multiprocessing import active_children

import pytest

from factcheck import Document, mine
from factcheck.archived import checked, matched
from factcheck.engine import check, crowd_note
from factcheck.indexing import index
from factcheck.match.block import groups, mark, paired
from factcheck.match.facet import facets
from factcheck.match.words import rules
from factcheck.store import spill
from factcheck.store.archive import Archive
from factcheck.store.database import StoreError

pytest.importorskip("duckdb")

TEXTS = [
    "Nordwerk's revenue rose {0} per cent to $8{0} million in 202{1}, the company said. It employs 4{0}0 people.",
    "In 202{1} Nordwerk's revenue was $8{2} million (7{2} million euros), up {0} per cent.",
    "The flood in Aldmoor has killed {0} people, police said on Monday. Some {2},000 homes are without power.",
    "Overby has 40 of the region's 100 schools, and Aldmoor has {0}. Revised to {0} from {2}.",
    "There is nothing to count here.",
]


@pytest.fixture
def corpus():
    """Articles of which many have one key; a record that a text beats to which no link leads; a crowd too large."""
    record = Document("Overby's profit was a record $31 million in 2022.", "record.md")
    beaten = Document("Overby's profit was $57 million in 2023.", "beaten.md")
    crowd = [
        Document(f"Aldmoor sold {1001 + 7 * number} pumps in 2024.", f"crowd-{number}.md")
        for number in range(rules().crowd + 1)
    ]
    found = [
        Document(
            text.format(10 + number, number % 3, 10 + number + number % 2),
            f"{number:02}-{kind}.md",
            title="Aldmoor" if kind == 2 else "",
            published=date(2024, 3, 1) + timedelta(number),
        )
        for number in range(9)
        for kind, text in enumerate(TEXTS)
    ]
    return [record, *found, beaten, *crowd]


@pytest.fixture
def file(corpus, tmp_path):
    """An archive of these, one of them indexed twice."""
    path = tmp_path / "archive.duckdb"
    with Archive(path, write=True) as archive:
        index(archive, [Document("It employs 3 people.", "gone.md"), *corpus])
        archive.put((), ["gone.md"])
    return path


@pytest.mark.parametrize(("small", "jobs"), [(False, 1), (True, 1), (True, 2)])
def test_it_gives_what_the_engine_gives(corpus, file, tmp_path, monkeypatch, small, jobs):
    if small:
        monkeypatch.setattr(spill, "PART", 50)
        monkeypatch.setattr(spill, "BATCH", 7)
        monkeypatch.setattr(spill, "RUN", 7)
        monkeypatch.setattr("factcheck.compared.HELD", 0.01)
        monkeypatch.setattr("factcheck.archived.GROUP", 1)
    told = []
    with Archive(file) as archive:
        found = matched(
            archive, megabytes=500, folder=str(tmp_path), jobs=jobs, progress=lambda what, _: told.append(what)
        )
        outcomes = list(checked(archive, found))
        crowds = {name: found.crowds[number] for number, name in archive.names(found.crowds)}
    report = check(corpus)
    assert report.links
    assert {"FC204"} < {each.code for each in report.findings}
    assert {link for each in outcomes for link in each.links} == set(report.links)
    assert {finding for each in outcomes for finding in each.findings} == set(report.findings)
    assert sum(len(each.links) for each in outcomes) == len(report.links)
    assert sum(len(each.findings) for each in outcomes) == len(report.findings)
    noted = {each.document: each.notes for each in report.coverage.documents if each.notes}
    assert noted == {name: (crowd_note(count),) for name, count in crowds.items()}
    assert len(noted) == rules().crowd + 1
    assert told.count("found") == 1
    assert (told.count("compared") > 1) is small


def test_a_process_that_is_ended_is_told(file, tmp_path, monkeypatch):
    monkeypatch.setattr(spill, "RUN", 7)

    def end(what, _):
        for child in active_children() if what == "compared" else ():
            child.kill()

    with (
        Archive(file) as archive,
        pytest.raises(StoreError, match=r"a process was ended\. Run again with fewer --jobs"),
    ):
        matched(archive, megabytes=500, folder=str(tmp_path), jobs=2, progress=end)


def compared(articles, folder):
    """The links of articles that are checked as an archive, and how many pairs of claims were compared."""
    counts = []
    with Archive(folder / "archive.duckdb", write=True) as archive:
        index(archive, articles)
        found = matched(archive, megabytes=500, folder=str(folder), progress=lambda _, count: counts.append(count))
        return {link for outcome in checked(archive, found) for link in outcome.links}, sum(counts)


def candidates(articles):
    """How many pairs of claims share a key and are of one kind."""
    claims = [claim for article in articles for claim in mine(article)]
    keyed = groups(map(mark, facets(claims, articles))).values()
    return len({pair for members in keyed for pair in paired(members)})


def test_hopeless_pairs_are_not_compared(corpus, tmp_path):
    links, count = compared(corpus, tmp_path)
    assert links == set(check(corpus).links)
    assert count < candidates(corpus)


def test_no_pair_of_wire_stories_that_would_be_linked_is_left_out(shared, tmp_path):
    with gzip.open(shared / "bench/data/newswire.dev.jsonl.gz", "rt") as lines:
        rows = [json.loads(line) for line in islice(lines, 700)]
    stories = [Document(row["text"], row["id"], row["title"], datetime.fromisoformat(row["date"])) for row in rows]
    links, count = compared(stories, tmp_path)
    assert links == set(check(stories).links)
    assert 4 * count < candidates(stories)
