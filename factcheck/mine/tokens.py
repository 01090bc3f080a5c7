"""A sentence as tokens: words, numbers, signs, with their places in the text.

Hyphens and slashes are tokens of their own, so `twenty-five`, `five-year` and `2.3cm` come apart;
`glued` tells whether two tokens touch. Inline markup (`<u>`, `**`, a backslash before a sign) is left
out, and tokens beside it still count as touching only if the text between them is that markup.
"""

import re
from dataclasses import dataclass, field

__all__ = ["Tokens", "tokenize"]

MARKUP = re.compile(
    r"</?(?:a|abbr|b|br|cite|code|em|font|i|mark|p|q|s|small|span|strong|sub|sup|time|u)(?:\s[^<>]*)?/?>"
    r"|\\(?=[^\w\s])|\*\*+|(?<!\w)[*_](?=\w)|(?<=[\w.,;!?])[*_](?!\w)|\]\([^()\s]*\)|\[(?=[^\[\]]*\]\()"
)
# Blanks are taken with the token behind them, and what are surely plain words or a sign comes first: it halves the time. The
# order of the others decides.
TOKEN = re.compile(
    r"\s*+(?:(?P<run>[a-z][a-z ]* )|(?P<plain>[a-z]++(?=[,\n])|[a-z]{2,}+(?=[.;:)-]))|(?P<mark>[-,.;:()\"'’])"
    r"|(?P<capital>[A-Z][a-z]++(?=[ ,\n.;:)-]))"
    r"|(?P<number>\d+(?:[.,]\d+|[\u00a0\u2009\u202f'’]\d{3}(?!\d))*(?:(?:e|E(?=[+-]))[+-]?\d{1,2}(?!\w))?)"
    rf"|(?P<markup>{MARKUP.pattern})"
    r"|(?P<sign>(?:[A-Z]{1,3})?[$€£¥¢\u20a0-\u20c0฿֏؋৳៛￦]|[%‰°º½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞²³])"
    # A currency code that touches its number (`EUR50m`, `RM2.70`, `$US160`, `R18m`) is a word of its own.
    r"|(?P<code>(?=[A-Z][A-Za-z]{0,2}\d)(?:USD|EUR|GBP|JPY|CNY|RMB|HKD|AUD|CAD|NZD|SGD|CHF|INR|KRW|TWD|MYR|IDR|THB|PHP|VND"
    r"|BRL|MXN|ZAR|RUB|TRY|SEK|NOK|DKK|PLN|CZK|HUF|ILS|SAR|AED|QAR|KWD|EGP|NGN|KES|PKR|BDT|LKR|ARS|CLP|COP|RM|Rs|Rp|PS"
    r"|DM|[BFS]Fr|FFr|[SND]Kr|Ecu|Pta|K[Ss]h|Dhs?|(?<=\$)(?:US|HK|NZ|A|C)"
    # One letter is a code only before what is surely a sum.
    r"|[RPN](?=\d+(?:\.\d+)?(?:(?:m|mn|bn|trn)\b| (?:m|b|tr)illion\b)|\d{1,3}(?:,\d{3})+\b|(?<=R)\d{1,3}(?: \d{3})+\b|(?<=R)\d+\.\d\d\b)"
    r")(?=\d))"
    r"|(?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_](?:[^\W_]|&(?=[^\W\d_]))*(?:['’][^\W\d_]+)?)"
    r"|(?P<other>\S)|\Z)"
)


@dataclass(slots=True)
class Tokens:
    """Parallel lists over the tokens of one sentence; offsets are into the document's text.

    `kinds` is `n` (digits), `w` (word), `s` (currency or unit sign) or `o` (anything else);
    `lower` the folded text; possessives keep their `'s` in `texts` and lose it in `lower`.
    `odd` are the tokens that are no words in small letters, `numbers` those of digits; `openers` is filled by who first asks for it.
    """

    start: int
    end: int
    texts: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    odd: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    openers: list[int] | None = None

    def glued(self, index: int) -> bool:
        """Whether token `index` touches the one before it."""
        return 0 < index < len(self.starts) and self.starts[index] == self.ends[index - 1]

    def printed(self, first: int, last: int) -> str:
        """The tokens from `first` to before `last` as printed, blanks between them kept as one."""
        pieces: list[str] = []
        for k in range(first, last):
            if pieces and not self.glued(k):
                pieces.append(" ")
            pieces.append(self.texts[k])
        return "".join(pieces)

    def possessive(self, index: int) -> bool:
        """Whether the token is a possessive (`Tencent's`, `firms'`)."""
        text = self.texts[index]
        if text.endswith(("'s", "’s", "'S", "’S")):
            return True
        following = index + 1
        return (
            following < len(self.texts)
            and self.texts[following] in "'’"
            and self.glued(following)
            and text[-1:] in "sS"
        )


KIND = {"number": "n", "sign": "s", "mark": "o", "other": "o"}
KINDS = ["", *(KIND.get(name, "w") for name in TOKEN.groupindex)]
RUN, PLAIN, MARK, MARKED, NUMBER, WORD = (
    TOKEN.groupindex[name] for name in ("run", "plain", "mark", "markup", "number", "word")
)


def tokenize(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`."""
    tokens = Tokens(start, end)
    texts, lower, starts, ends, kinds, odd = (
        tokens.texts, tokens.lower, tokens.starts, tokens.ends, tokens.kinds, tokens.odd,
    )  # fmt: skip
    for match in TOKEN.finditer(text, start, end):
        group = match.lastindex
        if group == RUN:
            run = match[RUN]
            words = run.split()
            texts += words
            lower += words
            kinds += ["w"] * len(words)
            first, spaced = match.end() - len(run), "  " in run
            for word in words:
                if spaced:
                    first = text.index(word, first)
                starts.append(first)
                first += len(word)
                ends.append(first)
                first += 1
            continue
        if group is None or group == MARKED:
            continue
        printed = match[group]
        if group != PLAIN:
            odd.append(len(texts))
        texts.append(printed)
        last = match.end()
        starts.append(last - len(printed))
        ends.append(last)
        kinds.append(KINDS[group])
        if group > MARK:
            printed = printed.lower()
            if group == NUMBER:
                tokens.numbers.append(len(lower))
            elif group == WORD and printed.endswith(("'s", "’s")):
                printed = printed[:-2]
        lower.append(printed)
    return tokens
