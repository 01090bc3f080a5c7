"""Bytes to text: UTF-8 first, a declared or detected encoding else, never a guess that loses characters."""

import codecs

from factcheck.read.errors import ReadError

__all__ = ["decode"]

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
REMEDY = "Save it as UTF-8."


def decode(data: bytes, path: str, *, declared: str | None = None) -> str:
    """The text of a file's bytes, line ends as they are, without a byte order mark. Raises ReadError.

    `declared` is an encoding that the file names itself; it is tried after UTF-8, which hardly ever fits by chance.
    """
    if data.startswith(codecs.BOM_UTF8):
        return _strictly(data.removeprefix(codecs.BOM_UTF8), "utf-8", path)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, path)
    if b"\0" in data:
        raise ReadError(path, "is a binary file", "Give text, Markdown, HTML, PDF or DOCX.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, LookupError):
            pass
    return _detected(data, path)


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReadError(path, f"is marked as {encoding} but is not", REMEDY, line) from error


def _detected(data: bytes, path: str) -> str:
    from charset_normalizer import from_bytes  # costs 50 ms, and most files are UTF-8

    try:  # Western text is by far the commonest, and short of evidence a detector guesses Greek or Thai
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if text and not any("\x80" <= character <= "\x9f" for character in text) and _western(text):
        return text
    best = from_bytes(data).best()
    if best is None:
        raise ReadError(path, "is in no encoding that can be told", REMEDY)
    return str(best)


def _western(text: str) -> bool:
    """Whether the characters beyond ASCII are few and of the kinds that Western prose has."""
    beyond = [character for character in text if character > "\x7f"]
    usual = sum(
        character in "‘’“”–—…€£¥©®°·•éèêëáàâäãåçíìîïñóòôöõúùûüßÉÈÁÀÄÖÜÅØøæÆ½¼¾²³\xa0«»§™¡¿" for character in beyond
    )
    return len(beyond) <= len(text) / 8 and usual >= 0.9 * len(beyond)
