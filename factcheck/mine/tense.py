"""Whether a clause tells of the past, of what holds now, or of what is to come."""

from collections.abc import Sequence

from factcheck.knowledge import lexicon
from factcheck.mine.calendarwords import words
from factcheck.mine.clause import Clause, Tense
from factcheck.mine.tokens import Tokens

__all__ = ["tense"]

PRESENT = frozenset(
    ["is", "are", "am", "has", "have", "'s", "'re", "'ve", "do", "does", "isn't", "aren't", "hasn't", "haven't", "been"]
)
PAST = frozenset(["was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"])
COMING = frozenset(["will", "shall", "'ll", "won't"])
# Past forms that look like the base form, or that the lexicon knows as something else first.
UNCHANGED = frozenset(["hit", "cut", "put", "set", "let", "shut", "spread", "cost", "beat", "quit", "split", "shed", "found", "left",
                       "lost", "won", "saw", "led", "made", "sold", "said", "held", "paid", "got", "sent", "met", "kept"])  # fmt: skip


def tense(clause: Clause, clauses: Sequence[Clause], tokens: Tokens) -> Tense:
    """The tense of a clause; one with a mere -ing form has that of the clause before it, `would` that of the past."""
    if clause.tense is None:
        clause.tense = _tense(clause, clauses, tokens)
    return clause.tense


def _tense(clause: Clause, clauses: Sequence[Clause], tokens: Tokens) -> Tense:
    if clause.verb_first >= clause.verb_last:
        return "none"
    group = tokens.lower[clause.verb_first : clause.verb_last]
    if not COMING.isdisjoint(group):
        return "future"
    for text in group:
        if text in PAST or text in ("would", "could"):
            return "past"
        if text in PRESENT:
            return "future" if "to" in group else "present"
    main = tokens.lower[clause.main] if clause.verb_first <= clause.main < clause.verb_last else group[-1]
    if main in UNCHANGED:
        return "past"
    tag = lexicon.tag(main)
    if tag == "VBG" and group[0] == main:
        index = clauses.index(clause) if clause in clauses else 0
        return tense(clauses[index - 1], clauses, tokens) if index else "none"
    if tag in ("VBD", "VD", "VBN"):
        return "past"
    if main in words().future or not words().future.isdisjoint(group):
        return "future"
    return "present"
