"""The unit of a number: money before or after it, per cent, measures, durations, and rates of them."""

from decimal import Decimal

from factcheck.knowledge.currencies import Money, MoneyTables, money_tables
from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.units import Unit, UnitTables, unit_tables
from factcheck.mine.bounds import glued_bound, phrase_after
from factcheck.mine.context import Context
from factcheck.mine.figure import Numeral
from factcheck.mine.forms import measure_at, rate_at, rate_behind
from factcheck.mine.mixed import feet_and_inches, smaller
from factcheck.mine.money import coins, country_after, money_at, money_before, settle, times
from factcheck.mine.part import Part
from factcheck.mine.scales import letter_scale, scale_of
from factcheck.mine.tokens import Tokens

__all__ = ["attach"]

HYPHENS = frozenset("-‐‑–")
ARTICLES = frozenset(["a", "an"])
ONES = frozenset(["one", "1"])
POUND_SIGNS = ("£", "sterling", "pence", "British", "Britain", "London", " UK", "quid")
WEIGHT_WORDS = frozenset(["weighs", "weighed", "weigh", "weight", "kg"])
WEIGHED = frozenset(["of", "per", "lighter", "heavier"])
MILLION = Decimal(1000000)
BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
LASTING = {"D": "day", "W": "week"}
LAST_WORDS = frozenset(["for", "lasted", "lasts", "last", "lasting", "takes", "took", "take", "within"])
HALVES = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}


def attach(tokens: Tokens, numeral: Numeral, floor: int, context: Context) -> Part:
    """The part that a numeral makes with the unit beside it; nothing before token `floor` is taken."""
    part = Part(numeral, numeral.first, numeral.last, numeral.value, numeral.half_unit, high=numeral.high)
    money, units = money_tables(), unit_tables()
    if numeral.unit_at:
        found = measure_at(tokens, numeral.unit_at, units)
        if found is not None:
            part.kind, part.unit, part.own = found[0].kind, found[0].name, True
        return part
    if numeral.scaled:
        part.scale = scale_of(tokens, numeral)
    before = money_before(tokens, part, floor, money)
    letter_scale(tokens, part, before is not None, money, units)
    if before is not None:
        settle(part, before, context)
        part.leading = True
        country_after(tokens, part)
    elif not _after(tokens, part, money, units, context):
        return part
    _rate(tokens, part, units)
    return part


def _after(tokens: Tokens, part: Part, money: MoneyTables, units: UnitTables, context: Context) -> bool:
    """Take the unit after the number; whether there was one."""
    if part.last >= len(tokens.texts):
        return False
    if tokens.texts[part.last] in BRACKETS and _bracketed(tokens, part, units):
        return True
    if feet_and_inches(tokens, part) or _behind_bound(tokens, part, units):
        return True
    at, hyphen = _unit_place(tokens, part, money, units)
    paid = money_at(tokens, at, part, money)
    found = measure_at(tokens, at, units)
    if found is not None and paid is not None and tokens.lower[at] in ("pound", "pounds"):
        if _pounds_are_money(tokens, part, context):
            found = None
        else:
            paid = None
    if paid is not None and (found is None or paid[1] >= found[1]):
        _pay(tokens, part, paid, context)
        return True
    if found is not None and found[0].name == "second" and not hyphen and _ranks(tokens, found[1]):
        return False
    if found is None:
        found = _lasting(tokens, part)
        if found is None:
            return False
    _measured(tokens, part, found, units)
    return True


def _bracketed(tokens: Tokens, part: Part, units: UnitTables) -> bool:
    """Take a unit in brackets: `35 (kg)`."""
    found = measure_at(tokens, part.last + 1, units)
    if found is None or found[0].kind != "measure" or found[1] >= len(tokens.texts):
        return False
    if tokens.texts[found[1]] != BRACKETS[tokens.texts[part.last]] or len(tokens.texts[part.last + 1]) < 2:
        return False
    part.kind, part.unit, part.own, part.last = "measure", found[0].name, True, found[1] + 1
    times(part, found[0].worth)
    return True


def _behind_bound(tokens: Tokens, part: Part, units: UnitTables) -> bool:
    """Take the unit behind bound words that follow the number: `10-plus years`, `10+ km`, `10 or more days`."""
    glued = glued_bound(tokens, part.last)
    at = glued[1] if glued else phrase_after(tokens, part.last)
    found = measure_at(tokens, at, units) if at > part.last else None
    if found is None:
        return False
    part.kind, part.unit, part.own = found[0].kind, found[0].name, True
    times(part, found[0].worth)
    if glued:
        part.bound, part.last = glued[0], found[1]
    return True


