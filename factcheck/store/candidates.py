"""Which articles of an archive may speak of what a draft tells: found by the keys, without reading the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.store.archive import Archive

__all__ = ["Candidates", "candidates"]

# A key that more claims have tells little by itself: a claim must share another one too.
CROWD = 24
# So many of the likeliest candidates are taken for one figure of a draft.
MOST = 24
HITS = """
CREATE OR REPLACE TEMP TABLE hits AS
WITH wanted AS (SELECT DISTINCT unnest(?) AS claim, unnest(?)::UBIGINT AS key)
SELECT wanted.claim, key, keys.article, keys.place FROM wanted JOIN keys USING (key)
JOIN articles ON articles.number = keys.article WHERE articles.id NOT IN (SELECT unnest(?))
"""
LIKELIEST = """
WITH sizes AS (SELECT key, count(DISTINCT (article, place)) AS size FROM hits GROUP BY key),
pairs AS (
    SELECT claim, article, place, sum(ln(1 + 1000000 / size)) AS score
    FROM hits JOIN sizes USING (key) GROUP BY claim, article, place HAVING min(size) <= ? OR count(*) > 1
),
ranked AS (
    SELECT claim, article, row_number() OVER (PARTITION BY claim ORDER BY round(score, 6) DESC, article, place) AS rank FROM pairs
)
SELECT claim, article, rank FROM ranked WHERE rank <= ? + 1
"""
SHARED = "SELECT DISTINCT key, article, place FROM hits WHERE article IN (SELECT unnest(?))"


@dataclass(frozen=True, slots=True)
class Candidates:
    """The numbers of the articles to compare with, and which figures had more candidates than were taken.

    `shared` are the keys that their claims share with those of the drafts: key, article, place of the claim in it.
    """

    articles: tuple[int, ...]
    shared: tuple[tuple[int, int, int], ...]
    cut: frozenset[int]


def candidates(archive: Archive, keys: Sequence[tuple[int, int]], without: Iterable[str] = ()) -> Candidates:
    """The articles for claims with these keys (key, claim); `without` are ids of articles that are left out."""
    if not keys:
        return Candidates((), (), frozenset())
    run = archive.connection.execute
    run(HITS, [[claim for _, claim in keys], [key for key, _ in keys], list(without) or [""]])
    rows = run(LIKELIEST, [CROWD, MOST]).fetchall()
    taken = sorted({article for _, article, rank in rows if rank <= MOST})
    shared = run(SHARED, [taken]).fetchall()
    return Candidates(tuple(taken), tuple(shared), frozenset(claim for claim, _, rank in rows if rank > MOST))
