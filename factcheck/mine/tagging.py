"""Parts of speech for the tokens of a sentence, one letter each, by lexicon and neighbours.

`N` noun, `P` name, `J` adjective, `V` finite verb, `B` base verb, `G` -ing form, `D` participle, `X` auxiliary,
`M` modal, `R` adverb, `I` preposition, `t` the word `to`, `T` determiner, `Q` possessive pronoun, `O` pronoun, `C` conjunction,
`S` subordinator, `W` relative or question word, `#` number or sign, `@` (set by the reader) words of time; punctuation stands for itself.
"""

from functools import cache

from factcheck.knowledge.lexicon import tag as lexicon_tag
from factcheck.knowledge.lexicon import tags as lexicon_tags
from factcheck.knowledge.names import is_alias
from factcheck.mine.tokens import Tokens

__all__ = ["shouted", "tag_tokens"]

AUXILIARIES = {
    "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "'s", "'re",
    "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "isn’t", "wasn’t",
    "weren’t", "hasn’t", "haven’t", "doesn’t", "didn’t",
}  # fmt: skip
MODALS = {"will", "would", "can", "could", "may", "might", "shall", "should", "must", "won't", "wouldn't", "can't", "couldn't", "cannot"}
SUBORDINATORS = {"while", "whilst", "although", "though", "whereas", "because", "if", "unless", "whether", "once", "lest"}
# Past tenses that look like their base form; a verb where a subject stands before them.
UNCHANGED = {"cut", "hit", "put", "set", "let", "shut", "spread", "bid", "cost", "hurt", "beat", "quit", "split", "read", "cast"}
# Words whose commonest reading in news prose is not the lexicon's.
OVERRIDES = {
    "to": "t", "that": "W", "who": "W", "which": "W", "whose": "W", "whom": "W", "what": "W", "where": "W", "when": "W",
    "how": "W", "why": "W", "as": "I", "than": "I", "like": "I", "so": "R", "about": "I", "record": "N", "said": "V",
    "says": "V", "according": "I", "down": "R", "up": "R", "off": "R", "out": "R", "pct": "#", "percent": "#", "net": "J",
    "total": "J", "average": "J", "including": "I", "following": "I", "compared": "D", "worth": "I", "due": "J", "versus": "I",
    "vs": "I", "per": "I", "there": "O", "one": "#", "fine": "N", "fines": "N", "stakes": "N", "stake": "N", "shares": "N", "share": "N",
    "sales": "N", "results": "N", "stocks": "N", "prices": "N", "rates": "N", "cases": "N", "deaths": "N", "reviews": "N",
    "earnings": "N", "holdings": "N", "savings": "N", "proceeds": "N", "building": "N", "funding": "N", "trading": "N", "listing": "N",
    "offering": "N", "rating": "N", "meeting": "N", "spending": "N", "lending": "N", "housing": "N", "banking": "N", "mining": "N",
    "shipping": "N", "manufacturing": "N", "engineering": "N", "advertising": "N", "marketing": "N", "financing": "N",
    "tech": "N", "listed": "J", "based": "J", "estimated": "J", "combined": "J", "united": "J", "quarter": "N", "half": "N",
    "rally": "N", "crude": "N", "s": "N", "left": "V", "made": "V", "saw": "V", "found": "V", "held": "V", "lost": "V", "won": "V",
    "sold": "V", "sent": "V", "paid": "V", "spent": "V", "led": "V", "got": "V", "met": "V", "built": "V", "bought": "V", "brought": "V",
    "stood": "V", "kept": "V", "raise": "NV", "plans": "SV", "plan": "NV",
}  # fmt: skip
PENN = {
    "NN": "N", "NNS": "N", "JJ": "J", "JJR": "J", "JJS": "J", "VB": "B", "VBD": "V", "VBN": "D", "VBG": "G", "VBZ": "V",
    "VBP": "V", "RB": "R", "RBR": "R", "IN": "I", "DT": "T", "PRP": "O", "PRP$": "Q", "CC": "C", "MD": "M", "WDT": "W",
    "WP": "W", "WP$": "W", "WRB": "W", "CD": "#", "EX": "O",
}  # fmt: skip
FUNCTION = frozenset("ITQOCWSMXRt")
NOUN_BEFORE = frozenset("TQJI#D")
PERCENTS = frozenset(["%", "percent", "cent", "pct", "pc"])
FINITE = frozenset(["V", "X", "M", "VD"])
IRREGULAR_PARTICIPLES = {
    "left", "made", "found", "held", "lost", "won", "sold", "sent", "paid", "spent", "led", "got", "met", "built", "bought",
    "brought", "kept", "said", "read", "cut", "hit", "put", "set", "shut", "spread", "cost", "hurt", "split", "cast", "let", "seen",
    "set", "bid", "put", "become", "come", "run", "stood", "taught", "told", "thought", "caught", "fed", "felt", "heard", "laid", "meant",
}  # fmt: skip


