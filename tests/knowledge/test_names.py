"""Every name of the entities pack leads to the one that the tool uses, and the words around names do what they say."""

from collections import defaultdict

import pytest

from factcheck import Document, mine
from factcheck.knowledge import names
from factcheck.packs.entities import Entities
from factcheck.packs.load import load

PACK = load("entities", Entities)
NAMED = [(printed, each.name) for each in (*PACK.entities, *PACK.places) for printed in (each.name, *each.aliases)]
DEMONYMS = [(demonym, place.name) for place in PACK.places for demonym in place.demonyms]


@pytest.mark.parametrize(("printed", "name"), NAMED)
def test_an_alias_leads_to_its_name(printed: str, name: str) -> None:
    assert names.canonical(printed.split()) == name


@pytest.mark.parametrize(("demonym", "name"), DEMONYMS)
def test_a_demonym_leads_to_its_place(demonym: str, name: str) -> None:
    assert names.demonym(demonym) == name


@pytest.mark.parametrize(("city", "name"), [(city, place.name) for place in PACK.places for city in place.cities])
def test_a_city_leads_to_its_place(city: str, name: str) -> None:
    assert names.city_place(city) == name


def test_no_name_means_two() -> None:
    meant = defaultdict(list)
    for name in {each.name: each for each in (*PACK.entities, *PACK.places)}:
        assert [each.name for each in (*PACK.entities, *PACK.places)].count(name) == 1
    for printed, name in (*NAMED, *DEMONYMS):
        meant[printed.lower()].append(name)
    assert {printed: said for printed, said in meant.items() if len(set(said)) > 1} == {}


def test_a_place_is_known_as_one() -> None:
    for place in PACK.places:
        assert names.kind_of(place.name) == "place"
        assert names.is_place(place.name)


def test_a_country_has_a_demonym_and_a_currency() -> None:
    regions = {
        "Asia", "Africa", "Europe", "European Union", "Euro zone", "Latin America", "Western Europe", "Eastern Europe",
        "Southeast Asia", "Asia-Pacific", "North America", "South America", "Central America", "Middle East",
        "Scandinavia",
    }  # fmt: skip
    countries = [place for place in PACK.places if place.name not in regions]
    assert [place.name for place in countries if not (place.demonyms and len(place.currency) == 3)] == []


@pytest.mark.parametrize("example", PACK.examples, ids=lambda example: example.text)
def test_the_subject_of_an_example(example) -> None:
    assert mine(Document(example.text, "any"))[-1].subject == example.subject