def _lasting(tokens: Tokens, part: Part) -> tuple[Unit, int] | None:
    """The days or weeks of `for 6D`, `lasted 3W`: a capital that is a stretch of time only after such a word."""
    unit = LASTING.get(tokens.texts[part.last])
    if unit is None or not tokens.glued(part.last) or not part.first or tokens.lower[part.first - 1] not in LAST_WORDS:
        return None
    return Unit("duration", unit), part.last + 1


def _unit_place(tokens: Tokens, part: Part, money: MoneyTables, units: UnitTables) -> tuple[int, bool]:
    """Where the unit would begin, and whether a hyphen leads to it: `5-year`, `half of a mile`, `billions of dollars`."""
    at, lower, size = part.last, tokens.lower, len(tokens.texts)
    if tokens.texts[at] in HYPHENS and at + 1 < size:
        # A hyphen touches both words, or neither in text that was taken apart (`30 - year bonds`).
        apart = at + 2 < size and not tokens.glued(at) and not tokens.glued(at + 1)
        if apart or (tokens.glued(at) and tokens.glued(at + 1)):
            return at + 1, True
    if at + 2 < size and lower[at] == "of":
        behind = at + 2 if lower[at + 1] in ARTICLES or lower[at + 1] in ONES else at + 1
        if part.numeral.fraction and behind == at + 2 and measure_at(tokens, behind, units) is not None:
            return behind, False
        if part.scale != 1 and (
            measure_at(tokens, at + 1, units) or (part.high and money_at(tokens, at + 1, part, money))
        ):
            return at + 1, False
    return at, False


def _pay(tokens: Tokens, part: Part, paid: tuple[Money, int], context: Context) -> None:
    settle(part, paid[0], context)
    part.last = paid[1]
    coins(tokens, part)


def _measured(tokens: Tokens, part: Part, found: tuple[Unit, int], units: UnitTables) -> None:
    unit, last = found
    part.kind, part.unit, part.own, part.last = unit.kind, unit.name, True, last
    _and_a_half(tokens, part)
    times(part, unit.worth)
    smaller(tokens, part, units)
    if unit.name.startswith("degree") and tokens.lower[part.last : part.last + 2] == ["below", "zero"]:
        part.value, part.last = -abs(part.value), part.last + 2


def _and_a_half(tokens: Tokens, part: Part) -> None:
    """`two years and a half`: the part of a unit behind it."""
    lower, at = tokens.lower, part.last
    if at + 1 >= len(lower) or lower[at] != "and" or part.scale != 1:
        return
    behind = at + 2 if lower[at + 1] == "a" else at + 1
    if behind < len(lower) and lower[behind] in HALVES:
        part.value += HALVES[lower[behind]]
        part.half = Decimal(0)
        part.last = behind + 1


def _ranks(tokens: Tokens, at: int) -> bool:
    """Whether `second` before token `at` is a rank (`40 second largest`)."""
    return at < len(tokens.texts) and tokens.lower[at - 1] == "second" and tag(tokens.lower[at]) == "JJS"


def _pounds_are_money(tokens: Tokens, part: Part, context: Context) -> bool:
    """Whether `pounds` is money here: the text is British about money, or the sum is too large to weigh."""
    following = tokens.lower[part.last + 1] if part.last + 1 < len(tokens.texts) else ""
    if following in WEIGHED or not WEIGHT_WORDS.isdisjoint(tokens.lower):
        return False
    text = context.document.text
    return part.scale >= MILLION or any(sign in text for sign in POUND_SIGNS)


def _rate(tokens: Tokens, part: Part, units: UnitTables) -> None:
    """Add what the figure is per: `$52 a barrel`, `40 miles per hour`, `5 per cent a year`."""
    found = rate_at(tokens, part.last, units)
    if found is not None:
        part.last = found[1]
    elif part.kind == "measure" and part.last < len(tokens.texts) and tokens.lower[part.last] == "of":
        found = rate_behind(tokens, part.last + 1, units)
    if found is not None:
        part.unit = f"{part.unit}/{found[0]}"
        if part.kind == "duration":
            part.kind = "measure"
