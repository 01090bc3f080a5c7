"""The claims and the coverage of one text as bytes, of which the claims are read only when one is asked for."""

import json
import zlib
from hashlib import blake2b

from factcheck.model.claims import TextClaims
from factcheck.model.report import DocumentCoverage
from factcheck.store.records import pack_claims, pack_coverage, unpack_claims, unpack_coverage

__all__ = ["pack", "unpack"]

# Bytes of the digest, which tells at once whether all is as it was written, and of the length of the first part.
DIGEST, LENGTH = 8, 4


def pack(claims: TextClaims, covered: DocumentCoverage) -> bytes:
    """A digest, the ids of the claims with the coverage, then the claims themselves; the document's id is left out."""
    head = _packed([list(claims.ids), pack_coverage(covered)])
    whole = len(head).to_bytes(LENGTH) + head + _packed(pack_claims(claims))
    return _digest(whole) + whole


def unpack(data: bytes, document: str, digest: str) -> tuple[TextClaims, DocumentCoverage]:
    """What `pack` was given, of the document with this id. Raises ValueError where the data are not as it wrote them."""
    whole = data[DIGEST:]
    if _digest(whole) != data[:DIGEST]:
        raise ValueError("what was kept is damaged")
    end = LENGTH + int.from_bytes(whole[:LENGTH])
    ids, covered = json.loads(zlib.decompress(whole[LENGTH:end]))
    claims = TextClaims(
        document, digest, ids, lambda: unpack_claims(json.loads(zlib.decompress(whole[end:])), document)
    )
    return claims, unpack_coverage(covered, document)


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=DIGEST).digest()