@cache
def _coarse(word: str) -> str:
    """The letter, or `NV`, `SV`, `VD`, of a lower-case word without its neighbours."""
    if word in AUXILIARIES:
        return "X"
    if word in MODALS:
        return "M"
    if word in SUBORDINATORS:
        return "S"
    found = OVERRIDES.get(word)
    if found is None:
        if word in UNCHANGED:
            return "NV"
        tag = lexicon_tag(word)
        found = PENN.get(tag, tag)
    return found


def shouted(tokens: Tokens) -> bool:
    """Whether capitals say nothing here: a headline in capitals or title case."""
    long = [text for text, kind in zip(tokens.texts, tokens.kinds, strict=True) if kind == "w" and len(text) > 3]
    return len(long) > 2 and sum(text[0].isupper() for text in long) > 0.8 * len(long)


def tag_tokens(tokens: Tokens) -> list[str]:
    """One letter for each token."""
    texts, lower, kinds = tokens.texts, tokens.lower, tokens.kinds
    size = len(texts)
    loud = shouted(tokens)
    known = lexicon_tags()
    raw: list[str] = []
    first_word = True
    for i in range(size):
        kind = kinds[i]
        if kind == "w":
            word = lower[i]
            tag = _coarse(word)
            text = texts[i]
            if text[0].isupper():
                if loud:
                    if word not in known and tag not in FUNCTION:
                        tag = "P"
                elif first_word:
                    following = texts[i + 1] if i + 1 < size else ""
                    glued_name = following[:1].isupper() and kinds[i + 1] == "w"
                    if tag not in FUNCTION and (word not in known or is_alias(word) or glued_name or text.endswith(("'s", "’s")) and tag == "N"):
                        tag = "P"
                    elif text.isupper() and len(text) > 1 and tag not in FUNCTION:
                        tag = "P"
                elif tag == "M" or tag not in FUNCTION or (len(text) > 1 and text.isupper() and tag not in "TCI"):
                    tag = "P"
                elif tag in "RJ" and i + 1 < size and texts[i + 1][:1].isupper():
                    tag = "P"
                if i and kinds[i - 1] == "n" and tokens.glued(i):
                    tag = "N"  # the D of 3D
            elif text[1:2].isupper() and text[-1].islower():
                tag = "P"  # iPhone, eBay
            raw.append(tag)
            first_word = False
        elif kind == "n" or kind == "s":
            raw.append("#")
            first_word = False
        else:
            raw.append(texts[i])
            if texts[i] in ":•*":
                first_word = True
    return _resolve(raw, lower, tokens)


