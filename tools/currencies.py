"""Makes factcheck/knowledge/data/currencies.tsv: codes, English names and signs of money, from CLDR by Babel.

usage: python tools/currencies.py

A line is a form, what it is (`code`, `name`, `sign`, `place`) and the ISO 4217 code. A `place` is the English
name of a territory whose currency is a dollar, for telling whose dollar a bare `$` is. Names are folded; a
name or sign that several currencies have is left out.
"""

import re
import unicodedata
from collections import defaultdict

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from factcheck.knowledge.currencies import DATA

__all__ = ["table"]

ENGLISH = Locale("en")
NOT_MONEY = re.compile(r"^X[A-Z]{2}$|^(?:CHE|CHW|USN|USS|COU|UYI|UYW|MXV|BOV|CLF|ZZZ)$")
KEPT = frozenset({"XAF", "XOF", "XPF", "XCD", "XEU"})
YEARS = re.compile(r"\s*\(.*\)")


def table() -> str:
    """The contents of the table."""
    rows = {f"{code}\tcode\t{code}" for code in codes()}
    for kind, found in (("name", names()), ("sign", signs()), ("place", places())):
        rows |= {f"{form}\t{kind}\t{next(iter(held))}" for form, held in found.items() if len(held) == 1}
    return "".join(f"{row}\n" for row in sorted(rows))


def codes() -> list[str]:
    return [code for code in map(str, ENGLISH.currencies) if code in KEPT or not NOT_MONEY.match(code)]


def current() -> set[str]:
    """The codes that some territory uses today."""
    return {
        code
        for held in get_global("territory_currencies").values()
        for code, _, end, tender in held
        if tender and not end
    }


def names() -> dict[str, set[str]]:
    """Folded names, singular and plural; where a current currency has a name a former one does not count."""
    found: dict[str, set[str]] = defaultdict(set)
    former: dict[str, set[str]] = defaultdict(set)
    today = current()
    for code in codes():
        plurals = ENGLISH._data["currency_names_plural"].get(code, {})
        for name in {ENGLISH.currencies[code], *plurals.values()}:
            folded = YEARS.sub("", name).lower().replace("-", " - ")
            (found if code in today else former)[folded].add(code)
    return dict(found) | {name: held for name, held in former.items() if name not in found}


def signs() -> dict[str, set[str]]:
    """Signs that are no letters, from every locale; `$` and the like that many share are left out by the caller."""
    found: dict[str, set[str]] = defaultdict(set)
    today = current()
    for identifier in locale_identifiers():
        for code, sign in Locale.parse(identifier).currency_symbols.items():
            if code in today and len(sign) == 1 and unicodedata.category(sign) == "Sc":
                found[sign].add(code)
    for sign, code in (("$", "USD"), ("£", "GBP"), ("¥", "JPY"), ("₩", "KRW")):
        found[sign] = {code}
    return found


def places() -> dict[str, set[str]]:
    """Folded names of territories that have a dollar today."""
    found: dict[str, set[str]] = defaultdict(set)
    for territory, held in get_global("territory_currencies").items():
        for code, _, end, tender in held:
            name = ENGLISH.territories.get(territory, "")
            if name and tender and not end and ENGLISH.currencies.get(code, "").endswith("Dollar"):
                found[re.sub(r" SAR China$", "", name).lower()].add(code)
    return found


if __name__ == "__main__":
    DATA.write_text(table(), encoding="utf-8")
