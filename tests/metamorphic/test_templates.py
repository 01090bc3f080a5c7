"""Whatever is done to one side of a pair, the verdict follows: what still holds agrees, what cannot hold conflicts."""

from dataclasses import dataclass
from datetime import date

import pytest

import factcheck

TOLD = date(2024, 3, 15)
LATER = date(2024, 3, 16)


@dataclass(frozen=True)
class Fact:
    """A sentence in several wordings, with places for subject, figure and time; and what may be put there."""

    name: str
    wordings: tuple[str, ...]
    subject: str = "Nordwerk"
    stranger: str = "Calder Holdings"
    figure: str = "$812 million"
    same: tuple[str, ...] = ()
    rounded: tuple[str, ...] = ()
    converted: str = ""
    shifted: str = ""
    other: str = ""
    held: str = ""
    broken: str = ""
    time: str = "in 2022"
    another_time: str = "in 2021"
    flip: tuple[str, str] = ("", "")

    def told(self, wording=0, **changes):
        """The sentence in one of its wordings, with some of its parts exchanged."""
        parts = {"subject": self.subject, "figure": self.figure, "time": self.time} | changes
        said = self.wordings[wording % len(self.wordings)].format(**parts)
        return said[:1].upper() + said[1:]


def amount(name, wordings, **fields):
    """A fact in dollars with everything that may be done to it."""
    settled = {
        "same": ("812 million dollars", "$812m", "US$812 million", "$0.812 billion", "$812,000,000"),
        "rounded": ("$812.3 million", "about $810 million", "$811.9 million"),
        "shifted": "$81.2 million", "other": "$934 million", "held": "more than $800 million",
        "broken": "more than $900 million", "converted": "771 million euros",
    }  # fmt: skip
    return Fact(name, wordings, **(settled | fields))


