"""A claim made ready for comparison: its interval, its words, and where it stands."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from factcheck.knowledge.measures import dimension
from factcheck.match.behaviour import Behaviour, behaviour, behaviour_of_words, known_metrics
from factcheck.match.grades import grade
from factcheck.match.kinds import kind
from factcheck.match.limits import bounded, dated
from factcheck.match.reach import converted, reach
from factcheck.match.rows import Cell, cells
from factcheck.match.story import Story
from factcheck.match.words import Sentence, Weighed, rules, stem, stems, weighed, wording
from factcheck.model.calendar import Period
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.interval import Interval

__all__ = ["Facet", "facets", "release"]

SCALED = frozenset(["measure", "duration"])
# A mark out of so many is a share.
HUNDRED = 100
# What a price, a dividend or a bid is told for, said or not.
SHARE = "share"
# How far before a figure the words stand that call it a part.
LEAD = 28
# How many figures may stand between two parts that `and` joins.
PARTS = 4
# How near a word must stand to say how the figure behaves.
CLOSE = 0.3


@dataclass(slots=True, eq=False)
class Facet:
    """A claim with what comparing it needs.

    `measure` is the kind of the figure with the dimension of a physical unit, `kind` all that claims of one thing
    must share: measure, what a rate is `per`, role, modality, `part`. `unit` are the stems of a counted noun, `head` the last of them;
    `metric` and `subject` the stems of those fields, `name` the subject in lower case. `low` and `high` are its reach
    on the number line, which figures of one `scale` have in common. `bare` marks a figure with no unit of its own, `part` one
    that is told as a part of another (`of which 17`). `period` is the time that the text
    gives the figure, None where it was only taken over from the day of publication. `assumed` are the rules whose result
    was not read from the sentence. `named` tells that a word of the subject has a capital, `ruled` that the rules name the metric. `traits`, `doings` and
    `adverbial` hold what aligning works out about its words.
    """

    claim: Claim
    order: int
    story: Story
    kind: str
    measure: str
    per: str
    unit: frozenset[str]
    head: str
    metric: frozenset[str]
    subject: frozenset[str]
    name: str
    interval: Interval | None
    low: float
    high: float
    scale: str
    lasting: Behaviour
    bare: bool
    part: bool
    period: Period | None
    cell: Cell | None
    assumed: frozenset[str]
    named: bool
    ruled: bool
    traits: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doings: frozenset[str] | None = None
    adverbial: bool | None = None
    _behaviour: Behaviour | None = None
    _near: dict[str, float] | None = None
    _weighed: Weighed | None = None

    @property
    def sentence(self) -> Sentence:
        """The words of the sentence."""
        return self.story.sentence(self.claim)

    @property
    def behaviour(self) -> Behaviour:
        """How the figure behaves over time; where its metric does not tell, by the words around it."""
        if self._behaviour is None:
            told = self.lasting != "flow" or self.ruled
            self._behaviour = self.lasting if told else behaviour_of_words(
                frozenset(word for word, weight in self.near.items() if weight >= CLOSE)
            )  # fmt: skip
        return self._behaviour

    @property
    def near(self) -> dict[str, float]:
        """The words around the figure, with what it counts, and how near they stand, in the order of the stems."""
        if self._near is None:
            claim = self.claim
            span = claim.span
            near = wording(self.sentence, span.start, span.end, self.story.spans[claim.sentence.start])
            near.update(dict.fromkeys(self.unit, 1.0))
            for word in self.metric | self.subject:
                near[word] = max(near.get(word, 0.0), 0.6)
            self._near = {word: near[word] for word in sorted(near)}
        return self._near

    def weighed(self, telling: Mapping[str, float]) -> Weighed:
        """The same, each word by how telling it is: of one corpus, worked out once."""
        if self._weighed is None:
            self._weighed = weighed(self.near, telling)
        return self._weighed


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


def release(done: Iterable[Facet]) -> None:
    """Part texts from their facets, which are done with: they hold each other, and only a search for cycles would free them."""
    for facet in done:
        vars(facet.story).clear()


def _facet(claim: Claim, order: int, story: Story, cell: Cell | None) -> Facet:
    quantity = claim.quantity
    named = quantity.kind
    main, _, per = quantity.unit.partition("/")
    per = "" if per == SHARE else per
    unit, head = _noun(main) if named in ("count", "ordinal") else (frozenset[str](), "")
    measure: str = named
    if named in SCALED:
        measure, per = f"{named}:{dimension(quantity.unit)}", ""
    elif named == "number":
        measure = "count"
    mark = grade(claim, story.text)
    if mark is not None:
        measure = "percent" if mark[0] == HUNDRED else f"mark:{mark[0]}"
    assumed = claim.assumptions
    part = _part(claim, story)
    interval = dated(claim, story.text) if named == "date" else mark[1] if mark is not None else Interval.of(quantity)
    low, high = reach(claim, interval)
    return Facet(
        claim=claim,
        order=order,
        story=story,
        kind=kind(claim, measure, per, part=part),
        measure=measure,
        per=per,
        unit=unit,
        head=head,
        metric=_stems(claim.metric),
        subject=frozenset() if cell is not None else _subject(claim.subject or claim.subject_text),
        name=_folded(claim.subject),
        interval=interval,
        low=low,
        high=high,
        scale=quantity.unit if converted(measure) else "",
        lasting=behaviour(claim),
        bare=named == "number",
        part=part,
        period=None if cell is not None or "period.published" in assumed else bounded(claim.period),
        cell=cell,
        assumed=assumed,
        named=_capital(claim.subject),
        ruled=claim.metric in known_metrics(),
    )


def _part(claim: Claim, story: Story) -> bool:
    """Whether the figure is told as a part of another, or joined by `and` to one before it in its sentence that is."""
    if not story.parted:
        return False
    start = claim.span.start
    if _parts().search(story.text, max(claim.sentence.start, start - LEAD), start):
        return True
    return story.text.endswith((" and ", "\nand "), 0, start) and any(
        each.part and each.claim.sentence == claim.sentence and each.claim.quantity.unit == claim.quantity.unit
        for each in story.ready[-PARTS:]
    )


@cache
def _subject(text: str) -> frozenset[str]:
    """The stems of a subject; none where all its words only name what is measured."""
    words = stems(text)
    return frozenset() if words <= _labels() else words


@cache
def _folded(words: str) -> str:
    """The words in lower case: one string for all claims of one subject."""
    return words.casefold()


@cache
def _capital(words: str) -> bool:
    """Whether a word of these begins with a capital."""
    return any(word[:1].isupper() for word in words.split())


@cache
def _labels() -> frozenset[str]:
    return frozenset(filter(None, map(stem, rules().labels)))


@cache
def _parts() -> re.Pattern[str]:
    words = "|".join(r"\s+".join(map(re.escape, each.split())) for each in rules().parts)
    return re.compile(rf"\b(?:{words})\W+(?:\w+\W+)?$", re.IGNORECASE)


@cache
def _noun(unit: str) -> tuple[frozenset[str], str]:
    words = [found for found in map(stem, unit.replace("-", " ").split()) if found]
    return frozenset(words), words[-1] if words else ""


@cache
def _stems(text: str) -> frozenset[str]:
    return stems(text)
