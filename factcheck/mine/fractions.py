"""Parts of one: `17-1/4`, `5½`, `two-thirds`, `and a half`, `half a million`, `one in five`."""

from decimal import Decimal
from functools import cache

from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import NumberWords, number_words
from factcheck.knowledge.units import unit_tables
from factcheck.mine.tokens import Tokens
from factcheck.model.decimals import EXACT

__all__ = ["fraction", "of_a_scale"]

UNDER = frozenset("2 3 4 5 6 7 8 9 10 12 16 20 32 64".split())
# A whole number before a blank and a fraction has so many digits at most; a longer one may be a year.
LONGEST = 3
EVERY = frozenset(["every", "each"])
HUNDREDS = frozenset(["hundred", "thousand"])
UNDER_ENDS = frozenset(["rd", "rds", "th", "ths"])
# What is told in hyphened halves and quarters though it is no unit: `a half-point cut`.
POINTS = frozenset(["point", "percentage"])
AFTER_HALF = frozenset("a an the of its their his her our those these that all as".split())
NOT_HALF = frozenset(
    "first second other latter each last third fourth this next opening closing better 1st 2nd".split()
)
RATINGS = frozenset("score scored scores rating rated rates rate grade graded stars marks averaged average".split())
LEADS = frozenset(
    "by about nearly almost than roughly around to over only just some up down above below and fell rose least under".split()
)
FOLLOWERS = frozenset(
    "lower higher more less larger smaller in to since from on this last compared over by as at below above after and were was"
    " are is have has had".split()
)
COUNTERS = frozenset("for past last next first previous these the consecutive straight over".split())

ZERO, HALF, QUARTER = Decimal(0), Decimal("0.5"), Decimal("0.25")


def fraction(
    tokens: Tokens, index: int, value: Decimal, words: NumberWords, *, after: bool = False, alone: bool = False
) -> tuple[Decimal, int] | None:
    """The value with the fraction that follows token `index`, and the end; None where none does.

    `after` reads only `and a half` behind a scale and gives the part alone; `alone` reads the fraction
    word at `index` itself (`half the`, `a third of`).
    """
    if alone:
        return _alone(tokens, index, words)
    last = index + 1
    if last >= len(tokens.texts):
        return None
    if after:
        return _and_a(tokens, last, ZERO, words)
    if tokens.lower[last] not in _leading() and tokens.kinds[last] != "n":
        return None
    if tokens.kinds[index] == "n":
        found = _printed(tokens, index, value, words)
        if found is not None:
            return found
    return (
        _and_a(tokens, last, value, words) or _spelled(tokens, index, value, words) or _in(tokens, last, value, words)
    )


@cache
def _leading() -> frozenset[str]:
    """What a fraction goes on with behind its first number, but for another number."""
    words = number_words()
    return frozenset(["-", "/", "and", "in", "out", *words.signs, *words.fractions])


def _printed(tokens: Tokens, index: int, value: Decimal, words: NumberWords) -> tuple[Decimal, int] | None:
    """`5½`, `1/4`, `17-1/4`, `2 1/4`."""
    texts, last = tokens.texts, index + 1
    if texts[last] in words.signs:
        return value + words.signs[texts[last]], last + 1
    over = index
    if texts[last] == "-" and tokens.glued(last) and last + 1 < len(texts) and tokens.glued(last + 1):
        over = last + 1
    elif tokens.kinds[last] == "n" and texts[index].isdigit() and len(texts[index]) <= LONGEST:
        over = last
    if over + 2 >= len(texts) or texts[over + 1] != "/" or texts[over + 2] not in UNDER:
        return None
    if not (tokens.glued(over + 1) and tokens.glued(over + 2) and texts[over].isdigit()):
        return None
    if (over + 3 < len(texts) and texts[over + 3] == "/") or (
        index > 1 and texts[index - 1] == "/" and tokens.kinds[index - 2] == "n"
    ):
        return None
    part = EXACT.divide(Decimal(texts[over]), Decimal(texts[over + 2]))
    if part >= 1:
        return None
    end = over + 3
    if end < len(texts) and tokens.glued(end) and tokens.lower[end] in UNDER_ENDS:
        end += 1
    return (part if over == index else value + part), end


def of_a_scale(tokens: Tokens, last: int, words: NumberWords) -> tuple[Decimal, int] | None:
    """What a fraction that ends before token `last` is a part of: `two thirds of a million`; None where that is no scale."""
    lower = tokens.lower
    if (
        last + 2 < len(lower)
        and lower[last] == "of"
        and lower[last + 1] in ("a", "an")
        and lower[last + 2] in words.scales
    ):
        return words.scales[lower[last + 2]], last + 3
    return None


def _and_a(tokens: Tokens, last: int, value: Decimal, words: NumberWords) -> tuple[Decimal, int] | None:
    """`… and a half`, `… and three quarters`, `… and one fourth`, `…-and-a-half`."""
    lower = tokens.lower
    step = 1
    if lower[last] == "-" and tokens.glued(last) and tokens.glued(last + 1):
        last, step = last + 1, 2
    at = last + 2 * step
    if at >= len(lower) or lower[last] != "and" or (step == 2 and not lower[last + 1] == lower[last + 3] == "-"):
        return None
    under = words.fractions.get(lower[at])
    over = Decimal(1) if lower[last + step] == "a" else words.cardinals.get(lower[last + step])
    if under is None or over is None or over >= under:
        return None
    return value + EXACT.divide(over, Decimal(under)), at + 1


