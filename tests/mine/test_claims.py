"""Whole claims from single sentences: subject, metric, role, direction, scope, voice."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import Document, mine

CORPUS = yaml.safe_load((Path(__file__).parents[1] / "corpus" / "claims.yaml").read_text(encoding="utf-8"))
CASES = [
    pytest.param(case["say"], want, id=f"{want['text']} in {case['say'][:40]}")
    for case in CORPUS
    for want in case["claims"]
]


@pytest.mark.parametrize(("say", "want"), CASES)
def test_claim(say: str, want: dict[str, Any]) -> None:
    claims = {claim.text: claim for claim in mine(Document(text=say, id="case"))}
    assert want["text"] in claims
    claim = claims[want["text"]]
    got = {"bound": claim.quantity.bound} | {
        name: getattr(claim, name) for name in want if name not in ("text", "bound", "scope")
    }
    expected = {name: value for name, value in want.items() if name not in ("text", "scope")}
    assert {name: got[name] for name in expected} == expected
    assert want.get("scope", {}).items() <= dict(claim.scope).items()
