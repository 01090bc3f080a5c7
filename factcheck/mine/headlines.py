"""What a headline takes over from the claim in the body that it repeats."""

from collections.abc import Sequence

from factcheck.mine.draft import Draft
from factcheck.model.claim import Step

__all__ = ["inherit"]


def inherit(drafts: Sequence[Draft]) -> None:
    """Give each headline figure the scope and period of the body's figure of the same kind, subject and metric."""
    for draft in drafts:
        if draft.section != "headline":
            continue
        twin = next((other for other in drafts if other.section == "body" and _same(draft, other)), None)
        if twin is None:
            continue
        draft.scope = {**twin.scope, **draft.scope}
        if _carried(draft) or draft.period is None:
            draft.period, draft.baseline = twin.period, twin.baseline
            draft.steps = [step for step in draft.steps if not step.rule.startswith("period")]
            draft.steps.append(Step("period.headline", None, "as in the body, which it repeats"))


def _carried(draft: Draft) -> bool:
    return any(step.assumed and step.rule.startswith("period") for step in draft.steps)


def _same(draft: Draft, other: Draft) -> bool:
    a, b = draft.figure, other.figure
    return (
        a.kind == b.kind
        and a.unit == b.unit
        and draft.subject == other.subject
        and draft.metric == other.metric
        and (draft.role == "delta") == (other.role == "delta")
    )
