"""Numerals to quantities: unit, bound, range, interval."""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.knowledge.lexicon import tag
from factcheck.mine.bare import ends_plural, settle
from factcheck.mine.bounded import figures
from factcheck.mine.context import Context
from factcheck.mine.counts import counted
from factcheck.mine.figure import Figure, Numeral, Unread
from factcheck.mine.money import coin_currency
from factcheck.mine.multiples import multiple
from factcheck.mine.names import code, score, titled, web_spans
from factcheck.mine.part import Part
from factcheck.mine.ranges import join
from factcheck.mine.tokens import Tokens
from factcheck.mine.units import attach

__all__ = ["quantities"]

TITLE_CASE_SHARE = 0.8
# What ratings are out of.
RATING_SCALES = frozenset(["4", "5", "6", "10", "20", "50", "100", "1000"])


def quantities(
    tokens: Tokens, numerals: Sequence[Numeral], dates: Sequence[Figure], context: Context
) -> tuple[list[Figure], list[Unread]]:
    """The figures of a sentence that are no dates, in order, and the numerals that are no figures."""
    if not numerals:
        return [], []
    taken = [(figure.first, figure.last) for figure in dates]
    dated = {at for first, last in taken for at in range(first, last)}
    web = web_spans(context.document.text, tokens.start, tokens.end)
    unread: list[Unread] = []
    parts: list[Part] = []
    title_case: bool | None = None
    floor, count = 0, len(numerals)
    for index, numeral in enumerate(numerals):
        if dated and not dated.isdisjoint(range(numeral.first, numeral.last)):
            continue
        if numeral.first < floor:
            if numeral.last > floor:
                unread.append(Unread(tokens.starts[floor], tokens.ends[numeral.last - 1], "malformed number"))
            continue
        start = tokens.starts[numeral.first]
        reason: str | None = "address on the web" if web and any(a <= start < b for a, b in web) else None
        reason = reason or _no_figure(tokens, numerals, index, parts)
        if reason is None and not numeral.digits and titled(tokens, numeral):
            title_case = _title_case(tokens) if title_case is None else title_case
            reason = None if title_case else "part of a name"
        if reason is not None:
            unread.append(Unread(start, tokens.ends[numeral.last - 1], reason))
            continue
        part = _ranked(tokens, numeral) or multiple(tokens, numeral) or attach(tokens, numeral, floor, context)
        if part.kind == "number" and not part.own and not numeral.ordinal:
            if title_case is None:
                title_case = _title_case(tokens)
            reason = settle(tokens, part, _ceiling(tokens, numerals, index), title_case, floor)
            if reason is None and index + 1 < count:
                _of_measured(tokens, part, numerals[index + 1], _ceiling(tokens, numerals, index + 1), context)
            if reason is not None:
                if numeral.digits:
                    unread.append(Unread(start, tokens.ends[numeral.last - 1], reason))
                continue
        parts.append(part)
        floor = max(part.last, part.head_last if "/1" in part.unit else 0)
    kept = _kept(tokens, join(tokens, parts), unread)
    coin_currency(kept)
    return figures(tokens, kept, taken), unread


def _kept(tokens: Tokens, parts: Sequence[Part], unread: list[Unread]) -> list[Part]:
    """The parts without those that no neighbour made a figure, which go to `unread`."""
    kept = []
    for part in parts:
        if not (part.pending and part.kind == "number" and part.bound != "range"):
            kept.append(part)
        elif part.numeral.digits:
            unread.append(Unread(tokens.starts[part.first], tokens.ends[part.last - 1], "part of a word"))
    unread.sort(key=lambda each: each.start)
    return kept


def _no_figure(tokens: Tokens, numerals: Sequence[Numeral], index: int, parts: Sequence[Part]) -> str | None:
    """Why a numeral is no figure by what it looks like and by its neighbours, None where it may be one."""
    numeral = numerals[index]
    reason = code(tokens, numeral, len(numerals))
    if reason is None and parts:
        reason = _of_scale(tokens, parts[-1], numeral)
    if reason is None and index + 1 < len(numerals) and numerals[index + 1].first == numeral.last + 1:
        reason = _pair(tokens, numeral, numerals[index + 1])
    if reason is None and index and numeral.first == numerals[index - 1].last + 1:
        reason = _pair(tokens, numerals[index - 1], numeral)
    return reason


