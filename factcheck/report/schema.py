"""The JSON Schemas of a report and of a revision, as they are published in docs/*.schema.json."""

import json

from pydantic import BaseModel

from factcheck.model.report import Report
from factcheck.model.revision import Revision

__all__ = ["revision_schema", "schema"]


def schema() -> str:
    """The schema of what `--format json` writes, as indented JSON closed by a newline."""
    return _schema(Report)


def revision_schema() -> str:
    """The schema of what `factcheck diff --format json` writes, as indented JSON closed by a newline."""
    return _schema(Revision)


def _schema(model: type[BaseModel]) -> str:
    body = model.model_json_schema(mode="serialization")
    # Fields with a default may be left out where a report is made, but are always written.
    for record in (body, *body["$defs"].values()):
        record["required"] = list(record["properties"])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | body, indent=2, ensure_ascii=False) + "\n"
