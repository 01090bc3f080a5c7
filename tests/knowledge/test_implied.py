"""What an undated text implies of when it was written."""

from datetime import date

import pytest

from factcheck.knowledge.implied import implied


@pytest.mark.parametrize(
    ("text", "footer", "start", "end", "source"),
    [
        (
            "It rose in 2019.",
            "Copyright The Daily Bugle Limited 2023. All rights reserved.",
            "2023-01-01",
            "2023-12-31",
            "copyright year",
        ),
        ("It rose in 2019.", "© 2019-2024 Bugle", "2024-01-01", "2024-12-31", "copyright year"),
        ("It rose in 2019 and fell on March 3, 2021.", "", "2021-03-03", "2021-03-03", "latest date told as past"),
        ("It rose in 2019. It opened in June 2020.", "", "2020-06-01", "2020-06-30", "latest date told as past"),
        (
            "It rose in 2019. It will open in 2030, and by 2035 close.",
            "",
            "2019-01-01",
            "2019-12-31",
            "latest date told as past",
        ),
    ],
)
def test_a_copyright_year_wins_over_the_latest_date_told_as_past(text, footer, start, end, source):
    found = implied(text, footer)
    assert found is not None
    assert (found.start, found.end, found.source) == (date.fromisoformat(start), date.fromisoformat(end), source)


@pytest.mark.parametrize("text", ["", "No dates here.", "It sold 2000 shares.", "It will open in 2030."])
def test_nothing_is_implied_by_nothing(text):
    assert implied(text, "") is None
