"""The words that set a figure against another: `from $5`, `versus 129,000`, `compared with 12%`, `than in May`."""

from factcheck.mine.calendarwords import words
from factcheck.mine.figure import Figure
from factcheck.mine.tokens import Tokens

__all__ = ["OPENING", "in_comparison", "opens_comparison"]

# The words that may open a comparison.
OPENING = frozenset(["than", "from", "versus", "vs", "against", "with", "to"])

# With `than` and a number after them these limit that number and compare nothing.
LIMITING = frozenset(["more", "less", "fewer", "greater"])


def opens_comparison(tokens: Tokens, k: int) -> bool:
    """Whether token `k` is the word behind which a figure stands that another one is compared with."""
    text = tokens.lower[k]
    if text == "than":
        return not (k and tokens.lower[k - 1] in LIMITING and tokens.kinds[k + 1 : k + 2] in (["n"], ["s"]))
    if text in ("from", "versus", "vs", "against"):
        return True
    return text in ("with", "to") and k > 0 and tokens.lower[k - 1].startswith("compar")


def in_comparison(figure: Figure, tokens: Tokens) -> bool:
    """Whether a figure is what another is compared with: `up from $5`, `versus 129,000`, `compared with 12%`."""
    k, lower = figure.reach_first - 1, tokens.lower
    while k >= 0 and lower[k] in ("a", "an", "the", "only", "just"):
        k -= 1
    text = lower[k] if k >= 0 else ""
    if text not in OPENING:
        return False
    if text != "from":
        return text != "than" and opens_comparison(tokens, k)
    if k == 0:
        return False
    before = lower[k - 1]
    return before in ("up", "down") or before in words().movers or tokens.kinds[k - 1] in "ns" or before.endswith("ed")
