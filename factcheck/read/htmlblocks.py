"""A page's elements to blocks of text: what is shown, in which kind of block, and what is no article at all."""

import html
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from factcheck.model.layout import Block, BlockKind
from factcheck.read.containers import container_kind
from factcheck.read.pagetext import PageText

__all__ = ["Moment", "PageParser"]

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
DROPPED = frozenset("script style noscript template svg iframe object select textarea canvas audio video map".split())
FLOW = frozenset(
    "address article aside blockquote body button center dd details dialog div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul"
    " caption label".split()
)
CELLS = frozenset(["td", "th"])
TABLE = frozenset(["td", "th", "tr", "table", "tbody", "thead", "tfoot", "body", "html"])
KINDS: Mapping[str, BlockKind] = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "figure": "caption", "li": "item", "blockquote": "quote", "tr": "table",
}  # fmt: skip
ASIDE: Mapping[str, BlockKind] = {
    "nav": "navigation", "footer": "navigation", "aside": "navigation", "button": "banner", "label": "banner",
    "dialog": "banner",
}  # fmt: skip
CLOSES = {
    "li": frozenset(["li"]), "tr": frozenset(["tr", "td", "th"]), "td": CELLS, "th": CELLS,
    "dt": frozenset(["dt", "dd"]), "dd": frozenset(["dt", "dd"]),
}  # fmt: skip
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Where an open element of this kind ends the search for one to close.
WALLS = frozenset("table ul ol dl body html article section div".split())
# A container that holds this share of the text or more is the article, whatever its class says.
MOST = 0.4


@dataclass(slots=True)
class Open:
    """An element that is open: where its text began, and what it makes of it."""

    tag: str
    dropped: bool
    begin: int
    container: BlockKind | None
    article: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A `<time>`: its machine-readable value, whether it says it is the publication's, and how much text came before."""

    value: str
    published: bool
    offset: int


