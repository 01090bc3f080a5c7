"""Whole claims from single sentences: subject, metric, role, direction, scope, voice."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import Document, mine

CORPUS = Path(__file__).parents[1] / "corpus"
CASES = [
    pytest.param(case["say"], want, id=f"{want['text']} in {case['say'][:40]}")
    for name in ("claims", "subjects")
    for case in yaml.safe_load((CORPUS / f"{name}.yaml").read_text(encoding="utf-8"))
    for want in case["claims"]
]


@pytest.mark.parametrize(("say", "want"), CASES)
def test_claim(say: str, want: dict[str, Any]) -> None:
    claims = {claim.text: claim for claim in mine(Document(text=say, id="case", published=date(2024, 8, 14)))}
    assert want["text"] in claims
    claim = claims[want["text"]]
    got = {"bound": claim.quantity.bound} | {
        name: getattr(claim, name) for name in want if name not in ("text", "bound", "scope")
    }
    if "period" in want:
        got["period"] = [str(claim.period.start), str(claim.period.end)] if claim.period else None
    expected = {name: value for name, value in want.items() if name not in ("text", "scope")}
    assert {name: got[name] for name in expected} == expected
    scope = dict(claim.scope)
    assert {name: scope.get(name) for name in want.get("scope", {})} == want.get("scope", {})


@pytest.mark.parametrize(
    ("say", "figure", "verb"),
    [("Acme's shares rose 4% on Tuesday.", "4%", "rose"), ("Output was 5% higher.", "5%", None)],
)
def test_the_derivation_says_what_told_the_direction(say: str, figure: str, verb: str | None) -> None:
    claim = next(claim for claim in mine(Document(text=say, id="case")) if claim.text == figure)
    (step,) = (step for step in claim.derivation if step.rule == "direction")
    assert step.result == "up (delta)"
    assert (say[step.extent.start : step.extent.end] if step.extent else None) == verb
