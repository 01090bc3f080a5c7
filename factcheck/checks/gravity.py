"""How grave a conflict is: an error only where nothing that makes the figures comparable was guessed."""

from collections.abc import Mapping

from factcheck.checks.metrics import happens_once
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.link import Link
from factcheck.model.terms import Severity

__all__ = ["gravity"]

# What a conflict rests on; where one of these was guessed, both figures may well hold.
GROUNDS = frozenset({"subject", "metric", "period", "scope"})
# The score of a link that is sure, and that of one that is doubtful.
SURE, DOUBTFUL = 0.8, 0.5
GRADES: Mapping[int, Severity] = {0: "error", 1: "warning", 2: "note"}


def gravity(view: View, link: Link) -> Severity | None:
    """`error` where subject, metric, period and scope are all read from the texts, less with each guess.

    None where so much is guessed that nobody should be asked about it.
    """
    claims = view.of(link)
    guessed = GROUNDS & set(link.doubts).union(*(_guessed(claim) for claim in claims))
    guesses = len(guessed)
    if link.kind != "same" and len({(claim.document, claim.sentence.start) for claim in claims}) == 1:
        # What one sentence adds up is of one subject and time, whichever they are.
        guesses = min(guesses, 1)
    if len({claim.document for claim in claims}) > 1 and not all(_named(claim.subject) for claim in claims):
        # `Sales` of one text are not the sales of another.
        guesses = len(guessed - {"subject"}) + 2
    if link.score < SURE:
        guesses += 1 if link.score >= DOUBTFUL else 2
    sources = {claim.attribution for claim in claims}
    # Two named sources that differ are each reported faithfully, perhaps.
    disputed = len(sources) > 1 and None not in sources
    if not guesses and (link.doubts or disputed or any(claim.modality != "actual" for claim in claims)):
        return "warning"
    return GRADES.get(guesses)


def _guessed(claim: Claim) -> set[str]:
    """The grounds that are missing or were guessed; a rule is named `ground` or `ground.how`."""
    guessed = GROUNDS & {rule.partition(".")[0] for rule in claim.assumptions}
    missing = {
        "subject": not claim.subject,
        "metric": not claim.metric,
        "period": claim.period is None and claim.quantity.kind != "date" and not happens_once(claim.metric),
    }
    return {*guessed, *(ground for ground, lacks in missing.items() if lacks)}


def _named(subject: str) -> bool:
    """Whether the subject is a name: a capital that is not there for the beginning of a sentence alone."""
    first, *rest = subject.split() or [""]
    return any(word[:1].isupper() for word in rest) or (not rest and first[:1].isupper()) or first[1:].isupper()
