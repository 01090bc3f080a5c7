"""Figures in rows of a table set as text: `Net 10.6 mln vs 5.9 mln` under `Year`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from factcheck.match.words import rules, stem
from factcheck.model.claim import Claim

__all__ = ["Cell", "cells"]

WORD = re.compile(r"[^\W\d_][\w'’-]*")
AGAINST = re.compile(r"\bvs\b|\bversus\b", re.IGNORECASE)
QUARTER = re.compile(r"\bq(?:uarter|tr)\b", re.IGNORECASE)
# Where and when a text was filed, before its first row.
DATELINE = re.compile(r"^[A-Z][A-Z .'-]+,.{0,40}? [-–—]+ ")
LABEL, LONE, HEADING, BACK = 5, 4, 6, 28
# One such line is no table.
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure's place in a table: the words of its row and of the heading above, and its column."""

    label: frozenset[str]
    heading: frozenset[str]
    column: int


def cells(text: str, claims: Sequence[Claim]) -> dict[str, Cell]:
    """The cells among the claims of one text, by claim id; claims in prose have none."""
    rows: dict[int, list[Claim]] = {}
    for claim in claims:
        rows.setdefault(text.rfind("\n", 0, claim.span.start) + 1, []).append(claim)
    found: dict[str, Cell] = {}
    count = 0
    for start, row in rows.items():
        if row[0].section == "headline":
            continue
        stop = text.find("\n", start)
        line = text[start : stop if stop >= 0 else len(text)]
        label = _label(line, row, start)
        if label is not None:
            heading = _heading(text, start)
            count += 1
            found.update((claim.id, Cell(label, heading, column)) for column, claim in enumerate(row))
    return found if count >= FEWEST else {}


def _label(line: str, row: Sequence[Claim], start: int) -> frozenset[str] | None:
    """The words before the first figure of a line, None where the line is prose."""
    after = _first_words(line[row[-1].span.end - start :], LONE + 1)
    if len(after) > LONE:
        return None
    opening = line[: row[0].span.start - start]
    before = _first_words(DATELINE.sub("", opening, count=1), LABEL + 1)
    if not 1 <= len(before) <= LABEL:
        return None
    between = "".join(line[one.span.end - start : other.span.start - start] for one, other in pairwise(row))
    if len(row) > 1 and not AGAINST.search(between):
        return None
    if len(row) == 1 and (len(before) > 2 or len(after) > 1 or line.rstrip().endswith((".", ",", ";"))):
        return None
    return _stemmed(before)


def _first_words(text: str, most: int) -> list[str]:
    return [match[0] for match in islice(WORD.finditer(text), most)]


def _stemmed(words: Sequence[str]) -> frozenset[str]:
    label = frozenset(stem(word) or word.casefold() for word in words)
    return label - frozenset(rules().row_fillers) or label


@cache
def _headings() -> dict[str, str]:
    return {form: name for name, forms in rules().headings.items() for form in forms}


def _heading(text: str, start: int) -> frozenset[str]:
    """The nearest line above that holds a few words and no comparison, such as `Year` or `Nine mths`; empty for none."""
    for _ in range(BACK):
        if start <= 1:
            break
        stop = start - 1
        start = text.rfind("\n", 0, stop) + 1
        line = text[start:stop].strip()
        words = re.findall(r"\w+", line)
        if not words:
            continue
        if len(words) > HEADING + LABEL or line.endswith("."):
            break
        if len(words) <= HEADING and not AGAINST.search(line) and not re.search(r"\d[\d.,]{2,}|\bcts\b|\bdlrs\b", line):
            if QUARTER.search(line):
                # The title tells which quarter; the next heading is that of the longer period.
                return frozenset()
            named = _headings().get(" ".join(words).casefold())
            return frozenset([named] if named else [word.casefold() for word in words])
    return frozenset()
