"""Sentences into clauses: each verb with its subject."""

import pytest

from factcheck.mine.clauses import clauses
from factcheck.mine.tagging import tag_tokens
from factcheck.mine.tokens import Tokens, tokenize


def read(text: str) -> list[tuple[str, str]]:
    tokens = tokenize(text, 0, len(text))

    def words(first: int, last: int) -> str:
        return text[tokens.starts[first] : tokens.ends[last - 1]] if first < last else ""

    return [
        (words(each.subject_first, each.subject_last), words(each.verb_first, each.verb_last))
        for each in clauses(tokens, tag_tokens(tokens))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output fell 3%.", [("Output", "fell")]),
        ("Sales rose 3%, while profit fell 2%.", [("Sales", "rose"), ("profit", "fell")]),
        ("Sales rose in May but have dropped since then.", [("Sales", "rose"), ("Sales", "have dropped")]),
        ("Mr Brown, a former adviser to the bank, said costs had doubled.", [("Mr Brown", "said"), ("costs", "had doubled")]),
        ("Acme, which makes anvils, earned $5 million.", [("Acme", "makes"), ("Acme", "earned")]),
        ("The index rose 4 per cent and is up 9 per cent.", [("The index", "rose"), ("The index", "is")]),
        ("Shares remain 7% lower from when Acme sold its arm, and are up 3%.",
         [("Shares", "remain"), ("Acme", "sold"), ("Shares", "are")]),
        ("Output is expected to rise to 5 tonnes.", [("Output", "is expected to rise")]),
        ("It hit a high with its market value exceeding $8 billion.", [("It", "hit"), ("its market value", "exceeding")]),
        ("Red Robotics was co-founded by two engineers.", [("Red Robotics", "was co-founded")]),
        ("Nvidia, Intel and AMD gained 2%.", [("Nvidia, Intel and AMD", "gained")]),
        ("Alpha stock up 5%", [("Alpha stock", "up")]),
    ],
)  # fmt: skip
def test_clauses(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_clauses_lie_inside_the_sentence_in_order() -> None:
    text = "Sales rose 3%, adding $2 million, while profit, which fell in May, was flat; costs grew."
    tokens: Tokens = tokenize(text, 0, len(text))
    found = clauses(tokens, tag_tokens(tokens))
    assert [each.verb_first for each in found] == sorted(each.verb_first for each in found)
    assert all(0 <= each.first <= each.verb_first < each.verb_last <= each.last <= len(tokens.texts) for each in found)
