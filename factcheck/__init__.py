"""factcheck: a linter for the figures in prose."""

from factcheck.engine import check, mine
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.link import Link
from factcheck.model.report import Report
from factcheck.read import read

__all__ = ["Claim", "Document", "Finding", "Link", "Report", "check", "mine", "read"]
