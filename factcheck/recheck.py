"""Compares and judges a corpus of which an earlier state is known: only what a change bears on is worked out anew."""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from itertools import accumulate, pairwise

from factcheck import checks
from factcheck.config import Settings
from factcheck.grouping import groups
from factcheck.match import Spread, here, joined
from factcheck.match.marked import Marked, marked
from factcheck.match.pairing import Judged
from factcheck.match.readied import Readied
from factcheck.match.relink import Anew, Between, anew, compared
from factcheck.match.verdict import Judgement
from factcheck.model.claims import TextClaims
from factcheck.model.document import Document
from factcheck.model.report import Outcome
from factcheck.store.cache import Cache
from factcheck.store.corpora import Kept, keep, marks, recall
from factcheck.store.verdicts import pack_outcome, pack_verdicts, unpack_outcome, unpack_verdicts

__all__ = ["recheck"]


def recheck(
    documents: Sequence[Document],
    claims: Sequence[TextClaims],
    as_of: date | None,
    settings: Settings,
    cache: Cache,
    spread: Spread = here,
) -> tuple[Outcome, Mapping[str, int]]:
    """What linking and checking these documents with these claims gives, by the cache where nothing bears on it.

    Last, by document, how many claims had more look-alikes than were compared.

    A verdict between two texts is kept until one of them changes, or which pairs are compared, or how telling their words
    are. The texts fall into groups that no verdict joins: what became of a group is kept until a text or a verdict of it
    changes, or the settings or the day.
    """
    texts = [each.digest for each in claims]
    former = recall(cache, texts)
    if former is not None and not _in_order(former.texts, texts):
        former = None
    told = marks(cache, _merged(former, texts))
    known = {text: Marked.unpack(*each[:-1]) for text, each in told.items()}
    if former is not None and not known.keys() >= set(former.texts):
        former = None
    corpus = _Corpus(documents, claims, _merged(former, texts), known)
    fresh = {text: (*each.pack(), corpus.series(text)) for text, each in corpus.fresh.items()}
    due = anew(corpus.former(former), corpus.present(), corpus.starts)
    judged = compared(corpus.ready, due, corpus.starts, spread)
    verdicts = corpus.moved(former, without=due.pairs)
    verdicts |= {two: corpus.pack(two, found) for two, found in judged.items() if found}
    crowds = corpus.crowds(former, due)
    outcomes = former.outcomes if former is not None else {}
    done: dict[str, str] = {}
    for group, within in groups(sorted(corpus.given), verdicts):
        key = _key([corpus.places[each] for each in group], [verdicts[two] for two in within], as_of, settings)
        done[key] = outcomes.get(key) or pack_outcome(
            corpus.outcome(group, {two: verdicts[two] for two in within}, as_of, settings)
        )
    corpus.ready.release()
    if former is None or former.texts != tuple(texts) or done.keys() != outcomes.keys():
        state = corpus.state(verdicts, done, crowds)
        keep(cache, fresh, state, former)
    crowded = Counter(documents[text].id for text, _ in {each for claims in crowds.values() for each in claims})
    found = _ordered([unpack_outcome(each) for each in done.values()], documents, claims)
    open_series = checks.Open[int]()
    for place, text in enumerate(texts):
        open_series.note(place, json.loads((fresh.get(text) or told[text])[-1]))
    bearing = tuple(claim for place in sorted(open_series.bearing()) for claim in claims[place])
    beyond, failures = checks.across(checks.View(tuple(documents), bearing, found.links, as_of, settings))
    return _ordered([found, Outcome((), (), beyond, failures)], documents, claims), crowded


