"""Printed forms of money as look-ups over tokens, and whose dollar a text means.

The table is made from CLDR by tools/currencies.py; rules/currencies.yaml adds what CLDR has not.
"""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from factcheck.packs import load
from factcheck.packs.currencies import CurrenciesPack

__all__ = ["DATA", "DOLLAR", "Money", "MoneyTables", "dollar_of", "money_tables"]

DATA = Path(__file__).with_name("data") / "currencies.tsv"
# Stands for the document's own dollar, in the tables.
DOLLAR = "$"
HUNDREDTH = Decimal("0.01")
# A name beside a figure says more than a place that a story merely mentions, and a dateline more than the body.
NAME, PLACE, DATELINE, DATELINE_LENGTH, ENOUGH = 4, 1, 3, 60, 3
# Codes that take an M for a million (`30 MUSD`), as house styles of the North have it.
MEGA = ("USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF")
# Each begins with a plain letter, so that `re` skips to where one stands.
BARE = re.compile(r"\$|d(?<!\wd)(?:ollars?|lrs?)\b|c(?<!\wc)(?:ents?|ts?)\b")
# In small letters it is a pronoun.
US = re.compile(r"US(?<!\wUS)(?!\w)")


@dataclass(frozen=True, slots=True)
class Money:
    """What a printed form means: a code (or DOLLAR), and how many of it one printed unit is.

    `glued` forms must touch the digits. `guessed` says that other currencies share the form.
    `before` is the (year, code) of an older meaning; `of` the currencies that a part may belong to by context.
    """

    code: str
    worth: Decimal = Decimal(1)
    glued: bool = False
    guessed: bool = False
    before: tuple[int, str] | None = None
    of: frozenset[str] = frozenset()


Forms = dict[str, list[tuple[tuple[str, ...], Money]]]


@dataclass(frozen=True, slots=True)
class MoneyTables:
    """Printed forms by how they are looked up.

    `words` by their first folded token, with the tokens that follow, the longest first;
    `signs` by the sign in capitals; `codes` as printed; `doubtful` are names that are
    common words too.
    """

    words: Forms
    signs: dict[str, Money]
    codes: dict[str, Money]
    doubtful: frozenset[str]


@cache
def money_tables() -> MoneyTables:
    """The tables, read once."""
    pack = load("currencies", CurrenciesPack)
    words: dict[tuple[str, ...], Money] = {}
    for word, code in (("dollar", DOLLAR), ("dollars", DOLLAR), ("dlr", DOLLAR), ("dlrs", DOLLAR), ("drs", DOLLAR), ("dls", DOLLAR),
                       ("bucks", DOLLAR), ("pound", "GBP"), ("pounds", "GBP")):  # fmt: skip
        words[word,] = Money(code, guessed=code == DOLLAR)
    for subunit in pack.subunits:
        for word in subunit.words:
            words[tuple(word.split(" "))] = Money(subunit.code or DOLLAR, subunit.worth, subunit.glued, of=subunit.of)
    for code, printed in pack.names.items():
        for name in printed:
            words.setdefault(tuple(name.split(" ")), Money(code))
    for name, bare in pack.bare.items():
        if bare.code:
            before = (bare.before.year, bare.before.code) if bare.before else None
            for form in (name, f"{name}s", {"krone": "kroner"}.get(name, name)):
                words.setdefault((form,), Money(bare.code, guessed=True, before=before))
    signs: dict[str, Money] = {}
    codes: dict[str, Money] = {}
    for form, kind, code in _rows():
        if kind == "name":
            words.setdefault(tuple(form.split(" ")), Money(code))
        elif kind == "sign":
            signs[form] = Money(code)
        elif kind == "code":
            codes[form] = Money(code)
    signs |= {sign.upper(): Money(code) for sign, code in pack.signs.items()}
    signs["$"] = Money(DOLLAR, guessed=True)
    signs["¢"] = Money(DOLLAR, HUNDREDTH)
    codes |= {form: Money(code) for form, code in pack.codes.items()}
    codes |= {code.lower(): Money(pack.codes.get(code, code)) for code in pack.small}
    codes |= {f"M{code}": Money(code, Decimal(1000000)) for code in MEGA}
    table: Forms = {}
    for key in sorted(words, key=len, reverse=True):
        table.setdefault(key[0], []).append((key[1:], words[key]))
    return MoneyTables(table, signs, codes, pack.doubtful)


def _rows() -> list[tuple[str, str, str]]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return [(form, kind, code) for form, kind, code in (line.split("\t") for line in lines)]


@cache
def _dollar_evidence() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, int]]]:
    """Patterns of signs and of names in folded text, and what each match speaks for and how strongly."""
    pack = load("currencies", CurrenciesPack)
    codes = {territory: entry.code for territory, entry in pack.dollars.items()}
    dollars = set(codes.values())
    weights = {word: (codes[territory], PLACE) for territory, entry in pack.dollars.items() for word in entry.words}
    for form, kind, code in _rows():
        if kind == "place" and code in dollars:
            weights[form] = (code, PLACE)
        elif kind == "name" and code in dollars and form.endswith(("dollar", "dollars")):
            weights[form] = (code, NAME)
    for code in dollars:
        weights |= {name: (code, NAME) for name in pack.names.get(code, ()) if name.endswith(("dollars", "dlrs"))}
    names = _by_letter(sorted((word for word in weights if word != "us"), key=len, reverse=True))
    signs = {sign.lower(): (code, 0) for sign, code in pack.signs.items() if sign.endswith("$") and code in dollars}
    printed = "|".join(sorted((re.escape(sign) for sign in signs), key=len, reverse=True))
    return re.compile(f"(?<![a-z])(?:{printed})"), re.compile(rf"(?<!\w)(?:{names})(?!\w)"), weights | signs


def _by_letter(words: list[str]) -> str:
    """A pattern of words, those with one first letter together: `re` tells by that letter where no word can begin."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(each)})" for first, each in rests.items())


def dollar_of(text: str) -> tuple[str, bool]:
    """The currency that a bare `$` or `dollars` means in a text, and whether that is assumed.

    Places and names (`Canadian dollars`) are counted, those in the dateline for more. A dollar that the
    text marks (`HK$`, or `Australian dollars ($7 million)` with its conversion) is not the bare one.
    """
    folded = text.lower()
    if not BARE.search(folded):
        return "USD", True
    signs, names, weights = _dollar_evidence()
    marked = {weights[match.group()][0] for match in signs.finditer(folded)} if "$" in text else set[str]()
    votes: Counter[str] = Counter()
    found = {match.start(): match for match in US.finditer(text)} | {
        match.start(): match for match in names.finditer(folded)
    }
    for start, match in found.items():
        code, weight = weights[match.group().lower()]
        if weight == NAME and match.string.startswith("($", match.end() + 1):
            marked.add(code)
        votes[code] += weight * (DATELINE if start < DATELINE_LENGTH else 1)
    if marked - {"USD"}:
        return "USD", "USD" not in votes
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] * 2 > ranked[0][1]):
        return "USD", True
    code, most = ranked[0]
    return (code, False) if most >= ENOUGH else ("USD", True)
