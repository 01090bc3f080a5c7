"""Numerals that are no figures: names, addresses, times of day, scores, citations, list marks."""

import re
from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import number_words
from factcheck.mine.calendarwords import words
from factcheck.mine.figure import Numeral
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.mine.years import tells_level
from factcheck.packs import load
from factcheck.packs.names import NamesPack

__all__ = ["code", "is_calendar", "joined", "name", "score", "titled", "web_spans"]

WEB = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:com|org|net|co|gov|io)/\S+")
HYPHENS = frozenset("-‐‑–")
CLOCK = frozenset("am pm a.m. p.m. a.m p.m gmt est edt pst pdt utc bst o'clock o’clock".split())
# Behind and before a number that may be a time of day, a citation or a piece of a code.
CODING = CLOCK | frozenset(":-/–_=@#")
CODED = frozenset(":[-/–_@.")
FUNCTION = frozenset(
    "the a an of in on at to from by with for as per than into after before during since until about over under and or but nor"
    " is was are were be been has have had will would can could may might said says its his her their our my your all some only"
    " just nearly almost around least most up down between above below through within some another other more total both vs"
    " versus plus minus not that this these those who which also still now then net eps shr revs sales profit loss dlrs".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept"
    " oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun".split()
)
SIGNED = frozenset(["minus", "plus", "sub"])
LONGEST_SCORE, LARGEST_VOTE = 100, 999
OPENINGS = frozenset("\"“‘'(:*•-–—")
PARTICLES = frozenset(["on", "off", "way", "sided", "time", "to", "by"])
VERBS = frozenset(["is", "was", "has", "does", "says", "means"])
RANKS = frozenset(["top", "bottom", "first", "last", "other", "these", "those", "the", "all"])
# Verbs whose object a number that could be a year counts, and how far its noun may stand behind such tags.
OWNING = frozenset(
    ["has", "have", "had", "having", "were", "are", "with", "reported", "confirmed", "recorded", "counted", "treated"]
)
REACH, DESCRIBING = 4, frozenset(["JJ", "VD", "NN", "NV"])
NAME_MARKS = frozenset(["NN", "NNP", "NV", "JJ", "NNS", "SV"])


@cache
def _pack() -> NamesPack:
    pack: NamesPack = load("names", NamesPack)
    return pack


@cache
def _sayings() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for saying in _pack().sayings:
        parts = tuple(saying.split(" "))
        for word in parts:
            found.setdefault(word, []).append(parts)
    return found


def joined() -> frozenset[str]:
    """Nouns that with a number word and a hyphen make a word of their own (`two-way`)."""
    return _pack().joined


def is_calendar(word: str) -> bool:
    """Whether a folded word is a month or a day of the week."""
    return word in MONTHS


def web_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where web and mail addresses stand in a stretch of text."""
    if text.find("/", start, end) < 0 and text.find("@", start, end) < 0 and text.find("www.", start, end) < 0:
        return []
    return [match.span() for match in WEB.finditer(text, start, end)]


def code(tokens: Tokens, numeral: Numeral, numerals: int) -> str | None:
    """Why a numeral is part of something else whatever unit follows: a code, a clock time, a citation, a list mark."""
    first, last = numeral.first, numeral.last
    texts, lower = tokens.texts, tokens.lower
    size = len(texts)
    if numeral.value.is_nan():
        return "malformed number"
    for parts in _sayings().get(lower[first], ()):
        for back, word in enumerate(parts):
            if (
                word == lower[first]
                and first >= back
                and tuple(lower[first - back : first - back + len(parts)]) == parts
            ):
                return "saying"
    if numeral.digits:
        plain = first > 1 and (last >= size or lower[last] not in CODING) and texts[first - 1] not in CODED
        return None if plain else _coded(tokens, numeral, numerals)
    if last < size and lower[last] in ("o'clock", "o’clock", "p.m.", "a.m.", "pm", "am"):
        return "time of day"
    return None


def _coded(tokens: Tokens, numeral: Numeral, numerals: int) -> str | None:
    """What digits beside such a sign are, None for a number."""
    first, last = numeral.first, numeral.last
    texts, lower = tokens.texts, tokens.lower
    size = len(texts)
    if (
        last < size
        and (lower[last] in CLOCK)
        and (lower[last] != "pm" or not (last + 1 < size and lower[last + 1] == "is"))
    ):
        return "time of day"
    if (
        last + 1 < size
        and texts[last] == ":"
        and tokens.glued(last)
        and tokens.glued(last + 1)
        and tokens.kinds[last + 1] == "n"
    ) or (
        first > 1
        and texts[first - 1] == ":"
        and tokens.glued(first)
        and tokens.kinds[first - 2] == "n"
        and tokens.glued(first - 1)
    ):
        return "time of day"
    if first and texts[first - 1] == "[" and last < size and texts[last] in "],":
        return "citation"
    if first == 0 and size > 1 and last < size and texts[last] in ".)" and tokens.glued(last) and (
        last + 1 < size or size == last + 1
    ) and numeral.value < 100 and (texts[last] == ")" or last + 1 < size) and "." not in texts[first] and not (
        last + 1 < size and tokens.glued(last + 1)
    ):  # fmt: skip
        return "list mark"
    if first == 0 and size == last + 1 and texts[last] == "." and numerals == 1 and numeral.value < 100:
        return "list mark"
    if (
        first == 1
        and texts[0] == "("
        and last < size
        and texts[last] == ")"
        and last + 1 < size
        and numeral.value < 100
    ):
        return "list mark"
    if _telephone(tokens, first, last):
        return "telephone number or code"
    if (last < size and texts[last] in "_=@#" and tokens.glued(last)) or (
        first and texts[first - 1] in "_@" and tokens.glued(first)
    ):
        return "code"
    return "part of a name" if _behind_dot(tokens, first) else None


def _behind_dot(tokens: Tokens, first: int) -> bool:
    """Whether the digits go on with those of a name: the 5 of `A320.5`."""
    if first < 2 or tokens.texts[first - 1] != "." or not (tokens.glued(first) and tokens.glued(first - 1)):
        return False
    return tokens.kinds[first - 2] == "w" and tokens.texts[first - 2][-1].isdigit()


def _telephone(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the digits are one of three or more groups that touch by hyphens or slashes."""
    groups, start, end = 1, first, last
    texts = tokens.texts
    while (
        end + 1 < len(texts)
        and texts[end] in "-/–"
        and tokens.glued(end)
        and tokens.glued(end + 1)
        and tokens.kinds[end + 1] == "n"
    ):
        groups, end = groups + 1, end + 2
    while (
        start > 1
        and texts[start - 1] in "-/–"
        and tokens.glued(start)
        and tokens.glued(start - 1)
        and tokens.kinds[start - 2] == "n"
    ):
        groups, start = groups + 1, start - 2
    return groups >= 3 or (groups >= 2 and start > 0 and texts[start - 1] == "+" and tokens.glued(start))


