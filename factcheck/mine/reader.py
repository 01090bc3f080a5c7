"""Reads the sentences of one document, one after the other, with what the earlier ones said in mind."""

import re
from collections import deque
from collections.abc import Sequence
from operator import attrgetter

from factcheck.mine.clause import Clause
from factcheck.mine.context import Context
from factcheck.mine.dates import dates
from factcheck.mine.direction import Move, direction, moves_by
from factcheck.mine.discourse import Discourse
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure, TimeExpression, Unread
from factcheck.mine.naming import name
from factcheck.mine.numerals import numerals
from factcheck.mine.openers import openers
from factcheck.mine.periods import Narrative, advance, of_today, period_of
from factcheck.mine.quantities import quantities
from factcheck.mine.scopes import narrow
from factcheck.mine.sentence import Sentence, parse
from factcheck.mine.statements import set_aside
from factcheck.mine.times import times
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.mine.voices import attribution, modality
from factcheck.mine.wholes import is_whole
from factcheck.model.claim import Step
from factcheck.model.terms import Section

__all__ = ["Reader"]

DATELINE = re.compile(
    r"[A-Z][\w.'’-]++(?:[ ,/]+[A-Z][\w.'’-]*+){0,5}, "
    r"(?P<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, \d{4})?)(?: \([\w ]+\))? ?[-–—]+ "
)
AHEAD = frozenset(["forecast", "target"])
KEPT = 3  # sentences without figures that are kept in mind for what points back to them
QUOTED = 400  # characters that are looked back for the quotation mark that opens


class Reader:
    """Reads sentences in text order; `drafts` and `unread` grow as it goes."""

    def __init__(self, text: str, title: str, aliases: dict[str, str]) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.unread: list[Unread] = []
        self.discourse = Discourse(text, title, aliases)
        self.narrative = Narrative()
        self.section = -1
        self.listings: dict[str, str] = {}
        self.passed: deque[Tokens] = deque(maxlen=KEPT)
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
        if start == context.block.start:
            start = self._past_dateline(start, end)
        tokens = tokenize(self.text, start, end)
        if not (opens_list or openers(tokens)):
            self.passed.append(tokens)
            return
        dated = dates(tokens, context)
        figures, unread = quantities(tokens, numerals(tokens, decimal_comma=context.decimal_comma), dated, context)
        self.unread += unread
        moments = times(tokens, dated, context)
        every = sorted([*figures, *dated], key=attrgetter("start"))
        if not (every or moments or opens_list):
            self.passed.append(tokens)
            return
        sentence = parse(self.text, tokens, every, moments)
        set_aside(moments, sentence.clauses, tokens)
        self.discourse.tell(*self.passed, sentence)
        self.passed.clear()
        made = self._drafts(sentence, every, moments, context, kind)
        narrow(made, sentence, self.listings, self.discourse)
        self.drafts += [draft for draft, _ in made]
        advance(self.narrative, moments, (draft.subject for draft, _ in made), context)
        if opens_list:
            self.voice = _lists(sentence)

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
            if move[0] is not None:
                moved = clause.main >= 0 and moves_by(tokens.lower[clause.main])
                verb = sentence.extent((clause.main, clause.main + 1)) if moved else None
                draft.steps.append(Step("direction", verb, f"{move[0]} ({move[1]})"))
            name(draft, clause, sentence, made, self.discourse)
            told = modality(figure, clause, parts, tokens)
            # It will cut 300 of its 1,200 jobs: so many there are today.
            standing = told in AHEAD and is_whole(figure, made[-1].figure if made else None, tokens)
            draft.modality = "actual" if standing else told
            timing = (
                of_today(context)
                if standing
                else period_of(draft, parts, clause, moments, tokens, self.narrative, context)
            )
            draft.period, draft.baseline = timing.period, timing.baseline
            draft.steps += timing.steps
            draft.attribution = attribution(figure, parts, tokens, sentence.tags, self.text) or self.voice
            draft.quoted = _quoted(self.text, tokens.start, figure.start, context)
            made.append(draft)
            where.append(clause)
        return list(zip(made, where, strict=True))

    def _past_dateline(self, start: int, end: int) -> int:
        """The start of the story behind `LONDON, March 5 - `; its day is no figure."""
        found = DATELINE.match(self.text, start, end)
        if found is None:
            return start
        self.unread.append(Unread(found.start("day"), found.end("day"), "dateline"))
        return found.end()


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
