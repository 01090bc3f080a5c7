"""Finds the checks: every module of this package that is named by a code."""

import re
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from factcheck.checks.check import Check

__all__ = ["find", "registry"]

CODE = re.compile(r"fc\d{3}")


@cache
def registry() -> tuple[Check, ...]:
    """All checks, by code."""
    folder = Path(__file__).parent
    names = sorted(module.name for module in iter_modules([str(folder)]) if CODE.fullmatch(module.name))
    checks: list[Check] = [import_module(f"{__package__}.{name}").CHECK for name in names]
    return tuple(checks)


def find(wanted: str) -> Check | None:
    """The check with this code or name, in any case, or None."""
    wanted = wanted.strip().lower()
    return next((check for check in registry() if wanted in (check.code.lower(), check.name)), None)