def titled(tokens: Tokens, numeral: Numeral) -> bool:
    """Whether a number word in capitals stands inside a name, whatever unit the name has (`the film One Day`)."""
    first, last = numeral.first, numeral.last
    if numeral.digits or not first or not tokens.texts[first][0].isupper() or last >= len(tokens.texts):
        return False
    return tokens.texts[first - 1] not in OPENINGS and tokens.texts[last][0].isupper()


def score(tokens: Tokens, left: Numeral, right: Numeral, counts: bool) -> str | None:
    """Why two numbers that touch by a hyphen are no range: a score or a vote (`2-1`, `153-128`), or a name (`767-300`)."""
    if not (left.digits and right.digits) or left.scaled or right.scaled:
        return None
    if left.value.is_nan() or right.value.is_nan():
        return None
    told = not _pack().scores.isdisjoint(tokens.lower)
    if left.value >= right.value:
        return "score or vote" if told or right.value < LONGEST_SCORE else "part of a name"
    return "score or vote" if told and not counts and right.value <= LARGEST_VOTE else None


def name(tokens: Tokens, part: Part, title_case: bool, floor: int = 0) -> str | None:
    """Why a numeral without a unit of its own is a name or a year and no figure; `floor` is where the figure before it ends."""
    first, last = part.first, part.last
    numeral = part.numeral
    lower, texts = tokens.lower, tokens.texts
    size = len(texts)
    before = first - 1
    if last < size and tokens.glued(last) and texts[last][0].isalpha() and numeral.digits:
        return "part of a name"
    if last + 1 < size and texts[last] in HYPHENS and tokens.glued(last) and tokens.glued(last + 1):
        following = texts[last + 1]
        if following[0].isupper() and numeral.digits and not numeral.scaled:
            return "part of a name"
        if not _range_follows(tokens, last) and (
            lower[last + 1] in PARTICLES
            or (lower[last + 1] == "plus" and not numeral.digits)
            or (not numeral.digits and tag(lower[last + 1]) in ("IN", "RP"))
        ):
            return "part of a word"
    if before > floor and texts[before] in HYPHENS and tokens.glued(first) and tokens.glued(before) and before:
        behind = before - 1
        if (
            tokens.kinds[behind] == "w"
            and lower[behind] != "magnitude"
            and (lower[behind] not in SIGNED or (behind and texts[behind - 1] in HYPHENS))
        ):
            return "part of a name"
    if (
        before >= 0
        and texts[before] == "/"
        and tokens.glued(first)
        and before
        and tokens.glued(before)
        and tokens.kinds[before - 1] == "w"
    ):
        return "part of a name"
    if not numeral.digits:
        return _word_name(tokens, numeral, title_case)
    if _street(tokens, last):
        return "address"
    if before < 0 or part.scale != 1 or numeral.fraction:
        return _year(tokens, numeral)
    word = lower[before]
    if word in _pack().numbered and tokens.kinds[before] == "w" and "," not in texts[first]:
        return "part of a name"
    if tokens.kinds[before] == "w" and before >= 0 and _named(tokens, before, title_case) and _plain(texts[first]):
        return "part of a name"
    return _year(tokens, numeral)


