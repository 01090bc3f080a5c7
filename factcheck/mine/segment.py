"""A block of text into sentences, with an eye to abbreviations (`No.1`, `U.S.`, `Aug. 28`) and quotation marks.

The readers of a sentence look back and forth in it, so a list or table that runs on without a full stop is cut
into pieces of bounded length.
"""

import re
from collections.abc import Iterator

__all__ = ["LONGEST", "sentences"]

# Characters in the longest piece, but for a single word that is longer.
LONGEST = 1500

# One class begins it, so that `re` skips to where a sentence may end.
END = re.compile(r"[.!?…\n:;](?:(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[<]*[A-Z0-9$€£¥+-])|(?<=\n)\s*\n|(?<=[:;])\s*\n)")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Mt|Ft|Jr|Sr|No|Nos|vs|v|etc|approx|ca"
    r"|cf|al|e\.g|i\.e|Inc|Corp|Co|Cos|Ltd|Plc|Bros|Dept|Univ|Assn|Fig|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec|jan|feb|apr|aug|sept?|oct|nov|dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m|lbs?|oz|ft|in|mph|est|max|min|avg|Rs|Re|Ph|Sh|St|Ave|Blvd|Rd|Hwy|Messrs|Mmes|Pvt|Pty|Lda|nr|art|sq|cu|mil|bil|incl|excl|resp|tel|ext)\.|\.\s?[A-Za-z]\.)$",
)
# Abbreviations that do end a sentence when a capitalised function word follows.
COMPANY_END = re.compile(r"\b(?:Inc|Corp|Co|Cos|Ltd|Plc|Bros|Jr|Sr|etc|a\.m|p\.m|[A-Z]\.[A-Z])\.$")
OPENER = re.compile(
    r"[\"'“‘(]*(?:The|A|An|It|Its|He|She|They|We|In|On|At|But|And|This|That|These|Those|There|For|By|As|However|Meanwhile|If"
    r"|When|While|Since|After|Before|Under|Some|Many|Most|His|Her|Their|Our|You|I)\b"
)


# Where a sentence that is too long is cut, the best place first: last of all within a number or an amount.
CUTS = tuple(
    re.compile(cut)
    for cut in (
        r";(?=\s)",
        r"\n",
        r",(?=\s)",
        r"(?<=[^\W\d])\s(?=[^\W\d])",
        r"[^\S\u00a0\u2009\u202f]",
        r"(?<![\w.,])(?=\S)|(?<=\S)(?![\w.,])",
    )
)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence in `text[start:end]`, outer blanks left out."""
    begin = start
    for match in END.finditer(text, start, end):
        stop = match.start() + len(match.group().rstrip())
        if text[match.start()] == ".":
            before = text[max(begin, match.start() - 12) : match.start() + 1]
            if ABBREVIATION.search(before) and not (COMPANY_END.search(before) and OPENER.match(text, match.end())):
                continue
        yield from _pieces(text, begin, stop)
        begin = match.end()
    yield from _pieces(text, begin, begin + len(text[begin:end].rstrip()))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """(start, end) of the sentence, or of the pieces it is cut into where it is too long."""
    while end - start > LONGEST:
        cut = _cut(text, start, end)
        stop = start + len(text[start:cut].rstrip())
        if stop > start:
            yield start, stop
        while cut < end and text[cut].isspace():
            cut += 1
        start = cut
    if end > start:
        yield start, end


def _cut(text: str, start: int, end: int) -> int:
    """Where the first piece ends: at the last good place in the second half of its room, else between two words."""
    limit = start + LONGEST
    for cut in CUTS:
        # One more character is shown to the pattern than may be taken, so that it sees what follows.
        found = [match.end() for match in cut.finditer(text, start + LONGEST // 2, limit + 1) if match.end() <= limit]
        if found:
            return found[-1]
    following = CUTS[-1].search(text, limit, end)
    return following.end() if following else end
