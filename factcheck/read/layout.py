"""Any document, from a file or from memory, to its blocks."""

from dataclasses import replace

from factcheck.model.document import Document
from factcheck.model.layout import FURNITURE, Block, Layout
from factcheck.read.frontmatter import front_matter_end
from factcheck.read.furniture import furnish
from factcheck.read.language import foreign
from factcheck.read.plain import plain_blocks

__all__ = ["layout"]

# A block with one of these reads as English, whatever else it holds.
ENGLISH = (" the ", " and ", " of ", " to ", " said ", " for ", " on ", " with ")
# Shorter blocks give a language no chance to show.
SHOWS = 40


def layout(document: Document) -> Layout:
    """The blocks of a document in order, disjoint and inside its text; furniture is marked, never dropped."""
    text = document.text
    begin = front_matter_end(text)
    if document.blocks:
        blocks = list(document.blocks)
    elif document.provenance.get("format") == "markdown" or document.id.lower().endswith((".md", ".markdown")):
        from factcheck.read.markdown import markdown_blocks  # the parser costs 40 ms to load

        blocks = markdown_blocks(text, begin)
    else:
        blocks = plain_blocks(text, begin)
    settled = furnish(text, blocks, document.title)
    if begin and text[:begin].strip():
        settled.insert(0, Block(0, len(text[:begin].rstrip()), "metadata"))
    return _languages(text, settled, document.language)


def _languages(text: str, blocks: list[Block], language: str) -> Layout:
    """Sets aside what is not in English and says so."""
    names: dict[str, int] = {}
    read = 0
    for index, block in enumerate(blocks):
        if block.kind in FURNITURE:
            continue
        read += 1
        if block.end - block.start < SHOWS:
            continue
        words = text[block.start : block.end]
        if any(map(words.__contains__, ENGLISH)):
            continue
        name = foreign(words)
        if name is not None:
            names[name] = names.get(name, 0) + 1
            blocks[index] = replace(block, kind="foreign")
    if not names:
        note = f"The text is said to be in `{language}`; only English is read." if not language.startswith("en") else ""
        return Layout(tuple(blocks), (note,) if note else ())
    name = max(names, key=lambda each: names[each])
    count = sum(names.values())
    if 2 * count < read:
        passages = "1 passage is" if count == 1 else f"{count} passages are"
        return Layout(tuple(blocks), (f"{passages} not in English ({name}) and not read.",))
    aside = tuple(b if b.kind in FURNITURE else replace(b, kind="foreign") for b in blocks)
    return Layout(aside, (f"The text is not in English ({name}) and not read.",))
