"""Puts articles into an archive: mines those that are new or have changed, and leaves the others alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.config import DEFAULTS, Settings
from factcheck.match.facet import facets
from factcheck.match.marked import marked
from factcheck.match.screen import outlined, screened
from factcheck.mining import chunks, mined_all
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.report import DocumentCoverage, Problem
from factcheck.store.archive import Archive, Entry
from factcheck.store.digest import digest

__all__ = ["Indexed", "entry", "index"]

# What goes into one transaction, in characters: what is lost if a run is ended.
BATCH = 1_000_000


@dataclass(slots=True)
class Indexed:
    """What became of the articles."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)


def index(
    archive: Archive,
    documents: Iterable[Document],
    *,
    settings: Settings = DEFAULTS,
    jobs: int = 1,
    progress: Callable[[int], None] = lambda _: None,
) -> Indexed:
    """Add the documents, or update those whose id is there with another text or by another version.

    Each batch is one transaction, so that a run that was ended goes on where it was. `progress` is told
    how many more are done.
    """
    known, told = archive.digests(), Indexed()
    for batch in chunks(documents, BATCH):
        digests = {document.id: digest(document, settings) for document in batch}
        fresh: dict[str, Document] = {}
        for document in batch:
            if known.get(document.id) == digests[document.id]:
                told.unchanged += 1
            elif _storable(document):
                fresh[document.id] = document
            else:
                told.problems.append(Problem(document.id, "holds what is no text", "Save it as UTF-8."))
        entries = []
        new = list(fresh.values())
        for document, (claims, covered) in zip(new, mined_all(new, settings, jobs=jobs), strict=True):
            entries.append(entry(document, digests[document.id], claims, covered))
        if entries:
            archive.put(entries)
        told.updated += len(known.keys() & fresh.keys())
        told.added += len(fresh.keys() - known.keys())
        known |= {identity: digests[identity] for identity in fresh}
        progress(len(batch))
    return told


def entry(document: Document, key: str, claims: Sequence[Claim], covered: DocumentCoverage) -> Entry:
    """An article on its way into the archive; `key` is the digest of all that its claims depend on."""
    ready = facets(claims, [document])
    marks = marked(ready)
    outline = outlined(ready[0].story) if ready else None
    screens = [screened(each) for each in ready]
    return Entry(document, key, claims, covered, marks.owned(), sorted(marks.stems), marks.cuts, outline, screens)


def _storable(document: Document) -> bool:
    """Whether it can be written as UTF-8: half a surrogate pair cannot."""
    try:
        f"{document.id}{document.title}{document.publisher}{document.text}".encode()
    except UnicodeEncodeError:
        return False
    return True
