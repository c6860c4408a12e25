"""A plain file: one record."""

from __future__ import annotations

import hashlib
import os
from typing import BinaryIO

from corpusmith.readers.records import Facts, Place, Record, digest_of
from corpusmith.readers.sniff import page_format


def record(stream: BinaryIO, place: Place, facts: Facts, max_bytes: int) -> Record:
    """The record of a file; one of more than `max_bytes` is hashed a chunk at a time and rejected."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    content = stream.read(min(size, max_bytes) + 1)  # as many bytes are allocated before the first is read
    if len(content) > max_bytes:
        stream.seek(0)
        digest, size = digest_of(stream)
        return Record(
            place, digest, size, None, facts, "rejected", "too_large", f"{size} bytes, more than ingest.max_record_bytes = {max_bytes}"
        )
    return Record(place, hashlib.sha256(content).hexdigest(), len(content), page_format(content), facts)
