"""A claim made ready for comparison: its interval, its words, and where it stands."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache
from typing import Any

from factcheck.knowledge.measures import dimension
from factcheck.match.behaviour import Behaviour, behaviour, behaviour_of_words, known_metrics
from factcheck.match.grades import grade
from factcheck.match.rows import Cell, cells
from factcheck.match.words import Sentence, read_sentence, rules, stem, stems, wording
from factcheck.model.calendar import Period, month_days, year_days
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.interval import Interval
from factcheck.model.terms import Bound

__all__ = ["Facet", "Story", "bounded", "dated", "facets"]

SCALED = frozenset(["measure", "duration"])
# A mark out of so many is a share.
HUNDRED = 100
# What a price, a dividend or a bid is told for, said or not.
SHARE = "share"
DAY = timedelta(days=1)
# How far before a figure the words stand that call it a part.
LEAD = 28
# What in a title tells which quarter or month a report is of.
EDITION = re.compile(
    r"\b(?:[1-4](?:st|nd|rd|th)|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*)\b", re.IGNORECASE
)
YEAR, DAY_NUMBER = re.compile(r"\b\d{4}\b"), re.compile(r"\d")
# How near a word must stand to say how the figure behaves.
CLOSE = 0.3
# How much of a text may tell whom it is about.
LEAD_LENGTH = 250
# How many characters a text may have that is read as one statement of what its title names.
SHORT = 1200
# Where a text that corrects another says so.
HEAD = 60
# What a title begins with before the name, and what ends the name.
TAGS = re.compile(r"^\W*\(?\b(?:correct\w*|update\w*|refile\w*)\b\W*", re.IGNORECASE)
NAME_END = re.compile(r"<(?=[A-Z.]+>)|\d")


class Story:
    """A document as the matcher sees it: its words by sentence, its title's words, when it was published.

    `page` is the title of a short text, `words` are all its telling words, `lead` the names in its first sentence; `topic` are the telling words of the title, `entity` are the words of the title that name whom it is about; `spans`, `figures` and `dates` are the places of all claims, the claims that are no dates, and those that are, by the start of their sentence; `ready` are the facets of its claims, `replacements` what the text replaces, once that is known.
    """

    __slots__ = ("_names", "_sentences", "dates", "document", "edition", "entity", "figures", "lead", "moment", "order", "page", "ready",
                 "replacements", "spans", "text", "title", "topic", "words")  # fmt: skip

    def __init__(self, document: Document, order: int) -> None:
        self.document = document
        self.order = order
        self.text = document.text
        self.title = stems(document.title)
        self.page = document.title.strip().casefold() if self.title and len(document.text) <= SHORT else ""
        self.entity = entity(document.title)
        self.edition = frozenset(each.casefold()[:3] for each in EDITION.findall(document.title))
        self.topic = self.title - _filler_stems()
        self.words = stems(document.text) | self.title
        self.lead = _lead(document.text)
        self.moment = _moment(document)
        self.spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self.figures: dict[int, list[Claim]] = defaultdict(list)
        self.dates: dict[int, list[Claim]] = defaultdict(list)
        self.ready: list[Facet] = []
        self.replacements: tuple[Any, ...] | None = None
        self._names: frozenset[str] | None = None
        self._sentences: dict[int, Sentence] = {}

    @property
    def corrects(self) -> bool:
        """Whether the whole text says that it corrects another, in its title or its first words."""
        return bool(_notices().search(self.document.title) or _notices().search(self.text, 0, HEAD))

    @property
    def folded(self) -> str:
        """The text in lower case with single blanks."""
        return _folded(self.text)

    @property
    def entity_stems(self) -> frozenset[str]:
        """The stems of the words that name whom the title is about."""
        return frozenset(filter(None, map(stem, self.entity)))

    @property
    def names(self) -> frozenset[str]:
        """The stems of the words that the text only ever writes with a capital."""
        if self._names is None:
            self._names = _names_in(self.text)
        return self._names

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


@lru_cache(maxsize=512)
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _names_in(text: str) -> frozenset[str]:
    """The stems of the words that a text only ever writes with a capital."""
    words = set(re.findall(r"[^\W\d_]{3,}", text))
    upper = {word for word in words if word[0].isupper()}
    lower = {word.casefold() for word in words - upper}
    return frozenset(filter(None, map(stem, {word.casefold() for word in upper} - lower)))


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


@dataclass(slots=True)
class Facet:
    """A claim with what comparing it needs.

    `measure` is what a figure must share to be comparable at all: its kind, and the dimension of a
    physical unit or what a rate is per. `unit` are the stems of a counted noun, `head` the last of them;
    `metric` and `subject` the stems of those fields. `bare` marks a figure with no unit of its own, `part` one
    that is told as a part of another (`of which 17`). `period` is the time that the text
    gives the figure, None where it was only taken over from the day of publication. `traits` holds what
    aligning works out about its words.
    """

    claim: Claim
    order: int
    story: Story
    measure: str
    per: str
    unit: frozenset[str]
    head: str
    metric: frozenset[str]
    subject: frozenset[str]
    interval: Interval | None
    lasting: Behaviour
    bare: bool
    part: bool
    period: Period | None
    cell: Cell | None
    traits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _near: dict[str, float] | None = None

    @property
    def sentence(self) -> Sentence:
        """The words of the sentence."""
        return self.story.sentence(self.claim)

    @property
    def behaviour(self) -> Behaviour:
        """How the figure behaves over time; where its metric does not tell, by the words around it."""
        if self.lasting == "flow" and self.claim.metric not in known_metrics():
            return behaviour_of_words(frozenset(word for word, weight in self.near.items() if weight >= CLOSE))
        return self.lasting

    @property
    def near(self) -> dict[str, float]:
        """The words around the figure, with what it counts, and how near they stand."""
        if self._near is None:
            claim = self.claim
            span = claim.span
            others = [each for each in self.story.spans[claim.sentence.start] if each != (span.start, span.end)]
            near = wording(self.sentence, span.start, span.end, others)
            near.update(dict.fromkeys(self.unit, 1.0))
            for word in self.metric | self.subject:
                near[word] = max(near.get(word, 0.0), 0.6)
            self._near = near
        return self._near


def facets(claims: Sequence[Claim], documents: Sequence[Document]) -> list[Facet]:
    """The claims, in their order, ready for comparison."""
    stories = {document.id: Story(document, order) for order, document in enumerate(documents)}
    homes: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        homes[claim.document].append(claim)
        story = stories[claim.document]
        story.spans[claim.sentence.start].append((claim.span.start, claim.span.end))
        (story.dates if claim.quantity.kind == "date" else story.figures)[claim.sentence.start].append(claim)
    placed = {home: cells(stories[home].text, own) for home, own in homes.items()}
    found = []
    for order, claim in enumerate(claims):
        story = stories[claim.document]
        found.append(_facet(claim, order, story, placed[claim.document].get(claim.id)))
        story.ready.append(found[-1])
    return found


def _facet(claim: Claim, order: int, story: Story, cell: Cell | None) -> Facet:
    quantity = claim.quantity
    kind = quantity.kind
    main, _, per = quantity.unit.partition("/")
    per = "" if per == SHARE else per
    unit, head = _noun(main) if kind in ("count", "ordinal") else (frozenset[str](), "")
    measure: str = kind
    if kind in SCALED:
        measure, per = f"{kind}:{dimension(quantity.unit)}", ""
    elif kind == "number":
        measure = "count"
    mark = grade(claim, story.text)
    if mark is not None:
        measure = "percent" if mark[0] == HUNDRED else f"mark:{mark[0]}"
    return Facet(
        claim=claim,
        order=order,
        story=story,
        measure=measure,
        per=per,
        unit=unit,
        head=head,
        metric=_stems(claim.metric),
        subject=frozenset() if cell is not None else _subject(claim.subject or claim.subject_text),
        interval=dated(claim, story.text) if kind == "date" else mark[1] if mark is not None else Interval.of(quantity),
        lasting=behaviour(claim),
        bare=kind == "number",
        part=_parts().search(story.text, max(claim.sentence.start, claim.span.start - LEAD), claim.span.start)
        is not None,
        period=None if cell is not None or "period.published" in claim.assumptions else bounded(claim.period),
        cell=cell,
    )


@cache
def _subject(text: str) -> frozenset[str]:
    """The stems of a subject; none where all its words only name what is measured."""
    words = stems(text)
    return frozenset() if words <= _labels() else words


@cache
def _labels() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().labels)))


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


@cache
def _parts() -> re.Pattern[str]:
    words = "|".join(r"\s+".join(map(re.escape, each.split())) for each in rules().parts)
    return re.compile(rf"\b(?:{words})\W+(?:\w+\W+)?$", re.IGNORECASE)


def _bound_of(words: str) -> Bound | None:
    """The bound that the first words of a time put on a date: `before 2018`, `after March 2`."""
    folded = words.casefold()
    return next(
        (bound for bound, cues in rules().date_bounds.items() if folded.startswith(tuple(f"{cue} " for cue in cues))),
        None,
    )


@cache
def _bound_words() -> re.Pattern[str]:
    """The words that put a bound on the date right after them."""
    words = "|".join(r"\s+".join(map(re.escape, cue.split())) for cues in rules().date_bounds.values() for cue in cues)
    return re.compile(rf"\b(?:{words})\s+(?:(?:the|early|late|mid)[\s-]+)*$", re.IGNORECASE)


def bounded(period: Period | None) -> Period | None:
    """A period told by its limit alone has no other end."""
    bound = _bound_of(period.text) if period is not None else None
    if period is None or bound not in ("less_than", "more_than"):
        return period
    if bound == "less_than":
        return replace(period, start=None, end=None if period.start is None else period.start - DAY)
    last = period.end or _last_of(period)
    return replace(period, start=None if last is None else last + DAY, end=None)


def _last_of(period: Period) -> date | None:
    """The last day of the year, month or day that a period's words name and that its start begins."""
    start = period.start
    if start is None or DAY_NUMBER.search(YEAR.sub("", period.text)):
        return start
    if start.month == start.day == 1 and not EDITION.search(period.text):
        return year_days(start.year)[1]
    return month_days(start.year, start.month)[1] if start.day == 1 and EDITION.search(period.text) else start


def dated(claim: Claim, text: str) -> Interval | None:
    """The days that a date can mean, with the word before it: `released before 2018`."""
    quantity = claim.quantity
    bound = _bound_of(claim.period.text) if claim.period is not None else None
    if bound is None:
        before = _bound_words().search(text, max(claim.sentence.start, claim.span.start - LEAD), claim.span.start)
        bound = None if before is None else _bound_of(before.group().strip() + " ")
    if quantity.bound != "exact" or bound is None:
        return Interval.of(quantity)
    low, high = quantity.interval
    interval = (None, high if bound == "at_most" else low) if bound in ("less_than", "at_most") else (
        low if bound == "at_least" else high, None)  # fmt: skip
    return Interval.of(replace(quantity, bound=bound, interval=interval))


@cache
def _noun(unit: str) -> tuple[frozenset[str], str]:
    words = [found for found in map(stem, unit.replace("-", " ").split()) if found]
    return frozenset(words), words[-1] if words else ""


@cache
def _stems(text: str) -> frozenset[str]:
    return stems(text)
