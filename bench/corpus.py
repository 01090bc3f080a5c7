"""The texts that are measured: articles of a file, or the seeds; and copies of them under other names and dates."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import factcheck
from factcheck import Document

__all__ = ["YEAR", "YEAR_LENGTH", "Shift", "base", "shifted", "texts"]

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = {".html", ".md", ".txt"}
# How many copies of the seeds make a corpus where none is given.
COPIES = 100
WORD = re.compile(r"[A-Za-z]{4,}")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CALENDAR = frozenset(
    "january february march april june july august september october november december sept"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"
# 52 weeks: weekdays stay with their dates.
YEAR_LENGTH = timedelta(days=364)


def texts(path: Path) -> Iterator[Document]:
    """The articles of a file of JSON lines, gzipped or not: `id`, `text`, `title`, and `date` or `published`."""
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as lines:
        for line in lines:
            row = json.loads(line)
            day = row.get("published") or row.get("date")
            published = date.fromisoformat(day[:10]) if day else None
            yield Document(text=row["text"], id=row["id"], title=row.get("title", ""), published=published)


def base(path: Path | None, limit: int = 0) -> list[Document]:
    """The corpus: the first `limit` articles of the file, all for 0; without a file the seeds in shifted copies."""
    if path is not None:
        return list(islice(texts(path), limit or None))
    seeds = [factcheck.read(each) for each in sorted((ROOT / "seeds").iterdir()) if each.suffix in ARTICLES]
    seeds = [replace(each, published=each.published or date(2025, 2, 22)) for each in seeds]
    return shifted(seeds, COPIES)[: limit or None]


def shifted(documents: Sequence[Document], copies: int) -> list[Document]:
    """The documents and copies of them in which names are others and dates lie years later."""
    shift = Shift(documents)
    return [shift.document(each, number) for number in range(copies) for each in documents]


class Shift:
    """Names and dates moved on, as far as the number of the copy says; figures and all other words stay as they are.

    A name is a word that the texts write with a capital more often than without. What is moved keeps its length.
    """

    def __init__(self, documents: Sequence[Document]) -> None:
        written = [word for each in documents for word in WORD.findall(each.text)]
        lower, capital = Counter(filter(str.islower, written)), Counter(w.lower() for w in written if w[0].isupper())
        self._plain = {word for word, count in lower.items() if count >= capital[word]} | CALENDAR
        self._names: dict[tuple[str, int], str] = {}

    def document(self, document: Document, number: int) -> Document:
        """A copy of a document."""
        if not number:
            return document
        text, title = (self._later(self.names(said, number), number) for said in (document.text, document.title))
        day = document.published + number * YEAR_LENGTH if document.published else None
        return replace(document, id=f"{document.id}#{number}", text=text, title=title, published=day)

    def names(self, text: str, number: int) -> str:
        """The text with other names."""
        return WORD.sub(lambda match: self._other(match.group(), number), text) if number else text

    def words(self, text: str, number: int) -> str:
        """Words in lower case, of which those that are names only are others."""
        return WORD.sub(lambda match: self._turned(match.group(), number), text) if number else text

    def _other(self, word: str, number: int) -> str:
        folded = word.lower()
        if folded in self._plain or not word[0].isupper():
            return word
        name = self._turned(folded, number)
        return name.upper() if word.isupper() else name.capitalize()

    def _turned(self, word: str, number: int) -> str:
        if word in self._plain:
            return word
        return self._names.setdefault((word, number), _turned(word, number))

    def _later(self, text: str, number: int) -> str:
        return YEAR.sub(lambda match: str(int(match.group()) + number), text)


def _turned(word: str, number: int) -> str:
    """A word of the same shape: each letter moved on among the vowels or the consonants."""
    moved = []
    for place, letter in enumerate(word):
        ring = VOWELS if letter in VOWELS else CONSONANTS
        at = ring.find(letter)
        # Two rings of 5 and 20 letters give few words: the place of the letter makes copies differ further on.
        step = number if place % 2 else number * 3 + number // len(ring)
        moved.append(letter if at < 0 else ring[(at + step) % len(ring)])
    return "".join(moved)
