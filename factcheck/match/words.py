"""The words around a figure: their stems, how telling they are, how near they stand."""

import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from sys import intern

from factcheck.knowledge.lexicon import singular, tag
from factcheck.packs import load
from factcheck.packs.matching import Matching

__all__ = [
    "Sentence",
    "Weighed",
    "overlap",
    "read_sentence",
    "rules",
    "shared",
    "stem",
    "stems",
    "weighed",
    "wording",
]

WORD = re.compile(r"[^\W\d_][^\W_]*(?:[-'’&.][^\W_]+)*|\d[\d.,/]*|[,;:()\n—–]")
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
    " nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion mln bln bn"
    " mn dozen".split()
)
# Determiners, prepositions, pronouns, conjunctions, auxiliaries: tags whose words tell nothing of what is measured.
EMPTY_TAGS = frozenset(
    ["DT", "IN", "PRP", "PRP$", "CC", "TO", "MD", "WDT", "WP", "WRB", "EX", "PDT", "UH", "CD", "WP$"]
)
# How fast a word's weight falls with its distance, and what is left of it beyond another figure or a clause sign.
REACH, BEYOND_FIGURE, BEYOND_SIGN, BEYOND_COMMA = 4, 0.55, 0.7, 0.85
WINDOW = 18
# Shorter stems are spelled one way (`hour`, `tour`).
SPELLED = 5


@cache
def rules() -> Matching:
    """The matching rules."""
    found: Matching = load("matching", Matching)
    return found


@cache
def _same() -> dict[str, str]:
    """The stem that stands for a group of synonyms, by each stem of the group."""
    return {_root(word): _root(group.words[0]) for group in reversed(rules().synonyms) for word in group.words}


