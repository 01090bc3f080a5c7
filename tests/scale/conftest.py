"""Small articles for a cluster, as JSON lines."""

import json

import pytest

from factcheck.match.words import rules

TEXTS = [
    "Nordwerk's revenue rose 12 per cent to ${0} million in 202{1}, the company said.",
    "In 202{1} Nordwerk's revenue was ${2} million, up 12 per cent.",
    "The flood in Aldmoor has killed {0} people, police said in 202{1}.",
    "Overby has 40 of the region's 100 schools, and Aldmoor has {0}.",
]


@pytest.fixture(scope="session")
def rows():
    """Articles of which some agree, some disagree, one is there twice, and two have one id.

    A record is beaten in a text that no link leads to, and a crowd is too large to be compared.
    """
    found = [
        {
            "id": f"{number}-{kind}.md",
            "text": text.format(800 + number, number % 3, 800 + number + number % 2),
            "published": f"2024-03-{10 + number}",
        }
        for number in range(8)
        for kind, text in enumerate(TEXTS)
    ]
    found.insert(3, {"id": "record.md", "text": "Overby's profit was a record $31 million in 2022."})
    found.append({"id": "beaten.md", "text": "Overby's profit was $57 million in 2023."})
    found += [
        {"id": f"crowd-{number}.md", "text": f"Aldmoor sold {1001 + 7 * number} pumps in 2024."}
        for number in range(rules().crowd + 1)
    ]
    return [*found, found[0], found[1] | {"text": "Nordwerk has 400 employees."}]


@pytest.fixture(scope="session")
def lines(rows, tmp_path_factory):
    """The articles as a file of JSON lines."""
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