class PageParser(HTMLParser):
    """Feeds on a page; `finish` gives text, blocks and the pieces of the source map."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.metas: list[tuple[str, str]] = []
        self.linked_data: list[str] = []
        self.title = ""
        self.times: list[Moment] = []
        self._page = PageText()
        self._open: list[Open] = []
        self._tags: Counter[str] = Counter()
        self._dropped = 0
        self._capture: str | None = None
        self._containers: list[tuple[int, int, BlockKind]] = []

    def finish(self) -> tuple[str, list[Block], tuple[tuple[int, int, int], ...]]:
        """Text, blocks in order, and source pieces (offset, line, column), after the whole page was fed."""
        while self._open:
            self._pop()
        self._end_block()
        text = self._page.text
        blocks = [self._settled(block, len(text)) for block in self._page.blocks]
        return text, blocks, tuple(self._page.pieces)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins an element."""
        values = {name: value or "" for name, value in attrs}
        if tag == "meta":
            key = values.get("property") or values.get("name") or values.get("itemprop") or ""
            self.metas.append((key.lower(), values.get("content", "")))
        if tag in VOID:
            self._void(tag)
            return
        self._close_implied(tag)
        if tag in FLOW and not (self._in_cell() and tag in ("p", "div")):
            self._end_block()
        elif tag in CELLS:
            self._page.separate(" | ")
        elif self._in_cell():
            self._page.entity(" ", 0, 0)
        if tag == "code" and self._open and self._open[-1].tag == "pre":
            self._open[-1].code = True
        if tag == "time":
            self._time(values)
        dropped = tag in DROPPED or self._hidden(tag, values)
        self._capture = self._captured(tag, values) or self._capture
        self._dropped += dropped
        kind = None if tag in ("html", "body", "main", "article") else container_kind(values)
        self._open.append(Open(tag, dropped, self._page.length, kind))
        self._tags[tag] += 1
        if tag in ("h1", "article", "main"):
            for element in self._open:
                element.article = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that ends where it begins, as XHTML writes it."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Ends an element and all that it left open; an end without a beginning is nothing."""
        if tag == "br":
            self._void(tag)
            return
        if not self._tags[tag]:
            return
        if tag not in TABLE and (self._tags["td"] or self._tags["th"]):  # what a cell opened, a cell closes
            inner = next(element.tag for element in reversed(self._open) if element.tag in CELLS or element.tag == tag)
            if inner != tag:
                return
        while self._open[-1].tag != tag:
            self._pop()
        self._pop()

    def handle_data(self, data: str) -> None:
        """Running text, a script, or the title."""
        if self._capture == "title":
            self.title += data
        elif self._capture == "json":
            self.linked_data[-1] += data
        elif not self._dropped:
            line, column = self.getpos()
            if self._open and self._open[-1].tag == "sup":
                data = data.translate(RAISED)  # 10<sup>6</sup> is not 106
            if self._tags["pre"]:
                self._page.literal(data, line, column)
            else:
                self._page.flow(data, line, column)

    def handle_entityref(self, name: str) -> None:
        """`&amp;` and its like."""
        known = html.unescape(f"&{name};")
        self._reference(html.unescape(f"&{name}") if known.endswith(";") else known)  # `&copy2024` has none

    def handle_charref(self, name: str) -> None:
        """`&#36;` and its like."""
        self._reference(html.unescape(f"&#{name};"))

    def _reference(self, characters: str) -> None:
        if self._capture == "title":
            self.title += characters
        elif not self._dropped and self._capture is None:
            self._page.entity(characters, *self.getpos())

    def _captured(self, tag: str, values: Mapping[str, str]) -> str | None:
        if tag == "title" and not self._dropped and not self.title:
            return "title"
        if tag == "script" and "ld+json" in values.get("type", "").lower():
            self.linked_data.append("")
            return "json"
        return None

    def _hidden(self, tag: str, values: Mapping[str, str]) -> bool:
        style = values.get("style", "").replace(" ", "").lower()
        note = tag == "a" and values.get("href", "").startswith("#") and self._tags["sup"] > 0
        return note or "hidden" in values or values.get("aria-hidden") == "true" or "display:none" in style

    def _time(self, values: Mapping[str, str]) -> None:
        named = " ".join((values.get("itemprop", ""), values.get("class", ""), values.get("property", ""))).lower()
        published = "publish" in named or "pubdate" in values
        self.times.append(Moment(values.get("datetime", ""), published, self._page.length))

    def _void(self, tag: str) -> None:
        if tag == "br":
            if self._in_cell():
                self._page.entity(" ", 0, 0)
            else:
                self._page.break_line()
        elif tag == "hr":
            self._end_block()

    def _in_cell(self) -> bool:
        if not self._tags["td"] and not self._tags["th"]:
            return False
        for element in reversed(self._open):
            if element.tag in CELLS:
                return True
            if element.tag in ("table", "ul", "ol", "article", "section"):
                return False
        return False

    def _close_implied(self, tag: str) -> None:
        """Ends what the beginning of `tag` ends: a paragraph, an item, a cell."""
        closing = CLOSES.get(tag, frozenset(["p"]) if tag in FLOW and not self._in_cell() else frozenset())
        if not any(self._tags[each] for each in closing):
            return
        for depth in range(len(self._open) - 1, -1, -1):
            element = self._open[depth]
            if element.tag in closing:
                while len(self._open) > depth:
                    self._pop()
            elif element.tag in WALLS:
                return

    def _pop(self) -> None:
        element = self._open[-1]
        if element.tag in FLOW and not (self._in_cell() and element.tag in ("p", "div")):
            self._end_block()
        self._open.pop()
        self._tags[element.tag] -= 1
        self._dropped -= element.dropped
        if element.tag in ("title", "script"):
            self._capture = None
        if element.container and not element.article and self._page.length > element.begin:
            self._containers.append((element.begin, self._page.length, element.container))

    def _end_block(self) -> None:
        if self._page.opened:
            self._page.close(self._kind())

    def _kind(self) -> BlockKind:
        tags = [element.tag for element in self._open]
        for position, tag in enumerate(tags):
            if tag in ASIDE and not (tag == "footer" and "blockquote" in tags[:position]):
                return ASIDE[tag]
        if any(element.code for element in self._open):
            return "code"
        return next((KINDS[tag] for tag in reversed(tags) if tag in KINDS), "paragraph")

    def _settled(self, block: Block, total: int) -> Block:
        """The block, set aside where its container's name says that it is furniture."""
        for begin, end, kind in self._containers:
            if begin <= block.start and block.end <= end and end - begin < MOST * total and block.kind != "headline":
                return Block(block.start, block.end, kind)
        return block
