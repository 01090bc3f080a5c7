"""Parts of speech and singulars."""

import pytest
import simplemma

from factcheck.knowledge.lexicon import singular, tag, tags


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rose", "VBD"),
        ("listed", "VD"),
        ("decline", "NV"),
        ("shares", "SV"),
        ("quietly", "RB"),
        ("company", "NN"),
        ("zorbing", "VBG"),
    ],
)
def test_tag(word: str, expected: str) -> None:
    assert tag(word) == expected


@pytest.mark.parametrize(
    ("plural", "expected"),
    [("facilities", "facility"), ("boxes", "box"), ("people", "people"), ("children", "child"), ("shares", "share"), ("gas", "gas"),
     ("analyses", "analysis"), ("widgets", "widget"), ("tranches", "tranche"), ("lenses", "lens"), ("branches", "branch"), ("quizzes", "quiz"), ("selfies", "selfie")],
)  # fmt: skip
def test_singular(plural: str, expected: str) -> None:
    assert singular(plural) == expected


def test_singulars_are_those_of_the_library() -> None:
    """The shipped table says what simplemma says of every plural it knows, but for its own slips."""
    plurals = [word for word, tagged in tags().items() if tagged in ("NNS", "SV")]
    wrong = [
        word
        for word in plurals
        if (lemma := simplemma.lemmatize(word, lang="en")) not in (word, singular(word)) and lemma.isascii()
    ]
    assert set(wrong) <= {"tranches", "lenses"}
