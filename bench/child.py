"""One measured task in a process of its own: `python bench/child.py TASK JSON`; prints what it cost as JSON."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from common import megabytes, workers
from corpus import base, shifted

import factcheck
from factcheck import Document

__all__ = ["main"]


def mine(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """Every claim of every article: one by one, as the peers are measured, or with `jobs` as a corpus."""
    if "jobs" not in values:
        return {"claims": sum(len(factcheck.mine(each)) for each in documents)}
    from factcheck.config import DEFAULTS
    from factcheck.mining import mined_all

    return {"claims": sum(len(claims) for claims, _ in mined_all(documents, DEFAULTS, jobs=values["jobs"]))}


def check(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """The whole way, as one corpus."""
    report = factcheck.check(documents, jobs=values.get("jobs", 1))
    return _told(report)


def index(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """An archive of the articles."""
    from factcheck.indexing import index as put
    from factcheck.store.archive import Archive

    with Archive(Path(values["archive"]), write=True) as archive:
        return {"added": put(archive, documents).added}


def made(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """An archive of copies of the corpus."""
    from copies import made as copied

    copied(documents, Path(values["archive"]), values["copies_made"])
    return {}


def matched(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """All claims of an archive compared with each other, in so much memory, by so many processes."""
    del documents
    from factcheck.archived import matched as compared
    from factcheck.store.archive import Archive

    pairs: list[int] = []
    with Archive(Path(values["archive"])) as archive:
        sizes = archive.stats()
        found = compared(
            archive,
            megabytes=values["limit_mb"],
            folder=values["folder"],
            jobs=values["jobs"],
            progress=lambda _, count: pairs.append(count),
        )
        verdicts = len(found.spill.joined())
    return workers(values["jobs"]) | {
        "claims": sizes["claims"],
        "keys": sizes["keys"],
        "pairs": sum(pairs),
        "verdicts": verdicts,
    }


def scale(documents: list[Document], values: dict[str, Any]) -> dict[str, Any]:
    """The whole way on a local cluster of processes."""
    del documents
    from factcheck.scale import cluster
    from factcheck.scale.sources import blocks

    with cluster.connected(None, values["workers"]) as client:
        done = cluster.run(client, blocks([values["lines"]], workers=values["workers"]))
        return {"links": len(done.links), "findings": len(done.findings)}


def _told(report: factcheck.Report) -> dict[str, Any]:
    from hashlib import blake2b

    findings = "\n".join(repr(each) for each in report.findings)
    return {
        "claims": len(report.claims),
        "links": len(report.links),
        "findings": len(report.findings),
        "digest": blake2b(findings.encode(errors="surrogatepass"), digest_size=6).hexdigest(),
    }


TASKS: dict[str, Callable[[list[Document], dict[str, Any]], dict[str, Any]]] = {
    "mine": mine, "check": check, "index": index, "scale": scale, "made": made, "matched": matched,
}  # fmt: skip


def main() -> None:
    """Run the task and print its cost: seconds by the wall and of CPU, peak memory in MB, size of the text in KB."""
    task, values = sys.argv[1], json.loads(sys.argv[2])
    documents = base(Path(values["corpus"]) if values["corpus"] else None, values["limit"])
    if values.get("copies", 1) > 1:
        documents = shifted(documents, values["copies"])
    factcheck.check([Document(text="Sales rose 2 per cent to $5 million.", id="warm-up")])
    before = megabytes()
    begun, spent = time.perf_counter(), time.process_time()
    told = TASKS[task](documents, values)
    told |= {
        "seconds": time.perf_counter() - begun,
        "cpu": time.process_time() - spent,
        "memory": megabytes(),
        "before": before,
        "documents": len(documents),
        "kb": sum(len(each.text.encode(errors="surrogatepass")) for each in documents) / 1000,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main()
