"""The words tell a change, the figure is the level.

`Net investment decreased by $168 billion` says that it was $168 billion more
before. Where the text's own figures show that $168 billion is the balance
itself, the words are wrong.

**Why it matters.** The figure is right and the sentence false, so no look-up
of the figure finds it. The next writer then works out a wrong value for the
year before.

**How it decides.** Other figures of the same document and period make up the
amount as a balance (what came in less what went out), while the clause has the
words of a change (`by`). Two levels of the same thing at two times make a true
change and are left alone.

**What to do.** Tell it as a level: `came to minus $168 billion`, `a net
outflow of $168 billion`.
"""

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import about, figure
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.finding import Edit, Finding
from factcheck.model.span import Span

# The verb of a change right before the figure, without an auxiliary that the new verb would not suit.
CHANGED = re.compile(r"(?<!\w)(?P<before>\w+\)?,? )(?P<verb>\w+(?:ed|ell|ank|ose|rew) by) $")
AUXILIARY = re.compile(
    r"\b(?:ha[sd]|have|having|was|were|been?|to|not|will|would|could|may|might)\b,? $", re.IGNORECASE
)


def run(view: View) -> Iterator[Finding]:
    """Balances worded as changes, shown at the balance."""
    for link in view.verdicts("agrees"):
        if link.note != "difference":
            continue
        claims = view.of(link)
        worded = next((claim for claim in claims if claim.role == "delta" and claim.change), None)
        if worded is None or len({claim.document for claim in claims}) > 1:
            continue
        sides = [claim for claim in claims if claim is not worded]
        if len({claim.metric for claim in sides}) < len(sides) or any(claim.role == "delta" for claim in sides):
            continue
        way = "a fall" if worded.change == "down" else "a rise"
        edit = _edit(view, worded)
        yield CHECK.finding(
            worded,
            f"{about(worded)}: {figure(worded)} is worded as {way}, but {' and '.join(map(figure, sides))} make it the level",
            others=sides,
            working=link.working,
            edits=[edit] if edit else [],
            confidence=link.score,
            advice="Tell it as a level, such as `came to` or `a net outflow of`.",
        )


def _edit(view: View, claim: Claim) -> Edit | None:
    """`decreased by` made `came to minus`; None where the words around it are not that plain."""
    before = view.document[claim.document].text[claim.sentence.start : claim.span.start]
    found = CHANGED.search(before)
    if claim.quoted or found is None or AUXILIARY.search(found["before"]):
        return None
    start = claim.sentence.start + found.start("verb")
    length = found.end("verb") - found.start("verb")
    column = claim.span.column - (claim.span.start - start)
    if column < 1:
        return None
    return Edit(
        claim.document,
        Span(start, start + length, claim.span.line, column),
        "came to minus" if claim.change == "down" else "came to",
    )


CHECK = Check(
    code="FC306",
    name="level-worded-as-change",
    severity="warning",
    summary="The words tell a change, the figure is the level",
    fires=(
        Example(
            (
                Text(
                    "Nordland's net foreign direct investment decreased by US$68 billion in 2024. Foreign investors put "
                    "US$4.5 billion into Nordland, while Nordland's firms invested US$73 billion abroad in 2024.",
                    date(2025, 2, 23),
                ),
            ),
            figure="US$68 billion",
            edited="Nordland's net foreign direct investment came to minus US$68 billion in 2024. Foreign investors put "
            "US$4.5 billion into Nordland, while Nordland's firms invested US$73 billion abroad in 2024.",
        ),
    ),
    silent=(
        Example(
            (
                Text(
                    "Nordland's net foreign direct investment came to minus US$68 billion in 2024. Foreign investors put "
                    "US$4.5 billion into Nordland, while Nordland's firms invested US$73 billion abroad in 2024.",
                    date(2025, 2, 23),
                ),
            )
        ),
        Example(
            (Text("Nordwerk's revenue rose by $2 billion in 2023, to $5 billion from $3 billion.", date(2024, 3, 15)),)
        ),
    ),
    run=run,
)
