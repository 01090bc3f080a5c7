"""A cluster gives what one machine gives, whatever becomes of its workers."""

import json
import os
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from factcheck.engine import check
from factcheck.scale import cluster
from factcheck.scale.sources import blocks

pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def client():
    with cluster.connected(None, 2) as connected:
        yield connected


@pytest.fixture(scope="module")
def sources(lines):
    """The articles in several blocks."""
    found = blocks([str(lines)], 900)
    assert len(found) > 3
    return found


@pytest.fixture(scope="module")
def expected(sources):
    """What one machine says."""
    report = check(document for block in sources for document in block.documents())
    assert {"FC204"} < {each.code for each in report.findings}
    assert any(each.notes for each in report.coverage.documents)
    assert len(report.problems) == 2
    return report.model_dump_json()


def test_the_report_is_the_same_to_the_byte(client, sources, expected):
    assert cluster.report(client, cluster.run(client, sources)).model_dump_json() == expected


def test_a_lost_worker_costs_time_only(client, sources, expected, monkeypatch):
    pids = client.run(os.getpid)
    ended = []
    real = cluster._judged

    def ending(mined):
        holder = client.who_has(mined.blocks)[mined.blocks[0].key][0]
        os.kill(pids[holder], signal.SIGKILL)
        ended.append(holder)
        return real(mined)

    monkeypatch.setattr(cluster, "_judged", ending)
    with ThreadPoolExecutor(1) as pool:
        done = pool.submit(cluster.run, client, sources).result(timeout=60)
    assert len(ended) == 1
    assert cluster.report(client, done).model_dump_json() == expected
    assert pids[ended[0]] not in client.run(os.getpid).values()


def test_the_output_is_what_the_report_says(client, sources, expected, tmp_path):
    import duckdb

    from factcheck.scale import output
    from factcheck.store.archive import Archive

    report = json.loads(expected)
    done = cluster.run(client, sources)
    output.write_parquet(done, tmp_path / "out")
    for name in ("claims", "links", "findings"):
        ((count,),) = duckdb.sql(f"SELECT count(*) FROM '{tmp_path}/out/{name}.parquet'").fetchall()
        assert count == len(report[name])
    output.write_archive(client, done, tmp_path / "a.duckdb")
    with Archive(tmp_path / "a.duckdb") as archive:
        assert archive.stats()["articles"] == len(report["documents"])
        assert archive.stats()["claims"] == len(report["claims"])
