"""Parts of speech for the tokens of a sentence, one letter each, by lexicon and neighbours.

`N` noun, `P` name, `J` adjective, `V` finite verb, `B` base verb, `G` -ing form, `D` participle, `X` auxiliary,
`M` modal, `R` adverb, `I` preposition, `t` the word `to`, `T` determiner, `Q` possessive pronoun, `O` pronoun, `C` conjunction,
`S` subordinator, `W` relative or question word, `#` number or sign, `@` (set by the reader) words of time; punctuation stands for itself.
"""

from factcheck.knowledge.lexicon import tag as lexicon_tag
from factcheck.knowledge.lexicon import tags as lexicon_tags
from factcheck.knowledge.names import acronyms, is_alias
from factcheck.mine.settling import UNCHANGED, settle
from factcheck.mine.tokens import Tokens

__all__ = ["shouted", "tag_tokens"]

AUXILIARIES = {
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "'s", "'re",
    "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "isn’t", "wasn’t",
    "weren’t", "hasn’t", "haven’t", "doesn’t", "didn’t", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "dont",
    "doesnt", "didnt",
}  # fmt: skip
MODALS = {
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "shall",
    "should",
    "must",
    "won't",
    "wouldn't",
    "can't",
    "couldn't",
    "cannot",
    "wouldnt",
    "couldnt",
    "shouldnt",
}
SUBORDINATORS = {
    "while",
    "whilst",
    "although",
    "though",
    "whereas",
    "because",
    "if",
    "unless",
    "whether",
    "once",
    "lest",
}
# Words whose commonest reading in news prose is not the lexicon's.
OVERRIDES = {
    "to": "t", "that": "W", "who": "W", "which": "W", "whose": "W", "whom": "W", "what": "W", "where": "W", "when": "W",
    "how": "W", "why": "W", "as": "I", "than": "I", "like": "I", "so": "RS", "about": "I", "record": "N", "said": "V",
    "says": "V", "according": "I", "down": "R", "up": "R", "off": "R", "out": "R", "pct": "#", "percent": "#", "net": "J",
    "total": "J", "average": "J", "including": "I", "following": "I", "compared": "D", "worth": "I", "due": "J", "versus": "I",
    "vs": "I", "per": "I", "there": "O", "one": "#", "fine": "N", "fines": "N", "stakes": "N", "stake": "N", "shares": "N", "share": "N",
    "sales": "N", "results": "N", "stocks": "N", "prices": "N", "rates": "N", "cases": "N", "deaths": "N", "reviews": "N",
    "earnings": "N", "holdings": "N", "savings": "N", "proceeds": "N", "building": "GN", "funding": "GN", "trading": "GN", "listing": "GN",
    "offering": "GN", "rating": "GN", "meeting": "GN", "spending": "GN", "lending": "GN", "housing": "GN", "banking": "GN", "mining": "GN",
    "shipping": "GN", "manufacturing": "GN", "engineering": "GN", "advertising": "GN", "marketing": "GN", "financing": "GN",
    "tech": "N", "based": "J", "combined": "J", "united": "J", "quarter": "N", "half": "N",
    "rally": "N", "crude": "N", "s": "N", "left": "V", "made": "V", "saw": "V", "found": "V", "held": "V", "lost": "V", "won": "V",
    "sold": "V", "sent": "V", "paid": "V", "spent": "V", "led": "V", "got": "V", "met": "V", "built": "V", "bought": "V", "brought": "V",
    "stood": "V", "kept": "V", "raise": "NV", "plans": "SV", "plan": "NV", "swollen": "VD",
    # the wire's abbreviations in tables of results
    "shr": "N", "shrs": "N", "revs": "N", "rev": "N", "div": "N", "qtr": "N", "mths": "N", "mth": "N", "avg": "J", "oper": "J",
    "qtly": "J", "mthly": "J", "semi": "J",
    # short forms, some without their apostrophe as texts out of old files have them
    "weve": "O", "theyve": "O", "youve": "O", "theyre": "O", "youre": "O", "thats": "O",
    "i'm": "O", "i’m": "O", "i've": "O", "i’ve": "O", "i'll": "O", "i’ll": "O", "we're": "O", "we’re": "O", "we've": "O", "we’ve": "O",
    "we'll": "O", "we’ll": "O", "you're": "O", "you’re": "O", "you've": "O", "you’ve": "O", "you'll": "O", "you’ll": "O",
    "they're": "O", "they’re": "O", "they've": "O", "they’ve": "O", "they'll": "O", "they’ll": "O", "it'll": "O", "it’ll": "O",
}  # fmt: skip
PENN = {
    "NN": "N", "NNS": "N", "JJ": "J", "JJR": "J", "JJS": "J", "VB": "B", "VBD": "V", "VBN": "D", "VBG": "G", "VBZ": "V",
    "VBP": "V", "RB": "R", "RBR": "R", "IN": "I", "DT": "T", "PRP": "O", "PRP$": "Q", "CC": "C", "MD": "M", "WDT": "W",
    "WP": "W", "WP$": "W", "WRB": "W", "CD": "#", "EX": "O",
}  # fmt: skip
FUNCTION = frozenset([*"ITQOCWSMXRt", "RS"])
# What may be something else by the token before it, such as a noun after a possessive; and what the first words of a hyphened compound lose: `to-be-built`, `after-tax`.
LEANING = frozenset(["NV", "SV", "B", "V", "X"])
UNJOINED = frozenset(["X", "M", "V", "B", "I", "t", "T", "O", "C"])
KEPT = 65536  # words whose letter is kept