def _spelled(tokens: Tokens, index: int, value: Decimal, words: NumberWords) -> tuple[Decimal, int] | None:
    """`two-thirds`, `one third`, `three quarters` (of a whole, not of a year)."""
    lower, last = tokens.lower, index + 1
    hyphen = tokens.texts[last] == "-"
    at = last + 1 if hyphen else last
    under = words.fractions.get(lower[at]) if at < len(lower) else None
    if under is None or not value >= 1 or value != value.to_integral_value():
        return None
    plural = lower[at].endswith("s")
    if plural == (value == 1) or (value >= under and under <= 4):
        return None
    of = at + 1 < len(lower) and lower[at + 1] == "of"
    before = lower[index - 1] if index else ""
    if under == 4 and plural and not (hyphen or of or (value == 3 and before not in COUNTERS)):
        return None
    if (
        not plural
        and not hyphen
        and not of
        and at + 1 < len(lower)
        and tokens.kinds[at + 1] == "w"
        and lower[at + 1] not in FOLLOWERS
    ):
        return None
    return EXACT.divide(value, Decimal(under)), at + 1


def _in(tokens: Tokens, last: int, value: Decimal, words: NumberWords) -> tuple[Decimal, int] | None:
    """`one in five`, `nine out of 10`, `one in every six`."""
    lower = tokens.lower
    out_of = last + 2 < len(lower) and lower[last] == "out" and lower[last + 1] == "of"
    at = last + 2 if out_of else last + 1
    at += at < len(lower) and lower[at] in EVERY
    if at >= len(lower) or not (out_of or lower[last] == "in"):
        return None
    if value != value.to_integral_value() or (out_of and not RATINGS.isdisjoint(lower[max(0, last - 7) : last])):
        return None
    written = tokens.texts[at]
    under = Decimal(written) if tokens.kinds[at] == "n" and written.isdigit() else words.cardinals.get(lower[at])
    if lower[at] == "a" and at + 1 < len(lower) and lower[at + 1] in HUNDREDS:
        at += 1
        under = words.scales[lower[at]]
    if under is not None and under >= 20 and at + 2 < len(lower) and tokens.texts[at + 1] == "-":
        under, at = under + words.cardinals.get(lower[at + 2], Decimal(0)), at + 2
    if under is None or not 0 < value < under or value > 10 or under > 1000:
        return None
    # `3 in 10 games` counts; only a share of one, or one in words, is surely a fraction.
    if not out_of and value != 1 and tokens.kinds[last - 1] == "n":
        return None
    return EXACT.divide(value, under), at + 1


def _alone(tokens: Tokens, index: int, words: NumberWords) -> tuple[Decimal, int] | None:
    lower = tokens.lower
    word = lower[index]
    under = words.fractions.get(word)
    if under is None or word.endswith("s"):
        return None
    before = lower[index - 1] if index else ""
    following = lower[index + 1] if index + 1 < len(lower) else ""
    if word == "half":
        return _half(tokens, index, before, following, words)
    if word == "quarter" and (following in words.scales or _of_one(tokens, index, before)):
        return QUARTER, index + 1
    if before not in ("a", "an"):
        return None
    lead = lower[index - 2] if index > 1 else ""
    ended = not following or (tokens.kinds[index + 1] == "o" and tokens.texts[index + 1] != "-")
    acts = lead in LEADS and tag(following) in ("VBD", "VD", "VBZ", "VBP", "MD")
    if following == "of" or acts or ((following in FOLLOWERS or ended) and (lead in LEADS or len(lower) <= 3)):
        last = index + 1
        if (
            following == "of"
            and last + 2 < len(lower)
            and lower[last + 1] in ("a", "an")
            and lower[last + 2] in words.scales
        ):
            last += 2
        return EXACT.divide(Decimal(1), Decimal(under)), last
    return None


@cache
def halved() -> frozenset[str]:
    """The units that `a half` may stand before; not `a half year`, which is mostly a name of six months."""
    forms = unit_tables().words.items()
    return frozenset(
        word
        for word, entries in forms
        for rest, unit in entries
        if not rest and word.isalpha() and unit.name not in ("year", "quarter", "month", "second", "decade")
    )


def _of_one(tokens: Tokens, index: int, before: str) -> bool:
    """Whether the `half` or `quarter` at token `index` is one of the unit or point right after it: `a quarter mile`, `half-hour`."""
    hyphen = tokens.texts[index + 1] == "-" if index + 1 < len(tokens.texts) else False
    at = index + 1 + hyphen
    if at >= len(tokens.texts) or before in NOT_HALF or (index and tokens.kinds[index - 1] == "n"):
        return False
    if hyphen and not (tokens.glued(at) and tokens.glued(at - 1)):
        return False
    word = tokens.lower[at]
    if word == "century" and tokens.lower[index] == "half":
        return not hyphen or tokens.lower[at + 1 : at + 2] in (["of"], ["ago"], ["later"], ["earlier"])
    return word in POINTS or (word in halved() and (hyphen or before in ("a", "an")))


def _half(tokens: Tokens, index: int, before: str, following: str, words: NumberWords) -> tuple[Decimal, int] | None:
    if before in NOT_HALF:
        return None
    if following == "-":
        behind = tokens.lower[index + 2] if index + 2 < len(tokens.texts) else ""
        return (HALF, index + 1) if behind in words.scales or _of_one(tokens, index, before) else None
    if following in POINTS:
        return (HALF, index + 1) if _of_one(tokens, index, before) else None
    if following in ("a", "an"):
        return HALF, index + 2
    if before in ("a", "an") and following in halved():
        return HALF, index + 1
    if following in AFTER_HALF or following in words.scales:
        return HALF, index + 1
    ended = not following or tokens.kinds[index + 1] == "o" or following in FOLLOWERS
    return (HALF, index + 1) if ended and before in LEADS else None
