"""Mining against its peers: the same text, one core, one run."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from common import ROOT, Options, Row, child
from corpus import base

__all__ = ["throughput"]

# So much text is enough: the slowest peer takes most of a minute over it.
SIZE = 200_000
# Seconds after which an installation or a run is given up.
PATIENCE = 900
# A peer that breaks on more than this share of the texts has not read them.
BROKEN = 0.05


@dataclass(frozen=True, slots=True)
class Peer:
    """A package to install, the script that runs it, and its KB/s as measured earlier where it cannot be installed."""

    name: str
    packages: tuple[str, ...]
    script: str
    earlier: float


PEERS = (
    Peer("quantulum3", ("quantulum3", "stemming"), "quantulum3_plain.py", 24.0),
    Peer("quantulum3, classifier", ("quantulum3[classifier]", "scikit-learn<1.6"), "quantulum3_classifier.py", 24.0),
    Peer("Recognizers number+unit", ("recognizers-text-suite==1.0.2a2", "emoji==1.7.0"), "recognizers.py", 15.5),
    Peer("CQE", ("cqe==2.0.3",), "cqe_parser.py", 5.4),
)


def throughput(options: Options) -> Iterator[Row]:
    """KB/s of full claims, and those of each peer."""
    documents = base(options.corpus, options.limit)
    chosen, size = 0, 0
    while chosen < len(documents) and size < SIZE:
        size += len(documents[chosen].text.encode())
        chosen += 1
    whole = min((child("mine", options) for _ in range(options.runs)), key=lambda each: float(each["cpu"]))
    limited = Options(options.corpus, chosen, options.runs, options.peers, options.plot)
    ours = max(each["kb"] / each["cpu"] for each in (child("mine", limited) for _ in range(options.runs)))
    yield "mining", "KB", "KB/s", "claims/KB", "factcheck x", "note"
    rate, density = whole["kb"] / whole["cpu"], whole["claims"] / whole["kb"]
    yield "factcheck, whole corpus", f"{whole['kb']:.0f}", f"{rate:.0f}", f"{density:.1f}", "", ""
    yield "factcheck", f"{size / 1000:.0f}", f"{ours:.0f}", "", "1.0", ""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "texts.json"
        lines.write_text(json.dumps([each.text for each in documents[:chosen]]), encoding="utf-8")
        for peer in PEERS:
            told = _run(peer, lines, options.peers)
            speed = size / 1000 / told if told else peer.earlier
            note = "" if told else "earlier"
            yield peer.name, f"{size / 1000:.0f}" if told else "", f"{speed:.1f}", "", f"{ours / speed:.0f}", note
    yield ("earlier: could not be installed or run here; measured before on 0.5 MB of news, one core",)


def _run(peer: Peer, lines: Path, home: Path) -> float | None:
    """Seconds that a peer takes over the texts; None where it cannot be installed or breaks."""
    python = _installed(peer, home)
    if python is None:
        return None
    one_core = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
    command = [str(python), str(ROOT / "bench" / "peers" / peer.script), str(lines)]
    try:
        done = subprocess.run(
            command, check=True, capture_output=True, timeout=PATIENCE, env={**os.environ, **one_core}, text=True
        )
        told = json.loads(done.stdout.splitlines()[-1])
    except (subprocess.SubprocessError, ValueError, IndexError) as error:
        print(f"{peer.name}: {str(error)[:200]}", file=sys.stderr)
        return None
    if told["failed"] > BROKEN:
        print(f"{peer.name}: broke on {told['failed']:.0%} of the texts", file=sys.stderr)
        return None
    return float(told["cpu"])


def _installed(peer: Peer, home: Path) -> Path | None:
    """The interpreter of the environment that holds a peer, made if need be; None where that fails."""
    folder = home / peer.script.removesuffix(".py")
    python, done, failed = folder / "bin" / "python", folder / "installed", folder / "failed"
    if done.exists():
        return python
    if failed.exists():
        return None
    venv.create(folder, with_pip=True, clear=True)
    try:
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", *peer.packages],
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
    except subprocess.SubprocessError as error:
        print(f"{peer.name}: {str(error)[:200]}", file=sys.stderr)
        failed.touch()
        return None
    done.touch()
    return python
