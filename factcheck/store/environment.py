"""A digest of all that mining and comparing rest on besides the documents and the settings."""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from factcheck.packs import rules_folder
from factcheck.store.records import VERSION

__all__ = ["comparing", "environment"]

PACKAGE = Path(__file__).resolve().parent.parent
PARTS = ("knowledge", "mine", "model", "packs", "read")
PACKING = ("readings.py", "records.py", "shut.py")
COMPARING = ("match", "checks", "store", "report")
DISTRIBUTIONS = (
    "factcheck-figures",
    "markdown-it-py",
    "PyYAML",
    "charset-normalizer",
    "pypdfium2",
    "python-docx",
    "rich",
)


@cache
def environment() -> str:
    """The same for two runs only if code, tables, rule packs, exchange rates and libraries are the same."""
    return _digest(f"{VERSION} {sys.version} {[*map(_version, DISTRIBUTIONS)]}", _files())


@cache
def comparing() -> str:
    """The same, for what is made of mined claims and shown of them."""
    return _digest(environment(), [*_sources(COMPARING), PACKAGE / "engine.py", PACKAGE / "recheck.py"])


def _digest(start: str, files: Iterable[Path]) -> str:
    digest = blake2b(start.encode(), digest_size=12)
    for file in files:
        digest.update(f"\0{file.name}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _sources(parts: Iterable[str]) -> Iterator[Path]:
    for part in parts:
        yield from sorted(path for path in (PACKAGE / part).rglob("*") if path.suffix in (".py", ".tsv", ".txt"))


def _files() -> Iterator[Path]:
    yield from _sources(PARTS)
    yield PACKAGE / "config.py"
    yield PACKAGE / "mining.py"
    yield PACKAGE / "reading.py"
    yield from (PACKAGE / "store" / name for name in PACKING)
    yield from sorted(rules_folder().glob("*.yaml"))
    rates = find_spec("currency_converter")
    if rates is not None and rates.origin is not None:
        yield from sorted(Path(rates.origin).parent.glob("*.zip"))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
