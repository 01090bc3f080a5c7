"""Reads the sentences of one document, one after the other, with what the earlier ones said in mind."""

import re
from collections.abc import Sequence

from factcheck.knowledge.names import canonical, looks_like_organisation
from factcheck.mine.clause import Clause
from factcheck.mine.clauses import clauses as clauses_of
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.direction import Move, direction
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure, TimeExpression, Unread
from factcheck.mine.naming import name
from factcheck.mine.numerals import numerals
from factcheck.mine.periods import Narrative, advance, period_of
from factcheck.mine.phrases import object_of
from factcheck.mine.quantities import quantities
from factcheck.mine.scopes import narrow
from factcheck.mine.sentence import Sentence
from factcheck.mine.subjects import Discourse, own_words, resolve
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.times import TIME_TRIGGER, times
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.mine.voices import attribution, modality, speaker
from factcheck.model.terms import Section

__all__ = ["Reader"]

# Cheap signs that a sentence may hold a figure: a digit, or the beginning of a word that can be one.
TRIGGER = re.compile(
    r"[\d½⅓⅔¼¾⅛⅜⅝⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirt|fourt|fift|sixt|sevent|eight|ninet"
    r"|twent|fort|hundred|thousand|million|billion|trillion|dozen|score|half|halv|halft|third|quarter|doubl|tripl|trebl|quadrupl|twice|thrice"
    r"|first|second|percent|per cent|pct|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|decade|century|(?:an?|the)\s+(?:year|month|week|day|hour|minute|decade))",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*){0,5}, "
    r"(?P<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)(?: \([\w ]+\))? ?[-–—]+ "
)
KEPT = 3  # sentences without figures that are kept in mind for what points back to them
QUOTED = 400  # characters that are looked back for the quotation mark that opens