@cache
def _empty() -> frozenset[str]:
    return frozenset(_root(word) for word in rules().empty) | frozenset(_root(word) for word in NUMBERS)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word, the same for all words that the rules call synonyms; empty for one that tells nothing."""
    folded = word.lower()
    if folded.endswith(("'s", "’s")):
        folded = folded[:-2]
    if len(folded) < 2 or tag(folded) in EMPTY_TAGS:
        return ""
    root = _root(folded)
    return "" if root in _empty() else _same().get(root, root)


@cache
def _irregular() -> dict[str, str]:
    return {form: verb for verb, forms in rules().irregular.items() for form in forms}


@lru_cache(maxsize=65536)
def _root(word: str) -> str:
    word = word.lower()
    word = _irregular().get(word) or singular(word)
    if len(word) > 5 and word.endswith("ing"):
        word = _undoubled(word[:-3])
    elif len(word) > 4 and word.endswith("ed"):
        word = _undoubled(word[:-2])
    elif len(word) > 5 and word.endswith("ly"):
        word = word[:-2]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("i"):
        word = word[:-1] + "y"
    return _spelled(word)


def _spelled(word: str) -> str:
    """The stem in one of its spellings: `labor` for `labour`."""
    if len(word) < SPELLED:
        return word
    table = rules().spellings
    return next((word.removesuffix(end) + table[end] for end in table if word.endswith(end)), word)


def _undoubled(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def stems(text: str) -> frozenset[str]:
    """The telling stems of a piece of text."""
    return frozenset(filter(None, map(stem, set(_words(text)))))


def _words(text: str) -> list[str]:
    return [each for each in WORD.findall(text.replace("_", " ")) if each[0].isalpha()]


@dataclass(slots=True)
class Sentence:
    """The words of a sentence in order: stems (empty for figures), their offsets, which of them are names.

    `marks` is `w` for a word, `n` for a figure, `b` for a sign that parts clauses. Offsets stand in arrays and words are
    interned: an archive has millions.
    """

    stems: list[str] = field(default_factory=list)
    starts: "array[int]" = field(default_factory=lambda: array("L"))
    ends: "array[int]" = field(default_factory=lambda: array("L"))
    marks: list[str] = field(default_factory=list)
    names: frozenset[str] = frozenset()
    raw: list[str] = field(default_factory=list)


def read_sentence(text: str, start: int, end: int) -> Sentence:
    """The words of `text[start:end]`."""
    sentence = Sentence()
    roots, starts, ends, marks, raw = sentence.stems, sentence.starts, sentence.ends, sentence.marks, sentence.raw
    names = set()
    first = True
    for match in WORD.finditer(text, start, end):
        printed = match[0]
        head = printed[0]
        mark = "w" if head.isalpha() else "n" if head.isdigit() else "b"
        root = stem(printed) if mark == "w" else ""
        if mark == "w":
            if (
                head.isupper()
                and root
                and (not first or (tag(printed.lower()) == "NN" and len(printed) > 1 and _unknown(printed)))
            ):
                names.add(root)
            first = False
        roots.append(root)
        starts.append(match.start())
        ends.append(match.end())
        marks.append(mark)
        raw.append(intern(printed.lower()))
    # Where all is in capitals, none of them tells a name.
    sentence.names = frozenset() if text[start:end].isupper() else frozenset(names)
    return sentence


def _unknown(word: str) -> bool:
    return word.isupper() or word[1:] != word[1:].lower()


def wording(sentence: Sentence, start: int, end: int, others: Iterable[tuple[int, int]]) -> dict[str, float]:
    """How near each telling word of the sentence stands to the figure at `start:end`: 1 beside it, less farther off.

    The figure itself and the `others` in the sentence, their units included, are left out.
    """
    taken = list(others)
    near: dict[str, float] = {}
    first = next((i for i, each in enumerate(sentence.ends) if each > start), len(sentence.ends))
    last = next((i for i, each in enumerate(sentence.starts) if each >= end), len(sentence.starts))
    _walk(sentence, range(first - 1, max(-1, first - 1 - WINDOW), -1), taken, near)
    _walk(sentence, range(last, min(len(sentence.starts), last + WINDOW)), taken, near)
    return near


def _walk(sentence: Sentence, places: range, taken: list[tuple[int, int]], near: dict[str, float]) -> None:
    factor, distance, inside = 1.0, 0, None
    for place in places:
        start = sentence.starts[place]
        holder = next((each for each in taken if each[0] <= start < each[1]), None)
        if holder is not None or sentence.marks[place] == "n":
            if holder is None or holder != inside:
                factor *= BEYOND_FIGURE
            inside = holder
            continue
        if sentence.marks[place] == "b":
            factor *= BEYOND_COMMA if sentence.raw[place] == "," else BEYOND_SIGN
            continue
        distance += 1
        root = sentence.stems[place]
        if root:
            weight = factor * REACH / (REACH + distance - 1)
            if weight > near.get(root, 0.0):
                near[root] = weight


@dataclass(slots=True)
class Weighed:
    """Telling words around a figure in the order of their stems, each by its nearness and how telling it is; their sum."""

    words: dict[str, float]
    size: float


def weighed(near: Mapping[str, float], telling: Mapping[str, float]) -> Weighed:
    """The words weighed; one that `telling` does not list counts in full."""
    words = {word: near[word] * telling.get(word, 1.0) for word in sorted(near)}
    return Weighed(words, sum(words.values()))


def shared(one: Weighed, other: Weighed) -> float:
    """How much of the words around two figures they share, from 0 to 1.

    The mean of the share in both together and of the share in the poorer. The order of the sums is that of the stems,
    so that the same words give the same number.
    """
    there = other.words
    common = sum([min(weight, there[word]) for word, weight in one.words.items() if word in there])
    if not common:
        return 0.0
    poorer = max(min(one.size, other.size), 1.0)
    return min(1.0, (2 * common / (one.size + other.size) + min(1.0, common / poorer)) / 2)


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of the words around two figures they share where each tells as much as the next."""
    return shared(weighed(one, {}), weighed(other, {}))
