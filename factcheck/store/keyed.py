"""Which claims of an archive share a key and are of one kind: what blocking does in memory, said to DuckDB."""

from factcheck.store.database import Run

__all__ = ["found", "marks"]

MARKS = """
CREATE OR REPLACE TEMP TABLE marks AS
SELECT numbered(article, place) AS claim, (told->0)::UBIGINT[] AS kinds, (told->1)::UBIGINT[] AS named,
    (told->2)::UBIGINT[] AS timed, told->>3 AS value, (told->4)::BOOLEAN AS replacing
FROM (SELECT article, place, cut::JSON AS told FROM claims)
"""
# The claims that share a key: in groups, a crowd of them cut by name, then by time, then by size.
MEMBERS = """
CREATE OR REPLACE TEMP TABLE members AS
SELECT key, numbered(article, place) AS claim, count(*) OVER (PARTITION BY key) AS size
FROM keys WHERE key % $parts::UBIGINT = $part::UBIGINT QUALIFY size > 1
"""
NAMED = """
CREATE OR REPLACE TEMP TABLE named AS
SELECT hash(key, part) AS key, claim, count(*) OVER (PARTITION BY key, part) AS size
FROM (SELECT key, claim, unnest(named) AS part FROM members JOIN marks USING (claim) WHERE size > $crowd) QUALIFY size > 1
"""
TIMED = """
CREATE OR REPLACE TEMP TABLE timed AS
SELECT hash(key, part) AS key, claim, value, count(*) OVER (PARTITION BY key, part) AS size
FROM (SELECT key, claim, value, unnest(timed) AS part FROM named JOIN marks USING (claim) WHERE size > $crowd) QUALIFY size > 1
"""
# Windows of a crowd begin at each half of one: a claim stands in all that reach over its place.
WINDOWS = """
CREATE OR REPLACE TEMP TABLE windows AS
SELECT hash(key, unnest(range(greatest(0, (place - $crowd + $half) // $half), place // $half + 1))) AS key, claim
FROM (SELECT key, claim, row_number() OVER (PARTITION BY key ORDER BY value, claim) - 1 AS place FROM timed WHERE size > $crowd)
"""
GROUPED = """
CREATE OR REPLACE TEMP TABLE grouped AS
SELECT key, claim, kinds, replacing FROM (
    SELECT key, claim FROM members WHERE size <= $crowd UNION ALL SELECT key, claim FROM named WHERE size <= $crowd
    UNION ALL SELECT key, claim FROM timed WHERE size <= $crowd UNION ALL SELECT key, claim FROM windows
) JOIN marks USING (claim)
"""
FOUND = """
INSERT INTO found
WITH alike AS NOT MATERIALIZED (SELECT key, claim, unnest(kinds) AS kind FROM grouped)
SELECT one.claim, other.claim FROM alike AS one JOIN alike AS other USING (key, kind) WHERE one.claim < other.claim
UNION
SELECT least(one.claim, other.claim), greatest(one.claim, other.claim)
FROM grouped AS one JOIN grouped AS other USING (key) WHERE one.replacing AND one.claim != other.claim
"""
CROWDED = "INSERT INTO crowds SELECT claim FROM timed WHERE size > $crowd"


def marks(run: Run) -> None:
    """Read what parts claims with one key into the table `marks`."""
    run(MARKS)


def found(run: Run, crowd: int, part: int, parts: int) -> None:
    """Put the pairs of one part of the keys into the table `found`, and claims of too large crowds into `crowds`.

    A `crowd` is that many claims of one key that are all compared with each other.
    """
    run(MEMBERS, {"parts": parts, "part": part})
    run(NAMED, {"crowd": crowd})
    run(TIMED, {"crowd": crowd})
    run(WINDOWS, {"crowd": crowd, "half": max(1, crowd // 2)})
    run(GROUPED, {"crowd": crowd})
    run(FOUND)
    run(CROWDED, {"crowd": crowd})
