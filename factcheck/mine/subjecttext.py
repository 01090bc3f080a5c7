"""The whole noun phrase that a figure is about, as printed."""

from collections.abc import Sequence

from factcheck.knowledge.lexicon import singular
from factcheck.mine.calendarwords import words
from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.metrics import GENERIC
from factcheck.mine.phrases import Phrase, bought, complements, object_after, owner
from factcheck.mine.sentence import Sentence, Stretch
from factcheck.mine.tokens import Tokens

__all__ = ["antecedent", "entry", "given_for", "subject_text"]

ASIDE = 10  # tokens within which a bracket closes
DATING = frozenset(["in", "for", "between", "since", "from", "during"])
# Nouns of doing something to what is counted.
ACTIONS = frozenset(
    "acquisition addition appointment closure construction creation delivery deployment hiring loss order purchase recruitment sale".split()
)
# Pronouns that may point back into their sentence.
NUMBERED = frozenset(["it", "they"])
POINTING = frozenset(["it", "they", "he", "she", "this", "that", "these", "those", "them", "itself"])
DESCRIBED = (["N"], ["P"], ["J"])
SHIFTED = (["later"], ["earlier"], ["ago"])
GIVEN = frozenset(["for"])
WITHIN = frozenset(["of", "in", "on", "with"])
BOUGHT = frozenset(["for", "on", "off", "in", "at"])
PART_OF = BOUGHT | {"from"}


def subject_text(
    figure: Figure, governed: Phrase | None, own: Stretch | None, clause: Clause, sentence: Sentence
) -> str:
    """The noun phrase as printed, empty where the sentence has none but a pronoun or the figure itself.

    `own` is the subject of the clause, by `antecedent`.
    """
    found = _stretch(figure, governed, own, clause, sentence)
    if found is None:
        return ""
    return sentence.printed(found if found[0] == clause.subject_first else _unnumbered(found, sentence))


def _stretch(
    figure: Figure, governed: Phrase | None, own: Stretch | None, clause: Clause, sentence: Sentence
) -> Stretch | None:
    """Where the noun phrase stands."""
    tokens, tags = sentence.tokens, sentence.tags
    ahead = figure.last <= clause.subject_first
    if ahead and figure.kind == "duration" and tokens.lower[figure.last : figure.last + 1] in SHIFTED:
        return None
    if governed is not None:
        told = governed.how in ("share", "in", "about") and tags[governed.first] != "Q"
        if told or (figure.kind == "count" and _gathers(governed, tokens)):
            return governed.first, governed.last
    having = owner(figure, governed, tokens, tags)
    if having is not None:
        return having.first, having.last
    given = given_for(figure, tokens, tags)
    if given is not None and tags[given.first] == "P":
        return given.first, given.last  # $52,000 for Acme and $75,000 for Borland
    aside = figure.reach_first > 0 and tokens.texts[figure.reach_first - 1] == "("
    row = entry(figure, clause, tokens, tags) if governed is None or aside else None
    if row is not None:
        return row
    within = clause.subject_first <= figure.first < clause.subject_last
    if governed is not None and (own is None or within or ahead):
        return governed.first, complements(tokens, tags, governed.last)
    if own is None:
        return _bought(figure, clause, sentence)
    return None if within else own


def _gathers(governed: Phrase, tokens: Tokens) -> bool:
    """Whether what counted things are `of` is what is told: a survey of 6,000 firms, not the purchase or a total of them."""
    head = tokens.lower[governed.last - 1]
    return governed.how == "of" and head not in GENERIC and head not in ACTIONS


def given_for(figure: Figure, tokens: Tokens, tags: Sequence[str]) -> Phrase | None:
    """What or whom an amount is given for: `$52,000 for Acme`, `HK$900 ($115) for flights`."""
    if figure.kind != "money":
        return None
    last = figure.reach_last
    if tokens.texts[last : last + 1] == ["("] and ")" in tokens.texts[last : last + ASIDE]:
        last = tokens.texts.index(")", last) + 1
    elif tokens.texts[last : last + 1] == [")"]:
        last += 1
    if tokens.lower[last : last + 1] != ["for"]:
        return None
    return object_after(figure, tokens, tags, GIVEN, last + 1)


def _unnumbered(found: Stretch, sentence: Sentence) -> Stretch:
    """A phrase without the figure that it opens with: of `an 8.5 kW system` what is told is the system."""
    first, last = found
    k = first
    while k < last and sentence.tags[k] in "T#":
        k += 1
    return (k, last) if k < last and sentence.tags[k] in "NPJ" and "#" in sentence.tags[first:k] else found


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


def antecedent(clause: Clause, sentence: Sentence) -> Stretch | None:
    """The subject of a clause; for a pronoun that of the nearest earlier clause; None for a figure or a lone pronoun."""
    tags, lower = sentence.tags, sentence.tokens.lower
    pronoun = ""
    for each in (clause, *sentence.before(clause)):
        first, last = each.subject_first, each.subject_last
        if first >= last or (
            tags[first] == "#" and not (tags[first + 1 : first + 2] in DESCRIBED and lower[first] in words().months)
        ):
            return None
        if last - first > 1 or tags[first] not in "OT":
            last = _undated(first, last, sentence)
            alone = pronoun in NUMBERED and tags[last - 1] == "N" and _plural(lower[last - 1]) != (pronoun == "they")
            return None if alone else (first, last)
        pronoun = lower[first]
        if pronoun not in POINTING:
            return None
    return None


def _plural(noun: str) -> bool:
    return noun.endswith("s") and singular(noun) != noun


def _undated(first: int, last: int, sentence: Sentence) -> int:
    """The end of a phrase without the days or years that close it: `sampling between 2014 and 2017`."""
    tags = sentence.tags
    k = last
    while k > first and tags[k - 1] in "#@":
        k -= 1
        if tags[k] == "@" and sentence.tokens.lower[k] in DATING and k > first:
            return k
    return last


def _bought(figure: Figure, clause: Clause, sentence: Sentence) -> Stretch | None:
    """What an amount is for, or where things are that `there` are, in a clause without a subject to name."""
    tokens, tags = sentence.tokens, sentence.tags
    phrase = bought(figure, clause, tokens, tags)
    if phrase is not None:
        return phrase.first, complements(tokens, tags, phrase.last, WITHIN)
    counted = figure.kind == "count" and tokens.lower[clause.subject_first : clause.subject_last] == ["there"]
    if not counted and figure.kind not in ("money", "percent"):
        return None
    phrase = object_after(figure, tokens, tags, PART_OF if figure.kind == "percent" else BOUGHT, clause.last)
    return (phrase.first, phrase.last) if phrase is not None else None
