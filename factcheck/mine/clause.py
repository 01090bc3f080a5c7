"""The parts of a sentence that a figure belongs to."""

from dataclasses import dataclass, field
from typing import Literal

from factcheck.model.terms import Modality

__all__ = ["Clause", "Tense"]

Tense = Literal["past", "present", "future", "none"]


@dataclass(slots=True)
class Clause:
    """Tokens `first:last` around one verb group `verb_first:verb_last` (equal where there is none).

    The subject is `subject_first:subject_last`; a clause that shares the subject of an earlier one
    (`… and added $3`) repeats that subject's tokens. `main` is the token of the main verb, -1 without one;
    `relative` says that a relative pronoun stands for the subject. `mood` and `tense` are kept once they are read.
    """

    first: int
    last: int
    subject_first: int
    subject_last: int
    verb_first: int
    verb_last: int
    main: int = -1
    relative: bool = False
    mood: Modality | None = field(default=None, compare=False)
    tense: Tense | None = field(default=None, compare=False)
