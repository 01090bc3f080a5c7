"""Judges drafts against an archive: only what may speak of the same things is taken out of it."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate

from factcheck.config import DEFAULTS, Settings
from factcheck.engine import crowd_note, judged, unique
from factcheck.match import joined
from factcheck.match.block import Mark, paired
from factcheck.match.marked import Marked, marked
from factcheck.match.pairing import judged_pairs, weights
from factcheck.match.readied import Readied
from factcheck.mining import Mined, mined_all
from factcheck.model.document import Document, day_of
from factcheck.model.report import Problem, Report, SkippedFile
from factcheck.store.archive import Archive, Article
from factcheck.store.candidates import Candidates, candidates
from factcheck.uncollected import uncollected

__all__ = ["against"]


def against(
    drafts: Sequence[Document],
    archive: Archive,
    *,
    as_of: date | None = None,
    settings: Settings = DEFAULTS,
    problems: Sequence[Problem] = (),
    skipped_files: Sequence[SkippedFile] = (),
    jobs: int = 1,
) -> Report:
    """The report on the drafts alone, compared with each other and with the articles of the archive.

    An article with the id of a draft is an earlier state of it and is left out. Sources that no link names are
    not in the report.
    """
    kept, repeats = unique(drafts)
    results = mined_all(kept, settings, jobs=jobs)
    sizes = [len(claims) for claims, _ in results]
    with uncollected():
        texts = {
            place: (document, result[0]) for place, (document, result) in enumerate(zip(kept, results, strict=True))
        }
        ready = Readied(texts, list(accumulate(sizes, initial=0)))
        marks = [marked(ready.of(place)) for place in texts]
        ids = frozenset(document.id for document in kept)
        chosen = candidates(archive, _owned(marks, ready.starts), ids)
        articles = archive.load(chosen.articles)
        texts |= {place: (article.document, article.claims) for place, article in enumerate(articles, len(kept))}
        ready.starts = list(accumulate([*sizes, *(len(article.claims) for article in articles)], initial=0))
        pairs = _pairs(marks, articles, archive.cuts(chosen.articles), chosen, ready.starts)
        same = sorted(judged_pairs(ready, sorted(pairs), _telling(marks, archive, chosen)), key=lambda each: each[0])
        bearing = {*range(len(kept)), *(ready.place(claim) for pair, _ in same for claim in pair)}
        facets = [facet for place in sorted(bearing) for facet in ready.of(place)]
        links = joined(facets, [judgement for _, judgement in same])
        ready.release()
        days = [archive.told()[1], *(day_of(document.published) for document in kept)]
        return judged(
            [*kept, *(article.document for article in articles)],
            [*_noted(results, chosen.cut), *((article.claims, article.covered) for article in articles)],
            links,
            as_of=as_of or max(filter(None, days), default=None),
            settings=settings,
            problems=(*problems, *repeats),
            skipped_files=skipped_files,
            drafts=ids,
        )


def _owned(marks: Sequence[Marked], starts: Sequence[int]) -> list[tuple[int, int]]:
    """The keys of the drafts' claims, each with the number of its claim."""
    return [(key, start + claim) for each, start in zip(marks, starts, strict=False) for key, claim in each.owned()]


def _pairs(
    marks: Sequence[Marked],
    articles: Sequence[Article],
    cuts: Mapping[int, Sequence[str]],
    chosen: Candidates,
    starts: Sequence[int],
) -> set[tuple[int, int]]:
    """The pairs of a draft's claim and another that share a key."""
    groups: dict[int, list[Mark]] = defaultdict(list)
    for each, start in zip(marks, starts, strict=False):
        for key, claim in each.owned():
            groups[key].append(each.mark(claim, start + claim))
    home = {article.number: place for place, article in enumerate(articles)}
    cut = [Marked.of_cuts(cuts.get(article.number, ())) for article in articles]
    for key, number, claim in sorted(chosen.shared, key=lambda each: (home[each[1]], each[2])):
        place = home[number]
        groups[key].append(cut[place].mark(claim, starts[len(marks) + place] + claim, judged=False))
    return {pair for members in groups.values() if len(members) > 1 for pair in paired(members)}


def _telling(marks: Sequence[Marked], archive: Archive, chosen: Candidates) -> dict[str, float]:
    """How telling words are, by the whole archive and the drafts."""
    near = Counter(stem for each in marks for stem in each.stems)
    words = {*near, *archive.stems(chosen.articles)}
    homes = archive.homes(words)
    return weights({word: homes.get(word, 0) + near[word] for word in words}, archive.told()[0] + len(marks))


def _noted(results: Sequence[Mined], cut: Container[int]) -> Iterator[Mined]:
    """The same, with a note in the coverage of a draft where only the likeliest candidates were compared."""
    place = 0
    for claims, covered in results:
        crowded = sum(each in cut for each in range(place, place + len(claims)))
        place += len(claims)
        note = crowd_note(crowded, " in the archive", "likeliest")
        yield claims, replace(covered, notes=(*covered.notes, note)) if crowded else covered
