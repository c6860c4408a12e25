"""Seeds as records: whichever format a file has."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from corpusmith.contract import InputError
from corpusmith.readers import jsonl, plain, sniff
from corpusmith.readers.folder import is_litter
from corpusmith.readers.records import Facts, Place, Record, UnreadableError, digest_of, opened

_NO_LINES = "JSON, but no JSON Lines in UTF-8; write one object a line, its page in text or html"


def scanned(raw: Path, raw_path: str, disk_path: str, facts: Facts, max_bytes: int) -> Iterator[Record]:
    """The records of one file, in order: at least one row, whatever the file is.

    Parameters
    ----------
    raw
        The folder data/raw.
    max_bytes
        Largest record.
    """
    place, n_read = Place(raw_path, disk_path), 0
    try:
        with opened(raw, disk_path) as stream:
            if is_litter(raw_path):
                digest, size = digest_of(stream)
                yield Record(place, digest, size, None, facts, "skipped", "litter", "left behind by the operating system or a tool")
                return
            is_pack = sniff.is_pack(stream, jsonl.SLACK * max_bytes)
            if not is_pack and sniff.is_json(stream, max_bytes):
                stream.seek(0)
                yield Record(place, *digest_of(stream), None, facts, "rejected", "bad_json", _NO_LINES)
                return
            stream.seek(0)
            if not is_pack:
                yield plain.record(stream, place, facts, max_bytes)
                return
            for record in jsonl.records(stream, place, facts, max_bytes):
                n_read += 1
                yield record
    except OSError as error:
        why = str(error) if isinstance(error, UnreadableError) else error.strerror or "cannot be read"
        yield Record(Place(raw_path, disk_path, n_read), None, 0, None, facts, "rejected", "unreadable", why)


def content(raw: Path, place: Place, digest: str) -> bytes:
    """Bytes of a record that was scanned before, with the SHA-256 it had then.

    Raises
    ------
    InputError
        If the file changed since.
    """
    try:
        with opened(raw, place.disk_path) as stream:
            found = _read(stream, place)
    except (OSError, ValueError, KeyError):
        found = b""
    if hashlib.sha256(found).hexdigest() != digest:
        raise InputError(f"data/raw/{place.raw_path}: changed while it was read; run the stage again")
    return found


def _read(stream: BinaryIO, place: Place) -> bytes:
    if place.field is None:
        return stream.read()
    stream.seek(place.offset)
    return jsonl.content(stream.read(place.length), place.field)
