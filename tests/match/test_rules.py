"""Each entry of the matching and tolerance rules does what its examples say."""

import re
from decimal import Decimal

import pytest

from factcheck.match.align import align
from factcheck.match.facet import facets
from factcheck.match.times import tolerances
from factcheck.match.words import overlap, rules, stem
from tests.match.builders import claim, document, links, verdicts

BOUNDS = {"more than ": "more_than", "over ": "more_than", "nearly ": "nearly"}


@pytest.mark.parametrize("words", [each.words for each in rules().synonyms], ids=lambda words: words[0])
def test_synonyms_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words} - {""}) == 1


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("labour", "labor"),
        ("travellers", "travelers"),
        ("hospitalised", "hospitalized"),
        ("centre", "center"),
        ("programme", "program"),
        ("defence", "defense"),
    ],
)
def test_spellings_have_one_stem(british: str, american: str) -> None:
    assert stem(british) == stem(american)


APART = [(each.name, *case) for group in (rules().rivals, rules().qualifiers) for each in group for case in each.apart]


@pytest.mark.parametrize(("name", "left", "right"), APART)
def test_rivals_and_qualifiers_keep_figures_apart(name: str, left: str, right: str) -> None:
    homes = [document(f"{text} in Nordland", home) for text, home in ((left, "a"), (right, "b"))]
    one, other = (next(word for word in text.split() if any(sign.isdigit() for sign in word)) for text in (left, right))
    money = "$" in one
    claims = [
        claim(home, figure, figure.strip("$m%") + (" million" if figure.endswith("m") else ""), "USD" if money else "",
              kind="" if money else "number", subject="Nordland")
        for home, figure in zip(homes, (one, other), strict=True)
    ]  # fmt: skip
    one, other = facets(claims, homes)
    found = align(one, other, overlap(one.near, other.near))
    assert found is None or name in found.doubts


@pytest.mark.parametrize("case", tolerances().examples, ids=lambda case: f"{case.left} / {case.right}")
def test_tolerances(case) -> None:
    def read(text: str) -> dict:
        bound = next((name for words, name in BOUNDS.items() if text.startswith(words)), "exact")
        value = next((text.removeprefix(words) for words in BOUNDS if text.startswith(words)), text)
        return {"value": value.rstrip("%"), "unit": "percent" if value.endswith("%") else "thing", "bound": bound}

    homes = document("Nordland has X things", "a"), document("Nordland has X things", "b")
    claims = [
        claim(home, "X", subject="Nordland", metric="output", **read(text))
        for home, text in zip(homes, (case.left, case.right), strict=True)
    ]
    assert verdicts(list(homes), claims)[0][1] == ("agrees" if case.agrees else "conflicts")


@pytest.mark.parametrize("example", rules().corrections.examples, ids=lambda example: example.text[:30])
def test_corrections(example) -> None:
    home = document(example.text)
    printed = [
        match.group().strip() for match in re.finditer(r"\d+\.?\d*(?: million)?(?: dollars| pct)?", example.text)
    ]
    claims = []
    for figure in printed:
        value, _, rest = figure.partition(" ")
        unit = "percent" if "pct" in rest else "USD" if "dollar" in rest else ""
        start = 0 if not claims else claims[-1].span.end
        nth = example.text[: example.text.index(figure, start)].count(figure)
        claims.append(
            claim(
                home,
                figure,
                value + (" million" if "million" in rest else ""),
                unit,
                kind="" if unit else "number",
                nth=nth,
            )
        )
    text = {each.id: each.text for each in claims}
    found = [
        (text[link.claims[1]], text[link.claims[0]]) for link in links([home], claims) if link.note == "correction"
    ]
    assert found == ([(example.new, example.old)] if example.new else [])


def test_weights_and_thresholds_are_in_order() -> None:
    limits = rules().thresholds
    assert 0 < limits.link <= limits.conflict <= limits.conflict_within < 1
    assert Decimal(0) < tolerances().rate_spread < tolerances().rate_spread_loose
