"""Which language a text is in, by its script and its small words."""

import re
from functools import cache
from typing import Any

from factcheck.packs import load
from factcheck.packs.languages import LanguagesPack

__all__ = ["foreign", "language_of"]

WORD = re.compile(r"[^\W\d_]+")
# The Unicode scripts that tell a language, or a family of them, by themselves.
SCRIPTS = {
    "Chinese or Japanese": ("Han", "Hiragana", "Katakana"),
    "Korean": ("Hangul",),
    "Russian or another language in Cyrillic": ("Cyrillic",),
    "Arabic": ("Arabic",),
    "Hebrew": ("Hebrew",),
    "Hindi or another language in Devanagari": ("Devanagari",),
    "Greek": ("Greek",),
    "Thai": ("Thai",),
}
CODES = {"German": "de", "French": "fr", "Spanish": "es", "Italian": "it", "Portuguese": "pt", "Dutch": "nl"}
# A text is judged by its beginning; a longer look changes nothing.
SAMPLE = 4000
# Fewer small words than this tell nothing.
ENOUGH = 3


def language_of(text: str) -> str:
    """The ISO 639 code of a text's language, `und` for one that is not English and has no code here."""
    name = foreign(text)
    return "en" if name is None else CODES.get(name, "und")


def foreign(text: str) -> str | None:
    """The name of the language of a text that is not English, None where it is English or nothing tells."""
    sample = text[:SAMPLE]
    if " the " in sample:
        english_sure = sample.count(" the ") * 60 > len(sample)
        if english_sure:
            return None
    if not sample.isascii():
        letters = sum(map(len, WORD.findall(sample)))
        for name, script in _scripts().items():
            if 2 * len(script.findall(sample)) > letters:
                return name
    words = WORD.findall(sample.lower())
    pack = _pack()
    english = sum(map(pack.english.__contains__, words))
    best, hits = "", 0
    for name, small in pack.others.items():
        found = sum(map(small.__contains__, words))
        if found > hits:
            best, hits = name, found
    return best if hits >= ENOUGH and hits > 2 * english and 8 * hits >= len(words) else None


@cache
def _scripts() -> dict[str, Any]:
    """A pattern for a letter of each script."""
    import regex

    return {
        name: regex.compile("[" + "".join(rf"\p{{Script={script}}}" for script in scripts) + "]")
        for name, scripts in SCRIPTS.items()
    }


@cache
def _pack() -> LanguagesPack:
    pack: LanguagesPack = load("languages", LanguagesPack)
    return pack
