"""Short names that a text introduces itself: `the Aldmoor Port Authority (APA)`, `Nordwerk (NYSE: NWK)`."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factcheck.knowledge.names import acronyms, canonical, is_alias

__all__ = ["introduced"]

# Small words inside a name, which its short form mostly leaves out.
SMALL = "of|for|and|the|on|in|to|de|la|du|des|der|und|et|y|&"
WORD = r"[A-Z][\w'’&.-]*"
NAME = rf"{WORD}(?:[ \n]+(?:(?:{SMALL})[ \n]+){{0,2}}{WORD}){{0,8}}"
SHORT = r"[A-Z][A-Za-z&]{1,7}"
BRACKETED = re.compile(rf"(?P<name>{NAME})[ \n]+\((?:the[ ]|or[ ])?[\"“']?(?P<short>{SHORT})[\"”']?\)")
APPOSED = re.compile(rf"(?P<name>{NAME}),[ ]or[ ](?:the[ ])?(?P<short>{SHORT}),")
TURNED = re.compile(rf"(?<!\w)(?P<short>[A-Z]{{2,7}})[ \n]+\((?:the[ ])?(?P<name>{NAME})\)")
TICKER = re.compile(
    rf"(?P<name>{NAME})[ \n]+\((?:NYSE|NASDAQ|Nasdaq|LSE|AMEX|HKEX|SEHK|ASX|TSX|TSE|NSE|BSE|SIX)\s*:\s*(?P<short>[A-Z]{{2,5}})\)"
)
# Each with what it cannot do without and `re` skips to: a name may begin at every word, a bracket stands in few texts.
SIGNED = (
    (re.compile(rf"\((?:the[ ]|or[ ])?[\"“']?{SHORT}[\"”']?\)"), BRACKETED),
    (re.compile(r",[ ]or[ ]"), APPOSED),
    (re.compile(r"\((?<=[A-Z \n][ \n]\()(?:the[ ])?[A-Z][^()]*\)"), TURNED),
    (re.compile(r"\([A-Za-z]+\s*:"), TICKER),
)


@lru_cache(maxsize=1024)
def introduced(text: str) -> Mapping[str, str]:
    """The names of a text by the short forms that it introduces, folded; none that stands for two names or means a thing.

    Where the short form is the name that the rules know, the long one leads to it.
    """
    found: dict[str, str] = {}
    twice: set[str] = set()
    for short, name in _introductions(text):
        folded = short.casefold()
        if folded in acronyms():
            continue
        if is_alias(folded):
            found.setdefault(name.casefold(), canonical([short]))
            continue
        if found.setdefault(folded, name) != name:
            twice.add(folded)
    return {short: name for short, name in found.items() if short not in twice}


def _introductions(text: str) -> Iterator[tuple[str, str]]:
    for sign, pattern in SIGNED:
        for match in pattern.finditer(text) if sign.search(text) else ():
            words = match["name"].split()
            words = words if pattern is TICKER else _spelling(match["short"], words)
            if words:
                yield match["short"], canonical(words)


def _spelling(short: str, words: list[str]) -> list[str]:
    """The last words of a run whose first letters spell the short form, with small words or without; none if they do not."""
    letters = [letter.casefold() for letter in short if letter.isupper()]
    if len(letters) < 2:
        return []
    small = set(SMALL.split("|"))
    for start in range(len(words) - 1, -1, -1):
        run = words[start:]
        if run[0] in small:
            continue
        initials = [word[0].casefold() for word in run]
        telling = [word[0].casefold() for word in run if word not in small]
        if letters in (initials, telling):
            return run
    return []
