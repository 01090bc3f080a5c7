"""Links and claims to findings: one file a check, named by its code."""

from factcheck.checks.check import Check, Example, Text
from factcheck.checks.registry import find, registry
from factcheck.checks.run import Found, run
from factcheck.checks.serial import Open, across, completed, series, unlinked, within
from factcheck.checks.view import View

__all__ = [
    "Check",
    "Example",
    "Found",
    "Open",
    "Text",
    "View",
    "across",
    "completed",
    "find",
    "registry",
    "run",
    "series",
    "unlinked",
    "within",
]
