"""A tagged sentence into clauses: each verb group with its subject."""

import itertools
from collections.abc import Sequence

from factcheck.knowledge.names import is_suffix
from factcheck.mine.clause import Clause
from factcheck.mine.tokens import Tokens
from factcheck.mine.verbgroups import HEADS, MOVES, NOMINAL, verb_groups
from factcheck.mine.voices import SPEECH

__all__ = ["clauses"]

STRONG = frozenset([";", ":", "—", "–", "S", "W", "…", "|"])
COMPLETE = frozenset(["J", "'", "’", '"', "”"])
NOMINATIVE = frozenset(["it", "they", "he", "she", "we"])
# Before a verb: `also`, `now`.
ADVERBS = frozenset(["R", "@"])
OPENING_PREPOSITIONS = {"as", "after", "before", "since", "until", "with", "than", "because"}
# What never ends the noun phrase that it stands in.
INSIDE = frozenset("PJTQ")
# What a clause may open behind.
OPENED = frozenset([";", ",", "C", "S", "—", "–"])
# Between a clause and one that leaves out its verb.
GAPPING = frozenset([",", "C", ";"])
ENDING = frozenset(["#", ":", ";", "(", "V"])
OPENING = frozenset(["-", "•", "*", '"', "“", "R", "C", "I"])
TRAILING = frozenset(["I", "R", "-", ",", "t", "T", "D", "G", "J"])


def clauses(tokens: Tokens, tags: Sequence[str]) -> list[Clause]:
    """The clauses of a sentence in order; one without a verb where it has none."""
    found: list[Clause] = []
    for first, last, main in verb_groups(tokens, tags):
        start, subject, relative = _subject(tokens, tags, first, found)
        start = _timed(tags, start, found[-1].verb_last if found else 0)
        found.append(Clause(start, len(tokens.texts), *subject, first, last, main, relative))
    if not found:
        return [_verbless(tokens, tags)]
    found[0].first = 0
    for clause, following in itertools.pairwise(found):
        following.first = max(following.first, clause.verb_last)
        clause.last = following.first
    colon = _last_colon(tags, found[-1].verb_last)
    if colon is not None:  # …: Toronto exchange (16,369 up 58)
        found[-1].last = colon
        found.append(_verbless(tokens, tags, colon + 1))
    return [part for clause in found for each in _set_off(tags, clause) for part in _gapped(tags, each)]


def _set_off(tags: Sequence[str], clause: Clause) -> list[Clause]:
    """A clause, and before it the participle that commas or brackets set off from its subject: `the bank, founded in 1998, has`."""
    if not clause.first and tags[0] == "D" and tags[clause.subject_first - 1 : clause.subject_first] == [","]:
        start = clause.subject_first  # Founded in 1998, the bank has
        aside = Clause(0, start, start, clause.subject_last, 0, 1, 0)
        clause.first = start
        return [aside, clause]
    opening, verb = clause.subject_last, clause.verb_first
    while verb > opening and tags[verb - 1] in ADVERBS:
        verb -= 1
    sign, end = ",", ","
    if tags[opening - 1 : opening] == [")"] and "(" in tags[clause.subject_first : opening]:
        sign, end, opening = "(", ")", tags.index("(", clause.subject_first)
    participle = opening + 1
    if (
        not clause.first <= clause.subject_first < opening < verb - 2
        or tags[opening : opening + 2] != [sign, "D"]
        or tags[verb - 1] != end
        or sign in tags[participle : verb - 1]
    ):
        return [clause]
    aside = Clause(
        clause.first, verb, clause.subject_first, opening, participle, participle + 1, participle, relative=True
    )
    clause.first, clause.subject_last = verb, opening
    return [aside, clause]


def _gapped(tags: Sequence[str], clause: Clause) -> list[Clause]:
    """A clause and those that leave out its verb: `Acme gained 2%, Castor 3% and Delta Oil 4%`."""
    parts = [clause]
    if clause.main < 0 or "P" not in tags[clause.verb_last : clause.last]:
        return parts
    figure, last = False, clause.last
    for k in range(clause.verb_last, last - 2):
        if not figure or tags[k] not in GAPPING:
            figure = figure or tags[k] == "#"
            continue
        start = end = k + 1
        while end < last and tags[end] == "P":
            end += 1
        if start < end and tags[end : end + 2] == ["#", "#"]:  # a lone number may be the name's: Apollo 11
            parts[-1].last = start
            parts.append(Clause(start, last, start, end, end, end, clause.main))
    return parts


def _last_colon(tags: Sequence[str], start: int) -> int | None:
    """The colon after `start` that words and figures follow."""
    if ":" not in tags:
        return None
    colon = next((k for k in range(len(tags) - 1, start - 1, -1) if tags[k] == ":"), None)
    if colon is None or "#" not in tags[colon + 1 :]:
        return None
    return colon if tags[colon + 1] in "NPJT" else None


