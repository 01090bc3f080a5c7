"""Tolls of one disaster, told in other words from hour to hour: `26 people died`, later `32 were confirmed dead`."""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.match.facet import Facet
from factcheck.match.saying import quoted
from factcheck.match.story import Story
from factcheck.match.verdict import Judgement
from factcheck.match.words import Sentence, rules, stem
from factcheck.model.link import Link

__all__ = ["told_tolls", "toll", "tolls"]

# For so long a toll is told anew, and so many names must be common to the two texts.
ALIVE, NAMES = timedelta(days=4), 3
# How many words behind a figure, and before it, its toll may stand, and a whole that it is of.
BEHIND, BEFORE, WHOLE = 9, 10, 3
# How near a name must stand to say where a toll was taken.
LOCAL = 0.25
SPEAKER, MARGIN = 3, 0.15
SPEAKING = frozenset(["said", "says", "told", "added", "reported"])
# A toll moves by no more than so many times.
MOST, SCORE = 20, 0.75


def told_tolls(older: Story, newer: Story) -> Iterator[Judgement]:
    """The links between the highest toll of each kind in one text and the newer ones of a later text on one disaster."""
    if older.moment is None or newer.moment is None or not older.moment < newer.moment <= older.moment + ALIVE:
        return
    before, after = tolls(older), tolls(newer)
    kinds = sorted(before.keys() & after.keys()) if before and after else ()
    if not kinds or not _one_disaster(older, newer):
        return
    for kind in kinds:
        # Places are told apart: the highest toll is that of the whole, or of each place by itself.
        for old in _highest(before[kind], older.lead & newer.lead):
            for new in after[kind]:
                if _moved_on(kind, old, new) and _one_place(old, new):
                    yield _judgement(kind, old, new)


def _one_disaster(older: Story, newer: Story) -> bool:
    """Whether both texts begin with the same, and share names."""
    if len(older.names & newer.names) < NAMES:
        return False
    return bool(older.topic & newer.topic) or bool(older.lead & newer.lead)


@cache
def _kinds() -> dict[str, str]:
    return {root: kind for kind, words in rules().tolls.items() for word in words if (root := stem(word))}


def tolls(story: Story) -> dict[str, list[Facet]]:
    """The counts of a text that are tolls, by what became of those counted; worked out once."""
    if story.tolls is None:
        found: dict[str, list[Facet]] = {}
        for facet in story.ready if story.moment is not None else ():
            kind = _kind(facet) if _counts(facet) else ""
            if kind:
                found.setdefault(kind, []).append(facet)
        story.tolls = found if found and not story.words.isdisjoint(_kinds()) else {}
    return story.tolls


def _counts(facet: Facet) -> bool:
    """Whether the figure counts something now, in a sentence that has a word of a toll."""
    claim = facet.claim
    if facet.measure != "count" or claim.quantity.kind == "ordinal" or claim.role in ("delta", "origin"):
        return False
    kinds = _kinds().keys()
    if kinds.isdisjoint(facet.sentence.stems) and kinds.isdisjoint(facet.metric):
        return False
    return facet.interval is not None and not facet.part and not _of_old(facet)


def _of_old(facet: Facet) -> bool:
    """Whether the figure is that of a day long before the text: a disaster of another year."""
    period, moment = facet.period, facet.story.moment
    return period is not None and period.end is not None and moment is not None and moment.date() - period.end > ALIVE


def toll(facet: Facet) -> str:
    """What became of those that the figure counts; empty where it is no toll."""
    found = tolls(facet.story)
    return next((kind for kind, told in found.items() if any(facet is each for each in told)), "") if found else ""


def _kind(facet: Facet) -> str:
    """What became of those counted: by the first such word behind the figure, else by the nearest before it."""
    sentence, span = facet.sentence, facet.claim.span
    words = [place for place, word in enumerate(sentence.raw) if word != "\n"]
    behind = [place for place in words if sentence.starts[place] >= span.end][:BEHIND]
    ahead = [place for place in words if sentence.ends[place] <= span.start][: -BEFORE - 1 : -1]
    if [sentence.raw[place] for place in ahead[:2] if sentence.raw[place] != "the"][:1] == ["of"]:
        return ""  # those of whom some are counted
    whole = next((place for place in behind[:WHOLE] if sentence.marks[place] == "n"), -1)
    if "of" not in [sentence.raw[place] for place in behind[:WHOLE]]:
        whole = -1  # not `32 of the 543 on board died`
    named = (_kinds()[word] for word in sorted(facet.metric & _kinds().keys()))
    return _first_kind(sentence, behind, whole) or _first_kind(sentence, ahead, -1) or next(named, "")


