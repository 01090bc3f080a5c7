"""The words of `rules/dates.yaml` as look-up tables, built once."""

from dataclasses import dataclass
from functools import cache

from factcheck.packs import load
from factcheck.packs.dates import DatesPack, HolidayEntry, PartEntry

__all__ = ["CalendarWords", "words"]


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What each lower-case word means; `heads` tells by which reader a word that may open a date is read."""

    heads: dict[str, str]
    months: dict[str, int]
    careful: frozenset[str]
    common: frozenset[str]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    parts: dict[str, PartEntry]
    holidays: dict[str, list[tuple[tuple[str, ...], HolidayEntry]]]
    ordinals: dict[str, int]
    counts: dict[str, int]
    units: dict[str, str]
    ahead: frozenset[str]
    future: frozenset[str]
    planning: frozenset[str]
    comparing: frozenset[str]
    superlatives: frozenset[str]
    not_year_after: frozenset[str]
    not_year_before: frozenset[str]
    counted: frozenset[str]
    movers: frozenset[str]


@cache
def words() -> CalendarWords:
    """The tables of the pack."""
    pack = load("dates", DatesPack)
    months = {word: entry.month for entry in pack.months for word in entry.words}
    weekdays = {word: entry.weekday for entry in pack.weekdays for word in entry.words}
    seasons = {word: entry.months for entry in pack.seasons for word in entry.words}
    parts = {word: entry for entry in pack.parts for word in entry.words}
    holidays: dict[str, list[tuple[tuple[str, ...], HolidayEntry]]] = {}
    for entry in pack.holidays:
        for name in entry.words:
            spelled = tuple(word.removesuffix("'s") for word in name.replace(".", " .").replace("s'", "s '").split())
            holidays.setdefault(spelled[0], []).append((spelled, entry))
    for names in holidays.values():
        names.sort(key=lambda each: -len(each[0]))
    heads: dict[str, str] = dict.fromkeys(holidays, "holiday")
    heads.update(dict.fromkeys(pack.ordinals, "ordinal"))
    heads.update(dict.fromkeys(parts, "part"))
    heads.update(dict.fromkeys(seasons, "season"))
    heads.update(dict.fromkeys(weekdays, "weekday"))
    heads.update(dict.fromkeys(months, "month"))
    heads.update({f"q{n}": "quarter" for n in range(1, 5)} | {"h1": "half", "h2": "half"})
    heads.update(dict.fromkeys(["fiscal", "fy", "calendar", "cy", "financial"], "fiscal"))
    heads.update({f"fy{n:02d}": "fiscal" for n in range(100)} | {f"fy{n}": "fiscal" for n in range(1950, 2051)})
    heads["week"] = "week"
    heads.update(dict.fromkeys(["last", "final"], "last"))
    heads["thirty"] = "ordinal"
    heads.update(dict.fromkeys(["two", "twenty", "nineteen", "eighteen", "seventeen"], "spelled"))
    heads.update({f"{word}{day}": "joined" for word in months if len(word) == 3 for day in range(1, 32)})
    careful = frozenset(word for entries in (pack.months, pack.weekdays) for entry in entries for word in entry.careful)
    common = frozenset(word for entries in (pack.months, pack.weekdays) for entry in entries for word in entry.common)
    return CalendarWords(
        heads, months, careful, common, weekdays, seasons, parts, holidays,
        {word: index for index, word in enumerate(pack.ordinals, 1)}, pack.counts,
        {word: unit for unit, forms in pack.units.items() for word in forms},
        frozenset(pack.ahead), frozenset(pack.future), frozenset(pack.planning), frozenset(pack.comparing), frozenset(pack.superlatives),
        frozenset(pack.not_year_after), frozenset(pack.not_year_before), frozenset(pack.counted), frozenset(pack.movers),
    )  # fmt: skip
