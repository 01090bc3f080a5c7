"""What a number counts: the noun phrase after it."""

from factcheck.knowledge.lexicon import singular, tag
from factcheck.mine.tokens import Tokens

__all__ = ["counted", "head_of"]

PEOPLE = frozenset(["people", "persons", "person"])
PLURALS = frozenset(["people", "police", "staff", "cattle", "men", "women", "children", "personnel", "crew", "lives", "dead"])
MODIFIERS = frozenset(["JJ", "JJR", "JJS", "NN", "NV", "NNP", "VBG", "VD", "VBN", "RBR"])
NOUNS = frozenset(["NN", "NNS", "NV", "SV", "NNP"])
DETERMINERS = frozenset("the its his her their our your my these those this that all such".split())
NO_NOUNS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december am pm today yesterday tomorrow later earlier ago more less fewer higher lower vs versus cents said apiece"
    " long old each net per percent pct total".split()
)
MORE = frozenset(["NN", "NNS", "JJ", "SV", "NV"])
LONGEST = 7


def counted(tokens: Tokens, at: int, ceiling: int, one: bool, hyphened: bool = False) -> tuple[int, int, str] | None:
    """The noun phrase that begins at token `at` and is counted: its tokens, and its singular head phrase.

    A number above one counts a plural; a singular noun is taken only where it touches the number by a hyphen
    or stands right after it (`12 page report`). `of` with a determiner before the nouns is passed over.
    """
    size = min(ceiling, len(tokens))
    lower = tokens.lower
    partitive = at < size and lower[at] == "of"
    if partitive:
        at += 1
    while at < size and lower[at] in DETERMINERS:
        at += 1
    if at + 1 < size and lower[at] in ("more", "further", "additional") and tag(lower[at + 1]) in MORE:
        at += 1
    if partitive and at < size and tokens.possessive(at):
        at += 1
    last, plural_at, words = at, -1, 0
    previous = ""
    while last < size and words < LONGEST:
        word = lower[last]
        if tokens.kinds[last] != "w":
            joins = tokens.texts[last] in "-‐‑" and last > at and tokens.glued(last) and last + 1 < size and tokens.glued(last + 1)
            if not joins:
                break
            last += 1
            continue
        if word in ("and", "or") and last + 1 < size and _shares(tokens, last, previous):
            last += 1
            continue
        mark = _mark(tokens, last)
        if mark == "VBZ" and last == at and last + 1 < size and lower[last + 1] == "of":
            mark = "NNS"
        if word in NO_NOUNS or mark not in MODIFIERS and mark not in ("NNS", "SV"):
            break
        words += 1
        if mark in ("NNS", "SV") and not (mark == "SV" and words > 1 and previous in ("NNS",)) or word in PLURALS:
            if not (_more_plural(tokens, last + 1, size) and mark == "NNS"):
                plural_at = last
                last += 1
                break
        previous = mark
        last += 1
        if tokens.possessive(last - 1) and words:
            break
    if one or partitive:
        end = plural_at + 1 if plural_at >= 0 else _last_noun(tokens, at, last)
    elif plural_at >= 0:
        end = plural_at + 1
    elif hyphened or (last > at and tag(lower[at]) in ("NN", "NV") and tokens.texts[at].islower()):
        end = _first_noun(tokens, at, last)
    else:
        return None
    if end is None or end <= at or (partitive and plural_at < 0):
        return None
    return at, end, head_of(tokens, at, end)


def head_of(tokens: Tokens, first: int, last: int) -> str:
    """The noun phrase in lower case, its head in the singular: `long-term facility`, `person`."""
    head = tokens.lower[last - 1]
    printed = tokens.texts[last - 1]
    if printed[-1] == "s" and len(printed) > 2 and printed[:-1].isupper():
        final = head[:-1]
    else:
        final = "person" if head in PEOPLE else singular(head)
    if last - first == 1:
        return final
    words = [tokens.lower[index] for index in range(first, last - 1) if tokens.lower[index] not in ("and", "or")]
    return f"{' '.join(words)} {final}".replace(" - ", "-")


def _mark(tokens: Tokens, index: int) -> str:
    word = tokens.lower[index]
    mark = tag(word)
    text = tokens.texts[index]
    if text[-1] == "s" and len(text) > 2 and text[:-1].isupper():
        return "NNS"
    if tokens.texts[index][0].isupper() and mark not in ("NNS", "SV", "IN", "DT", "CC", "MD", "PRP", "VBD", "VBP", "VBZ"):
        return "NN"
    return mark


def _shares(tokens: Tokens, at: int, previous: str) -> bool:
    """Whether `and` at token `at` joins two modifiers of one noun: `digital and physical sales`."""
    names = tokens.texts[at - 1][0].isupper() and tokens.texts[at + 1][0].isupper()
    return names and previous == "NN" or previous == "JJ" and tag(tokens.lower[at + 1]) == "JJ"


def _more_plural(tokens: Tokens, at: int, size: int) -> bool:
    """Whether the plural just read is only part of a name of things (`sales outlets`)."""
    return at < size and tokens.kinds[at] == "w" and tag(tokens.lower[at]) == "NNS" and tokens.lower[at] not in NO_NOUNS


def _last_noun(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(last - 1, first - 1, -1):
        if tokens.kinds[index] == "w" and _mark(tokens, index) in NOUNS:
            return index + 1
    return None


def _first_noun(tokens: Tokens, first: int, last: int) -> int | None:
    for index in range(first, last):
        if tokens.kinds[index] == "w" and _mark(tokens, index) in ("NN", "NV"):
            return index + 1
    return None
