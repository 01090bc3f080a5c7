"""A range with the scale on its second figure only.

`Between $26 and $31 million` says 26 dollars to 31 million dollars; meant are
26 million.

**Why it matters.** Readers guess right; programs and translators often do not.

**How it decides.** Both figures of a range have their own currency sign, only
the second a scale word, and the first is smaller than the second as a number.
Ranges with one sign or with the unit at the end (`26 to 31 million dollars`)
are plain and left alone.

**What to do.** Print the scale word with both, as the proposed edit does.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.view import View
from factcheck.model.finding import Edit, Finding

SIGN = re.compile(r"[$€£¥]")
RANGE = re.compile(
    r"(?:\bbetween\s+(?P<between>))?(?P<range>(?P<sign>(?:[A-Z]{1,3})?[$€£¥])(?P<low>\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|–|—)\s*|\s+to\s+|(?P<and>\s+and\s+))"
    r"(?P=sign)(?P<high>\d[\d,]*(?:\.\d+)?)(?P<scale>\s*-?(?:trillion|billion|million|thousand|bn|mn|m|b|k)))\b",
)


def run(view: View) -> Iterator[Finding]:
    """Ranges whose first figure lacks the scale, shown at the range."""
    for document in view.documents:
        if SIGN.search(document.text) is None:
            continue
        for found in RANGE.finditer(document.text):
            low, high = (Decimal(found[name].replace(",", "")) for name in ("low", "high"))
            if low >= high or (found["and"] and found["between"] is None) or "," in found["low"]:
                continue
            end = found.end("low")
            words = found["scale"]
            start = view.span(document, end - len(found["low"]), end)
            yield CHECK.remark(
                document,
                view.span(document, *found.span("range")),
                f"{' '.join(found['range'].split())}: the first figure lacks its `{words.strip(' -')}`",
                edits=() if _quoted(document.text, end) else
                (Edit(document.id, start, found["low"] + words),),
                confidence=0.9,
                advice="Print the scale word with both figures.",
            )  # fmt: skip


def _quoted(text: str, place: int) -> bool:
    """Whether a place of a text stands between quotation marks of its paragraph."""
    before = text[text.rfind("\n\n", 0, place) + 1 : place]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


CHECK = Check(
    code="FC309",
    name="range-scale",
    severity="note",
    summary="A range with the scale on its second figure only",
    fires=(
        Example(
            (Text("The bridge will cost between $26 and $31 million.", date(2024, 3, 15)),),
            figure="$26 and $31 million",
            edited="The bridge will cost between $26 million and $31 million.",
        ),
        Example(
            (Text("Nordwerk expects sales of €4-€5bn.", date(2024, 3, 15)),),
            figure="€4-€5bn",
            edited="Nordwerk expects sales of €4bn-€5bn.",
        ),
    ),
    silent=(
        Example((Text("The bridge will cost between $26 million and $31 million.", date(2024, 3, 15)),)),
        Example(
            (Text("The bridge will cost $26-31 million, and its toll is $3 and $4 for lorries.", date(2024, 3, 15)),)
        ),
        Example((Text("It grew from a shop that sold $900 to $1 million in its best year.", date(2024, 3, 15)),)),
    ),
    run=run,
    linked=False,
)
