"""The unit of a number: money before or after it, per cent, measures, durations, and rates of them."""

from decimal import Decimal

from factcheck.knowledge.currencies import DOLLAR, Money, MoneyTables, money_tables
from factcheck.knowledge.lexicon import singular, tag, tags
from factcheck.knowledge.numberwords import number_words
from factcheck.knowledge.units import Unit, UnitTables, unit_tables
from factcheck.mine.context import Context
from factcheck.mine.figure import Numeral
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens

__all__ = ["attach", "measure_at", "rate_at"]

ONE = Decimal(1)
HYPHENS = frozenset("-‐‑–")
EARLIER_LATER = frozenset("ago later earlier before after previously prior since old".split())
ARTICLES = frozenset(["a", "an", "each", "every"])
POUND_SIGNS = ("£", "sterling", "pence", "British", "Britain", "London", " UK", "quid")
VIDEO_LINES = frozenset(map(Decimal, (360, 480, 720, 1080, 1440, 2160)))
LARGE = Decimal(100)
# Prefixes of a dollar that in small letters are words or letters of their own.
SHORT_WORDS = frozenset(["us", "a", "c", "s", "n", "b", "j", "r", "z", "f"])


def attach(tokens: Tokens, numeral: Numeral, floor: int, context: Context) -> Part:
    """The part that a numeral makes with the unit beside it; nothing before token `floor` is taken."""
    part = Part(numeral, numeral.first, numeral.last, numeral.value, numeral.half_unit, high=numeral.high)
    money, units = money_tables(), unit_tables()
    if numeral.scaled:
        part.scale = _scale_of(tokens, numeral)
    before = _money_before(tokens, part, floor, money)
    _letter_scale(tokens, part, before is not None, money, units)
    if before is not None:
        _settle_money(part, before, context)
        part.leading = True
        _cents_after(tokens, part, money)
    elif not _after(tokens, part, money, units, context):
        return part
    _rate(tokens, part, units)
    return part


def measure_at(tokens: Tokens, at: int, units: UnitTables) -> tuple[Unit, int] | None:
    """The unit whose printed form begins at token `at`, and where it ends; hyphens inside a form may be left out."""
    if at >= len(tokens.texts):
        return None
    best: tuple[Unit, int] | None = None
    for table, words in ((units.symbols, tokens.texts), (units.words, tokens.lower)):
        for rest, unit in table.get(words[at], ()):
            last = at + 1 + len(rest)
            if best is not None and last <= best[1]:
                break
            if (not rest or tuple(words[at + 1 : last]) == rest) and not (unit.clues and not _has_clue(tokens, at, last, unit)):
                best = unit, last
                break
    return best


