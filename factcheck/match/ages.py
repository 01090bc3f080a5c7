"""An age against the year that it counts from."""

from decimal import Decimal

from factcheck.match.frames import Fit
from factcheck.match.saying import quoted
from factcheck.model.document import day_of
from factcheck.model.interval import Interval
from factcheck.model.link import Link
from factcheck.model.terms import Verdict

__all__ = ["aged"]

YEAR = 4


def aged(fit: Fit) -> Link | None:
    """The link over an age and its year, up to the year that the sentence or the day of publication ends it with."""
    age, first, last = fit.slots["age"], fit.slots["year"], fit.slots.get("last")
    published = day_of(age.story.document.published)
    begun = first.claim.quantity.value or ""
    ended = (
        (last.claim.quantity.value or "") if last is not None else str(published.year) if published is not None else ""
    )
    if not (len(begun) == YEAR and begun.isdecimal() and len(ended) == YEAR and ended.isdecimal()):
        return None
    years = int(ended) - int(begun)
    if age.interval is None or age.claim.quantity.unit != "year" or years <= 0:
        return None
    # A text is read, and sometimes written, for the year after it.
    most = years if last is not None else years + 1
    fits = Interval(Decimal(years - 1), Decimal(most)).meets(age.interval)
    verb = "fits" if fits else "does not fit"
    worked = f"{ended} - {begun} = {years} years"
    working = (
        worked,
        f"admissible, with the day of the year unknown: {years - 1} to {most} years",
        f"printed: {quoted(age.claim)}",
    )
    claims = (age.claim.id, first.claim.id, *((last.claim.id,) if last is not None else ()))
    verdict: Verdict = "agrees" if fits else "conflicts"
    return Link(claims, "computed", verdict, f"{worked}, which {verb} {quoted(age.claim)}", 0.95, working, (), "age")
