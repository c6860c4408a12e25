"""A plain file: one record."""

from __future__ import annotations

import hashlib
from typing import BinaryIO

from corpusmith.readers.records import Facts, Place, Record, digest_of
from corpusmith.readers.sniff import page_format


def record(stream: BinaryIO, place: Place, facts: Facts, max_bytes: int) -> Record:
    """The record of a file; one of more than `max_bytes` is hashed a chunk at a time and rejected."""
    content = stream.read(max_bytes + 1)
    if len(content) > max_bytes:
        stream.seek(0)
        digest, size = digest_of(stream)
        return Record(
            place, digest, size, None, facts, "rejected", "too_large", f"{size} bytes, more than ingest.max_record_bytes = {max_bytes}"
        )
    return Record(place, hashlib.sha256(content).hexdigest(), len(content), page_format(content), facts)
