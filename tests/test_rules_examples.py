"""Each entry of a rule pack says by example what it does; here the examples go through the miner."""

from datetime import date
from decimal import Decimal
from functools import cache
from importlib import import_module

import pytest
import yaml

import factcheck
from factcheck.model.document import Document
from factcheck.packs import PackError, rules_folder
from factcheck.packs.load import PackModel, load_file

# Packs whose entries say by another kind of example what they do; the tests of their readers run those.
ELSEWHERE = {
    "dates": "tests/mine",
    "entities": "tests/knowledge",
    "furniture": "tests/read",
    "matching": "tests/match",
    "tolerances": "tests/match",
}
FIGURES = ("currencies", "units")


@cache
def raw(name):
    return yaml.safe_load((rules_folder() / f"{name}.yaml").read_text(encoding="utf-8"))


def packs():
    return sorted(path.stem for path in rules_folder().glob("*.yaml"))


def mined(text):
    return factcheck.mine(Document(text=text, id="example", published=date(2024, 3, 15)))


def cases(name, sections, key):
    """(entry's name, example) of all entries in the sections of a pack."""
    return [
        pytest.param(entry, example, id=f"{entry[key]}: {example}")
        for section in sections
        for entry in raw(name)[section]
        for example in entry.get("examples", ())
    ]


def fits(name, model):
    try:
        load_file(rules_folder() / f"{name}.yaml", model)
    except PackError:
        return False
    return True


@pytest.mark.parametrize("name", packs())
def test_a_pack_fits_one_schema_of_its_module(name):
    defined = vars(import_module(f"factcheck.packs.{name}")).values()
    models = {each for each in defined if isinstance(each, type) and issubclass(each, PackModel) and each.model_fields}
    assert len([model for model in models if fits(name, model)]) == 1


@pytest.mark.parametrize("name", packs())
def test_every_pack_has_examples_and_says_at_its_head_what_it_is(name):
    text = (rules_folder() / f"{name}.yaml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert name in {*ELSEWHERE, *FIGURES} or "examples:" in text


@pytest.mark.parametrize(
    "example",
    [pytest.param(each, id=each["text"]) for name in FIGURES for each in raw(name)["examples"]],
)
def test_a_unit_is_read_as_its_example_says(example):
    [claim] = mined(example["text"])
    assert (Decimal(claim.quantity.value), claim.quantity.unit) == (Decimal(str(example["value"])), example["unit"])


@pytest.mark.parametrize(("entry", "example"), cases("metrics", ["metrics"], "id"))
def test_a_metric_is_named_in_its_example(entry, example):
    assert entry["id"] in {claim.metric for claim in mined(example)}


@pytest.mark.parametrize(("entry", "example"), cases("direction", ["verbs", "nouns", "adverbs"], "word"))
def test_a_word_of_direction_moves_the_figure_of_its_example(entry, example):
    assert entry["change"] in {claim.change for claim in mined(example)}


def test_every_metric_has_an_example():
    assert [entry["id"] for entry in raw("metrics")["metrics"] if not entry.get("examples")] == []
