"""Small numbers as prose prints them, and the sentences around a stretch of a text."""

import re

__all__ = ["NUMBER", "number_of", "sentence_around"]

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
# A whole number in digits, or in words up to twenty: the inside of a pattern.
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(WORDS[1:], key=len, reverse=True))})"
END = re.compile(r"[.!?][\"'”’)]*\s+(?=[A-Z“\"'‘(])|\n\s*\n")


def number_of(text: str) -> int:
    """The number that `NUMBER` matched."""
    return int(text) if text.isdecimal() else WORDS.index(text.casefold())


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence, or sentences, that hold a stretch of the text."""
    first, last, reach = 0, len(text), 600
    for found in END.finditer(text, max(0, start - reach), start):
        first = found.end()
    following = END.search(text, end, min(len(text), end + reach))
    if following is not None:
        last = following.start() + 1
    return max(first, start - reach), min(last, end + reach)
