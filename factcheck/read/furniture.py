"""Which blocks are no part of the article, and which are its headline and headings."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from factcheck.model.layout import FURNITURE, Block, BlockKind
from factcheck.packs import load
from factcheck.packs.furniture import FurniturePack, Place
from factcheck.read.plain import WIDEST_WRAP, ends_sentence
from factcheck.read.shapes import (
    has_figure,
    is_byline,
    is_caption,
    is_credit,
    is_dateline,
    is_label,
    is_stamp,
    signed,
)

__all__ = ["furnish"]

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|\\(?=[^\w\s])|\*\*|__|!?\[(?=[^\[\]]*\]\()|\]\([^()\s]*\)")
MARKED = re.compile(r"[<\\*_\[]")
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?\s*\Z")
LINK_ONLY = re.compile(r"!?\[[^\[\]]*\]\([^()\s]+(?:\s+\"[^\"]*\")?\)\s*\Z")
BLANKS = re.compile(r"\W+")
# No rule looks at a block longer than this; it is a paragraph.
LONGEST = 700
HEADLINE = 220
HEADING = 80


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the pack, compiled."""

    kind: BlockKind
    place: Place
    triggers: tuple[str, ...]
    pattern: re.Pattern[str]
    words: int
    figures: bool
    opens: bool

    def fits(self, text: str) -> bool:
        """Whether the block's text is what the rule describes."""
        return (
            text.count(" ") < self.words
            and self.pattern.match(text) is not None
            and (self.figures or not has_figure(text))
        )


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            rule.kind,
            rule.place,
            tuple(rule.triggers),
            re.compile("|".join(rule.patterns), re.IGNORECASE),
            rule.words,
            rule.figures,
            rule.opens,
        )
        for rule in load("furniture", FurniturePack).rules
    )


def furnish(text: str, blocks: list[Block], title: str) -> list[Block]:
    """The blocks with their kinds: furniture, headline, headings, and the sections that these begin."""
    if not blocks:
        return blocks
    marked = MARKED.search(text) is not None
    prose = [_prose(text, block) if marked else text[block.start : block.end] for block in blocks]
    if len(blocks) == 1:
        return [replace(blocks[0], kind="link")] if ADDRESS.match(prose[0]) or LINK_ONLY.match(prose[0]) else blocks
    folded, shortest = text.lower(), min(words.count(" ") for words in prose)
    rules = [rule for rule in _rules() if shortest < rule.words and any(map(folded.__contains__, rule.triggers))]
    kinds = [_alone(block.kind, words, rules) for block, words in zip(blocks, prose, strict=True)]
    _teasers(kinds, prose, [rule for rule in rules if rule.opens])
    _captions(kinds, prose)
    body = _head(kinds, prose, rules, title, lambda index: _set_apart(text, blocks, index))
    _tail(kinds, prose, [rule for rule in rules if rule.place == "tail"])
    _headings(kinds, prose, body)
    _repeats(kinds, prose)
    return _sections(blocks, kinds)


def _prose(text: str, block: Block) -> str:
    """The block's words without inline markup."""
    words = text[block.start : block.end]
    if len(words) > LONGEST:
        return words
    return MARKUP.sub("", words).strip() if MARKED.search(words) and not LINK_ONLY.match(words) else words


def _alone(kind: BlockKind, words: str, rules: list[Rule]) -> BlockKind:
    """What a block is by itself."""
    if kind not in ("paragraph", "heading", "item", "quote") or len(words) > LONGEST:
        return kind
    for rule in rules:
        if rule.place == "any" and rule.fits(words):
            return rule.kind
    if len(words) > 320 or kind == "heading":
        return kind
    if ends_sentence(words):
        return "caption" if signed(words) and is_caption(words) else kind
    if ADDRESS.match(words) or LINK_ONLY.match(words):
        return "link"
    if is_credit(words):
        return "credit"
    if signed(words):
        return "caption"
    return "byline" if is_byline(words, head=False) else kind


def _teasers(kinds: list[BlockKind], prose: list[str], rules: list[Rule]) -> None:
    """Below `Related stories` stand the headlines of other articles, until a sentence comes."""
    below = False
    for index, words in enumerate(prose):
        if kinds[index] == "link" and any(rule.fits(words) for rule in rules):
            below = True
        elif below and kinds[index] in ("paragraph", "item", "heading") and not ends_sentence(words):
            kinds[index] = "link"
        elif kinds[index] not in FURNITURE:
            below = False


def _captions(kinds: list[BlockKind], prose: list[str]) -> None:
    """A short block right above a picture credit is the picture's caption."""
    for index in range(1, len(kinds)):
        if kinds[index] == "credit" and kinds[index - 1] == "paragraph" and is_caption(prose[index - 1]):
            above = prose[:index]
            if ends_sentence(above[-1]) or index > 1:
                kinds[index - 1] = "caption"


def _is_body(kind: BlockKind, words: str) -> bool:
    """Whether the block is a paragraph of the article: a sentence of some length."""
    return kind in ("paragraph", "quote", "item", "table") and (
        is_dateline(words) or (ends_sentence(words) and words.count(" ") >= 7) or len(words) > HEADLINE
    )


