"""Money beside a number: its sign, code or name, before or after it."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.knowledge.currencies import DOLLAR, Money, MoneyTables
from factcheck.knowledge.lexicon import tag, tags
from factcheck.knowledge.numberwords import number_words
from factcheck.mine.context import Context
from factcheck.mine.part import Part
from factcheck.mine.tokens import Tokens

__all__ = ["coin_currency", "coins", "country_after", "money_at", "money_before", "settle", "times"]

VIDEO_LINES = frozenset(map(Decimal, (360, 480, 720, 1080, 1440, 2160)))
TEN, LARGE = Decimal(10), Decimal(100)
# Prefixes of a dollar that in small letters are words or letters of their own.
SHORT_WORDS = frozenset(["us", "a", "c", "s", "n", "b", "j", "r", "z", "f"])
# Names of money that after `5m` are mostly verbs and other words: `the 5m won by`.
VERBS = frozenset(["won", "all", "real", "sol"])
PERCENTS = frozenset(["%", "percent", "pct"])
# Codes that stand only before their number.
LEADING_CODES = frozenset(["PS", "RM", "Rp", "R", "P", "N"])


def money_before(tokens: Tokens, part: Part, floor: int, money: MoneyTables) -> Money | None:
    """The money whose sign or code stands before the number; the part then begins with it."""
    at, texts = part.first - 1, tokens.texts
    if at < floor or (part.last < len(texts) and texts[part.last] in PERCENTS):  # AMD 3%
        return None
    text = texts[at]
    if not _near(tokens, at):
        return None
    if tokens.kinds[at] == "s":
        found = money.signs.get(text.upper()) or money.signs.get(text[-1])
        if found is None:
            return None
        first = at
        if text in "$£" and at > floor and tokens.kinds[at - 1] == "w":
            prefix = texts[at - 1]
            joined = money.signs.get(prefix.upper().replace(".", "") + text)
            if (
                joined is not None
                and _near(tokens, at - 1)
                and (
                    prefix.isupper()
                    or tokens.glued(at)
                    or prefix not in SHORT_WORDS
                    or (prefix in ("us", "c") and not tokens.glued(part.first))
                )
            ):
                found, first = joined, at - 1
        return _negative(tokens, part, first, floor, found)
    if text in money.codes:
        if not tokens.glued(part.first) and (len(text) == 1 or (text.lower() in tags() and text not in ("Rs", "Re"))):
            return None
        if text == "PS" and not (
            part.scale != 1 or "," in texts[part.first] or "." in texts[part.first] or _scales_next(tokens, part)
        ):
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
    return (
        part.last < len(tokens.texts) and tokens.glued(part.last) and tokens.lower[part.last] in number_words().letters
    )


def _near(tokens: Tokens, at: int) -> bool:
    """Whether at most one blank parts token `at` from the next."""
    return at + 1 < len(tokens.texts) and tokens.starts[at + 1] - tokens.ends[at] <= 1


def _negative(tokens: Tokens, part: Part, first: int, floor: int, found: Money) -> Money:
    """The part with its sign, and the minus before the sign (`-$5`)."""
    part.first = first
    before = first - 1
    if before < floor or tokens.texts[before] not in "-−" or not tokens.glued(first):
        return found
    if not tokens.glued(before) or (before and tokens.texts[before - 1] == "("):
        part.first = before
        part.value = -part.value
    return found


def settle(part: Part, found: Money, context: Context) -> None:
    """Make a part money: the document's own dollar where no other is said, an old meaning in an old text."""
    code = found.code
    part.guessed = found.guessed
    if code == DOLLAR:
        code, part.guessed = context.dollar, context.dollar_assumed
    elif found.before is not None and context.day is not None and context.day.year < found.before[0]:
        code = found.before[1]
    part.kind, part.unit, part.own, part.coin = "money", code, True, found.of
    times(part, found.worth)


def money_at(tokens: Tokens, at: int, part: Part, money: MoneyTables) -> tuple[Money, int] | None:
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
        if word in money.doubtful and not rest and not _large(tokens, at, part):
            continue
        return found, last
    if text in money.codes and text not in LEADING_CODES and (tokens.glued(at) or text.lower() not in tags()):
        return money.codes[text], at + 1
    if tokens.kinds[at] == "s" and text.upper() in money.signs and tokens.starts[at] - tokens.ends[at - 1] <= 1:
        if at + 1 < len(tokens.texts) and tokens.glued(at + 1) and tokens.kinds[at + 1] == "n" and not tokens.glued(at):
            return None
        return money.signs[text.upper()], at + 1
    return None


def _large(tokens: Tokens, at: int, part: Part) -> bool:
    """Whether the number before token `at` is so large that a doubtful name after it is money."""
    if part.scale != 1 or abs(part.value) >= LARGE:
        return True
    return tokens.lower[at] not in VERBS and tokens.glued(at - 1) and tokens.texts[at - 1] in number_words().letters


def country_after(tokens: Tokens, part: Part) -> None:
    """What may follow a figure whose sign stood before it: `$500 US`, `$-5 million Canadian`."""
    at = part.last
    if (
        part.unit
        and at < len(tokens.texts)
        and tokens.texts[at] in ("US", "U.S.", "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "Cdn", "Canadian")
    ):
        code = {"US": "USD", "U.S.": "USD", "Cdn": "CAD", "Canadian": "CAD"}.get(tokens.texts[at], tokens.texts[at])
        ended = (
            at + 1 >= len(tokens.texts)
            or tokens.kinds[at + 1] != "w"
            or tag(tokens.lower[at + 1]) not in ("NN", "NNS", "NV", "SV", "JJ")
        )
        if ended and (part.guessed or part.unit == code):
            part.unit, part.guessed, part.last = code, False, at + 1


def coins(tokens: Tokens, part: Part) -> None:
    """`13 dollars 45 cents`, `5 dollars and 20 cents`, and `18 dollars and 75` at an end: the coins on top of the sum."""
    if part.worth != 1 or part.scale != 1:
        return
    at = part.last + 1 if part.last < len(tokens.texts) and tokens.lower[part.last] == "and" else part.last
    size = len(tokens.texts)
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
    if amount is None:
        return
    named = last < size and tokens.lower[last] in ("cent", "cents", "pence", "p")
    if not named and not (
        at > part.last and amount >= TEN and amount < LARGE and (last >= size or tokens.texts[last] in ".;!?")
    ):
        return
    part.value += amount / 100
    part.half = Decimal(0)
    part.last = last + 1 if named else last


def coin_currency(parts: Sequence[Part]) -> None:
    """Give coins the currency of the nearest sum in the sentence that they can be a part of: `18 cents to 4.2 rand`."""
    for index, part in enumerate(parts):
        if not part.coin:
            continue
        sums = [
            each
            for each in parts
            if each.kind == "money" and each.worth == 1 and each.unit.partition("/")[0] in part.coin
        ]
        if sums:
            nearest = min(sums, key=lambda each: abs(parts.index(each) - index))
            if nearest.unit.partition("/")[0] != part.unit.partition("/")[0]:
                part.unit = "/".join([nearest.unit.partition("/")[0], *part.unit.split("/")[1:]])
                part.guessed = nearest.guessed


def times(part: Part, worth: Decimal) -> None:
    """Put a part into its main unit: 85 cents are 0.85 dollars, 25 basis points 0.25 percentage points."""
    if worth != 1:
        part.worth = worth
        part.value *= worth
        part.half *= worth
        if part.high is not None:
            part.high *= worth
