"""Who or what a phrase is about by its own words: the name in it, or what it says."""

from collections.abc import Mapping, Sequence

from factcheck.knowledge import names
from factcheck.knowledge.lexicon import singular
from factcheck.mine.sentence import Sentence
from factcheck.mine.tokens import Tokens

__all__ = ["named", "own_words"]

LISTED = {"listed", "based", "backed", "owned", "led", "born", "traded", "quoted", "made", "run", "controlled"}
JOINING = {"of", "and", "in", "for"}
# Words that limit or rank a number and name nothing.
EMPTY = {"more", "less", "fewer", "most", "record"}
SHORT = 3  # digits of a number that a name ends with


def named(sentence: Sentence, first: int, last: int, aliases: Mapping[str, str]) -> tuple[str, str]:
    """The name that a phrase is about, `read`, or the place of a `demonym` in it, and which of the two; empty for none."""
    found = sentence.names.get((first, last))
    if found is None:
        found = sentence.names[first, last] = _name(sentence.tokens, sentence.tags, first, last, aliases)
    return found


def _name(tokens: Tokens, tags: Sequence[str], first: int, last: int, aliases: Mapping[str, str]) -> tuple[str, str]:
    runs = _runs(tokens, tags, first, last)
    if not runs:
        return names.first_demonym(tokens.lower[first:last]), "demonym"
    words = _joined(tokens, _choice(tokens, runs, first, last))
    land = names.demonym(" ".join(words)) or ""
    return (land, "demonym") if land else (names.canonical(words, aliases), "read")


def _choice(tokens: Tokens, runs: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """The run that a phrase is about.

    The last where the phrase ends with a name, else the one that owns its head noun, else that of its `of` complement.
    """
    of = next((k for k in range(first, last) if tokens.lower[k] == "of"), last)
    inside = [run for run in runs if run[0] > of]
    owned = any(run[1] <= of and tokens.possessive(run[1] - 1) for run in runs)
    if inside and not owned and not any(run[0] < of < run[1] for run in runs):
        return inside[-1] if inside[-1][1] == last else inside[0]
    if not inside and len(runs) > 1 and runs[-1][1] == last:
        role = singular(tokens.lower[runs[-1][0] - 1])
        if tokens.possessive(runs[-2][1] - 1) or role in names.role_words():
            return runs[-1]
    return runs[0]


def _bare(tokens: Tokens, k: int) -> str:
    """A possessive word without its ending."""
    text = tokens.texts[k]
    return text[:-2] if text.endswith(("'s", "’s", "'S", "’S")) else text


def _joined(tokens: Tokens, run: tuple[int, int]) -> list[str]:
    """The words of a run, those that hyphens join as one."""
    words: list[str] = []
    for k in range(*run):
        if tokens.texts[k] in ".,":
            continue
        if words and tokens.glued(k) and (tokens.texts[k] == "-" or words[-1].endswith("-")):
            words[-1] += _bare(tokens, k)
        else:
            words.append(_bare(tokens, k))
    return words


def _runs(tokens: Tokens, tags: Sequence[str], first: int, last: int) -> list[tuple[int, int]]:
    """The names in a phrase: runs of capitalised words, broken after a possessive, without `Hong Kong` in `Hong Kong-listed`."""
    found: list[tuple[int, int]] = []
    k = first
    while k < last:
        if tags[k] != "P":
            k += 1
            continue
        start = k
        step = 1
        while step and k < last:
            k += step
            step = 0 if tokens.possessive(k - 1) or k >= last else _goes_on(tokens, tags, k, last)
        attributive = k + 1 < len(tags) and tokens.texts[k] == "-" and tokens.lower[k + 1] in LISTED
        if not attributive and not tokens.lower[k - 1].endswith("listed"):
            found.append((start, k))
    return found


def _goes_on(tokens: Tokens, tags: Sequence[str], k: int, last: int) -> int:
    """How many tokens from `k` on still belong to the name before it; 0 where it has ended."""
    if tags[k] == "P":
        return 1
    text, glued = tokens.texts[k], tokens.glued(k)
    if tokens.kinds[k] == "n":  # iPhone 11
        return int(not glued and text.isdigit() and len(text) <= SHORT)
    if k + 1 >= last:
        return 0
    if text in ".,":  # Nordwerk Co., Ltd.
        k_form = next((j for j in range(k, last) if tokens.texts[j] not in ".,"), k)
        return k_form - k + 1 if tags[k_form] == "P" and names.is_suffix(tokens.lower[k_form]) else 0
    tied = tokens.glued(k + 1)
    if text == "-" and glued and tied and tokens.kinds[k + 1] == "n":  # M-2
        return 2
    joins = text == "&" or (text == "-" and tied) or tokens.lower[k] == "of"
    return int(joins and tags[k + 1] == "P")


def own_words(tokens: Tokens, tags: Sequence[str], first: int, last: int) -> str:
    """A phrase without a name as a subject of its own: lower case, without determiners and numbers."""
    words = [
        tokens.lower[k]
        for k in range(first, last)
        if tokens.lower[k] in JOINING
        or (tags[k] in "NJPG" and tokens.lower[k] not in EMPTY and not (tokens.glued(k) and tokens.kinds[k - 1] == "n"))
    ]
    while words and words[-1] in JOINING:
        words.pop()
    while words and words[0] in JOINING:
        words.pop(0)
    return " ".join(words)
