"""Furniture told by its shape: picture credits, bylines, section labels, dates that stand alone."""

import re
from functools import cache

from factcheck.packs import load
from factcheck.packs.furniture import FurniturePack

__all__ = ["DATE", "is_byline", "is_caption", "is_credit", "is_dateline", "is_label", "is_stamp", "signed"]

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
DATE = (
    rf"(?:{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH},?\s+(?:19|20)\d\d"
    r"|(?:19|20)\d\d[-/]\d\d[-/]\d\d|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)"
)
DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
CLOCK = r"\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
ZONE = r"(?:\(?(?:[A-Z]{2,4}|GMT[+-]?\d*|UTC[+-]?[\d:]*|[+-]\d\d:?\d\d)\)?)"
TOLD = r"(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|date)\b(?:\s+(?:on|at))?\s*:?\s*)"
STAMP = re.compile(
    rf"(?:{TOLD})?(?:(?:at\s+)?(?:{CLOCK})\s*{ZONE}?[,\s|·•-]+)?{DAY}{DATE}(?:T[\d:.Z+-]+)?"
    rf"(?:[,\s|·•/-]*(?:at\s+|@\s*)?(?:{CLOCK})\s*{ZONE}?)?"
    rf"(?:[\s|·•/,;-]*{TOLD}.{{0,60}})?(?:[\s|·•,-]*\d+[ -]min(?:ute)?s?(?: read)?)?\s*\.?\Z",
    re.IGNORECASE,
)
AGO = r"(?:\s*[|·•,-]?\s*(?i:(?:updated\s+)?(?:\d{1,2}|an?|one|two|three)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?)\s+ago))"
NAME = r"(?:[A-Z][\w.’'-]*|de|van|von|der|den|la|le|di|da|bin|al|el|ten)"
NAMES = rf"{NAME}(?: {NAME}){{1,4}}"
PLACES = rf"(?: in {NAME}(?: {NAME}){{0,3}}(?:(?:,? and| &) {NAME}(?: {NAME}){{0,2}})?)"
BYLINE = re.compile(
    rf"(?P<by>(?i:by|from)\s+)?(?P<who>{NAMES}(?P<in>{PLACES})?(?:(?:,? and |, | & ){NAMES}(?:{PLACES})?)*)"
    rf"(?P<role>,? (?:[A-Z][\w’'-]+ )*(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Ss]taff))?"
    rf"(?P<when>{AGO}|\s*[|·•,-]?\s*(?i:{TOLD}?{DAY}{DATE}).{{0,30}})?\s*\Z"
)
WIRE = re.compile(
    r"(?:[A-Z][A-Z.'’/-]+(?:[ ,]+[A-Z][A-Za-z.'’/-]*){0,5}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
    r"(?: ?,? +\w{3,9}\.? \d{1,2}(?:, (?:19|20)\d\d)?)?(?: *\([^()]{2,30}\))? +(?:--?|[–—]) "
)
BARS = re.compile(r"\s*[|/•·]\s*|\s+via\s+", re.IGNORECASE)
CRUMBS = re.compile(r"\s*(?:[>»›/→|•·])\s*")
SIGNATURE = re.compile(rf"{NAMES} ?\| ?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){{0,3}}\Z")
INLINE_SIGN = re.compile(
    r"\s(?:©|\(c\)|Credit:|Photo(?:graph)?(?: by)?:?|Picture:|Image:)\s*(?P<who>[A-Z][^.]{1,60}?)\.?\Z"
)
# What none does without, to which `re` skips.
SIGN = re.compile(r"[©(:P](?:(?<=[©:])|c\)|hoto)")
FIGURE = re.compile(r"[$€£¥₹%]\s?\d|\d\s?(?:%|per ?cent\b|pct\b|percent\b)|\d\s?(?:bn|mn|million|billion|trillion)\b")
TELLS = re.compile(r"\b(?:said|says|told|added|reported|announced|according)\b")
TOKEN = re.compile(r"[\w.&’'-]+")


def has_figure(text: str) -> bool:
    """Whether the text states money, a percentage or millions."""
    return FIGURE.search(text) is not None


def is_stamp(text: str) -> bool:
    """Whether the text is a day of publication, with or without its time, and nothing else."""
    return any(map(str.isdigit, text)) and STAMP.match(text) is not None


def is_dateline(text: str) -> bool:
    """Whether the text begins as a wire report does: `HOUSTON, Feb 26 -`."""
    return WIRE.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether the text is nothing but names that sign a picture, with an agency's among them."""
    if len(text) > 100 or has_figure(text) or text.endswith(":"):
        return False
    parts = [part for part in BARS.split(text.strip("()[]").rstrip(".").removeprefix("©").strip()) if part]
    if not parts or any(len(part.split()) > 5 for part in parts):
        return False
    if any(part.casefold() in _agencies() for part in parts):
        return len(parts) > 1 or text[0] in "©([" or text.casefold() in _agencies()
    return "|" in text and len(parts) == 2 and SIGNATURE.match(text) is not None


def signed(text: str) -> bool:
    """Whether a text ends with the signature of its picture: `… on Wednesday © Jonas Ferrer/AP`."""
    if not SIGN.search(text, max(0, len(text) - 80)):
        return False
    match = INLINE_SIGN.search(text, max(0, len(text) - 80))
    if match is None:
        return False
    return match.group().lstrip().startswith(("©", "(c)")) or any(
        part.casefold() in _agencies() for part in BARS.split(match["who"])
    )


def is_caption(text: str) -> bool:
    """Whether the text, with a picture credit right below it, is the picture's caption and no paragraph."""
    return len(text) <= 320 and text.count(". ") <= 2 and not has_figure(text) and TELLS.search(text) is None


def is_byline(text: str, *, head: bool) -> bool:
    """Whether the text names who wrote the article and nothing more; bare names count only at its head."""
    if len(text) > 200:
        return False
    match = BYLINE.match(text)
    if match is None:
        return False
    if match["when"]:
        return head or match["when"].rstrip().lower().endswith("ago")
    return head and bool(match["by"] or match["role"] or match["in"])


def is_label(text: str) -> bool:
    """Whether the text is the name of a page's section (`Finance News`) or a path to it (`Home > Markets`)."""
    if len(text) > 90 or any(map(str.isdigit, text)):
        return False
    sections = load("furniture", FurniturePack).sections
    parts = CRUMBS.split(text)
    if len(parts) > 2 and all(0 < len(part.split()) <= 4 for part in parts if part):
        return True
    words = [word.lower() for word in TOKEN.findall(text)]
    return (
        0 < len(words) <= 6
        and any(word in sections.whole for word in words)
        and all(word in sections.whole or word in sections.beside for word in words)
    )


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in load("furniture", FurniturePack).agencies)