class Reader:
    """Reads sentences in text order; `drafts` and `unread` grow as it goes."""

    def __init__(self, text: str, title: str, aliases: dict[str, str]) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.unread: list[Unread] = []
        self.discourse = Discourse(aliases)
        self.discourse.title = self._titled(title) if title else ""
        self.narrative = Narrative()
        self.section = -1
        self.listings: dict[str, str] = {}
        self.passed: list[tuple[int, int]] = []
        self.voice: str | None = None  # who is quoted for the list items that follow

    def enter(self, section: int) -> None:
        """Begin a block; what carries over does so within a section only."""
        if section != self.section:
            self.section = section
            self.listings.clear()
            self.discourse.forget()

    def read(self, start: int, end: int, context: Context, kind: Section) -> None:
        """Read the sentence `text[start:end]`."""
        item = context.block.kind == "item"
        opens_list = self.text[end - 1] == ":"
        if not item:
            self.voice = None
        if not (opens_list or TRIGGER.search(self.text, start, end) or TIME_TRIGGER.search(self.text, start, end)):
            self.passed.append((start, end))
            return
        if start == context.block.start:
            start = self._past_dateline(start, end)
        tokens = tokenize(self.text, start, end)
        dated = dates(tokens, context)
        figures, unread = quantities(tokens, numerals(tokens, decimal_comma=context.decimal_comma), dated, context)
        self.unread += unread
        moments = times(tokens, dated, context)
        every = sorted([*figures, *dated], key=_start)
        if not (every or moments or opens_list):
            self.passed.append((start, end))
            return
        self._catch_up()
        sentence = self._sentence(tokens, every, moments)
        self._note_subjects(sentence)
        made = self._drafts(sentence, every, moments, context, kind)
        narrow(made, sentence, self.listings, self.discourse)
        self.drafts += [draft for draft, _ in made]
        self._note_subjects(sentence)
        advance(self.narrative, moments, context)
        if opens_list:
            self.voice = _lists(sentence)

    def _sentence(
        self, tokens: Tokens, figures: Sequence[Figure] = (), moments: Sequence[TimeExpression] = ()
    ) -> Sentence:
        """The sentence with its figures and its words of time masked, so that no clause is cut at them."""
        tags = tag_tokens(tokens)
        for figure in figures:
            tags[figure.first : figure.last] = "#" * (figure.last - figure.first)
        for moment in moments:
            for k in range(moment.first, moment.last):
                tags[k] = "#" if tags[k] == "#" else "@"
        return Sentence(self.text, tokens, tags, clauses_of(tokens, tags))

    def _drafts(
        self,
        sentence: Sentence,
        figures: Sequence[Figure],
        moments: Sequence[TimeExpression],
        context: Context,
        kind: Section,
    ) -> list[tuple[Draft, Clause]]:
        """What is read of each figure, with the clause it stands in."""
        tokens, parts = sentence.tokens, sentence.clauses
        moves: list[tuple[Figure, Move]] = []
        made: list[Draft] = []
        where: list[Clause] = []
        for figure in figures:
            clause = sentence.clause_of(figure)
            move = direction(figure, clause, tokens, sentence.tags, moves)
            moves.append((figure, move))
            draft = Draft(figure, tokens, kind, self.section, *move)
            name(draft, clause, sentence, made, self.discourse)
            timing = period_of(figure, move[1], move[0], parts, clause, moments, tokens, self.narrative, context)
            draft.period, draft.baseline = timing.period, timing.baseline
            draft.steps += timing.steps
            draft.modality = modality(figure, clause, parts, tokens)
            draft.attribution = attribution(figure, parts, tokens, sentence.tags, self.text) or self.voice
            draft.quoted = _quoted(self.text, tokens.start, figure.start, context)
            made.append(draft)
            where.append(clause)
        return list(zip(made, where, strict=True))

    def _titled(self, title: str) -> str:
        """What a title is about."""
        head, ticker, _ = title.partition("<")
        if ticker and head.strip():  # wire heads give the company and its ticker first: ACME CORP <ACM> 4TH QTR
            words = [word.title() if len(word) > 3 else word for word in head.split()]
            return canonical(words, self.discourse.aliases)
        tokens = tokenize(title, 0, len(title))
        sentence = Sentence(title, tokens, tag_tokens(tokens), ())
        found = resolve(sentence, 0, len(tokens), self.discourse)
        return found.name if found else own_words(tokens, sentence.tags, 0, len(tokens))

    def _past_dateline(self, start: int, end: int) -> int:
        """The start of the story behind `LONDON, March 5 - `; its day is no figure."""
        found = DATELINE.match(self.text, start, end)
        if found is None:
            return start
        self.unread.append(Unread(found.start("day"), found.end("day"), "dateline"))
        return found.end()

    def _catch_up(self) -> None:
        """Look at the last sentences without figures for the names they speak of."""
        for start, end in self.passed[-KEPT:]:
            self._note_subjects(self._sentence(tokenize(self.text, start, end)))
        self.passed.clear()

    def _note_subjects(self, sentence: Sentence) -> None:
        """Remember the name of the first clause that has one, those of saying aside."""
        said = ""
        for clause in sentence.clauses:
            if clause.relative:
                continue
            first, last = clause.subject_first, clause.subject_last
            found = resolve(sentence, first, last, self.discourse)
            if found is None or found.how != "read" or not found.name:
                continue
            if not speaker(clause, sentence.tokens):
                self.discourse.note(self._founded(sentence, clause) or found.name)
                return
            if not said and looks_like_organisation(sentence.tokens.texts[first:last]):
                said = found.name
        if said:  # Acme Corp said it …
            self.discourse.note(said)

    def _founded(self, sentence: Sentence, clause: Clause) -> str:
        """What a person did something to: of `Wu, who studied here, founded Acme` the text goes on with Acme."""
        after = sentence.tokens.lower[clause.subject_last : clause.subject_last + 2]
        noun = object_of(sentence.tokens, sentence.tags, clause.verb_last) if "who" in after else None
        found = resolve(sentence, noun.first, noun.last, self.discourse) if noun is not None else None
        return found.name if found is not None and found.how == "read" else ""


def _start(figure: Figure) -> int:
    return figure.start


def _lists(sentence: Sentence) -> str | None:
    """Who is quoted for the list that a sentence opens: `Acme gave several reasons:`."""
    for clause in sentence.clauses:
        if clause.subject_first < clause.subject_last:
            return sentence.printed((clause.subject_first, clause.subject_last))
    return None


def _quoted(text: str, start: int, place: int, context: Context) -> bool:
    """Whether a place stands between quotation marks of its block."""
    before = text[max(context.block.start, start - QUOTED) : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
