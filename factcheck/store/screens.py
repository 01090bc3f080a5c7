"""Which pairs of claims are hopeless by what the archive keeps of each, so that no article is read for them.

What the matcher asks before it aligns two claims is asked here of what is kept, where in doubt in favour of the pair: none
that it would link is left out.
"""

from collections.abc import Mapping

from factcheck.model.screen import Limits
from factcheck.store.database import Run

__all__ = ["kept", "weigh"]

WEIGHED = """
CREATE OR REPLACE TEMP TABLE weighed AS
SELECT claim, list(word) AS words, list(weight) AS weights, sum(weight) AS size FROM (
    SELECT claim, word, near * coalesce(weight, 1.0) AS weight
    FROM (SELECT numbered(article, place) AS claim, unnest(words) AS word, unnest(nearness) AS near FROM screens)
    LEFT JOIN telling USING (word)
) GROUP BY claim
"""
DUE = """
CREATE OR REPLACE TEMP TABLE due AS
SELECT DISTINCT one, other FROM found WHERE one >= numbered($first, 0) AND one < numbered($last, 0)
"""
# How much of the words around two claims must be the same for a link; no row where none can come of them.
NEEDED = """
CREATE OR REPLACE TEMP TABLE needed AS
WITH told AS NOT MATERIALIZED (
    SELECT numbered(article, place) AS claim, screens.* EXCLUDE (words, nearness), entity, page, title, moment::DATE AS day
    FROM screens JOIN outlines USING (article)
)
SELECT one, other,
    a.cell != 0 AND b.cell != 0 AS tabled,
    a.kind != 0 AND a.kind = b.kind AS one_kind,
    a.ruled AND a.metric = b.metric AS one_metric,
    a.subject != 0 AND a.subject = b.subject AS one_subject,
    a.capital AND b.capital AND len(a.subjects) > 0 AND len(b.subjects) > 0 AND NOT list_has_any(a.subjects, b.subjects)
        AND NOT (a.alias OR b.alias OR list_has_all(b.title, a.subjects) OR list_has_all(a.title, b.subjects)) AS two_names,
    a.ruled AND b.ruled AND a.metric != b.metric AND NOT a.dated AS two_metrics,
    CASE WHEN a.scale = b.scale THEN a.high < b.low OR b.high < a.low
        ELSE a.measure = b.measure AND coalesce(a.most < b.least OR b.most < a.least, false) END AS apart,
    NOT apart AND (
        NOT (a.sized AND b.sized) OR coalesce(a.floor != b.floor, false) OR coalesce(a.ceiling != b.ceiling, false)
        OR (a.measure = b.measure AND a.per = b.per AND a.share != b.share)
    ) AS incomparable,
    NOT (a.once OR b.once OR tabled) AND coalesce(
        greatest(abs(a.first - b.first), abs(a.last - b.last)) > greatest(a.slack, b.slack)
        AND NOT (a.first <= b.first AND b.last <= a.last) AND NOT (b.first <= a.first AND a.last <= b.last), false) AS elsewhen,
    CASE WHEN tabled OR (one_metric AND one_subject) THEN 0 WHEN one_metric THEN $slight ELSE $alike END AS likeness,
    CASE
        WHEN a.article = b.article THEN CASE
            WHEN a.cell = 0 AND b.cell = 0
                AND (a.headline != b.headline OR (a.metric != 0 AND a.metric = b.metric AND a.subject = b.subject))
            THEN 0 END
        WHEN a.page != 0 AND a.page = b.page AND a.day IS NOT DISTINCT FROM b.day THEN 0
        WHEN (a.cell != 0 OR b.cell != 0)
            AND ((a.entity != 0 AND b.entity != 0 AND a.entity != b.entity) OR (tabled AND a.cell != b.cell)) THEN NULL
        WHEN (two_names AND NOT tabled) OR two_metrics THEN NULL
        WHEN NOT one_kind AND (
            apart OR incomparable OR a.delta != b.delta OR a.part != b.part OR (a.delta AND a.change != b.change)
            OR coalesce(abs(a.value - b.value) > $rounding * abs(a.value), true)
        ) THEN NULL
        WHEN a.dated AND NOT tabled THEN CASE
            WHEN a.passing OR b.passing THEN NULL
            WHEN list_has_any(a.doings, b.doings) THEN 0
            WHEN len(a.subjects) > 0 OR len(b.subjects) > 0 THEN $likely END
        WHEN incomparable THEN CASE
            WHEN greatest(abs(a.floor), abs(b.floor)) >= $tenfold * least(abs(a.floor), abs(b.floor)) THEN 0
            WHEN greatest(abs(a.ceiling), abs(b.ceiling)) >= $tenfold * least(abs(a.ceiling), abs(b.ceiling)) THEN 0
            ELSE $verbatim END
        WHEN elsewhen AND NOT (a.moving OR b.moving OR (one_metric AND len(a.subjects) > 0 AND a.subject = b.subject)) THEN CASE
            WHEN a.day = b.day THEN greatest(likeness, $echoing)
            WHEN a.scale != b.scale THEN $verbatim END
        WHEN apart OR elsewhen THEN likeness
        ELSE 0
    END AS wording
FROM due JOIN told AS a ON a.claim = one JOIN told AS b ON b.claim = other
WHERE wording IS NOT NULL
"""
# How much two claims share is reckoned as the matcher does, but for the order of its sums.
HOPEFUL = """
INSERT INTO kept
SELECT one, other FROM needed WHERE wording = 0
UNION ALL
SELECT one, other FROM (
    SELECT one, other, needed.wording, a.size + b.size AS sizes, greatest(1.0, least(a.size, b.size)) AS poorer,
        list_sum(list_transform(a.words, lambda word, place:
            least(a.weights[place], coalesce(b.weights[list_position(b.words, word)], 0.0)))) AS common
    FROM needed JOIN weighed AS a ON a.claim = one JOIN weighed AS b ON b.claim = other WHERE needed.wording > 0
) WHERE common > 0 AND common / sizes + least(1.0, common / poorer) / 2 + $error >= wording
"""
# Of two texts of which one may replace what the other tells all pairs are kept.
RETOLD = """
INSERT INTO kept
WITH texts AS (SELECT DISTINCT home(one) AS here, home(other) AS there FROM due WHERE here != there),
timed AS (
    SELECT here, there, a.moment < b.moment AS forward, a.notice OR b.notice AS notice, a.tolls AND b.tolls AS tolls,
        abs(epoch(a.moment) - epoch(b.moment)) AS seconds, CASE WHEN forward THEN b ELSE a END AS newer
    FROM texts JOIN outlines AS a ON a.article = here JOIN outlines AS b ON b.article = there WHERE a.moment != b.moment
),
replacing AS (
    SELECT here, there, seconds, CASE WHEN forward THEN here ELSE there END AS older, unnest(newer.measures) AS measure,
        unnest(newer.lows) AS low, unnest(newer.highs) AS high, unnest(newer.stated) AS stated
    FROM timed WHERE len(newer.measures) > 0
),
retold AS (
    SELECT here, there FROM timed WHERE notice OR (tolls AND seconds <= $alive)
    UNION
    SELECT here, there FROM replacing JOIN screens ON article = older AND screens.measure = replacing.measure
        AND screens.low <= replacing.high AND replacing.low <= screens.high
    WHERE stated OR seconds <= $recent
)
SELECT one, other FROM due JOIN retold ON home(one) = here AND home(other) = there
"""
# By how much sums of floats in another order may be off.
ERROR = 1e-4


def weigh(run: Run, telling: Mapping[int, float]) -> None:
    """Read the words around each claim, each by how telling it is, into the table `weighed`."""
    run("CREATE OR REPLACE TEMP TABLE telling (word UBIGINT, weight DOUBLE)")
    run("INSERT INTO telling SELECT unnest(?), unnest(?)", [[*telling], [*telling.values()]])
    run(WEIGHED)


def kept(run: Run, limits: Limits, first: int, last: int) -> None:
    """Put what is not hopeless of the table `found` into `kept`: pairs whose first article has a number from `first` to before `last`."""

    def only(*names: str) -> dict[str, float]:
        return {name: getattr(limits, name) for name in names}

    run(DUE, {"first": first, "last": last})
    run(NEEDED, only("slight", "alike", "likely", "echoing", "verbatim", "rounding", "tenfold"))
    run(HOPEFUL, {"error": ERROR})
    run(RETOLD, only("alive", "recent"))
