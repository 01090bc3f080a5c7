"""Makes factcheck/knowledge/data/units.tsv: every printed form of the measures in rules/units.yaml.

usage: python tools/units.py

A line is a printed form, `w` (a word, in any case) or `s` (a symbol, as it is), and the unit by pint's name.
The tokens of a form are parted by blanks. Names, aliases and symbols are pint's; plurals and spellings
also CLDR's (English of the United States and of Britain, by Babel).
"""

import re
from collections.abc import Iterator
from typing import Any

import pint
from babel import Locale

from factcheck.knowledge.units import DATA
from factcheck.packs import load
from factcheck.packs.units import Measure, UnitsPack

__all__ = ["table"]

PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "lux": "lux", "horsepower": "horsepower"}
SPELLING = re.compile(r"(?<=met|lit)er(s?)\b")
POWERS = (("square", "sq", "2", "²"), ("cubic", "cu", "3", "³"))
PRINTED = re.compile(r"[^\W\d_]|[°º′″”'\"℃℉]")


def table() -> str:
    """The contents of the table; of two readings of a form the pack's first measure wins."""
    registry: Any = pint.UnitRegistry()
    rows: dict[tuple[str, str], str] = {}
    for measure in load("units", UnitsPack).measures:
        for form, mode, unit in forms(measure, registry):
            for surface, made in powers(form, unit) if measure.powers else ((form, unit),):
                rows.setdefault((surface, mode), made)
    for (form, mode), made in list(rows.items()):
        rows.setdefault((form.replace("µ", "μ"), mode), made)
    return "".join(f"{form}\t{mode}\t{unit}\n" for (form, mode), unit in sorted(rows.items()))


def forms(measure: Measure, registry: Any) -> Iterator[tuple[str, str, str]]:
    """(form, mode, unit) of all that may be printed for a measure, its prefixed units among them."""
    without = {form.replace("_", " ") for form in measure.without}
    base = definition(measure.name, registry)
    long = [measure.name, *(alias for alias in base.aliases if len(alias) > 3)]
    for word in (*measure.words, *cldr(measure.name)):
        if word not in without:
            yield word, "w", measure.name
    for symbol in measure.symbols or ():
        yield symbol, "s", measure.name
    for prefix in ("", *measure.prefixes):
        unit = prefix + measure.name
        for name in long:
            for form in spelled(name, prefix):
                if name.replace("_", " ") not in without and form not in without:
                    yield form, "w", unit
        defined = definition(unit, registry)
        for symbol in (defined.symbol, *(alias for alias in defined.aliases if len(alias) <= 3)):
            if (
                (prefix or measure.symbols is None)
                and symbol not in without
                and PRINTED.search(symbol)
                and symbol != unit
            ):
                yield symbol, "s", unit


def definition(name: str, registry: Any) -> Any:
    """pint's definition of a unit; a prefixed one is made by parsing its name."""
    registry.parse_units(name)
    return registry._units[name]


def spelled(name: str, prefix: str = "") -> list[str]:
    """A name and its plural, words parted by blanks, in both spellings of -metre and -litre."""
    spaced = prefix + name.replace("_", " ")
    stem, _, last = spaced.rpartition(" ")
    plural = PLURALS.get(last) or (last if last.endswith("s") else f"{last}s")
    both = [spaced, f"{stem} {plural}".strip()]
    return list(dict.fromkeys([*both, *(SPELLING.sub(r"re\1", form) for form in both)]))


def cldr(name: str) -> list[str]:
    """The long English names that CLDR has for a unit, hyphens as tokens."""
    ours = name.replace("_", "-").replace("metric-ton", "tonne")
    found = []
    for language in ("en", "en_GB"):
        for key, patterns in Locale.parse(language)._data["unit_patterns"].items():
            if key.partition("-")[2] == ours:
                long = [patterns.get("long", {}).get(count, "") for count in ("one", "other")]
                found += [pattern[4:].replace("-", " - ") for pattern in long if pattern.startswith("{0} ")]
    return list(dict.fromkeys(found))


def powers(form: str, unit: str) -> Iterator[tuple[str, str]]:
    """A length as it is, and its square and cubic forms."""
    yield form, unit
    for (word, short, digit, raised), power in zip(POWERS, "23", strict=True):
        target = f"{unit} ** {power}"
        if PRINTED.fullmatch(form) and not form.isalpha():
            continue
        for each in (word, short, f"{short} .", f"{word} -"):
            yield f"{each} {form}", target
        yield form + digit, target
        yield f"{form} {raised}", target
        yield f"{form} ^ {digit}", target


if __name__ == "__main__":
    DATA.write_text(table(), encoding="utf-8")
