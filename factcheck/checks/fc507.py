"""A superlative that nobody is quoted for.

`The world's largest maker of pumps`: by what measure, and who says so?

**Why it matters.** Superlatives come from press releases and are copied on; most
cannot be checked as they stand, and they are what is denied first.

**How it decides.** `Largest`, `fastest`, `first` and the like with `world`,
`country`, `in history` or `ever`, in a sentence that names neither a source nor
a figure. Most of what is found is common knowledge: the check is off by
default.

**What to do.** Name the source and the measure (`by revenue, according to ...`).
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.spoken import sentence_around
from factcheck.checks.view import View
from factcheck.model.finding import Finding

MOST = r"(?:largest|biggest|highest|tallest|longest|fastest|oldest|richest|strongest|cheapest|busiest|best-selling|leading)"
SUPERLATIVE = re.compile(
    rf"\b(?:(?:the\s+)?(?:world|country|nation|continent|region|industry)['’]s\s+{MOST}|the\s+{MOST}\s+(?:[\w-]+\s+){{1,4}}?(?:in\s+the\s+(?:world|country)|in\s+history|ever))\b",
    re.IGNORECASE,
)
SOURCED = re.compile(
    r"\d|\b(?:said|says|say|saying|told|according|data|figures|survey|study|report(?:ed|s)?|rank(?:ed|s|ing)?|estimat\w+|call(?:ed|s)|claim(?:ed|s)|by\s+(?:revenue|sales|value|assets|volume|output|area|population))\b",
    re.IGNORECASE,
)


def run(view: View) -> Iterator[Finding]:
    """Superlatives in sentences without source or figure."""
    for document in view.documents:
        for found in SUPERLATIVE.finditer(document.text):
            start, end = sentence_around(document.text, *found.span())
            if SOURCED.search(document.text, start, end):
                continue
            yield CHECK.remark(
                document,
                view.span(document, *found.span()),
                f"`{' '.join(found[0].split())}`: by what measure, and who says so?",
                confidence=0.4,
                advice="Name the source and the measure.",
            )


CHECK = Check(
    code="FC507",
    name="unattributed-superlative",
    severity="note",
    summary="A superlative that nobody is quoted for",
    fires=(
        Example(
            (Text("Nordwerk is the world's largest maker of pumps.", date(2024, 3, 15)),), figure="the world's largest"
        ),
    ),
    silent=(
        Example((Text("Nordwerk is the world's largest maker of pumps by revenue.", date(2024, 3, 15)),)),
        Example((Text("Nordwerk is the world's largest maker of pumps, analysts said.", date(2024, 3, 15)),)),
    ),
    run=run,
    linked=False,
    default_on=False,
)
