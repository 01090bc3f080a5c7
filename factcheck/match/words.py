"""The words around a figure: their stems, how telling they are, how near they stand."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from sys import intern
from typing import NamedTuple

from factcheck.knowledge.lexicon import singular, tag
from factcheck.packs import load
from factcheck.packs.dates import DatesPack
from factcheck.packs.matching import Matching

__all__ = [
    "Sentence",
    "Weighed",
    "holders",
    "overlap",
    "read_sentence",
    "rules",
    "shared",
    "stem",
    "stems",
    "weighed",
    "wording",
]

LETTERS = re.compile(r"[^\W\d_][^\W_]*+(?:[-'’&.][^\W_]++)*+")
WORD = re.compile(rf"({LETTERS.pattern}|\d[\d.,/]*+|[,;:()\n—–])")
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
    return LETTERS.findall(text.replace("_", " "))


@dataclass(slots=True)
class Sentence:
    """The words of a sentence in order: stems (empty for figures), their offsets, which of them are names.

    `marks` has `w` for a word, `n` for a figure, `b` for a sign that parts clauses. `held` are the words that its figures
    are printed with, by their places, once they are known. Offsets stand in arrays and words are
    interned: an archive has millions.
    """

    stems: list[str]
    starts: "array[int]"
    ends: "array[int]"
    marks: str
    names: frozenset[str]
    raw: list[str]
    held: dict[int, tuple[int, int]] | None = None
    _known: frozenset[str] | None = None

    @property
    def known(self) -> frozenset[str]:
        """All its stems."""
        if self._known is None:
            self._known = frozenset(self.stems)
        return self._known


def read_sentence(text: str, start: int, end: int) -> Sentence:
    """The words of `text[start:end]`."""
    # Words by turns with what stands between them: quicker than a match for each.
    parts = WORD.split(text[start:end])
    edges = list(accumulate(map(len, parts), initial=start))
    tokens = list(map(_token, parts[1::2]))
    words = [token for token in tokens if token.mark == "w"]
    names: set[str] = set()
    # Where all is in capitals, none of them tells a name.
    if words and not text[start:end].isupper():
        names = {token.root for token in words[1:] if token.name}
        if words[0].opens:
            names.add(words[0].root)
    return Sentence(
        [token.root for token in tokens],
        array("I", edges[1:-1:2]),
        array("I", edges[2::2]),
        "".join([token.mark for token in tokens]),
        frozenset(names),
        [token.raw for token in tokens],
    )


class _Token(NamedTuple):
    """A word, figure or sign wherever it is printed; `name` where it is one within a sentence, `opens` as its first word."""

    root: str
    mark: str
    raw: str
    name: bool
    opens: bool


@lru_cache(maxsize=65536)
def _token(printed: str) -> _Token:
    head, raw = printed[0], intern(printed.lower())
    if not head.isalpha():
        return _Token("", "n" if head.isdigit() else "b", raw, name=False, opens=False)
    root = stem(printed)
    name = head.isupper() and bool(root) and root not in _calendar()
    return _Token(root, "w", raw, name, name and tag(raw) == "NN" and len(printed) > 1 and _unknown(printed))


@cache
def _calendar() -> frozenset[str]:
    """The stems of weekdays and months, whose capitals make them no names."""
    pack: DatesPack = load("dates", DatesPack)
    entries = [each.words for each in pack.weekdays] + [each.words for each in pack.months]
    return frozenset(stem(word) for words in entries for word in words)


def _unknown(word: str) -> bool:
    return word.isupper() or word[1:] != word[1:].lower()


def wording(sentence: Sentence, start: int, end: int, figures: Sequence[tuple[int, int]]) -> dict[str, float]:
    """How near each telling word of the sentence stands to the figure at `start:end`: 1 beside it, less farther off.

    All `figures` of the sentence, their units included, are left out.
    """
    starts, held = sentence.starts, holders(sentence, figures)
    near: dict[str, float] = {}
    first, last = bisect_right(sentence.ends, start), bisect_left(starts, end)
    _walk(sentence, range(first - 1, max(-1, first - 1 - WINDOW), -1), held, near)
    _walk(sentence, range(last, min(len(starts), last + WINDOW)), held, near)
    return near


def holders(sentence: Sentence, figures: Sequence[tuple[int, int]]) -> Mapping[int, tuple[int, int]]:
    """The figures of a sentence by the places of the words that they are printed with, worked out once."""
    if sentence.held is None:
        starts = sentence.starts
        sentence.held = {
            place: figure for figure in reversed(figures) for place in range(bisect_left(starts, figure[0]), bisect_left(starts, figure[1]))
        }  # fmt: skip
    return sentence.held


def _walk(sentence: Sentence, places: range, held: Mapping[int, tuple[int, int]], near: dict[str, float]) -> None:
    stems, marks = sentence.stems, sentence.marks
    factor, distance, inside = 1.0, 0, None
    for place in places:
        holder, mark = held.get(place), marks[place]
        if holder is not None or mark == "n":
            if holder is None or holder != inside:
                factor *= BEYOND_FIGURE
            inside = holder
        elif mark == "b":
            factor *= BEYOND_COMMA if sentence.raw[place] == "," else BEYOND_SIGN
        else:
            root = stems[place]
            if root:
                weight = _nearness(factor, distance)
                if weight > near.get(root, 0.0):
                    near[root] = weight
            distance += 1


@cache
def _nearness(factor: float, distance: int) -> float:
    """The weight of a word: one object for all words as near, of which an archive has millions."""
    return factor * REACH / (REACH + distance)


@dataclass(slots=True)
class Weighed:
    """Telling words around a figure in the order of their stems, each by its nearness and how telling it is; their sum."""

    words: dict[str, float]
    size: float


def weighed(near: Mapping[str, float], telling: Mapping[str, float]) -> Weighed:
    """The words weighed, in their order; one that `telling` does not list counts in full."""
    get = telling.get
    words = {word: weight * get(word, 1.0) for word, weight in near.items()}
    return Weighed(words, sum(words.values()))


def shared(one: Weighed, other: Weighed) -> float:
    """How much of the words around two figures they share, from 0 to 1.

    The mean of the share in both together and of the share in the poorer. Sums are in the order of the stems, that of the
    words given, so that the same words give the same number.
    """
    fewer, more = (one.words, other.words) if len(one.words) <= len(other.words) else (other.words, one.words)
    common = 0.0
    for word in fewer:
        if word in more:
            here, there = fewer[word], more[word]
            common += here if here < there else there  # noqa: FURB136 (a call of `min` takes as long as the rest)
    if not common:
        return 0.0
    poorer = max(min(one.size, other.size), 1.0)
    return min(1.0, (2 * common / (one.size + other.size) + min(1.0, common / poorer)) / 2)


def overlap(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of the words around two figures they share where each tells as much as the next."""
    return shared(weighed(one, {}), weighed(other, {}))