class _Letters(dict[str, str]):
    """The letter, or `NV`, `SV`, `VD`, of each lower-case word asked for, without its neighbours."""

    def __missing__(self, word: str) -> str:
        if word[0].isdigit():
            return "#"
        found = OVERRIDES.get(word)
        if word in AUXILIARIES:
            found = "X"
        elif word in MODALS:
            found = "M"
        elif word in SUBORDINATORS:
            found = "S"
        elif found is None and word in UNCHANGED:
            found = "NV"
        elif found is None:
            tag = lexicon_tag(word)
            found = PENN.get(tag, tag)
        if len(self) < KEPT:
            self[word] = found
        return found


LETTERS = _Letters()


def shouted(tokens: Tokens) -> bool:
    """Whether capitals say nothing here: a headline in capitals or title case."""
    texts, lower, kinds = tokens.texts, tokens.lower, tokens.kinds
    large = small = 0
    most = len(texts) // 5
    for i, text in enumerate(texts):
        if len(text) > 3:
            if text is not lower[i] and (kinds[i] != "w" or text[0].isupper()):
                large += kinds[i] == "w"
            else:
                small += 1
                if small > most:
                    return False
    return large + small > 2 and large > 4 * small


def tag_tokens(tokens: Tokens) -> list[str]:
    """One letter for each token."""
    texts, lower, kinds = tokens.texts, tokens.lower, tokens.kinds
    raw = list(map(LETTERS.__getitem__, lower))
    loud = shouted(tokens)
    common = acronyms()
    size = len(raw)
    opening = 0  # the token that opens the sentence, or what stands behind a colon, signs passed over
    for i in tokens.odd:
        kind, text = kinds[i], texts[i]
        if kind == "w":
            tag, word = raw[i], lower[i]
            if text is word:
                pass  # small letters only
            elif text[0].isupper():
                if word in common or (i and kinds[i - 1] == "n" and tokens.glued(i)):
                    tag = "N"  # GDP, the D of 3D
                elif loud:
                    tag = tag if tag in FUNCTION or _known(word) else "P"
                elif i == opening:
                    tag = "P" if _opens_name(tokens, i, tag) else tag
                elif _is_name(tokens, i, tag):
                    tag = "P"
            elif text[1:2].isupper() and text[-1].islower():
                tag = "P"  # iPhone, eBay
            if tag in LEANING and i:
                tag = _leaning(tokens, i, tag, raw[i - 1])
            raw[i] = tag
        elif kind != "o":
            raw[i] = "#"
        else:
            if text == "-" and i and raw[i - 1] in UNJOINED and _joins(tokens, i):
                raw[i - 1] = "J"
            raw[i] = text
            if i == opening or text in ":•*":
                opening = i + 1
        # What leans on it, if it is a plain word; any other takes its own turn.
        if i + 1 < size and raw[i + 1] in LEANING and texts[i + 1] is lower[i + 1]:
            raw[i + 1] = _leaning(tokens, i + 1, raw[i + 1], raw[i])
    return settle(raw, lower)


def _joins(tokens: Tokens, i: int) -> bool:
    """Whether the hyphen at token `i` ties two words."""
    return tokens.glued(i) and tokens.glued(i + 1) and tokens.kinds[i + 1] != "n"


def _leaning(tokens: Tokens, i: int, tag: str, before: str) -> str:
    """The tag of what may be a verb, by the token that it leans on: `the group's cut`, `to-be-built`, `1.05 am`."""
    if tag == "X":
        return "#" if tokens.lower[i] == "am" and tokens.kinds[i - 1] == "n" else tag
    if before in ("N", "P") and tokens.texts[i - 1].endswith(("'s", "’s")):
        return tag if tag == "V" else "N"
    if tag == "V" and before == "-" and tokens.glued(i) and tokens.glued(i - 1):
        return "VD"
    return tag


def _known(word: str) -> bool:
    return word in lexicon_tags() or word in OVERRIDES


def _opens_name(tokens: Tokens, i: int, tag: str) -> bool:
    """Whether the capitalised first word of a sentence begins a name."""
    if tag in FUNCTION:
        return tag == "R" and not _known(tokens.lower[i])
    word, text = tokens.lower[i], tokens.texts[i]
    if not _known(word) or is_alias(word) or (text.isupper() and len(text) > 1):
        return True
    if tag == "N" and text.endswith(("'s", "’s")):
        return True
    return i + 1 < len(tokens.texts) and tokens.kinds[i + 1] == "w" and tokens.texts[i + 1][0].isupper()


def _is_name(tokens: Tokens, i: int, tag: str) -> bool:
    """Whether a capitalised word inside a sentence is a name, or part of one."""
    text = tokens.texts[i]
    if tag == "M" or tag not in FUNCTION or (len(text) > 1 and text.isupper() and tag not in "TCI"):
        return True
    return tag in "RJ" and i + 1 < len(tokens.texts) and tokens.texts[i + 1][:1].isupper()
