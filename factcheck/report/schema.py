"""The JSON Schema of a report, as it is published in docs/report.schema.json."""

import json

from factcheck.model.report import Report

__all__ = ["schema"]


def schema() -> str:
    """The schema of what `--format json` writes, as indented JSON closed by a newline."""
    body = Report.model_json_schema(mode="serialization")
    # Fields with a default may be left out where a report is made, but are always written.
    for record in (body, *body["$defs"].values()):
        record["required"] = list(record["properties"])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | body, indent=2, ensure_ascii=False) + "\n"
