"""When an undated document was probably written: a copyright year, or the latest date that it tells as past."""

import re
from datetime import date

from factcheck.model.calendar import Dated, month_days, year_days

__all__ = ["implied"]

YEAR = r"(?:19|20)\d\d"
COPYRIGHT = re.compile(rf"(?:\b[Cc]opyright\b|\bCOPYRIGHT\b|©|\([cC]\))[^\n]{{0,80}}?\b(?:{YEAR}\s?[-–]\s?)?({YEAR})\b")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# A date with its year, and a year after a word that places what happened; what lies ahead (`by 2030`) tells nothing.
TOLD = re.compile(
    r"\b(?:(?P<ahead>by|until|till|before|through|next|due|for|to)\s+(?:\w+\s+){0,2})?"
    r"(?:(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?"
    rf"|(?P<word>[Ii]n|[Ss]ince|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id)[\s-]+)(?P<year>{YEAR})\b(?![-/\d%])"
)
LOOKS_AHEAD = re.compile(
    r"\b(?:will|would|shall|expects?|expected|forecasts?|plans?|planned|targets?|aims?|due|scheduled|by)\b"
)
REACH = 90


def implied(text: str, copyright_text: str) -> Dated | None:
    """When `text` was probably written, None where nothing tells.

    `copyright_text` is its footer; a copyright year there wins, as the year of the page. Otherwise it is the latest day,
    month or year that the text tells as past.
    """
    years = [int(match.group(1)) for match in COPYRIGHT.finditer(copyright_text)]
    if years:
        return Dated(*year_days(max(years)), "copyright year")
    latest: Dated | None = None
    for match in TOLD.finditer(text):
        before = text[max(0, match.start() - REACH) : match.start()]
        if match.group("ahead") or LOOKS_AHEAD.search(before[max(before.rfind(". "), before.rfind("\n")) + 1 :]):
            continue
        days = _days(match)
        if latest is None or days > (latest.start, latest.end):
            latest = Dated(*days, "latest date told as past")
    return latest


def _days(match: re.Match[str]) -> tuple[date, date]:
    year = int(match.group("year"))
    name = match.group("month")
    if not name:
        return year_days(year)
    month = MONTHS.index(name.lower()) + 1
    first, last = month_days(year, month)
    day = int(match.group("day") or 0)
    return (first.replace(day=day),) * 2 if 1 <= day <= last.day else (first, last)
