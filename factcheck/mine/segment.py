"""A block of text into sentences, with an eye to abbreviations (`No.1`, `U.S.`, `Aug. 28`) and quotation marks."""

import re
from collections.abc import Iterator

__all__ = ["sentences"]

END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[<]*[A-Z0-9$€£¥+-])|\n\s*\n|[:;]\s*\n")
ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|Hon|St|Mt|Ft|Jr|Sr|No|Nos|vs|v|etc|approx|ca"
    r"|cf|al|e\.g|i\.e|Inc|Corp|Co|Cos|Ltd|Plc|Bros|Dept|Univ|Assn|Fig|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov"
    r"|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|a\.m|p\.m|lbs?|oz|ft|in|mph|est|max|min|avg)\.|\.\s?[A-Za-z]\.)$",
)
# Abbreviations that do end a sentence when a capitalised function word follows.
COMPANY_END = re.compile(r"\b(?:Inc|Corp|Co|Cos|Ltd|Plc|Bros|Jr|Sr|etc|a\.m|p\.m|[A-Z]\.[A-Z])\.$")
OPENER = re.compile(
    r"[\"'“‘(]*(?:The|A|An|It|Its|He|She|They|We|In|On|At|But|And|This|That|These|Those|There|For|By|As|However|Meanwhile|If"
    r"|When|While|Since|After|Before|Under|Some|Many|Most|His|Her|Their|Our|You|I)\b"
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
        if stop > begin:
            yield begin, stop
        begin = match.end()
    stop = begin + len(text[begin:end].rstrip())
    if stop > begin:
        yield begin, stop
