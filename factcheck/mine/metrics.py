"""Which measure a figure is of: by the words beside it, its subject's words, its verb."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import compress

from factcheck.knowledge.lexicon import base, forms, singular
from factcheck.mine.clause import Clause
from factcheck.mine.direction import Move
from factcheck.mine.figure import Figure
from factcheck.mine.phrases import Phrase, object_after
from factcheck.mine.sentence import Nouns, Sentence, Stretch
from factcheck.mine.tokens import Tokens
from factcheck.packs.load import load
from factcheck.packs.metrics import Cue, Metric, Metrics

__all__ = ["GENERIC", "daily", "find", "head_phrase", "in_row", "may_be"]

GENERIC = {
    "total",
    "average",
    "record",
    "high",
    "low",
    "peak",
    "level",
    "maximum",
    "minimum",
    "rate",
    "amount",
    "number",
    "figure",
    "sum",
    "value",
    "range",
    "part",
    "top",
    "least",
    "most",
}
LEVEL: Move = (None, "level")
LINKS = {"of", "on", "with"}
HOW_MANY = {"much", "more", "many", "few", "several", "such"}
# Where a change goes to or comes from: it adds $3 to the value, wipes $3 off it.
ENDS = {
    "add": frozenset(["to"]),
    "wipe": frozenset(["from", "off"]),
    "shave": frozenset(["from", "off"]),
    "erase": frozenset(["from"]),
    "knock": frozenset(["from", "off"]),
}


@cache
def _nouns() -> dict[str, Nouns]:
    """The nouns that name metrics by their first word, in the plural too, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Metric]]] = {}
    for metric in load("metrics", Metrics).metrics:
        for noun in metric.nouns:
            words = tuple(singular(word) for word in noun.replace("-", " - ").split())
            found.setdefault(words[0], []).append((words, metric))
    longest_first = {word: tuple(sorted(nouns, key=lambda noun: -len(noun[0]))) for word, nouns in found.items()}
    return {form: longest_first[word] for form, word in forms(longest_first).items()}


def _noun_places(sentence: Sentence) -> list[tuple[int, Nouns]]:
    """The tokens of a sentence that may begin a metric's noun."""
    found = sentence.nouns
    if found is None:
        table, lower = _nouns(), sentence.tokens.lower
        places = compress(range(len(lower)), map(table.__contains__, lower))
        found = sentence.nouns = [(at, table[lower[at]]) for at in places]
    return found


@cache
def _cues() -> dict[str, list[tuple[Metric, tuple[tuple[str, ...], ...], Cue]]]:
    """The metrics that a verb names, with the words of subjects that it asks for and what else must stand there."""
    found: dict[str, list[tuple[Metric, tuple[tuple[str, ...], ...], Cue]]] = {}
    for metric in load("metrics", Metrics).metrics:
        for cue in metric.cues:
            subjects = tuple(tuple(singular(word) for word in noun.split()) for noun in cue.subject)
            for verb in cue.verbs:
                found.setdefault(verb, []).append((metric, subjects, cue))
    return found


@cache
def daily() -> frozenset[str]:
    """The metrics that move by the day: prices and indices."""
    return frozenset(metric.id for metric in load("metrics", Metrics).metrics if metric.cadence == "day")


def find(
    figure: Figure, move: Move, governed: Phrase | None, clause: Clause, sentence: Sentence
) -> tuple[Metric, Stretch] | None:
    """The metric of a figure and the tokens that named it; None where no rule does."""
    tokens = sentence.tokens
    if in_row(clause, tokens):
        return _named(figure, move, clause.first, min(clause.subject_last, clause.first + 4), sentence, row=True)
    for first, last in _places(figure, move, governed, clause, tokens, sentence.tags):
        found = _named(figure, move, first, last, sentence)
        if found:
            return found
    cued = _by_cue(figure, move, clause, tokens)
    if cued is not None or (move[1] == "level" and governed is not None and _tells(governed, tokens)):
        return cued  # profit included a gain of $5 million: the gain is no profit
    return _named(figure, move, clause.subject_first, clause.subject_last, sentence)


def _places(
    figure: Figure, move: Move, governed: Phrase | None, clause: Clause, tokens: Tokens, tags: Sequence[str]
) -> Iterator[Stretch]:
    """Where a metric may be named before the subject is asked: beside the figure, then where its change goes."""
    if governed is not None and governed.how != "share":
        yield governed.first, governed.last
    if figure.head_last > figure.head_first:
        yield figure.head_first, figure.head_last
    ends = ENDS.get(base(tokens.lower[clause.main])) if move[1] == "delta" and clause.main >= 0 else None
    if ends is not None:
        phrase = object_after(figure, tokens, tags, ends, clause.last)
        if phrase:
            yield phrase.first, phrase.last
    if move[1] != "level" and clause.main >= 0 and clause.verb_last < figure.reach_first:
        yield clause.verb_last, figure.reach_first