FACTS = (
    amount(
        "revenue",
        ("{subject}'s revenue was {figure} {time}.", "{time}, {subject} had revenue of {figure}.",
         "Revenue of {subject} came to {figure} {time}.", "{subject} reported revenue of {figure} {time}."),
    ),
    amount(
        "net profit",
        ("{subject}'s net profit was {figure} {time}.", "{time}, {subject} made a net profit of {figure}.",
         "{subject} posted a net profit of {figure} {time}."),
    ),
    amount(
        "offering",
        ("{subject} raised {figure} in its initial public offering {time}.",
         "{subject}'s initial public offering raised {figure} {time}.",
         "{time}, {subject}'s initial public offering raised {figure}."),
        converted="", another_time="",
    ),
    amount(
        "fine",
        ("{subject} was fined {figure} {time}.", "Regulators fined {subject} {figure} {time}.",
         "{time}, {subject} was fined {figure} by regulators."),
        converted="", another_time="",
    ),
    Fact(
        "share price",
        ("{subject} shares closed at {figure} {time}.", "{time}, shares of {subject} closed at {figure}.",
         "Shares in {subject} closed at {figure} {time}."),
        figure="$41.20", same=("US$41.20", "41.20 dollars"), rounded=("about $41",), shifted="$412.0", other="$47.20",
        held="more than $41", broken="more than $45", time="on 14 March 2024", another_time="on 7 March 2024",
        converted="37.70 euros",
    ),
    Fact(
        "staff",
        ("{subject} employed {figure} people {time}.", "{time}, {subject} employed {figure} people.",
         "{subject} had {figure} employees {time}."),
        figure="48,300", same=("48.3 thousand",), rounded=("about 48,000",), shifted="4,830", other="52,700",
        held="more than 48,000", broken="more than 50,000",
    ),
    Fact(
        "unemployment",
        ("unemployment in {subject} was {figure} {time}.", "{time}, unemployment in {subject} stood at {figure}.",
         "unemployment in {subject} stood at {figure} {time}."),
        subject="Nordland", stranger="Portugal", figure="6.4%", same=("6.4 per cent", "6.4 percent", "6.4 pct"),
        rounded=("6.38%", "about 6%", "6.42%"), shifted="64%", other="7.9%", held="more than 6%", broken="more than 7%",
    ),
    Fact(
        "inflation",
        ("inflation in {subject} was {figure} {time}.", "{time}, inflation in {subject} was {figure}.",
         "inflation in {subject} ran at {figure} {time}."),
        subject="Nordland", stranger="Portugal", figure="3.1%", same=("3.1 per cent", "3.1 percent"),
        rounded=("3.12%", "about 3%"), shifted="31%", other="4.6%", held="more than 3%", broken="more than 4%",
    ),
    Fact(
        "growth of revenue",
        ("{subject}'s revenue rose {figure} {time}.", "{time}, {subject}'s revenue rose by {figure}.",
         "{subject}'s revenue increased by {figure} {time}."),
        figure="12.5%", same=("12.5 per cent", "12.5 percent"), rounded=("12.48%", "about 12%"), shifted="1.25%",
        other="19%", held="more than 12%", broken="more than 15%", flip=("rose", "fell"),
    ),
    Fact(
        "growth of exports",
        ("exports of {subject} rose {figure} {time}.", "{time}, exports of {subject} rose by {figure}."),
        subject="Nordland", stranger="Portugal", figure="8.3%", same=("8.3 per cent",), rounded=("8.31%", "about 8%"),
        shifted="83%", other="11%", held="more than 8%", broken="more than 10%", flip=("rose", "fell"),
    ),
    Fact(
        "market value",
        ("{subject}'s market value was {figure} {time}.", "{time}, {subject} had a market value of {figure}.",
         "{subject}'s market capitalisation was {figure} {time}."),
        figure="$24.6 billion", same=("US$24.6bn", "24.6 billion dollars"), rounded=("$24.58 billion", "about $25 billion"),
        shifted="$2.46 billion", other="$31.2 billion", held="more than $24 billion", broken="more than $28 billion",
        time="on 14 March 2024", another_time="on 7 March 2024", converted="22.5 billion euros",
    ),
    Fact(
        "oil output",
        ("{subject} produced {figure} of crude oil {time}.", "{time}, {subject} produced {figure} of crude oil.",
         "{subject}'s crude oil production was {figure} {time}."),
        subject="Nordland", stranger="Portugal", figure="2.4 million tonnes", same=("2.4m tonnes", "2,400,000 tonnes"),
        rounded=("2.38 million tonnes", "about 2 million tonnes"), shifted="24 million tonnes", other="3.1 million tonnes",
        held="more than 2 million tonnes", broken="more than 3 million tonnes", converted="2.4 million metric tons",
    ),
    Fact(
        "population",
        ("the population of {subject} was {figure} {time}.", "{time}, {subject} had a population of {figure}.",
         "{subject}'s population was {figure} {time}."),
        subject="Nordland", stranger="Portugal", figure="8.4 million", same=("8,400,000", "8.4m"),
        rounded=("8.38 million", "about 8 million"), shifted="84 million", other="9.6 million",
        held="more than 8 million", broken="more than 9 million",
    ),
    Fact(
        "exports",
        ("{subject}'s exports were {figure} {time}.", "{time}, {subject} had exports of {figure}.",
         "exports of {subject} came to {figure} {time}."),
        subject="Nordland", stranger="Portugal", figure="€45.6 billion", same=("45.6 billion euros", "€45.6bn"),
        rounded=("€45.58 billion", "about €46 billion"), shifted="€4.56 billion", other="€52.1 billion",
        held="more than €45 billion", broken="more than €50 billion",
    ),
    Fact(
        "interest rate",
        ("the key interest rate of {subject} was {figure} {time}.", "{time}, {subject}'s key interest rate was {figure}."),
        subject="Nordland", stranger="Portugal", figure="4.75%", same=("4.75 per cent", "4.75 percent", "4-3/4 pct"),
        rounded=("about 4.8%",), shifted="47.5%", other="5.25%", held="more than 4.5%", broken="more than 5%",
        time="on 14 March 2024", another_time="on 7 March 2023",
    ),
    Fact(
        "fall of sales",
        ("{subject}'s sales fell {figure} {time}.", "{time}, sales at {subject} fell by {figure}.",
         "{subject}'s sales dropped by {figure} {time}.", "{subject} sales were down {figure} {time}."),
        figure="7.4%", same=("7.4 per cent",), rounded=("7.38%", "about 7%"), shifted="74%", other="9.9%",
        held="more than 7%", broken="more than 9%", flip=("fell", "rose"),
    ),
    Fact(
        "stake",
        ("{subject} held {figure} of Aldmoor Bank {time}.", "{time}, {subject} held {figure} of Aldmoor Bank.",
         "{subject} owned {figure} of Aldmoor Bank {time}."),
        figure="34.2%", same=("34.2 per cent",), rounded=("34.21%", "about 34%"), shifted="3.42%", other="41.5%",
        held="more than 34%", broken="more than 40%", time="on 14 March 2024", another_time="",
    ),
    Fact(
        "homes destroyed",
        ("the {subject} fire destroyed {figure} homes {time}.", "{time}, the {subject} fire destroyed {figure} homes.",
         "{figure} homes were destroyed by the {subject} fire {time}."),
        subject="Aldmoor", stranger="Calder", figure="1,212", same=(), rounded=("about 1,200",), shifted="12,120",
        other="1,340", held="more than 1,200", broken="more than 1,300", time="on 14 March 2024", another_time="",
    ),
)  # fmt: skip