def _pair(tokens: Tokens, left: Numeral, right: Numeral) -> str | None:
    """Why two neighbouring numerals are a score, a quoted pair or a name, None for any others."""
    at = left.last
    if right.first != at + 1 or not (tokens.glued(at) and tokens.glued(right.first)) or at - 1 != left.first:
        return None
    if left.first and tokens.kinds[left.first - 1] == "s":
        return None
    if tokens.texts[at] == "/":
        whole = tokens.texts[left.first].isdigit() and tokens.texts[right.first].isdigit()
        return "pair of numbers" if whole and tokens.texts[right.first] not in RATING_SCALES else None
    if tokens.texts[at] not in "-–":
        return None
    following = tokens.kinds[right.last] if right.last < len(tokens.texts) else ""
    if following == "s" or (following == "w" and tokens.glued(right.last)):
        return None
    return score(tokens, left, right, following == "w" and tag(tokens.lower[right.last]) in ("NN", "NNS", "JJ", "NV"))


def _of_scale(tokens: Tokens, part: Part, numeral: Numeral) -> str | None:
    """Why a number after another is none of its own: `7.8/10`, `38 out of 100`, the second price of `3.7495/98`."""
    gap = tokens.lower[part.last : numeral.first]
    if part.kind != "number" or gap not in (["/"], ["out", "of"]):
        return None
    if gap == ["/"] and tokens.texts[numeral.first] not in RATING_SCALES:
        return "second of a pair"
    return "scale of a rating" if part.value <= numeral.value else None


def _of_measured(tokens: Tokens, part: Part, following: Numeral, ceiling: int, context: Context) -> None:
    """Count things that a measure tells apart: `two 300-megawatt plants`, `seven of the two-ton trucks`."""
    if part.kind != "number" or part.own:
        return
    at = part.last
    if tokens.lower[at : at + 2] == ["of", "the"]:
        at += 2
    if following.first != at or part.numeral.fraction or following.ordinal or part.value < 1:
        return
    inner = attach(tokens, following, at, context)
    if (
        inner.kind not in ("measure", "duration", "money")
        or not inner.own
        or tokens.texts[inner.last : inner.last + 1] == ["-"]
    ):
        return
    found = counted(tokens, inner.last, ceiling, False)
    if found is not None and ends_plural(tokens, found[1]):
        part.head_first, part.head_last, noun = found
        printed = context.document.text[tokens.starts[inner.first] : tokens.ends[inner.last - 1]].lower()
        part.unit = f"{' '.join(printed.split())} {noun}"
        part.kind, part.lent = "count", True


def _ceiling(tokens: Tokens, numerals: Sequence[Numeral], index: int) -> int:
    """Where the next number begins that is no part of a word (`40 new Covid-19 cases`)."""
    for at in range(index + 1, len(numerals)):
        first = numerals[at].first
        if not (
            tokens.texts[first - 1] == "-"
            and tokens.glued(first)
            and tokens.glued(first - 1)
            and tokens.kinds[first - 2] == "w"
        ):
            return first
    return len(tokens.texts)


def _ranked(tokens: Tokens, numeral: Numeral) -> Part | None:
    """An ordinal: `22nd`, `No. 1`, `number two`."""
    first = numeral.first
    if numeral.ordinal:
        return Part(numeral, first, numeral.last, numeral.value, Decimal(0), kind="ordinal", own=True)
    at = first - 1
    if at < 0:
        return None
    lower = tokens.lower
    if (
        lower[at] == "."
        and at
        and lower[at - 1] in ("no", "nos")
        and tokens.glued(at)
        and tokens.texts[at - 1][0].isupper()
    ):
        return Part(numeral, at - 1, numeral.last, numeral.value, Decimal(0), kind="ordinal", own=True)
    if tokens.texts[at] in ("No", "Nos", "#", "№") and numeral.digits:
        return Part(numeral, at, numeral.last, numeral.value, Decimal(0), kind="ordinal", own=True)
    behind = at - 1 if lower[at] == "-" else at
    if behind >= 0 and lower[behind] == "number" and numeral.value < 101 and not numeral.scaled:
        return Part(numeral, behind, numeral.last, numeral.value, Decimal(0), kind="ordinal", own=True)
    return None


def _title_case(tokens: Tokens) -> bool:
    """Whether most words are in capitals, as in a headline; capitals then tell no name."""
    if tokens.texts[-1] in (".", "”", '"', "’"):
        return False
    words = [text for text, kind in zip(tokens.texts, tokens.kinds, strict=True) if kind == "w" and len(text) > 3]
    return len(words) > 2 and sum(text[0].isupper() for text in words) >= TITLE_CASE_SHARE * len(words)
