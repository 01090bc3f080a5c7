"""Reads the sentences of one document, one after the other, with what the earlier ones said in mind."""

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.knowledge.names import canonical, looks_like_organisation
from factcheck.mine.clause import Clause
from factcheck.mine.clauses import clauses as clauses_of
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.direction import Move, direction
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure, TimeExpression, Unread
from factcheck.mine.metrics import find, head_phrase, in_row, lemma_of_verb
from factcheck.mine.numerals import numerals
from factcheck.mine.periods import Narrative, advance, period_of
from factcheck.mine.phrases import Phrase, before, complements, governor, object_after, object_of, owner
from factcheck.mine.quantities import quantities
from factcheck.mine.scopes import basis_of, listing_in, listing_of_currency, place_of
from factcheck.mine.subjects import Discourse, Reference, own_words, resolve
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.times import TIME_TRIGGER, times
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.mine.voices import attribution, modality, speaker
from factcheck.model.claim import Step
from factcheck.model.span import Extent
from factcheck.model.terms import Section
from factcheck.packs.metrics import Metric

__all__ = ["Reader"]

# Cheap signs that a sentence may hold a figure: a digit, or the beginning of a word that can be one.
TRIGGER = re.compile(
    r"[\d½⅓⅔¼¾⅛⅜⅝⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirt|fourt|fift|sixt|sevent|eight|ninet"
    r"|twent|fort|hundred|thousand|million|billion|trillion|dozen|score|half|halv|halft|third|quarter|doubl|tripl|trebl|quadrupl|twice|thrice"
    r"|first|second|percent|per cent|pct|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|decade|century|(?:an?|the)\s+(?:year|month|week|day|hour|minute|decade))",
    re.I,
)
DATELINE = re.compile(
    r"[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*){0,5}, "
    r"(?P<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)(?: \([\w ]+\))? ?[-–—]+ "
)
KEPT = 3  # sentences without figures that are kept in mind for what points back to them
BEING = frozenset(["is", "are", "was", "were", "be", "been", "being"])
OWNING = frozenset(["of", "in"])
MILLION = Decimal(1000000)
NAMING = frozenset(["of", "on", "with"])
GIVEN = frozenset(["for"])
BOUGHT = frozenset(["for", "on", "off", "in", "at"])
PRICED = frozenset(["share_price"])


