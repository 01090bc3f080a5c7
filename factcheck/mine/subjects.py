"""Who or what a phrase is about: its name, what it points back to, or its own words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.knowledge import names
from factcheck.knowledge.lexicon import singular
from factcheck.mine.tokens import Tokens

__all__ = ["Discourse", "Reference", "own_words", "resolve"]

PRONOUNS = {"it", "its", "they", "their", "them", "itself"}
PERSONAL = {"he", "she", "his", "her", "him"}
LISTED = {"listed", "based", "backed", "owned", "led", "born", "traded", "quoted", "made", "run", "controlled"}
INNER = {"of", "de", "and", "&", "-", "for", "the"}


@dataclass(slots=True)
class Reference:
    """A resolved name; `how` is `read`, `demonym` or `pronoun` (resolved from what came before)."""

    name: str
    how: str


@dataclass(slots=True)
class Discourse:
    """The names that a text has been speaking of, for what points back to them.

    `aliases` are a user's own (folded name: name); `title` is what the document's title is about; `last` the name
    last spoken of, `company` and `place` the last of their kind.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    company: str = ""
    place: str = ""
    person: str = ""
    last: str = ""

    def note(self, name: str) -> None:
        """Remember a name that was the subject of a clause."""
        kind = names.kind_of(name)
        self.last = name
        if kind == "place":
            self.place = name
        elif kind != "index":
            self.company = name

    def forget(self) -> None:
        """At a new section only the document's own subject stays in mind."""
        self.last = self.company


def resolve(tokens: Tokens, tags: Sequence[str], first: int, last: int, discourse: Discourse) -> Reference | None:
    """The name that the phrase `first:last` is about, or None where it has none."""
    if first >= last:
        return None
    lower = tokens.lower
    found = _name(tokens, tags, first, last, discourse)
    if found and not (lower[first] in PRONOUNS | PERSONAL and found.how != "read"):
        return found
    for k in range(first, last):
        word = lower[k]
        if word in PRONOUNS:
            name = discourse.last or discourse.company
            return Reference(name, "pronoun") if name else found
        if word in PERSONAL:
            return Reference(discourse.person, "pronoun") if discourse.person else None
        if word in ("the", "this", "that") and k + 1 < last:
            back = _pointed(tokens, tags, k + 1, last, discourse)
            if back:
                return Reference(back, "pronoun")
    return found


def _pointed(tokens: Tokens, tags: Sequence[str], first: int, last: int, discourse: Discourse) -> str:
    """What `the company`, `the e-commerce giant`, `the country` point back to."""
    end = first
    while end < last and tags[end] in "NJP-":
        end += 1
        if tokens.possessive(end - 1):
            break
    head = singular(tokens.lower[end - 1]) if end > first else ""
    if head in names.place_words():
        return discourse.place
    if head in names.company_words() and end - first <= 4:
        return discourse.company
    return ""


def _name(tokens: Tokens, tags: Sequence[str], first: int, last: int, discourse: Discourse) -> Reference | None:
    """The name that a phrase is about: its last name where the phrase ends with one, else the name that owns its
    head noun, else the name in its `of` complement."""
    runs = list(_runs(tokens, tags, first, last))
    if not runs:
        return _demonym(tokens, first, last)
    choice = runs[0]
    of = next((k for k in range(first, last) if tokens.lower[k] == "of"), last)
    inside = [run for run in runs if run[0] > of]
    if inside and not any(run[1] <= of for run in runs if tokens.possessive(run[1] - 1)):
        choice = inside[-1] if inside[-1][1] == last else inside[0]
        if len(inside) == 1 or inside[-1][1] < last:
            choice = inside[0]
        if any(run[0] < of < run[1] for run in runs):
            choice = runs[0]
    elif runs[-1][1] == last and len(runs) > 1:
        role = tokens.lower[runs[-1][0] - 1]
        if tokens.possessive(runs[-2][1] - 1) or singular(role) in names.role_words():
            choice = runs[-1]
    words = [tokens.texts[k] if k < choice[1] - 1 or not tokens.possessive(k) else _bare(tokens, k) for k in range(*choice)]
    name = names.canonical([word for word in words if word != "-"] if "-" not in words else _joined(tokens, choice), dict(discourse.aliases))
    adjective = names.demonym(" ".join(words))
    if adjective:
        return Reference(adjective, "demonym")
    return Reference(name, "read") if name else None


def _bare(tokens: Tokens, k: int) -> str:
    """A possessive word without its ending."""
    text = tokens.texts[k]
    return text[:-2] if text.endswith(("'s", "’s", "'S", "’S")) else text


def _joined(tokens: Tokens, run: tuple[int, int]) -> list[str]:
    """The words of a run, those that hyphens join as one."""
    words: list[str] = []
    for k in range(*run):
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
        while k < last:
            if tags[k] == "P":
                k += 1
                if tokens.possessive(k - 1):
                    break
            elif tokens.kinds[k] == "n" and k > start and not tokens.glued(k) and tokens.texts[k].isdigit() and len(tokens.texts[k]) <= 3:
                k += 1
            elif tokens.texts[k] == "-" and k + 1 < last and tokens.kinds[k + 1] == "n" and tokens.glued(k) and tokens.glued(k + 1):
                k += 2
            elif tokens.texts[k] in ("-", "&") and k + 1 < last and tags[k + 1] == "P" and tokens.glued(k + 1) | (tokens.texts[k] == "&"):
                k += 1
            elif tokens.lower[k] == "of" and k + 1 < last and tags[k + 1] == "P" and k > start and not tokens.possessive(k - 1):
                k += 1
            else:
                break
        attributive = k + 1 < len(tags) and tokens.texts[k] == "-" and tokens.lower[k + 1] in LISTED
        if not attributive and not tokens.lower[k - 1].endswith("listed"):
            found.append((start, k))
    return found


def _demonym(tokens: Tokens, first: int, last: int) -> Reference | None:
    for k in range(first, last):
        land = names.demonym(tokens.lower[k])
        if land:
            return Reference(land, "demonym")
    return None


def own_words(tokens: Tokens, tags: Sequence[str], first: int, last: int) -> str:
    """A phrase without a name as a subject of its own: lower case, without determiners, its head in the singular."""
    words = [tokens.lower[k] for k in range(first, last) if tags[k] in "NJPG" or tokens.lower[k] in ("of", "and", "in", "for")]
    while words and words[-1] in ("of", "and", "in", "for"):
        words.pop()
    return " ".join(words)
