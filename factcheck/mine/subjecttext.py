"""The whole noun phrase that a figure is about, as printed."""

from collections.abc import Sequence

from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.phrases import Phrase, before, complements, object_after, owner
from factcheck.mine.sentence import Sentence, Stretch
from factcheck.mine.tokens import Tokens

__all__ = ["entry", "subject_text"]

GIVEN = frozenset(["for"])
BOUGHT = frozenset(["for", "on", "off", "in", "at"])
PART_OF = BOUGHT | {"from"}


def subject_text(figure: Figure, governed: Phrase | None, clause: Clause, sentence: Sentence) -> str:
    """The noun phrase as printed, empty where the sentence has none but a pronoun or the figure itself."""
    tokens, tags = sentence.tokens, sentence.tags
    if governed is not None and governed.how in ("share", "in", "about") and tags[governed.first] != "Q":
        return sentence.printed((governed.first, governed.last))
    having = owner(figure, governed, tokens, tags)
    if having is not None:
        return sentence.printed((having.first, having.last))
    if figure.kind == "money":
        given = object_after(figure, tokens, tags, GIVEN, figure.reach_last + 1)
        if given is not None and tags[given.first] == "P":
            return sentence.printed((given.first, given.last))  # $52,000 for Acme and $75,000 for Borland
    row = entry(figure, clause, tokens, tags) if governed is None else None
    if row is not None:
        return sentence.printed(row)
    within = clause.subject_first <= figure.first < clause.subject_last
    own = _spoken_of(clause, sentence)
    if governed is not None and (own is None or within or figure.last <= clause.subject_first):
        return sentence.printed((governed.first, complements(tokens, tags, governed.last)))
    if own is None:
        return _bought(figure, clause, sentence)
    return "" if within else sentence.printed(own)


def entry(figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> Stretch | None:
    """The name right before a figure in a line without a verb: `FTSE 100 -0.6% CAC -1.7%`."""
    if clause.main >= 0 or figure.kind == "count":
        return None
    end = figure.reach_first
    if end and tokens.texts[end - 1] == "(":
        end -= 1
    start = end
    if start > clause.first + 1 and tags[start - 1] == "#" and tags[start - 2] == "P":
        start -= 1
    while start > clause.first and tags[start - 1] == "P":
        start -= 1
    return (start, end) if start < end else None


def _spoken_of(clause: Clause, sentence: Sentence) -> Stretch | None:
    """The subject of a clause; for a pronoun that of the nearest earlier clause; None for a figure or a lone pronoun."""
    tags = sentence.tags
    for each in (clause, *sentence.before(clause)):
        first, last = each.subject_first, each.subject_last
        if first >= last or tags[first] == "#":
            return None
        if not (last - first == 1 and tags[first] == "O"):
            return first, last
    return None


def _bought(figure: Figure, clause: Clause, sentence: Sentence) -> str:
    """What an amount is for, or where things are that `there` are, in a clause without a subject to name."""
    tokens, tags, first = sentence.tokens, sentence.tags, figure.reach_first
    if figure.kind == "money" and first > clause.verb_last and tokens.lower[first - 1] == "for":
        start = before(tags, first - 1)
        if start < first - 1:
            return sentence.printed((start, first - 1))
    counted = figure.kind == "count" and tokens.lower[clause.subject_first : clause.subject_last] == ["there"]
    if not counted and figure.kind not in ("money", "percent"):
        return ""
    phrase = object_after(figure, tokens, tags, PART_OF if figure.kind == "percent" else BOUGHT, clause.last)
    return sentence.printed((phrase.first, phrase.last)) if phrase else ""