def _range_follows(tokens: Tokens, at: int) -> bool:
    """Whether the hyphen at token `at` leads to the other end of a range: `five-to-ten-year`."""
    following = tokens.lower[at + 1 : at + 4]
    if len(following) < 3 or following[:2] != ["to", "-"]:
        return False
    return tokens.kinds[at + 3] == "n" or following[2] in number_words().cardinals


def _street(tokens: Tokens, at: int) -> bool:
    """Whether a street's name follows."""
    for index in range(at, min(at + 4, len(tokens.texts))):
        if tokens.kinds[index] != "w" or not tokens.texts[index][0].isupper():
            return False
        if index > at and tokens.lower[index] in _pack().streets:
            return True
    return False


def _plain(text: str) -> bool:
    """Whether digits look like those of a name: few, and without grouping."""
    return "," not in text and len(text) <= 4


def _named(tokens: Tokens, at: int, title_case: bool) -> bool:
    """Whether the word at token `at` ends a name."""
    text, word = tokens.texts[at], tokens.lower[at]
    if any(letter.isupper() for letter in text[1:]) and not text.isupper():
        return True
    if not text[0].isupper() or word in FUNCTION or word in MONTHS or tokens.possessive(at) or title_case:
        return False
    if at == 0 or tokens.texts[at - 1] in "\"“‘'(":
        return False
    return tag(word) in NAME_MARKS or len(text) == 1 or tokens.texts[at - 1][0].isupper()


def _word_name(tokens: Tokens, numeral: Numeral, title_case: bool) -> str | None:
    """`Formula One`, `the Six Little Dragons`: a number word in capitals inside a sentence, or at the head of a name."""
    first, last = numeral.first, numeral.last
    text = tokens.texts[first]
    before = tokens.lower[first - 1] if first else ""
    if before in RANKS and (
        last >= len(tokens.texts) or tag(tokens.lower[last]) not in NAME_MARKS or tokens.kinds[last] != "w"
    ):
        return "pronoun"
    if before in _pack().numbered:
        return "part of a name"
    if not text[0].isupper() or title_case or numeral.scaled or numeral.high is not None:
        return None
    if first and tokens.texts[first - 1] not in OPENINGS:
        return "part of a name"
    end = last
    while end < len(tokens.texts) and tokens.kinds[end] == "w" and tokens.texts[end][0].isupper():
        end += 1
    quoted = first > 0 and tokens.texts[first - 1] in "\"“‘'"
    if end == last or not (quoted or end - last > 1):
        return None
    following = tag(tokens.lower[end]) if end < len(tokens.texts) and tokens.kinds[end] == "w" else ""
    return None if following in ("NN", "NNS", "JJ", "SV") else "part of a name"


def _counted(tokens: Tokens, at: int) -> bool:
    """Whether words that only describe lead from token `at` to one of things that are counted: `confirmed cases`."""
    for index in range(at, min(at + REACH, len(tokens.texts))):
        if tokens.lower[index] in words().counted:
            return True
        if tokens.kinds[index] != "w" or tag(tokens.lower[index]) not in DESCRIBING:
            break
    return False


def _year(tokens: Tokens, numeral: Numeral) -> str | None:
    """A bare four-digit number that looks like a year."""
    text = tokens.texts[numeral.first]
    if numeral.last - numeral.first != 1 or len(text) != 4 or not text.isdigit() or not "1700" <= text <= "2100":
        return None
    at = numeral.last
    if (
        at < len(tokens.texts)
        and tokens.kinds[at] == "w"
        and (tag(tokens.lower[at]) in ("NNS", "SV", "VBZ") or tokens.lower[at] == "people")
        and tokens.lower[at] not in VERBS
        and text[2:] in ("00", "50")
    ):
        return None
    if (
        at < len(tokens.texts)
        and tokens.texts[at] in ("-", "–")
        and tokens.glued(at)
        and at + 1 < len(tokens.texts)
        and tokens.kinds[at + 1] != "n"
    ):
        return None
    before = tokens.lower[numeral.first - 1] if numeral.first else ""
    if before in OWNING and _counted(tokens, at):
        return None
    owns = at < len(tokens.texts) and tokens.texts[at] in "'’"
    if before in ("from", "to") and numeral.first > 1 and not owns and tells_level(tokens, numeral.first - 1):
        return None
    return (
        None if before in ("of", "than", "nearly", "about", "almost", "over", "least") and text[2:] == "00" else "year"
    )
