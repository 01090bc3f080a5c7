"""A digest of all that mining rests on besides the document and the settings."""

import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from factcheck.packs import rules_folder
from factcheck.store.records import VERSION

__all__ = ["environment"]

PACKAGE = Path(__file__).resolve().parent.parent
PARTS = ("knowledge", "mine", "model", "packs", "read")
DISTRIBUTIONS = ("factcheck-figures", "markdown-it-py")


@cache
def environment() -> str:
    """The same for two runs only if code, tables, rule packs, exchange rates and libraries are the same."""
    digest = blake2b(f"{VERSION} {sys.version} {[*map(_version, DISTRIBUTIONS)]}".encode(), digest_size=12)
    for file in _files():
        digest.update(f"\0{file.name}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for part in PARTS:
        yield from sorted(path for path in (PACKAGE / part).rglob("*") if path.suffix in (".py", ".tsv", ".txt"))
    yield PACKAGE / "config.py"
    yield PACKAGE / "mining.py"
    yield from sorted(rules_folder().glob("*.yaml"))
    rates = find_spec("currency_converter")
    if rates is not None and rates.origin is not None:
        yield from sorted(Path(rates.origin).parent.glob("*.zip"))


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
