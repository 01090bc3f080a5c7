"""A report made by hand: three articles, eight claims, links of every verdict, findings of every severity."""

from datetime import date

from factcheck.model.calendar import Period
from factcheck.model.claim import BaseValue, Claim, Step
from factcheck.model.document import Document, Positions
from factcheck.model.finding import Edit, Finding
from factcheck.model.link import Link
from factcheck.model.quantity import Quantity
from factcheck.model.report import (
    Aside,
    Coverage,
    DocumentCoverage,
    Problem,
    RateUse,
    Report,
    Skip,
    SkippedFile,
)
from factcheck.model.span import Extent, Span

__all__ = ["DOCUMENTS", "claim", "report"]

PORT = Document(
    id="desk/port.md",
    title="Port of Lindow",
    published=date(2025, 2, 22),
    text=(
        "# Port traffic falls\n\n"
        "Net investment in the *Port of Lindow* fell to US$4.5 billion in 2024, the harbour board said on Friday.\n"
        "The quay handled 168,000 containers | a third of them empty <sic>, after 173,000 in 2023 and with the loss"
        " of the two northern lines, which had between them carried more than a tenth of all the boxes that passed"
        " through the port in the three years before, and to whose return nobody on the board will now put a date.\n"
    ),
)  # fmt: skip
HARBOUR = Document(
    id="desk/harbour board.txt",
    published=date(2025, 3, 1),
    text=(
        "The harbour board put net investment in the Port of Lindow at $5.4 billion for 2024.\n"
        "Shares of Lindow Quays closed at HK$138.5 (US$17.8), 11.6%\nup from a week earlier.\n"
    ),
)  # fmt: skip
WIRE = Document(
    id="wire/lindow.txt",
    text="Lindow (林道) drew US$4.5 billion of net investment last year. Each of its 12 cranes is new.\n",
)
DOCUMENTS = (PORT, HARBOUR, WIRE)
YEAR = Period(date(2024, 1, 1), date(2024, 12, 31), "in 2024")


def span(document: Document, text: str) -> Span:
    start = document.text.index(text)
    return Span(start, start + len(text), *Positions(document).at(start))


def extent(document: Document, first: str, last: str) -> Extent:
    start = document.text.index(first)
    return Extent(start, document.text.index(last, start) + len(last))


def claim(
    key: str,
    document: Document,
    text: str,
    sentence: Extent,
    quantity: Quantity,
    subject: str,
    metric: str,
    period: Period | None,
    **more: object,
) -> Claim:
    fields: dict[str, object] = {
        "change": None, "role": "level", "scope": {}, "baseline": None, "modality": "actual", "attribution": None,
        "base_value": None, "section": "body", "quoted": False,
        "derivation": (Step("numeral", None, quantity.value or "range"),),
    }  # fmt: skip
    return Claim(
        id=key, document=document.id, span=span(document, text), text=text, sentence=sentence, quantity=quantity,
        subject=subject, subject_text=subject, metric=metric, period=period, **fields | more,
    )  # type: ignore[arg-type]  # fmt: skip


def exact(kind: str, value: str, unit: str, low: str, high: str) -> Quantity:
    return Quantity(kind, value, None, None, unit, "exact", (low, high))  # type: ignore[arg-type]


def claims() -> tuple[Claim, ...]:
    billions = exact("money", "4500000000", "USD", "4450000000", "4550000000")
    told = extent(PORT, "Net investment", "Friday.")
    quay = extent(PORT, "The quay", "a date.")
    board = extent(HARBOUR, "The harbour", "2024.")
    shares = extent(HARBOUR, "Shares", "earlier.")
    wire = extent(WIRE, "Lindow", "year.")
    close = Period(date(2025, 2, 28), date(2025, 2, 28), "")
    in_2023 = Period(date(2023, 1, 1), date(2023, 12, 31), "in 2023")
    return (
        claim("a1", PORT, "US$4.5 billion", told, billions, "Port of Lindow", "net_investment", YEAR, change="down",
              role="target", attribution="harbour board",
              derivation=(
                  Step("currency", Extent(span(PORT, "US$").start, span(PORT, "US$").end), "USD"),
                  Step("scale", None, "billion"), Step("period", None, "2024", assumed=True),
              )),
        claim("a2", PORT, "168,000 containers", quay, exact("count", "168000", "container", "168000", "168000"),
              "quay", "throughput", YEAR),
        claim("a3", PORT, "173,000", quay, exact("count", "173000", "container", "173000", "173000"), "quay",
              "throughput", in_2023),
        claim("b1", HARBOUR, "$5.4 billion", board,
              exact("money", "5400000000", "USD", "5350000000", "5450000000"), "Port of Lindow", "net_investment", YEAR),
        claim("b2", HARBOUR, "HK$138.5", shares, exact("money", "138.5", "HKD", "138.45", "138.55"), "Lindow Quays",
              "share_price", close, scope={"listing": "Hong Kong"},
              base_value=BaseValue("USD", "17.813", date(2025, 2, 28))),
        claim("b3", HARBOUR, "US$17.8", shares, exact("money", "17.8", "USD", "17.75", "17.85"), "Lindow Quays",
              "share_price", close),
        claim("b4", HARBOUR, "11.6%", shares, exact("percent", "11.6", "percent", "11.55", "11.65"), "Lindow Quays",
              "share_price", Period(date(2025, 2, 21), date(2025, 2, 28), "a week earlier"), change="up", role="delta"),
        claim("c1", WIRE, "US$4.5 billion", wire, billions, "Lindow", "net_investment",
              Period(None, None, "last year")),
    )  # fmt: skip


