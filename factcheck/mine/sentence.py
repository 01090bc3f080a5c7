"""A sentence as it is read: its tokens, their parts of speech, its clauses."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.mine.clause import Clause
from factcheck.mine.clauses import clauses
from factcheck.mine.figure import Figure, TimeExpression
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.tokens import Tokens
from factcheck.mine.voices import speaker
from factcheck.model.span import Extent
from factcheck.packs.metrics import Metric

__all__ = ["Nouns", "Reference", "Sentence", "Stretch", "parse"]

# Tokens from one to another, the last excluded.
Stretch = tuple[int, int]
# Nouns of metrics, word by word, the longest first.
Nouns = tuple[tuple[tuple[str, ...], Metric], ...]
# Who owns what stands right before: the 40 plants it runs.
OWNERS = frozenset(["it", "they", "he", "she", "we"])


@dataclass(slots=True)
class Reference:
    """A resolved name; `how` is `read`, `demonym`, or `called` or `pronoun`: resolved from what came before."""

    name: str
    how: str


@dataclass(slots=True)
class Sentence:
    """The tokens of a sentence of `text`, one tag for each, and the clauses they make.

    `names` keeps what has been found of the names in its stretches: (name, how it was read), `references` what these are
    about in the light of the text before; `nouns` the tokens at which
    a metric's noun may begin, once asked for.
    """

    text: str
    tokens: Tokens
    tags: list[str]
    clauses: Sequence[Clause]
    names: dict[Stretch, tuple[str, str]] = field(default_factory=dict)
    references: dict[Stretch, Reference | None] = field(default_factory=dict)
    nouns: list[tuple[int, Nouns]] | None = None

    def printed(self, stretch: Stretch) -> str:
        """The text of a stretch of tokens."""
        first, last = stretch
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]] if first < last else ""

    def extent(self, stretch: Stretch) -> Extent | None:
        """Where a stretch of tokens stands in the text, None for an empty one."""
        first, last = stretch
        return Extent(self.tokens.starts[first], self.tokens.ends[last - 1]) if first < last else None

    def clause_of(self, figure: Figure) -> Clause:
        """The clause that a figure stands in; before and after a parenthetic relative clause the one that it interrupts."""
        tags = self.tags
        for index, clause in enumerate(self.clauses):
            if clause.first <= figure.first < clause.last:
                if clause.relative and figure.first < clause.subject_last and index + 1 < len(self.clauses):
                    return self.clauses[index + 1]
                if self._owned(figure, index + 1):
                    return self.clauses[index + 1]
                aside = index and clause.relative and clause.first and tags[clause.first - 1] == ","
                if aside and tags[figure.reach_first - 2 : figure.reach_first] in ([",", "I"], [",", "@"]):
                    return self.clauses[index - 1]
                return clause
        return self.clauses[-1]

    def _owned(self, figure: Figure, index: int) -> bool:
        """Whether the clause at `index` tells, right behind the figure, whose it is: the 321,400 cars it sold."""
        if index == len(self.clauses):
            return False
        clause = self.clauses[index]
        if not clause.first == clause.subject_first == figure.reach_last < clause.subject_last:
            return False
        return self.tokens.lower[clause.first] in OWNERS and not speaker(clause, self.tokens)

    def before(self, clause: Clause) -> list[Clause]:
        """The clauses before one, the nearest first."""
        found = []
        for each in self.clauses:
            if each is clause:
                break
            found.append(each)
        return found[::-1]


def parse(
    text: str, tokens: Tokens, figures: Sequence[Figure] = (), moments: Sequence[TimeExpression] = ()
) -> Sentence:
    """The sentence of `text` with its figures and its words of time masked, so that no clause is cut at them."""
    tags = tag_tokens(tokens)
    for figure in figures:
        tags[figure.first : figure.last] = "#" * (figure.last - figure.first)
    for moment in moments:
        for k in range(moment.first, moment.last):
            tags[k] = "#" if tags[k] == "#" else "@"
    return Sentence(text, tokens, tags, clauses(tokens, tags))
