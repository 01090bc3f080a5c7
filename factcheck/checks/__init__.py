"""Links and claims to findings: one file a check, named by its code."""

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.registry import find, registry
from factcheck.checks.run import run
from factcheck.checks.serial import Open, across, series, within
from factcheck.checks.view import View

__all__ = ["Check", "Example", "Open", "Text", "View", "across", "find", "registry", "run", "series", "within"]