def documents(*texts):
    """One document of each text, published a day apart."""
    return [factcheck.Document(text, f"{number}.txt", published=TOLD if not number else LATER)
            for number, text in enumerate(texts)]  # fmt: skip


def verdicts(one, other):
    """All verdicts on links between two texts."""
    report = factcheck.check(documents(one, other))
    home = {claim.id: claim.document for claim in report.claims}
    kind = {claim.id: claim.quantity.kind for claim in report.claims}
    return {
        link.verdict
        for link in report.links
        if len({home[each] for each in link.claims}) == 2 and not all(kind[each] == "date" for each in link.claims)
    }


def cases():
    """(what was done, the fact, one text, the other, the verdicts that are right)."""
    agrees, conflicts = {"agrees"}, {"conflicts"}
    for fact in FACTS:
        plain = fact.told()
        for wording in range(1, len(fact.wordings)):
            yield "paraphrase", fact, plain, fact.told(wording), agrees
            yield "paraphrase, other figure", fact, plain, fact.told(wording, figure=fact.other), conflicts
        for printed in fact.same:
            yield f"print as {printed}", fact, plain, fact.told(1, figure=printed), agrees
        for printed in fact.rounded:
            yield f"round to {printed}", fact, plain, fact.told(1, figure=printed), agrees
            yield f"round to {printed}, turned round", fact, fact.told(1, figure=printed), plain, agrees
        if fact.converted:
            yield "convert the currency", fact, plain, fact.told(1, figure=fact.converted), agrees
        yield "shift the decimal point", fact, plain, fact.told(1, figure=fact.shifted), conflicts
        yield "shift the decimal point, turned round", fact, fact.told(1, figure=fact.shifted), plain, conflicts
        yield "other figure", fact, plain, fact.told(figure=fact.other), conflicts
        yield "other figure, turned round", fact, fact.told(figure=fact.other), plain, conflicts
        yield "a bound that holds", fact, plain, fact.told(1, figure=fact.held), agrees
        yield "a bound that is broken", fact, plain, fact.told(1, figure=fact.broken), conflicts
        for wording in range(len(fact.wordings)):
            yield "swap the subject", fact, plain, fact.told(wording, subject=fact.stranger, figure=fact.other), set()
            if fact.another_time:
                changed = fact.told(wording, time=fact.another_time, figure=fact.other)
                yield "change the period", fact, plain, changed, set()
        if fact.flip[0]:
            for wording in range(len(fact.wordings)):
                flipped = fact.told(wording)
                for word, back in (("increased", "rose"), ("dropped", "fell"), ("were down", "fell")):
                    flipped = flipped.replace(word, back)
                flipped = flipped.replace(*fact.flip)
                yield "flip the direction", fact, plain, flipped, conflicts
        before = f"The weather was fine in Aldmoor. {fact.told(1)} The mayor was pleased."
        yield "amid other sentences", fact, plain, before, agrees
        after = f"{fact.told(1, figure=fact.other)} The weather was fine in Aldmoor."
        yield "before other sentences", fact, plain, after, conflicts


CASES = list(cases())


def named(case):
    return f"{case[1].name}-{case[0]}"


def test_there_are_many_and_each_is_once():
    assert len(CASES) >= 200
    assert len({case[2:4] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=map(named, CASES))
def test_the_verdict_follows(case):
    _, _, one, other, right = case
    assert verdicts(one, other) - {"not_comparable"} == right, (one, other)