class Reader:
    """Reads sentences in text order; `drafts` and `unread` grow as it goes."""

    def __init__(self, text: str, title_words: Tokens | None, aliases: dict[str, str]) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.unread: list[Unread] = []
        self.discourse = Discourse(aliases)
        self.narrative = Narrative()
        self.section = -1
        self.listings: dict[str, str] = {}
        self.passed: list[tuple[int, int]] = []
        self.voice: str | None = None  # who is quoted for the list items that follow
        self.title = ""
        if title_words is not None:
            self.title = self._title_subject(title_words)

    def _title_subject(self, tokens: Tokens) -> str:
        if "<" in tokens.texts:  # wire heads give the company and its ticker first: ACME CORP <ACM> 4TH QTR
            words = [text.capitalize() if len(text) > 3 else text for text in tokens.texts[: tokens.texts.index("<")]]
            if words and all(word[0].isalnum() or word in "-&'." for word in words):
                return canonical(words, dict(self.discourse.aliases))
        tags = tag_tokens(tokens)
        found = resolve(tokens, tags, 0, len(tokens), self.discourse)
        return found.name if found else own_words(tokens, tags, 0, len(tokens))

    def enter(self, section: int) -> None:
        """Begin a block; what carries over does so within a section only."""
        if section != self.section:
            self.section = section
            self.listings.clear()
            self.discourse.forget()

    def read(self, start: int, end: int, context: Context, kind: Section) -> None:
        """Read the sentence `text[start:end]`."""
        if not TRIGGER.search(self.text, start, end) and not TIME_TRIGGER.search(self.text, start, end):
            self.passed.append((start, end))
            return
        if start == context.block.start:
            start = self._past_dateline(start, end)
        tokens = tokenize(self.text, start, end)
        dated = dates(tokens, context)
        figures, unread = quantities(tokens, numerals(tokens), dated, context)
        self.unread += unread
        moments = times(tokens, dated, context)
        every = sorted([*figures, *dated], key=_start)
        _share_currency(every)
        if not every and not moments:
            self.passed.append((start, end))
            return
        self._catch_up()
        tags = tag_tokens(tokens)
        for figure in every:
            tags[figure.first : figure.last] = "#" * (figure.last - figure.first)
        for moment in moments:
            for k in range(moment.first, moment.last):
                tags[k] = "#" if tags[k] == "#" else "@"
        parts = clauses_of(tokens, tags)
        self._note_subjects(parts, tokens, tags)
        moves: list[tuple[Figure, Move]] = []
        made: list[tuple[Draft, Clause]] = []
        for figure in every:
            clause = _clause_of(figure, parts, tags)
            move = direction(figure, clause, tokens, tags, moves)
            moves.append((figure, move))
            draft = Draft(figure, tokens, kind, self.section, *move)
            self._name(draft, move, clause, parts, tokens, tags, made)
            timing = period_of(figure, move[1], move[0], parts, clause, moments, tokens, self.narrative, context)
            draft.period, draft.baseline = timing.period, timing.baseline
            draft.steps += timing.steps
            draft.modality = modality(figure, clause, parts, tokens)
            draft.attribution = attribution(figure, parts, tokens, tags, self.text) or self._carried_voice(context)
            draft.quoted = _quoted(self.text, start, figure.start, context)
            made.append((draft, clause))
        self._scope(made, tokens, tags)
        self.drafts += [draft for draft, _ in made]
        self._note_subjects(parts, tokens, tags)
        advance(self.narrative, moments, context)

    def _past_dateline(self, start: int, end: int) -> int:
        """The start of the story behind `LONDON, March 5 - `; its day is no figure."""
        found = DATELINE.match(self.text, start, end)
        if found is None:
            return start
        self.unread.append(Unread(found.start("day"), found.end("day"), "dateline"))
        return found.end()

    # -- names ---------------------------------------------------------------------------

    def _catch_up(self) -> None:
        """Look at the last sentences without figures for the names they speak of."""
        for start, end in self.passed[-KEPT:]:
            tokens = tokenize(self.text, start, end)
            tags = tag_tokens(tokens)
            self._note_subjects(clauses_of(tokens, tags), tokens, tags)
        self.passed.clear()

    def _note_subjects(self, parts: Sequence[Clause], tokens: Tokens, tags: Sequence[str]) -> None:
        """Remember the name of the first clause that has one, those of saying aside."""
        said = ""
        for clause in parts:
            found = resolve(tokens, tags, clause.subject_first, clause.subject_last, self.discourse)
            if found is None or found.how != "read" or not found.name:
                continue
            if not speaker(clause, tokens):
                self.discourse.note(found.name)
                return
            words = tokens.texts[clause.subject_first : clause.subject_last]
            if not said and looks_like_organisation(words):
                said = found.name
        if said:  # Acme Corp said it …
            self.discourse.note(said)

    def _name(
        self,
        draft: Draft,
        move: Move,
        clause: Clause,
        parts: Sequence[Clause],
        tokens: Tokens,
        tags: Sequence[str],
        made: Sequence[tuple[Draft, Clause]],
    ) -> None:
        """Give a draft its metric and its subject."""
        figure = draft.figure
        if made and made[-1][0].role == draft.role and _bracketed(figure, made[-1][0].figure, tokens):
            twin = made[-1][0]
            draft.metric, draft.subject, draft.subject_text = twin.metric, twin.subject, twin.subject_text
            draft.steps += [step for step in twin.steps if step.rule in ("subject", "metric")]
            return
        if clause.relative and clause.subject_first == clause.subject_last and made:
            twin = made[-1][0] if made[-1][0].figure.kind != "date" or len(made) < 2 else made[-2][0]
            draft.metric, draft.subject, draft.subject_text = twin.metric, twin.subject, twin.subject_text
            draft.steps.append(Step("subject", None, f"{twin.subject}: of the figure before, which `which` stands for"))
            return
        governed = governor(figure, tokens, tags)
        elliptic = clause.subject_first < clause.subject_last and tokens.possessive(clause.subject_last - 1)
        found = find(figure, move, governed, clause, tokens, tags)
        metric = None
        named: tuple[int, int] | None = None
        if found is not None:
            metric, named = found
            draft.metric = metric.id
            draft.steps.append(Step("metric", _extent(tokens, *named), metric.id))
        else:
            draft.metric = self._own_metric(figure, governed, clause, tokens, tags)
            twin = next((other for other, _ in made if elliptic and other.figure.kind == figure.kind), None)
            if twin is not None:  # while Castor's fell: its shares, as the clause before says
                draft.metric = twin.metric
                draft.steps.append(Step("metric", None, f"{twin.metric}: as in the clause before"))
        self._subject(draft, metric, named, governed, clause, parts, tokens, tags)

    def _own_metric(
        self, figure: Figure, governed: Phrase | None, clause: Clause, tokens: Tokens, tags: Sequence[str]
    ) -> str:
        """The normalised head phrase of a figure that no rule names."""
        if figure.kind == "date":
            return lemma_of_verb(tokens.lower[clause.main]) if clause.main >= 0 else ""
        if governed is not None:
            first = governed.first
            if governed.how == "modifies":  # a turbocharged 1.6 litre engine
                first = figure.reach_first
                while first > 0 and tags[first - 1] in "JN" and not tokens.possessive(first - 1):
                    first -= 1
            last = complements(tokens, tags, governed.last, NAMING)
            words = head_phrase(tokens, tags, first, last, names=governed.how == "modifies")
            if words:
                return f"share of {words}" if governed.how == "share" and figure.kind in ("percent", "number") else words
        if figure.kind == "count":
            return ""
        if clause.subject_first <= figure.first < clause.subject_last:
            return ""
        if figure.kind == "money":
            given = object_after(figure, tokens, tags, GIVEN, figure.reach_last + 1)
            if given is not None:
                return head_phrase(tokens, tags, given.first, given.last, names=True)
        if figure.reach_first > clause.verb_last and tags[figure.reach_first - 1] in "tI" and clause.main >= 0:
            start = before(tokens, tags, figure.reach_first - 1)  # bring the false positive rate to 0.1%
            if clause.verb_last <= start < figure.reach_first - 1 and tags[start] in "TQNJ":
                return head_phrase(tokens, tags, start, figure.reach_first - 1, names=True)
        return head_phrase(tokens, tags, clause.subject_first, clause.subject_last)

    def _subject(
        self,
        draft: Draft,
        metric: Metric | None,
        named: tuple[int, int] | None,
        governed: Phrase | None,
        clause: Clause,
        parts: Sequence[Clause],
        tokens: Tokens,
        tags: Sequence[str],
    ) -> None:
        """Find whom or what a figure is about: beside the metric's words, in the clause's subject, in an outer
        clause, in what the text spoke of before, in its title."""
        figure = draft.figure
        options: list[tuple[int, int]] = []
        if in_row(clause, tokens) and self.title and metric is not None:
            draft.subject = self.title
            draft.subject_text = self._printed(tokens, clause.subject_first, clause.subject_last)
            draft.steps.append(Step("subject", None, f"{self.title}: from the title, for a row of a table"))
            return
        if metric is not None and metric.of_object and not _passive(clause, tokens):
            noun = object_of(tokens, tags, clause.verb_last)
            if noun is not None:
                options.append((noun.first, noun.last))
        if metric is not None and metric.about:
            phrase = object_after(figure, tokens, tags, frozenset(metric.about), clause.last)
            if phrase is not None:
                options.append((phrase.first, phrase.last))
                governed = Phrase(phrase.first, phrase.last, "about")
            options += _inside(tokens, tags, clause, metric.about)
        having = owner(figure, governed, tokens, tags)
        if having is not None:
            options.append((having.first, having.last))
        entry = _entry(figure, clause, tokens, tags)
        if entry is not None:
            options.append(entry)
        own = (clause.subject_first, clause.subject_last)
        within = own[0] <= figure.first < own[1]
        if governed is not None:
            options.append((governed.first, complements(tokens, tags, governed.last, OWNING)))
        if named is not None and clause.verb_last <= named[0]:
            options.append(_widen(tags, named))
        if within:
            options.append((own[0], figure.reach_first))
            options.append((figure.reach_last, own[1]))
        elif not speaker(clause, tokens) or figure.first >= clause.verb_last:
            options.append(own)
        options += [
            (other.subject_first, other.subject_last)
            for other in reversed(parts[: parts.index(clause)])
            if not speaker(other, tokens)
        ]
        draft.subject_text = (
            self._printed(tokens, *_widen(tags, named))
            if named is not None and draft.role == "delta" and clause.verb_last <= named[0] < figure.first
            else self._printed(tokens, governed.first, governed.last)
            if metric is not None and governed is not None and governed.how == "of" and not _says(metric, tokens)
            else self._subject_text(figure, governed, clause, parts, within, tokens, tags)
        )
        for first, last in options:
            reference = resolve(tokens, tags, first, last, self.discourse)
            if reference is not None and reference.name:
                self._set_subject(draft, reference, _extent(tokens, first, last))
                return
            if governed is not None and governed.how == "about" and first == governed.first:
                break
        about = governed is not None and governed.how == "about"
        words = own_words(tokens, tags, *(options[0] if within or about else own)) if own[0] < own[1] or options else ""
        if metric is not None and not about and self.discourse.last and not _independent(metric):
            draft.subject = self.discourse.last
            draft.steps.append(Step("subject", None, f"{draft.subject}: carried over from the text before", assumed=True))
        elif words:
            draft.subject = words
            draft.steps.append(Step("subject", _extent(tokens, *own), words))
        elif self.title:
            draft.subject = self.title
            draft.steps.append(Step("subject", None, f"{self.title}: from the title", assumed=True))

    def _set_subject(self, draft: Draft, reference: Reference, extent: Extent | None) -> None:
        draft.subject = reference.name
        draft.steps.append(Step("subject", extent, f"{reference.name} ({reference.how})", assumed=reference.how == "pronoun"))

    def _subject_text(
        self,
        figure: Figure,
        governed: Phrase | None,
        clause: Clause,
        parts: Sequence[Clause],
        within: bool,
        tokens: Tokens,
        tags: Sequence[str],
    ) -> str:
        """The whole noun phrase that the figure is about, as printed."""
        if governed is not None and governed.how in ("share", "in", "about") and tags[governed.first] != "Q":
            return self._printed(tokens, governed.first, governed.last)
        having = owner(figure, governed, tokens, tags)
        if having is not None:
            return self._printed(tokens, having.first, having.last)
        given = object_after(figure, tokens, tags, GIVEN, figure.reach_last + 1)
        if given is not None and figure.kind == "money" and tags[given.first] == "P":
            return self._printed(tokens, given.first, given.last)  # $52,000 for Acme and $75,000 for Borland
        entry = _entry(figure, clause, tokens, tags) if governed is None else None
        if entry is not None:
            return self._printed(tokens, *entry)
        leading = figure.last <= clause.subject_first
        own = _spoken_of(clause, parts, tags)
        if own is None or within or leading:
            if governed is not None:
                return self._printed(tokens, governed.first, complements(tokens, tags, governed.last))
            if own is None or within:
                return self._bought(figure, clause, tokens, tags) if own is None else ""
        return self._printed(tokens, *own)

    def _bought(self, figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> str:
        """What an amount is for, or where things are that `there` are, in a clause without a subject to name."""
        if figure.kind == "money" and figure.reach_first > clause.verb_last and tokens.lower[figure.reach_first - 1] == "for":
            start = before(tokens, tags, figure.reach_first - 1)
            if start < figure.reach_first - 1:
                return self._printed(tokens, start, figure.reach_first - 1)
        counted = figure.kind == "count" and tokens.lower[clause.subject_first : clause.subject_last] == ["there"]
        if not counted and figure.kind not in ("money", "percent"):
            return ""
        phrase = object_after(figure, tokens, tags, BOUGHT, clause.last)
        return self._printed(tokens, phrase.first, phrase.last) if phrase else ""

    def _printed(self, tokens: Tokens, first: int, last: int) -> str:
        return self.text[tokens.starts[first] : tokens.ends[last - 1]] if first < last else ""

    # -- scope, and what carries over ----------------------------------------------------

    def _scope(self, made: Sequence[tuple[Draft, Clause]], tokens: Tokens, tags: Sequence[str]) -> None:
        for draft, clause in made:
            figure = draft.figure
            first, last = (clause.subject_first, clause.subject_last)
            basis = basis_of(tokens, figure, max(first, figure.reach_first - 3), figure.reach_first)
            if basis:
                draft.scope["basis"] = basis
            if draft.metric in PRICED:
                self._list(draft, clause, made, tokens)
            elif figure.kind != "date":
                place = place_of(tokens, tags, clause, draft.subject)
                if place:
                    draft.scope["place"] = place

    def _list(self, draft: Draft, clause: Clause, made: Sequence[tuple[Draft, Clause]], tokens: Tokens) -> None:
        """The listing of a share's price or change: named, implied by a price beside it, or carried over."""
        first = min(clause.first, clause.subject_first)
        named = listing_in(tokens, first, clause.last)
        if named:
            draft.scope["listing"] = named
            draft.steps.append(Step("scope.listing", _extent(tokens, first, clause.last), named))
        else:
            implied = [listing_of_currency(other.figure) for other, beside in made if beside is clause]
            named = next(filter(None, implied), None)
            if named:
                draft.steps.append(Step("scope.listing", None, f"{named}: by the currency of the price"))
            elif draft.subject in self.listings:
                named = self.listings[draft.subject]
                draft.steps.append(Step("scope.listing", None, f"{named}: carried over", assumed=True))
            if named:
                draft.scope["listing"] = named
        if named and draft.subject:
            self.listings[draft.subject] = named

    def _carried_voice(self, context: Context) -> str | None:
        return self.voice if context.block.kind == "item" else None


def _says(metric: Metric, tokens: Tokens) -> bool:
    """Whether the sentence has the words of a metric's own name."""
    return all(word in tokens.lower for word in metric.id.split("_"))


def _entry(figure: Figure, clause: Clause, tokens: Tokens, tags: Sequence[str]) -> tuple[int, int] | None:
    """The name right before a figure in a line without a verb: `FTSE 100 -0.6% CAC -1.7%`."""
    if clause.main >= 0 or figure.kind == "count":
        return None
    end = start = figure.reach_first
    if end and tokens.texts[end - 1] == "(":
        end = start = end - 1
    while start > clause.first and (tags[start - 1] == "P" or (start == end and tags[start - 1] == "#" and tags[start - 2 : start - 1] == ["P"])):
        start -= 1
    return (start, end) if start < end else None


def _spoken_of(clause: Clause, parts: Sequence[Clause], tags: Sequence[str]) -> tuple[int, int] | None:
    """The subject of a clause; for a pronoun that of the nearest earlier clause; None for a figure or a lone pronoun."""
    for each in (clause, *reversed(parts[: parts.index(clause)])):
        first, last = each.subject_first, each.subject_last
        if first >= last or tags[first] == "#":
            return None
        if not (last - first == 1 and tags[first] == "O"):
            return first, last
    return None


def _start(figure: Figure) -> int:
    return figure.start


def _share_currency(figures: Sequence[Figure]) -> None:
    """Give amounts with a scale word and no unit the currency of the money before them in the sentence:
    `58 billion rupees, compared with 70 billion`."""
    unit = ""
    for figure in figures:
        if figure.kind == "money":
            unit = figure.unit.split("/")[0]
        elif unit and figure.kind == "number" and _scaled(figure):
            figure.kind, figure.unit = "money", unit
            figure.steps.append(Step("unit", None, f"{unit}: as of the amount before", assumed=True))


def _scaled(figure: Figure) -> bool:
    """Whether a bare number is of the size that only a scale word gives: a million and more, printed in two words."""
    size = figure.value if isinstance(figure.value, Decimal) else figure.low
    return isinstance(size, Decimal) and abs(size) >= MILLION and figure.last - figure.first >= 2


def _clause_of(figure: Figure, parts: Sequence[Clause], tags: Sequence[str]) -> Clause:
    """The clause that a figure stands in; after a parenthetic relative clause the one that it interrupts."""
    for index, clause in enumerate(parts):
        if clause.first <= figure.first < clause.last:
            aside = index and clause.relative and clause.first and tags[clause.first - 1] == ","
            if aside and tags[figure.reach_first - 2 : figure.reach_first] in ([",", "I"], [",", "@"]):
                return parts[index - 1]
            return clause
    return parts[-1]


def _passive(clause: Clause, tokens: Tokens) -> bool:
    """Whether the verb group has a form of be."""
    return any(tokens.lower[k] in BEING for k in range(clause.verb_first, clause.main))


def _extent(tokens: Tokens, first: int, last: int) -> Extent | None:
    return Extent(tokens.starts[first], tokens.ends[last - 1]) if first < last else None


def _widen(tags: Sequence[str], named: tuple[int, int]) -> tuple[int, int]:
    """The whole noun phrase, its `of` complement included, around the tokens that named a metric."""
    first, last = named
    while first > 0 and (tags[first - 1] in "NPJTQ" or tags[first - 1] in ("-", "'", "’")):
        first -= 1
    while last < len(tags) and (tags[last] in "NPJTQI-"):
        if tags[last] == "I" and last > named[1]:
            break
        last += 1
    return first, last


def _inside(tokens: Tokens, tags: Sequence[str], clause: Clause, prepositions: Sequence[str]) -> list[tuple[int, int]]:
    """The names after one of `prepositions` in the clause's subject: `foreign investment into China`."""
    return [
        (k + 1, clause.subject_last)
        for k in range(clause.subject_first, clause.subject_last - 1)
        if tokens.lower[k] in prepositions and tags[k + 1] in "PT"
    ]


def _bracketed(figure: Figure, previous: Figure, tokens: Tokens) -> bool:
    first = figure.reach_first
    return first > 0 and tokens.texts[first - 1] in "([" and previous.last >= first - 2


def _independent(metric: Metric) -> bool:
    """Whether a measure needs no owner: inflation, oil."""
    return metric.id in ("inflation", "oil_price", "interest_rate", "gdp", "unemployment_rate", "index", "price", "fdi_inflow", "fdi_net")


def _quoted(text: str, start: int, place: int, context: Context) -> bool:
    """Whether a place stands between quotation marks of its block."""
    before = text[max(context.block.start, start - 400) : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
