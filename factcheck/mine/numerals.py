"""Numbers in digits and words."""

from decimal import Decimal

from factcheck.knowledge.lexicon import tag
from factcheck.knowledge.numberwords import NumberWords, number_words
from factcheck.knowledge.units import unit_tables
from factcheck.mine.digits import digits
from factcheck.mine.figure import Numeral
from factcheck.mine.fractions import fraction, of_a_scale
from factcheck.mine.openers import openers
from factcheck.mine.spoken import spoken_decimal, spoken_part
from factcheck.mine.tokens import Tokens

__all__ = ["numerals"]

HALF = Decimal("0.5")
MINUS = frozenset("-−–‐‑")
# What ends an ordinal, and the last digits it stands after: `21st`, but `10st 4lb`.
ORDINAL_ENDS = {"st": (1,), "nd": (2,), "rd": (3,), "th": range(10)}
HALVES = {"half": HALF, "quarter": Decimal("0.25")}
# Scales up to this length are abbreviations.
CLIPPED = 3
THOUSAND = Decimal(1000)
HUNDRED = Decimal(100)


def numerals(tokens: Tokens, *, decimal_comma: bool = False) -> list[Numeral]:
    """The numerals of a sentence, in order; none overlaps another.

    `decimal_comma` reads a lone comma as the decimal mark and a lone dot before three digits as grouping.
    """
    words = number_words()
    starts = words.starts
    found: list[Numeral] = []
    done = 0
    kinds = tokens.kinds
    lower = tokens.lower
    for index in openers(tokens):
        if index < done or not (kinds[index] == "n" or lower[index] in starts):
            continue
        numeral = _digital(tokens, index, words, decimal_comma) if kinds[index] == "n" else _wordy(tokens, index, words)
        if numeral is None or (found and numeral.first < found[-1].last):
            done = index + 1 if numeral is None else numeral.last
            continue
        found.append(numeral)
        done = numeral.last
    return found


def _groups(tokens: Tokens, index: int) -> tuple[str, int]:
    """The digits of the number that opens at token `index`, with the groups of three that a blank parts from it, and its end.

    Such a group is one by its zero in front (`60, 000`, `50 000`), or behind a sign of money (`€12 345`).
    """
    texts, kinds, starts, ends = tokens.texts, tokens.kinds, tokens.starts, tokens.ends
    plain, last = texts[index], index + 1
    if last >= len(texts) or len(plain) > 3 or not plain.isdigit() or plain[0] == "0":
        return plain, last
    if texts[last] == "," and tokens.glued(last):
        if last + 1 < len(texts) and _group(texts[last + 1]) and texts[last + 1][0] == "0":
            return plain + texts[last + 1], last + 2
        return plain, last
    paid = index > 0 and (kinds[index - 1] == "s" or texts[index - 1].isupper()) and tokens.glued(index)
    grouped, zero = plain, paid
    while last < len(texts) and kinds[last] == "n" and starts[last] - ends[last - 1] == 1 and _group(texts[last]):
        zero = zero or texts[last][0] == "0"
        grouped, last = grouped + texts[last], last + 1
    return (grouped, last) if zero else (plain, index + 1)


def _group(text: str) -> bool:
    return len(text) == 3 and text.isdigit()


def _digital(tokens: Tokens, index: int, words: NumberWords, comma: bool = False) -> Numeral:
    """The numeral that begins with the digits at `index`."""
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    size = len(texts)
    plain, last = _groups(tokens, index)
    first = index
    value, half = digits(plain, comma)
    if value.is_nan():
        return Numeral(first, last, value)
    if index and texts[index - 1] == "." and starts[index] == ends[index - 1]:
        if not (
            index > 1
            and ends[index - 2] == starts[index - 1]
            and (tokens.kinds[index - 2] == "w" or texts[index - 2] in ")]")
        ):
            plain = texts[index]
            if plain.isdigit():
                first, value, half = index - 1, Decimal(f"0.{plain}"), HALF.scaleb(-len(plain))
    elif (
        last < size
        and tokens.lower[last] in ORDINAL_ENDS
        and value % 10 in ORDINAL_ENDS[tokens.lower[last]]
        and starts[last] == ends[index]
        and value == value.to_integral_value()
    ):
        return Numeral(first, last + 1, value, ordinal=True)
    is_fraction = False
    if last < size and last == index + 1:
        part = fraction(tokens, index, value, words)
        if part is not None:
            value, last = part
            half, is_fraction = Decimal(0), True
    first, negative = _sign(tokens, first, words)
    unscaled = value
    scaled = False
    value, last, worth = _scale(tokens, last, value, words)
    if worth is not None:
        scaled = True
        half = half * worth if "." in texts[index] or not half else HALF * worth
        smallest = worth
        if "." not in texts[index]:
            value, last, smallest = _rest(tokens, last, value, worth, words)
        half = HALF * smallest if smallest < worth else half
        more = fraction(tokens, last - 1, unscaled, words, after=True)
        if more is not None:
            value, last = value + more[0] * worth, more[1]
    if negative:
        value = -value
    return Numeral(first, last, value, half, scaled, fraction=is_fraction)


