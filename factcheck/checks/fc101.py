"""Two figures for the same thing cannot both hold.

Two articles, or two places of one article, give different figures for the same
subject, measure, scope and period, and no rounding, bound word or exchange
rate makes them fit.

**Why it matters.** One of the two is wrong, and readers who see both will
trust neither. Figures that drift from one article to the next are also how an
old slip becomes a fact.

**How it decides.** Each figure is turned into the interval that its words can
mean: `168 billion` is 167.5 to 168.5 billion, `more than 100` is anything
above 100. Intervals that meet agree. Intervals that do not are a conflict if
subject, metric, scope, role, period, baseline and modality are the same. It is
an error only if all of these are read from the text. A guess on either side
makes it a warning, two a note, and then the words around both figures must be
alike and the two titles must not tell of different things; where more is
guessed, nothing is said. Two different named sources make it a warning. Of two
figures in one text the writer knew both: they count only in a headline and its
body, or in the same words.

**What to do.** Look both up at the source and correct the wrong one. If they
mean different things, such as another listing, period or basis, say so in the
text.
"""

from collections.abc import Iterator
from datetime import date

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.disputes import disputes
from factcheck.checks.view import View
from factcheck.model.finding import Finding
from factcheck.model.link import Link

# Conflicts of these kinds have a check, and words, of their own.
OTHERS = frozenset({"direction", "date", "magnitude", "headline", "correction", "bracket"})


def run(view: View) -> Iterator[Finding]:
    """Conflicts between two figures that no narrower check names."""
    for dispute in disputes(view, _wanted):
        yield dispute.finding(
            CHECK, "Look both up at the source and correct the wrong one, or say what sets them apart."
        )


def _wanted(view: View, link: Link) -> bool:
    return link.note not in OTHERS and all(claim.quantity.kind != "date" for claim in view.of(link))


CHECK = Check(
    code="FC101",
    name="value-conflict",
    severity="error",
    summary="Two figures for the same thing cannot both hold",
    fires=(
        Example(
            (
                Text("Nordwerk shares closed at 41.20 euros on 14 March 2024.", date(2024, 3, 15)),
                Text("Nordwerk shares closed at 47.20 euros on 14 March 2024.", date(2024, 3, 16)),
            ),
            figure="41.20 euros",
        ),
        Example(
            (
                Text("The Aldmoor fire destroyed 212 homes on Sunday.", date(2024, 8, 13)),
                Text("The Aldmoor fire destroyed 340 homes on Sunday.", date(2024, 8, 13)),
            ),
            figure="340 homes",
        ),
        Example(
            (
                Text("Foreign direct investment in Aldmoor fell 14% to $22bn in 2024.", date(2025, 3, 4)),
                Text("FDI in Aldmoor was $26bn in 2024, 14% less than a year earlier.", date(2025, 3, 4)),
            ),
            figure="$26bn",
        ),
        Example(
            (
                Text("Nordwerk sold 312,400 cars in 2024, the carmaker said.", date(2025, 3, 4)),
                Text("In 2024 Nordwerk sold 321,400 cars.", date(2025, 3, 4)),
            ),
            figure="321,400 cars",
        ),
        Example(
            (
                Text("Nordwerk had $310 million in cash at the end of 2025.", date(2026, 2, 10)),
                Text("Nordwerk held $301 million in cash and securities on 31 December.", date(2026, 2, 12)),
            ),
            figure="$310 million",
        ),
        Example(
            (
                Text("Nordwerk reported full-year revenue of 5.1 billion euros on Tuesday.", date(2025, 3, 4)),
                Text("Nordwerk's revenue in 2024 was 5.4 billion euros.", date(2025, 3, 6)),
            ),
            figure="5.4 billion euros",
        ),
    ),
    silent=(
        Example(
            (
                Text("Nordwerk raised $2.4 billion in its initial public offering in 2021.", date(2024, 3, 15)),
                Text("Nordwerk's initial public offering in 2021 raised about $2.4 billion.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's revenue was $812 million in 2022.", date(2023, 3, 15)),
                Text("Nordwerk's revenue was $934 million in 2023.", date(2024, 3, 16)),
            )
        ),
        Example(
            (
                Text("Nordwerk's New York-listed shares rose 12 per cent in the past week.", date(2024, 3, 15)),
                Text("Nordwerk's Hong Kong-listed shares rose 11.6 per cent in the past week.", date(2024, 3, 15)),
            )
        ),
    ),
    run=run,
)
