"""Where the verbs of a tagged sentence stand: each with its auxiliaries, adverbs and infinitive."""

from collections.abc import Sequence
from itertools import compress

from factcheck.mine.tokens import Tokens

__all__ = ["HEADS", "MOVES", "NOMINAL", "verb_groups"]

NOMINAL = frozenset("NPJ#TQO")
FINITE = frozenset("XMV")
HEADS = frozenset("NPO#)")
# Tags that a verb group may begin with.
OPENING = frozenset("XMVBGRt")
MOVES = {"up", "down", "higher", "lower", "off"}
PREFIXES = {"co", "re", "pre", "over", "under", "out"}
EXPECTING = {
    "expect", "expects", "expected", "expecting", "forecast", "forecasts", "want", "wants", "wanted", "allow", "allows", "allowed", "cause",
    "causes", "caused", "force", "forced", "forces", "help", "helped", "helps", "lead", "led", "predicts", "projects", "see", "sees", "estimates",
}  # fmt: skip

Group = tuple[int, int, int]


def verb_groups(tokens: Tokens, tags: Sequence[str]) -> list[Group]:
    """(first, last, main) of each verb group: auxiliaries, adverbs, `to` with its verb, the main verb last."""
    groups: list[Group] = []
    after = 0
    for i in compress(range(len(tags)), map(OPENING.__contains__, tags)):
        if i >= after and _opens(tokens, tags, i, groups):
            group = _group(tokens, tags, i)
            groups.append(group)
            after = max(group[1], group[2] + 1)
    return groups


def _opens(tokens: Tokens, tags: Sequence[str], i: int, groups: Sequence[Group]) -> bool:
    """Whether a verb group begins at token `i`."""
    tag = tags[i]
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if tag == "G":
        return before == "," or (before in HEADS and _absolute(tokens, tags, i))
    if tag == "R":
        if tokens.lower[i] not in MOVES or before not in ("N", "P", ",") or after not in ("#", "R"):
            return False
        fresh = (before == "," and _clause_head(tags, i - 1)) or (before == "P" and _fresh_name(tags, i - 1))
        return fresh or not groups
    if tag == "t":  # expects the economy to grow; Acme to cut 500 jobs
        if after != "B" or before not in HEADS:
            return False
        return tokens.lower[groups[-1][2]] in EXPECTING if groups else not FINITE.intersection(tags)
    return tag in "XMV" or (tag == "B" and before not in ("t", "I"))


def _group(tokens: Tokens, tags: Sequence[str], first: int) -> Group:
    """The verb group that begins at token `first`."""
    main = first
    i = first + 1 if tags[first] == "t" else first
    while i < len(tags):
        tag = tags[i]
        if tag in "XMVBDG":
            if tag == "V" and main > first and tags[main] == "V":
                break
            main = i
        elif tag == "N" and tokens.lower[i] in PREFIXES and tags[i + 1 : i + 3] == ["-", "D"]:
            i += 1  # was co-founded
        elif not (
            tag == "R" or _infinitive(tags, i) or (tag == "J" and tags[main] == "X" and _infinitive(tags, i + 1))
        ):
            break
        i += 1
    last = i
    while last - 1 > main and tags[last - 1] == "R":
        last -= 1
    return first, max(last, main + 1), main


def _infinitive(tags: Sequence[str], i: int) -> bool:
    """Whether an infinitive begins at token `i`: `is due to pay`, `expected to rise`."""
    if tags[i : i + 1] != ["t"]:
        return False
    return tags[i + 1 : i + 2] == ["B"] or tags[i + 1 : i + 3] == ["R", "B"]


def _absolute(tokens: Tokens, tags: Sequence[str], index: int) -> bool:
    """Whether `with … exceeding` opens with its own `with`."""
    for k in range(index - 1, -1, -1):
        if tags[k] == "I" and tokens.lower[k] == "with":
            return True
        if tags[k] not in NOMINAL and tags[k] != "I":
            return False
    return False


def _clause_head(tags: Sequence[str], comma: int) -> bool:
    return comma > 0 and tags[comma - 1] in HEADS


def _fresh_name(tags: Sequence[str], index: int) -> bool:
    """Whether the name that ends at `index` begins a statement of its own: `such as Acme up 9%`, `and Borland up 4%`."""
    while index >= 0 and tags[index] in "P#-":
        index -= 1
    return index < 0 or tags[index] in "I,C;:"
