"""What a number counts: the noun phrase after it."""

from factcheck.knowledge.lexicon import singular, tag
from factcheck.mine.tokens import Tokens

__all__ = ["PLURALS", "counted", "head_of"]

PEOPLE = frozenset(["people", "persons", "person"])
PLURALS = frozenset(
    ["people", "police", "staff", "cattle", "men", "women", "children", "personnel", "crew", "lives", "dead", "head"]
)
MODIFIERS = frozenset(["JJ", "JJR", "JJS", "NN", "NV", "NNP", "VBG", "VD", "VBN", "RBR"])
NOUNS = frozenset(["NN", "NNS", "NV", "SV", "NNP"])
PLURAL_MARKS = frozenset(["NNS", "SV"])
HYPHENS = frozenset("-‐‑")
DETERMINERS = frozenset("the its his her their our your my these those this that all such".split())
NO_NOUNS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december am pm today yesterday tomorrow later earlier ago more less fewer higher lower vs versus cents said says x"
    " apiece long old each net per percent pct having being been including excluding is has does".split()
)
EXTRA = frozenset(["more", "further", "additional"])
EXTENDED = frozenset(["NN", "NNS", "JJ", "SV", "NV"])
# After these a third person verb is a verb, and no plural noun.
OBJECTS = frozenset(["DT", "PRP", "PRP$", "CD", "TO", "RB", "MD", "WDT"])
LONGEST = 7
PERIODS = frozenset(["day", "week", "month", "quarter", "year", "summer", "winter", "spring", "autumn"])


def counted(tokens: Tokens, at: int, ceiling: int, one: bool, hyphened: bool = False) -> tuple[int, int, str] | None:
    """The noun phrase that begins at token `at` and is counted: its tokens, and its singular head phrase.

    A number above one counts a plural; a singular noun is taken only where it touches the number by a hyphen
    or stands right after it (`12 page report`). `of` with a determiner before the nouns is passed over.
    """
    size = min(ceiling, len(tokens.texts))
    lower = tokens.lower
    partitive = at < size and lower[at] == "of"
    if partitive:
        at += 1
    while at < size and lower[at] in DETERMINERS:
        at += 1
    if at + 1 < size and lower[at] in EXTRA and tag(lower[at + 1]) in EXTENDED:
        at += 1
    if partitive and at < size and tokens.possessive(at):
        at += 1
    last, plural = _phrase(tokens, at, size)
    end: int | None = None
    if hyphened and last > at + 1 and _mark(tokens, at) in ("NN", "NV") and tokens.texts[at + 1] not in HYPHENS:
        end = at + 1
    elif plural:
        end = last
    elif one:
        end = _noun(tokens, range(last - 1, at - 1, -1))
    elif not partitive and (hyphened or (last > at and tag(lower[at]) in ("NN", "NV") and tokens.texts[at].islower())):
        end = _noun(tokens, range(at, last), names=False)
    return (at, end, head_of(tokens, at, end)) if end is not None and end > at else None


def head_of(tokens: Tokens, first: int, last: int) -> str:
    """The noun phrase in lower case, its head in the singular: `long-term facility`, `person`."""
    head, printed = tokens.lower[last - 1], tokens.texts[last - 1]
    if tokens.lower[first - 1 : first + 1] == ["-", "strong"] and last - first > 1:
        return "person"  # a 20,000-strong crowd
    named = "person" if head in PEOPLE else singular(head)
    final = head[:-1] if _letters(printed) else named
    if last - first == 1:
        return final
    words = [tokens.lower[index] for index in range(first, last - 1) if tokens.lower[index] not in ("and", "or")]
    return f"{' '.join(words)} {final}".replace(" - ", "-")


def _phrase(tokens: Tokens, at: int, size: int) -> tuple[int, bool]:
    """The end of the nouns and their modifiers from token `at`, and whether a plural ends them."""
    lower = tokens.lower
    last, words, previous = at, 0, ""
    while last < size and words < LONGEST:
        if tokens.kinds[last] != "w":
            joined = last > at and tokens.glued(last)
            if joined and tokens.texts[last] in HYPHENS and last + 1 < size and tokens.glued(last + 1):
                last += 1
            elif joined and tokens.kinds[last] == "n" and tokens.texts[last - 1] in HYPHENS:
                last += 1
            else:
                break
            continue
        word = lower[last]
        if word in ("and", "or") and last + 1 < size and _shares(tokens, last, previous):
            last += 1
            continue
        mark = _mark(tokens, last)
        if mark == "VBZ" and last == at and word not in NO_NOUNS and _ends(tokens, last + 1):
            mark = "NNS"
        if word in NO_NOUNS or (mark not in MODIFIERS and mark not in PLURAL_MARKS):
            break
        words += 1
        last += 1
        is_plural = word in PLURALS or mark == "NNS" or (mark == "SV" and (words == 1 or previous != "NNS"))
        if is_plural and not (mark == "NNS" and _more_plural(tokens, last, size)):
            return last, True
        previous = mark
        if tokens.possessive(last - 1):
            break
    return last, False


def _mark(tokens: Tokens, index: int) -> str:
    """The tag of a token; a word in capitals that is no plural and no function word is a noun."""
    text = tokens.texts[index]
    if _letters(text):
        return "NNS"
    mark = tag(tokens.lower[index])
    if text[0].isupper() and mark not in ("NNS", "SV", "IN", "DT", "CC", "MD", "PRP", "VBD", "VBP", "VBZ"):
        return "NN"
    return mark


def _letters(text: str) -> bool:
    """Whether a word is the plural of an abbreviation: `TDs`, `MPs`."""
    return len(text) > 2 and text[-1] == "s" and text[:-1].isupper()


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether what follows does not make the word before it a verb."""
    if (
        at + 1 < len(tokens.texts)
        and tokens.lower[at] in ("this", "last", "each", "every")
        and tokens.lower[at + 1] in PERIODS
    ):
        return True
    return at >= len(tokens.texts) or (
        tokens.kinds[at] != "n" and (tokens.kinds[at] != "w" or tag(tokens.lower[at]) not in OBJECTS)
    )


def _shares(tokens: Tokens, at: int, previous: str) -> bool:
    """Whether `and` at token `at` joins two modifiers of one noun: `digital and physical sales`."""
    if previous == "JJ":
        return tag(tokens.lower[at + 1]) == "JJ"
    return previous == "NN" and tokens.texts[at - 1][0].isupper() and tokens.texts[at + 1][0].isupper()


def _more_plural(tokens: Tokens, at: int, size: int) -> bool:
    """Whether the plural just read is only part of a name of things (`sales outlets`)."""
    return at < size and tokens.kinds[at] == "w" and tag(tokens.lower[at]) == "NNS" and tokens.lower[at] not in NO_NOUNS


def _noun(tokens: Tokens, places: range, *, names: bool = True) -> int | None:
    """The end of the first noun at `places`, None where there is none."""
    marks = NOUNS if names else ("NN", "NV")
    parts = (at for at in places if tokens.kinds[at] == "w" and _mark(tokens, at) in marks)
    return next((at + 1 for at in parts if not (at + 1 < places.stop and tokens.texts[at + 1] in HYPHENS)), None)
