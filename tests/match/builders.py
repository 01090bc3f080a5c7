"""Claims and documents in few words, for tests of what is compared."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from factcheck import match
from factcheck.config import DEFAULTS
from factcheck.model.calendar import Period
from factcheck.model.claim import Claim, Step
from factcheck.model.decimals import plain
from factcheck.model.document import Document
from factcheck.model.link import Link
from factcheck.model.quantity import Quantity
from factcheck.model.span import Extent, Span

SCALES = {"thousand": 3, "million": 6, "billion": 9, "bn": 9, "trillion": 12}


def period(text: str) -> Period:
    """`2024`, `2025-02-21` or `2025-02-14/2025-02-21`."""
    first, _, last = text.partition("/")
    last = last or first

    def day(part: str, end: bool) -> date:
        bits = [int(each) for each in part.split("-")]
        month = bits[1] if len(bits) > 1 else (12 if end else 1)
        return date(bits[0], month, bits[2] if len(bits) > 2 else (28 if end and month == 2 else 30 if end else 1))

    return Period(day(first, False), day(last, True), text)


def quantity(value: str, unit: str = "", kind: str = "", bound: str = "exact") -> Quantity:
    """`168 billion`, `11.6`, `2016-05`: with the interval that the words can mean."""
    if kind == "date":
        low: str | None = value
        high: str | None = value
        if bound in ("more_than", "at_least"):
            high = None
        elif bound in ("less_than", "at_most"):
            low = None
        return Quantity("date", value, None, None, "", bound, (low, high))  # type: ignore[arg-type]
    digits, *scale = value.replace(",", "").split()
    power = SCALES[scale[0]] if scale else 0
    number = Decimal(digits).scaleb(power)
    guessed = kind or ("percent" if unit == "percent" else "money" if (len(unit.split("/", maxsplit=1)[0]) == 3 and unit.isupper())
                       or unit[:3].isupper() else "count" if unit else "number")  # fmt: skip
    half = Decimal(5).scaleb(power - 1 - len(digits.partition(".")[2]))
    if guessed in ("count", "number") and not scale and "." not in digits:
        half = Decimal(0)
    interval: tuple[str | None, str | None] = (plain(number - half), plain(number + half))
    if bound in ("more_than", "at_least"):
        interval = (plain(number), None)
    elif bound in ("less_than", "at_most"):
        interval = (None, plain(number))
    elif bound == "nearly":
        interval = (plain(number * Decimal("0.9")), plain(number))
    elif bound == "approximate":
        interval = (plain(number * Decimal("0.95")), plain(number * Decimal("1.05")))
    return Quantity(guessed, plain(number), None, None, unit, bound, interval)  # type: ignore[arg-type]


def document(text: str, name: str = "a", published: date | datetime | None = None, title: str = "") -> Document:
    """A document."""
    return Document(text=text, id=name, title=title, published=published)


def claim(  # noqa: PLR0913  (every field of a claim may matter to a test)
    home: Document, figure: str, value: str, unit: str = "", *, kind: str = "", bound: str = "exact", subject: str = "",
    metric: str = "", role: str = "level", change: str | None = None, when: str = "", since: str = "",
    scope: Mapping[str, str] | None = None, modality: str = "actual", section: str = "body", guessed: str = "", nth: int = 0,
) -> Claim:  # fmt: skip
    """The claim whose figure is printed as `figure` in the document (its `nth` place there)."""
    start = -1
    for _ in range(nth + 1):
        start = home.text.index(figure, start + 1)
    end = start + len(figure)
    stop, line_end = home.text.rfind(". ", 0, start), home.text.rfind("\n", 0, start)
    left = max(stop + 2 if stop >= 0 else 0, line_end + 1)
    stops = [found + 1 for found in (home.text.find(". ", end), home.text.find("\n", end)) if found >= 0]
    line = home.text.count("\n", 0, start) + 1
    fields: dict[str, Any] = {"change": change, "role": role, "modality": modality, "section": section}
    return Claim(
        id=f"{home.id}-{start}", document=home.id, span=Span(start, end, line, 1), text=figure,
        sentence=Extent(left, min(stops, default=len(home.text))), quantity=quantity(value, unit, kind, bound),
        subject=subject, subject_text=subject, metric=metric, scope=scope or {}, period=period(when) if when else None,
        baseline=period(since) if since else None, attribution=None, base_value=None, quoted=False,
        derivation=tuple(Step(rule, None, "", assumed=True) for rule in guessed.split()), **fields,
    )  # fmt: skip


def links(documents: list[Document], claims: list[Claim]) -> tuple[Link, ...]:
    """All links between the claims."""
    return match.link(claims, documents, DEFAULTS)[0]


def verdicts(documents: list[Document], claims: list[Claim]) -> list[tuple[str, str, str]]:
    """Kind, verdict and note of each link."""
    return [(link.kind, link.verdict, link.note) for link in links(documents, claims)]