def _sign(tokens: Tokens, first: int, words: NumberWords) -> tuple[int, bool]:
    """Where a numeral begins once its minus is read, and whether it has one."""
    if not first:
        return first, False
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    before = first - 1
    if texts[before] in MINUS and starts[first] == ends[before]:
        if before == 0:
            return before, True
        behind = before - 1
        if starts[before] == ends[behind]:
            if tokens.lower[behind] in words.minus:
                return behind, True
            return (before, True) if texts[behind] in "([$€£¥<>=~≈" else (first, False)
        # After a number a minus parts the ends of a range, unless that number ends a name (`Stoxx 50 -1.3%`).
        named = behind > 0 and tokens.kinds[behind - 1] == "w" and texts[behind - 1][0].isupper()
        return (first, False) if tokens.kinds[behind] == "n" and not named else (before, True)
    if tokens.lower[before] in words.minus and not (before and tokens.kinds[before - 1] == "n"):
        return before, True
    return first, False


def _scale(tokens: Tokens, last: int, value: Decimal, words: NumberWords) -> tuple[Decimal, int, Decimal | None]:
    """The value with the scale words that follow, the end, and the scale (None without one)."""
    worth: Decimal | None = None
    while last < len(tokens.texts):
        at = last
        if tokens.texts[at] == "-" and at + 1 < len(tokens.texts) and tokens.glued(at) and tokens.glued(at + 1):
            at += 1
        step = words.scales.get(tokens.lower[at])
        if step is None:
            break
        worth = step if worth is None else worth * step
        value *= step
        last = at + 1
        # The dot of an abbreviation: `2 mil. dollars`.
        if (
            last + 1 < len(tokens.texts)
            and tokens.texts[last] == "."
            and len(tokens.texts[at]) <= CLIPPED
            and tokens.glued(last)
            and not tokens.glued(last + 1)
            and tokens.kinds[last + 1] == "w"
            and tokens.texts[last + 1].islower()
        ):
            last += 1
    return value, last, worth


def _rest(
    tokens: Tokens, last: int, value: Decimal, worth: Decimal, words: NumberWords
) -> tuple[Decimal, int, Decimal]:
    """A scaled value with the smaller groups after it (`3 hundred and 21`, `one million two hundred`), the end, and the last scale."""
    while last < len(tokens.texts) and worth >= HUNDRED:
        at = last + 1 if tokens.lower[last] == "and" else last
        if at >= len(tokens.texts):
            break
        if tokens.kinds[at] == "n":
            if at == last or not tokens.texts[at].isdigit() or worth > THOUSAND:
                break
            group, end = Decimal(tokens.texts[at]), at + 1
        else:
            made = _below_thousand(tokens, at, words)
            if made is None:
                break
            group, end = made
        total, end, step = _scale(tokens, end, group, words)
        if step is None and at == last and worth > THOUSAND and group < HUNDRED:
            break  # 1.3 billion two weeks earlier
        # A group as large as the one before it is another number: `two million and three million`.
        if total >= worth or (step is None and at != last and end < len(tokens.texts) and tokens.texts[end] == "%"):
            break
        value, last, worth = value + total, end, step or Decimal(1)
    return value, last, worth


def _below_thousand(tokens: Tokens, index: int, words: NumberWords) -> tuple[Decimal, int] | None:
    """A number below a thousand in words (`three hundred and five`, `twenty-five`), and its end."""
    lower, cardinals = tokens.lower, words.cardinals
    size = len(lower)
    value = cardinals.get(lower[index])
    if value is None:
        return None
    last = index + 1
    if value >= 20:
        at = last + 1 if last + 1 < size and tokens.texts[last] == "-" else last
        ones = cardinals.get(lower[at]) if at < size else None
        if ones is not None and 0 < ones < 10:
            value, last = value + ones, at + 1
    at = last + 1 if last + 1 < size and tokens.texts[last] == "-" and tokens.glued(last) else last
    if at < size and lower[at] == "hundred":
        value, last = value * 100, at + 1
        at = last + 1 if last < size and lower[last] == "and" else last
        tail = _below_thousand(tokens, at, words) if at < size else None
        # `one hundred and three quarters` is 100¾.
        if (
            tail is not None
            and tail[0] < 100
            and not (tail[1] < size and at > last and lower[tail[1]] in words.fractions)
        ):
            value, last = value + tail[0], tail[1]
    return value, last


