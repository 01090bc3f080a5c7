"""Two figures are not the multiple of each other that they are told to be.

`Sales of $300 million were five times the $100 million of 2020`: they were
three times as much. `900 women outnumber 100 men by three to one`: by nine.

**Why it matters.** `Three times` is quoted alone, as a headline, long after the
two figures are forgotten.

**How it decides.** The two figures and the multiple must stand in one of the
frames of `rules/arithmetic.yaml` (`three times the ...`, `twice as many ... ,
400 against 200`, `outnumber ... three to one`). Each figure counts as the
interval of its print; a multiple in whole numbers stands for what is nearest to
it. A multiple with `to` and `from` is a change, which FC303 looks at.

**What to do.** Divide again, then check the two figures.
"""

from collections.abc import Iterator

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.say import figure
from factcheck.checks.sums import mismatches
from factcheck.checks.view import View
from factcheck.model.finding import Finding


def run(view: View) -> Iterator[Finding]:
    """Multiples that their two figures do not make, shown at the multiple."""
    for found in mismatches(view, "multiple"):
        one, other = found.others
        yield found.finding(
            CHECK,
            f"{figure(one)} against {figure(other)} is not {figure(found.shown)}",
            "Divide again, then check the two figures.",
        )


CHECK = Check(
    code="FC312",
    name="multiple-mismatch",
    severity="error",
    summary="Two figures are not the multiple of each other that they are told to be",
    fires=(
        Example((Text("Sales of $300 million were five times the $100 million of 2020."),), figure="five times"),
        Example((Text("The north has twice as many schools as the south, 900 against 200."),), figure="twice"),
        Example((Text("At the school 900 women outnumber 100 men by three to one."),), figure="three"),
    ),
    silent=(
        Example((Text("Sales of $300 million were three times the $100 million of 2020."),)),
        Example((Text("The north has twice as many schools as the south, 400 against 200."),)),
        Example((Text("At the school 900 women outnumber 310 men by three to one."),)),
        Example((Text("Sales of $300 million were paid five times, and $100 million was lost."),)),
    ),
    run=run,
)