def _set_apart(text: str, blocks: list[Block], index: int) -> bool:
    """Whether an empty line parts the block from the next, or that one is a paragraph on a line of its own."""
    block, following = blocks[index], blocks[index + 1]
    apart = text.count("\n", block.end, following.start) != 1
    return apart or (
        following.end - following.start > WIDEST_WRAP and "\n" not in text[following.start : following.end]
    )


def _head(
    kinds: list[BlockKind], prose: list[str], rules: list[Rule], title: str, set_apart: Callable[[int], bool]
) -> int:
    """Names what stands above the article's first paragraph; returns that paragraph's index."""
    body = next((i for i, (kind, words) in enumerate(zip(kinds, prose, strict=True)) if _is_body(kind, words)), -1)
    if body < 0:
        return 0
    heads = [rule for rule in rules if rule.place == "head"]
    sought = _key(title)
    marked = _one_headline(kinds, prose, sought)
    candidates = []
    open_to_headlines = True
    for index in range(body):
        kind, words = kinds[index], prose[index]
        if kind in FURNITURE or kind in ("headline", "table", "item"):
            continue
        fitting = next((rule.kind for rule in heads if rule.fits(words)), None)
        if fitting is not None:
            kinds[index] = fitting
        elif is_stamp(words):
            kinds[index] = "stamp"
        elif is_label(words) and (index + 1 < body or marked):
            kinds[index] = "navigation"
        elif is_byline(words, head=True):
            kinds[index] = "byline"
        elif open_to_headlines:
            if _could_head(words) and (set_apart(index) or kinds[index + 1] in FURNITURE or is_stamp(prose[index + 1])):
                candidates.append(index)
            # A kicker of a word or two may stand above a headline; anything else has begun the article.
            open_to_headlines = bool(candidates) or (words.count(" ") < 2 and not any(map(str.isdigit, words)))
    if not marked and candidates:
        best = next((index for index in candidates if sought and _key(prose[index]) == sought), candidates[0])
        kinds[best] = "headline"
    return body


def _one_headline(kinds: list[BlockKind], prose: list[str], sought: str) -> bool:
    """Leaves one of the headlines that markup names: the title's, or the longest of those that come first."""
    marked = [index for index, kind in enumerate(kinds) if kind == "headline"]
    if not marked:
        return False
    titled = [index for index in marked if sought and _key(prose[index]) in sought]
    best = max(titled or marked[:2], key=lambda index: (len(_key(prose[index])) > 20, -index))
    for index in marked:
        if index != best:
            kinds[index] = "heading"
    return True


def _could_head(words: str) -> bool:
    return (
        len(words) <= HEADLINE
        and words.count(" ") >= 2
        and (not ends_sentence(words) or words.endswith(("?", "!", "?”", "!”")))
        and not words[0].islower()
        and " vs " not in words
        and not is_dateline(words)
    )


def _tail(kinds: list[BlockKind], prose: list[str], rules: list[Rule]) -> None:
    """Names what stands below the article's last paragraph."""
    for index in range(len(kinds) - 1, 0, -1):
        if kinds[index] in FURNITURE:
            continue
        words = prose[index]
        fitting = next((rule.kind for rule in rules if len(words) <= LONGEST and rule.fits(words)), None)
        if fitting is None and kinds[index] == "paragraph" and (is_stamp(words) or is_byline(words, head=True)):
            fitting = "stamp" if is_stamp(words) else "byline"
        if fitting is None:
            return
        kinds[index] = fitting


def _headings(kinds: list[BlockKind], prose: list[str], body: int) -> None:
    """A short line with no stop between paragraphs that have one is a heading."""
    for index in range(body + 1, len(kinds) - 1):
        words = prose[index]
        if (
            kinds[index] == "paragraph"
            and 0 < len(words) <= HEADING
            and words.count(" ") < 10
            and (not ends_sentence(words) or (words.endswith("?") and words.count(" ") < 6))
            and not words[0].islower()
            and " vs " not in words
            and _is_body(kinds[index + 1], prose[index + 1])
            and (kinds[index - 1] in FURNITURE or ends_sentence(prose[index - 1]))
        ):
            kinds[index] = "heading"


def _repeats(kinds: list[BlockKind], prose: list[str]) -> None:
    """The headline printed again, alone or after `Read more:`, is no second statement."""
    if "headline" not in kinds:
        return
    first = kinds.index("headline")
    headline = _key(prose[first])
    for index in range(len(kinds)):
        if index == first or len(prose[index]) > len(prose[first]) + 60:
            continue
        key = _key(prose[index])
        if key == headline or (kinds[index] in ("link", "banner", "navigation") and key.endswith(" " + headline)):
            kinds[index] = "repeat"


def _key(words: str) -> str:
    """The words of a line, whatever its signs and case."""
    return BLANKS.sub(" ", words).strip().casefold()


def _sections(blocks: list[Block], kinds: list[BlockKind]) -> list[Block]:
    section = 0
    settled = []
    for block, kind in zip(blocks, kinds, strict=True):
        if kind == "heading":
            section += 1
        same = block.kind == kind and block.section == section
        settled.append(block if same else Block(block.start, block.end, kind, section))
    return settled
