"""A tagged sentence into clauses: each verb group with its subject."""

from collections.abc import Sequence

from factcheck.mine.clause import Clause
from factcheck.mine.tokens import Tokens

__all__ = ["clauses"]

NOMINAL = frozenset("NPJ#TQO")
HEADS = frozenset("NPO#)")
STRONG = frozenset([";", ":", "—", "–", "S", "W", "…", "|"])
OPENING_PREPOSITIONS = {"as", "after", "before", "since", "until", "with", "than", "because"}
TRAILING = frozenset(["I", "R", "-", ",", "t", "T", "D", "G", "J"])
EXPECTING = {
    "expect", "expects", "expected", "expecting", "forecast", "forecasts", "want", "wants", "wanted", "allow", "allows", "allowed", "cause",
    "causes", "caused", "force", "forced", "forces", "help", "helped", "helps", "lead", "led", "predicts", "projects", "see", "sees", "estimates",
}  # fmt: skip
PREFIXES = {"co", "re", "pre", "over", "under", "out"}
MOVES = {"up", "down", "higher", "lower", "off"}


def clauses(tokens: Tokens, tags: Sequence[str]) -> list[Clause]:
    """The clauses of a sentence in order; one without a verb where it has none."""
    found: list[Clause] = []
    for first, last, main in _verb_groups(tokens, tags):
        start, subject, relative = _subject(tokens, tags, first, found)
        found.append(Clause(start, len(tokens), *subject, first, last, main, relative))
    if not found:
        return [_verbless(tokens, tags)]
    found[0].first = 0
    for clause, following in zip(found, found[1:], strict=False):
        following.first = max(following.first, clause.verb_last)
        clause.last = following.first
    return found


def _verb_groups(tokens: Tokens, tags: Sequence[str]) -> list[tuple[int, int, int]]:
    """(first, last, main) of each verb group: auxiliaries, adverbs, `to` with its verb, the main verb last."""
    groups, i, size, lower = [], 0, len(tags), tokens.lower
    while i < size:
        tag = tags[i]
        before = tags[i - 1] if i else ""
        opens = tag in "XMV" or (tag == "B" and before not in ("t", "I"))
        if tag == "G":
            opens = before == "," or (before in HEADS and _absolute(tokens, tags, i))
        if tag == "R" and lower[i] in MOVES and before in ("N", "P", ",") and i + 1 < size and tags[i + 1] in ("#", "R"):
            opens = not groups or (before == "," and _clause_head(tags, i - 1)) or (before == "P" and _fresh_name(tags, i - 1))
        if tag == "t" and tags[i + 1 : i + 2] == ["B"] and groups and before in HEADS:
            opens = lower[groups[-1][2]] in EXPECTING  # expects the economy to grow
        if not opens:
            i += 1
            continue
        first, main = i, i
        if tag == "t":
            i += 1
        while i < size:
            tag = tags[i]
            if tag in "XMVBD":
                if tag == "V" and main > first and tags[main] == "V":
                    break
                main = i
            elif tag == "G":
                main = i
            elif tag == "t" and i + 1 < size and (tags[i + 1] == "B" or (tags[i + 1] == "R" and tags[i + 2 : i + 3] == ["B"])):
                pass
            elif tag == "J" and tags[main] == "X" and tags[i + 1 : i + 3] == ["t", "B"]:
                pass  # is due to pay, is set to rise
            elif tag == "N" and lower[i] in PREFIXES and tags[i + 1 : i + 3] == ["-", "D"]:
                i += 1  # was co-founded
            elif tag != "R":
                break
            i += 1
        last = i
        while last - 1 > main and tags[last - 1] == "R":
            last -= 1
        groups.append((first, max(last, main + 1), main))
        i = max(i, main + 1)
    return groups


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


def _subject(
    tokens: Tokens, tags: Sequence[str], verb: int, earlier: Sequence[Clause]
) -> tuple[int, tuple[int, int], bool]:
    """(first token of the clause, subject span, whether a relative pronoun stands for the subject)."""
    floor = earlier[-1].verb_last if earlier else 0
    k = verb
    while k > floor and tags[k - 1] == "R":
        k -= 1
    if k <= floor:
        return verb, _shared(earlier), False
    if tokens.lower[verb] in ("having", "being") and earlier:
        return verb, _shared(earlier), False
    before = tags[k - 1]
    if before == "W":
        return k - 1, _antecedent(tokens, tags, k - 1, 0), True
    if before == "C":
        main = _main(tags, earlier) if k > 1 and tags[k - 2] == "," else earlier
        return k - 1, _shared(main), False
    if before == ",":
        if tags[verb] == "G":
            return k, _shared(earlier) if earlier else _span(tokens, tags, k - 1, 0), False
        opening = _opening(tags, k - 1, 0)
        if opening is not None:
            span = _span(tokens, tags, opening, 0)
            if span[0] < span[1]:
                return verb, span, False
        return verb, _shared(earlier), False
    if earlier and earlier[-1].relative and len(earlier) == 1 and not _fresh(tags, k, floor):
        return verb, _shared(earlier), False  # the company which has been hit by claims said …
    span = _span(tokens, tags, k, floor)
    if span[0] == span[1]:
        return verb, _shared(earlier), False
    if span[0] > 0 and tags[span[0] - 1] == "W" and tokens.lower[span[0] - 1] in ("which", "who"):
        return span[0], span, False
    return span[0], span, False


