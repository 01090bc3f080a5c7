"""A numeral whose digits are broken.

The groups between the commas of a numeral are too long or too short
(`6,306,0000`), or a letter stands for a digit (`l55 million`, `O.2%`).

**Why it matters.** A digit was lost or doubled, and nobody can tell from the
numeral by how much: `2,318,00` may be 231,800 or 2,318,000. Programs read it as
something else again, or not at all.

**How it decides.** From the first comma on English groups have three digits.
Numerals in the Indian style (`12,34,567`), lists (`3,4,5`), years joined by a
comma and a lone group of two digits, which may be a decimal comma, are left
alone, and so is whatever is joined to letters, hyphens or slashes.

**What to do.** Look the figure up at the source and print it anew.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.view import View
from factcheck.model.document import Document
from factcheck.model.finding import Finding

# A numeral with commas that stands by itself between blanks, brackets, currency signs and the like.
# A digit begins the pattern, so that `re` skips to the next one.
NUMERAL = re.compile(r"\d(?<![\w,.:/'’#=-]\d)\d*(?:,\d+)+(?![\w/'’:=-]|[,.]\d)")
SOUND = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
# What is broken beyond doubt: one group of the wrong length among sound ones, or a last group of zeros cut short.
BROKEN = re.compile(
    r"\d{1,3}(?:,\d{3})*,\d{4,5}(?:,\d{3})*"
    r"|\d{1,3}(?:,\d{3})+,\d{1,2}|\d,\d{1,2}(?:,\d{3})+|\d{1,3},00?|\d{4,},000"
)
YEARS = re.compile(r"[12]\d{3},[12]\d{3}|.*,(?:19|20)\d\d")
# `l` or `O` before digits, or between them.
LETTER = re.compile(r"(?<![\w.,/'’#=-])(?:l\d{2,}|O\.\d+|l?\d+[lO]\d+)(?![\w/=-])")
# What every such numeral holds, which is quicker to look for.
LOOKALIKE = re.compile(r"[lO][\d.]")
WORD = re.compile(r"[A-Za-z]{2}")


def run(view: View) -> Iterator[Finding]:
    """Broken numerals, shown where they stand."""
    for document in view.documents:
        for found in NUMERAL.finditer(document.text):
            numeral = found[0]
            if SOUND.fullmatch(numeral) or not BROKEN.fullmatch(numeral) or YEARS.fullmatch(numeral):
                continue
            yield from _broken(view, document, found, "its groups of digits are not of three")
        if LOOKALIKE.search(document.text):
            for found in LETTER.finditer(document.text):
                yield from _broken(view, document, found, "a letter stands for a digit")


def _broken(view: View, document: Document, found: re.Match[str], why: str) -> Iterator[Finding]:
    start, end = found.span()
    line = document.text[document.text.rfind("\n", 0, start) + 1 : start] + document.text[end:].partition("\n")[0]
    # A line without a word is data, and may have rules of its own.
    if WORD.search(line):
        yield CHECK.remark(
            document,
            view.span(document, start, end),
            f"{found[0]} is no number: {why}",
            confidence=0.98,
            advice="Look the figure up at the source and print it anew.",
        )


CHECK = Check(
    code="FC508",
    name="broken-numeral",
    severity="error",
    summary="A numeral whose digits are broken",
    fires=(
        Example((Text("Nordwerk earned 6,306,0000 euros in 2023.", date(2024, 3, 15)),), figure="6,306,0000"),
        Example((Text("Nordwerk owns 2,318,00 shares of its rival.", date(2024, 3, 15)),), figure="2,318,00"),
        Example((Text("Its creditors hold loans of l55 million crowns.", date(2024, 3, 15)),), figure="l55"),
    ),
    silent=(
        Example(
            (Text("Nordwerk earned 6,306,000 euros in 2023 and sold 12,34,567 pumps in India.", date(2024, 3, 15)),)
        ),
        Example((Text("It was so in 1986,1987 and 1988; see pages 3,4,5 and 12,14. A pump costs 2,50 euros."),)),
        Example((Text("The part has the number A-1,2345, the port l10n and the file x/2,318,00."),)),
    ),
    run=run,
    linked=False,
)
