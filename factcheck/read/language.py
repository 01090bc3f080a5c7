"""Which language a text is in, by its script and its small words."""

import re
from functools import cache

from factcheck.packs import load
from factcheck.packs.languages import LanguagesPack

__all__ = ["foreign", "language_of"]

WORD = re.compile(r"[^\W\d_]+")
SCRIPTS = {
    "Chinese or Japanese": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
    "Korean": re.compile(r"[\uac00-\ud7af]"),
    "Russian or another language in Cyrillic": re.compile(r"[\u0400-\u04ff]"),
    "Arabic": re.compile(r"[\u0600-\u06ff]"),
    "Hebrew": re.compile(r"[\u0590-\u05ff]"),
    "Hindi or another language in Devanagari": re.compile(r"[\u0900-\u097f]"),
    "Greek": re.compile(r"[\u0370-\u03ff]"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]"),
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
        for name, script in SCRIPTS.items():
            if 2 * len(script.findall(sample)) > letters:
                return name
    words = WORD.findall(sample.lower())
    pack = _pack()
    english = sum(word in pack.english for word in words)
    best, hits = "", 0
    for name, small in pack.others.items():
        found = sum(word in small for word in words)
        if found > hits:
            best, hits = name, found
    return best if hits >= ENOUGH and hits > 2 * english and 8 * hits >= len(words) else None


@cache
def _pack() -> LanguagesPack:
    pack: LanguagesPack = load("languages", LanguagesPack)
    return pack
