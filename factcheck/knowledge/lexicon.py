"""English words: their most frequent part of speech, and the singular of plurals.

The table is made by tools/lexicon.py from Brill's tagger lexicon (MIT licence) and simplemma.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from pathlib import Path

__all__ = ["DATA", "base", "base_by_rule", "forms", "singular", "singular_by_rule", "tag", "tags"]

DATA = Path(__file__).with_name("data") / "lexicon.txt"
SUFFIXES = (
    ("ly", "RB"), ("ing", "VBG"), ("ed", "VD"), ("ous", "JJ"), ("ful", "JJ"), ("ive", "JJ"), ("able", "JJ"),
    ("ible", "JJ"), ("ish", "JJ"), ("less", "JJ"), ("ical", "JJ"), ("ional", "JJ"), ("ss", "NN"), ("us", "NN"),
    ("is", "NN"), ("s", "NNS"),
)  # fmt: skip
# A verb's endings and what they replace in its base form.
VERB_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    words: dict[str, str] = {}
    odd: dict[str, str] = {}
    bases: dict[str, str] = {}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        name, *rest = line.split(" ")
        if name == "SINGULAR":
            odd = dict(pair.split(":") for pair in rest)
        elif name == "BASE":
            bases = dict(pair.split(":") for pair in rest)
        else:
            words.update(dict.fromkeys(rest, name))
    return words, odd, bases


def tags() -> dict[str, str]:
    """The tag of every known lower-case word.

    Penn tags, and `NV`, `SV`, `VD` for noun or base verb, plural noun or third person, past tense or participle.
    """
    return _tables()[0]


@lru_cache(maxsize=65536)
def tag(word: str) -> str:
    """The tag of a lower-case word, by its suffix where the lexicon does not have it."""
    found = _tables()[0].get(word)
    if found is None:
        found = next((tag for suffix, tag in SUFFIXES if word.endswith(suffix) and len(word) > len(suffix) + 2), "NN")
    return found


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """The singular of a lower-case plural noun; another word as it is."""
    odd = _tables()[1].get(word)
    if odd is not None:
        return odd
    return singular_by_rule(word) if tag(word) in ("NNS", "SV", "VBZ") else word


def forms(singulars: Collection[str]) -> dict[str, str]:
    """Every lower-case word whose singular is one of these, with it."""
    odd = _tables()[1]
    words = {word for each in singulars for word in (each, each + "s", each + "es", each[:-1] + "ies")}
    words |= {word for word, each in odd.items() if each in singulars}
    return {word: each for word in words if (each := singular(word)) in singulars}


def singular_by_rule(word: str) -> str:
    """The singular by suffix alone: `companies`, `boxes`, `shares`."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=65536)
def base(word: str) -> str:
    """The base form of a lower-case verb: `climbed` climb, `came` come."""
    words, _, odd = _tables()
    return odd.get(word) or base_by_rule(word, words.keys())


def base_by_rule(word: str, known: Collection[str]) -> str:
    """The base form by suffix alone, the spelling that is `known` where one is."""
    for suffix, endings in VERB_ENDINGS:
        if word.endswith(suffix) and len(word) > len(suffix) + 2:
            stem = word[: -len(suffix)]
            options = [stem + ending for ending in endings]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                options.append(stem[:-1])
            found = next((option for option in options if option in known), None)
            if found is not None:
                return found
    return word
