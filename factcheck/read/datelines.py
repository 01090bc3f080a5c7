"""The day of publication that is printed around an article, with its year."""

from datetime import date

from factcheck.model.layout import FURNITURE, Block
from factcheck.read.moments import printed_day
from factcheck.read.shapes import WIRE

__all__ = ["printed"]


def printed(text: str, blocks: tuple[Block, ...]) -> tuple[date, str] | None:
    """A day printed with its year in the lines around the article, or in the dateline of its first paragraph."""
    seen: list[tuple[date, str]] = []
    for block in blocks:
        words = text[block.start : block.end]
        if block.kind in ("stamp", "byline"):
            day = printed_day(words)
            if day is not None:
                place = "printed byline" if block.kind == "byline" else "printed date line"
                if "updated" in words.lower() and "published" not in words.lower():
                    seen.append((day, f"{place} (updated)"))
                else:
                    return day, place
    first = next((b for b in blocks if b.kind not in FURNITURE and b.kind not in ("headline", "heading")), None)
    if first is not None:
        dateline = WIRE.match(text, first.start, first.end)
        day = printed_day(dateline.group()) if dateline else None
        if day is not None:
            return day, "printed dateline"
    return seen[0] if seen else None
