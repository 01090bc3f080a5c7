"""Schema of `rules/matching.yaml`: what tells two measured things apart, and what makes them one."""

from pydantic import Field

from factcheck.model.terms import Bound
from factcheck.packs.load import PackModel

__all__ = ["Balance", "Corrections", "Matching", "Qualifier", "Rivals", "Synonyms", "Thresholds", "Totals", "Weights"]


class Synonyms(PackModel):
    """Words that name the same thing where figures are compared."""

    words: tuple[str, ...] = Field(min_length=2)
    same: tuple[tuple[str, str], ...] = Field(min_length=1)


class Rivals(PackModel):
    """Words of which a figure is about one at most: a count of deaths is no count of tests."""

    name: str
    words: tuple[str, ...] = Field(min_length=2)
    apart: tuple[tuple[str, str], ...] = Field(min_length=1)


class Qualifier(PackModel):
    """Words that narrow a figure: two figures with different ones differ.

    One that is `lone` also speaks against a figure that has none.
    """

    name: str
    values: dict[str, tuple[str, ...]]
    lone: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = Field(min_length=1)


class Weights(PackModel):
    """What each piece of evidence adds to the score, before it is brought between 0 and 1."""

    start: float
    subject: float
    subject_related: float
    subject_lent: float
    metric: float
    metric_words: float
    unit: float
    wording: float
    title: float
    period: float
    digits: float
    close: float
    far: float
    doubt: float
    qualifier: float


class Thresholds(PackModel):
    """The least score of a link, of a conflict across documents, and of a conflict within one."""

    link: float
    conflict: float
    conflict_within: float
    margin: float


class CorrectionExample(PackModel):
    """A sentence, and which figure in it replaces which; both empty where none does."""

    text: str
    new: str
    old: str


class Corrections(PackModel):
    """Words that set an old figure against the one that replaces it.

    `updates` say that the old one was right when it was told; without them it was a mistake.
    """

    instead: tuple[str, ...]
    previous: tuple[str, ...]
    revised: tuple[str, ...]
    updates: tuple[str, ...]
    notices: tuple[str, ...]
    examples: tuple[CorrectionExample, ...] = Field(min_length=1)


class Balance(PackModel):
    """A metric that is the difference of two others."""

    total: str
    plus: str
    minus: str
    working: str


class Totals(PackModel):
    """Words that connect a total with all of its parts, and words that say the parts are not all."""

    after: tuple[str, ...]
    before: tuple[str, ...]
    partial: tuple[str, ...]


class Matching(PackModel):
    """Everything that aligning claims knows of words."""

    empty: tuple[str, ...]
    synonyms: tuple[Synonyms, ...]
    irregular: dict[str, tuple[str, ...]]
    spellings: dict[str, str]
    rivals: tuple[Rivals, ...]
    qualifiers: tuple[Qualifier, ...]
    tolls: dict[str, tuple[str, ...]]
    falling_tolls: tuple[str, ...]
    listings: dict[str, tuple[str, ...]]
    revision: tuple[str, ...]
    offers: tuple[str, ...]
    row_fillers: tuple[str, ...]
    bases: tuple[str, ...]
    special_bases: tuple[str, ...]
    plain_rows: tuple[str, ...]
    instant_rows: tuple[str, ...]
    headings: dict[str, tuple[str, ...]]
    title_fillers: tuple[str, ...]
    labels: tuple[str, ...]
    relatives: tuple[str, ...]
    parts: tuple[str, ...]
    date_bounds: dict[Bound, tuple[str, ...]]
    events: tuple[str, ...]
    states: tuple[str, ...]
    once: tuple[str, ...]
    cumulative: tuple[str, ...]
    current: tuple[str, ...]
    weights: Weights
    thresholds: Thresholds
    crowd: int = Field(gt=1)
    corrections: Corrections
    balances: tuple[Balance, ...]
    samples: dict[str, str]
    totals: Totals
    brackets: tuple[str, ...]
