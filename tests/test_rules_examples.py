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
    "arithmetic": "tests/match/test_frames.py",
    "dates": "tests/mine/test_dates.py",
    "entities": "tests/knowledge/test_names.py",
    "furniture": "tests/read/test_furniture_rules.py",
    "languages": "tests/read/test_furniture_rules.py",
    "matching": "tests/match/test_rules.py",
    "tolerances": "tests/match/test_rules.py",
}
ENTRIES = ("direction", "metrics")
FIGURES = ("bounds", "currencies", "names", "numbers", "units")


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
def test_a_pack_says_at_its_head_what_it_is(name):
    assert (rules_folder() / f"{name}.yaml").read_text(encoding="utf-8").startswith("# ")


def test_the_examples_of_every_pack_are_run_somewhere(root):
    assert set(packs()) == {*FIGURES, *ENTRIES, *ELSEWHERE}
    assert [name for name, file in ELSEWHERE.items() if not (root / file).is_file()] == []


def number(text):
    return None if text is None else Decimal(str(text))


@pytest.mark.parametrize(
    "example", [pytest.param(each, id=f"{name}: {each['text']}") for name in FIGURES for each in raw(name)["examples"]]
)
def test_a_figure_is_read_as_its_example_says(example):
    claims = mined(example["text"])
    assert len(claims) == example.get("read", 1)
    for claim in claims:
        quantity = claim.quantity
        read = {
            "value": number(quantity.value),
            "low": number(quantity.interval[0]),
            "high": number(quantity.interval[1]),
            "unit": quantity.unit,
            "bound": quantity.bound,
        }
        told = {key: number(each) if key in {"value", "low", "high"} else each for key, each in example.items()}
        assert {key: read[key] for key in told.keys() & read.keys()} == {
            key: told[key] for key in told.keys() & read.keys()
        }
        assert told.keys() - read.keys() <= {"text", "read"}


@pytest.mark.parametrize(("entry", "example"), cases("metrics", ["metrics"], "id"))
def test_a_metric_is_named_in_its_example(entry, example):
    assert entry["id"] in {claim.metric for claim in mined(example)}


@pytest.mark.parametrize(("entry", "example"), cases("direction", ["verbs", "nouns", "adverbs"], "word"))
def test_a_word_of_direction_moves_the_figure_of_its_example(entry, example):
    assert entry["change"] in {claim.change for claim in mined(example)}


def test_every_metric_has_an_example():
    assert [entry["id"] for entry in raw("metrics")["metrics"] if not entry.get("examples")] == []