def rate_at(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """What a rate beginning at token `at` is per (`per day`, `a barrel`, `/kg`), and where it ends."""
    lower = tokens.lower
    if at + 1 >= len(lower):
        return None
    word = lower[at]
    if word == "per":
        found = measure_at(tokens, at + 1, units)
        if found is not None and found[0].kind in ("measure", "duration"):
            return found[0].name, found[1]
        noun = lower[at + 1]
        if noun in units.rates:
            return units.rates[noun], at + 2
        return (singular(noun), at + 2) if tokens.kinds[at + 1] == "w" and tag(noun) in ("NN", "NV", "NNS", "SV") else None
    if word in ARTICLES:
        noun = units.rates.get(lower[at + 1])
        if noun is None or (at + 2 < len(lower) and (lower[at + 2] in EARLIER_LATER or tokens.texts[at + 2] == "-")):
            return None
        return noun, at + 2
    if word == "/" and tokens.glued(at) and tokens.kinds[at + 1] == "w":
        noun = units.rates.get(lower[at + 1]) or units.rates.get(tokens.texts[at + 1])
        if noun is not None:
            return noun, at + 2
        found = measure_at(tokens, at + 1, units)
        return (found[0].name, found[1]) if found is not None else None
    return None


def _scale_of(tokens: Tokens, numeral: Numeral) -> Decimal:
    words = number_words()
    scale = ONE
    for at in range(numeral.last - 1, numeral.first - 1, -1):
        step = words.scales.get(tokens.lower[at])
        if step is None:
            break
        scale *= step
    return scale


def _has_clue(tokens: Tokens, at: int, last: int, unit: Unit) -> bool:
    """Whether the sentence has a word that tells this unit from the form's other meaning."""
    own = range(at, last)
    return any(
        (word in unit.clues or tokens.texts[index] in unit.clues) and index not in own for index, word in enumerate(tokens.lower)
    )


def _money_before(tokens: Tokens, part: Part, floor: int, money: MoneyTables) -> Money | None:
    """The money whose sign or code stands before the number; the part then begins with it."""
    at = part.first - 1
    if at < floor:
        return None
    texts = tokens.texts
    text = texts[at]
    if not _near(tokens, at):
        return None
    if tokens.kinds[at] == "s":
        found = money.signs.get(text.upper())
        if found is None:
            return None
        first = at
        if text == "$" and at > floor and tokens.kinds[at - 1] == "w":
            prefix = texts[at - 1]
            joined = money.signs.get(prefix.upper().replace(".", "") + "$")
            if joined is not None and _near(tokens, at - 1) and (
                prefix.isupper() or tokens.glued(at) or prefix not in SHORT_WORDS or (prefix == "us" and not tokens.glued(part.first))
            ):
                found, first = joined, at - 1
        return _negative(tokens, part, first, floor, found)
    if text in money.codes:
        if not tokens.glued(part.first) and text.lower() in tags() and text not in ("Rs", "Re"):
            return None
        if text == "PS" and not (part.scale != 1 or "," in texts[part.first] or "." in texts[part.first] or _scales_next(tokens, part)):
            return None
        part.first = at
        return money.codes[text]
    if text == "." and at > floor and texts[at - 1] in ("Rs", "Re") and tokens.glued(at):
        part.first = at - 1
        return money.codes["Rs"]
    if text == "=" and at > floor and texts[at - 1] == "Y" and tokens.glued(at) and tokens.glued(part.first):
        part.first = at - 1
        return Money("JPY")
    if text == "$US" or (tokens.kinds[at] == "w" and at > floor and texts[at - 1] == "$" and tokens.glued(at)):
        joined = money.signs.get(text.upper() + "$")
        if joined is not None:
            part.first = at - 1
            return joined
    if tokens.lower[at] == "sen":
        part.first = at
        return Money("MYR", Decimal("0.01"))
    return None


def _scales_next(tokens: Tokens, part: Part) -> bool:
    return part.last < len(tokens) and tokens.glued(part.last) and tokens.lower[part.last] in number_words().letters


def _near(tokens: Tokens, at: int) -> bool:
    """Whether at most one blank parts token `at` from the next."""
    return at + 1 < len(tokens) and tokens.starts[at + 1] - tokens.ends[at] <= 1


def _negative(tokens: Tokens, part: Part, first: int, floor: int, found: Money) -> Money:
    """The part with its sign, and the minus before the sign (`-$5`)."""
    part.first = first
    before = first - 1
    if before >= floor and tokens.texts[before] in "-−" and tokens.glued(first):
        if not tokens.glued(before) or (before and tokens.texts[before - 1] == "("):
            part.first = before
            part.value = -part.value
    return found


def _letter_scale(tokens: Tokens, part: Part, money_before: bool, money: MoneyTables, units: UnitTables) -> None:
    """`5m`, `10k`, `$2b`: the letter that multiplies, where it is none of a unit."""
    at = part.last
    if at >= len(tokens) or part.scale != 1 or part.numeral.ordinal:
        return
    letter = number_words().letters.get(tokens.texts[at])
    if letter is None:
        return
    worth, money_only = letter
    glued = tokens.glued(at)
    if not glued and not (money_before or tokens.texts[at] == "k"):
        return
    name = tokens.texts[at]
    if not money_before:
        money_after = _money_at(tokens, at + 1, part, money) is not None
        if money_only and not money_after:
            return
        if name in "mM" and not money_after and not _million(tokens, at, units):
            return
        if name == "K" and not _counts_after(tokens, at):
            return
    part.value *= worth
    part.scale = worth
    part.half = part.half * worth if "." in tokens.texts[part.numeral.first] else Decimal("0.5") * worth
    part.last = at + 1


def _million(tokens: Tokens, at: int, units: UnitTables) -> bool:
    """Whether the `m` at token `at` is million and no metre: something counted or measured follows."""
    if tokens.texts[at] == "M":
        return True
    if _counts_after(tokens, at):
        return True
    found = measure_at(tokens, at + 1, units)
    if found is not None and found[0].kind != "duration":
        return True
    if any(word in ("million", "bn", "billion", "mln") for word in tokens.lower):
        return not _has_clue(tokens, at, at + 1, units.symbols["m"][0][1])
    return False


def _counts_after(tokens: Tokens, at: int) -> bool:
    """Whether a plural noun ends the words after token `at`."""
    for index in range(at + 1, min(at + 5, len(tokens))):
        if tokens.kinds[index] != "w":
            return False
        word = tokens.lower[index]
        mark = tag(word)
        if mark in ("NNS", "SV") or word == "people":
            return True
        if mark not in ("JJ", "NN", "NV", "VD", "VBG", "VBN") and word != "and":
            return False
    return False


def _settle_money(part: Part, found: Money, context: Context) -> None:
    code = found.code
    part.guessed = found.guessed
    if code == DOLLAR:
        code, part.guessed = context.dollar, context.dollar_assumed
    elif found.before is not None and context.day is not None and context.day.year < found.before[0]:
        code = found.before[1]
    part.kind, part.unit, part.own = "money", code, True
    _times(part, found.worth)


def _times(part: Part, worth: Decimal) -> None:
    if worth != 1:
        part.worth = worth
        part.value *= worth
        part.half *= worth
        if part.high is not None:
            part.high *= worth


def _money_at(tokens: Tokens, at: int, part: Part, money: MoneyTables) -> tuple[Money, int] | None:
    """The money whose name, code or sign begins at token `at`, and where it ends."""
    if at >= len(tokens.texts):
        return None
    text, word = tokens.texts[at], tokens.lower[at]
    for rest, found in money.words.get(word, ()):
        last = at + 1 + len(rest)
        if rest and tuple(tokens.lower[at + 1 : last]) != rest:
            continue
        if found.glued and not (tokens.glued(at) and text.islower() and part.value not in VIDEO_LINES):
            continue
        if word in money.doubtful and not rest and not (part.scale != 1 or abs(part.value) >= LARGE):
            continue
        return found, last
    if text in money.codes and text not in ("PS", "RM", "Rp") and (tokens.glued(at) or text.lower() not in tags()):
        return money.codes[text], at + 1
    if tokens.kinds[at] == "s" and text.upper() in money.signs and tokens.starts[at] - tokens.ends[at - 1] <= 1:
        if at + 1 < len(tokens) and tokens.glued(at + 1) and tokens.kinds[at + 1] == "n" and not tokens.glued(at):
            return None
        return money.signs[text.upper()], at + 1
    return None


def _after(tokens: Tokens, part: Part, money: MoneyTables, units: UnitTables, context: Context) -> bool:
    """Take the unit after the number; whether there was one."""
    at = part.last
    size = len(tokens)
    if at >= size:
        return False
    # A hyphen touches both words, or neither in text that was taken apart (`30 - year bonds`).
    hyphen = tokens.texts[at] in HYPHENS and at + 2 < size and tokens.glued(at) == tokens.glued(at + 1)
    hyphen = hyphen or tokens.texts[at] in HYPHENS and at + 1 < size and tokens.glued(at) and tokens.glued(at + 1)
    if hyphen:
        at += 1
    if part.numeral.fraction and tokens.lower[at] in ("of", "a", "an") and at + 1 < size:
        after_of = at + 2 if tokens.lower[at + 1] in ("a", "an") and tokens.lower[at] == "of" else at + 1
        if measure_at(tokens, after_of, units) is not None and (after_of > at + 1 or tokens.lower[at] != "of"):
            at = after_of
    if part.scale != 1 and tokens.lower[at] == "of" and at + 1 < size:
        at += 1
        if part.high is None or _money_at(tokens, at, part, money) is None:
            at = part.last if measure_at(tokens, at, units) is None else at
    paid = _money_at(tokens, at, part, money)
    found = measure_at(tokens, at, units)
    if found is not None and paid is not None and tokens.lower[at] in ("pound", "pounds"):
        if _pounds_are_money(tokens, part, context):
            found = None
        else:
            paid = None
    if paid is not None and (found is None or paid[1] >= found[1]):
        _settle_money(part, paid[0], context)
        part.last = paid[1]
        _coins(tokens, part, money)
        return True
    if found is None:
        return False
    unit, last = found
    if unit.name == "second" and tokens.lower[at] == "second" and (part.value != 1 or part.numeral.digits) and not hyphen and last < size and tag(tokens.lower[last]) in ("JJS",):
        return False
    part.kind, part.unit, part.own, part.last = unit.kind, unit.name, True, last
    _times(part, unit.worth)
    _smaller(tokens, part, units)
    return True


def _pounds_are_money(tokens: Tokens, part: Part, context: Context) -> bool:
    """Whether `pounds` is money here: the text is British about money, or the sum is too large to weigh."""
    following = tokens.lower[part.last + 1] if part.last + 1 < len(tokens) else ""
    if following in ("of", "per", "lighter", "heavier") or any(w in ("weighs", "weighed", "weigh", "weight", "kg") for w in tokens.lower):
        return False
    text = context.document.text
    return part.scale >= 1000000 or any(sign in text for sign in POUND_SIGNS)


def _cents_after(tokens: Tokens, part: Part, money: MoneyTables) -> None:
    """What may follow a figure whose sign stood before it: `$500 US`, `$-5 million Canadian`."""
    at = part.last
    if part.unit and at < len(tokens) and tokens.texts[at] in ("US", "U.S.", "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "Cdn", "Canadian"):
        code = {"US": "USD", "U.S.": "USD", "Cdn": "CAD", "Canadian": "CAD"}.get(tokens.texts[at], tokens.texts[at])
        ended = at + 1 >= len(tokens) or tokens.kinds[at + 1] != "w" or tag(tokens.lower[at + 1]) not in ("NN", "NNS", "NV", "SV", "JJ")
        if part.guessed and ended:
            part.unit, part.guessed = code, False


def _coins(tokens: Tokens, part: Part, money: MoneyTables) -> None:
    """`13 dollars 45 cents`, `5 dollars and 20 cents`: the coins on top of the sum."""
    if part.worth != 1 or part.scale != 1:
        return
    at = part.last + 1 if part.last < len(tokens) and tokens.lower[part.last] == "and" else part.last
    size = len(tokens)
    if at >= size:
        return
    words = number_words()
    amount: Decimal | None = None
    last = at + 1
    if tokens.kinds[at] == "n" and tokens.texts[at].isdigit() and len(tokens.texts[at]) < 3:
        amount = Decimal(tokens.texts[at])
    else:
        amount = words.cardinals.get(tokens.lower[at])
        if amount is not None and amount >= 20 and at + 2 < size and tokens.texts[at + 1] == "-":
            amount, last = amount + words.cardinals.get(tokens.lower[at + 2], Decimal(0)), at + 3
    if amount is None or last >= size or tokens.lower[last] not in ("cent", "cents", "pence", "p"):
        return
    part.value += amount / 100
    part.half = Decimal(0)
    part.last = last + 1


SMALLER = {"foot": ("inch", Decimal(12)), "pound": ("ounce", Decimal(16)), "stone": ("pound", Decimal(14))}


def _smaller(tokens: Tokens, part: Part, units: UnitTables) -> None:
    """`6 feet 2 inches`, `6ft 2in`: the smaller unit on top."""
    smaller = SMALLER.get(part.unit)
    at = part.last + 1 if part.last < len(tokens) and tokens.lower[part.last] == "and" else part.last
    if smaller is None or at >= len(tokens) or tokens.kinds[at] != "n" or not tokens.texts[at].isdigit():
        return
    amount = Decimal(tokens.texts[at])
    if at + 1 < len(tokens) and amount < smaller[1]:
        found = measure_at(tokens, at + 1, units)
        inches = smaller[0] == "inch" and tokens.lower[at + 1] == "in"
        if inches or (found is not None and found[0].name == smaller[0]):
            part.value += amount / smaller[1]
            part.half = Decimal(0)
            part.last = at + 2 if inches or found is None else found[1]


def _rate(tokens: Tokens, part: Part, units: UnitTables) -> None:
    """Add what the figure is per: `$52 a barrel`, `40 miles per hour`, `5 per cent a year`."""
    found = rate_at(tokens, part.last, units)
    if found is not None:
        part.last = found[1]
    elif part.kind == "measure" and part.last < len(tokens) and tokens.lower[part.last] == "of":
        found = _rate_behind(tokens, part.last + 1, units)
    if found is not None:
        part.unit = f"{part.unit}/{found[0]}"
        if part.kind == "duration":
            part.kind = "measure"


def _rate_behind(tokens: Tokens, at: int, units: UnitTables) -> tuple[str, int] | None:
    """The rate behind what is measured: `40 tonnes of copper cathode a year`."""
    for index in range(at, min(at + 3, len(tokens))):
        if tokens.kinds[index] != "w" or tag(tokens.lower[index]) not in ("NN", "JJ", "NV", "NNS"):
            return None
        found = rate_at(tokens, index + 1, units)
        if found is not None:
            return found
    return None
