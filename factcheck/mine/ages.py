"""Ages without a unit: `aged 12`, `age 87`, `who was 10`, `Lang, 20,`."""

from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens

__all__ = ["age"]

OLDEST = 115
PERSONS = frozenset(["he", "she", "who", "i"])
BEING = frozenset("is was be turned turns turning turn am being".split())
BEFORE = frozenset(["aged", "age"])
SMALL = frozenset(["about", "around", "under", "over", "only", "just", "now"])


def age(tokens: Tokens, part: Part) -> bool:
    """Whether a number is somebody's age; the part is then a duration in years."""
    numeral = part.numeral
    if not 0 < numeral.value <= OLDEST or numeral.fraction or numeral.scaled or part.scale != 1:
        return False
    lower = tokens.lower
    at = part.first - 1
    if at >= 0 and lower[at] in SMALL:
        at -= 1
    before = lower[at] if at >= 0 else ""
    behind = lower[at - 1] if at >= 1 else ""
    following = lower[part.last] if part.last < len(lower) else ""
    told = (before in BEFORE and following != "of") or (before == "of" and behind in ("age", "ages"))
    if not told and before in BEING:
        person = any(word in PERSONS for word in lower[max(0, at - 3) : at])
        told = person and (
            not following or tokens.kinds[part.last] == "o" or following in ("by", "when", "in", "and", "at", "years")
        )
        told = (told and following not in ("-", "%", ".")) or (told and following == ".")
    if not told and before == "," and following == "," and at >= 1 and numeral.digits and numeral.value >= 5:
        name = tokens.texts[at - 1]
        told = name[0].isupper() and tokens.kinds[at - 1] == "w" and not tokens.texts[part.first].startswith("0")
    if not told:
        return False
    part.kind, part.unit, part.own = "duration", "year", True
    return True
