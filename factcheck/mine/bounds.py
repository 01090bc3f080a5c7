"""The bound words around a figure: `more than`, `nearly`, `up to`, `or more`, `-plus`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import number_words
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.terms import Bound
from factcheck.packs import load
from factcheck.packs.bounds import BoundsPack

__all__ = ["bound", "bounds_pack", "glued_bound", "phrase_after"]


ROUGHLY = frozenset(["about", "around"])
NOUNS = frozenset(["NN", "NNS", "NNP", "NV", "SV"])


@dataclass(frozen=True, slots=True)
class Tables:
    """Phrases before a figure by their last word (the words before it reversed), those after it by their first."""

    before: dict[str, list[tuple[tuple[str, ...], Bound]]]
    after: dict[str, list[tuple[tuple[str, ...], Bound]]]
    glued: dict[str, list[tuple[tuple[str, ...], Bound]]]
    prepositions: frozenset[tuple[str, ...]]
    spans: frozenset[str]
    topics: frozenset[str]
    spread: frozenset[str]
    rising: frozenset[str]


@cache
def bounds_pack() -> BoundsPack:
    """The pack, read once."""
    pack: BoundsPack = load("bounds", BoundsPack)
    return pack


@cache
def _tables() -> Tables:
    pack = bounds_pack()
    return Tables(
        _by_first(pack.before, backwards=True),
        _by_first(pack.after),
        _by_first(pack.glued),
        frozenset(tuple(phrase.split()) for phrase in pack.prepositions),
        pack.spans,
        pack.topics,
        pack.spread,
        pack.rising,
    )


def _by_first(
    phrases: Mapping[Bound, tuple[str, ...]], *, backwards: bool = False
) -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    table: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for kind, forms in phrases.items():
        for form in forms:
            words = tuple(form.split())
            words = words[::-1] if backwards else words
            table.setdefault(words[0], []).append((words[1:], kind))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def bound(tokens: Tokens, part: Part, floor: int, ceiling: int) -> None:
    """Set the bound of a part from the words around it, between tokens `floor` and `ceiling`, and its reach."""
    tables = _tables()
    part.reach_first, part.reach_last = part.first, part.last
    at = part.first - 1
    lower = tokens.lower
    if at >= floor and lower[at] in ("a", "an") and at > floor:
        at -= 1
    while at >= floor and lower[at] in tables.before:
        found = _before(tokens, tables, part, at, floor)
        if found is None:
            break
        kind, first = found
        # The outermost word of a stack decides: `nearly` in `up to nearly`, but `more than` of `just more than`.
        if part.bound == "exact":
            part.bound = kind
        part.reach_first = first
        at = first - 1
    _after(tokens, tables, part, ceiling)


def _before(tokens: Tokens, tables: Tables, part: Part, at: int, floor: int) -> tuple[Bound, int] | None:
    lower = tokens.lower
    for rest, kind in tables.before[lower[at]]:
        first = at - len(rest)
        if first < floor or (rest and tuple(lower[first:at][::-1]) != rest):
            continue
        if lower[at] == "over" and first and lower[first - 1] in tables.spread:
            continue
        if rest == ("up",) and first and lower[first - 1] in tables.rising:
            return None
        if part.kind == "duration" and (lower[at],) in tables.prepositions and not rest:
            if first and lower[first - 1] not in tables.spans and not _rough(lower[at], lower[first - 1], tables):
                return None
            if not first and lower[at] not in ("about", "around"):
                return None
        return kind, first
    return None


def _rough(word: str, before: str, tables: Tables) -> bool:
    """Whether `about` and `around` after this word mean roughly: `waited about two years`, not `a film about two years at sea`."""
    return word in ROUGHLY and before not in tables.topics and tag(before) not in NOUNS


def _after(tokens: Tokens, tables: Tables, part: Part, ceiling: int) -> None:
    at = part.last
    if at >= len(tokens.texts):
        return
    lower = tokens.lower
    for rest, kind in tables.glued.get(lower[at], ()):
        last = at + 1 + len(rest)
        if (
            tokens.glued(at)
            and tuple(lower[at + 1 : last]) == rest
            and not (lower[at] == "+" and last < len(tokens.texts) and tokens.glued(last) and tokens.kinds[last] == "n")
        ):
            part.bound, part.reach_last = kind, last
            return
    for end in (part.last, part.head_last):
        if not part.last <= end < ceiling:
            continue
        for rest, kind in tables.after.get(lower[end], ()):
            last = end + 1 + len(rest)
            if tuple(lower[end + 1 : last]) == rest and not (last < len(tokens.texts) and _number_at(tokens, last)):
                if part.bound in ("exact", "approximate"):
                    part.bound = kind
                part.reach_last = last
                return


def glued_bound(tokens: Tokens, at: int) -> tuple[Bound, int] | None:
    """The bound that touches the end of a number at token `at` (`10+`, `10-plus`, `40-odd`), and where it ends."""
    if at >= len(tokens.lower) or tokens.lower[at] not in _tables().glued or not tokens.glued(at):
        return None
    for rest, kind in _tables().glued.get(tokens.lower[at], ()):
        last = at + 1 + len(rest)
        if tuple(tokens.lower[at + 1 : last]) == rest:
            return kind, last
    return None


def phrase_after(tokens: Tokens, at: int) -> int:
    """Where the bound words end that stand at token `at`, behind a number: `200 or more rooms`, `40-odd shops`; `at` where none do."""
    lower = tokens.lower
    if at >= len(lower):
        return at
    tables = _tables()
    if lower[at] not in tables.after and lower[at] not in tables.glued:
        return at
    glued = tokens.glued(at)
    for table in (tables.glued, tables.after):
        for rest, _ in table.get(lower[at], ()) if glued or table is tables.after else ():
            last = at + 1 + len(rest)
            if tuple(lower[at + 1 : last]) == rest:
                return last
    return at


def _number_at(tokens: Tokens, at: int) -> bool:
    """Whether a number begins at token `at`, whose own bound the words before it are: `5 or more than 4`."""
    at += tokens.lower[at] == "than" and at + 1 < len(tokens.texts)
    return tokens.kinds[at] in "ns" or tokens.lower[at] in number_words().starts