def _main(tags: Sequence[str], earlier: Sequence[Clause]) -> Sequence[Clause]:
    """The clauses without the subordinate ones at their end, which `, and are up 3%` does not go on from."""
    end = len(earlier)
    while end > 1 and earlier[end - 1].first > 0 and tags[earlier[end - 1].first - 1] in "WS":
        end -= 1
    return earlier[:end]


def _shared(earlier: Sequence[Clause]) -> tuple[int, int]:
    """The subject of the nearest earlier clause."""
    return (earlier[-1].subject_first, earlier[-1].subject_last) if earlier else (0, 0)


def _opening(tags: Sequence[str], comma: int, floor: int) -> int | None:
    """The comma that opens the parenthesis which `comma` closes, before a relative pronoun where there is one."""
    first = None
    for k in range(comma - 1, floor, -1):
        if tags[k] == "," and tags[k - 1] in HEADS:
            if tags[k + 1] == "W":
                return k
            first = k if first is None else first
        if tags[k] in (";", ":", "S"):
            break
    return first


def _span(tokens: Tokens, tags: Sequence[str], end: int, floor: int) -> tuple[int, int]:
    """The noun phrase, with its complements, that ends before token `end`."""
    lower = tokens.lower
    k = end
    depth = 0
    while k > floor:
        tag = tags[k - 1]
        if tag == ")":
            depth += 1
        elif tag == "(":
            depth -= 1
            if depth < 0:
                break
        elif depth:
            pass
        elif tag == "#" and k < end and tags[k] in "OTQ":
            break
        elif tag in "N@" and k < end and tags[k] == "T":
            break  # in that year the price fell: what stands before the determiner is no part of the subject
        elif tag in STRONG or tag in "XMVB":
            break
        elif tag == ",":
            if not _listed(tags, k - 1, floor):
                break
        elif tag == "C":
            if k - 2 < floor or tags[k - 2] not in NOMINAL | {"'", "’"} or tags[k - 2] == "#" or (
                floor and not _fresh(tags, k - 2, floor)
            ):
                break
        elif tag == "I":
            if lower[k - 1] in OPENING_PREPOSITIONS and (floor or k - 1 == 0):
                break
            if k - 1 == floor or tags[k - 2] not in HEADS | {"J", "'", "’", '"', "”"}:
                break
        elif tag == "t" and (k - 1 == floor or tags[k - 2] not in HEADS):
            break
        k -= 1
    start = k
    while start < end and (tags[start] in ("R", "C", ",", "I", ")", "-", ".", "@") or tags[start] in ('"', "“")):
        start += 1
    while end > start and tags[end - 1] in "@,":
        end -= 1
    return start, end


def _listed(tags: Sequence[str], comma: int, floor: int) -> bool:
    """Whether a comma stands in a list of subjects: `Nvidia, Intel and AMD`."""
    if not (comma > floor and tags[comma - 1] in "NP"):
        return False
    for k in range(comma + 1, min(len(tags), comma + 10)):
        if tags[k] == "C":
            return tags[comma + 1] in "NPJ" and (floor == 0 or _fresh(tags, comma - 1, floor))
        if tags[k] not in "NPJT,":
            return False
    return False


def _fresh(tags: Sequence[str], index: int, floor: int) -> bool:
    """Whether a boundary stands between `floor` and the noun phrase at `index`."""
    return any(tags[k] in STRONG or tags[k] == "," for k in range(floor, index))


def _antecedent(tokens: Tokens, tags: Sequence[str], pronoun: int, floor: int) -> tuple[int, int]:
    """The noun phrase that a relative pronoun stands for."""
    end = pronoun
    if end > floor and tags[end - 1] == ",":
        end -= 1
    k = end
    while k > floor and (tags[k - 1] in NOMINAL or tags[k - 1] in ("-", "'", "’", "D")):
        k -= 1
    while k < end and tags[k] in ("-", "#", "D"):
        k += 1
    return k, end


def _verbless(tokens: Tokens, tags: Sequence[str]) -> Clause:
    """A headline, caption line or table row: what stands before the first figure is its subject."""
    end = 0
    while end < len(tags) and tags[end] not in ("#", ":", ";", "(", "V") and not (tags[end] == "R" and tokens.lower[end] in MOVES):
        end += 1
    first = 0
    while first < end and tags[first] in ("-", "•", "*", '"', "“", "R", "C", "I"):
        first += 1
    last = end
    while last > first and (tags[last - 1] in TRAILING or not tokens.texts[last - 1][-1].isalnum()):
        last -= 1
    return Clause(0, len(tags), first, last, last, last)
