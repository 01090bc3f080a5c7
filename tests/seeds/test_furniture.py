"""The traits of the three articles: which of their lines are furniture, and that no line of the article is."""

import pytest

from factcheck.model.layout import FURNITURE
from factcheck.read import layout

EXPECTED = {
    "ma": {"bio": "Mira Tan is a contributor", "link": "Read: DeepSeek goes into everything"},
    "rally": {
        "navigation": "Finance News",
        "caption": "An Alibaba office tower",
        "credit": "LFOTO |",
        "repeat": "Read More: AI and Jack Ma",
        "banner": "This website uses cookies",
    },
    "premier": {
        "navigation": "Chinese business & finance",
        "caption": "Li Qiang, the Chinese premier, urged",
        "byline": "Rowan Hale and Mei Sun in Beijing",
        "copyright": "<u>Copyright</u> The Harbour Times",
    },
}
COUNTS = {
    "ma": {"heading": 2, "item": 4, "bio": 1, "link": 1, "paragraph": 34},
    "rally": {
        "headline": 1,
        "heading": 1,
        "navigation": 1,
        "caption": 2,
        "credit": 2,
        "repeat": 1,
        "banner": 1,
        "paragraph": 12,
    },
    "premier": {"headline": 1, "navigation": 1, "caption": 1, "byline": 1, "copyright": 1, "paragraph": 16},
}


def blocks(document):
    return [(block.kind, document.text[block.start : block.end]) for block in layout(document).blocks]


@pytest.mark.parametrize("key", EXPECTED)
def test_furniture_is_named(seeds, key):
    found = {kind: text for kind, text in reversed(blocks(seeds[key])) if kind in FURNITURE}
    assert {kind: text.startswith(EXPECTED[key].get(kind, "?")) for kind, text in found.items()} == dict.fromkeys(
        EXPECTED[key], True
    )


@pytest.mark.parametrize("key", COUNTS)
def test_each_line_is_one_block_of_its_kind(seeds, key):
    kinds = [kind for kind, _ in blocks(seeds[key])]
    assert {kind: kinds.count(kind) for kind in kinds} == COUNTS[key]
    assert len(kinds) == sum(bool(line.strip()) for line in seeds[key].text.split("\n"))


def test_sections_follow_the_headings(seeds):
    sections = [block.section for block in layout(seeds["ma"]).blocks]
    assert sections == sorted(sections)
    assert set(sections) == {0, 1, 2}


def test_the_files_do_not_date_themselves(root):
    import factcheck

    for path in sorted((root / "seeds").iterdir()):
        if path.suffix in (".txt", ".md") and not path.name.startswith("README"):
            assert factcheck.read(path).published is None


def test_titles_come_from_the_headlines(seeds):
    assert [bool(seeds[key].title) for key in ("ma", "rally", "premier")] == [False, True, True]
