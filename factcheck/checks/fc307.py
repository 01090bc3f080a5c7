"""A list has more or fewer entries than the text says.

`Four priorities: housing, schools and transport` announces four and lists
three.

**Why it matters.** An entry was cut and the number left, or the other way
round; the reader looks for the fourth.

**How it decides.** A number from two to twelve and its noun stand right before
a colon, a dash or `namely`, and the rest of the sentence is a plain list of short entries with
commas or semicolons and one `and` before the last. Lists with a second `and`, a
bracket or a figure inside may be counted in two ways and are left alone.

**What to do.** Add what is missing, or correct the number.
"""

import re
from collections.abc import Iterator

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.spoken import NUMBER, number_of
from factcheck.checks.view import View
from factcheck.model.document import Document
from factcheck.model.finding import Finding

LIST = re.compile(
    rf"(?<![\w$€£.,-])(?P<figure>(?P<number>{NUMBER})(?:\s+(?!and\b|or\b)[a-z-]+){{0,2}}\s+[a-z-]+s)(?::|,\s+namely|,?\s+[–—-])\s+(?P<list>[^.:?!\n()\d\"“”–—]+)\.(?=\s|$)",
    re.IGNORECASE,
)
# What stands before every such list, which is quicker to look for.
OPENING = re.compile(r"[sS](?::|,\s+[Nn]amely|,?\s+[–—-])\s")
LAST = re.compile(r"(?:[,;]\s*|\s+)and\s+", re.IGNORECASE)
OTHER = re.compile(r"\b(?:and|or|both|between|including|such as|among|which|who|that|with|as well as)\b", re.IGNORECASE)
# Nouns that count something else than the entries: times, measures.
NOT_LISTED = re.compile(
    r"(?:years|months|weeks|days|hours|minutes|seconds|times|percent|points|dollars|pounds|miles)$", re.IGNORECASE
)
FEWEST, MOST, LONGEST = 2, 12, 6


def run(view: View) -> Iterator[Finding]:
    """Counted lists that are longer or shorter, shown at the number and its noun."""
    for document in view.documents:
        for found in LIST.finditer(document.text) if OPENING.search(document.text) else ():
            yield from _counted(view, document, found)


def _counted(view: View, document: Document, found: re.Match[str]) -> Iterator[Finding]:
    said = number_of(found["number"])
    entries = _entries(found["list"])
    if (
        not FEWEST <= said <= MOST
        or len(entries) < FEWEST
        or len(entries) == said
        or NOT_LISTED.search(found["figure"])
    ):
        return
    if any(not 0 < len(entry.split()) <= LONGEST or OTHER.search(entry) for entry in entries):
        return
    yield CHECK.remark(
        document,
        view.span(document, found.start("figure"), found.end("figure")),
        f"{' '.join(found['figure'].split())}, and the list has {len(entries)}: {'; '.join(entries)}",
        confidence=0.9,
        advice="Add what is missing, or correct the number.",
    )


def _entries(text: str) -> list[str]:
    """The entries of a list, none where it does not end in `and` and one more."""
    head, *tail = LAST.split(" ".join(text.split()))
    if len(tail) != 1:
        return []
    mark = ";" if ";" in head else ","
    return [each.strip() for each in head.split(mark) if each.strip()] + [tail[0].strip()]


CHECK = Check(
    code="FC307",
    name="list-count",
    severity="warning",
    summary="A list has more or fewer entries than the text says",
    fires=(
        Example((Text("Nordwerk sold three companies — Adler, Brandt, Calder and Dorn."),), figure="three companies"),
        Example(
            (Text("The mayor named four priorities: housing, schools and public transport."),), figure="four priorities"
        ),
        Example((Text("The fund holds two metals: gold, silver and platinum."),), figure="two metals"),
    ),
    silent=(
        Example((Text("The mayor named three priorities: housing, schools and public transport."),)),
        Example((Text("The mayor named four priorities: housing and rents, schools and transport."),)),
        Example((Text("It took three years: staff, money and patience were short."),)),
    ),
    run=run,
    linked=False,
)
