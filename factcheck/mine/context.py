"""What the reading of one sentence may know of the document around it."""

from dataclasses import dataclass
from datetime import date

from factcheck.model.document import Document
from factcheck.model.layout import Block

__all__ = ["Context"]


@dataclass(slots=True)
class Context:
    """The document, the block of the sentence, and what the document says of dates and money.

    `day` is the day of publication, None where it is unknown; `years` the (first, last) year in which an undated
    document was probably written (`Document.dated`), None where nothing tells. `dollar` is the
    currency that a bare `$` or `dollars` means here and `dollar_assumed` whether nothing in the
    document says so. `day_first` reads 03/04/2025 as 3 April, `decimal_comma` 1.234,5 as 1234.5.
    """

    document: Document
    block: Block
    day: date | None
    years: tuple[int, int] | None
    dollar: str = "USD"
    dollar_assumed: bool = True
    day_first: bool = False
    decimal_comma: bool = False
