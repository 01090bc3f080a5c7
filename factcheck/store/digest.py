"""A digest of all that the claims of a document depend on."""

import json
from hashlib import blake2b

from factcheck.config import Settings
from factcheck.model.document import Document
from factcheck.store.environment import environment
from factcheck.store.records import pack_document

__all__ = ["digest"]


def digest(document: Document, settings: Settings) -> str:
    """The same only where the same claims come of it: document, settings that mining reads, code, rules and tables."""
    aliases = sorted((name.lower(), to) for name, to in settings.aliases.items())
    read = [settings.locale, settings.base_currency, aliases]
    parts = [environment(), document.id, document.text, pack_document(document), read]
    return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()
