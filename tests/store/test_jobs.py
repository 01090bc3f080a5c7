"""The number of processes changes nothing but the time."""

from dataclasses import replace

import pytest

from factcheck import mining
from factcheck.engine import check
from factcheck.match import work


@pytest.fixture(scope="module")
def many(root):
    """Articles enough for several shares: the seeds under several ids, a year apart."""
    from factcheck import read

    seeds = [read(path) for path in sorted((root / "seeds").iterdir()) if path.stem != "README"]
    return [
        replace(seed, id=f"{copy}/{seed.id}", text=seed.text.replace("2024", f"202{copy}"))
        for copy in range(3)
        for seed in seeds
    ]


@pytest.mark.parametrize("jobs", [2, 3, 0])
def test_the_report_is_the_same_to_the_byte(many, jobs, monkeypatch):
    monkeypatch.setattr(mining.chunks, "__defaults__", (1,))
    monkeypatch.setattr(work, "CLAIMS", 5)
    assert check(many, jobs=jobs).model_dump_json() == check(many).model_dump_json()
