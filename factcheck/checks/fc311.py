"""A part of a whole is not the share that it is told to be.

`120 of its 400 stores, or 40%`: 120 of 400 are 30%.

**Why it matters.** The share is what readers keep, and the only one of the
three figures that they cannot see to be wrong at once.

**How it decides.** Only a part, a whole and a share that one sentence ties
together are worked out: `120 of its 400 stores, or 30%`, `30% of its 400
stores, or 120`, `$5.1 billion, or 1.4%, above the $373 billion of January`.
`rules/arithmetic.yaml` lists these frames. Part and whole count as the
intervals of their print, the share with its own rounding; a fraction in words
(`one in five`) is a round one.

**What to do.** Work the share out again, then check part and whole.
"""

from collections.abc import Iterator

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Shares that their part and whole do not make, shown at the share."""
    for found in mismatches(view, "portion"):
        part, whole = found.others
        yield found.finding(
            CHECK,
            f"{figure(part)} and {figure(whole)} do not make {figure(found.shown)}",
            "Work the share out again, then check the part and the whole.",
        )


CHECK = Check(
    code="FC311",
    name="share-mismatch",
    severity="error",
    summary="A part of a whole is not the share that it is told to be",
    fires=(
        Example((Text("Nordwerk will close 120 of its 400 stores, or 40%, by June."),), figure="40%"),
        Example((Text("Of the 900 people asked, 280, or one in five, said no."),), figure="one in five"),
        Example((Text("Nordwerk runs 400 stores. It will close 120 of them, or 40%, by June."),), figure="40%"),
        Example((Text("Sales were $5.1 billion, or 4.1%, above the January total of $373.4 billion."),), figure="4.1%"),
    ),
    silent=(
        Example((Text("Nordwerk will close 120 of its 400 stores, or 30%, by June."),)),
        Example((Text("Nordwerk will close 120 of its 400 stores, and 40% of its staff will go."),)),
        Example((Text("Of the 900 people asked, 180, or one in five, said no."),)),
        Example((Text("Output was 376.9 tonnes, or six percent more than the 355.6 tonnes of 2020."),)),
    ),
    run=run,
)
