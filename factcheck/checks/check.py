"""What a check is: its code and name, why it matters, examples, and one pure function."""

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.checks.view import View
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Edit, Finding
from factcheck.model.span import Span
from factcheck.model.terms import Severity

__all__ = ["Check", "Example", "Series", "Text"]


@dataclass(frozen=True, slots=True)
class Text:
    """A small document of an example."""

    text: str
    published: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """Documents that a check must, or must not, fire on; the tests run them through the whole engine.

    `figure` is the printed figure that the finding is shown at (of a firing example), `edited` the
    text of that document once the proposed edits are made, empty where none may be proposed.
    """

    texts: tuple[Text, ...]
    figure: str = ""
    as_of: date | None = None
    edited: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """The series in which a check finds its figures: `of` names that of a claim, empty for none.

    `opens` tells, with the text of the claim, whether something can be found in its series for its sake: where nothing
    opens a series, nothing is found in it.
    """

    of: Callable[[Claim], str]
    opens: Callable[[str, Claim], bool]


@dataclass(frozen=True, slots=True)
class Check:
    """A kind of fault. The docstring of the module that defines `run` explains it to users.

    `severity` is the gravest that it reports; `summary` one line for tables. A check that is not `default_on`
    finds much that is no fault, and runs only where the setting `select` names it. One with `series` sets figures of texts
    against each other that no link joins. One that is not `linked` looks at no links.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    fires: tuple[Example, ...]
    silent: tuple[Example, ...]
    run: Callable[[View], Iterator[Finding]]
    default_on: bool = True
    series: Series | None = None
    linked: bool = True

    @property
    def explanation(self) -> str:
        """What the fault is, why it matters, how it is decided, what to do: Markdown paragraphs."""
        return inspect.cleandoc(sys.modules[self.run.__module__].__doc__ or "")

    def finding(
        self,
        shown: Claim,
        message: str,
        *,
        others: Iterable[Claim] = (),
        severity: Severity | None = None,
        working: Sequence[str] = (),
        edits: Sequence[Edit] = (),
        confidence: float = 1.0,
        advice: str = "",
        likelier: str = "",
    ) -> Finding:
        """A finding of this check, shown at one claim; its severity is the check's own by default."""
        return Finding(
            self.code,
            self.name,
            severity or self.severity,
            message,
            shown.document,
            shown.span,
            tuple(dict.fromkeys([shown.id, *(other.id for other in others)])),
            tuple(working),
            tuple(edits),
            round(confidence, 2),
            advice,
            likelier,
        )

    def remark(
        self,
        document: Document,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        edits: Sequence[Edit] = (),
        confidence: float = 1.0,
        advice: str = "",
    ) -> Finding:
        """A finding on words of a document that are no claim."""
        return Finding(
            self.code, self.name, severity or self.severity, message, document.id, span, (), (), tuple(edits),
            round(confidence, 2), advice,
        )  # fmt: skip
