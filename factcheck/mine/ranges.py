"""Neighbouring numbers that are one range, or that share a unit or a scale: `$26 to $31 million`, `5 and 6 kg`."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.mine.bounds import bounds_pack
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens
from factcheck.model.claim import Step

__all__ = ["join"]

DASHES = frozenset("-‐‑–—~")
DASHED = (["-", "-"], ["to", "-"], ["-", "to", "-"])
LISTS = frozenset(["and", "or", ","])
# Between the sides of what is measured: `5 x 10 feet`.
TIMES = frozenset(["x", "by", "×"])
LISTED = ([",", "and"], [",", "or"])
# Words before a number that goes on with what was counted before.
CONTINUES = frozenset(["from", "to", "at", "("])
PARTS = frozenset(["including", "which", "whom"])
HUNDREDTH = Decimal("0.01")
MILLION = Decimal(1000000)
# Up to this number digits with `or` between neighbours are one range: `5 or 6 people`.
LARGEST_STEP = 20
# How many times its lower end the upper end of a range after `by` is at most.
WIDEST = 5
CONTRASTS = frozenset(["while", "but", "whereas", "though", "although", "and", "versus", "against"])
PARALLEL = frozenset(["is", "was", "are", "were", "by", "at", "stood", "be"])


def join(tokens: Tokens, parts: Sequence[Part]) -> list[Part]:
    """The parts with ranges made one, and with units and scales lent to the neighbours that lack them."""
    joined: list[Part] = []
    for each in parts:
        part = each
        while joined:
            left = joined[-1]
            link = _link(tokens, left, part)
            if link is None:
                break
            if link != "range":
                _lend(left, part)
                _lend_back(tokens, joined)
                break
            joined.pop()
            part = _range(left, part)
        joined.append(part)
    _carry(tokens, joined)
    _share_currency(tokens, joined)
    return joined


def _carry(tokens: Tokens, parts: Sequence[Part]) -> None:
    """The unit of an earlier count to a bare number that continues it: `3.9 million users, up from 2.4 million`."""
    for index, part in enumerate(parts):
        if part.kind != "number" or part.own or part.numeral.fraction or not part.first:
            continue
        if index > 1 and index + 1 < len(parts) and _converts(tokens, part, parts[index + 1]):
            other = _converted_alike(tokens, parts[: index - 1], parts[1:index], part, parts[index + 1])
            if other is not None:
                _take(part, other)
                continue
        word = tokens.lower[part.first - 1]
        if index and word in PARALLEL and _parallels(tokens, parts[index - 1], part, word):
            worth = parts[index - 1].worth
            part.value, part.half, part.worth = part.value * worth, part.half * worth, worth
            _take(part, parts[index - 1])
            continue
        if word not in CONTINUES and word not in PARTS:
            continue
        for other in (*reversed(parts[:index]), *parts[index + 1 : index + 2]):
            index_level = other.unit == "point" and "." in tokens.texts[part.first] and part.scale == 1
            if not index_level and not (other.first < part.first and _continues(tokens, other, part, word)):
                continue
            _take(part, other)
            break


def _share_currency(tokens: Tokens, parts: Sequence[Part]) -> None:
    """Give amounts with a scale word and no unit the currency of the money before them: `58 billion rupees, up on 70 billion`.

    One that a sum in brackets tells in another currency keeps none.
    """
    money: Part | None = None
    for index, part in enumerate(parts):
        if part.kind == "money":
            money = part
        elif money is not None and part.kind == "number" and not part.own and part.scale >= MILLION:
            if index + 1 < len(parts) and _converts(tokens, part, parts[index + 1]):
                continue
            part.kind, part.unit = "money", money.unit.partition("/")[0]
            part.steps.append(Step("unit", None, f"{part.unit}: as of the amount before", True))


def _converts(tokens: Tokens, left: Part, right: Part) -> bool:
    """Whether the right figure is a sum in brackets right after the left one."""
    return right.kind == "money" and right.first == left.last + 1 and tokens.texts[left.last] == "("


def _converted_alike(
    tokens: Tokens, firsts: Sequence[Part], seconds: Sequence[Part], left: Part, right: Part
) -> Part | None:
    """The sum that was converted before at about the rate of `left` to `right`: `900,000 yen ($6,000) … 450,000 ($3,000)`."""
    for first, second in zip(firsts, seconds, strict=True):
        if first.kind == "money" and first.own and second.unit == right.unit and _converts(tokens, first, second):
            rate, here = first.value * right.value, left.value * second.value
            if here and abs(rate - here) <= abs(here) / 5:
                return first
    return None


def _take(part: Part, other: Part) -> None:
    part.kind, part.unit = other.kind, other.unit
    part.steps.append(Step("unit", None, f"carried over: {other.unit}", True))


def _parallels(tokens: Tokens, other: Part, part: Part, word: str) -> bool:
    """Whether a bare number is told in the words of the figure before it: `the highest is 8.5%, while the lowest is 7`."""
    if not other.own or other.leading or other.kind not in ("percent", "money", "measure"):
        return False
    if other.high is not None or part.high is not None or other.scale != part.scale or not other.first:
        return False
    ratio = abs(other.value / other.worth / part.value) if part.value else HUNDREDTH
    if tokens.lower[other.first - 1] != word or not HUNDREDTH <= ratio <= 100:
        return False
    ends = part.last >= len(tokens.texts) or tokens.texts[part.last] in ".,;)"
    return ends and not CONTRASTS.isdisjoint(tokens.lower[other.last : part.first])


def _continues(tokens: Tokens, other: Part, part: Part, word: str) -> bool:
    """Whether a bare number is a part of an earlier count, or what it was before (`up from 2.4 million`)."""
    if other.kind not in ("count", "money", "measure") or other.high is not None or part.high is not None:
        return False
    if word in PARTS:
        return part.value <= other.value and other.kind == "count"
    moved = word == "from" and tokens.lower[part.first - 2] in ("up", "down")
    return moved and other.scale == part.scale and other is not None


def _link(tokens: Tokens, left: Part, right: Part) -> str | None:
    """How two neighbouring parts are linked: `range`, `list`, or not at all."""
    if (
        left.numeral.ordinal
        or right.numeral.ordinal
        or left.bound != "exact"
        or (right.kind == "multiple" and left.own)
    ):
        return None
    lower = tokens.lower
    gap = lower[left.last : right.first]
    if gap[:1] == ["-"] and len(gap) > 1 and gap[1] in ("to", "and", "or", ","):
        gap = gap[1:]
    if len(gap) > 4 or not gap:
        return None
    word = gap[0]
    single = len(gap) == 1
    before = lower[left.first - 1] if left.first else ""
    if (single and word in DASHES) or gap in DASHED:
        return "range" if _spans(left, right) else None
    if (
        single
        and word == "/"
        and left.leading
        and right.leading
        and tokens.glued(left.last)
        and tokens.glued(right.first)
    ):
        return "range" if _spans(left, right) else None
    if left.high is not None or right.high is not None:
        return None
    if word == "to" and single:
        return _to(tokens.lower, left, right) or (
            None if left.own or left.head_last or left.numeral.fraction else "list"
        )
    if word == "and" and _between(lower, left.first):
        return "range" if single and _spans(left, right) else None
    if word == "or" and single and _alike(left, right) and _step(left, right) and not left.own:
        return "range"
    if word in TIMES and single and right.kind == "measure" and not left.own and not left.head_last:
        return "list"
    if gap == [",", "or"] and right.kind == "percent" and not _within_list(tokens, left.first):
        # `120, or 30%`: a count and the share that it is.
        return None
    if (single and word in LISTS) or gap in LISTED:
        return "list" if not left.own and not left.head_last and before != "in" else None
    return None


def _within_list(tokens: Tokens, first: int) -> bool:
    """Whether a comma and a number stand before the number at `first`: `5, 6, or 7%`."""
    return first > 1 and tokens.texts[first - 1] == "," and tokens.texts[first - 2][-1:].isdecimal()


def _alike(left: Part, right: Part) -> bool:
    return left.unit == right.unit or not left.own or not right.own


def _step(left: Part, right: Part) -> bool:
    """`three or four`, `5 or 6`: small neighbours."""
    digits = left.numeral.digits
    if digits != right.numeral.digits or (digits and (right.value > LARGEST_STEP or right.leading)):
        return False
    return right.value / right.scale == left.value / left.scale + 1


def _between(lower: Sequence[str], first: int) -> bool:
    return "between" in lower[max(0, first - 4) : first]


def _spans(left: Part, right: Part) -> bool:
    """Whether two parts can be the ends of one range."""
    if left.own and right.own and left.unit.partition("/")[0] != right.unit.partition("/")[0]:
        return False
    if left.own and not right.own and not left.leading and right.head_last:
        return False
    low = left.value
    if left.scale == 1 and right.scale != 1 and abs(low) <= abs(right.value / right.scale):
        low *= right.scale
    if not left.own and right.worth != 1:
        low *= right.worth
    return low < right.value


def _to(lower: Sequence[str], left: Part, right: Part) -> str | None:
    """Whether `A to B` is a range; after a word of change, or `from` with one, they are two figures."""
    if not _spans(left, right):
        return None
    pack = bounds_pack()
    at = left.first - 1
    before = lower[at] if at >= 0 else ""
    if before == "from":
        behind = lower[max(0, at - 4) : at]
        return "range" if any(word in pack.ranges for word in behind) or not behind else None
    if before in ("between", "to"):
        return None
    moved = any(word in pack.moves for word in lower[max(0, at - 1) : at + 1])
    if not moved:
        # An age has its unit in the words before it: `aged 35 to 44`.
        bare = left.leading or (left.kind == "duration" and left.last == left.numeral.last and not right.head_last)
        return "range" if left.own == right.own or not left.own or bare else None
    if left.own and right.own:
        return "range" if left.kind == "percent" and before == "by" else None
    if left.own:
        return "range" if left.leading and not right.own and right.scale != 1 and left.scale == 1 else None
    if before == "by":
        # `by 20 to 30 jobs` is a range; `by 300 to 4,200` a change and where it led.
        return (
            "range"
            if (right.own or right.head_last) and abs(right.value) <= WIDEST * abs(left.value * right.worth)
            else None
        )
    return "range" if right.kind in ("percent", "measure", "duration") else None


def _range(left: Part, right: Part) -> Part:
    """One part for both ends."""
    _lend(left, right, ranged=True)
    if left.leading and not right.own:
        right.kind, right.unit, right.own, right.guessed = left.kind, left.unit, True, left.guessed
        right.value *= left.worth
    elif not right.own and left.own:
        right.kind, right.unit, right.own = left.kind, left.unit, True
    right.numeral.fraction = False
    right.high = right.value if right.high is None else right.high
    right.value, right.first = left.value, left.first
    right.leading = left.leading
    right.bound = "range"
    return right


def _near(left: Part, right: Part) -> bool:
    """Whether two numbers are of a size that one unit fits both."""
    if not left.value or not right.value:
        return True
    ratio = abs(left.value * right.worth / right.value)
    return HUNDREDTH <= ratio <= 100


def _lend(left: Part, right: Part, *, ranged: bool = False) -> None:
    """Scale and unit of the right number to the left one, where that has none; the ends of a range have one unit."""
    if (
        left.scale == 1
        and right.scale != 1
        and abs(left.value) <= abs(right.value / right.scale)
        and not left.numeral.scaled
    ):
        left.value *= right.scale
        left.half *= right.scale
        left.scale = right.scale
    if left.own or not (ranged or _near(left, right)):
        return
    if right.own and not right.leading:
        left.value *= right.worth
        left.half *= right.worth
        left.kind, left.unit, left.own, left.worth, left.guessed = (
            right.kind,
            right.unit,
            True,
            right.worth,
            right.guessed,
        )
    elif right.leading and right.kind == "money":
        left.kind, left.unit, left.own, left.guessed = right.kind, right.unit, True, right.guessed
    elif right.head_last and not left.head_last:
        left.kind, left.unit = right.kind, right.unit
        left.head_first, left.head_last, left.lent = right.head_first, right.head_last, True


def _lend_back(tokens: Tokens, joined: Sequence[Part]) -> None:
    """A unit lent down a list: `4, 5 and 6 kg`."""
    for index in range(len(joined) - 1, 0, -1):
        left, right = joined[index - 1], joined[index]
        if left.own or left.head_last or _link(tokens, left, right) != "list":
            return
        _lend(left, right)
