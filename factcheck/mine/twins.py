"""The figure beside another that it takes over metric and subject from: restated, compared with, or parallel to it."""

from collections.abc import Sequence

from factcheck.mine.clause import Clause
from factcheck.mine.comparison import in_comparison
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure
from factcheck.mine.metrics import may_be
from factcheck.mine.sentence import Sentence
from factcheck.mine.tokens import Tokens

__all__ = ["THEY", "parallel", "twin"]

# Behind a figure that is compared with another and yet has a subject of its own: `from $5 for Acme`.
ELSEWHERE = frozenset(["for", "by", "at"])
THEY = frozenset(["it", "they"])


def twin(draft: Draft, clause: Clause, sentence: Sentence, made: Sequence[Draft]) -> Draft | None:
    """The draft whose metric and subject this one has too; `made` are those before it in the sentence."""
    found = _restated(draft, clause, sentence, made)
    if found is None and in_comparison(draft.figure, sentence.tokens) and not _elsewhere(draft.figure, sentence.tokens):
        return _counterpart(draft.figure, clause, made)
    return found


def parallel(figure: Figure, clause: Clause, sentence: Sentence, made: Sequence[Draft]) -> Draft | None:
    """The figure of the clause before that a subject leans on: `…, while Castor's fell 2%`, `…, while in Spain they fell`."""
    first, last = clause.subject_first, clause.subject_last
    again = last - first == 1 and clause.first <= first and sentence.tokens.lower[first] in THEY
    if not again and (first == last or not sentence.tokens.possessive(last - 1)):
        return None
    floor = clause.first if again else len(sentence.tokens.texts)
    return next((other for other in made if other.figure.kind == figure.kind and other.figure.first < floor), None)


def _bracketed(figure: Figure, previous: Figure, sentence: Sentence) -> bool:
    """Whether the figure stands in brackets right after the one that it repeats in another unit."""
    first = figure.reach_first
    return first > 0 and sentence.tokens.texts[first - 1] in "([" and previous.last >= first - 2


def _elsewhere(figure: Figure, tokens: Tokens) -> bool:
    """Whether the word behind a figure says whose it is."""
    return figure.reach_last < len(tokens.lower) and tokens.lower[figure.reach_last] in ELSEWHERE


def _restated(draft: Draft, clause: Clause, sentence: Sentence, made: Sequence[Draft]) -> Draft | None:
    """The draft that this one restates in brackets, or that a `which` without a noun stands for."""
    if not made:
        return None
    if made[-1].role == draft.role and _bracketed(draft.figure, made[-1].figure, sentence):
        return made[-1]
    if clause.relative and clause.subject_first == clause.subject_last:
        told = made[-2] if made[-1].figure.kind == "date" and len(made) > 1 else made[-1]
        return told if draft.role == "delta" or may_be(draft.figure, told.metric) else None
    return None


def _counterpart(figure: Figure, clause: Clause, made: Sequence[Draft]) -> Draft | None:
    """The figure of one unit in the clause that another is compared with: `a profit of $4 million, compared with $3 million`."""
    for other in reversed(made):
        if other.figure.kind == figure.kind and other.figure.unit == figure.unit:
            return other if clause.first <= other.figure.first else None
    return None