class _Corpus:
    """The texts of two states of a corpus in one order, and what is known of each.

    `places` are their digests in that order, `given` the documents of the new state with their claims, by place, and
    `fresh` the marks that no run had kept.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        claims: Sequence[TextClaims],
        places: Sequence[str],
        known: Mapping[str, Marked],
    ) -> None:
        self.places = places
        self.texts = [each.digest for each in claims]
        self.number = {text: place for place, text in enumerate(places)}
        self.given = {self.number[each[1].digest]: each for each in zip(documents, claims, strict=True)}
        sizes = [
            len(self.given[place][1]) if place in self.given else known[text].size for place, text in enumerate(places)
        ]
        self.starts = tuple(accumulate(sizes, initial=0))
        self.ready = Readied(self.given, self.starts)
        self.fresh = {text: marked(self.ready.of(self.number[text])) for text in self.texts if text not in known}
        self._marks = {**known, **self.fresh}

    def series(self, text: str) -> str:
        """The series of the claims of a text, as text."""
        document, claims = self.given[self.number[text]]
        return json.dumps(list(checks.series(document.text, claims)))

    def former(self, kept: Kept | None) -> list[Marked | None]:
        """The marks of the texts of the earlier state."""
        there = frozenset(kept.texts if kept is not None else ())
        return [self._marks[text] if text in there else None for text in self.places]

    def present(self) -> list[Marked | None]:
        """The marks of the texts of the new state."""
        return [self._marks[text] if place in self.given else None for place, text in enumerate(self.places)]

    def moved(self, kept: Kept | None, without: Container[Between]) -> dict[Between, str]:
        """The earlier verdicts between texts that are still there, by their new places."""
        if kept is None:
            return {}
        now = [self.number[text] for text in kept.texts]
        moved = (((now[one], now[other]), packed) for (one, other), packed in kept.verdicts.items())
        return {two: packed for two, packed in moved if two not in without and self.given.keys() >= set(two)}

    def pack(self, two: Between, judged: Judged) -> str:
        """The judgements between two texts, their claims by their places in these."""
        one, other = (self.starts[place] for place in two)
        return pack_verdicts([(first - one, second - other, each.link, each.rates) for (first, second), each in judged])

    def outcome(
        self, group: Sequence[int], verdicts: Mapping[Between, str], as_of: date | None, settings: Settings
    ) -> Outcome:
        """What becomes of a group of texts that no verdict joins with others."""
        judged = sorted(
            ((self.starts[two[0]] + first, self.starts[two[1]] + second), Judgement(link, rates))
            for two, packed in verdicts.items()
            for first, second, link, rates in unpack_verdicts(packed)
        )
        facets = [facet for place in group for facet in self.ready.of(place)]
        links, rates = joined(facets, [judgement for _, judgement in judged])
        documents = tuple(self.given[place][0] for place in group)
        claims = tuple(claim for place in group for claim in self.given[place][1])
        view = checks.View(documents, claims, links, as_of, settings)
        findings, failures = checks.within(view)
        return Outcome(links, rates, findings, failures)

    def crowds(self, kept: Kept | None, due: Anew) -> dict[int, list[tuple[int, int]]]:
        """The claims with more look-alikes than are compared, by key: their texts by their order in the new state."""
        home = {self.number[text]: place for place, text in enumerate(self.texts)}
        found = {}
        if kept is not None:
            now = [home.get(self.number[text], -1) for text in kept.texts]
            found = {
                key: [(now[text], claim) for text, claim in each]
                for key, each in kept.crowds.items()
                if key not in due.keys
            }
        for key, orders in due.crowds.items():
            places = [(bisect_right(self.starts, order) - 1, order) for order in orders]
            found[key] = [(home[place], order - self.starts[place]) for place, order in places]
        return found

    def state(
        self,
        verdicts: Mapping[Between, str],
        outcomes: Mapping[str, str],
        crowds: Mapping[int, Sequence[tuple[int, int]]],
    ) -> Kept:
        """What is to be kept of the new state."""
        home = {self.number[text]: place for place, text in enumerate(self.texts)}
        moved = {(home[one], home[other]): each for (one, other), each in verdicts.items()}
        return Kept(tuple(self.texts), moved, outcomes, crowds)


def _in_order(former: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether the texts that both have stand in one order in both."""
    place = {text: number for number, text in enumerate(former)}
    common = [place[text] for text in texts if text in place]
    return all(one < other for one, other in pairwise(common))


def _merged(former: Kept | None, texts: Sequence[str]) -> list[str]:
    """The texts of both states in an order that is that of each."""
    if former is None:
        return list(texts)
    here, there = frozenset(texts), frozenset(former.texts)
    gone: dict[str, list[str]] = defaultdict(list)
    last = ""
    for text in former.texts:
        if text in here:
            last = text
        else:
            gone[last].append(text)
    merged = gone[""]
    for text in texts:
        merged.append(text)
        if text in there:
            merged += gone[text]
    return merged


def _key(texts: Iterable[str], verdicts: Iterable[str], as_of: date | None, settings: Settings) -> str:
    """A digest of all that the outcome of a group rests on."""
    told = "\0".join([*texts, "", *verdicts, "", str(as_of), settings.model_dump_json()])
    return blake2b(told.encode(), digest_size=16).hexdigest()


def _ordered(outcomes: Iterable[Outcome], documents: Sequence[Document], claims: Sequence[TextClaims]) -> Outcome:
    """All outcomes as one, in the order that the whole corpus gives at once."""
    found = list(outcomes)
    order = {claim: place for place, claim in enumerate(claim for each in claims for claim in each.ids)}
    home = {document.id: place for place, document in enumerate(documents)}
    links = [link for each in found for link in each.links]
    links.sort(key=lambda each: (sorted(order[claim] for claim in each.claims), each.kind))
    findings = [finding for each in found for finding in each.findings]
    findings.sort(key=lambda each: (home[each.document], each.span.start, each.span.end, each.code, each.message))
    rates = {rate for each in found for rate in each.rates}
    failures = dict.fromkeys(failure for each in found for failure in each.failures)
    return Outcome(
        tuple(links),
        tuple(sorted(rates, key=lambda use: (use.day, use.currency, use.base))),
        tuple(findings),
        tuple(sorted(failures, key=lambda failure: failure.source)),
    )
