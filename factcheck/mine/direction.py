"""Whether the words say that a subject rose or fell by, to or from a figure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.knowledge.lexicon import base
from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens
from factcheck.model.terms import Change, Kind, Role
from factcheck.packs.direction import Direction, DirectionWord
from factcheck.packs.load import load

__all__ = ["Move", "direction", "inflections", "moves_by"]

Move = tuple[Change | None, Role]
STILL: frozenset[Kind] = frozenset(["date", "ordinal", "duration"])
GOING = {"go", "move", "change", "shift", "swing"}
UNMOVED: Move = (None, "level")
LINKING = {",", "or", "and", "(", "–", "-", "—"}
HEDGES = {"just", "only", "barely", "another", "further", "even", "some"}
SUMMARIES = frozenset(["average", "mean", "median", "total", "record", "high", "low", "peak"])
PASSED: dict[str, Change] = {
    "above": "up",
    "past": "up",
    "beyond": "up",
    "below": "down",
    "beneath": "down",
    "under": "down",
}
COMPARED: dict[str, Change] = {"more": "up", "less": "down", "fewer": "down"}
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


@cache
def _particled(word: str) -> bool:
    """Whether it is a verb of which `up` or `down` is only a part: `made up 23%`."""
    return base(word) in load("direction", Direction).particled


@cache
def _leading() -> frozenset[str]:
    """The words before a figure that some rules ask for."""
    return frozenset([*_adverbs(), *LINKING, "from", "to", "by"])


def moves_by(word: str) -> bool:
    """Whether a lower-case word is a verb of rising or falling."""
    return word in _verbs()


@dataclass(slots=True)
class Place:
    """A figure in its clause, and the figure before it in the sentence with its move.

    `first` is where the figure's words begin, hedges such as `just` included, and `before` the word before them.
    """

    figure: Figure
    clause: Clause
    tokens: Tokens
    tags: Sequence[str]
    previous: Figure | None
    moved: Move
    first: int
    before: str

    def apart(self) -> bool:
        """Whether a verb or a clause boundary stands between the figure and the one before it."""
        return self.previous is None or _broken(self.tags, self.previous.reach_last, self.first - 1)


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
    previous: Figure | None = None
    moved = UNMOVED
    for before, told in reversed(earlier):
        if before.kind not in STILL:
            previous, moved = before, told
            break
    first = figure.reach_first
    if figure.low is not None and first > 1 and tokens.lower[first - 1] == "between":
        first -= 1
    while first and tokens.lower[first - 1] in HEDGES:
        first -= 1
    place = Place(figure, clause, tokens, tags, previous, moved, first, tokens.lower[first - 1] if first else "")
    for rule in RULES if place.before in _leading() else UNLED:
        found = rule(place)
        if found is not None:
            return found
    return UNMOVED


def _doubled(at: Place) -> Move | None:
    """`doubled`, `halved`."""
    change = _of_multiple(at.tokens.lower[at.figure.first]) if at.figure.kind == "multiple" else None
    return (change, "delta") if change else None


def _restated(at: Place) -> Move | None:
    """In brackets after the figure that it repeats."""
    return at.moved if at.previous is not None and _bracketed(at.figure, at.previous, at.tokens) else None


def _signed(at: Place) -> Move | None:
    """`-1.3%`, `+2%`."""
    sign = at.tokens.texts[at.figure.first]
    return (SIGNS[sign], "delta") if at.figure.kind in PERCENTS and sign in SIGNS else None


def _adverb_after(at: Place) -> Move | None:
    """`11.6% up`, `34% higher`, `3 million fewer than a year earlier`."""
    lower, last = at.tokens.lower, _past_brackets(at.tokens, at.tags, at.figure.reach_last)
    after = lower[last] if last < len(lower) else ""
    if after in COMPARED and at.tags[last + 1 : last + 2] == ["@"] and lower[last + 1] == "than":
        return COMPARED[after], "delta"
    if after not in _adverbs() or (after == "off" and at.figure.kind not in PERCENTS):
        return None
    following = lower[last + 1] if last + 1 < len(lower) else ""
    if following == "than" and at.tags[last + 2 : last + 3] not in ([], ["@"]) and at.tags[last + 1] != "@":
        return None, "delta"  # 5% higher than the average: a difference, and no rise
    reached = following == "from" and at.figure.reach_first > 0 and lower[at.figure.reach_first - 1] == "to"
    return (_adverbs()[after], "delta") if _closes(after, following, last, at.tags) and not reached else None


def _past_brackets(tokens: Tokens, tags: Sequence[str], k: int) -> int:
    """Past the same figure in another unit: `2°F (1.1°C) higher`."""
    if tokens.lower[k : k + 1] != ["("] or tags[k + 1 : k + 2] != ["#"]:
        return k
    end = k + 1
    while end < len(tags) and tags[end] == "#":
        end += 1
    return end + 1 if tokens.lower[end : end + 1] == [")"] else k


def _adverb_before(at: Place) -> Move | None:
    """`up 9 per cent`, `up from 5`, `down by 3`."""
    lower, first = at.tokens.lower, at.first
    if at.before in _adverbs() and at.before != "off" and (first < 2 or at.tags[first - 2] != "I"):
        return None if first > 1 and _particled(lower[first - 2]) else (_adverbs()[at.before], "delta")
    if at.before in ("from", "by") and first > 1 and lower[first - 2] in _adverbs():
        return _adverbs()[lower[first - 2]], "origin" if at.before == "from" else "delta"
    return None


def _noun_beside(at: Place) -> Move | None:
    """`a 4% drop`, `a drop of 4%`."""
    noun = _noun_after(at.tokens.lower, at.tags, at.figure.reach_last)
    if noun is None and at.before == "of" and at.first > 1:
        noun = _nouns().get(at.tokens.lower[at.first - 2])
    return (noun, "delta") if noun else None


def _after_move(at: Place) -> Move | None:
    """`… 9% to 517`, `… to 84 from 80`: where a change told before began or ended."""
    if at.previous is None or not at.moved[0] or at.apart():
        return None
    if at.before == "to" and at.previous.last < at.first and at.moved[1] in ("delta", "origin"):
        return at.moved[0], "target"
    return (at.moved[0], "origin") if at.before == "from" else None


def _between(at: Place) -> Move | None:
    """`went from 1000 to 2000`: which way, the two figures say."""
    if at.before == "from" and at.clause.main >= 0 and base(at.tokens.lower[at.clause.main]) in GOING:
        return None, "origin"
    begun = at.previous is not None and at.moved == (None, "origin") and at.previous.kind == at.figure.kind
    if at.before != "to" or not begun or at.apart():
        return None
    start, end = at.previous.value if at.previous else None, at.figure.value
    if isinstance(start, Decimal) and isinstance(end, Decimal) and start != end:
        return "up" if end > start else "down", "target"
    return None, "target"


def _moved_by_verb(at: Place) -> Move | None:
    """`rose 5%`, `fell to 3`, `lifted the shares 12%`."""
    first = _led(at.first, at.clause.verb_last, at.tags, at.tokens.lower)
    return _by_verb(first, at.figure, at.clause, at.tokens, at.tags)


def _coordinated(at: Place) -> Move | None:
    """`up 5 points, or 2%`, `rose 3% in May and 4% in June`."""
    if at.previous is None or not at.moved[0] or at.before not in LINKING:
        return None
    if at.previous.kind != at.figure.kind and at.before != "or":
        return None
    return at.moved if at.previous.reach_last >= at.first - 2 or not at.apart() else None


def _from_noun(at: Place) -> Move | None:
    """`an increase from 5`."""
    noun = _nouns().get(at.tokens.lower[at.first - 2]) if at.before == "from" and at.first > 1 else None
    return (noun, "origin") if noun else None


RULES = (
    _doubled,
    _restated,
    _signed,
    _adverb_after,
    _adverb_before,
    _noun_beside,
    _after_move,
    _between,
    _moved_by_verb,
    _coordinated,
    _from_noun,
)
LED = {_adverb_before, _after_move, _between, _coordinated, _from_noun}
UNLED = tuple(rule for rule in RULES if rule not in LED)


def _closes(adverb: str, following: str, last: int, tags: Sequence[str]) -> bool:
    """Whether an adverb belongs to the figure before it (`5% up`), not to what follows (`16,369 up 58`, `5% off the top`)."""
    return tags[last + 1 : last + 2] != ["#"] and not (
        (adverb in ("up", "off") and following in ("to", "the", "a", "an")) or (adverb == "ahead" and following == "of")
    )


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
    """Past the words that lead up to a figure: `to a record`, `by a provisional`, `to an average of`."""
    k = first
    if k > floor + 2 and lower[k - 1] == "of" and lower[k - 2] in SUMMARIES and tags[k - 3] == "T":
        k -= 2
    while k > floor and tags[k - 1] in "JRD":
        k -= 1
    if k > floor and tags[k - 1] == "T":
        k -= 1
    return (
        k
        if k >= floor and k and (k == first or tags[k - 1] in "VBDGXIt") and lower[k - 1] not in ("than", "as")
        else first
    )


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
    if before == "to" or (before not in ("by", "from") and PASSED.get(lower[figure.reach_first]) == word.change):
        return word.change, "target"
    if before == "from":
        return word.change, "origin"
    if before == "by":
        return word.change, "delta"
    if word.kinds and figure.kind not in word.kinds and figure.unit != "point":
        return None
    if all(
        tags[k] == "R" or lower[k] in ("as", "much", "an", "a", "another", "some", "between", "about", "around")
        for k in between
    ):
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
