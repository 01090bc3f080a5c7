"""How grave a conflict is: an error only where nothing that makes the figures comparable was guessed."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.checks.metrics import happens_once, known
from factcheck.checks.retold import alike, apart, enclosed, foreign, other_months, retold, titled_apart
from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.decimals import swapped
from factcheck.model.link import Link
from factcheck.model.terms import Severity

__all__ = ["gravity", "named"]

# What a conflict rests on; where one of these was guessed, both figures may well hold.
GROUNDS = frozenset({"subject", "metric", "period", "scope"})
# The score of a link that is sure, and that of one that is doubtful.
SURE, DOUBTFUL = 0.8, 0.5
# The share of common words from which two sentences measure the same, where something of it was guessed, and where much was.
ALIKE, VERBATIM = 0.6, 0.8
# Plain conflicts, of which nothing but the words around them tells that they are of one thing.
PLAIN = frozenset(["", "direction", "date"])
# From so many digits on, the same digits are a sign of one figure.
TELLING = 2
# A time that is counted from the day of writing.
AGO = re.compile(r"\b(?:ago|earlier|before|previous)\b", re.IGNORECASE)
GRADES: Mapping[int, Severity] = {0: "error", 1: "warning", 2: "note"}


def gravity(view: View, link: Link) -> Severity | None:
    """`error` where subject, metric, period and scope are all read from the texts, less with each guess.

    None where so much is guessed that nobody should be asked about it.
    """
    claims = view.of(link)
    if link.kind == "same" and view.sentence(claims[0]) == view.sentence(claims[1]):
        # Word for word the same: whatever tells the two figures apart stands in both.
        return None
    again = retold(view, link) and link.note != "correction" and not _two_days(view, link, frozenset())
    if again or _converted(claims, link) or _misscaled(view, link):
        return "error"
    guessed = GROUNDS & set(link.doubts).union(*(_guessed(claim) for claim in claims))
    if link.verdict == "conflicts" and _titled(view, claims):
        guessed -= {"subject"}
    guesses = len(guessed)
    if link.kind != "same" and len({(claim.document, claim.sentence.start) for claim in claims}) == 1:
        # What one sentence adds up is of one subject and time, whichever they are.
        guesses = min(guesses, 1)
    if len({claim.document for claim in claims}) > 1 and not (
        all(named(claim.subject) for claim in claims) or _one_title(view, claims)
    ):
        # `Sales` of one text are not the sales of another.
        guesses = len(guessed - {"subject"}) + 2
    if link.score < SURE:
        guesses += 1 if link.score >= DOUBTFUL else 2
    sources = {claim.attribution for claim in claims}
    # Two named sources that differ are each reported faithfully, perhaps.
    disputed = len(sources) > 1 and None not in sources
    if link.kind == "same" and not _headlined(claims):
        one, other = claims[:2]
        guesses += 2 * (apart(one, other) or _two_subjects(claims) or other_months(view, one, other))
        guesses += one.document != other.document and foreign(view, one, other)
        plain = link.note in PLAIN and link.verdict == "conflicts"
        if plain and (not _borne_out(view, link, guesses) or _two_days(view, link, guessed)):
            return None
        guesses -= link.note == "magnitude" and _same_digits(one, other)
    doubts = set(link.doubts) - ({"currency"} if _one_sign(claims) else set())
    if guesses <= 0 and (
        doubts
        or (_limits(claims) and link.note != "magnitude")
        or disputed
        or any(claim.modality != "actual" for claim in claims)
    ):
        return "warning"
    return GRADES.get(max(guesses, 0))


def _misscaled(view: View, link: Link) -> bool:
    """Whether two texts tell the same digits in the same sentence at another scale: nothing else can be meant."""
    one, other = view.of(link)[:2]
    return (
        link.note == "magnitude"
        and one.document != other.document
        and one.quantity.bound == other.quantity.bound
        and one.subject == other.subject
        and _same_digits(one, other)
        and alike(view, one, other) >= VERBATIM
    )


def _limits(claims: Sequence[Claim]) -> bool:
    """Whether all figures are limits on one side, which can hold together; like words make them one limit, perhaps."""
    bounds = {claim.quantity.bound for claim in claims}
    return bounds <= {"more_than", "at_least"} or bounds <= {"less_than", "at_most"}


def _one_sign(claims: Sequence[Claim]) -> bool:
    """Whether all figures are printed with a bare `$`: whosever dollars they are, they are the same."""
    return all(claim.text.startswith("$") for claim in claims)


def _same_digits(one: Claim, other: Claim) -> bool:
    """Whether the figures have digits enough, and the same ones, that it is no accident; one may be rounded."""
    left, right = ((claim.quantity.value or "").replace(".", "").strip("-0") for claim in (one, other))
    length = min(len(left), len(right))
    return length >= TELLING and left[:length] == right[:length]


def _mistyped(one: Claim, other: Claim) -> bool:
    """Whether two neighbouring digits that changed places tell the figures apart."""
    quantities = [claim.quantity for claim in (one, other)]
    values = [Decimal(each.value) for each in quantities if each.value is not None and each.kind != "date"]
    return len(values) == 2 and swapped(*values)


def _converted(claims: Sequence[Claim], link: Link) -> bool:
    """Whether a measure is told twice in a row in two units: they are the same, whatever they measure."""
    return link.kind == "conversion" and all(claim.quantity.kind == "measure" for claim in claims)


def _two_subjects(claims: Sequence[Claim]) -> bool:
    """Whether both subjects are named, and each has a word that the other lacks."""
    one, other = ({word for word in claim.subject.casefold().split() if word} for claim in claims[:2])
    return bool(one - other) and bool(other - one) and all(named(claim.subject) for claim in claims[:2])


def _borne_out(view: View, link: Link, guesses: int) -> bool:
    """Whether the words around two figures bear out that both measure the same, as the more is guessed the more so.

    Of two figures in one text the writer knew both; mostly what tells them apart (`in the quarter`) was not read.
    """
    one, other = view.of(link)[:2]
    likeness = alike(view, one, other)
    if one.document == other.document:
        return likeness == 1 and not guesses
    if not guesses:
        return known(one.metric) or one.quantity.kind == "date" or likeness >= ALIKE or _mistyped(one, other)
    enough = guesses == 1 or _one_title(view, (one, other))
    borne_out = likeness >= (ALIKE if enough else VERBATIM) or (guesses == 1 and enclosed(view, one, other))
    return borne_out and not titled_apart(view, one, other)


def _two_days(view: View, link: Link, guessed: frozenset[str] | set[str]) -> bool:
    """Whether the texts are of two days and the time of a figure is guessed, or counted from the day: two of a series."""
    one, other = view.of(link)[:2]
    if view.day(one) == view.day(other):
        return False
    return "period" in guessed or any(each.period and AGO.search(each.period.text) for each in (one, other))


def _one_title(view: View, claims: Sequence[Claim]) -> bool:
    """Whether the claims stand in texts with one title: a story told again."""
    titles = {" ".join(view.document[claim.document].title.casefold().split()) for claim in claims}
    return len(titles) == 1 and "" not in titles


def _titled(view: View, claims: Sequence[Claim]) -> bool:
    """Whether all are of one name that the titles of all texts begin with or hold: `it` stands for that, and for nobody else."""
    subjects = {claim.subject.casefold() for claim in claims}
    shortest = min(subjects, key=len)
    if not all(named(claim.subject) and claim.subject.casefold().startswith(shortest) for claim in claims):
        return False
    name = re.compile(rf"\b{re.escape(shortest)}\b", re.IGNORECASE)
    return all(name.search(view.document[claim.document].title) for claim in claims)


def _headlined(claims: Sequence[Claim]) -> bool:
    """Whether the two are a headline and its body."""
    one, other = claims[:2]
    return one.document == other.document and "headline" in (one.section, other.section)


def _guessed(claim: Claim) -> set[str]:
    """The grounds that are missing or were guessed; a rule is named `ground` or `ground.how`."""
    guessed = GROUNDS & {rule.partition(".")[0] for rule in claim.assumptions}
    missing = {
        "subject": not claim.subject,
        "metric": not claim.metric,
        "period": claim.period is None and claim.quantity.kind != "date" and not happens_once(claim.metric),
    }
    return {*guessed, *(ground for ground, lacks in missing.items() if lacks)}


def named(subject: str) -> bool:
    """Whether the subject is a name: a capital that is not there for the beginning of a sentence alone."""
    first, *rest = subject.split() or [""]
    return any(word[:1].isupper() for word in rest) or (not rest and first[:1].isupper()) or first[1:].isupper()
