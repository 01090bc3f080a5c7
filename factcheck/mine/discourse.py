"""Whom a text speaks of: the names of its title and its earlier sentences, and what points back to them.

Few sentences point back, so a sentence is only kept in mind; whom it speaks of is read when a later one asks.
"""

from collections.abc import Callable, Mapping, Sequence

from factcheck.knowledge import names
from factcheck.knowledge.lexicon import singular
from factcheck.mine.clause import Clause
from factcheck.mine.phrases import object_of
from factcheck.mine.sentence import Reference, Sentence, parse
from factcheck.mine.subjects import named, own_words
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.tokens import Tokens, tokenize
from factcheck.mine.voices import speaker

__all__ = ["Discourse", "resolve"]

# What companies and offices do rather than people.
REPORTING = {"reported", "reports", "announced", "announces", "disclosed"}
PRONOUNS = {"it", "its", "they", "their", "them", "itself"}


class Discourse:
    """The names that a text has been speaking of; `aliases` are a user's own (folded name: name)."""

    def __init__(self, text: str, title: str, aliases: Mapping[str, str]) -> None:
        self.aliases = aliases
        self._text = text
        self._printed_title = title
        self._title: str | None = None
        # What was told, in order: sentences, then their names once these were asked for.
        self._told: list[Sentence | Tokens | str] = []
        # Of each kind of name: how much of what was told has been searched for it, and what was found.
        self._searched: dict[str, tuple[int, str]] = {}

    def tell(self, *sentences: Sentence | Tokens) -> None:
        """Keep sentences in mind."""
        self._told += sentences

    def forget(self) -> None:
        """At a new section only the document's own subject stays in mind."""
        self._searched["last"] = len(self._told), self.company

    @property
    def last(self) -> str:
        """The name last spoken of."""
        return self._newest("last", bool)

    @property
    def company(self) -> str:
        """The name last spoken of that is neither a place nor an index."""
        return self._newest("company", lambda name: names.kind_of(name) not in ("place", "index"))

    @property
    def place(self) -> str:
        """The place last spoken of."""
        return self._newest("place", lambda name: names.kind_of(name) == "place")

    def called(self, noun: str) -> str:
        """The name last spoken of that ends with a noun: the Harrow Bridge, for `the bridge`."""
        if f" {noun.capitalize()}" not in self._text:
            return ""  # most texts hold no such name, which needs no sentence read
        return self._newest(f"called {noun}", lambda name: name.lower().endswith(f" {noun}"))

    @property
    def title(self) -> str:
        """What the document's title is about."""
        if self._title is None:
            self._title = _titled(self._printed_title, self.aliases) if self._printed_title else ""
        return self._title

    def _newest(self, kind: str, fits: Callable[[str], bool]) -> str:
        searched, found = self._searched.get(kind, (0, ""))
        told = self._told
        for place in range(len(told) - 1, searched - 1, -1):
            said = told[place]
            if not isinstance(said, str):
                sentence = parse(self._text, said) if isinstance(said, Tokens) else said
                said = told[place] = _spoken_of(sentence, self.aliases)
            if said and fits(said):
                found = said
                break
        self._searched[kind] = len(told), found
        return found


def resolve(sentence: Sentence, first: int, last: int, discourse: Discourse) -> Reference | None:
    """The name that the phrase `first:last` is about, or None where it has none."""
    if first >= last:
        return None
    found = sentence.references
    if (first, last) not in found:
        found[first, last] = _resolved(sentence, first, last, discourse)
    return found[first, last]


def _resolved(sentence: Sentence, first: int, last: int, discourse: Discourse) -> Reference | None:
    lower = sentence.tokens.lower
    name, how = named(sentence, first, last, discourse.aliases)
    if name and (how == "read" or lower[first] not in PRONOUNS):
        return Reference(name, how)
    for k in range(first, last):
        word = lower[k]
        if word in PRONOUNS:
            if discourse.last:
                return Reference(discourse.last, "pronoun")
            break
        if word in ("the", "this", "that") and k + 1 < last:
            back = _pointed(sentence.tokens, sentence.tags, k + 1, last, discourse)
            if back is not None:
                return back
    return Reference(name, how) if name else None


def _pointed(tokens: Tokens, tags: Sequence[str], first: int, last: int, discourse: Discourse) -> Reference | None:
    """What `the company`, `the e-commerce giant`, `the country` point back to, and `the bridge` of a name that ends so."""
    end = first
    while end < last and tags[end] in "NJP-":
        end += 1
        if tokens.possessive(end - 1):
            break
    head = singular(tokens.lower[end - 1]) if end > first else ""
    narrowed = tokens.lower[end : end + 1] in (["of"], ["for"])  # the index for energy
    called = discourse.called(head) if end - first == 1 and not narrowed else ""
    if called:
        return Reference(called, "called")
    back = ""
    if head in names.place_words():
        back = discourse.place
    elif head in names.company_words() and end - first <= 4:
        back = discourse.company
    return Reference(back, "pronoun") if back else None


def _spoken_of(sentence: Sentence, aliases: Mapping[str, str]) -> str:
    """The name of the first clause that has one; of a clause of saying (`Acme Corp said it …`) only where no other has."""
    said = ""
    for index, clause in enumerate(sentence.clauses):
        first, last = clause.subject_first, clause.subject_last
        if clause.relative or first >= last:
            continue
        name, how = named(sentence, first, last, aliases)
        if not name or how != "read":
            continue
        if not speaker(clause, sentence.tokens):
            return _founded(sentence, clause, aliases) or name
        following = sentence.clauses[index + 1 : index + 2]
        meant = sentence.tokens.lower[clause.main] in REPORTING or (
            following and sentence.tokens.lower[following[0].subject_first] in ("it", "its")
        )
        if not said and (meant or names.looks_like_organisation(sentence.tokens.texts[first:last])):
            said = name
    return said


def _founded(sentence: Sentence, clause: Clause, aliases: Mapping[str, str]) -> str:
    """What a person did something to: of `Wu, who studied here, founded Acme` the text goes on with Acme."""
    after = sentence.tokens.lower[clause.subject_last : clause.subject_last + 2]
    noun = object_of(sentence.tokens, sentence.tags, clause.verb_last) if "who" in after else None
    if noun is None or noun.first >= noun.last:
        return ""
    name, how = named(sentence, noun.first, noun.last, aliases)
    return name if how == "read" else ""


def _titled(title: str, aliases: Mapping[str, str]) -> str:
    """What a title is about."""
    head, ticker, _ = title.partition("<")
    if ticker and head.strip():  # wire heads give the company and its ticker first: ACME CORP <ACM> 4TH QTR
        words = [word.title() if len(word) > 3 else word for word in head.split()]
        return names.canonical(words, aliases)
    tokens = tokenize(title, 0, len(title))
    sentence = Sentence(title, tokens, tag_tokens(tokens), ())
    found = resolve(sentence, 0, len(tokens.texts), Discourse(title, "", aliases))
    return found.name if found else own_words(tokens, sentence.tags, 0, len(tokens.texts))
