"""Gives a figure its metric and its subject."""

from collections.abc import Iterator, Sequence

from factcheck.knowledge.lexicon import base
from factcheck.knowledge.names import acronyms, city_place, kind_of, looks_like_organisation
from factcheck.mine.clause import Clause
from factcheck.mine.discourse import Discourse, resolve
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure
from factcheck.mine.metrics import find, head_phrase, in_row
from factcheck.mine.phrases import (
    Phrase,
    before,
    bought,
    complements,
    governor,
    noted,
    object_after,
    object_of,
    owner,
    told_apart,
)
from factcheck.mine.sentence import Sentence, Stretch
from factcheck.mine.subjects import own_words
from factcheck.mine.subjecttext import antecedent, entry, given_for, subject_text
from factcheck.mine.tokens import Tokens
from factcheck.mine.twins import THEY, parallel, twin
from factcheck.mine.voices import speaker
from factcheck.model.claim import Step
from factcheck.packs.metrics import Metric

__all__ = ["name"]

NAMING = frozenset(["of", "on", "with"])
OWNING = frozenset(["of", "in"])
MARKETS = frozenset(["trading", "dealings", "session", "hours"])
PUT = frozenset(["invest", "investment", "stake", "holding", "interest", "put", "pour", "plough", "plow", "sink", "inject",
                 "pump", "hold", "own"])  # fmt: skip
INDEXED = frozenset(["number", "percent"])
REACHING = frozenset(["to", "at", "by", "from", "below", "above", "under"])
BEING = frozenset(["is", "are", "was", "were", "be", "been", "being"])


def name(draft: Draft, clause: Clause, sentence: Sentence, made: Sequence[Draft], discourse: Discourse) -> None:
    """Give a draft its metric, subject and subject text; `made` are the drafts before it in the sentence."""
    figure, tokens = draft.figure, sentence.tokens
    told = twin(draft, clause, sentence, made)
    if told is not None:
        draft.metric, draft.subject, draft.subject_text = told.metric, told.subject, told.subject_text
        draft.steps += [step for step in told.steps if step.rule in ("subject", "metric")]
        return
    governed = governor(figure, tokens, sentence.tags)
    if governed is not None and (
        _located(figure, governed, clause, sentence, discourse) or _yardstick(governed, tokens)
    ):
        governed = None
    found = find(figure, (draft.change, draft.role), governed, clause, sentence)
    metric, named = found if found is not None else (None, None)
    if metric is not None and metric.of_object and figure.kind == "date" and _of_no_name(clause, sentence, discourse):
        metric, named = None, None
    if metric is not None and named is not None:
        draft.metric = metric.id
        draft.steps.append(Step("metric", sentence.extent(named), metric.id))
    elif (apart := _told_apart(figure, clause, sentence)) is not None:
        draft.metric = head_phrase(tokens, sentence.tags, apart.first, apart.last, names=True)
        draft.steps.append(
            Step("metric", sentence.extent((apart.first, apart.last)), f"{draft.metric}: told apart by the date")
        )
    else:
        draft.metric = _own_metric(figure, governed, clause, sentence)
        first, last = clause.subject_first, clause.subject_last
        pronoun = last - first == 1 and tokens.lower[first] in THEY
        leading = None if pronoun and draft.metric else parallel(figure, clause, sentence, made)
        if leading is not None:
            draft.metric = leading.metric
            draft.subject = leading.subject if pronoun else ""
            draft.steps.append(Step("metric", None, f"{leading.metric}: as in the clause before"))
    if metric is not None and in_row(clause, tokens) and discourse.title:
        draft.subject = discourse.title
        draft.subject_text = sentence.printed((clause.subject_first, clause.subject_last))
        draft.steps.append(Step("subject", None, f"{draft.subject}: from the title, for a row of a table"))
        return
    about = _about(figure, metric, clause, sentence)
    own = antecedent(clause, sentence)
    draft.subject_text = _text(draft, metric, named, about or governed, own, clause, sentence)
    _find_subject(draft, metric, named, governed, about, own, clause, sentence, discourse)
    measured = figure.unit == "point" or (figure.kind in INDEXED and draft.role != "level")
    if metric is None and measured and kind_of(draft.subject) == "index":
        draft.metric = "index"
        draft.steps.append(Step("metric", None, "index: what its subject is"))


