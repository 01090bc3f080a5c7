"""Who is quoted for a figure, and whether it is told as fact, forecast, aim, estimate or denial."""

from collections.abc import Sequence

from factcheck.mine.clause import Clause
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens
from factcheck.model.terms import Modality

__all__ = ["SPEECH", "attribution", "modality", "speaker"]

SPEECH = {
    "said", "says", "say", "told", "tells", "announced", "reported", "reports", "estimated", "estimates", "added", "adds", "wrote",
    "writes", "stated", "states", "showed", "shows", "found", "predicted", "predicts", "forecast", "forecasts", "claimed", "claims",
    "confirmed", "confirms", "expects", "projected", "noted", "notes", "argued", "believes", "according", "calculated", "warned",
}  # fmt: skip
FORECASTS = {
    "will", "would", "could", "may", "might", "should", "shall", "expected", "expects", "expect", "forecast", "forecasts", "projected",
    "projects", "predicted", "predicts", "predict", "anticipated", "anticipates", "sees",
}  # fmt: skip
READY = {"likely", "set", "due", "poised", "seen", "bound", "about", "going"}  # a forecast before `to`: is set to rise
AIMS = {
    "aims",
    "aim",
    "aimed",
    "plans",
    "plan",
    "planned",
    "targets",
    "target",
    "targeted",
    "goal",
    "hopes",
    "intends",
    "seeks",
    "wants",
    "proposed",
    "proposes",
}
DENIALS = {"not", "never", "denied", "denies", "n't", "neither", "nor"}
# What stands before a verb of saying whose subject follows, and what behind that.
SAID, CLOSING = frozenset("\"”’',"), frozenset(",.;WI")
NOT = ("n't", "n’t")
OUTLOOKS = {"forecast", "forecasts", "outlook", "projection"}
FORESEEING = {"expects", "expect", "predicted", "predicts", "forecasts", "forecast", "projects"}
# What those who foresee did, and within how many words behind a figure it stands, who they are and `had` included.
AWAITED = frozenset(["expected", "forecast", "predicted", "projected", "anticipated", "estimated"])
FORESEERS = 5
# Words with which it is something else that was awaited: 5% more than expected.
OTHERWISE = frozenset("than as and or but if was were is are be been to by from in on at for with".split())
ESTIMATES = {"estimated", "estimates", "estimate", "reportedly", "thought", "believed"}


def speaker(clause: Clause, tokens: Tokens) -> bool:
    """Whether a clause is one of saying."""
    return clause.main >= 0 and tokens.lower[clause.main] in SPEECH


def attribution(
    figure: Figure, clauses: Sequence[Clause], tokens: Tokens, tags: Sequence[str], text: str
) -> str | None:
    """Who is quoted for a figure: `according to X`, `X said …`, `…, X said`, `“…,” said X`; None where nobody is."""
    lower = tokens.lower
    if "according" in lower:
        for k in range(len(lower) - 2):
            if lower[k] == "according" and lower[k + 1] == "to":
                end = k + 2
                while end < len(tags) and (
                    tags[end] in "NPJTQ" or lower[end] in ("of", "for", "and", "-", "&") or tokens.texts[end] in "'’"
                ):
                    end += 1
                return _text(tokens, text, k + 2, end)
    for clause in clauses:
        if clause.main >= 0 and lower[clause.main] in SPEECH and clause.subject_first < clause.subject_last:
            holds = clause.verb_last <= figure.first or clause.verb_first >= figure.last
            polled = "#" in tags[clause.subject_first : clause.subject_last]  # Some 62% of voters said they …
            if holds and not polled and tokens.lower[clause.main] not in ("added", "adds", "showed", "shows", "found"):
                return _text(
                    tokens, text, *(_behind(clause, tokens, tags) or (clause.subject_first, clause.subject_last))
                )
    return None


def _behind(clause: Clause, tokens: Tokens, tags: Sequence[str]) -> tuple[int, int] | None:
    """Who stands behind a verb that follows what was said: `“We had no choice,” said Anna Lind`."""
    first = last = clause.verb_last
    if not clause.verb_first or tokens.texts[clause.verb_first - 1] not in SAID:
        return None
    while last < len(tags) and tags[last] in "NPJT":
        last += 1
    closed = last == len(tags) or tags[last] in CLOSING
    return (first, last) if first < last and closed else None


def _text(tokens: Tokens, text: str, first: int, last: int) -> str | None:
    while first < last and (tokens.lower[first] in ("the", "a", "an") or tokens.kinds[first] == "o"):
        first += 1
    return text[tokens.starts[first] : tokens.ends[last - 1]] if first < last else None


def modality(figure: Figure, clause: Clause, clauses: Sequence[Clause], tokens: Tokens) -> Modality:
    """How a figure is told, by the words of its verb group and those right before it."""
    if clause.mood is None:
        clause.mood = _mood(clause, clauses, tokens)
    if clause.mood != "actual":
        return clause.mood
    if _foreseen(figure, tokens):
        return "forecast"
    first = figure.reach_first
    before = tokens.lower[min(first, max(clause.first, first - 3)) : figure.first]
    return "actual" if ESTIMATES.isdisjoint(before) else "estimate"


def _foreseen(figure: Figure, tokens: Tokens) -> bool:
    """Whether a clause right behind the figure says that it was awaited: `the 9.1 billion (that) analysts had expected`."""
    first = figure.reach_last + (tokens.lower[figure.reach_last : figure.reach_last + 1] in (["that"], ["which"]))
    for place in range(first, min(first + FORESEERS, len(tokens.lower))):
        if tokens.kinds[place] != "w" or tokens.lower[place] in OTHERWISE:
            return False
        if tokens.lower[place] in AWAITED:
            return place > first
    return False


def _mood(clause: Clause, clauses: Sequence[Clause], tokens: Tokens) -> Modality:
    """How a clause tells, by its verb group."""
    lower = tokens.lower
    verb = lower[clause.verb_first : clause.verb_last]
    for word in verb:
        if word in DENIALS or word.endswith(NOT):
            return "denied"
    subject = lower[clause.subject_first : clause.subject_last]
    if not (AIMS.isdisjoint(verb) and AIMS.isdisjoint(subject)):
        return "target"
    ready = "to" in verb and not READY.isdisjoint(verb)
    if ready or not (FORECASTS.isdisjoint(verb) and OUTLOOKS.isdisjoint(subject)):
        return "forecast"
    for other in clauses:
        if other.verb_last <= clause.verb_first and lower[other.main] in FORESEEING:
            return "forecast"
    return "actual" if ESTIMATES.isdisjoint(verb) else "estimate"
