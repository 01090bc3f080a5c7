"""Every rule of the pack does what its examples say, alone and in an article."""

import pytest

from factcheck.model.document import Document
from factcheck.model.layout import FURNITURE
from factcheck.packs import load
from factcheck.packs.furniture import FurniturePack
from factcheck.packs.languages import LanguagesPack
from factcheck.read.language import foreign

PACK = load("furniture", FurniturePack)
BODY = "The company sold 12 million boxes last year and made $3 million with them, it said on Monday."
FITS = [pytest.param(rule, text, id=f"{rule.name}: {text[:40]}") for rule in PACK.rules for text in rule.examples]
STAYS = [pytest.param(rule, text, id=f"{rule.name}: {text[:40]}") for rule in PACK.rules for text in rule.not_]


@pytest.mark.parametrize(("rule", "text"), FITS)
def test_an_example_is_set_aside_below_an_article(rule, text, kinds):
    assert kinds(Document(f"{BODY}\n\n{BODY}\n\n{text}\n", "a")) == [
        ("paragraph", BODY),
        ("paragraph", BODY),
        (rule.kind, text),
    ]


@pytest.mark.parametrize(("rule", "text"), STAYS)
def test_what_must_stay_is_mined(rule, text, kinds):
    for article in (f"{BODY}\n\n{text}\n\n{BODY}", f"{text}\n\n{BODY}", f"{BODY}\n\n{text}"):
        assert all(kind not in FURNITURE for kind, _ in kinds(Document(article, "a")))


@pytest.mark.parametrize("name", sorted(load("languages", LanguagesPack).others))
def test_a_language_is_told_by_its_example(name):
    pack = load("languages", LanguagesPack)
    assert foreign(pack.examples[name]) == name
