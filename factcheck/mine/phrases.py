"""The noun phrases around a figure: what it modifies, what it is `of`, what follows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.knowledge.lexicon import tag
from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens

__all__ = [
    "Phrase",
    "before",
    "bought",
    "complements",
    "governor",
    "nominal",
    "noted",
    "object_after",
    "object_of",
    "owner",
    "told_apart",
]

PARTS = frozenset(["percent", "number", "percentage_point", "multiple"])
REACHING = frozenset(["from", "at"])
CLOSING = frozenset([",", ".", ";", "(", "than"])
COMPLEMENTS = frozenset(["of", "on", "with", "in", "for", "from"])
NOMINAL = frozenset("NPJ-&")
JOINING = frozenset(["of", "and"])
# What begins a noun phrase, whatever its tag: `the` before a date is part of a time.
DETERMINERS = frozenset(["the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "my"])
INNER = frozenset(["'", "’", '"', "“", "”"])


@dataclass(slots=True)
class Phrase:
    """Tokens `first:last`, and how a figure stands to them.

    It `modifies` them (`$1bn fine`), is their amount (`of`: a fine of $1bn), a part of them (`share`: 60% of its
    revenue), or precedes them (`in`, `to`, …).
    """

    first: int
    last: int
    how: str


def governor(figure: Figure, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """The noun phrase that names what the figure measures, where the sentence has one beside it."""
    last, lower, size = figure.reach_last, tokens.lower, len(tags)
    if figure.kind not in ("count", "date") or _attributive(figure, tokens):
        k = last
        if k < size and tags[k] == "-" and tokens.glued(k):
            k += 1
        if k < size and figure.kind == "duration" and lower[k] == "old":
            k += 1
        while figure.kind == "measure" and k < size and tags[k] == "#":  # a 1.0 litre 3 cylinder engine
            k += 1
        end = nominal(tags, k)
        if end > k and tags[k] != "-" and not _names_only_after(tags, k, end, figure):
            return Phrase(k, _with_of(lower, tags, end), "modifies")
    first = figure.reach_first
    if figure.low is not None and first > 2 and lower[first - 1] in ("between", "from"):
        first -= 1
    if first > 1 and lower[first - 1] in ("of", "worth", "totaling", "totalling", "totaled", "totalled", "at"):
        end = first - 1
        start = before(tokens, tags, end)
        if start < end and tags[end - 1] in "NP#":
            return Phrase(start, end, "of")
    if figure.kind == "measure" and first > 1 and lower[first - 1] == "," and (last == size or lower[last] in CLOSING):
        start = before(tokens, tags, first - 1)
        if start < first - 1 and tags[start] == "T":  # a larger battery, 4500 mAh,
            return Phrase(start, first - 1, "of")
    k = first - 1 if first and lower[first - 1] in REACHING else first
    if 1 < k < figure.reach_first and tags[k - 1] in "DG":
        start = before(tokens, tags, k - 1)
        if start < k - 1 and tags[k - 2] in "NP":  # savings ranging from $2 million
            return Phrase(start, k - 1, "of")
    if last < size and lower[last] in ("of", "in"):
        noun = _determined(tags, last + 1)
        end = nominal(tags, noun)
        if end > noun and (lower[last] == "of" or figure.kind == "money") and figure.kind != "date":
            how = (
                "of" if figure.kind == "measure" else "share" if lower[last] == "of" and figure.kind in PARTS else "in"
            )
            return Phrase(last + 1, _with_of(lower, tags, end), how)
    return None


def told_apart(figure: Figure, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """The noun phrase that a date tells apart from others of its kind: `the 2024 budget`, `its May 2024 report`."""
    first, last = figure.reach_first, figure.reach_last
    if figure.kind != "date" or not first or last == len(tags) or tags[last] not in NOMINAL:
        return None
    opened = tokens.lower[first - 1] in DETERMINERS or tags[first - 1] in "TQJ" or tokens.possessive(first - 1)
    end = nominal(tags, last)
    return Phrase(last, end, "told apart") if opened and end > last else None


def noted(figure: Figure, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """The name that a date in brackets is of: `Harbour Lights (2014)`."""
    first, last = figure.reach_first - 1, figure.reach_last
    if first < 1 or last == len(tags) or tokens.texts[first] not in "([" or tokens.texts[last] not in ")]":
        return None
    start = before(tokens, tags, first)
    return Phrase(start, first, "about") if start < first and tags[first - 1] == "P" else None


def complements(tokens: Tokens, tags: Sequence[str], end: int, prepositions: frozenset[str] = COMPLEMENTS) -> int:
    """Past the complements of the noun phrase that ends at `end`: `stake in a school`, `tax on imported vehicles`."""
    while end < len(tags) and tokens.lower[end] in prepositions:
        noun = _determined(tags, end + 1)
        if "#" in tags[end + 1 : noun + 1]:
            break
        inner = nominal(tags, noun)
        if inner == noun:
            break
        end = inner
    return end


def owner(figure: Figure, governed: Phrase | None, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """The noun phrase that has the figure: `a car with 938 horsepower`, `brothers with a net worth of $2 billion`."""
    k = governed.first if governed is not None and governed.how == "of" else figure.reach_first
    while k > 0 and tags[k - 1] in "TQJR":
        k -= 1
    if figure.kind == "duration" and "age" in tokens.lower[max(0, figure.first - 2) : figure.first]:
        return _aged(figure, tokens, tags)
    if k > 1 and tokens.lower[k - 1] == "with":
        end = k - 1
        if tags[end - 1] == "D":  # homes fitted with a 5 kW battery
            end -= 1
        start = before(tokens, tags, end)
        if start < end and tags[end - 1] in "NP#@":
            return Phrase(start, end, "with")
    return None


def _aged(figure: Figure, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """Who is of an age: `players over the age of 21`."""
    end = figure.first
    while end > 0 and tokens.lower[end - 1] in ("the", "age", "of", "under", "over", "above", "below"):
        end -= 1
    start = before(tokens, tags, end)
    if start == end > 0 and tags[end - 1] == "#" and tokens.kinds[end - 1] == "w":
        start -= 1  # 17 players over …
    return Phrase(start, end, "with") if start < end < figure.first - 2 else None


def bought(figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """What an amount is the price of: the object of the verb in `took a stake in a school for $5 million`."""
    first = figure.reach_first
    if figure.kind != "money" or clause.main < 0 or first <= clause.verb_last or tokens.lower[first - 1] != "for":
        return None
    verb = next((k for k in range(first - 1, clause.verb_last, -1) if tags[k] == "B"), clause.verb_last - 1)
    while tags[verb + 1] == "R" or tokens.lower[verb + 1] in ("about", "around"):
        verb += 1
    noun = _determined(tags, verb + 1)
    if noun > verb + 1 and tokens.lower[noun] == "of":  # 20 per cent of Acme
        verb, noun = noun, _determined(tags, noun + 1)
    end = nominal(tags, noun)
    start = noun if "#" in tags[verb + 1 : noun] else verb + 1
    return Phrase(start, end, "for") if end > noun else None


def _attributive(figure: Figure, tokens: Tokens) -> bool:
    """Whether a count describes what follows: its noun is singular though there are more (`a 12 page document`)."""
    noun = tokens.lower[figure.last - 1]
    return figure.kind == "count" and figure.value != 1 and noun == figure.unit and tag(noun) in ("NN", "NV")


def _names_only_after(tags: Sequence[str], first: int, last: int, figure: Figure) -> bool:
    """Whether only a name follows, which a percentage or price does not modify: `5% Tesla`."""
    return all(tags[k] == "P" for k in range(first, last)) and figure.kind in ("percent", "percentage_point", "number")


def _determined(tags: Sequence[str], k: int) -> int:
    while k < len(tags) and tags[k] in "TQ#":
        k += 1
    return k


def _with_of(lower: Sequence[str], tags: Sequence[str], end: int) -> int:
    """Past an `of` complement: `the shares of sister company X`."""
    if end < len(tags) and lower[end] == "of":
        noun = _determined(tags, end + 1)
        inner = nominal(tags, noun)
        if inner > noun:
            return inner
    return end


def _with_examples(tokens: Tokens, tags: Sequence[str], end: int) -> int:
    """Past the examples that a plural gives: `companies including X`, `firms such as Y`."""
    lower = tokens.lower
    start = (
        end + 1 if lower[end : end + 1] == ["including"] else end + 2 if lower[end : end + 2] == ["such", "as"] else end
    )
    return max(end, nominal(tags, start)) if start > end else end


def nominal(tags: Sequence[str], k: int) -> int:
    """The end of the run of adjectives, nouns and names from `k`, ending with a noun or name; `k` where there is none."""
    end = start = k
    while k < len(tags) and (
        tags[k] in NOMINAL or tags[k] in INNER or (k > start and tags[k - 1] == "-" and tags[k] in "tIG")
    ):
        k += 1
        if tags[k - 1] in "NP":
            end = k
    return max(start, end)


def before(tokens: Tokens, tags: Sequence[str], end: int) -> int:
    """The start of the noun phrase that ends before token `end`."""
    k = end
    while k > 0:
        if tags[k - 1] in "NPJTQ" or tags[k - 1] in ("'", "’", "-", "&", "D") or _number_inside(tags, k - 1):
            k -= 1
        elif 1 < k < end and tags[k - 2] == tags[k] == "P" and tokens.lower[k - 1] in JOINING:  # Bank of England
            k -= 2
        else:
            break
        if tags[k] in "TQ":
            break
    while k < end and tags[k] in ("-", "#", "'", "’", "D"):
        k += 1
    return k


def _number_inside(tags: Sequence[str], k: int) -> bool:
    return tags[k] == "#" and k + 1 < len(tags) and tags[k + 1] in "NJP"


def object_of(tokens: Tokens, tags: Sequence[str], verb_last: int) -> Phrase | None:
    """The noun phrase right after a verb: its direct object."""
    while verb_last < len(tags) and tags[verb_last] == "R":  # set up
        verb_last += 1
    if verb_last < len(tags) and tags[verb_last] == "O":
        return Phrase(verb_last, verb_last + 1, "object")
    noun = _determined(tags, verb_last)
    end = nominal(tags, noun)
    return Phrase(verb_last, _with_of(tokens.lower, tags, end), "object") if end > noun else None


def object_after(
    figure: Figure, tokens: Tokens, tags: Sequence[str], prepositions: frozenset[str], limit: int
) -> Phrase | None:
    """The noun phrase after the first of `prepositions` that follows the figure within the clause."""
    for k in range(figure.reach_last, min(limit, len(tags))):
        if tags[k] in ";:VM" or tags[k] == "S":
            return None
        if tokens.lower[k] in prepositions:
            start = k + 1
            noun = _determined(tags, start)
            end = nominal(tags, noun)
            if end > noun:
                return Phrase(start, _with_examples(tokens, tags, _with_of(tokens.lower, tags, end)), tokens.lower[k])
    return None
