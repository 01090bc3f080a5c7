"""Which articles of an archive may speak of what a draft tells: found by the keys, without reading the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.store.archive import Archive

__all__ = ["Candidates", "candidates"]

# A key that more claims have tells little by itself: a claim must share another one too.
CROWD = 24
# So many of the likeliest candidates are taken for one figure of a draft.
MOST = 24
QUERY = """
WITH wanted AS (SELECT DISTINCT unnest(?) AS claim, unnest(?)::UBIGINT AS key),
hits AS (
    SELECT wanted.claim, key, keys.article, keys.place FROM wanted JOIN keys USING (key)
    JOIN articles ON articles.number = keys.article WHERE articles.id NOT IN (SELECT unnest(?))
),
sizes AS (SELECT key, count(DISTINCT (article, place)) AS size FROM hits GROUP BY key),
pairs AS (
    SELECT claim, article, place, sum(ln(1 + 1000000 / size)) AS score
    FROM hits JOIN sizes USING (key) GROUP BY claim, article, place HAVING min(size) <= ? OR count(*) > 1
),
ranked AS (
    SELECT claim, article, row_number() OVER (PARTITION BY claim ORDER BY round(score, 6) DESC, article, place) AS rank FROM pairs
)
SELECT claim, article, rank FROM ranked WHERE rank <= ? + 1
"""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The numbers of the articles to compare with, and which figures had more candidates than were taken."""

    articles: tuple[int, ...]
    cut: frozenset[int]


def candidates(archive: Archive, keys: Sequence[Sequence[int]], without: Iterable[str] = ()) -> Candidates:
    """The articles for claims with these keys; `without` are ids of articles that are left out."""
    pairs = [(claim, key) for claim, each in enumerate(keys) for key in each]
    if not pairs:
        return Candidates((), frozenset())
    values = [[claim for claim, _ in pairs], [key for _, key in pairs], list(without) or [""], CROWD, MOST]
    rows = archive.connection.execute(QUERY, values).fetchall()
    taken = sorted({article for _, article, rank in rows if rank <= MOST})
    return Candidates(tuple(taken), frozenset(claim for claim, _, rank in rows if rank > MOST))
