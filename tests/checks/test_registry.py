"""Every check keeps the promises that its code and name make."""

import re
from importlib import import_module

import pytest

from factcheck.checks import find, registry

CHECKS = registry()


def test_checks_are_found_in_the_order_of_their_codes():
    codes = [check.code for check in CHECKS]
    assert codes == sorted(codes)
    assert {"FC101", "FC202", "FC306"} <= set(codes)


def test_codes_and_names_are_unique():
    assert len({check.code for check in CHECKS}) == len(CHECKS)
    assert len({check.name for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
class TestEach:
    def test_the_file_has_the_name_of_the_code(self, check):
        assert check.run.__module__ == f"factcheck.checks.{check.code.lower()}"
        assert import_module(check.run.__module__).CHECK is check

    def test_the_name_is_words_with_hyphens(self, check):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)+", check.name)

    def test_the_explanation_says_what_why_how_and_what_to_do(self, check):
        title, blank, *rest = check.explanation.splitlines()
        assert title
        assert blank == ""
        said = "\n".join(rest)
        parts = [said.index(f"**{part}.**") for part in ("Why it matters", "How it decides", "What to do")]
        assert parts == sorted(parts)
        assert parts[0] > 0

    def test_the_summary_is_one_short_line(self, check):
        assert 0 < len(check.summary) <= 90
        assert "\n" not in check.summary

    def test_there_is_an_example_that_fires_and_one_that_does_not(self, check):
        assert check.fires
        assert check.silent
        assert all(example.figure for example in check.fires)
        assert not any(example.figure for example in check.silent)
        assert len(set(check.fires + check.silent)) == len(check.fires) + len(check.silent)


def test_a_check_is_found_by_code_or_name_in_any_case():
    assert find("fc101") is find("FC101") is find("Value-Conflict")
    assert find("FC999") is None