def _wordy(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """The numeral that begins with the word at `index`, None where the word is no number here."""
    lower = tokens.lower
    word = lower[index]
    if word in words.vague or word == "tens":
        return _vague(tokens, index, words)
    if word in words.multiples or word in words.folds:
        return Numeral(index, index + 1, words.multiples.get(word) or words.cardinals[word[:-4]], digits=False)
    if word in words.signs:
        return Numeral(index, index + 1, words.signs[word], digits=False, fraction=True)
    made = _below_thousand(tokens, index, words)
    first = index
    if made is None and word in words.scales:
        before = lower[index - 1] if index else ""
        if before not in ("a", "an") or (index > 1 and lower[index - 2] in words.indefinite):
            return None
        first, made = index - 1, (Decimal(1), index)
    if made is None:
        return _fraction_or_ordinal(tokens, index, words)
    value, last = made
    spoken = spoken_decimal(tokens, last, value, words) or spoken_part(tokens, index, words)
    if spoken is not None:
        value, last, half = spoken
        value, last, worth = _scale(tokens, last, value, words)
        start, negative = _sign(tokens, first - (lower[first - 1] == "point"), words)
        return Numeral(start, last, -value if negative else value, half * (worth or 1), worth is not None, digits=False)
    ordinal = _ordinal_after(tokens, index, last, value, words)
    if ordinal is not None:
        return ordinal
    part = fraction(tokens, last - 1, value, words)
    is_fraction = part is not None
    if part is not None:
        value, last = part
    unscaled = value
    value, last, worth = _scale(tokens, last, value, words)
    if is_fraction and worth is None and (whole := of_a_scale(tokens, last, words)) is not None:
        worth, last = whole
        value *= worth
    half = Decimal(0) if is_fraction else HALF
    if worth is not None:
        half = HALF * worth if not is_fraction else Decimal(0)
        value, last, smallest = _rest(tokens, last, value, worth, words)
        half = HALF * smallest if smallest < worth else half
        more = fraction(tokens, last - 1, unscaled, words, after=True)
        if more is not None:
            value, last = value + more[0] * worth, more[1]
    start, negative = _sign(tokens, first, words)
    # A dozen and a hundred count like any number word; only from a thousand on a scale rounds.
    return Numeral(start, last, -value if negative else value, half, worth is not None and worth >= THOUSAND,
                   digits=False, fraction=is_fraction)  # fmt: skip


def _vague(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """`dozens`, `tens of millions`: a stretch."""
    lower = tokens.lower
    low, high = words.vague.get(lower[index], (Decimal(10), HUNDRED))
    if index + 2 < len(lower) and lower[index + 1] == "of" and lower[index + 2] in words.vague:
        worth = words.vague[lower[index + 2]][0]
        return Numeral(index, index + 3, low * worth, Decimal(0), True, False, high * worth)
    if lower[index] == "tens" or (index and lower[index - 1] in words.indefinite):
        return None
    return Numeral(index, index + 1, low, Decimal(0), True, False, high)


def _ordinal_after(tokens: Tokens, index: int, last: int, value: Decimal, words: NumberWords) -> Numeral | None:
    """`twenty-third`, `one hundred and fifth`: the cardinal with the ordinal that ends it."""
    at = last + 1 if last + 1 < len(tokens.texts) and tokens.texts[last] == "-" else last
    place = words.ordinals.get(tokens.lower[at]) if at < len(tokens.texts) else None
    if place is None or value < 20 or (value % 10 and value < 100) or place >= 10:
        return None
    return Numeral(index, at + 1, value + place, digits=False, ordinal=True)


def _fraction_or_ordinal(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """`a third of`, `half the`, `second-largest`, `third consecutive`: what a part or rank word alone can be."""
    inside = _around_a_unit(tokens, index)
    if inside is not None:
        return inside
    part = fraction(tokens, index, Decimal(1), words, alone=True)
    if part is not None:
        value, last = part
        first = index - 1 if index and tokens.lower[index - 1] in ("a", "an") else index
        scaled_value, last, worth = _scale(tokens, last, value, words)
        return Numeral(first, last, scaled_value, Decimal(0), worth is not None, digits=False, fraction=True)
    place = words.ordinals.get(tokens.lower[index])
    if place is None or index + 1 >= len(tokens.texts):
        return None
    at = index + 2 if tokens.texts[index + 1] == "-" and index + 2 < len(tokens.texts) else index + 1
    following = tokens.lower[at]
    if (at == index + 2 and tag(following) == "JJS") or following in ("consecutive", "straight", "successive"):
        return Numeral(index, index + 1, place, digits=False, ordinal=True)
    return None


def _around_a_unit(tokens: Tokens, index: int) -> Numeral | None:
    """`a year and a half`: the number with the unit inside it that `half` at token `index` ends."""
    lower = tokens.lower
    part = HALVES.get(lower[index])
    if (
        part is None
        or index < 4
        or lower[index - 2] != "and"
        or lower[index - 1] != "a"
        or lower[index - 4] not in ("a", "an")
    ):
        return None
    forms = unit_tables().words.get(lower[index - 3], ())
    if not any(not rest and unit.kind in ("duration", "measure") for rest, unit in forms):
        return None
    return Numeral(index - 4, index + 1, 1 + part, digits=False, fraction=True, unit_at=index - 3)