def _first_kind(sentence: Sentence, places: list[int], whole: int) -> str:
    """What the first word of a toll says, up to a sign or another figure than the `whole`."""
    for place in places:
        if sentence.marks[place] != "w" and place != whole:
            break
        if sentence.stems[place] in _kinds():
            return "" if _describes(sentence, place) else _kinds()[sentence.stems[place]]
    return ""


def _describes(sentence: Sentence, place: int) -> bool:
    """Whether a word of a toll only describes others: `two teams searched for the missing men`."""
    before = sentence.raw[place - 1] if place else ""
    following = sentence.raw[place + 1] if place + 1 < len(sentence.raw) else ""
    return before in ("the", "their") and tag(following) in ("NN", "NNS")


def _highest(tolls: list[Facet], lead: frozenset[str]) -> list[Facet]:
    """The highest toll of the whole, and the highest that stands beside names which do not open both texts."""
    found: dict[bool, Facet] = {}
    for each in tolls:
        local = bool(_places(each).keys() - lead)
        if local not in found or _low(each) > _low(found[local]):
            found[local] = each
    return list(found.values())


def _low(facet: Facet) -> float:
    interval = facet.interval
    return 0.0 if interval is None or interval.low is None else float(interval.low)


def _moved_on(kind: str, old: Facet, new: Facet) -> bool:
    """Whether the later toll is another one: those who died are never fewer, those who are missed may be."""
    left, right = old.interval, new.interval
    if left is None or right is None or left.meets(right):
        return (
            left is not None and right is not None and left.high is None and left.low != right.low and _grown(old, new)
        )
    return _grown(old, new) or (kind in rules().falling_tolls and MOST * _low(new) >= _low(old))


def _grown(old: Facet, new: Facet) -> bool:
    return _low(old) < _low(new) <= MOST * _low(old)


def _one_place(old: Facet, new: Facet) -> bool:
    """Whether a place told right behind either figure, or else the nearest names, are told beside the other too."""
    for facet, other in ((old, new), (new, old)):
        known = set(other.sentence.stems) | (old.story.lead & new.story.lead)
        places = _places(facet)
        behind = places.keys() & _behind(facet)
        if behind and not behind & known:
            return False
        shared = max((near for name, near in places.items() if name in known), default=0.0)
        strange = max((near for name, near in places.items() if name not in known), default=0.0)
        if strange > shared + MARGIN:
            return False
    return True


def _behind(facet: Facet) -> set[str]:
    """The words right behind a figure, up to a sign or another figure."""
    sentence, found = facet.sentence, set[str]()
    for place, start in enumerate(sentence.starts):
        if start >= facet.claim.span.end and sentence.raw[place] != "\n":
            if sentence.marks[place] != "w":
                break
            found.add(sentence.stems[place])
    return found


def _places(facet: Facet) -> dict[str, float]:
    """The names beside a figure but for those who speak, and how near they stand."""
    sentence, near, start = facet.sentence, facet.near, facet.claim.span.start
    speakers: set[str] = set()
    for place, word in enumerate(sentence.raw):
        if word in SPEAKING:
            # `The governor of West Isle said 40 …`: all before it is who speaks.
            speakers.update(sentence.stems[0 if sentence.starts[place] < start else max(0, place - SPEAKER) : place])
    return {name: near[name] for name in sentence.names - speakers if near.get(name, 0.0) >= LOCAL}


def _judgement(kind: str, old: Facet, new: Facet) -> Judgement:
    reason = f"{quoted(new.claim)} is the newer toll ({kind}) than {quoted(old.claim)}"
    working = (f"{quoted(old.claim)} -> {quoted(new.claim)}",)
    return Judgement(Link((old.claim.id, new.claim.id), "same", "superseded", reason, SCORE, working, ("unit",), ""))
