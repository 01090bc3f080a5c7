"""The parts of a sentence that a figure belongs to."""

from dataclasses import dataclass

__all__ = ["Clause"]


@dataclass(slots=True)
class Clause:
    """Tokens `first:last` around one verb: its subject `subject_first:subject_last`, the verb group
    `verb_first:verb_last` (equal where there is none) and the tag of its main verb.

    A clause that shares the subject of an earlier one (`… and added $3`) repeats that subject's tokens.
    """

    first: int
    last: int
    subject_first: int
    subject_last: int
    verb_first: int
    verb_last: int
