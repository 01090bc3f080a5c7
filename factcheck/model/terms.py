"""The closed vocabularies of the records: every value that a field may take."""

from typing import Literal

__all__ = ["Bound", "Change", "Kind", "LinkKind", "Modality", "Role", "Section", "Severity", "Verdict"]

Kind = Literal[
    "money", "percent", "percentage_point", "measure", "count", "duration", "date", "ordinal", "multiple", "number"
]
Bound = Literal["exact", "approximate", "nearly", "more_than", "at_least", "less_than", "at_most", "range"]
Change = Literal["up", "down"]
Role = Literal["level", "delta", "target", "origin", "other"]
Modality = Literal["actual", "forecast", "target", "estimate", "denied"]
Section = Literal["headline", "body", "table"]
LinkKind = Literal["same", "conversion", "computed"]
Verdict = Literal["agrees", "conflicts", "superseded", "not_comparable"]
Severity = Literal["error", "warning", "note"]
