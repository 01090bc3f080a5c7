"""Files to documents, and documents to blocks."""

from factcheck.read.errors import ReadError
from factcheck.read.implied import imply
from factcheck.read.layout import layout
from factcheck.read.reader import load, parse, read
from factcheck.read.walk import walk

__all__ = ["ReadError", "imply", "layout", "load", "parse", "read", "walk"]
