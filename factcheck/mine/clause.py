"""The parts of a sentence that a figure belongs to."""

from dataclasses import dataclass

__all__ = ["Clause"]


@dataclass(slots=True)
class Clause:
    """Tokens `first:last` around one verb group `verb_first:verb_last` (equal where there is none).

    The subject is `subject_first:subject_last`; a clause that shares the subject of an earlier one
    (`… and added $3`) repeats that subject's tokens. `main` is the token of the main verb, -1 without one;
    `relative` says that a relative pronoun stands for the subject.
    """

    first: int
    last: int
    subject_first: int
    subject_last: int
    verb_first: int
    verb_last: int
    main: int = -1
    relative: bool = False
