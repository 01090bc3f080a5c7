"""What narrows a claim: the listing of a share, the place, the basis of an amount."""

from collections.abc import Sequence
from itertools import compress

from factcheck.knowledge import names
from factcheck.knowledge.lexicon import base
from factcheck.mine.clause import Clause
from factcheck.mine.discourse import Discourse, resolve
from factcheck.mine.draft import Draft
from factcheck.mine.figure import Figure
from factcheck.mine.sentence import Sentence
from factcheck.mine.tokens import Tokens
from factcheck.model.claim import Step

__all__ = ["narrow"]

LISTED = {"listed", "traded", "quoted"}
BASES = {
    "adjusted": "adjusted", "diluted": "diluted", "basic": "basic", "pretax": "before tax", "pre-tax": "before tax",
    "underlying": "adjusted", "gross": "gross", "oper": "operating",
}  # fmt: skip
LISTING_OF = {"HKD": "Hong Kong"}
PREPOSITIONS = frozenset(["in", "into", "across", "throughout", "within", "outside"])
HOLDING = {"hold", "own", "have", "control", "acquire", "buy", "sell", "take", "raise", "keep"}
BREAKS = frozenset([",", ";", "C"])
PRICED = frozenset(["share_price"])
PER, SHARE = frozenset(["a", "per"]), ["share"]


def narrow(
    made: Sequence[tuple[Draft, Clause]], sentence: Sentence, listings: dict[str, str], discourse: Discourse
) -> None:
    """Give the drafts of a sentence their scope; `listings` are those last told of each subject in the section."""
    lands = _lands(sentence) if made else []
    for draft, clause in made:
        figure = draft.figure
        basis = _basis(sentence.tokens, figure, max(clause.subject_first, figure.reach_first - 3), figure.reach_first)
        if basis:
            draft.scope["basis"] = basis
        if figure.kind == "percent" and draft.role == "level":
            holder = _holder(draft, clause, sentence, discourse)
            if holder:
                draft.scope["holder"] = holder
        if draft.metric in PRICED:
            _list(draft, clause, made, sentence, listings)
        elif figure.kind != "date":
            place = _place(figure, clause, lands, sentence, draft.subject)
            if place:
                draft.scope["place"] = place


def _holder(draft: Draft, clause: Clause, sentence: Sentence, discourse: Discourse) -> str | None:
    """Who holds a share: `Calder owned 41% of Aldmoor`."""
    if clause.main < 0 or base(sentence.tokens.lower[clause.main]) not in HOLDING:
        return None
    found = resolve(sentence, clause.subject_first, clause.subject_last, discourse)
    return found.name if found is not None and found.name != draft.subject else None


def _list(
    draft: Draft, clause: Clause, made: Sequence[tuple[Draft, Clause]], sentence: Sentence, listings: dict[str, str]
) -> None:
    """The listing of a share's price or change: named, implied by a price beside it, or carried over."""
    first = min(clause.first, clause.subject_first)
    named = _listing(sentence.tokens, first, clause.last)
    step = Step("scope.listing", sentence.extent((first, clause.last)), named or "")
    if named is None:
        implied = (LISTING_OF.get(other.figure.unit) for other, beside in made if beside is clause)
        named = next(filter(None, implied), None)
        step = Step("scope.listing", None, f"{named}: by the currency of the price")
    if named is None:
        named = listings.get(draft.subject)
        step = Step("scope.listing", None, f"{named}: carried over", assumed=True)
    if named is None:
        return
    draft.scope["listing"] = named
    draft.steps.append(step)
    if draft.subject:
        listings[draft.subject] = named


def _listing(tokens: Tokens, first: int, last: int) -> str | None:
    """The exchange that a phrase names: `Hong Kong-listed`, `New Yorklisted`, `listed in London`, `US-traded`."""
    lower, texts = tokens.lower, tokens.texts
    for k in range(first, last):
        word = lower[k]
        if word in LISTED and k > first + 1 and texts[k - 1] == "-":
            return _market(tokens, k - 1, first)
        if word in LISTED and k + 2 < last and lower[k + 1] in ("in", "on"):
            return _market(tokens, min(last, k + 4), k + 2)
        if word in ("in", "on") and k + 1 < last and texts[k + 1][:1].isupper():
            market = " ".join(texts[k + 1 : k + 3])
            found = market if names.city_place(market) else texts[k + 1] if names.city_place(texts[k + 1]) else None
            if found:
                return found
        if word.endswith("listed") and word != "listed" and texts[k][0].isupper():
            city = texts[k][: -len("listed")]
            before = f"{texts[k - 1]} " if k > first and texts[k - 1][:1].isupper() else ""
            return _known(before + city) or _known(city) or before + city
    return None


def _market(tokens: Tokens, end: int, floor: int) -> str | None:
    """The exchange named by the words before token `end`."""
    two = " ".join(tokens.texts[max(floor, end - 2) : end])
    return _known(two) or _known(tokens.texts[end - 1])


def _known(words: str) -> str | None:
    if names.city_place(words):
        return words
    return names.place(words)


def _lands(sentence: Sentence) -> list[tuple[int, str]]:
    """The countries and markets named in a sentence, each with the token of its preposition; `outside Spain` is one too."""
    tokens, tags = sentence.tokens, sentence.tags
    found = []
    for k in compress(range(len(tags) - 1), map(PREPOSITIONS.__contains__, tokens.lower)):
        if tags[k + 1] in "PT" and not (k and tokens.lower[k - 1] == "than"):
            end = k + 1
            while end < len(tags) and tags[end] in "PT":
                end += 1
            land = names.place(" ".join(word for word in tokens.texts[k + 1 : end] if word.lower() != "the"))
            if land:
                found.append((k, f"outside {land}" if tokens.lower[k] == "outside" else land))
    return found


def _place(
    figure: Figure, clause: Clause, lands: Sequence[tuple[int, str]], sentence: Sentence, subject: str
) -> str | None:
    """The country or market that a figure holds in: named behind it, else before it, else at the end of its clause."""
    if not lands:
        return None
    tags = sentence.tags
    before = after = None
    last = clause.last
    for each in sentence.clauses:  # 12 were killed when a bus fell into a ravine in Peru
        if each.first >= last and sentence.tokens.lower[each.first - 1] == "when":
            last = each.last
    for k, land in lands:
        opening = k == 0 or (k == 1 and tags[0] in "SCR")
        if land == subject or not (opening or clause.first <= k < last):
            continue
        if k >= figure.reach_last:
            if "#" not in tags[figure.reach_last : k]:
                return land
            after = after or land
        elif "#" not in tags[:k] or BREAKS.isdisjoint(tags[k : figure.reach_first]):
            before = land
    return None if _own_place(figure, sentence) else before or after


def _own_place(figure: Figure, sentence: Sentence) -> bool:
    """Whether words of place that name no country follow: `$3 million in other territories`."""
    k = figure.reach_last
    return sentence.tokens.lower[k : k + 1] == ["in"] and sentence.tags[k + 1 : k + 2] in (["J"], ["N"], ["P"])


def _basis(tokens: Tokens, figure: Figure, first: int, last: int) -> str | None:
    """What an amount is reckoned on: per share, adjusted, diluted, before tax."""
    lower, after = tokens.lower, figure.reach_last
    if figure.unit.endswith("/share") or (lower[after + 1 : after + 2] == SHARE and lower[after] in PER):
        return "per share"
    for word in lower[first:last]:
        if word in BASES:
            return BASES[word]
    return None
