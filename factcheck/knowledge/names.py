"""Names to the one that the tool uses for them: aliases, company suffixes, demonyms, places."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from factcheck.packs.entities import Entities, Place
from factcheck.packs.load import load

__all__ = [
    "Kind",
    "acronyms",
    "canonical",
    "city_place",
    "company_words",
    "demonym",
    "first_demonym",
    "is_alias",
    "is_place",
    "is_suffix",
    "kind_of",
    "looks_like_organisation",
    "place",
    "place_words",
    "role_words",
]

Kind = str


@cache
def _pack() -> Entities:
    return load("entities", Entities)


@cache
def _aliases() -> dict[str, str]:
    found = {}
    for entity in _pack().entities:
        for name in (entity.name, *entity.aliases):
            found[name.lower()] = entity.name
    for land in _pack().places:
        for name in (land.name, *land.aliases):
            found.setdefault(name.lower(), land.name)
    return found


@cache
def _kinds() -> dict[str, Kind]:
    kinds = {entity.name: entity.kind for entity in _pack().entities}
    return kinds | {land.name: "place" for land in _pack().places}


@cache
def _demonyms() -> dict[str, str]:
    return {name.lower(): land.name for land in _pack().places for name in land.demonyms}


@cache
def _cities() -> dict[str, str]:
    return {city.lower(): land.name for land in _pack().places for city in land.cities}


@cache
def _places() -> dict[str, Place]:
    return {land.name: land for land in _pack().places}


@cache
def _dropped() -> frozenset[str]:
    return frozenset(_pack().suffixes)


@cache
def acronyms() -> frozenset[str]:
    """Acronyms that are common nouns and name nobody: `gdp`, `ipo`."""
    return _pack().acronyms


@cache
def company_words() -> frozenset[str]:
    """Nouns that after `the` point back to a company: `the group`."""
    return frozenset(_pack().company_words)


@cache
def place_words() -> frozenset[str]:
    """Nouns that after `the` point back to a place: `the country`."""
    return frozenset(_pack().place_words)


@cache
def role_words() -> frozenset[str]:
    """Nouns between two names of which the second is meant: `sister company`."""
    return frozenset(_pack().role_words)


@cache
def _titles() -> frozenset[str]:
    return frozenset(_pack().titles)


def canonical(words: Sequence[str], aliases: Mapping[str, str] | None = None) -> str:
    """The name that stands for a run of capitalised words; `aliases` are a user's own (folded name: name)."""
    words = [word.rstrip(".") if word[-1:] == "." and word.count(".") == 1 else word for word in words]
    while words and words[0].lower() in ("the", "a", "an"):
        words = words[1:]
    while len(words) > 1 and words[0].lower() in _titles():
        words = words[1:]
    name = " ".join(words)
    found = (aliases or {}).get(name.lower()) or _aliases().get(name.lower())
    if found:
        return found
    kept = list(words)
    while len(kept) > 1 and kept[-1].lower() in _dropped():
        kept.pop()
    short = " ".join(kept)
    return (aliases or {}).get(short.lower()) or _aliases().get(short.lower()) or short


def is_alias(word: str) -> bool:
    """Whether a lower-case word is a known name by itself."""
    return word in _aliases()


@cache
def _organisation_words() -> frozenset[str]:
    return _dropped() | company_words() | frozenset(_pack().institution_words)


def is_suffix(word: str) -> bool:
    """Whether a lower-case word is a company's legal form: `ltd`, `inc`."""
    return word in _dropped()


def looks_like_organisation(words: Sequence[str]) -> bool:
    """Whether a name has a word that companies and institutions have: `Corp`, `Bank`, `Ministry`."""
    return any(word.lower().rstrip(".") in _organisation_words() for word in words)


def kind_of(name: str) -> Kind:
    """`organisation`, `index`, `place`, `person`, or `other` where nothing is known of a canonical name."""
    return _kinds().get(name, "other")


def is_place(name: str) -> bool:
    """Whether a canonical name is a known country or market."""
    return name in _places()


def place(word: str) -> str | None:
    """The place of a name (`United States`, `Beijing`), or None."""
    found = _aliases().get(word.lower())
    return found if found in _places() else None


def demonym(word: str) -> str | None:
    """The place of a demonym (`Chinese`: China), or None."""
    return _demonyms().get(word.lower())


def first_demonym(words: Iterable[str]) -> str:
    """The place of the first demonym among lower-case words, empty for none."""
    table = _demonyms()
    for word in words:
        if word in table:
            return table[word]
    return ""


def city_place(city: str) -> str | None:
    """The place whose stock exchange stands in a city, or None."""
    return _cities().get(city.lower())
