"""Years in figures: when four digits are a year, decades, and pairs of years such as 1986/87."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.knowledge import lexicon
from factcheck.knowledge.numberwords import number_words
from factcheck.mine.calendarwords import words
from factcheck.mine.tokens import Tokens

__all__ = [
    "CENTURIES",
    "bare_year",
    "decade",
    "short_year",
    "span_of_years",
    "spelled_year",
    "tells_level",
    "whole_year",
]

EARLIEST, LATEST = 1000, 2100
MODERN = range(1900, 2051)
BEFORE_YEAR = frozenset(
    "in since by until till from to of during before after through thru between and early mid late for year years fiscal fy"
    " calendar circa c around back spring summer autumn fall winter end or late- ending ended versus vs against than mid- on".split()
)
# Before `around 1950`: else it is a number.
PLACED = frozenset("in since from until by back built founded born died made dates published established".split())
BEFORE_DASH = BEFORE_YEAR | {"mid", "pre", "post", "end"}
STRONG = frozenset(["in", "since", "during", "circa", "until", "till", "year", "early", "mid", "late", "fiscal", "summer", "spring",
                    "autumn", "winter"])  # fmt: skip
QUOTES = frozenset("\"“”‘’'")
LIMITS = frozenset(["before", "after"])
APOSTROPHES = frozenset("'’‘")
# Words that open a year in words.
CENTURIES = frozenset(["two", "twenty", "nineteen", "eighteen", "seventeen", "sixteen", "fifteen"])
DASHES = frozenset("-–—‑−/~")
NO_PLURALS = frozenset(["was", "is", "as", "has", "its", "this", "plus", "versus", "thus", "us", "his", "across", "does", "results",
                        "series", "minus", "less", "unless", "besides", "towards", "means", "news", "always", "perhaps"])  # fmt: skip


def whole_year(tokens: Tokens, i: int) -> int | None:
    """The year at token `i` where the words before already say that a year comes."""
    if 0 <= i < len(tokens.texts) and tokens.kinds[i] == "n":
        text = tokens.texts[i]
        if len(text) == 4 and text.isdecimal() and text.isascii() and EARLIEST <= int(text) <= LATEST:
            following = tokens.lower[i + 1] if i + 1 < len(tokens.texts) else ""
            if following and tokens.glued(i + 1) and (following.isalnum() and following != "s"):
                return None
            return None if following in words().not_year_before else int(text)
    return None


def spelled_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """(year, token after) of a year in words at token `i`: `nineteen eighty-six`, `two thousand and five`, `twenty twenty-four`."""
    lower, values = tokens.lower, number_words().cardinals
    size = len(lower)
    if i + 1 >= size or lower[i] not in CENTURIES:
        return None
    k = i + 1
    if lower[i] == "two":
        if lower[k] != "thousand":
            return None
        base, k = 2000, k + 1
        tail, last = _below_hundred(lower, values, k + 1 if k < size and lower[k] == "and" else k)
        return (base + tail, last) if tail else (base, k)
    base = int(values[lower[i]]) * 100
    if lower[k] == "hundred":
        tail, last = _below_hundred(lower, values, k + 2 if k + 1 < size and lower[k + 1] == "and" else k + 1)
        return (base + tail, last) if tail else (base, k + 1)
    tail, last = _below_hundred(lower, values, k)
    return (base + tail, last) if tail >= 10 else None


def _below_hundred(lower: Sequence[str], values: Mapping[str, Decimal], k: int) -> tuple[int, int]:
    """(number below a hundred in words at token `k`, token after), (0, k) where there is none."""
    if k >= len(lower) or lower[k] not in values:
        return 0, k
    value, last = int(values[lower[k]]), k + 1
    if value >= 20:
        at = last + 1 if last < len(lower) and lower[last] == "-" else last
        ones = int(values.get(lower[at], 0)) if at < len(lower) else 0
        if 0 < ones < 10:
            return value + ones, at + 1
    return value, last


def short_year(two: int, *, ahead: bool = False) -> int:
    """The year that two digits mean: 1987 for 87, 2024 for 24; years `ahead` reach to 2059."""
    return 2000 + two if two < (60 if ahead else 40) else 1900 + two


def bare_year(tokens: Tokens, i: int) -> int | None:
    """The year that a plain four-digit number reads as, None where it counts, prices or names something."""
    year = whole_year(tokens, i)
    if year is None:
        return None
    lower, texts, kinds = tokens.lower, tokens.texts, tokens.kinds
    k = i - 1
    before = lower[k] if k >= 0 else ""
    if before == "." and k and lower[k - 1] in ("c", "ca") and tokens.glued(k):
        before = "circa"
    after = lower[i + 1] if i + 1 < len(lower) else ""
    if not _stands_free(tokens, i, year) or _numbered(tokens, i, year, before):
        return None
    modern = year in MODERN
    plural = bool(after) and after.isalpha() and texts[i + 1][0].islower() and _plural(after)
    counts = plural and (not modern or year % 100 == 0 or after in words().counted)
    if counts and not (before in STRONG and modern and year % 100):
        return None
    if before in BEFORE_YEAR:
        return year if modern or before in STRONG or before in LIMITS or _year_pair(tokens, i) else None
    if not modern:
        return None
    if k > 0 and kinds[k] == "w" and texts[k][0].isupper() and before not in words().heads and not tokens.possessive(k):
        return None  # Boeing 2000
    if after in (",", ".", "", ")", ";", "and") and year % 100 == 0 and before not in ("(", ","):
        return None
    return year


def _stands_free(tokens: Tokens, i: int, year: int) -> bool:
    """Whether nothing is glued to the number at token `i` that makes it a price, a code or a piece of another number."""
    lower, kinds, k = tokens.lower, tokens.kinds, i - 1
    before = lower[k] if k >= 0 else ""
    if k >= 0 and kinds[k] == "s":
        return False
    if tokens.glued(i) and before not in "(['\"“‘’" and not (before in DASHES and k and lower[k - 1] in BEFORE_DASH):
        return False
    if i + 1 >= len(lower):
        return True
    if before in QUOTES and tokens.glued(i) and lower[i + 1] in QUOTES and tokens.glued(i + 1):
        return False  # a title: `the song "1999"`
    if kinds[i + 1] == "s" and (tokens.glued(i + 1) or not _priced(tokens, i + 1)):
        return False
    if lower[i + 1] in DASHES and tokens.glued(i + 1) and i + 2 < len(lower) and tokens.glued(i + 2):
        # 2021-based is a year; 1500-page and 2000-2500 are none, but for a pair of years.
        return span_of_years(tokens, i, year) is not None if kinds[i + 2] == "n" else year in MODERN
    return True


def _priced(tokens: Tokens, i: int) -> bool:
    """Whether the sign at token `i` belongs to the number after it: `in 2024 $6`."""
    return i + 1 < len(tokens.texts) and tokens.kinds[i + 1] == "n" and tokens.glued(i + 1)


def _numbered(tokens: Tokens, i: int, year: int, before: str) -> bool:
    """Whether the words before make the number at token `i` a level, an estimate or a name."""
    lower, k = tokens.lower, i - 1
    if before in ("from", "to") and k and tells_level(tokens, k):
        return not (year in MODERN and before == "from" and _year_pair(tokens, i))
    if before in ("around", "roughly", "about", "approximately"):
        return not (k and lower[k - 1] in PLACED)
    if before == "than" and k and lower[k - 1] not in ("more", "less", "fewer", "greater"):
        return False
    return before in words().not_year_after


# What a change is told in before the level that it leads to.
STEPS = frozenset(["point", "points", "pct", "percent", "cent", "%", "cts", "cents", "dlrs", "dollars", "pence", "yen"])


def tells_level(tokens: Tokens, k: int) -> bool:
    """Whether the `from` or `to` at token `k` gives a level: `rose to 2011`, `fell to 1950 from 2033`."""
    lower = tokens.lower
    if lower[k - 1] in words().movers:
        return True
    if lower[k] == "to" and lower[k - 1] in STEPS and tokens.kinds[k - 2 : k - 1] == ["n"]:
        return True  # fell 404 points to 1844
    return (
        tokens.kinds[k - 1] == "n"
        and k >= 2
        and (lower[k - 2] in ("to", "at") or (lower[k - 2] == "from" and _numbers(tokens, k - 1)))
    )


def _numbers(tokens: Tokens, i: int) -> bool:
    """Whether the number at token `i` after `from` is a level: it moves on, and is too old for a year of the news."""
    year = whole_year(tokens, i)
    return i >= 2 and tokens.lower[i - 2] in words().movers and (year is None or year not in MODERN)


def _plural(word: str) -> bool:
    return word.endswith("s") and word not in NO_PLURALS and lexicon.tag(word) in ("NNS", "SV")


def _year_pair(tokens: Tokens, i: int) -> bool:
    """Whether another old year stands beside: `from 1750 to 1800`."""
    return any(
        whole_year(tokens, k) is not None and tokens.lower[(k + i) // 2] in ("to", "and", "until", "till", "-", "–")
        for k in (i - 2, i + 2)
    )


def span_of_years(tokens: Tokens, i: int, year: int) -> tuple[int, int] | None:
    """(last year, token after) of a pair that opens with the year at token `i`: `1986/87`, `1985-1986`, `2019-20`."""
    if (
        i + 2 >= len(tokens.texts)
        or tokens.lower[i + 1] not in DASHES
        or not (tokens.glued(i + 1) and tokens.glued(i + 2))
    ):
        return None
    text = tokens.texts[i + 2]
    if not text.isdecimal() or (i + 3 < len(tokens.texts) and tokens.lower[i + 3] in DASHES and tokens.glued(i + 3)):
        return None
    if len(text) == 4:
        last = int(text)
    elif len(text) == 2:
        last = year - year % 100 + int(text)
        last += 100 if last < year else 0
        if tokens.lower[i + 1] != "/" and last - year > 16:
            return None
    else:
        return None
    return (last, i + 3) if year < last <= min(LATEST, year + 150) else None


def decade(tokens: Tokens, i: int) -> tuple[int, int, bool] | None:
    """(first year, token after, whether the century was guessed) of `1990s`, `1990's`, `'90s`, `the 90s`."""
    lower, texts = tokens.lower, tokens.texts
    quoted = lower[i] in APOSTROPHES
    k = i + 1 if quoted else i
    text = texts[k] if k < len(texts) else ""
    if not text.isdecimal() or len(text) not in (2, 4) or text[-1] != "0":
        return None
    j = k + 1
    if (
        j + 1 < len(lower)
        and lower[j] in APOSTROPHES
        and lower[j + 1] == "s"
        and tokens.glued(j)
        and tokens.glued(j + 1)
    ):
        last = j + 2
    elif j < len(lower) and lower[j] == "s" and (tokens.glued(j) or len(text) == 4):
        last = j + 1
    else:
        return None
    if len(text) == 4:
        return (int(text), last, False) if EARLIEST <= int(text) <= LATEST else None
    if quoted and int(text) >= 20:
        return 1900 + int(text), last, True
    return None
