"""Numbers without a unit of their own: what they count, or why they are no figures."""

from factcheck.knowledge.lexicon import singular as singular_of
from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import number_words
from factcheck.knowledge.units import unit_tables
from factcheck.mine.ages import age
from factcheck.mine.bounds import phrase_after
from factcheck.mine.counts import PLURALS, counted
from factcheck.mine.forms import rate_at
from factcheck.mine.names import is_calendar, joined, name
from factcheck.mine.part import Part
from factcheck.mine.pronouns import counts_one
from factcheck.mine.tokens import Tokens

__all__ = ["ends_plural", "settle"]

# What is counted in fractions.
PARTED = frozenset(["point", "points", "share", "shares"])
# Before the part that somebody has: `its two-thirds share`, while `one-half share of common` is of a share.
OWNED = frozenset("a an the its his her their our".split())
# After a half or a quarter point: those of a rate of interest.
RATES = frozenset(["rate", "rates"])
RATED = RATES | frozenset("cut cuts hike hikes increase reduction".split())
PERSONS = frozenset(["who", "whom"])
# After the hyphen of a number whose noun comes later: `two- and four-door`.
SUSPENDING = frozenset([",", "and", "or", "to"])
RELATIVES = frozenset(["which", "whom", "who", "that"])
# Before a noun that one or more are of: `a goal or two`.
SINGLE = frozenset(["a", "an", "another", "one"])
LASTING = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
# A number as large is not counted by a singular noun (`12 page report`).
SINGULAR_BELOW = 10000


def settle(tokens: Tokens, part: Part, ceiling: int, title_case: bool, floor: int) -> str | None:
    """Settle a number without a unit: an age, a point, a count with its rate, a bare number; or why it is none of them."""
    numeral = part.numeral
    if age(tokens, part):
        return None
    reason = name(tokens, part, title_case, floor)
    if reason is None and tokens.lower[numeral.first] in number_words().multiples:
        reason = "adjective"
    if reason is not None:
        return reason
    if _points(tokens, part):
        return None
    at = phrase_after(tokens, part.last)
    hyphened = (
        at == part.last
        and at + 1 < len(tokens.texts)
        and tokens.texts[at] in "-‐‑"
        and tokens.glued(at)
        and tokens.glued(at + 1)
    )
    if hyphened and at + 1 < len(tokens.texts) and tokens.lower[at + 1] in SUSPENDING:
        part.pending = True
        return None
    if (
        hyphened
        and not numeral.digits
        and (numeral.value == 1 or tag(tokens.lower[at + 1]) not in ("NN", "NV") or tokens.lower[at + 1] in joined())
    ):
        return "part of a word"
    one = numeral.value == 1 and not numeral.digits and numeral.high is None
    if one:
        head = counts_one(tokens, numeral)
        if head is None:
            # The first end of `one to two years`, which the other end may yet give a unit.
            part.pending = at + 1 < len(tokens.texts) and tokens.lower[at] in ("to", "or", "-", "and")
            return None if part.pending else "pronoun"
        part.head_first, part.head_last, part.unit = head
        part.kind = "count"
        return None
    return _counted(tokens, part, at, ceiling, title_case, hyphened)


def _counted(tokens: Tokens, part: Part, at: int, ceiling: int, title_case: bool, hyphened: bool) -> str | None:
    """What a number counts with the words from token `at` on, with its rate; it stays bare where they are no noun."""
    numeral = part.numeral
    following = tokens.lower[at] if at < len(tokens.texts) else ""
    if following == "per" and at + 1 < len(tokens.texts) and tokens.kinds[at + 1] == "n":
        per = rate_at(tokens, at, unit_tables())
        part.unit, part.last = (f"/{per[0]}", per[1]) if per is not None else (part.unit, part.last)
        return None
    owned = numeral.fraction and numeral.first and tokens.lower[numeral.first - 1] in OWNED
    parted = following in PARTED and not owned
    if numeral.fraction and not numeral.scaled and numeral.value < 1 and not parted:
        return None
    before = tokens.lower[max(0, part.first - 2) : part.first]
    if "magnitude" in before or (before and before[-1] in RELATIVES and tag(following) in ("SV", "VBZ")):
        return None
    if _or_two(tokens, part):
        return None
    singular = (numeral.value == 1 and part.scale == 1) or parted
    found = counted(tokens, at + 1 if hyphened else at, ceiling, singular, hyphened)
    if found is not None and (singular or hyphened or part.value < SINGULAR_BELOW or ends_plural(tokens, found[1])):
        part.head_first, part.head_last, part.unit = found
        part.kind = "count"
        part.lent = at > part.last and tokens.lower[at - 1] != "+" and not tokens.glued(part.last)
        rate = rate_at(tokens, part.head_last, unit_tables())
        if rate is not None:
            part.unit = f"{part.unit}/{rate[0]}"
            part.head_last = rate[1]
    elif following in PERSONS:
        part.kind, part.unit = "count", "person"
    elif _model(tokens, part, title_case):
        return "part of a name"
    elif numeral.high is not None and at < len(tokens.texts) and tokens.texts[at] == "-":
        return "part of a word"
    return None


def _or_two(tokens: Tokens, part: Part) -> bool:
    """Take the noun that a number adds to: `another goal or two`, `a year or two`."""
    lower, first = tokens.lower, part.numeral.first
    if first < 3 or lower[first - 1] != "or" or part.numeral.digits or lower[first - 3] not in SINGLE:
        return False
    noun = lower[first - 2]
    if not noun.isalpha():
        return False
    part.kind, part.unit = ("duration" if noun in LASTING else "count"), noun
    return True


def _points(tokens: Tokens, part: Part) -> bool:
    """Take the point that a half or a quarter is of: `a half-point lead`, `three-quarters of a point`, `a quarter-point rate cut`."""
    lower, at = tokens.lower, part.last
    if not part.numeral.fraction or part.numeral.digits or part.value >= 1:
        return False
    if at < len(lower) and lower[at] == "-":
        at += 1
    elif lower[at : at + 2] == ["of", "a"]:
        at += 2
    if at >= len(lower) or lower[at] not in ("point", "points"):
        return False
    rate = not RATED.isdisjoint(lower[at + 1 : at + 5]) or not RATES.isdisjoint(lower[max(0, at - 8) : at])
    part.kind, part.unit = ("percentage_point", "percentage_point") if rate else ("count", "point")
    part.own, part.last = True, at + 1
    return True


def _model(tokens: Tokens, part: Part, title_case: bool) -> bool:
    """Whether few digits before a word in capitals are part of its name (`a 787 Dreamliner`)."""
    at, text = part.last, tokens.texts[part.numeral.first]
    if (
        title_case
        or part.scale != 1
        or at >= len(tokens.texts)
        or tokens.kinds[at] != "w"
        or not text.isdigit()
        or len(text) > 4
    ):
        return False
    following = tokens.texts[at]
    return (
        following[0].isupper()
        and following[1:].islower()
        and not is_calendar(tokens.lower[at])
        and at - part.first == 1
    )


def ends_plural(tokens: Tokens, end: int) -> bool:
    """Whether a noun phrase ends in a plural."""
    word = tokens.lower[end - 1]
    return word != singular_of(word) or word in PLURALS
