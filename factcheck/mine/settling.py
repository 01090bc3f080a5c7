"""Settles the words that may be noun or verb, past tense or participle, by their neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

__all__ = ["UNCHANGED", "settle"]

# Past tenses that look like their base form; a verb where a subject stands before them.
UNCHANGED = {
    "cut",
    "hit",
    "put",
    "set",
    "let",
    "shut",
    "spread",
    "bid",
    "cost",
    "hurt",
    "beat",
    "quit",
    "split",
    "read",
    "cast",
    "reset",
    "offset",
    "upset",
    "burst",
    "broadcast",
}
NOUNS = frozenset(["N", "NV", "SV"])
NAMED = NOUNS | {"P"}
DESCRIBED = NAMED | {"J"}
OBJECTS = frozenset(["T", "#", "Q"])
# What may stand before the noun that a participle describes: `the listed shares`.
NOUN_BEFORE = frozenset("TQJID")
SUBJECTS = frozenset(["N", "P", "O", "W", ")", '"', "”", "C", ",", "SV", "NV"])
UNCHANGED_BEFORE = frozenset(["T", "#", "Q", "J", "N", "P", "t", "I", "R"])
PERCENTS = frozenset(["%", "percent", "cent", "pct", "pc"])
FINITE = frozenset(["V", "X", "M", "VD"])
AUXILIARY = frozenset(["X", "M"])
VERBS = frozenset(["V", "B"])
# Between an auxiliary and the verb that it helps.
PASSED = frozenset(["D", "G", "t", "O"])
ENDS = frozenset([",", ";", ":", "C", "S", "RS", "W", "V", "O", "-", "—", "–", "(", '"', "“", "”"])
RELATIVE = frozenset(["who", "which", "that"])
PERCEIVING = frozenset(
    ["saw", "see", "sees", "seen", "help", "helped", "helps", "let", "lets", "make", "makes", "made", "watched"]
)
DOING = frozenset(["do", "does", "did", "don't", "didn't"])
ALL = frozenset(["this", "these", "those", "all", "some", "both"])
IRREGULAR_PARTICIPLES = {
    "left", "made", "found", "held", "lost", "won", "sold", "sent", "paid", "spent", "led", "got", "met", "built", "bought",
    "brought", "kept", "said", "read", "cut", "hit", "put", "set", "shut", "spread", "cost", "hurt", "split", "cast", "let", "seen",
    "bid", "become", "come", "run", "stood", "taught", "told", "thought", "caught", "fed", "felt", "heard", "laid", "meant",
}  # fmt: skip


@dataclass(slots=True)
class Place:
    """A word between its neighbours.

    Token `i`, the last token `j` before it that is no adverb, the tags before and after it, whether a verb stood
    before, and whether be, have or a modal stands open.
    """

    raw: list[str]
    lower: Sequence[str]
    i: int
    j: int
    before: str
    after: str
    seen_verb: bool
    auxiliary: bool

    @property
    def word(self) -> str:
        """The word itself."""
        return self.lower[self.i]

    def followed(self, word: str) -> bool:
        """Whether `word` comes right after it."""
        return self.i + 1 < len(self.lower) and self.lower[self.i + 1] == word

    @property
    def word_before(self) -> str:
        """The word before it, adverbs passed over."""
        return self.lower[self.j] if self.j >= 0 else ""


def settle(raw: list[str], lower: Sequence[str]) -> list[str]:
    """`raw` with one letter in every place; it is changed in place."""
    size = len(raw)
    seen_verb = auxiliary = False
    special = not ODD.isdisjoint(lower)
    moving = map(MOVING.__contains__, raw)
    last = -1
    for i in (
        [i for i in range(size) if raw[i] in MOVING or lower[i] in ODD] if special else compress(range(size), moving)
    ):
        tag, odd = raw[i], special and lower[i] in ODD
        if i > last + 1:
            auxiliary = False
        last = i
        if tag in AUXILIARY:
            auxiliary = seen_verb = True
            continue
        if tag == "R":
            continue
        rule = RULES.get(tag)
        # A finite verb stays one but behind an auxiliary or a comma.
        if odd or (rule is not None and (auxiliary or tag != "V" or raw[i - 1] == ",")):
            j = i - 1
            while j >= 0 and raw[j] == "R":
                j -= 1
            before = raw[j] if j >= 0 else ""
            after = raw[i + 1] if i + 1 < size else ""
            place = Place(raw, lower, i, j, before, after, seen_verb, auxiliary)
            word_rule = WORDS.get(lower[i]) if odd else None
            tag = (word_rule(place) if word_rule else None) or (rule(place) if rule else tag)
            raw[i] = tag
            if tag == "R":
                continue
        if tag in VERBS:
            seen_verb = True
        if tag not in PASSED:
            auxiliary = False
    return raw


def _past_or_participle(at: Place) -> str:
    """`declined`: past tense, participle, or what describes the noun after it."""
    before, after = at.before, at.after
    if at.auxiliary:
        return "D"
    if before == "T" and at.word_before in ALL and after not in NOUNS:
        return "V"
    if before == "#":
        return "J" if (after in NOUNS or after == "J") and not _year(at.word_before) else "V"
    if before == "J" and after in ("#", "t", "T", "Q"):
        return "V"
    if before in NOUN_BEFORE or before == "-":
        return "J" if after in DESCRIBED or (before == "T" and after == "#") else "D"
    if before == "(" and after != "#":
        return "D"  # the bank (founded in 1998) has
    if before not in SUBJECTS:
        return "V" if before else "D"
    by = after == "I" and at.lower[at.i + 1] == "by" and at.raw[at.i + 2 : at.i + 3] not in (["#"], ["T"], ["R"])
    if by and before in ("N", ","):
        return "D"
    if before == "," and at.seen_verb and after == "I" and "C" not in at.raw[at.i + 1 : at.i + 12]:
        return "D"
    if _enclosed(at):
        return "D"  # the bank, founded in 1998, has
    if before in ("N", "P") and after == "I" and _finite_ahead(at):
        return "D"  # the charge stored in the capacitor was
    beside = (
        before in ("N", "P")
        and at.seen_verb
        and after == "I"
        and at.lower[at.i + 1] in ("in", "by", "on", "at", "from")
    )
    return "D" if beside and not _due(at.raw, at.i) else "V"


def _noun_or_base(at: Place) -> str:
    """`decline`: a noun unless something before it asks for a verb."""
    before, after = at.before, at.after
    if _measured(at) or (before == "W" and after == "N" and at.raw[at.i + 2 : at.i + 3] in (["X"], ["M"])):
        return "N"
    if before in ("t", "M") or (at.auxiliary and before == "X" and at.word_before in DOING):
        return "B"
    if at.word in UNCHANGED and (at.auxiliary or _enclosed(at) or (not before and _with_particle(at))):
        return "D"  # the bank, set up in 1998, has; Set up in 1998, the bank has
    if before == "O" or (before == "W" and at.word_before in RELATIVE and after in "T#QJPNIt"):
        return "V"
    if at.word in UNCHANGED and before in ("N", "P") and after in UNCHANGED_BEFORE and not at.followed("of"):
        return "V"
    if before in ("N", "P") and at.followed("by") and at.raw[at.i + 2 : at.i + 3] == ["#"] and _due(at.raw, at.i):
        return "V"  # the index decrease by 1
    if after in ("t", "#") and at.seen_verb and before in ("N", "P", "#", "@") and _perceived(at):
        return "V"
    plural = before == "N" and at.word_before.endswith("s")
    return "V" if plural and after in ("t", "T", "#", "Q", "R") and not at.seen_verb else "N"


def _noun_or_third_person(at: Place) -> str:
    """`declines`: a noun unless a subject stands before it and what follows is an object."""
    before, after = at.before, at.after
    if before == "O" or (before == "W" and at.word_before in RELATIVE):
        return "V"
    if before not in ("N", "P") or at.seen_verb:
        return "N"
    plural = at.word_before.endswith("s")
    if after in OBJECTS or (after == "t" and not plural):
        return "V"
    if after == "R" and at.raw[at.i + 2 : at.i + 3] in (["#"], ["t"], ["I"]):
        return "V"
    if before == "P" and after in ("J", "N", "P", "I") and not plural and at.raw[at.j - 1 : at.j] != ["Q"]:
        return "V"
    return "V" if after in ("I", "t") and not FINITE.intersection(at.raw[at.i + 1 :]) else "N"


def _finite(at: Place) -> str:
    return "D" if at.word in IRREGULAR_PARTICIPLES and (at.auxiliary or _enclosed(at)) else "V"


def _base(at: Place) -> str:
    before = at.before
    if before == "," and at.word in IRREGULAR_PARTICIPLES and _enclosed(at):
        return "D"  # the fund, run by Halden, holds
    if before in ("T", "J", "Q", "I") or _measured(at) or (before == "#" and at.word_before not in PERCENTS):
        return "N"
    if before in ("t", "M", "R"):
        return "B"
    return "V" if before in ("N", "O", "W", "P", ",", "C") and not at.auxiliary else "B"


def _noun_or_gerund(at: Place) -> str:
    """`trading`, `offering`: a noun unless it takes an object."""
    return "G" if at.before in NAMED and at.after in OBJECTS else "N"


def _gerund(at: Place) -> str:
    if at.before in ("T", "Q", "J") and at.after not in ("T", "Q"):
        return "J" if at.after in NAMED else "N"
    return "G"


def _adverb_or_subordinator(at: Place) -> str:
    """`so`: it joins a clause where a subject follows."""
    return "S" if at.after in ("T", "Q", "O") and at.seen_verb else "R"


def _compared(at: Place) -> str | None:
    """A verb after a pronoun that opens the sentence: `This compared with 5`."""
    return "V" if at.before in ("T", "O") and at.i < 3 else None


def _worth(at: Place) -> str | None:
    """`a net worth`: a noun, elsewhere a preposition."""
    return "N" if at.before in ("T", "Q", "J") else None


def _dated(at: Place) -> str | None:
    """A participle before its day: `the report dated 21 February`."""
    return "D" if at.before in ("N", "P") and at.after in ("#", "P") else None


RULES = {
    "VD": _past_or_participle,
    "NV": _noun_or_base,
    "SV": _noun_or_third_person,
    "V": _finite,
    "B": _base,
    "G": _gerund,
    "GN": _noun_or_gerund,
    "RS": _adverb_or_subordinator,
}
WORDS = {"compared": _compared, "dated": _dated, "worth": _worth}
ODD = frozenset(WORDS)
# The tags that are settled here, or that bear on what follows them.
MOVING = frozenset(["X", "M", "R", "V", "B", "D", "G", "t", "O", *RULES])


def _finite_ahead(at: Place) -> bool:
    """Whether an auxiliary follows in the same clause, so that a verb before it is none of its own."""
    for k in range(at.i + 1, len(at.raw)):
        if at.raw[k] in AUXILIARY:
            return True
        if at.raw[k] in ENDS:
            return False
    return False


def _enclosed(at: Place) -> bool:
    """Whether a comma behind a noun opens what the next one closes, and a finite verb comes right after that."""
    led = at.after in ("I", "@") or _with_particle(at)
    if at.before != "," or at.seen_verb or not led or at.raw[at.j - 1] not in ("N", "P"):
        return False
    end = next((k for k in range(at.i + 1, len(at.raw)) if at.raw[k] in ENDS), len(at.raw))
    follow = next((tag for tag in at.raw[end + 1 :] if tag != "R"), "")
    return at.raw[end : end + 1] == [","] and (follow in FINITE or follow == "SV")


def _with_particle(at: Place) -> bool:
    """Whether a particle and a preposition follow: `set up in`."""
    return at.after == "R" and at.raw[at.i + 2 : at.i + 3] == ["I"]


def _measured(at: Place) -> bool:
    """Whether a determiner with a number, and perhaps its unit, stands before: `a 5% pay rise`, `a 750 metre swim`."""
    k = at.j
    if k > 0 and at.raw[k] == "N" and at.raw[k - 1] == "#":
        k -= 1
    while k > 0 and at.raw[k] == "#":
        k -= 1
    return k < at.j and at.raw[k] == "T"


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _perceived(at: Place) -> bool:
    """Whether the last verb takes a bare infinitive: `the report saw exports fall to 5`."""
    k = next((k for k in range(at.i - 1, -1, -1) if at.raw[k] in ("V", "B", "X", "M")), -1)
    return k >= 0 and at.lower[k] in PERCEIVING


def _due(raw: list[str], i: int) -> bool:
    """Whether a clause boundary stands between the last verb before `i` and `i`, so that a finite verb is due."""
    for k in range(i - 1, -1, -1):
        if raw[k] in (";", ":", ",", "C", "S", "W", "-", "—", "–"):
            return True
        if raw[k] in ("V", "X", "M", "B"):
            return False
    return True
