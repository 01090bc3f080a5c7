"""Whether the words say that a subject rose or fell by, to or from a figure."""

from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens
from factcheck.model.terms import Change, Kind, Role
from factcheck.packs.direction import Direction, DirectionWord
from factcheck.packs.load import load

__all__ = ["Move", "direction", "inflections", "move_of_verb"]

Move = tuple[Change | None, Role]
STILL: frozenset[Kind] = frozenset(["date", "ordinal", "duration"])
LINKING = {",", "or", "and", "(", "–", "-", "—"}
HEDGES = {"just", "only", "barely", "another", "further", "even", "some"}
SIGNS: dict[str, Change] = {"-": "down", "−": "down", "–": "down", "minus": "down", "+": "up", "plus": "up"}
PERCENTS: frozenset[Kind] = frozenset(["percent", "percentage_point", "multiple"])


def inflections(word: DirectionWord) -> set[str]:
    """All forms of a verb: base, third person, past, participle."""
    base = word.word
    forms = {base, *word.forms}
    if base.endswith("e"):
        forms |= {base + "s", base + "d", base[:-1] + "ing"}
    elif base.endswith("y") and base[-2] not in "aeiou":
        forms |= {base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    elif base.endswith(("s", "sh", "ch", "x")):
        forms |= {base + "es", base + "ed", base + "ing"}
    elif len(base) <= 5 and base[-1] in "bdgmnpt" and base[-2] in "aeiou" and base[-3] not in "aeiou":
        forms |= {base + "s", base + base[-1] + "ed", base + base[-1] + "ing", base + "ed", base + "ing"}
    else:
        forms |= {base + "s", base + "ed", base + "ing"}
    return forms


@cache
def _verbs() -> dict[str, DirectionWord]:
    return {form: word for word in load("direction", Direction).verbs for form in inflections(word)}


@cache
def _nouns() -> dict[str, Change]:
    nouns = load("direction", Direction).nouns
    return {form: word.change for word in nouns for form in (word.word, word.word + "s", word.word[:-1] + "ies")}


@cache
def _adverbs() -> dict[str, Change]:
    return {word.word: word.change for word in load("direction", Direction).adverbs}


def move_of_verb(word: str) -> Change | None:
    """The direction of a verb form, or None."""
    found = _verbs().get(word)
    return found.change if found else None


def direction(
    figure: Figure,
    clause: Clause,
    tokens: Tokens,
    tags: Sequence[str],
    earlier: Sequence[tuple[Figure, Move]],
) -> Move:
    """(change, role) of a figure in its clause; `earlier` are the figures before it in the sentence, with theirs."""
    if figure.kind in STILL:
        return None, "other" if figure.kind in ("date", "ordinal") else "level"
    if figure.kind == "multiple":
        change = _of_multiple(tokens.lower[figure.first])
        if change:
            return change, "delta"
    first, last, lower = figure.reach_first, figure.reach_last, tokens.lower
    previous, moved = earlier[-1] if earlier else (None, (None, "level"))
    if previous is not None and _bracketed(figure, previous, tokens):
        return moved
    sign = tokens.texts[figure.first]
    if figure.kind in PERCENTS and sign in SIGNS:
        return SIGNS[sign], "delta"
    adverbs = _adverbs()
    after = lower[last] if last < len(lower) else ""
    following = lower[last + 1] if last + 1 < len(lower) else ""
    if after in adverbs and _closes(after, following, last, tags) and not (following == "from" and lower[first - 1] == "to"):
        if after != "off" or figure.kind in PERCENTS:
            return adverbs[after], "delta"
    while first and lower[first - 1] in HEDGES:
        first -= 1
    before = lower[first - 1] if first else ""
    if before in adverbs and before != "off" and (first < 2 or tags[first - 2] != "I"):
        return adverbs[before], "delta"
    if before in ("from", "by") and first > 1 and lower[first - 2] in adverbs:
        return adverbs[lower[first - 2]], "origin" if before == "from" else "delta"
    noun = _noun_after(lower, tags, last)
    if noun:
        return noun, "delta"
    if before == "of" and first > 1 and lower[first - 2] in _nouns():
        return _nouns()[lower[first - 2]], "delta"
    if before == "to" and previous is not None and moved[0] and previous.last <= first - 1 and moved[1] in ("delta", "origin"):
        if not _broken(tags, previous.reach_last, first - 1):
            return moved[0], "target"
    if before == "from" and previous is not None and moved[0] and not _broken(tags, previous.reach_last, first - 1):
        return moved[0], "origin"
    by_verb = _by_verb(_led(first, clause.verb_last, tags, lower), figure, clause, tokens, tags)
    if by_verb is not None:
        return by_verb
    if previous is not None and moved[0] and before in LINKING and (previous.kind == figure.kind or before == "or"):
        if previous.reach_last >= first - 2 or not _broken(tags, previous.reach_last, first - 1):
            return moved
    if before == "from" and first > 1 and lower[first - 2] in _nouns():
        return _nouns()[lower[first - 2]], "origin"
    return None, "level"


def _closes(adverb: str, following: str, last: int, tags: Sequence[str]) -> bool:
    """Whether an adverb belongs to the figure before it (`5% up`), not to what follows (`16,369 up 58`, `5% off the top`)."""
    return tags[last + 1 : last + 2] != ["#"] and not (adverb in ("up", "off") and following in ("to", "the", "a", "an"))


def _of_multiple(word: str) -> Change | None:
    if word.startswith(("doubl", "tripl", "trebl", "quadrupl", "quintupl")):
        return "up"
    return "down" if word.startswith("halv") else None


def _bracketed(figure: Figure, previous: Figure, tokens: Tokens) -> bool:
    """Whether the figure stands in brackets right after the one that it repeats in another unit."""
    first = figure.reach_first
    return first > 0 and tokens.texts[first - 1] in "([" and previous.last >= first - 2


def _noun_after(lower: Sequence[str], tags: Sequence[str], start: int) -> Change | None:
    """The direction of the noun that the figure modifies: `a 4.2 percent drop`, `$100 billion stock rally`."""
    nouns = _nouns()
    k = start
    while k < len(tags) and k < start + 4 and (tags[k] in "NPJG" or tags[k] == "-"):
        k += 1
    if k > start and lower[k - 1] in nouns and tags[k - 1] in "NJ":
        return nouns[lower[k - 1]]
    return None


def _led(first: int, floor: int, tags: Sequence[str], lower: Sequence[str]) -> int:
    """Past the words that lead up to a figure: `to a record`, `by a provisional`, `from a revised`."""
    k = first
    while k > floor and tags[k - 1] in "JRD":
        k -= 1
    if k > floor and tags[k - 1] == "T":
        k -= 1
    return k if k >= floor and k and (k == first or tags[k - 1] in "VBDGXIt") and lower[k - 1] not in ("than", "as") else first


def _by_verb(first: int, figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> Move | None:
    """The move that the clause's verb makes of the figure, whose words begin at token `first`."""
    lower = tokens.lower
    if clause.main < 0 or clause.main >= first:
        return None
    word = _verbs().get(lower[clause.main])
    if word is None:
        return _of_adverb_after(figure, clause, tokens, tags)
    between = range(clause.verb_last, first)
    before = lower[first - 1] if first > clause.verb_last else ""
    if any(tags[k] in ";:" or tags[k] in "WS" for k in between):
        return None
    if before == "to":
        return word.change, "target"
    if before == "from":
        return word.change, "origin"
    if before == "by":
        return word.change, "delta"
    if word.kinds and figure.kind not in word.kinds and figure.unit != "point":
        return None
    if all(tags[k] == "R" or lower[k] in ("as", "much", "an", "a", "another", "some", "between", "about", "around") for k in between):
        if word.carried and figure.kind not in PERCENTS:
            return None
        return word.change, "delta"
    if figure.kind in PERCENTS and tags[first - 1] in "NP," and _object(lower, tags, between):
        return word.change, "delta"
    return None


def _of_adverb_after(figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> Move | None:
    """`ended down 1% at 1,463`, `closed higher at 3.23`: a level reached in a direction."""
    first, lower = figure.reach_first, tokens.lower
    if first == 0 or lower[first - 1] not in ("at", "to"):
        return None
    for k in range(clause.verb_last - 1, min(clause.verb_last + 2, first)):
        if lower[k] in _adverbs() and tags[k] == "R":
            return _adverbs()[lower[k]], "target"
    return None


def _object(lower: Sequence[str], tags: Sequence[str], between: Iterable[int]) -> bool:
    """Whether only the verb's object stands between verb and figure: `lifted the shares of X 12%`."""
    return all(tags[k] not in ";:CSWV#" and (tags[k] != "I" or lower[k] == "of") for k in between)


def _broken(tags: Sequence[str], start: int, end: int) -> bool:
    """Whether a verb or a clause boundary stands between."""
    return any(tags[k] in ("V", "B", "M", "S", "W", ";", ":") for k in range(start, end))