def _resolve(raw: list[str], lower: list[str], tokens: Tokens) -> list[str]:
    """Settle the words that may be noun or verb, past tense or participle, by their neighbours."""
    size = len(raw)
    seen_verb = False
    auxiliary = False  # be, have or a modal stands open before this word
    for i in range(size):
        tag = raw[i]
        if tag in ("X", "M"):
            auxiliary = True
            seen_verb = True
            continue
        if tag == "R":
            continue
        before = raw[i - 1] if i else ""
        j = i - 1
        while j >= 0 and raw[j] == "R":
            j -= 1
        before = raw[j] if j >= 0 else ""
        after = raw[i + 1] if i + 1 < size else ""
        if tag == "VD":
            if auxiliary:
                tag = "D"
            elif before == "T" and lower[j] in ("this", "these", "those", "all", "some", "both") and after not in ("N", "NV", "SV"):
                tag = "V"
            elif before == "#":
                tag = "J" if after in ("N", "J", "NV", "SV") and not _year(lower[j]) else "V"
            elif before == "J" and after in ("#", "t", "T", "Q"):
                tag = "V"
            elif before in NOUN_BEFORE:
                tag = "J" if after in ("N", "P", "J", "NV", "SV") else "D"
            elif before == "-":
                tag = "J" if after in ("N", "P", "J", "NV", "SV") else "D"
            elif before in ("N", "P", "O", "W", "#", ")", '"', "”", "C", ",", "SV", "NV"):
                by = after == "I" and lower[i + 1] == "by" and raw[i + 2 : i + 3] not in (["#"], ["T"], ["R"])
                tag = "D" if by and before in ("#", "N", ",") else "V"
                if tag == "V" and before == "," and seen_verb and not _conjoined(raw, i) and after == "I":
                    tag = "D"
                if tag == "V" and before in "NP" and seen_verb and after == "I" and lower[i + 1] in ("in", "by", "on", "at", "from") and not _subject_open(raw, i):
                    tag = "D"
            else:
                tag = "D" if not before else "V"
        elif tag == "NV":
            if before == "t" or before == "M" or (auxiliary and before == "X" and lower[j] in ("do", "does", "did", "don't", "didn't")):
                tag = "B"
            elif auxiliary and lower[i] in UNCHANGED:
                tag = "D"
            elif before == "O" or (before == "W" and lower[j] in ("who", "which", "that") and after in "T#QJPNIt"):
                tag = "V"
            elif lower[i] in UNCHANGED and before in ("N", "P") and after in ("T", "#", "Q", "J", "N", "P", "t", "I"):
                tag = "V"
            elif before == "N" and lower[j].endswith("s") and after in ("t", "T", "#", "Q", "R") and not seen_verb:
                tag = "V"
            else:
                tag = "N"
        elif tag == "SV":
            if before == "O" or (before == "W" and lower[j] in ("who", "which", "that")):
                tag = "V"
            elif before in ("N", "P") and not seen_verb and (
                after in ("T", "#", "Q") or (after == "t" and not lower[j].endswith("s")) or (after == "R" and i + 2 < size and raw[i + 2] in "#tI") or (before == "P" and after in "JNPI"
                and not lower[j].endswith("s") and raw[j - 1 : j] != ["Q"])
                or (after in ("I", "t") and not FINITE.intersection(raw[i + 1 :]))
            ):
                tag = "V"
            else:
                tag = "N"
        elif lower[i] == "compared" and before in ("T", "O") and i < 3:
            tag = "V"
        elif lower[i] == "worth" and before in ("T", "Q", "J", "N"):
            tag = "N" if before != "N" else "I"
        elif tag == "V" and auxiliary and lower[i] in IRREGULAR_PARTICIPLES:
            tag = "D"
        elif tag == "B" and (before in ("T", "J", "Q", "I") or (before == "#" and lower[j] not in PERCENTS)):
            tag = "N"
        elif tag == "B" and before not in ("t", "M", "R"):
            tag = "V" if before in ("N", "O", "W", "P", ",", "C") and not auxiliary else "B"
        elif tag == "G" and before in ("T", "Q", "J") and after not in ("T", "Q"):
            tag = "J" if after in ("N", "NV", "SV", "P") else "N"
        raw[i] = tag
        if tag in ("V", "B"):
            seen_verb = True
        if tag not in ("D", "G", "t") or tag == "V":
            auxiliary = False if tag not in ("O",) else auxiliary
    return raw


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _conjoined(raw: list[str], i: int) -> bool:
    """Whether a coordination follows the comma before `i`: `rose, gained and …`."""
    return "C" in raw[i + 1 : i + 12]


def _subject_open(raw: list[str], i: int) -> bool:
    """Whether a clause boundary stands between the last verb before `i` and `i`, so that a new finite verb is due."""
    for k in range(i - 1, -1, -1):
        if raw[k] in (";", ":", ",", "C", "S", "W", "-", "—", "–"):
            return True
        if raw[k] in ("V", "X", "M", "B"):
            return False
    return True
