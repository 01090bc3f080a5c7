"""A document as the matcher sees it: its words by sentence, its title, whom it is about, when it was published."""

import re
from collections import defaultdict
from datetime import datetime, time
from functools import cache, cached_property
from typing import Any

from factcheck.knowledge.introductions import introduced
from factcheck.match.words import Sentence, read_sentence, rules, stem, stems
from factcheck.model.claim import Claim
from factcheck.model.document import Document

__all__ = ["EDITION", "Story", "entity"]

# What in a title tells which quarter or month a report is of.
EDITION = re.compile(
    r"\b(?:[1-4](?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)\b", re.IGNORECASE
)
# How much of a text may tell whom it is about.
LEAD_LENGTH = 250
# How many characters a text may have that is read as one statement of what its title names.
SHORT = 1200
# Where a text that corrects another says so.
HEAD = 60
# How long a notice is at most.
NOTICE = 700
# What a title begins with before the name, and what ends the name.
TAGS = re.compile(r"^\W*\(?\b(?:correct\w*|update\w*|refile\w*)\b\W*", re.IGNORECASE)
NAME_END = re.compile(r"<(?=[A-Z.]+>)|\d")


class Story:
    """A document as the matcher sees it: its words by sentence, its title's words, when it was published.

    `page` is the title of a short text, `words` are all its telling words, `lead` the names in its first sentence; `topic`
    are the telling words of the title, `entity` those that name whom it is about. By the start of their sentence, `spans`
    are the places of all claims, `figures` the claims that are no dates, `dates` those that are. `ready` are the facets
    of its claims; `corrections` and `replacements` what the text replaces, `replaces` whether it does, and `tolls` its tolls of a disaster, once they
    are known.
    """

    def __init__(self, document: Document, order: int) -> None:
        self.document = document
        self.order = order
        self.text = document.text
        self.title = stems(document.title)
        self.page = document.title.strip().casefold() if self.title and len(document.text) <= SHORT else ""
        self.entity = entity(document.title)
        self.edition = frozenset(each.casefold()[:3] for each in EDITION.findall(document.title))
        self.topic = self.title - _filler_stems()
        self.moment = _moment(document)
        self.spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.figures: dict[int, list[Claim]] = defaultdict(list)
        self.dates: dict[int, list[Claim]] = defaultdict(list)
        self.ready: list[Any] = []
        self.corrections: tuple[Any, ...] | None = None
        self.replacements: tuple[Any, ...] | None = None
        self.replaces: bool | None = None
        self.tolls: dict[str, list[Any]] | None = None
        self._sentences: dict[int, Sentence] = {}

    @cached_property
    def measured(self) -> dict[str, list[Any]]:
        """Its facets by their measure."""
        found: dict[str, list[Any]] = defaultdict(list)
        for each in self.ready:
            found[each.measure].append(each)
        return found

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling stems of the text and its title."""
        return stems(self.text) | self.title

    @cached_property
    def parted(self) -> bool:
        """Whether it has words that call a figure a part of another."""
        return any(map(self.folded.__contains__, rules().parts))

    @cached_property
    def lead(self) -> frozenset[str]:
        """The names in the first lines."""
        return _lead(self.text)

    @cached_property
    def topics(self) -> list[str]:
        """The telling words of the title, without one the names in the first lines, by the alphabet."""
        return sorted(self.topic or self.lead)

    @cached_property
    def corrects(self) -> bool:
        """Whether the whole text says that it corrects another, in its title or its first words."""
        return bool(_notices().search(self.document.title) or _notices().search(self.text, 0, HEAD))

    @cached_property
    def notice(self) -> bool:
        """Whether it is a short notice that tells how another text should read."""
        if len(self.text) > NOTICE:
            return False
        lowered = self.text.lower()
        return any(each in lowered for each in rules().corrections.notices)

    @cached_property
    def introduced(self) -> dict[str, str]:
        """The names, folded, by the short forms that the text introduces."""
        return {short: name.casefold() for short, name in introduced(self.text).items()}

    @cached_property
    def folded(self) -> str:
        """The text in lower case with single blanks."""
        return " ".join(self.text.split()).casefold()

    @cached_property
    def entity_stems(self) -> frozenset[str]:
        """The stems of the words that name whom the title is about."""
        return frozenset(filter(None, map(stem, self.entity)))

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the words that the text only ever writes with a capital."""
        words = set(re.findall(r"[^\W\d_]{3,}", self.text))
        upper = {word for word in words if word[0].isupper()}
        lower = {word.casefold() for word in words - upper}
        return frozenset(filter(None, map(stem, {word.casefold() for word in upper} - lower)))

    def sentence(self, claim: Claim) -> Sentence:
        """The words of the claim's sentence."""
        start = claim.sentence.start
        found = self._sentences.get(start)
        if found is None:
            found = self._sentences[start] = read_sentence(self.text, start, claim.sentence.end)
        return found


@cache
def _notices() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(rules().corrections.notices)})\b", re.IGNORECASE)


def _lead(text: str) -> frozenset[str]:
    """The names in the first lines of a text."""
    start = len(text) - len(text.lstrip())
    stop = text.find(". ", start)
    return read_sentence(text, start, min(start + LEAD_LENGTH, stop + 1 if stop > 0 else len(text))).names


def _moment(document: Document) -> datetime | None:
    """When a document was published, midnight where only the day is known."""
    published = document.published
    if published is None or isinstance(published, datetime):
        return None if published is None else published.replace(tzinfo=None)
    return datetime.combine(published, time())


@cache
def _fillers() -> frozenset[str]:
    return frozenset(rules().title_fillers)


@cache
def _filler_stems() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().title_fillers)))


def entity(title: str) -> frozenset[str]:
    """The words of a title that name whom it is about: up to its first sign or figure, without verbs of the trade."""
    head = NAME_END.split(TAGS.sub("", title), maxsplit=1)[0]
    return frozenset(word for word in re.findall(r"\w+", head.casefold()) if word not in _fillers())