def _located(figure: Figure, governed: Phrase, clause: Clause, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether the phrase after `in` is where or how, not what: `$5 in Spain`, `$5 in a sale`, not `$5 in sales`."""
    if governed.how != "in":
        return False
    first, last, lower = governed.first, governed.last, sentence.tokens.lower
    if sentence.tags[first] == "T" or lower[last - 1] in MARKETS:
        return True
    found = resolve(sentence, first, last, discourse)
    if found is None or found.how != "read":
        return False
    if kind_of(found.name) == "place" or city_place(found.name):
        return True
    # A name that nothing is known of is a place, but where money is put into it.
    unknown = kind_of(found.name) == "other" and not looks_like_organisation(found.name.split())
    return unknown and PUT.isdisjoint(map(base, lower[clause.first : figure.first]))


def _yardstick(governed: Phrase, tokens: Tokens) -> bool:
    """Whether a share is of what all such shares are of, and of something else: `a debt of 120% of GDP`."""
    return governed.how == "share" and tokens.lower[governed.last - 1] in acronyms()


def _told_apart(figure: Figure, clause: Clause, sentence: Sentence) -> Phrase | None:
    """What a date only tells apart; of what something is said to be, it is the date: `it is a 2004 film`."""
    is_a = clause.main >= 0 and sentence.tokens.lower[clause.main] in BEING and clause.verb_last <= figure.first
    return None if is_a else told_apart(figure, sentence.tokens, sentence.tags)


def _own_metric(figure: Figure, governed: Phrase | None, clause: Clause, sentence: Sentence) -> str:
    """The normalised head phrase of a figure that no rule names."""
    tokens, tags = sentence.tokens, sentence.tags
    if figure.kind == "date":
        return base(tokens.lower[clause.main]) if clause.main >= 0 else ""
    if governed is not None:
        words = _governing_words(figure, governed, sentence)
        if words:
            return words
    if figure.kind == "count" or clause.subject_first <= figure.first < clause.subject_last:
        return ""
    if figure.kind == "money":
        given = given_for(figure, tokens, tags) or bought(figure, clause, tokens, tags)
        if given is not None:
            return head_phrase(tokens, tags, given.first, given.last, names=True)
    end = figure.reach_first - 1
    if end >= clause.verb_last and tokens.lower[end] in REACHING and tags[end - 1] in "NP" and clause.main >= 0:
        start = before(tokens, tags, end)  # bring the false positive rate to 0.1%
        if clause.verb_last <= start < end:
            return head_phrase(tokens, tags, start, end, names=True)
    return head_phrase(tokens, tags, clause.subject_first, clause.subject_last)


def _governing_words(figure: Figure, governed: Phrase, sentence: Sentence) -> str:
    """The measure words of the phrase beside a figure: `a turbocharged 1.6 litre engine`, `share of revenue`."""
    tokens, tags = sentence.tokens, sentence.tags
    first = governed.first
    if governed.how == "modifies":
        first = figure.reach_first
        described = "JN" if "P" in tags[governed.first : governed.last] else "JNP"
        while first > 0 and tags[first - 1] in described and not tokens.possessive(first - 1):
            first -= 1
    last = complements(tokens, tags, governed.last, NAMING)
    named = governed.how == "modifies" or (governed.how == "of" and figure.kind == "measure")
    words = head_phrase(tokens, tags, first, last, names=named)
    if not words and governed.how == "of":
        words = head_phrase(tokens, tags, first, last, names=True)  # an MSRP of $22,480
    return f"share of {words}" if words and governed.how == "share" and figure.kind in ("percent", "number") else words


def _about(figure: Figure, metric: Metric | None, clause: Clause, sentence: Sentence) -> Phrase | None:
    """The phrase after the preposition that a metric takes, a fine *on* a company, or before a date in brackets."""
    if figure.kind == "date":
        return noted(figure, sentence.tokens, sentence.tags)
    if metric is None or not metric.about:
        return None
    phrase = object_after(figure, sentence.tokens, sentence.tags, frozenset(metric.about), clause.last)
    return Phrase(phrase.first, phrase.last, "about") if phrase is not None else None


def _text(
    draft: Draft,
    metric: Metric | None,
    named: Stretch | None,
    governed: Phrase | None,
    own: Stretch | None,
    clause: Clause,
    sentence: Sentence,
) -> str:
    """The subject's text: the object that a verb moved, what the metric's name leaves unsaid, else the phrase itself."""
    figure = draft.figure
    if named is not None and draft.role == "delta" and clause.verb_last <= named[0]:
        return sentence.printed(_widen(sentence, named))
    unsaid = metric is not None and not _says(metric, sentence)
    if unsaid and governed is not None and governed.how == "of" and _measured(governed, sentence):
        return sentence.printed((governed.first, governed.last))
    return subject_text(figure, governed, own, clause, sentence)


def _find_subject(
    draft: Draft,
    metric: Metric | None,
    named: Stretch | None,
    governed: Phrase | None,
    about: Phrase | None,
    own: Stretch | None,
    clause: Clause,
    sentence: Sentence,
    discourse: Discourse,
) -> None:
    """Find whom or what a figure is about: a name where one is told, else what the text spoke of, its own words, its title."""
    tokens, tags = sentence.tokens, sentence.tags
    likeliest: Stretch | None = None
    own = own or (clause.subject_first, clause.subject_last)
    for stretch in _options(draft.figure, metric, named, governed, about, clause, sentence):
        likeliest = likeliest or stretch
        where = own if stretch == (clause.subject_first, clause.subject_last) else stretch
        if own[0] < own[1] <= stretch[0] and tags[stretch[0]] == "Q":
            where = own  # the company raised its forecast
        reference = resolve(sentence, *where, discourse)
        if reference is not None and reference.name:
            draft.subject = reference.name
            guessed = reference.how == "pronoun"
            result = f"{reference.name} ({reference.how})"
            draft.steps.append(Step("subject", sentence.extent(stretch), result, assumed=guessed))
            return
        if about is not None and stretch == (about.first, about.last):
            break
    within = own[0] <= draft.figure.first < own[1]
    words = own_words(tokens, tags, *(likeliest if likeliest is not None and (within or about is not None) else own))
    if metric is not None and about is None and discourse.last and metric.owned:
        draft.subject = discourse.last
        draft.steps.append(Step("subject", None, f"{draft.subject}: carried over from the text before", assumed=True))
    elif words:
        draft.subject = words
        draft.steps.append(Step("subject", sentence.extent(own), words))
    elif discourse.title:
        draft.subject = discourse.title
        draft.steps.append(Step("subject", None, f"{draft.subject}: from the title", assumed=True))


def _options(
    figure: Figure,
    metric: Metric | None,
    named: Stretch | None,
    governed: Phrase | None,
    about: Phrase | None,
    clause: Clause,
    sentence: Sentence,
) -> Iterator[Stretch]:
    """Where the subject's name may stand, the likeliest place first."""
    tokens, tags = sentence.tokens, sentence.tags
    if metric is not None and metric.of_object and not _passive(clause, sentence):
        noun = object_of(tokens, tags, clause.verb_last)
        if noun is not None:
            yield noun.first, noun.last
    if about is not None:
        yield about.first, about.last
    if metric is not None:
        yield from _inside(clause, metric.about, sentence)
    having = owner(figure, governed, tokens, tags)
    if having is not None:
        yield having.first, having.last
    row = entry(figure, clause, tokens, tags)
    if row is not None:
        yield row
    beside = about or governed
    if beside is not None:
        yield beside.first, complements(tokens, tags, beside.last, OWNING)
    moved = _widen(sentence, named) if named is not None and clause.verb_last <= named[0] else None
    if moved is not None:  # cut 3,000 jobs in Spain: where it is done comes last
        yield moved[0], next((k for k in range(*moved) if tokens.lower[k] == "in"), moved[1])
    own = (clause.subject_first, clause.subject_last)
    if own[0] <= figure.first < own[1]:
        yield own[0], figure.reach_first
        yield figure.reach_last, own[1]
    elif not speaker(clause, tokens) or figure.first >= clause.verb_last:
        yield own
    for other in sentence.before(clause):
        if not speaker(other, tokens) and (metric is None or metric.owned):
            yield other.subject_first, other.subject_last
    if moved is not None:
        yield moved


def _of_no_name(clause: Clause, sentence: Sentence, discourse: Discourse) -> bool:
    """Whether something without a name was founded or built, so that it is no event of the one who did it."""
    noun = None if _passive(clause, sentence) else object_of(sentence.tokens, sentence.tags, clause.verb_last)
    if noun is None:
        return False
    own = sentence.tags[noun.first] == "Q"  # its second plant
    return own or resolve(sentence, noun.first, noun.last, discourse) is None


def _measured(phrase: Phrase, sentence: Sentence) -> bool:
    """Whether a phrase names a measure: `a fine`, not just `a record`."""
    return bool(head_phrase(sentence.tokens, sentence.tags, phrase.first, phrase.last))


def _says(metric: Metric, sentence: Sentence) -> bool:
    """Whether the sentence has the words of a metric's own name."""
    return all(word in sentence.tokens.lower for word in metric.id.split("_"))


def _passive(clause: Clause, sentence: Sentence) -> bool:
    """Whether the verb group has a form of be."""
    return any(sentence.tokens.lower[k] in BEING for k in range(clause.verb_first, clause.main))


def _widen(sentence: Sentence, named: Stretch) -> Stretch:
    """The whole noun phrase, its complement included, around the tokens that named a metric."""
    tags, (first, last) = sentence.tags, named
    while first > 0 and (tags[first - 1] in "NPJTQ" or tags[first - 1] in ("-", "'", "’")):
        first -= 1
    while last < len(tags) and tags[last] in "NPJ-":
        last += 1
    return first, complements(sentence.tokens, tags, last)


def _inside(clause: Clause, prepositions: Sequence[str], sentence: Sentence) -> Iterator[Stretch]:
    """The names after one of `prepositions` in the clause's subject: `foreign investment into China`."""
    for k in range(clause.subject_first, clause.subject_last - 1):
        if sentence.tokens.lower[k] in prepositions and sentence.tags[k + 1] in "PT":
            yield k + 1, clause.subject_last
