"""Dates and a duration, an age or a weekday do not fit.

The text prints two dates and the time between them, a birth and an age, or a
date and its weekday, and the calendar says something else.

**Why it matters.** Ages and anniversaries are worked out in the head, and dates
are copied; the calendar needs no source to prove them wrong.

**How it decides.** One sentence must hold all: `from 2011 to 2015 ... for ten
years`, `founded in 1999, 25 years ago` or `the 25-year-old firm, founded in
1999` in a text of 2020, `Lind, 45, born in 1960`, `born in 1960, aged 50 in 2015`, `died in 2020 aged 55`, `(1960-2020) ... died at 55`, `Friday, March
12, 2024`. Years are counted with a year's grace either way for a part of a
year; a weekday without a year is judged in the years around the publication.

**What to do.** Work it out again from the dates, then check those.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure
from factcheck.checks.spoken import NUMBER, number_of
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.document import Document, day_of
from factcheck.model.finding import Finding
from factcheck.model.terms import Severity

YEAR = r"(?:1[5-9]|20)\d\d"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = "january february march april may june july august september october november december".split()
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
AGED = rf"(?:aged?|at\s+(?:the\s+age\s+of|age)|at|,)\s+(?P<age>{NUMBER})(?!\s*(?:years|months|per|%|\w+-)|[\d,.]*\d)\b"
NEAR = r"[^.\d\n]{0,60}?"
SPAN = re.compile(
    rf"\bfrom\s+(?P<first>{YEAR})\s+(?:to|until|till|through)\s+(?P<last>{YEAR})\b{NEAR}\bfor\s+(?:a total of\s+)?(?P<age>{NUMBER})\s+years\b",
    re.IGNORECASE,
)
DIED = re.compile(
    rf"\bborn\s+(?:in|on)\s+[^.\n]{{0,40}}?(?P<first>{YEAR})\b{NEAR}\bdied\b[^.\n]{{0,40}}?(?P<last>{YEAR})\b,?\s+{AGED}",
    re.IGNORECASE,
)
LIVED = re.compile(rf"\((?P<first>{YEAR})\s?[-–]\s?(?P<last>{YEAR})\){NEAR}\bdied\s+{AGED}", re.IGNORECASE)
THEN = re.compile(
    rf"\bborn\s+in\s+(?P<first>{YEAR}){NEAR}\b(?:aged|was)\s+(?P<age>{NUMBER})\s+in\s+(?P<last>{YEAR})\b", re.IGNORECASE
)
WEEKDAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?(?:(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year>{YEAR}))?"
    rf"|(?P<dayfirst>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<monthlast>{MONTH})(?:,?\s+(?P<yearlast>{YEAR}))?)(?![\d:]|\s*(?:-|–|to|and|or)\s*\d)\b",
    re.IGNORECASE,
)
# What every such date holds in lower case, which is quicker to look for.
DATED = re.compile(rf"day,?\s+(?:the\s+)?(?:\d|{'|'.join(month[:3] for month in MONTHS)})")
# By the pattern: a word that it needs, which is quicker to look for, and how far a count of years may be off for parts of
# years.
GRACE = {SPAN: ("years", 1, 1), DIED: ("born", 1, 0), LIVED: ("died", 1, 0), THEN: ("born", 1, 0)}


@dataclass(frozen=True, slots=True)
class Fault:
    """A stretch of the text, what is wrong with it, and how sure that is."""

    start: int
    end: int
    message: str
    severity: Severity


def run(view: View) -> Iterator[Finding]:
    """Dates that do not fit, shown at the words of the duration, age or weekday."""
    for found in mismatches(view, "age"):
        # With both years in the sentence the patterns below find it, and more like it.
        if len(found.others) == 1:
            yield found.finding(
                CHECK,
                f"{figure(found.shown)} does not fit {figure(found.others[0])}: {found.link.reason.partition(', which ')[0]}",
                "Work it out again from the dates, then check those.",
            )
    for document in view.documents:
        folded = document.text.lower()
        for fault in (*_counts(document, folded), *_weekdays(document, folded)):
            yield CHECK.remark(
                document,
                view.span(document, fault.start, fault.end),
                fault.message,
                severity=fault.severity,
                confidence=0.95,
                advice="Work it out again from the dates, then check those.",
            )


def _counts(document: Document, folded: str) -> Iterator[Fault]:
    """Numbers of years that their two dates do not give."""
    published = day_of(document.published)
    for pattern, (word, less, more) in GRACE.items():
        for found in pattern.finditer(document.text) if word in folded else ():
            given = found.groupdict().get("last")
            if given is None and published is None:
                continue
            last = int(given) if given else published.year if published else 0
            years, said = last - int(found["first"]), number_of(found["age"])
            if years > 0 and not years - less <= said <= years + more:
                words = " ".join(found[0].split())
                yield Fault(
                    *found.span("age"),
                    f"`{words}`: from {found['first']} to {last} is {years} years, not {said}",
                    "error",
                )


def _weekdays(document: Document, folded: str) -> Iterator[Fault]:
    """Dates that fall on another weekday than the one printed."""
    published = day_of(document.published)
    for found in WEEKDAY.finditer(document.text) if DATED.search(folded) else ():
        year = found["year"] or found["yearlast"]
        years = [int(year)] if year else [published.year + step for step in (-1, 0, 1)] if published else []
        month = 1 + next(
            n for n, name in enumerate(MONTHS) if name.startswith((found["month"] or found["monthlast"])[:3].casefold())
        )
        days = [day for each in years if (day := _day(each, month, int(found["day"] or found["dayfirst"])))]
        weekday = WEEKDAYS.index(found["weekday"].casefold())
        if days and weekday not in {day.weekday() for day in days}:
            day = min(days, key=lambda each: abs((each - (published or each)).days))
            said = f"`{' '.join(found[0].split())}`: {day.isoformat()} is a {WEEKDAYS[day.weekday()].capitalize()}"
            yield Fault(*found.span("weekday"), said, "error" if year else "warning")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


CHECK = Check(
    code="FC308",
    name="dates-and-duration",
    severity="error",
    summary="Dates and a duration, an age or a weekday do not fit",
    fires=(
        Example((Text("Adler led Nordwerk from 2011 to 2015, and for ten years no plant was closed."),), figure="ten"),
        Example((Text("Nordwerk, founded in 1999, 25 years ago, makes pumps.", date(2020, 3, 15)),), figure="25 years"),
        Example((Text("Founded in 1990, the 25-year-old firm makes pumps.", date(2024, 3, 15)),), figure="25-year"),
        Example((Text("Anna Lind, 45, who was born in 1960, leads it.", date(2024, 3, 15)),), figure="45"),
        Example((Text("Brandt was born in 1960 and died in 2020, aged 52, after an illness."),), figure="52"),
        Example(
            (Text("Nordwerk will meet its creditors on Friday, March 12, 2024.", date(2024, 3, 1)),), figure="Friday"
        ),
    ),
    silent=(
        Example((Text("The 24-year-old firm, founded in 1999, makes pumps.", date(2024, 3, 15)),)),
        Example((Text("Founded in 1990, the firm has a 25-year-old chief executive.", date(2024, 3, 15)),)),
        Example((Text("Adler led Nordwerk from 2011 to 2015, and for five years no plant was closed."),)),
        Example((Text("Nordwerk, founded in 1999, 21 years ago, makes pumps.", date(2020, 3, 15)),)),
        Example((Text("Brandt was born in 1960 and died in 2020, aged 59, after an illness."),)),
        Example(
            (Text("Nordwerk will meet its creditors on Tuesday, March 12, and Friday, March 15.", date(2024, 3, 1)),)
        ),
    ),
    run=run,
)
