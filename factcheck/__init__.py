"""factcheck: a linter for the figures in prose."""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.engine import check, mine
    from factcheck.model.claim import Claim
    from factcheck.model.document import Document
    from factcheck.model.finding import Finding
    from factcheck.model.link import Link
    from factcheck.model.report import Report
    from factcheck.read import read

__all__ = ["Claim", "Document", "Finding", "Link", "Report", "check", "mine", "read"]

HOMES = {
    "Claim": "factcheck.model.claim", "Document": "factcheck.model.document", "Finding": "factcheck.model.finding",
    "Link": "factcheck.model.link", "Report": "factcheck.model.report", "check": "factcheck.engine",
    "mine": "factcheck.engine", "read": "factcheck.read",
}  # fmt: skip


class _Package(ModuleType):
    """Keeps `read` and `mine` the public functions: importing the subpackages of these names does not bind them here."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    """A public name, imported when it is first asked for: `factcheck --version` needs none of them."""
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


sys.modules[__name__].__class__ = _Package
