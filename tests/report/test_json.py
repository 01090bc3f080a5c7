"""The JSON of a report: its schema is published, and it reads back as the same report."""

import json

from factcheck.model.report import Report
from factcheck.report import render
from factcheck.report.schema import schema


def test_the_published_schema_is_current(root, golden):
    golden(root / "docs" / "report.schema.json", schema())


def test_json_reads_back_as_the_same_report(report):
    assert Report.model_validate_json(render(report, "json")) == report


def test_the_schema_names_every_field_of_the_json(report):
    published, data = json.loads(schema()), json.loads(render(report, "json"))
    assert set(data) == set(published["properties"]) == set(published["required"])
    for name, records in (("Claim", "claims"), ("Link", "links"), ("Finding", "findings"), ("Document", "documents")):
        assert set(data[records][0]) == set(published["$defs"][name]["properties"])


def test_figures_are_strings_and_days_are_iso_days(report):
    claim = json.loads(render(report, "json"))["claims"][0]
    assert claim["quantity"]["value"] == "4500000000"
    assert claim["quantity"]["interval"] == ["4450000000", "4550000000"]
    assert claim["period"] == {"start": "2024-01-01", "end": "2024-12-31", "text": "in 2024"}
