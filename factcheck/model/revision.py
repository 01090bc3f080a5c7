"""What became of the figures of a text, or of the texts of a folder, from one version to the next."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from factcheck.model.claim import Claim
from factcheck.model.records import record
from factcheck.model.report import Problem

__all__ = ["Aspect", "ClaimChange", "ClaimChangeKind", "FileChange", "Paired", "Revision"]

REVISION_SCHEMA_VERSION = 1

ClaimChangeKind = Literal["changed", "added", "dropped"]
Aspect = Literal["figure", "unit", "direction", "role", "bound", "period", "subject", "modality"]
Paired = Literal["name", "content"]


@record
class ClaimChange:
    """A claim that is not the same in both versions; `old` is None where it was added, `new` where it was dropped.

    `aspects` says what of it changed. `difference` is the new value less the old one as a decimal
    string in the unit of both (days for dates), `percent` that of the old value; null where the two
    cannot be subtracted. `compatible` says whether the two figures, as rounded and bounded, can both
    hold; null where the figure did not change. The sentences stand on one line each; that of a dropped or
    added claim has its counterpart beside it where it has one, else the other is empty.
    """

    kind: ClaimChangeKind
    aspects: tuple[Aspect, ...]
    old: Claim | None
    new: Claim | None
    old_sentence: str
    new_sentence: str
    difference: str | None = None
    percent: str | None = None
    compatible: bool | None = None


@record
class FileChange:
    """The two versions of a text, by the ids of their documents; one is None where it has no counterpart.

    `paired` says by what they were taken for versions of one text: the path below the two folders, or
    title and words. `unchanged` counts the claims that stand in both, `changes` is in the order of the new text.
    """

    old: str | None
    new: str | None
    paired: Paired | None
    unchanged: int
    changes: tuple[ClaimChange, ...]


class Revision(BaseModel):
    """All texts of both versions, and what could not be read of them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: int = REVISION_SCHEMA_VERSION
    files: tuple[FileChange, ...]
    problems: tuple[Problem, ...] = ()
