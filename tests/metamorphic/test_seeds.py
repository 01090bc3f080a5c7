"""A copy of a seed with one figure changed conflicts with the seed; an unchanged or reprinted one agrees."""

from dataclasses import replace
from datetime import date

import pytest

import factcheck

NAMES = {"ma": "ma-returns-to-beijing.txt", "rally": "alibaba-rally.txt", "premier": "premier-meets-tech.md"}
PUBLISHED = {"ma": date(2025, 2, 23), "rally": date(2025, 3, 27), "premier": date(2023, 7, 13)}
# (article, words around the figure, the figure as printed, changed so that it conflicts, reprinted so that it agrees).
FIGURES = [
    ("ma", "US$168 billion", "US$168 billion", ("US$148 billion", "US$1.68 billion"), ("168 billion US dollars", "$168bn")),
    ("ma", "US$4.5 billion", "US$4.5 billion", ("US$5.4 billion", "US$45 billion"), ("4.5 billion dollars", "about US$4.5 billion")),
    ("ma", "US$344 billion", "US$344 billion", ("US$444 billion", "US$3.44 billion"), ("$344bn", "US$344.2 billion")),
    ("ma", "HK$138.5", "HK$138.5", (), ("HK$138.50", "about HK$138")),
    ("ma", "jumped 8.9%", "8.9%", ("6.9%", "89%"), ("8.9 per cent", "8.9 percent")),
    ("rally", "nearly 60%", "nearly 60%", ("nearly 40%",), ("almost 60 per cent", "about 59%")),
    ("rally", "$34 billion", "$34 billion", ("$43 billion", "$3.4 billion"), ("34 billion dollars", "US$34bn")),
    ("premier", "$1bn", "$1bn", ("$2bn",), ("$1 billion", "about US$1 billion")),
]  # fmt: skip


@pytest.fixture(scope="module")
def articles(root):
    return {
        key: replace(factcheck.read(root / "seeds" / name, published=PUBLISHED[key]), id=key)
        for key, name in NAMES.items()
    }


def verdicts(article, around, old, new):
    """The verdicts on links of the figure to the changed one in a copy of the article."""
    assert around in article.text, around
    start = article.text.rindex(around) + around.index(old)
    text = article.text[:start] + new + article.text[start + len(old) :]
    report = factcheck.check([article, replace(article, id="copy", text=text)])
    told = {claim.id: claim for claim in report.claims}
    here = {
        claim.id
        for claim in report.claims
        if claim.document == article.id and start <= claim.span.start < start + len(old)
    }
    there = {
        claim.id for claim in report.claims if claim.document == "copy" and start <= claim.span.start < start + len(new)
    }
    assert here
    assert there
    assert all(told[each].quantity.kind != "date" for each in here | there)
    return {link.verdict for link in report.links if here & set(link.claims) and there & set(link.claims)}


CHANGED = [(key, around, old, new) for key, around, old, changed, _ in FIGURES for new in changed]
REPRINTED = [(key, around, old, new) for key, around, old, _, same in FIGURES for new in (old, *same)]


@pytest.mark.parametrize(("key", "around", "old", "new"), CHANGED)
def test_a_changed_figure_conflicts(articles, key, around, old, new):
    assert verdicts(articles[key], around, old, new) == {"conflicts"}


@pytest.mark.parametrize(("key", "around", "old", "new"), REPRINTED)
def test_a_reprinted_figure_agrees(articles, key, around, old, new):
    assert verdicts(articles[key], around, old, new) == {"agrees"}


@pytest.mark.parametrize("new", ["HK$158.5", "HK$13.85"])
def test_a_changed_price_conflicts_beside_its_conversion(articles, new):
    assert verdicts(articles["ma"], "HK$138.5", "HK$138.5", new) == {"conflicts"}