def _subject(
    tokens: Tokens, tags: Sequence[str], verb: int, earlier: Sequence[Clause]
) -> tuple[int, tuple[int, int], bool]:
    """(first token of the clause, subject span, whether a relative pronoun stands for the subject)."""
    floor = earlier[-1].verb_last if earlier else 0
    k = verb
    while k > floor and tags[k - 1] in ADVERBS:
        k -= 1
    if k <= floor:
        return verb, _shared(earlier), False
    if tokens.lower[verb] in ("having", "being") and earlier:
        return verb, _shared(earlier), False
    before = tags[k - 1]
    if before == "W":
        return k - 1, _antecedent(tags, k - 1), True
    if before == "C":
        main = _main(tags, earlier) if k > 1 and tags[k - 2] == "," else earlier
        return k - 1, _shared(main), False
    if before == ",":
        if tags[verb] == "G":
            return k, _shared(earlier) if earlier else _span(tokens, tags, k - 1, 0), False
        opening = _opening(tags, k - 1, 0)
        late = opening is not None and bool(earlier) and opening >= floor
        if opening is not None and not _enumerated(tokens, tags, opening, earlier):
            span = _span(tokens, tags, opening, floor if late else 0)
            if span[0] < span[1]:
                return verb, span, False
        return verb, _shared(earlier), False
    if earlier and earlier[-1].relative and len(earlier) == 1 and not _fresh(tags, k, floor):
        return verb, _shared(earlier), False  # the company which has been hit by claims said …
    if tokens.lower[k - 1] in NOMINATIVE and tags[k - 2 : k - 1] != ["I"]:
        return _behind(tags, k - 1, floor), (k - 1, k), False
    span = _span(tokens, tags, k, floor)
    if span[0] == span[1]:
        return verb, _shared(earlier), False
    if span[0] > 0 and tags[span[0] - 1] == "W" and tokens.lower[span[0] - 1] in ("which", "who"):
        return span[0], span, False
    return span[0], span, False


def _timed(tags: Sequence[str], k: int, floor: int) -> int:
    """Where the words of time begin that open the clause at token `k`: `it has 300 staff; in 2019 it had 200`."""
    start = k
    while start > floor and tags[start - 1] in "@#":
        start -= 1
    return start if start > floor and tags[start : start + 1] == ["@"] and tags[start - 1] in OPENED else k


def _behind(tags: Sequence[str], k: int, floor: int) -> int:
    """Where the words before token `k` begin that belong to its clause: `while in Spain it edged up`."""
    if k - 2 >= floor and tags[k - 1] in "NP":
        for start in range(k - 1, floor, -1):
            if tags[start] == "I" and tags[start - 1] in ("S", "C", ";"):
                return start
            if tags[start] not in "NPTJI":
                break
    return k


def _enumerated(tokens: Tokens, tags: Sequence[str], comma: int, earlier: Sequence[Clause]) -> bool:
    """Whether a comma goes on with a list of verbs: `hired 40 nurses, rented a hall, bought`; not `said its unit, now sold, rose`."""
    if not earlier:
        return False
    last = earlier[-1]
    if comma < last.verb_last:
        return comma + 1 == last.verb_first and tags[last.main] == "V"
    fresh = any(tags[k] in STRONG or tags[k] == "C" for k in range(last.verb_last, comma))
    return not fresh and tokens.lower[last.main] not in SPEECH


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
        elif not depth and tag not in INSIDE and _ends_subject(tokens, tags, k, end, floor):
            break
        k -= 1
    start = k
    while start < end and (tags[start] in ("R", "C", ",", "I", ")", "-", ".", "@") or tags[start] in ('"', "“")):
        start += 1
    while end > start and tags[end - 1] in "@,":
        end -= 1
    return start, end


def _ends_subject(tokens: Tokens, tags: Sequence[str], k: int, end: int, floor: int) -> bool:
    """Whether a subject that reaches back to token `k`, and ends at `end`, begins there: token `k - 1` is no part of it."""
    tag = tags[k - 1]
    if tag in STRONG or tag in "XMVB":
        return True
    if k < end and ((tag == "#" and tags[k] in "OTQ") or (tag in "N@" and tags[k] == "T")):
        return True  # in that year the price fell: what stands before the determiner is no part of it
    if tag == ",":
        return not (_listed(tags, k - 1, floor) or (k < end and is_suffix(tokens.lower[k])))
    if tag == "C":
        joined = k - 2 >= floor and (tags[k - 2] in NOMINAL or tags[k - 2] in ("'", "’")) and tags[k - 2] != "#"
        return not joined or (floor > 0 and not _fresh(tags, k - 2, floor))
    if tag == "I":
        opening = tokens.lower[k - 1] in OPENING_PREPOSITIONS and (floor > 0 or k == 1)
        if tags[k - 2] == "D" and k - 3 >= floor:  # the charge stored in the cell
            return tags[k - 3] not in HEADS
        return opening or k - 1 == floor or not (tags[k - 2] in HEADS or tags[k - 2] in COMPLETE)
    return tag == "t" and (k - 1 == floor or tags[k - 2] not in HEADS)


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


def _antecedent(tags: Sequence[str], pronoun: int) -> tuple[int, int]:
    """The noun phrase that a relative pronoun stands for."""
    end = pronoun
    if end > 0 and tags[end - 1] == ",":
        end -= 1
    k = end
    while k > 0 and (tags[k - 1] in NOMINAL or tags[k - 1] in ("-", "'", "’", "D")):
        k -= 1
    while k < end and tags[k] in ("-", "#", "D"):
        k += 1
    return k, end


def _verbless(tokens: Tokens, tags: Sequence[str], start: int = 0) -> Clause:
    """A headline, a line of a list, a row of a table: what stands before its first figure is its subject."""
    end = start
    while end < len(tags) and tags[end] not in ENDING and not (tags[end] == "R" and tokens.lower[end] in MOVES):
        end += 1
    first = start
    while first < end and tags[first] in OPENING:
        first += 1
    last = end
    while last > first and (tags[last - 1] in TRAILING or not tokens.texts[last - 1][-1].isalnum()):
        last -= 1
    return Clause(start, len(tags), first, last, last, last)
