"""The way from two versions to what changed: mine both, pair the texts, compare their claims."""

from collections.abc import Sequence

from factcheck.compare import below, compare, counterparts
from factcheck.config import DEFAULTS, Settings
from factcheck.mining import mined_all
from factcheck.model.document import Document
from factcheck.model.report import Problem
from factcheck.model.revision import FileChange, Revision

__all__ = ["revise"]

NOTHING = Document(text="", id="")


def revise(
    old: Sequence[Document],
    new: Sequence[Document],
    *,
    roots: tuple[str, str] = ("", ""),
    settings: Settings = DEFAULTS,
    problems: tuple[Sequence[Problem], Sequence[Problem]] = ((), ()),
    jobs: int = 1,
) -> Revision:
    """What became of the claims of the old documents in the new ones.

    Texts are versions of one where their ids are the same below `roots`, else where title and words are alike.
    `problems` are files of either side that could not be read: their counterparts are left out, since nothing can be
    said of them. `jobs` is the number of processes, 0 for one on each core, and changes nothing.
    """
    old, new = _readable(old, roots[0], problems[1], roots[1]), _readable(new, roots[1], problems[0], roots[0])
    mined = [claims for claims, _ in mined_all([*old, *new], settings, jobs=jobs)]
    before, after = mined[: len(old)], mined[len(old) :]
    files = []
    for one, other, paired in counterparts(old, new, roots):
        left, left_claims = (NOTHING, []) if one is None else (old[one], before[one])
        right, right_claims = (NOTHING, []) if other is None else (new[other], after[other])
        changes, unchanged = compare(left, left_claims, right, right_claims)
        names = None if one is None else left.id, None if other is None else right.id
        files.append(FileChange(*names, paired, unchanged, changes))
    return Revision(files=tuple(files), problems=(*problems[0], *problems[1]))


def _readable(documents: Sequence[Document], root: str, problems: Sequence[Problem], other: str) -> list[Document]:
    """The documents whose counterparts could be read."""
    unread = {below(problem.source, other) for problem in problems}
    return [document for document in documents if below(document.id, root) not in unread]
