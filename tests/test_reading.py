"""Files come out of the cache as they are read, and none that has changed is taken for what it was."""

import os
from datetime import date
from pathlib import Path

import pytest

from factcheck import reading
from factcheck.read import ReadError, read
from factcheck.reading import read_all
from factcheck.store.cache import Cache

pytest.importorskip("duckdb")

FILES = {
    "plain.txt": b"Nordwerk's revenue rose 12 per cent.\r\nIt has 400 employees.\n",
    "marked.md": "---\ntitle: Größe\npublished: 2024-03-15\n---\n\nNordwerk has 400 employees.\n".encode(),
    "bom.txt": "\ufeffNordwerk has 400 employees.\n".encode(),
    "wide.txt": "Nordwerk’s revenue rose 12 per cent.\n".encode("utf-16"),
    "western.txt": "Nordwerk’s café has 400 guests.\n".encode("cp1252"),
    "page.html": b"<html><head><title>Nordwerk</title></head><body><h1>Grows</h1><p>It has <b>400</b> employees.</p></body></html>",
    "empty.txt": b"",
}
BROKEN = {
    "binary.txt": b"\x00\x01\x02",
    "no-utf-16.txt": b"\xff\xfeN",
    "no-yaml.md": b"---\ntitle: [a\npublished: 2024-03-15\n---\n\nNordwerk has 400 employees.\n",
    "no-day.md": b"---\npublished: soon\n---\n\nNordwerk has 400 employees.\n",
}


@pytest.fixture
def folder(tmp_path):
    """Files of many kinds, some of which cannot be read, and the name of one that is not there."""
    for name, data in {**FILES, **BROKEN}.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.fixture
def parsed(monkeypatch):
    """The names of the files that were parsed and not looked up."""
    seen = []
    real = reading.parse

    def counting(path, data, **options):
        seen.append(path.name)
        return real(path, data, **options)

    monkeypatch.setattr(reading, "parse", counting)
    return seen


def _read(folder, cache=None, published=None):
    names = [*FILES, *BROKEN, "missing.txt"]
    found = read_all([(folder / name, published) for name in names], cache)
    return {name: str(each) if isinstance(each, ReadError) else each for name, each in zip(names, found, strict=True)}


def _kept(folder):
    return Cache(folder / "cache.duckdb")


def test_documents_and_problems_come_again_as_they_were(folder, parsed):
    plain = _read(folder)
    assert [plain[name] for name in FILES] == [read(folder / name) for name in FILES]
    assert all(isinstance(plain[name], str) for name in [*BROKEN, "missing.txt"])
    assert _read(folder, _kept(folder)) == plain
    parsed.clear()
    cache = _kept(folder)
    assert _read(folder, cache) == plain
    assert parsed == list(BROKEN)
    assert not cache.notes


def test_only_a_changed_file_is_read_anew_however_alike(folder, parsed):
    _read(folder, _kept(folder))
    file = folder / "plain.txt"
    before = file.stat()
    file.write_bytes(FILES["plain.txt"].replace(b"400", b"500"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (file.stat().st_size, file.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    parsed.clear()
    assert "500" in _read(folder, _kept(folder))["plain.txt"].text
    assert parsed == ["plain.txt", *BROKEN]


def test_a_file_replaced_by_another_is_read_anew(folder):
    _read(folder, _kept(folder))
    (folder / "empty.txt").unlink()
    (folder / "bom.txt").rename(folder / "empty.txt")
    found = _read(folder, _kept(folder))
    assert found["empty.txt"] == read(folder / "empty.txt")
    assert "does not exist" in found["bom.txt"]


def test_the_day_that_the_user_gives_is_part_of_the_key(folder, parsed):
    _read(folder, _kept(folder))
    day = date(2024, 5, 2)
    assert _read(folder, _kept(folder), day) == _read(folder, published=day)
    parsed.clear()
    assert _read(folder, _kept(folder)) == _read(folder)
    assert set(parsed[: len(BROKEN)]) == set(BROKEN)


def test_many_bytes_are_read_in_runs(folder, monkeypatch):
    monkeypatch.setattr(reading, "RUN", 100)
    assert _read(folder, _kept(folder)) == _read(folder, _kept(folder)) == _read(folder)


@pytest.mark.parametrize("spoil", ["UPDATE readings SET payload = 'broken'::BLOB", None])
def test_a_broken_cache_costs_time_only(folder, spoil):
    path = folder / "cache.duckdb"
    _read(folder, Cache(path))
    if spoil is None:
        path.write_bytes(b"no database" * 100)
    else:
        from factcheck.store.database import connect

        with connect(path) as store:
            store.execute(spoil)
    cache = Cache(Path(path))
    assert _read(folder, cache) == _read(folder)
    assert len(cache.notes) == 1
