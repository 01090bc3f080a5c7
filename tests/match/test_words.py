"""The words of a sentence: which of them are names."""

from factcheck.match.words import read_sentence


def test_days_and_months_are_no_names() -> None:
    """A name that only one of two texts tells parts them; a weekday or a month does not."""
    text = "On Friday Nordwerk told Halden of the sale in November."
    assert read_sentence(text, 0, len(text)).names == {"nordwerk", "halden"}
