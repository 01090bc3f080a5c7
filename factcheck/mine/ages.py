"""Ages without a unit: `aged 12`, `age 87`, `who was 10`, `Lang, 20,`."""

from factcheck.knowledge.lexicon import tag
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.terms import Bound

__all__ = ["age"]

OLDEST = 115
PERSONS = frozenset(["he", "she", "who", "i"])
BEING = frozenset("is was be turned turns turning turn am being".split())
BEFORE = frozenset(["aged", "age"])
# What sets a limit to the ages of a group, and words that name one.
LIMITS: dict[str, Bound] = {"over": "more_than", "under": "less_than", "above": "more_than", "below": "less_than"}
GROUPS = frozenset(
    "children child kids boys girls infants babies youths adults people men women those anyone persons voters".split()
)
# The kinds of words that may follow an age; others might be what a number counts.
CLOSED = frozenset(["VBD", "VD", "VBZ", "VBP", "MD", "IN", "CC", "TO", "WDT"])
SMALL = frozenset(["about", "around", "under", "over", "only", "just", "now"])


def age(tokens: Tokens, part: Part) -> bool:
    """Whether a number is somebody's age; the part is then a duration in years."""
    numeral = part.numeral
    if not 0 < numeral.value <= OLDEST or numeral.fraction or numeral.scaled or part.scale != 1:
        return False
    if not (_told(tokens, part) or _grouped(tokens, part)):
        return False
    part.kind, part.unit, part.own = "duration", "year", True
    return True


def _told(tokens: Tokens, part: Part) -> bool:
    """The age of one or of a class: `aged 12`, `who was 10`, `Lang, 20,`."""
    lower = tokens.lower
    at = part.first - 1
    if at >= 0 and lower[at] in SMALL:
        at -= 1
    before = lower[at] if at >= 0 else ""
    behind = lower[at - 1] if at >= 1 else ""
    following = lower[part.last] if part.last < len(lower) else ""
    if (before in BEFORE and following != "of") or (before == "of" and behind in ("age", "ages")):
        return True
    if before == "between" and behind in BEFORE:
        return True
    if before in BEING:
        person = any(word in PERSONS for word in lower[max(0, at - 3) : at])
        told = person and (
            not following or tokens.kinds[part.last] == "o" or following in ("by", "when", "in", "and", "at", "years")
        )
        return (told and following not in ("-", "%", ".")) or (told and following == ".")
    if before == "," and following == "," and at >= 1 and part.numeral.digits and part.numeral.value >= 5:
        name = tokens.texts[at - 1]
        return name[0].isupper() and tokens.kinds[at - 1] == "w" and not tokens.texts[part.first].startswith("0")
    return False


def _grouped(tokens: Tokens, part: Part) -> bool:
    """The limit of a group: `65 and older`, `children under five`, `over-65s`; the last has its bound at once."""
    lower, last = tokens.lower, part.last
    following = lower[last] if last < len(lower) else ""
    if following in ("and", "or") and lower[last + 1 : last + 2] in (["older"], ["younger"]):
        return True
    at = part.first - 1
    hyphen = at >= 1 and lower[at] == "-" and tokens.glued(at) and tokens.glued(part.first)
    side = LIMITS.get(lower[at - hyphen]) if at >= 0 else None
    if side is None:
        return False
    if following == "s" and tokens.glued(last):
        part.last, part.bound = last + 1, side
        return True
    ended = not following or (tokens.kinds[last] == "o" and following not in ("-", "/")) or tag(following) in CLOSED
    return not hyphen and ended and at >= 1 and lower[at - 1] in GROUPS