def links() -> tuple[Link, ...]:
    return (
        Link(("a1", "b1"), "same", "conflicts", "4.5 billion against 5.4 billion USD of 2024", 0.95),
        Link(("a1", "c1"), "same", "agrees", "both tell 4.5 billion USD", 0.7, doubts=("period",)),
        Link(("a3", "a2"), "same", "superseded", "168,000 of 2024 follow 173,000 of 2023", 0.8),
        Link(("b2", "b3"), "conversion", "agrees", "138.5 HKD were 17.81 USD", 1.0),
        Link(("b2", "b4"), "computed", "agrees", "a rise of 11.6 % from 124.1", 0.9),
        Link(("a2", "b4"), "same", "not_comparable", "a count and a share", 0.1),
    )


def findings() -> tuple[Finding, ...]:
    return (
        Finding(
            "FC305", "implied-base", "note", "11.6% up to HK$138.5 implies HK$124.1 a week earlier", HARBOUR.id,
            span(HARBOUR, "11.6%"), ("b4", "b2"), working=("138.5 / 1.116 = 124.10",),
            advice="Compare the implied price with the one on record.", confidence=0.9,
        ),
        Finding(
            "FC201", "superseded-figure", "warning", "173,000 (2023) is older than 168,000 (2024)", PORT.id,
            span(PORT, "173,000"), ("a3", "a2"), advice="Say that the figure is of 2023, or replace it.",
            likelier="168,000, since it is the newer one",
        ),
        Finding(
            "FC101", "value-conflict", "error",
            "net_investment of Port of Lindow in 2024: US$4.5 billion against $5.4 billion", PORT.id,
            span(PORT, "US$4.5 billion"), ("a1", "b1"),
            working=("US$4.5 billion: 4.45 to 4.55 billion USD", "$5.4 billion: 5.35 to 5.45 billion USD",
                     "no number lies in both"),
            confidence=0.95, advice="Ask the harbour board which figure holds; digits may be swapped.",
            likelier="US$4.5 billion (desk/port.md): wire/lindow.txt has it too",
        ),
        Finding(
            "FC502", "ambiguous-currency", "warning", "a bare $ where US$ and HK$ are in play: $5.4 billion",
            HARBOUR.id, span(HARBOUR, "$5.4 billion"), ("b1",),
            edits=(Edit(HARBOUR.id, span(HARBOUR, "$5.4"), "US$5.4"),), advice="Name the dollar.",
        ),
        Finding(
            "FC307", "list-count", "note", "the list has 3 entries and 2 are told", PORT.id,
            span(PORT, "the two northern lines"), (), advice="Count again.",
        ),
    )  # fmt: skip


def coverage() -> Coverage:
    friday = span(PORT, "Friday")
    heading = span(PORT, "# Port traffic falls")
    return Coverage(
        documents=(
            DocumentCoverage(
                PORT.id, 5, 3,
                skipped=(Skip(Extent(friday.start, friday.end), friday.line, "Friday", "weekday"),
                         Skip(Extent(heading.start, heading.end), 4, "two", "part of a name")),
                furniture=(Aside(Extent(heading.start, heading.end), 1, "banner", "# Port traffic falls"),),
            ),
            DocumentCoverage(HARBOUR.id, 4, 4),
            DocumentCoverage(
                WIRE.id, 3, 1,
                skipped=(Skip(Extent(0, 6), 1, "Each", "no figure"), Skip(Extent(0, 6), 1, "12", "no figure")),
                notes=("`last year` is not resolved: the day of publication is not known",),
            ),
        ),
        skipped_files=(SkippedFile("desk/photo.jpg", "unknown type"),),
    )  # fmt: skip


def report() -> Report:
    """The whole report."""
    return Report(
        as_of=date(2025, 3, 1),
        documents=DOCUMENTS,
        claims=claims(),
        links=links(),
        findings=findings(),
        coverage=coverage(),
        problems=(Problem("desk/broken.md", "is not text", "Save it as UTF-8.", 3),),
        rates=(RateUse("HKD", "USD", date(2025, 2, 28), "0.12859"),),
    )
