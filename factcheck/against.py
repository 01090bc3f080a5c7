"""Judges drafts against an archive: only what may speak of the same things is taken out of it."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.config import DEFAULTS, Settings
from factcheck.engine import assembled, unique
from factcheck.match import keyed, weights
from factcheck.mining import Mined, mined_all
from factcheck.model.document import Document, day_of
from factcheck.model.report import Problem, Report, SkippedFile
from factcheck.store.archive import Archive
from factcheck.store.candidates import candidates

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
    marked = [keyed(document, claims) for document, (claims, _) in zip(kept, results, strict=True)]
    ids = frozenset(document.id for document in kept)
    chosen = candidates(archive, [keys for each, _ in marked for keys in each], ids)
    articles = archive.load(chosen.articles)
    size, newest = archive.told()
    near: dict[str, int] = {}
    for _, stems in marked:
        for stem in stems:
            near[stem] = near.get(stem, 0) + 1
    words = {*near, *archive.stems(chosen.articles)}
    homes = archive.homes(words)
    told = weights({word: homes.get(word, 0) + near.get(word, 0) for word in words}, size + len(kept))
    days = [newest, *(day_of(document.published) for document in kept)]
    return assembled(
        [*kept, *(article.document for article in articles)],
        [*_noted(results, chosen.cut), *((article.claims, article.covered) for article in articles)],
        as_of=as_of or max(filter(None, days), default=None),
        settings=settings,
        problems=(*problems, *repeats),
        skipped_files=skipped_files,
        drafts=ids,
        telling=told,
    )


def _noted(results: Sequence[Mined], cut: Container[int]) -> Iterator[Mined]:
    """The same, with a note in the coverage of a draft where only the likeliest candidates were compared."""
    place = 0
    for claims, covered in results:
        crowded = sum(each in cut for each in range(place, place + len(claims)))
        place += len(claims)
        note = f"{crowded} figures have more look-alikes in the archive than were compared: the likeliest were"
        yield claims, replace(covered, notes=(*covered.notes, note)) if crowded else covered