def _tells(governed: Phrase, tokens: Tokens) -> bool:
    """Whether what a figure is `of` names a measure of its own: a gain, but not a sum or a total."""
    words = tokens.lower[governed.first : governed.last]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return governed.how == "of" and singular(head) not in GENERIC


def in_row(clause: Clause, tokens: Tokens) -> bool:
    """Whether a clause is a row of a table set as text: `Net 851,000 vs 227,000`."""
    return clause.main < 0 and ("vs" in tokens.lower or "versus" in tokens.lower)


def _named(
    figure: Figure, move: Move, first: int, last: int, sentence: Sentence, *, row: bool = False
) -> tuple[Metric, Stretch] | None:
    """The metric named by the longest noun in the tokens, the last one of equals."""
    lower = sentence.tokens.lower
    best, longest = None, 0
    for at, nouns in _noun_places(sentence):
        if not first <= at < last:
            continue
        for noun, metric in nouns:
            end = at + len(noun)
            if (
                end <= last
                and (len(noun) == 1 or noun == tuple(map(singular, lower[at:end])))
                and (_fits(figure, move, metric) or (row and figure.kind == "number" and "money" in metric.kinds))
            ):
                if len(noun) >= longest:
                    best, longest = (metric, (at, end)), len(noun)
                break
    return best


@cache
def _by_id() -> dict[str, Metric]:
    return {metric.id: metric for metric in load("metrics", Metrics).metrics}


def may_be(figure: Figure, metric: str) -> bool:
    """Whether the figure can be the level of a metric, by its kind and size, if the rules know the metric."""
    known = _by_id().get(metric)
    return known is None or _fits(figure, LEVEL, known)


def _fits(figure: Figure, move: Move, metric: Metric) -> bool:
    size = figure.value if figure.value is not None else figure.low
    if figure.kind == "money" and isinstance(size, Decimal):
        small = metric.above is not None and abs(size) < metric.above
        large = metric.below is not None and abs(size) > metric.below
        if small or large:
            return False
    return figure.kind in (metric.changes if move[1] == "delta" else metric.kinds)


def _by_cue(figure: Figure, move: Move, clause: Clause, tokens: Tokens) -> tuple[Metric, Stretch] | None:
    if clause.main < 0:
        return None
    lower = tokens.lower
    verb = base(lower[clause.main])
    particle = f"{verb} {lower[clause.main + 1]}" if clause.main + 1 < len(lower) else verb  # set up
    for metric, subjects, cue in (*_cues().get(particle, ()), *_cues().get(verb, ())):
        if not _fits(figure, move, metric) and not _fits(figure, LEVEL, metric):
            continue
        if cue.after and not any(word in lower[figure.reach_last : clause.last] for word in cue.after):
            continue
        if cue.object and not any(word in lower[clause.verb_last : figure.reach_first] for word in cue.object):
            continue
        if subjects:
            words = [singular(lower[k]) for k in range(clause.subject_first, clause.subject_last)]
            if not any(_within(noun, words) for noun in subjects):
                continue
        return metric, (clause.main, clause.main + 1)
    return None


def _within(noun: tuple[str, ...], words: list[str]) -> bool:
    size = len(noun)
    return any(tuple(words[k : k + size]) == noun for k in range(len(words) - size + 1))


def head_phrase(tokens: Tokens, tags: Sequence[str], first: int, last: int, *, names: bool = False) -> str:
    """The measure words of a phrase that no rule names, in lower case, without numbers and determiners.

    Without `names` unless they are asked for; empty where only generic words (`total`, `record`) are left.
    """
    kept = "NJGP" if names else "NJG"
    while first < last and tokens.lower[first] in GENERIC and last - first > 2 and tokens.lower[first + 1] == "of":
        first += 2
    words: list[str] = []
    joined = -1  # where a word goes on that a hyphen joins
    for k in range(first, last):
        word = tokens.lower[k]
        if word in HOW_MANY or tokens.kinds[k] != "w" or tokens.possessive(k):
            continue
        if tags[k] in kept or word in LINKS:
            if tags[k] == "P" or tokens.texts[k][1:] != word[1:]:
                word = tokens.texts[k]
            if joined == k:
                words[-1] += f"-{word}"
            else:
                words.append(word)
            if k + 2 < last and tokens.texts[k + 1] == "-" and tokens.glued(k + 1) and tokens.glued(k + 2):
                joined = k + 2
    while words and words[-1] in LINKS:
        words.pop()
    while words and words[0] in LINKS:
        words.pop(0)
    return "" if all(word in GENERIC for word in words) else " ".join(words)
