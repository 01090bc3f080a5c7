"""Any quantity, rendered in any supported style and put in any sentence, is read back with its value, unit and span."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Document, mine
from factcheck.model.decimals import plain
from tests.spelling import spelled

SCALES = {
    "{} million": 10**6, "{} mln": 10**6, "{} billion": 10**9, "{} bn": 10**9, "{} bln": 10**9, "{} trillion": 10**12, "{} thousand": 10**3,
    "{} lakh": 10**5, "{} crore": 10**7,
}  # fmt: skip
WHOLE = st.integers(2, 999).filter(lambda number: number not in (360, 480, 720))
SMALL = (
    st.decimals(Decimal("0.001"), 999, places=3).map(lambda value: value.normalize()).filter(lambda value: value % 1)
)
DIGITS = st.one_of(
    WHOLE.map(lambda number: (str(number), Decimal(number))),
    st.integers(1000, 10**11).map(lambda number: (f"{number:,}", Decimal(number))),
    st.integers(1000, 10**11).map(lambda number: (f"{number:,}".replace(",", "\u00a0"), Decimal(number))),
    SMALL.map(lambda value: (f"{value:f}", value)),
    st.tuples(WHOLE, st.sampled_from(["1/2", "1/4", "3/4", "3/8", "5/8"])).map(
        lambda pair: (f"{pair[0]}-{pair[1]}", pair[0] + Decimal(pair[1][0]) / Decimal(pair[1][2]))
    ),
    st.tuples(WHOLE, st.sampled_from([("½", "0.5"), ("¼", "0.25"), ("¾", "0.75")])).map(
        lambda pair: (f"{pair[0]}{pair[1][0]}", pair[0] + Decimal(pair[1][1]))
    ),
)
SCALED = st.tuples(st.one_of(WHOLE.map(Decimal), SMALL), st.sampled_from(sorted(SCALES))).map(
    lambda pair: (pair[1].format(f"{pair[0]:f}"), pair[0] * SCALES[pair[1]])
)
WORDS = st.integers(2, 999_999).map(lambda number: (spelled(number), Decimal(number)))
AMOUNTS = st.one_of(DIGITS, SCALED, WORDS)


@dataclass(frozen=True)
class Style:
    """How a unit is printed around a number, and what is read: `worth` is one printed unit in `unit`."""

    printed: str
    kind: str
    unit: str
    worth: str = "1"
    words: bool = True


MONEY = [
    *[Style(f"{sign}{{}}", "money", code, words=False) for sign, code in [
        ("$", "USD"), ("US$", "USD"), ("£", "GBP"), ("€", "EUR"), ("HK$", "HKD"), ("A$", "AUD"), ("C$", "CAD"), ("Cdn$", "CAD"), ("NZ$", "NZD"),
        ("S$", "SGD"), ("R$", "BRL"), ("¥", "JPY"), ("₹", "INR"), ("Rs ", "INR"), ("USD ", "USD"), ("EUR ", "EUR"), ("CHF ", "CHF"), ("RM", "MYR"),
    ]],
    *[Style(f"{{}} {name}", "money", code) for name, code in [
        ("dollars", "USD"), ("dlrs", "USD"), ("euros", "EUR"), ("yen", "JPY"), ("pounds sterling", "GBP"), ("Swiss francs", "CHF"),
        ("rupees", "INR"), ("yuan", "CNY"), ("USD", "USD"), ("Canadian dollars", "CAD"), ("stg", "GBP"),
    ]],
    Style("{} cents", "money", "USD", "0.01"), Style("{} cts", "money", "USD", "0.01"), Style("{} pence", "money", "GBP", "0.01"),
    Style("${} a share", "money", "USD/share", words=False), Style("${} per barrel", "money", "USD/oil_barrel", words=False),
]  # fmt: skip
SHARES = [
    Style("{}%", "percent", "percent", words=False), Style("{} percent", "percent", "percent"), Style("{} per cent", "percent", "percent"),
    Style("{} pct", "percent", "percent"), Style("{} percentage points", "percentage_point", "percentage_point"),
    Style("{} basis points", "percentage_point", "percentage_point", "0.01"),
]  # fmt: skip
MEASURES = [Style(printed, "measure", unit) for printed, unit in [
    ("{} km", "kilometer"), ("{} kilometres", "kilometer"), ("{} kg", "kilogram"), ("{} tonnes", "metric_ton"), ("{} miles", "mile"),
    ("{} feet", "foot"), ("{} litres", "liter"), ("{} barrels", "oil_barrel"), ("{} MW", "megawatt"), ("{} gigawatt-hours", "gigawatt_hour"),
    ("{} square miles", "mile ** 2"), ("{} hectares", "hectare"), ("{} mph", "mile/hour"), ("{} miles per hour", "mile/hour"),
    ("{} degrees Celsius", "degree_Celsius"), ("{} °C", "degree_Celsius"), ("{} barrels per day", "oil_barrel/day"),
    ("{} tonnes a year", "metric_ton/year"), ("{} horsepower", "horsepower"), ("{} gigabytes", "gigabyte"),
]] + [Style("{}km", "measure", "kilometer", words=False), Style("{}kg", "measure", "kilogram", words=False)]  # fmt: skip
TIMES = [Style(f"{{}} {name}", "duration", unit) for name, unit in [
    ("years", "year"), ("months", "month"), ("weeks", "week"), ("days", "day"), ("hours", "hour"), ("minutes", "minute"), ("seconds", "second"),
]]  # fmt: skip
COUNTS = [Style(f"{{}} {name}", "count", unit) for name, unit in [
    ("workers", "worker"), ("people", "person"), ("shares", "share"), ("new jobs", "new job"), ("homes", "home"), ("points", "point"),
    ("women", "woman"), ("steel mills", "steel mill"),
]]  # fmt: skip
STYLES = [*MONEY, *SHARES, *MEASURES, *TIMES, *COUNTS]
FRAMES = [
    "It told of {} at length.",
    "The report spoke of {}, which surprised them.",
    "Nobody had seen {} there.",
    "It was {}.",
    "Acme said it was {} in all.",
    "The sum ({}) was paid.",
    "“It was {},” she said.",
    "There was talk of {}; nobody knew.",
    "Then {} came: a first.",
    "- {} in all",
]
BOUNDS = {"more than ": "more_than", "at least ": "at_least", "less than ": "less_than", "at most ": "at_most", "about ": "approximate",
          "nearly ": "nearly", "no more than ": "at_most", "just under ": "less_than", "": "exact"}  # fmt: skip


def fits(style: Style, amount: tuple[str, Decimal]) -> bool:
    """Whether a newspaper would print such an amount with such a unit."""
    digits = amount[0][0].isdigit()
    if amount[0][-1].isalpha() and style.printed[2:3].isalpha():
        return False  # 5 millionkm
    return digits or (style.words and style.worth == "1")


def told(text: str) -> list[tuple[str, str, str | None, str, str]]:
    document = Document(text=text, id="any")
    claims = [(claim.text, claim.quantity) for claim in mine(document)]
    return [(printed, each.kind, each.value, each.unit, each.bound) for printed, each in claims]


@given(AMOUNTS, st.sampled_from(STYLES), st.sampled_from(FRAMES), st.sampled_from(sorted(BOUNDS)))
def test_any_quantity_is_read_back(amount, style, frame, bound):
    if not fits(style, amount):
        return
    printed, value = style.printed.format(amount[0]), plain(amount[1] * Decimal(style.worth))
    text = frame.format(bound + printed)
    assert told(text) == [(printed, style.kind, value, style.unit, BOUNDS[bound])], text


RANGES = ["{}-{}", "{}–{}", "{} to {}"]


@given(
    st.lists(WHOLE, min_size=2, max_size=2, unique=True).map(sorted),
    st.sampled_from([each for each in STYLES if each.printed.startswith("{}")]),
    st.sampled_from(RANGES),
    st.sampled_from(FRAMES),
)
def test_any_range_is_read_back(ends, style, joined, frame):
    printed = style.printed.format(joined.format(*ends))
    text = frame.format(printed)
    low, high = (plain(Decimal(end) * Decimal(style.worth)) for end in ends)
    claims = [(claim.text, claim.quantity) for claim in mine(Document(text=text, id="any"))]
    read = [(each, found.kind, found.low, found.high, found.unit, found.bound) for each, found in claims]
    assert read == [(printed, style.kind, low, high, style.unit, "range")], text
