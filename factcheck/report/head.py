"""How a report in Markdown opens: the verdict, what was read, and what could not be."""

from factcheck.model.report import Report
from factcheck.report.escape import code, escape, table
from factcheck.report.summary import summarise

__all__ = ["head", "problems"]


def head(report: Report) -> str:
    """The title with the verdict, and the table of what was read."""
    summary = summarise(report)
    facts = [("Files", escape(summary.files))]
    if summary.undated:
        facts.append(("Undated", summary.undated_names(code)))
    facts += [("As of", escape(summary.day)), ("Rates of", escape(summary.rate_days))]
    return f"# Figures: {escape(summary.verdict)}\n\n" + table(("", ""), facts)


def problems(report: Report) -> str:
    """What could not be read or failed, empty where nothing did."""
    lines = []
    for each in report.problems:
        where = each.source if each.line is None else f"{each.source}:{each.line}"
        remedy = f" {escape(each.remedy)}" if each.remedy else ""
        lines.append(f"- {code(where)}: {escape(each.message)}.{remedy}")
    return "\n".join(["## Problems", "", *lines]) if lines else ""
