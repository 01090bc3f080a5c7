"""Whatever the articles are in, and however it is cut, each is read once and in order."""

import pytest

from factcheck.model.report import Problem
from factcheck.scale.sources import SourceError, blocks


def ids(found):
    return [document.id for block in found for document in block.documents()]


@pytest.mark.parametrize("size", [1, 50, 777, 10**6])
def test_lines_are_cut_anywhere_and_lost_nowhere(lines, rows, size):
    assert ids(blocks([str(lines)], size)) == [row["id"] for row in rows]


def test_each_worker_gets_blocks_of_its_own(tmp_path):
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text("It employs 400 people. " * 2000)
    pattern = str(tmp_path / "*.txt")
    assert len(blocks([pattern])) == 4
    assert len(blocks([pattern], workers=2)) > 4
    assert ids(blocks([pattern], workers=2)) == ids(blocks([pattern]))


@pytest.mark.parametrize("size", [1, 10**6])
def test_parquet_is_read_by_row_groups(rows, tmp_path, size):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "articles.parquet"
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=5)
    found = blocks([str(path)], size)
    assert ids(found) == [row["id"] for row in rows]
    assert len(found) == (1 if size > 1 else -(-len(rows) // 5))


def test_a_pattern_gives_files_and_what_cannot_be_read_is_a_problem(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.md").write_text("Two.", encoding="utf-8")
    (tmp_path / "a.md").write_text("One.", encoding="utf-8")
    found = blocks([str(tmp_path / "**" / "*.md")], 1)
    (tmp_path / "deep" / "b.md").unlink()
    read = [each for block in found for each in block.documents()]
    assert [type(each) is Problem for each in read] == [False, True]
    assert read[0].text == "One."


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "is no file"),
        ("*.txt", None, "fits no file"),
        ("a.jsonl", '{"id": "a"}\n', "lacks `id` or `text`"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path, name, content, said):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=said):
        ids(blocks([str(tmp_path / name)]))
